// The entries of `tablewatch-suppressions.json` against the findings of one document. Reading the file is the caller's.
import type {Finding} from '../model/finding.ts';
import type {Instant} from '../model/text.ts';

export interface FileSuppression {
  readonly rule: string;
  /** The document's source, as findings name it. */
  readonly source: string;
  readonly fingerprint: string;
  readonly reason: string | null;
  /** Day (`2026-12-31`) or instant after which the entry has expired; null: never. */
  readonly expires: string | null;
}

export interface SuppressionMatch {
  readonly findings: readonly Finding[];
  /** Entries of this source that matched nothing; in the order given. */
  readonly unused: readonly FileSuppression[];
  /** Entries of this source that have run out, and so suppress nothing. */
  readonly expired: readonly FileSuppression[];
}

/** Returns the findings, those that an entry names marked as suppressed. `now` decides which entries have run out. */
export function matchFileSuppressions(
  source: string,
  findings: readonly Finding[],
  entries: readonly FileSuppression[],
  now: Instant,
): SuppressionMatch {
  const own = entries.filter((entry) => entry.source === source);
  const expired = own.filter((entry) => hasExpired(entry, now));
  const open = new Map(own.filter((entry) => !expired.includes(entry)).map((entry) => [nameOf(entry), entry]));
  const used = new Set<string>();
  const marked = findings.map((finding): Finding => {
    const entry = open.get(nameOf(finding));
    if (entry === undefined) return finding;
    used.add(nameOf(entry));
    return finding.suppressed === null ? {...finding, suppressed: {kind: 'file', reason: entry.reason}} : finding;
  });
  return {findings: marked, unused: [...open.values()].filter((entry) => !used.has(nameOf(entry))), expired};
}

/** A day is valid until it is over, in UTC; instants compare as text because all are UTC with equal width. */
function hasExpired(entry: FileSuppression, now: Instant): boolean {
  if (entry.expires === null) return false;
  return now.slice(0, entry.expires.length) > entry.expires;
}

function nameOf(each: {readonly rule: string; readonly fingerprint: string}): string {
  return `${each.rule} ${each.fingerprint}`;
}
