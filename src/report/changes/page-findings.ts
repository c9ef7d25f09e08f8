// Findings of both editions as the page shows them: what is new, what was resolved; the rest is counted.
import {say} from '../../messages/say.ts';
import type {Language} from '../../model/text.ts';
import type {FindingRecord} from '../findings/finding-record.ts';

/** What the checks found in each edition. */
export interface FindingsOfEditions {
  readonly before: readonly FindingRecord[];
  readonly after: readonly FindingRecord[];
}

export interface FindingsView {
  readonly summary: string;
  readonly fresh: readonly FindingView[];
  readonly gone: readonly FindingView[];
  readonly freshMore: string;
  readonly goneMore: string;
}

export interface FindingView {
  readonly place: string;
  readonly severity: string;
  readonly message: string;
  readonly rule: string;
}

/** Findings written out of each list; `validate` shows all of them. */
const shown = 30;

/** Returns the view; findings are the same when their fingerprints are. Suppressed ones are left out. */
export function findingsView({before, after}: FindingsOfEditions, language: Language): FindingsView {
  const [old, now] = [open(before), open(after)];
  const [oldPrints, prints] = [fingerprints(old), fingerprints(now)];
  const fresh = now.filter(({fingerprint}) => !oldPrints.has(fingerprint));
  const gone = old.filter(({fingerprint}) => !prints.has(fingerprint));
  const counts = {before: old.length, after: now.length, fresh: fresh.length, gone: gone.length};
  return {
    summary: say(language, 'findings.summary', counts),
    fresh: fresh.slice(0, shown).map((finding) => findingView(finding, language)),
    gone: gone.slice(0, shown).map((finding) => findingView(finding, language)),
    freshMore: moreText(fresh.length, language),
    goneMore: moreText(gone.length, language),
  };
}

function open(findings: readonly FindingRecord[]): readonly FindingRecord[] {
  return findings.filter(({suppressed}) => suppressed === null);
}

function fingerprints(findings: readonly FindingRecord[]): ReadonlySet<string> {
  return new Set(findings.map(({fingerprint}) => fingerprint));
}

function findingView({line, severity, message, rule}: FindingRecord, language: Language): FindingView {
  return {
    place: say(language, 'findings.line', {line}),
    severity: say(language, `validate.${severity}`),
    message,
    rule,
  };
}

function moreText(count: number, language: Language): string {
  return count <= shown ? '' : say(language, 'diff.more', {count: count - shown});
}
