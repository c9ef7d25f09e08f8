// A formula as people write it, `0.3 * mean([知识], [理解]) + 0.7 * [推理]`, evaluated over intervals. Labels are in
// square brackets or quotes; functions are mean, sum, min, max. In: a text. Out: a function of the labels' intervals.
import {difference, product, quotient, scaled, sumOf, type Interval} from '../../values/interval.ts';
import {minOf, maxOf} from '../../model/lists.ts';

/** The value of a label in one row; null if it has none. */
export type Lookup = (label: string) => Interval | null;
export type Expression = (lookup: Lookup) => Interval | null;

/** Null when the text is not a formula. */
export function parseExpression(text: string): Expression | null {
  const tokens = text.match(/\[[^\]]*\]|"[^"]*"|\d+(?:\.\d+)?%?|[a-z]+(?=\s*\()|[-+*/×÷(),]|[^\s]/giu) ?? [];
  const reader: Reader = {tokens, at: 0};
  const expression = readSum(reader);
  return expression !== null && reader.at === tokens.length ? expression : null;
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

function take(reader: Reader, ...wanted: readonly string[]): string | null {
  const token = reader.tokens[reader.at];
  if (token === undefined || !wanted.includes(token)) return null;
  reader.at += 1;
  return token;
}

function readSum(reader: Reader): Expression | null {
  let left = readProduct(reader);
  for (let sign = take(reader, '+', '-'); left !== null && sign !== null; sign = take(reader, '+', '-')) {
    left = join(left, readProduct(reader), sign === '+' ? (a, b) => sumOf([a, b]) : difference);
  }
  return left;
}

function readProduct(reader: Reader): Expression | null {
  let left = readValue(reader);
  for (
    let sign = take(reader, '*', '/', '×', '÷');
    left !== null && sign !== null;
    sign = take(reader, '*', '/', '×', '÷')
  ) {
    left = join(left, readValue(reader), sign === '*' || sign === '×' ? product : quotient);
  }
  return left;
}

function join(
  left: Expression,
  right: Expression | null,
  combine: (a: Interval, b: Interval) => Interval | null,
): Expression | null {
  if (right === null) return null;
  return (lookup) => {
    const [a, b] = [left(lookup), right(lookup)];
    return a === null || b === null ? null : combine(a, b);
  };
}

function readValue(reader: Reader): Expression | null {
  const token = reader.tokens[reader.at] ?? '';
  reader.at += 1;
  if (token === '(') {
    const inner = readSum(reader);
    return take(reader, ')') === null ? null : inner;
  }
  if (/^\d/u.test(token)) {
    const value = Number.parseFloat(token) / (token.endsWith('%') ? 100 : 1);
    return () => ({low: value, high: value});
  }
  if (/^[["]/u.test(token)) return (lookup) => lookup(token.slice(1, -1).trim());
  return readCall(reader, token.toLowerCase());
}

const functions: Readonly<Record<string, (values: readonly Interval[]) => Interval>> = {
  mean: (values) => scaled(sumOf(values), 1 / values.length),
  avg: (values) => scaled(sumOf(values), 1 / values.length),
  sum: sumOf,
  min: (values) => ({low: minOf(values.map(({low}) => low)), high: minOf(values.map(({high}) => high))}),
  max: (values) => ({low: maxOf(values.map(({low}) => low)), high: maxOf(values.map(({high}) => high))}),
};

function readCall(reader: Reader, name: string): Expression | null {
  const call = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (call === undefined || take(reader, '(') === null) return null;
  const values: Expression[] = [];
  do {
    const value = readSum(reader);
    if (value === null) return null;
    values.push(value);
  } while (take(reader, ',') !== null);
  if (take(reader, ')') === null) return null;
  return (lookup) => {
    const made = values.map((value) => value(lookup));
    return made.every((each) => each !== null) ? call(made) : null;
  };
}
