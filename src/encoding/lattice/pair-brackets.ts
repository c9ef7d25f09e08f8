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
  /** Characters of the text before it. */
  readonly at: number;
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
    for (const {slot, option, posterior} of missingClosers(line, slots, {chosen, confidence, alternatives})) {
      chosen[slot] = option;
      confidence[slot] = posterior;
      alternatives[slot] = withFirst(alternatives[slot] ?? [], {option, posterior});
    }
  }
  return {chosen, confidence, alternatives};
}

/**
 * What closes the brackets that the choices leave open. Where three places may close a bracket each of them may be less likely than a comma,
 * and yet one of them closes it: the likeliest for what a bracket holds.
 */
function missingClosers(
  line: readonly BracketEvent[],
  slots: readonly Slot[],
  {chosen, alternatives}: Restoration,
): readonly {readonly slot: number; readonly option: number; readonly posterior: number}[] {
  const chosenRole = ({slot, options: [only]}: BracketEvent): Role | null =>
    slot < 0 ? (only?.role ?? null) : roleOf(slots[slot]?.options[chosen[slot] ?? 0]);
  return line.flatMap((opening, index) => {
    const role = chosenRole(opening);
    if (role?.opens !== true) return [];
    const rest = line.slice(index + 1);
    const end = rest.findIndex((event) => chosenRole(event)?.bit === role.bit);
    if (end !== -1 && chosenRole(rest[end] ?? opening)?.opens === false) return [];
    const closers = rest.slice(0, end === -1 ? rest.length : end).flatMap(({slot, at}) => {
      const closing = (alternatives[slot] ?? []).find(({option}) => {
        const other = roleOf(slots[slot]?.options[option]);
        return other?.opens === false && other.bit === role.bit;
      });
      if (closing === undefined) return [];
      return [{...closing, slot, weight: closing.posterior * Math.exp((opening.at - at) / usualLength)}];
    });
    const closed = closers.reduce((sum, {posterior}) => sum + posterior, 0);
    const weights = closers.reduce((sum, {weight}) => sum + weight, 0);
    const best = closers.sort((a, b) => b.weight - a.weight)[0];
    if (best === undefined || closed < surelyClosed) return [];
    return [{slot: best.slot, option: best.option, posterior: (Math.min(mostClosed, closed) * best.weight) / weights}];
  });
}

/** The alternatives with one of them first, at another posterior; the others share what is left as they did. */
function withFirst(alternatives: readonly Alternative[], first: Alternative): readonly Alternative[] {
  const others = alternatives.filter(({option}) => option !== first.option);
  const share = alternatives.reduce((sum, {posterior}) => sum + posterior, 0);
  const rest = others.reduce((sum, {posterior}) => sum + posterior, 0);
  const scale = (share - first.posterior) / rest;
  return [first, ...others.map(({option, posterior}) => ({option, posterior: posterior * scale}))];
}

/** Characters in brackets, on average: terms and titles. */
const usualLength = 8;
/** How likely it must be that one of several places closes a bracket, and is at the most. */
const surelyClosed = 0.8;
const mostClosed = 0.95;

/** The brackets of every line that has a doubtful one. */
function doubtfulLines(slots: readonly Slot[], {chosen, alternatives}: Restoration): readonly BracketEvent[][] {
  const lines: BracketEvent[][] = [[]];
  let at = 0;
  slots.forEach(({options}, slot) => {
    const choices = choicesOf(options, alternatives[slot] ?? []);
    const doubtful = choices === null ? null : {slot, at, options: choices};
    const text = options[chosen[slot] ?? 0] ?? '';
    if (doubtful === null) readText(text, at, lines);
    else lines.at(-1)?.push(doubtful);
    at += text.length;
    const isOver = doubtful !== null && text.endsWith('\n');
    if (isOver || (lines.at(-1)?.length ?? 0) >= maxEvents) lines.push([]);
  });
  return lines.filter((line) => line.some(({slot}) => slot >= 0));
}

/** Null where none of them is a bracket. */
function choicesOf(options: readonly string[], alternatives: readonly Alternative[]): BracketEvent['options'] | null {
  if (alternatives.length < 2 || !alternatives.some(({option}) => roleOf(options[option]) !== null)) return null;
  return alternatives.map(({option, posterior}) => ({role: roleOf(options[option]), score: Math.log(posterior)}));
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
function readText(text: string, start: number, lines: BracketEvent[][]): void {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 && lines.at(-1)?.length !== 0) lines.push([]);
    if (!isBracket(unit)) continue;
    const role = roles.get(text.charAt(at));
    if (role !== undefined) lines.at(-1)?.push({slot: -1, at: start + at, options: [{role, score: 0}]});
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
