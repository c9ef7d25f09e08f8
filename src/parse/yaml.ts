// YAML → Document: as in JSON, every list of mappings that is not itself inside a table is a table, at the top or under keys.
// Offsets are those of the source. Anchors are not expanded: an alias is a cell with its name, so that no bomb goes off.
import {isMap, isNode, isScalar, isSeq, parseAllDocuments, type Node} from 'yaml';
import {because, failure} from '../model/errors.ts';
import type {Document} from '../model/table.ts';
import {collectorFor} from './collector-for.ts';
import type {LoadFormat, ParseInput} from './input.ts';
import {lineAt, linesOf} from './lines.ts';
import type {RecordValue} from './record-rows.ts';
import type {CollectorClass, TableCollector} from './record-tables.ts';

export const load: LoadFormat = async (input) => parseYaml(input, await collectorFor(input));

/** Deeper than any published list; the composer itself is recursive. */
const deepestYaml = 100;

/** Returns the document with the tables of all YAML documents in it. @throws PARSE_YAML, PARSE_TOO_WIDE, PARSE_TOO_MANY_CELLS, PARSE_TOO_SPARSE */
export function parseYaml(input: ParseInput, Collector: CollectorClass): Document {
  const {source, text, byteLength, decoding} = input;
  const refuse = (offset: number, reason: string | ReturnType<typeof because>): never => {
    const lines = linesOf(text);
    const line = lineAt(lines, offset);
    throw failure('PARSE_YAML', {source, line: line + 1, column: offset - (lines.starts[line] ?? 0) + 1, reason});
  };
  refuseDepth(text, (offset) => refuse(offset, because('yaml-deep', {limit: deepestYaml})));
  const walk = new Walk(source, text, Collector);
  const parsed = composed(() => parseAllDocuments(text, {prettyErrors: false, uniqueKeys: false}), refuse);
  for (const document of Array.isArray(parsed) ? parsed : []) {
    const [error] = document.errors;
    if (error !== undefined) refuse(error.pos[0], error.message);
    walk.visit(document.contents, 0);
  }
  return {
    source,
    format: 'yaml',
    text,
    byteLength,
    decoding,
    tables: walk.tables.tables.map((table, index) => ({...table, index})),
    headings: [],
    blocks: [],
    comments: [],
    literals: [],
  };
}

/** Flow collections by their brackets, block ones by their indentation: looked at before the composer goes down into them. */
function refuseDepth(text: string, refuse: (offset: number) => never): void {
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '[' || character === '{') open += 1;
    else if (character === ']' || character === '}') open = Math.max(0, open - 1);
    if (open > deepestYaml) refuse(at);
  }
  const dashes = /(?:- ){101}/.exec(text);
  if (dashes !== null) refuse(dashes.index);
}

/** The composer goes down as deep as the document is nested. */
function composed<Value>(
  compose: () => Value,
  refuse: (offset: number, reason: ReturnType<typeof because>) => never,
): Value {
  try {
    return compose();
  } catch (error) {
    if (error instanceof RangeError) return refuse(0, because('yaml-deep', {limit: deepestYaml}));
    throw error;
  }
}

function nodeOf(value: unknown): Node | null {
  return isNode(value) ? value : null;
}

class Walk {
  readonly tables: TableCollector;
  private readonly text: string;
  /** What scalars say whose source says it otherwise, by the offset of their source. */
  private readonly said = new Map<number, string>();

  constructor(source: string, text: string, Collector: CollectorClass) {
    this.text = text;
    this.tables = new Collector(source, text, 'yaml', (start, end) => this.read(start, end));
  }

  visit(node: Node | null, depth: number): void {
    const {visitor} = this.tables;
    const {start, end} = this.spanOf(node);
    if (isMap(node)) {
      visitor.open('object', start, depth);
      for (const {key, value} of node.items) this.visitPair(nodeOf(key), nodeOf(value), depth + 1);
      visitor.close('object', end, depth);
    } else if (isSeq(node)) {
      visitor.open('array', start, depth);
      for (const item of node.items) this.visit(nodeOf(item), depth + 1);
      visitor.close('array', end, depth);
    } else visitor.scalar(start, end, depth);
  }

  private visitPair(key: Node | null, value: Node | null, depth: number): void {
    const span = this.spanOf(key);
    this.tables.visitor.key(span.start, span.end, depth);
    // A key without a value has nothing behind its colon.
    if (value === null || (value.range?.[0] === value.range?.[1] && isScalar(value)))
      this.tables.visitor.scalar(span.end, span.end, depth);
    else this.visit(value, depth);
  }

  private spanOf(node: Node | null): {start: number; end: number} {
    const [start, end] = node?.range ?? [0, 0];
    if (isScalar(node) && typeof node.value === 'string' && node.value !== this.text.slice(start, end))
      this.said.set(start, node.value);
    return {start, end};
  }

  /** Quotes are not part of a value; one of several lines is read as one. */
  private read(start: number, end: number): RecordValue {
    const raw = this.text.slice(start, end);
    const said = this.said.get(start) ?? raw;
    const line = said.replace(/\s+/g, ' ').trim();
    const isQuoted = end - start >= 2 && /^(["']).*\1$/s.test(raw);
    const inner = isQuoted ? raw.slice(1, -1) : raw;
    const from = start + (isQuoted ? 1 : 0) + (inner.length - inner.trimStart().length);
    const trimmed = inner.trim();
    return {start: from, end: from + trimmed.length, text: trimmed === line ? null : line};
  }
}
