// One comment's text → one directive: `tablewatch-disable-next-line rule-a, rule-b row="gpt-5" column="得分" -- reason`.
import type {Comment} from '../model/table.ts';
import type {Span} from '../model/text.ts';

export type DirectiveKind =
  'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'disable-next-table' | 'disable-file';

export interface Directive {
  readonly kind: DirectiveKind;
  /** Rule ids in the order written; empty means every rule. */
  readonly rules: readonly string[];
  /** Only findings of rows with such a cell; null: all. */
  readonly row: string | null;
  /** Only findings of the column with this label; null: all. */
  readonly column: string | null;
  readonly reason: string | null;
  readonly span: Span;
}

export interface MalformedDirective {
  readonly kind: 'malformed';
  /** The word that is not understood. */
  readonly word: string;
  readonly span: Span;
}

const kinds: readonly DirectiveKind[] = [
  'disable',
  'enable',
  'disable-line',
  'disable-next-line',
  'disable-next-table',
  'disable-file',
];

/** Returns the directive of a comment; null for comments that are not ours. */
export function readDirective(comment: Comment): Directive | MalformedDirective | null {
  const match = /^tablewatch-(\S+)([\s\S]*)$/.exec(comment.text.trim());
  if (match === null) return null;
  const kind = kinds.find((each) => each === match[1]);
  if (kind === undefined) return {kind: 'malformed', word: `tablewatch-${match[1] ?? ''}`, span: comment.span};
  const {body, reason} = splitReason(match[2] ?? '');
  const restrictions = new Map<string, string>();
  const names = body.replace(
    /([\w-]+)=(?:"([^"]*)"|'([^']*)'|(\S+))/g,
    (_, name: string, double?: string, single?: string, bare?: string) => {
      restrictions.set(name, double ?? single ?? bare ?? '');
      return ' ';
    },
  );
  const rules = names.split(/[\s,]+/).filter((word) => word !== '');
  const strange =
    rules.find((word) => !/^[a-z][a-z0-9-]*$/.test(word)) ??
    [...restrictions.keys()].find((name) => name !== 'row' && name !== 'column');
  if (strange !== undefined) return {kind: 'malformed', word: strange, span: comment.span};
  return {
    kind,
    rules,
    row: restrictions.get('row') ?? null,
    column: restrictions.get('column') ?? null,
    reason,
    span: comment.span,
  };
}

/** The reason is after ` -- `; a reason of no words is none. */
function splitReason(text: string): {body: string; reason: string | null} {
  const at = text.search(/(^|\s)--(\s|$)/);
  if (at < 0) return {body: text, reason: null};
  const reason = text
    .slice(at)
    .replace(/^\s*--\s*/, '')
    .trim();
  return {body: text.slice(0, at), reason: reason === '' ? null : reason};
}
