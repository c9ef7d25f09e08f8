// A uniformly damaged document → the pieces to replace. Intact sequences are decoded; for each one that lost bytes all characters are listed
// that its surviving bytes and the lost byte values can spell.
import type {Span} from '../../model/text.ts';
import {singleByteTable, type SingleByteTable} from '../codec/single-byte.ts';
import {utf8Length} from '../codec/utf8.ts';
import {sequenceAt} from '../detect/sequence.ts';
import {isContinuation} from '../detect/stretches.ts';
import type {Uniform} from '../detect/uniform.ts';
import type {Piece, Round} from '../round.ts';
import {createCandidates, type Candidates} from '../codec/candidates.ts';

/** The round that undoes uniform damage. Linear; options are listed once per pattern of surviving bytes. */
export function uniformRound(text: string, uniform: Uniform): Round {
  const {page, counts, loss, doubts} = uniform;
  const table = singleByteTable(page);
  const candidates = createCandidates(loss, doubts);
  const pieces = uniform.stretches.flatMap(({start, end}) =>
    stretchPieces(text, {start, end}, table, {...candidates, mark: loss.mark}),
  );
  const lost = loss.bytes.map((byte) => byte.toString(16).toUpperCase()).join(' ');
  return {
    kind: 'utf8-as-single-byte',
    readAs: page,
    writtenIn: 'utf-8',
    loss,
    pieces,
    confidence: 0.99,
    because: [
      `UTF-8 read as ${page}: ${String(counts.full)} whole sequences, ${String(counts.part)} with bytes missing, ${String(counts.none)} with all continuations missing, ${String(counts.orphan)} stray continuations`,
      loss.bytes.length === 0 ? 'no byte value is lost' : `lost byte values: ${lost} (${loss.mark})`,
    ],
  };
}

interface Reader extends Candidates {
  readonly mark: string;
}

function stretchPieces(text: string, {start, end}: Span, table: SingleByteTable, reader: Reader): readonly Piece[] {
  const pieces: Piece[] = [];
  let whole = '';
  let wholeStart = start;
  const flush = (at: number): void => {
    if (whole !== '') pieces.push({start: wholeStart, end: at, options: [whole], lossy: false});
    whole = '';
  };
  for (let i = start; i < end;) {
    const sequence = text.charCodeAt(i) < 0x80 ? null : sequenceAt(text, i, table);
    if (sequence !== null && sequence.end <= end) {
      if (whole === '') wholeStart = i;
      whole += String.fromCodePoint(sequence.code);
      i = sequence.end;
      continue;
    }
    flush(i);
    const piece = lossyPiece(text, i, end, table, reader);
    if (piece !== null) pieces.push(piece);
    i = piece === null ? i + 1 : piece.end;
  }
  flush(end);
  return pieces;
}

function lossyPiece(text: string, start: number, end: number, table: SingleByteTable, reader: Reader): Piece | null {
  const unit = text.charCodeAt(start);
  const length = unit < 0x80 ? 0 : utf8Length(table.bytes[unit] ?? 0);
  if (length < 2) return null;
  const survivors = survivorsAt(text, start, Math.min(end, text.length), length, table, reader.mark);
  const found = reader.list(table.bytes[unit] ?? 0, survivors, text.charCodeAt(start + 1 + survivors.length) === 0x20);
  if (found === null) return null;
  const pieceEnd = start + 1 + survivors.length + (found.takesSpace ? 1 : 0);
  return {start, end: pieceEnd, options: found.options, weights: found.weights, lossy: true};
}

/** What is after the lead: byte values, −1 for a mark, −2 for a space that a continuation follows. */
function survivorsAt(
  text: string,
  start: number,
  end: number,
  length: number,
  table: SingleByteTable,
  mark: string,
): number[] {
  const survivors: number[] = [];
  for (let at = start + 1; at < end && survivors.length < length - 1; at++) {
    const unit = text.charCodeAt(at);
    if (isContinuation(text, at, table)) survivors.push(table.bytes[unit] ?? 0);
    else if (unit === 0xfffd || (unit === 0x3f && mark === 'question-mark')) survivors.push(-1);
    else if (unit === 0x20 && survivors.length + 1 < length - 1 && isContinuation(text, at + 1, table))
      survivors.push(-2);
    else break;
  }
  return survivors;
}
