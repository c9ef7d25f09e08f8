// The fields of a subscription's form, and its wishes in a line.
import {joinWords} from '../../model/join-words.ts';
import {say} from '../../messages/say.ts';
import {frequencies, type DigestSetting} from '../../model/configuration.ts';
import type {Subscription} from '../../model/service.ts';
import {significances} from '../../model/significance.ts';
import {languages, type Language} from '../../model/text.ts';
import type {Field, Option} from './form.ts';

/** A board that can be picked. */
export interface PickableBoard {
  readonly sourceId: string;
  readonly board: string;
  readonly title: string;
}

/** What a reader may ask for; noise is no news. */
const newsworthy = significances.filter((one) => one !== 'noise');

/** `hasAddress`: a confirmed address does not change. */
export function subscriptionFields(
  wishes: Omit<DigestSetting, 'id'>,
  boards: readonly PickableBoard[],
  hasAddress: boolean,
  language: Language,
): Field[] {
  const choice = <Value extends string>(
    name: 'language' | 'minimum' | 'frequency',
    values: readonly Value[],
    chosen: string,
    text: (value: Value) => string,
  ): Field => ({
    name,
    label: say(language, `web.subscribe.${name}`),
    options: values.map((value) => ({value, text: text(value), isChosen: value === chosen})),
  });
  return [
    ...(hasAddress
      ? [
          {
            name: 'to',
            label: say(language, 'web.subscribe.to'),
            type: 'email' as const,
            value: wishes.to,
            isRequired: true,
          },
        ]
      : []),
    {
      name: 'boards',
      label: say(language, 'web.subscribe.boards'),
      hint: say(language, 'web.subscribe.boardsHint'),
      checks: boardOptions(wishes.boards, boards),
    },
    {
      name: 'models',
      label: say(language, 'web.subscribe.models'),
      hint: say(language, 'web.subscribe.modelsHint'),
      value: wishes.models.join(', '),
    },
    {name: 'vendors', label: say(language, 'web.subscribe.vendors'), value: wishes.vendors.join(', ')},
    choice('minimum', newsworthy, wishes.minimum, (value) => say(language, `web.weight.${value}`)),
    choice('frequency', frequencies, wishes.frequency, (value) => say(language, `web.subscribe.${value}`)),
    {name: 'at', label: say(language, 'web.subscribe.at'), type: 'time', value: wishes.at},
    {name: 'timeZone', label: say(language, 'web.subscribe.timeZone'), value: wishes.timeZone},
    choice('language', languages, wishes.language, (value) => say(value, 'language.name')),
  ];
}

/** What is chosen stays in the list when the board is gone. */
function boardOptions(chosen: readonly string[], boards: readonly PickableBoard[]): Option[] {
  const known = boards.map(({sourceId, board, title}) => ({
    value: board,
    text: title === sourceId ? title : `${title} (${sourceId})`,
    isChosen: chosen.includes(board),
  }));
  const lost = chosen.filter((one) => !boards.some(({board}) => board === one));
  return [...known, ...lost.map((value) => ({value, text: value, isChosen: true}))];
}

/** What a reader asked for, in a line. */
export function subscriptionText(
  {boards, models, vendors, minimum, frequency, at, timeZone}: Subscription,
  language: Language,
): string {
  const names = [...boards, ...models, ...vendors];
  const list = names.length === 0 ? say(language, 'web.digests.all') : joinWords(names, language);
  const when = say(language, `web.frequency.${frequency}`, {at, zone: timeZone});
  return `${list} · ${say(language, `web.weight.${minimum}`)} · ${when}`;
}
