// Literate fixtures of rules. In: a Markdown file whose headings are cases, each with the fences `input`, `findings`, and
// where they are needed `fixed`, `options`, `context`, `earlier` and `other`. Out: the cases, and the file's text with new expectations.

import type {TableSchema} from '../model/rule.ts';

export interface FixtureCase {
  readonly title: string;
  /** `markdown`, or the second word of the input's fence: `csv`, `tsv`, `html`, `json` … */
  readonly format: string;
  readonly input: string;
  readonly findings: string;
  readonly fixed: string | null;
  readonly options: Readonly<Record<string, unknown>>;
  readonly context: FixtureContext;
  /** The fence `earlier`: the last edition of the document; null without history. */
  readonly earlier: string | null;
  /** The fence `other`: a document validated before this one; null without one. */
  readonly other: string | null;
  /** The input is written with `\u{200B}` escapes, and so are the expectations. */
  readonly escapes: boolean;
}

/** What else a rule may ask for; the fence `context`, JSON. */
export interface FixtureContext {
  readonly decoding?: Readonly<Record<string, unknown>>;
  /** What the repairer would make of the document. */
  readonly repaired?: string;
  readonly aliases?: Readonly<Record<string, string>>;
  readonly schema?: TableSchema;
  /** When the edition of the fence `earlier` was seen. */
  readonly observedAt?: string;
  /** Source of the document of the fence `other`; `other.md` without. */
  readonly otherSource?: string;
}

interface Part {
  readonly kind: 'prose' | 'fence';
  /** First word of a fence's info, and the words after it. */
  readonly name: string;
  readonly words: readonly string[];
  readonly mark: string;
  lines: string[];
}

/** The parts of each case, in order; parts before the first input belong to none. */
export interface Fixture {
  readonly parts: Part[];
  readonly cases: readonly FixtureCase[];
}

const fencePattern = /^(`{3,}|~{3,})([a-z]+)(.*)$/;

export function readFixture(text: string): Fixture {
  const parts = splitParts(text);
  return {parts, cases: groupCases(parts).map(readCase)};
}

/** The fixture's text with the findings and the fixed text of each case replaced. `fixed` null: no fence. */
export function rewriteFixture(fixture: Fixture, results: readonly {findings: string; fixed: string | null}[]): string {
  const out: Part[] = [];
  let at = 0;
  for (const group of groupParts(fixture.parts)) {
    const result = group.some((part) => part.name === 'input') ? results[at++] : undefined;
    out.push(...(result === undefined ? group : rewriteGroup(group, result)));
  }
  return out.map(writePart).join('\n');
}

function rewriteGroup(group: readonly Part[], result: {findings: string; fixed: string | null}): Part[] {
  const last = group.find((part) => part.name === 'findings') ?? group.find((part) => part.name === 'input');
  const kept = group.filter((part) => part.name !== 'fixed' || result.fixed !== null);
  return kept.flatMap((part) => {
    if (part.name === 'fixed') return [{...part, lines: bodyLines(result.fixed ?? '')}];
    const written = part.name === 'findings' ? {...part, lines: bodyLines(result.findings)} : part;
    if (part !== last) return [written];
    const added: Part[] = part.name === 'findings' ? [] : [blank, fence('findings', result.findings)];
    if (result.fixed !== null && !group.some((each) => each.name === 'fixed'))
      added.push(blank, fence('fixed', result.fixed));
    return [written, ...added];
  });
}

const blank: Part = {kind: 'prose', name: '', words: [], mark: '', lines: ['']};

function fence(name: string, body: string): Part {
  return {kind: 'fence', name, words: [], mark: body.includes('```') ? '````' : '```', lines: bodyLines(body)};
}

function bodyLines(text: string): string[] {
  const lines = text.replace(/\r/g, '\\r').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function writePart(part: Part): string {
  if (part.kind === 'prose') return part.lines.join('\n');
  return [part.mark + [part.name, ...part.words].join(' '), ...part.lines, part.mark].join('\n');
}

function splitParts(text: string): Part[] {
  const parts: Part[] = [];
  let open: Part | null = null;
  for (const line of text.split('\n')) {
    const start: RegExpExecArray | null = open === null ? fencePattern.exec(line) : null;
    if (open !== null) {
      if (line.trim() === open.mark) open = null;
      else open.lines.push(line);
    } else if (start !== null) {
      open = {
        kind: 'fence',
        name: start[2] ?? '',
        words: (start[3] ?? '').split(/\s+/).filter(Boolean),
        mark: start[1] ?? '',
        lines: [],
      };
      parts.push(open);
    } else {
      const last = parts.at(-1);
      if (last === undefined || last.kind === 'fence' || isHeading(line)) parts.push({...blank, lines: [line]});
      else last.lines.push(line);
    }
  }
  return parts;
}

function isHeading(line: string): boolean {
  return /^#{1,6} /.test(line);
}

function groupParts(parts: readonly Part[]): Part[][] {
  const groups: Part[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last === undefined || (part.kind === 'prose' && isHeading(part.lines[0] ?? ''))) groups.push([part]);
    else last.push(part);
  }
  return groups;
}

function groupCases(parts: readonly Part[]): Part[][] {
  return groupParts(parts).filter((group) => group.some((part) => part.name === 'input'));
}

function readCase(group: readonly Part[]): FixtureCase {
  const body = (name: string): string | null => {
    const part = group.find((each) => each.name === name);
    return part === undefined ? null : part.lines.join('\n');
  };
  const words = group.find((part) => part.name === 'input')?.words ?? [];
  const escapes = words.includes('escapes');
  return {
    title: (group[0]?.lines[0] ?? '').replace(/^#+ /, ''),
    format: words.find((word) => word !== 'escapes') ?? 'markdown',
    input: fromFence(body('input') ?? '', escapes),
    findings: body('findings') ?? '',
    fixed: body('fixed'),
    options: readJson(body('options')),
    context: readJson(body('context')),
    earlier: body('earlier') === null ? null : fromFence(body('earlier') ?? '', escapes),
    other: body('other') === null ? null : fromFence(body('other') ?? '', escapes),
    escapes,
  };
}

function readJson(text: string | null): Readonly<Record<string, unknown>> {
  const value: unknown = text === null ? {} : JSON.parse(text);
  return Object.fromEntries(Object.entries(value ?? {}));
}

/** A fence's body as the document's text: a line end after the last line, escapes read where the fence says so. */
function fromFence(body: string, escapes: boolean): string {
  const text = body === '' ? '' : body + '\n';
  if (!escapes) return text;
  return text
    .replace(/\\r\n/g, '\r\n')
    .replace(/\\u\{([0-9A-Fa-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

/** Invisible characters, and letters that look like Latin ones, as `\u{200B}`. */
export function escapeInvisible(text: string): string {
  return text.replace(
    /[\p{Cf}\p{Zl}\p{Zp}\p{Co}\u00A0\u3000\u2000-\u200A\u202F\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFE0F\u0370-\u052F]/gu,
    (char) => {
      return `\\u{${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}}`;
    },
  );
}
