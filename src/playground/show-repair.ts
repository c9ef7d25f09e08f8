// A repaired document → summary, doubtful characters to choose, and the text as chosen.
/// <reference lib="dom" />
import {say} from '../messages/say.ts';
import type {Language} from '../model/text.ts';
import type {RepairedDocument} from '../app/repair-document.ts';
import {uncertainCharacters, type UncertainCharacter} from '../report/repair/json.ts';
import {contextOf, probabilityText, visible} from '../report/repair/reading-text.ts';
import {processLines, repairSummary} from '../report/repair/summary.ts';
import {button, element, saveFile} from './elements.ts';
import {withChoices} from './with-choices.ts';

export interface RepairActions {
  readonly language: Language;
  /** Takes the text as chosen in place of the document. */
  readonly use: (bytes: Uint8Array) => void;
}

/** More make a phone slow; the least certain come first. */
const maxListed = 300;

/** Returns in one sentence what became of a document; what the command says about its options is left out. */
export function repairStatus(repaired: RepairedDocument, language: Language): string {
  return repaired.plan.length === 0
    ? (repairSummary(repaired, language)[0] ?? '')
    : say(language, 'repair.page.counts', {...repaired.characters});
}

/** Returns the elements, in reading order. */
export function showRepair(repaired: RepairedDocument, {language, use}: RepairActions): HTMLElement[] {
  const chosen = new Map<number, string>();
  const text = element('textarea', {readOnly: true, ariaLabel: say(language, 'playground.repaired')});
  const bytes = (): Uint8Array => (chosen.size === 0 ? repaired.bytes : withChoices(repaired, chosen).bytes);
  const refresh = (): void => {
    text.value = withChoices(repaired, chosen).text;
  };
  refresh();
  const uncertain = [...uncertainCharacters(repaired)].sort(
    (a, b) => a.confidence - b.confidence || a.offset - b.offset,
  );
  const choose = (offset: number, reading: string): void => {
    chosen.set(offset, reading);
    refresh();
  };
  const readings = uncertain.slice(0, maxListed).map((each) => showReadings(repaired.text, each, language, choose));
  return [
    ...processLines(repaired, language).map((line) => element('p', {textContent: line})),
    element('h2', {textContent: say(language, 'playground.repaired')}),
    text,
    element('div', {className: 'actions'}, [
      button(say(language, 'playground.save'), () => saveFile(repaired.source, bytes())),
      button(say(language, 'playground.use'), () => use(bytes())),
    ]),
    ...(readings.length === 0
      ? []
      : [
          element('h2', {textContent: `${say(language, 'playground.doubtful')} (${uncertain.length})`}),
          element('ul', {className: 'readings'}, readings),
        ]),
  ];
}

function showReadings(
  text: string,
  character: UncertainCharacter,
  language: Language,
  choose: (offset: number, reading: string) => void,
): HTMLElement {
  const {offset, line, column, chosen, confidence} = character;
  const {before, after, others} = contextOf(text, character);
  const mark = element('mark', {textContent: visible(chosen)});
  const readings = [{text: chosen, confidence}, ...others].map((reading, at) => {
    const input = element('input', {type: 'radio', name: `reading-${offset}`, checked: at === 0});
    input.addEventListener('change', () => {
      mark.textContent = visible(reading.text);
      choose(offset, reading.text);
    });
    const share = element('small', {textContent: probabilityText(reading.confidence)});
    return element('label', {}, [input, `${visible(reading.text)} `, share]);
  });
  return element('li', {}, [
    element('div', {className: 'head', textContent: say(language, 'playground.line', {line, column})}),
    element('p', {className: 'context'}, [before, mark, after]),
    element('fieldset', {className: 'choices'}, [
      element('legend', {className: 'hidden', textContent: say(language, 'playground.readings', {line, column})}),
      ...readings,
    ]),
  ]);
}
