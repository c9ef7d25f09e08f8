// Text and resolved pieces → the text of the next round; what earlier rounds know moves along with it.
import type {RestoredCharacter} from '../model/repair.ts';
import type {Resolved} from './resolve.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Applied {
  readonly text: string;
  /** Stretches that this or an earlier round decoded, ascending. */
  readonly decoded: readonly Stretch[];
  /** Restored characters, ascending, in offsets of the new text. */
  readonly restored: readonly RestoredCharacter[];
}

/** Linear in the text and in what is known of it. */
export function applyRound(text: string, resolved: readonly Resolved[], before: Omit<Applied, 'text'>): Applied {
  const parts: string[] = [];
  const decoded: Stretch[] = [];
  const restored: RestoredCharacter[] = [];
  let length = 0;
  let at = 0;
  for (const {piece, chosen, confidence, certainty, alternatives} of resolved) {
    parts.push(text.slice(at, piece.start), chosen);
    const start = length + piece.start - at;
    length = start + chosen.length;
    at = piece.end;
    decoded.push({start, end: length});
    if (piece.lossy)
      restored.push({
        offset: start,
        chosen,
        survived: text.slice(piece.start, piece.end),
        confidence,
        certainty,
        alternatives,
      });
  }
  const move = mover(resolved);
  const kept = before.decoded.flatMap(({start, end}) => moved(start, end, move));
  const retainedCharacters = before.restored.flatMap((character) => {
    const offset = move(character.offset);
    return offset === null ? [] : [{...character, offset}];
  });
  return {
    text: parts.join('') + text.slice(at),
    decoded: [...kept, ...decoded].sort((a, b) => a.start - b.start),
    restored: [...retainedCharacters, ...restored].sort((a, b) => a.offset - b.offset),
  };
}

function moved(start: number, end: number, move: (offset: number) => number | null): readonly Stretch[] {
  const newStart = move(start);
  return newStart === null ? [] : [{start: newStart, end: newStart + end - start}];
}

/** New offset of an old one, null within a replaced piece. To be asked with ascending offsets. */
function mover(resolved: readonly Resolved[]): (offset: number) => number | null {
  let next = 0;
  let shift = 0;
  let last = -1;
  return (offset) => {
    if (offset < last) {
      next = 0;
      shift = 0;
    }
    last = offset;
    for (let entry = resolved[next]; entry !== undefined && entry.piece.end <= offset; entry = resolved[++next]) {
      shift += entry.chosen.length - (entry.piece.end - entry.piece.start);
    }
    const start = resolved[next]?.piece.start ?? Infinity;
    return offset >= start ? null : offset + shift;
  };
}
