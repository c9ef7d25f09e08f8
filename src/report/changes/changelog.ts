// A changeset as an entry for a publisher's own CHANGELOG.md, in the words publishers use: 新增, 删除, 变动.
import {joinWords} from '../../model/join-words.ts';
import {say} from '../../messages/say.ts';
import type {BoardChanges, Changeset, ChangeEvent} from '../../model/changeset.ts';
import type {Language} from '../../model/text.ts';
import {scoreUnit} from './entry-facts.ts';
import {editionLabels} from './edition-labels.ts';
import {withUnit} from '../numbers.ts';
import {escapeCell} from '../findings/markdown.ts';
import {showControls} from '../visible-controls.ts';

/** Returns the entry, a heading and a list; empty when nothing that a publisher would note has changed. */
export function renderChangelog(changeset: Changeset, language: Language): string {
  const isSingle = changeset.boards.length === 1;
  const lines = changeset.boards.flatMap((board) => boardLines(board, language, isSingle));
  if (lines.length === 0) return '';
  const [, label = ''] = editionLabels([changeset.from, changeset.to], language);
  return showControls(`## ${escapeCell(label)}\n\n${lines.map((line) => `- ${line}\n`).join('')}`);
}

function boardLines(board: BoardChanges, language: Language, isSingle: boolean): string[] {
  const of = (kinds: readonly ChangeEvent['kind'][]): readonly ChangeEvent[] =>
    board.events.filter(({kind}) => kinds.includes(kind));
  const names = (events: readonly ChangeEvent[]): string[] => events.map(({subjects}) => escapeCell(subjects[0] ?? ''));
  const changes = [
    ...of(['score_changed']).map(
      (event) => `${escapeCell(event.subjects[0] ?? '')} ${fromTo(event, scoreUnit(board.head))}`,
    ),
    ...of(['renamed']).map((event) => fromTo(event, null)),
  ];
  const groups: readonly (readonly [string, readonly string[]])[] = [
    [say(language, 'changelog.added'), names(of(['entered', 're-entered']))],
    [say(language, 'changelog.removed'), names(of(['left']))],
    [say(language, 'changelog.changed'), changes],
  ];
  const title = isSingle ? '' : `${escapeCell(board.head.title)}: `;
  return groups
    .filter(([, items]) => items.length > 0)
    .map(
      ([word, items]) =>
        `${title}${say(language, 'changelog.line', {word, count: items.length})}${joinWords(items, language)}`,
    );
}

function fromTo({before, after}: ChangeEvent, unit: string | null): string {
  const text = (value: string | number | null): string =>
    typeof value === 'number' ? withUnit(value, unit) : escapeCell(value ?? '–');
  return `${text(before)} → ${text(after)}`;
}
