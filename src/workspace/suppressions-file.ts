// tablewatch-suppressions.json: the findings known and accepted, by content fingerprint. Read, written, pruned.
import fs from 'node:fs';
import path from 'node:path';
import type {ValidateOutcome} from '../app/validate-documents.ts';
import {isList} from '../model/guards.ts';
import {because, misuse} from '../model/errors.ts';
import {say} from '../messages/say.ts';
import type {Environment} from '../model/environment.ts';
import type {Language} from '../model/text.ts';
import type {FileSuppression} from '../validate/index.ts';
import type {Workspace} from './workspace.ts';

export const suppressionsName = 'tablewatch-suppressions.json';

interface SuppressionsFile {
  readonly schemaVersion: 1;
  readonly suppressions: readonly FileSuppression[];
}

/** Returns the entries of a folder's suppressions file; none without one. @throws CONFIG_INVALID */
export function readSuppressions(folder: string): readonly FileSuppression[] {
  const file = path.join(folder, suppressionsName);
  if (!fs.existsSync(file)) return [];
  const read = parse(fs.readFileSync(file, 'utf8'));
  if (read === null)
    throw misuse('CONFIG_INVALID', {
      source: suppressionsName,
      reason: because('suppressions-shape', {
        shape: '{"schemaVersion": 1, "suppressions": [{rule, source, fingerprint, reason, expires}]}',
      }),
    });
  return read.suppressions.map(({rule, source, fingerprint, reason, expires}) => ({
    rule,
    source,
    fingerprint,
    reason: reason ?? null,
    expires: expires ?? null,
  }));
}

function parse(text: string): SuppressionsFile | null {
  try {
    const value: unknown = JSON.parse(text);
    return isSuppressionsFile(value) ? value : null;
  } catch {
    return null;
  }
}

function isSuppressionsFile(value: unknown): value is SuppressionsFile {
  if (typeof value !== 'object' || value === null || !('suppressions' in value)) return false;
  return isList(value.suppressions) && value.suppressions.every(isEntry);
}

function isEntry(value: unknown): value is FileSuppression {
  if (typeof value !== 'object' || value === null) return false;
  const entry = new Map<string, unknown>(Object.entries(value));
  return ['rule', 'source', 'fingerprint'].every((key) => typeof entry.get(key) === 'string');
}

/** `all` keeps the present entries and adds every open finding; `prune` keeps what still matches a finding. */
export async function updateSuppressions(
  mode: 'all' | 'prune',
  outcome: ValidateOutcome,
  known: readonly FileSuppression[],
  environment: Environment,
  language: Language,
  context: Workspace,
): Promise<void> {
  const key = (entry: {rule: string; source: string; fingerprint: string}): string =>
    `${entry.source} ${entry.rule} ${entry.fingerprint}`;
  const found = new Set(outcome.findings.map(key));
  const checked = new Set(outcome.documents.map(({source}) => source));
  const kept = known.filter((entry) => !checked.has(entry.source) || found.has(key(entry)));
  const present = new Set(kept.map(key));
  const added =
    mode === 'prune'
      ? []
      : outcome.findings.filter((finding) => finding.suppressed === null && !present.has(key(finding)));
  const suppressions = [
    ...kept,
    ...added.map(({rule, source, fingerprint}) => ({rule, source, fingerprint, reason: null, expires: null})),
  ];
  suppressions.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  await environment.files.write(suppressionsName, JSON.stringify({schemaVersion: 1, suppressions}, null, 2) + '\n');
  const counts = {added: added.length, dropped: known.length - kept.length, total: suppressions.length};
  context.err(`${say(language, 'validate.suppressions', {file: suppressionsName, ...counts})}\n`);
}
