// Three versions of one value → the merged one. Emphasis around a cell and what it holds are merged apart: one side sets the best
// score in bold while the other corrects it.
import type {Cell} from './grid.ts';
import type {ThreeWay} from './model.ts';

/** Returns the value that only one side changed, or that both changed alike; undefined in a conflict. */
export function mergeValue<Value>({base, ours, theirs}: ThreeWay<Value>): Value | undefined {
  if (ours === theirs || theirs === base) return ours;
  return ours === base ? theirs : undefined;
}

/** Returns the merged cell; undefined in a conflict. Two ways to set one text are no conflict: ours is taken. */
export function mergeCell(cells: ThreeWay<Cell | null>): Cell | undefined {
  const {base, ours, theirs} = cells;
  if (ours === null || theirs === null) return undefined;
  if (ours.raw === theirs.raw || theirs.raw === base?.raw) return ours;
  if (ours.raw === base?.raw) return theirs;
  if (base === null) return isSetAlike(ours, theirs) ? ours : undefined;
  const wrapped = {base: unwrap(base.raw), ours: unwrap(ours.raw), theirs: unwrap(theirs.raw)};
  const mark = mergeValue({base: wrapped.base.mark, ours: wrapped.ours.mark, theirs: wrapped.theirs.mark});
  const text = mergeValue({base: wrapped.base.text, ours: wrapped.ours.text, theirs: wrapped.theirs.text});
  if (mark !== undefined && text !== undefined) return {raw: mark + text + mark, plain: plainOf(text, cells)};
  return isSetAlike(ours, theirs) ? ours : undefined;
}

/** Whether cells differ in emphasis and spaces alone: a link to another page, or another picture, reads the same and is not. */
function isSetAlike(one: Cell, other: Cell): boolean {
  const bare = ({raw}: Cell): string => raw.replace(/[*_~`\s]+/g, '');
  return one.plain === other.plain && bare(one) === bare(other);
}

interface Wrapped {
  readonly mark: string;
  readonly text: string;
}

function unwrap(raw: string): Wrapped {
  const found = /^(\*\*\*|\*\*|\*|__|_|~~|`)(?!\s)([^*_~`]+)(?<!\s)\1$/u.exec(raw);
  return found === null ? {mark: '', text: raw} : {mark: found[1] ?? '', text: found[2] ?? ''};
}

function plainOf(text: string, {base, ours, theirs}: ThreeWay<Cell | null>): string {
  const source = [ours, theirs, base].find((cell) => cell !== null && unwrap(cell.raw).text === text);
  return source?.plain ?? text;
}
