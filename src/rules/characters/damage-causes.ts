// Which of the detected damages are findings of their own.
import type {Damage} from '../../model/encoding.ts';
import {joinSpans} from './join-spans.ts';

/** Returns the damages without those that lie wholly inside the region of a larger one: remains of the same cause. */
export function causesOf(damage: readonly Damage[]): Damage[] {
  return damage.filter(
    (each) =>
      !damage.some(
        (other) => other !== each && other.damagedCharacters > each.damagedCharacters && covers(other, each),
      ),
  );
}

function covers(larger: Damage, smaller: Damage): boolean {
  const regions = joinSpans(larger.spans);
  return smaller.spans.every((span) => regions.some((region) => region.start <= span.start && span.end <= region.end));
}

/** Opening and closing quotation marks, and the signs of code. */
const quotes = /^(?:\u201C\u201D|\u2018\u2019|\u300C\u300D|\u300E\u300F|""|''|``|\uFF08\uFF09|\(\))$/u;

/** Returns the damage without stretches that are quoted: a text that speaks about \u70EB\u70EB\u70EB writes it so. Null when none is left. */
export function unquoted(text: string, damage: Damage): Damage | null {
  if (damage.repairable) return damage;
  const spans = damage.spans.filter(
    ({start, end}) => !quotes.test(text.slice(start - 1, start) + text.slice(end, end + 1)),
  );
  return spans.length === 0 ? null : {...damage, spans};
}

/** Whether every stretch of the damage is within a text that is intended as written. */
export function isIntended(text: string, {spans}: Damage, meant: string): boolean {
  if (meant === '') return false;
  return spans.every(({start, end}) => {
    const at = text.lastIndexOf(meant, start);
    return at >= 0 && end <= at + meant.length;
  });
}
