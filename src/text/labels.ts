// When a header means a label that a schema or an option names. The only comparison of labels that people wrote.

/** A label as somebody expects it; a spelling in slashes, `/…/`, is a regular expression. */
export interface ExpectedLabel {
  readonly label: string;
  readonly aliases?: readonly string[];
}

/** Returns a label as it is compared: half-width, lower case, without spaces and emphasis. */
export function foldLabel(label: string): string {
  return label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*`]+/gu, '');
}

/** True when a header is the expected label or one of its aliases. A broken expression matches nothing. */
export function meansLabel({label, aliases = []}: ExpectedLabel, header: string): boolean {
  return [label, ...aliases].some((spelling) => matches(spelling, header));
}

function matches(spelling: string, header: string): boolean {
  const pattern = /^\/(.+)\/$/u.exec(spelling)?.[1];
  if (pattern === undefined) return foldLabel(spelling) === foldLabel(header);
  try {
    const expression = new RegExp(pattern, 'iu');
    return expression.test(header.normalize('NFKC').trim()) || expression.test(header.trim());
  } catch {
    return false;
  }
}

/** Returns, by header, the expected label that it means, each used once; null for unexpected headers. */
export function matchLabels<Expected extends ExpectedLabel>(
  headers: readonly string[],
  expected: readonly Expected[],
): readonly (Expected | null)[] {
  const found = new Array<Expected | null>(headers.length).fill(null);
  for (const one of expected) {
    const place = headers.findIndex((header, index) => found[index] === null && meansLabel(one, header));
    if (place >= 0) found[place] = one;
  }
  return found;
}

/** Returns the column (from 0) that a label means, an exact match first; -1 for none, and for an empty label. */
export function findColumn(headers: readonly string[], label: string): number {
  if (label === '') return -1;
  const exact = headers.indexOf(label);
  return exact >= 0 ? exact : headers.findIndex((header) => meansLabel({label}, header));
}

/** True when one of the labels means the header. */
export function includesLabel(labels: readonly string[], header: string): boolean {
  return labels.some((label) => meansLabel({label}, header));
}

/** Returns what an option that goes by label says about a header; undefined where it says nothing. */
export function byLabel<Value>(option: Readonly<Record<string, Value>>, header: string): Value | undefined {
  return Object.entries(option).find(([label]) => meansLabel({label}, header))?.[1];
}
