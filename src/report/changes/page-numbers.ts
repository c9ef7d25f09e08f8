// Statistics of a board's change, each as one plain sentence.
import {say} from '../../messages/say.ts';
import type {BoardChanges} from '../../model/changeset.ts';
import type {Language} from '../../model/text.ts';
import {scoreUnit} from './event-sentence.ts';
import {withUnit} from '../numbers.ts';

/** Returns the sentences; none for a board that was added or removed. */
export function numberSentences({statistics, status, head}: BoardChanges, language: Language): string[] {
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
  ].filter((sentence) => sentence !== '');
}

function percent(share: number): string {
  return String(Math.round(share * 100));
}
