// A resolved round → the step of the plan that replays it.
import type {Span} from '../model/text.ts';
import type {RepairStep, Restored} from '../model/repair.ts';
import type {Resolved} from './resolve.ts';
import type {Round} from './round.ts';

const nonAscii = /[^\u0000-\u007f]/u;

/** Pieces with only ASCII between them share a span: ASCII is the same in every charset. */
export function stepOf(text: string, round: Round, resolved: readonly Resolved[]): RepairStep {
  const spans: {start: number; end: number}[] = [];
  const restore: Restored[] = [];
  for (const {piece, chosen} of resolved) {
    const last = spans.at(-1);
    if (last !== undefined && !nonAscii.test(text.slice(last.end, piece.start))) last.end = piece.end;
    else spans.push({start: piece.start, end: piece.end});
    if (piece.lossy) restore.push({start: piece.start, end: piece.end, text: chosen});
  }
  return {
    kind: 'recode',
    encode: round.readAs,
    decode: round.writtenIn,
    loss: round.loss,
    spans: spans satisfies readonly Span[],
    restore,
  };
}
