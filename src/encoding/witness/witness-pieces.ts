// Matches between a damaged text and the mapping of a clean one → what the clean text says about the damaged one: stretches that are settled, pieces to
// replace in them, and hints for characters at the edge of an edit, where equal bytes may be chance.
import {decodeBytes} from '../codec/decode.ts';
import {encodeText} from '../codec/encode.ts';
import type {Piece} from '../round.ts';
import type {Match} from './align-lines.ts';
import {significantLength} from './align-texts.ts';
import {unitFrom, type DamageMapping} from './damage-mapping.ts';
import {damageBy, type DamageProcess} from './process.ts';

export interface WitnessEvidence {
  /** Stretches of the damaged text that agree with the clean one, ascending: nothing else may touch them. */
  readonly settled: readonly {readonly start: number; readonly end: number}[];
  /** What to put in their place where it differs, ascending. */
  readonly pieces: readonly Piece[];
  /** What the clean text has where the damaged one agrees by too little to rely on it. Keyed by offset. */
  readonly hints: ReadonlyMap<number, string>;
}

/** Letters and characters outside ASCII that must agree beside a character that lost bytes. Two letters agree by chance on one line in twenty. */
const minSignificant = 6;

/** Linear in the matched text. */
export function witnessEvidence(
  text: string,
  matches: readonly Match[],
  mapping: DamageMapping,
  process: DamageProcess,
): WitnessEvidence {
  const reader = new Reader(text, mapping, process);
  for (const [i, match] of matches.entries()) {
    const next = matches[i + 1];
    const before = matches[i - 1];
    reader.readMatch(match, {
      start: before !== undefined && before.a + before.length === match.a,
      end: next !== undefined && next.a === match.a + match.length,
    });
  }
  return reader;
}

interface Unit {
  readonly start: number;
  readonly end: number;
  readonly clean: string;
  readonly damaged: string;
}

/** Whether another match follows at once on a side, so that the text on it is explained. */
interface Joins {
  readonly start: boolean;
  readonly end: boolean;
}

class Reader implements WitnessEvidence {
  readonly settled: {start: number; end: number}[] = [];
  readonly pieces: Piece[] = [];
  readonly hints = new Map<number, string>();
  private readonly text: string;
  private readonly mapping: DamageMapping;
  private readonly process: DamageProcess;
  private readonly whole = new Map<string, boolean>();

  constructor(text: string, mapping: DamageMapping, process: DamageProcess) {
    this.text = text;
    this.mapping = mapping;
    this.process = process;
  }

  readMatch({a, b, length}: Match, joins: Joins): void {
    const shift = a - b;
    let first = unitFrom(this.mapping, b);
    let last = unitFrom(this.mapping, b + length);
    if ((this.mapping.damagedStarts[last] ?? 0) > b + length) last--;
    const unitAt = (k: number): Unit => this.unitAt(k, shift);
    // At an edge between characters outside ASCII the bytes of a character may go on in the text that does not agree.
    const isOpen = (at: number): boolean => this.text.charCodeAt(at) > 0x7f;
    if (!joins.end && last > first && isOpen(unitAt(last - 1).end) && isOpen(unitAt(last - 1).start))
      this.hint(unitAt(--last));
    if (!joins.start && last > first && isOpen(unitAt(first).start - 1) && isOpen(unitAt(first).start))
      this.hint(unitAt(first++));
    if (first >= last) return;
    const [start, end] = [unitAt(first).start, unitAt(last - 1).end];
    const isLine = this.isDelimited(start, end);
    const total = significantLength(this.text, start, end);
    const speaking = this.speakingPart(start, end);
    let from = start;
    for (let k = first; k < last; k++) {
      if (this.isPlain(k)) continue;
      const unit = unitAt(k);
      if (unit.clean === unit.damaged) continue;
      const isBetween = !isBlank(unit.damaged) || (unit.start >= speaking.start && unit.end <= speaking.end);
      const isRelied = isBetween && total - significantLength(unit.damaged) >= minSignificant;
      if (isLine || isRelied || this.isWhole(unit) || this.isLineWithin(unit, start, end)) this.add(unit);
      else {
        this.hint(unit);
        if (unit.start > from) this.settled.push({start: from, end: unit.start});
        from = unit.end;
      }
    }
    if (end > from) this.settled.push({start: from, end});
  }

  /** Whether all lines that a unit touches agree. */
  private isLineWithin(unit: Unit, start: number, end: number): boolean {
    const lineEnd = this.text.indexOf('\n', Math.max(unit.start, unit.end - 1));
    return (
      this.text.lastIndexOf('\n', unit.start - 1) + 1 >= start && (lineEnd < 0 ? this.text.length : lineEnd) <= end
    );
  }

  /** The part of a match from its first to its last character that is not a mark: marks are as many as there were characters, whichever they were. */
  private speakingPart(start: number, end: number): {readonly start: number; readonly end: number} {
    let [from, to] = [start, end];
    while (from < to && isBlank(this.text.charAt(from))) from++;
    while (to > from && isBlank(this.text.charAt(to - 1))) to--;
    return {start: this.isLineEnd(start - 1) ? start : from, end: this.isLineEnd(end) ? end : to};
  }

  private isLineEnd(at: number): boolean {
    return at < 0 || at >= this.text.length || this.text.charCodeAt(at) === 10;
  }

  private isPlain(k: number): boolean {
    return this.mapping.clean.charCodeAt(this.mapping.cleanStarts[k] ?? 0) < 0x80;
  }

  private unitAt(k: number, shift: number): Unit {
    const {damagedStarts, cleanStarts, clean, damaged} = this.mapping;
    const [from = 0, to = 0] = [damagedStarts[k], damagedStarts[k + 1]];
    return {
      start: from + shift,
      end: to + shift,
      clean: clean.slice(cleanStarts[k], cleanStarts[k + 1]),
      damaged: damaged.slice(from, to),
    };
  }

  private isDelimited(start: number, end: number): boolean {
    return this.isLineEnd(start - 1) && (this.isLineEnd(end) || this.isLineEnd(end - 1));
  }

  private hint(unit: Unit): void {
    if (unit.clean !== unit.damaged && !this.isWhole(unit)) this.hints.set(unit.start, unit.clean);
  }

  /** Whether the damaged unit gives the clean one by decoding alone. */
  private isWhole({clean, damaged}: Unit): boolean {
    if (this.process.steps.length > 1 || this.process.byRun) return false;
    const key = `${damaged}\n${clean}`;
    let isWhole = this.whole.get(key);
    if (isWhole === undefined) {
      isWhole = decodesTo(damaged, clean, this.process);
      this.whole.set(key, isWhole);
    }
    return isWhole;
  }

  private add(unit: Unit): void {
    if (this.isWhole(unit)) return this.addWhole(unit);
    const {head, tail} = this.process.byRun ? splitRun(unit, this.process) : {head: null, tail: unit};
    if (head !== null) this.addWhole(head);
    if (tail !== null)
      this.pieces.push({start: tail.start, end: tail.end, options: [tail.clean], lossy: true, isWitnessed: true});
  }

  private addWhole({start, end, clean}: Unit): void {
    const last = this.pieces.at(-1);
    if (last !== undefined && !last.lossy && last.end === start)
      this.pieces[this.pieces.length - 1] = {...last, end, options: [(last.options[0] ?? '') + clean]};
    else this.pieces.push({start, end, options: [clean], lossy: false, isWitnessed: true});
  }
}

// Marks that say nothing about what they replace.
function isBlank(damaged: string): boolean {
  return /^[?\ufffd]+$/u.test(damaged);
}

function decodesTo(damaged: string, clean: string, {steps}: DamageProcess): boolean {
  const [step] = steps;
  if (step === undefined || steps.length > 1) return false;
  const bytes = encodeText(damaged, step.readAs);
  return bytes !== null && decodeBytes(bytes, step.writtenIn) === clean;
}

// The last character of a run, the one after it, and what shares a pair of bytes with them.
const maxOfAnEnd = 5;

/** A damaged run as the part that decodes by itself and the end that lost bytes. */
function splitRun(unit: Unit, process: DamageProcess): {readonly head: Unit | null; readonly tail: Unit | null} {
  const characters = Array.from(unit.clean);
  for (let kept = characters.length; kept > 0 && kept > characters.length - maxOfAnEnd; kept--) {
    const clean = characters.slice(0, kept).join('');
    const damaged = damageBy(clean, process);
    if (damaged === null || !unit.damaged.startsWith(damaged) || !decodesTo(damaged, clean, process)) continue;
    const middle = unit.start + damaged.length;
    const rest = {
      ...unit,
      start: middle,
      clean: characters.slice(kept).join(''),
      damaged: unit.damaged.slice(damaged.length),
    };
    return {
      head: {...unit, end: middle, clean, damaged},
      tail: rest.clean === rest.damaged ? null : withoutAscii(rest),
    };
  }
  return {head: null, tail: withoutAscii(unit)};
}

// The character after a run that was neither paired nor swallowed.
function withoutAscii(unit: Unit): Unit {
  const last = unit.clean.slice(-1);
  const isSame = last < '\u0080' && unit.damaged.endsWith(last) && unit.damaged.length > 1 && unit.clean.length > 1;
  return isSame
    ? {...unit, end: unit.end - 1, clean: unit.clean.slice(0, -1), damaged: unit.damaged.slice(0, -1)}
    : unit;
}
