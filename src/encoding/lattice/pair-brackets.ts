// Brackets come in pairs, often too far apart for an n-gram. A restored document → the same with its doubtful brackets decided line by line, by all
// ways to open and close in that line (forward-backward over which kinds are open). When bytes are lost the Chinese ones share one pattern with the
// comma of lists (、」『【 …), so this decides between characters that look alike to the model. Linear: a line holds few kinds.
import {logAdd} from './log-add.ts';
import type {Alternative, Restoration, Slot} from './slot.ts';

const pairs = ['「」', '『』', '【】', '〔〕', '〖〗', '《》', '〈〉', '“”', '‘’'];
// Natural logarithms; best of six settings on the development documents, where 2, −3, −2, −2 still gain half as much. The price of
// an opening bracket inside its own kind is paid by nested quotations, too: 「他說「好」」 comes out with 『.
const closesAnOpenOne = 4;
const closesNothing = -4;
const opensAgain = -3;
const staysOpen = -3;
/** No bracket is certain by its partner alone: of those that this made surer than this, 1 in 100 was wrong. */
const surest = 0.998;
/** A line without an end is cut after so many brackets. */
const maxEvents = 2000;
/** More states than this are thinned out to those within e^12 of the best. */
const manyStates = 64;
const near = 12;

interface Role {
  /** One bit per kind of pair. */
  readonly bit: number;
  readonly opens: boolean;
}
const roles = new Map<string, Role>(
  pairs.flatMap((pair, kind) => [
    [pair.charAt(0), {bit: 1 << kind, opens: true}],
    [pair.charAt(1), {bit: 1 << kind, opens: false}],
  ]),
);

/** A bracket, or a slot that may be one. */
interface BracketEvent {
  /** −1 for certain text. */
  readonly slot: number;
  readonly options: readonly {readonly role: Role | null; readonly score: number}[];
}

/** The restoration with other choices, posteriors and alternatives where a bracket is in doubt. */
export function pairBrackets(slots: readonly Slot[], restoration: Restoration): Restoration {
  const chosen = restoration.chosen.slice();
  const confidence = restoration.confidence.slice();
  const alternatives = [...restoration.alternatives];
  for (const line of doubtfulLines(slots, restoration)) {
    const scores = sumsOverWays(line);
    line.forEach(({slot}, at) => {
      if (slot < 0) return;
      const judged = reweigh(alternatives[slot] ?? [], scores[at] ?? []);
      alternatives[slot] = judged;
      chosen[slot] = judged[0]?.option ?? 0;
      confidence[slot] = judged[0]?.posterior ?? 0;
    });
  }
  return {chosen, confidence, alternatives};
}

/** The brackets of every line that has a doubtful one. */
function doubtfulLines(slots: readonly Slot[], {chosen, alternatives}: Restoration): readonly BracketEvent[][] {
  const lines: BracketEvent[][] = [[]];
  slots.forEach(({options}, slot) => {
    const doubtful = eventOf(options, slot, alternatives[slot] ?? []);
    const text = options[chosen[slot] ?? 0] ?? '';
    if (doubtful === null) readText(text, lines);
    else lines.at(-1)?.push(doubtful);
    const isOver = doubtful !== null && text.endsWith('\n');
    if (isOver || (lines.at(-1)?.length ?? 0) >= maxEvents) lines.push([]);
  });
  return lines.filter((line) => line.some(({slot}) => slot >= 0));
}

function eventOf(options: readonly string[], slot: number, alternatives: readonly Alternative[]): BracketEvent | null {
  if (alternatives.length < 2 || !alternatives.some(({option}) => roleOf(options[option]) !== null)) return null;
  const choices = alternatives.map(({option, posterior}) => ({
    role: roleOf(options[option]),
    score: Math.log(posterior),
  }));
  return {slot, options: choices};
}

function roleOf(option: string | undefined): Role | null {
  const unit = option?.charCodeAt(0) ?? 0;
  return isBracket(unit) ? (roles.get(String.fromCharCode(unit)) ?? null) : null;
}

/** True for all brackets, and for few other characters. */
function isBracket(unit: number): boolean {
  return (unit >= 0x3008 && unit <= 0x3017) || (unit >= 0x2018 && unit <= 0x201d);
}

/** Adds the brackets of certain text to the last line, and a new line at every line end. */
function readText(text: string, lines: BracketEvent[][]): void {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 && lines.at(-1)?.length !== 0) lines.push([]);
    if (!isBracket(unit)) continue;
    const role = roles.get(text.charAt(at));
    if (role !== undefined) lines.at(-1)?.push({slot: -1, options: [{role, score: 0}]});
  }
}

/** Per event and option the logarithm of the sum over all ways to read the line that take this option. */
function sumsOverWays(line: readonly BracketEvent[]): readonly (readonly number[])[] {
  const before: ReadonlyMap<number, number>[] = [new Map([[0, 0]])];
  for (const {options} of line) {
    const next = new Map<number, number>();
    for (const [open, sum] of before.at(-1) ?? []) {
      for (const {role, score} of options) {
        const to = openAfter(open, role);
        next.set(to, logAdd(next.get(to) ?? -Infinity, sum + score + worthOf(open, role)));
      }
    }
    before.push(thinned(next));
  }
  let after: ReadonlyMap<number, number> = new Map(
    Array.from(before.at(-1)?.keys() ?? [], (open) => [open, staysOpen * bitCount(open)]),
  );
  const sums: number[][] = line.map(({options}) => options.map(() => -Infinity));
  for (let at = line.length - 1; at >= 0; at--) {
    const here = new Map<number, number>();
    for (const [open, sum] of before[at] ?? []) {
      line[at]?.options.forEach(({role, score}, option) => {
        const rest = score + worthOf(open, role) + (after.get(openAfter(open, role)) ?? -Infinity);
        const of = sums[at] ?? [];
        of[option] = logAdd(of[option] ?? -Infinity, sum + rest);
        here.set(open, logAdd(here.get(open) ?? -Infinity, rest));
      });
    }
    after = here;
  }
  return sums;
}

function openAfter(open: number, role: Role | null): number {
  if (role === null) return open;
  return role.opens ? open | role.bit : open & ~role.bit;
}

function worthOf(open: number, role: Role | null): number {
  if (role === null) return 0;
  const isOpen = (open & role.bit) !== 0;
  if (role.opens) return isOpen ? opensAgain : 0;
  return isOpen ? closesAnOpenOne : closesNothing;
}

function thinned(states: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  if (states.size <= manyStates) return states;
  const least = Math.max(...states.values()) - near;
  return new Map([...states].filter(([, sum]) => sum >= least));
}

/** The alternatives with posteriors in proportion to the sums, best first. What they leave of the whole stays as it was. */
function reweigh(alternatives: readonly Alternative[], sums: readonly number[]): readonly Alternative[] {
  const top = Math.max(...sums);
  const share = alternatives.reduce((total, {posterior}) => total + posterior, 0);
  const scale = share / sums.reduce((total, sum) => total + Math.exp(sum - top), 0);
  return alternatives
    .map(({option, posterior}, at) => ({
      option,
      posterior: Math.min(Math.max(posterior, surest), scale * Math.exp((sums[at] ?? -Infinity) - top)),
    }))
    .sort((a, b) => b.posterior - a.posterior);
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
