// Statistics of a board's change, each as one plain sentence.
import {say} from '../../messages/say.ts';
import type {BoardChanges} from '../../model/changeset.ts';
import type {BoardUncertainty} from '../../model/statistics.ts';
import type {Language} from '../../model/text.ts';
import {scoreUnit} from './entry-facts.ts';
import {withUnit} from '../numbers.ts';
import {percent} from '../../model/figures.ts';

/** Returns the sentences; none for a board that was added or removed. */
export function numberSentences({statistics, status, head, uncertainty}: BoardChanges, language: Language): string[] {
  if (status === 'added' || status === 'removed') return [];
  const {topBlockAfter, topBlockBefore, kendallTauB, publishedTauB, rboAll, gridAfter, survivors, churn} = statistics;
  const published = publishedTauB !== null && kendallTauB !== null && kendallTauB - publishedTauB > 0.005;
  return [
    say(language, 'numbers.churn', {percent: percent(churn)}),
    topBlockAfter === null || topBlockBefore === null
      ? ''
      : say(language, 'numbers.top', {percent: percent(topBlockAfter.share), before: percent(topBlockBefore.share)}),
    kendallTauB === null ? '' : say(language, 'numbers.tau', {survivors, value: kendallTauB.toFixed(3)}),
    published ? say(language, 'numbers.tauPublished', {value: publishedTauB.toFixed(3)}) : '',
    rboAll === null ? '' : say(language, 'numbers.rbo', {value: rboAll.toFixed(3)}),
    gridAfter === null
      ? ''
      : say(language, gridAfter.mixed ? 'numbers.gridMixed' : 'numbers.grid', {
          step: withUnit(gridAfter.step, scoreUnit(head)),
          questions: gridAfter.questions,
          percent: percent(gridAfter.share),
        }),
    uncertaintySentence(uncertainty, language),
  ].filter((sentence) => sentence !== '');
}

/** Returns who cannot be told apart from the first; empty where the scores say nothing of it. */
export function uncertaintySentence(uncertainty: BoardUncertainty | null, language: Language): string {
  const [first] = uncertainty?.groups ?? [];
  if (uncertainty === null || first === undefined) return '';
  const basis = say(language, `numbers.${uncertainty.method}`, {questions: uncertainty.questions ?? 0});
  const data = {basis, first: first.count, groups: uncertainty.groups.length};
  return say(language, first.count > 1 ? 'numbers.told' : 'numbers.clear', data);
}
