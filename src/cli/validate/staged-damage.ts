// `tablewatch validate --staged` as a tripwire: every staged text file, tabular or not, is compared with HEAD, and a change that damaged its encoding is
// an error. Reads the index, since that is what will be committed.
import {brokenFinding} from '../../app/broken-by-change.ts';
import {repairChange} from '../../app/repair-change.ts';
import {settingsFor, type ValidateOutcome, type ValidateRequest} from '../../app/validate-documents.ts';
import type {Environment} from '../../model/environment.ts';
import type {FindingRecord} from '../../report/findings/finding-record.ts';
import {changedFiles} from '../../source/index.ts';
import type {CliContext} from '../context.ts';
import {voteCharset} from '../../workspace/vote-charset.ts';

/** The outcome with a finding for each staged file that the change damaged, in place of what else \`mojibake\` says of that file. */
export async function withStagedDamage(
  outcome: ValidateOutcome,
  paths: readonly string[],
  request: ValidateRequest,
  environment: Environment,
  {folder, signal}: CliContext,
): Promise<ValidateOutcome> {
  const found: FindingRecord[] = [];
  const lines = new Map(outcome.lines);
  const documents = [...outcome.documents];
  const {maxBytes} = request.configuration.limits;
  for await (const file of changedFiles({folder, signal, paths, maxBytes})) {
    const {severity = 'error'} = settingsFor(file.source, request)['mojibake'] ?? {};
    if (severity === 'off') continue;
    const baseName = `HEAD:${file.path}`;
    const repaired = await repairChange(file, {baseName, vote: voteCharset}, environment);
    if (repaired === null || file.before === null) continue;
    found.push(brokenFinding(repaired, {severity, language: request.language, baseName}, lines));
    const {source, after} = file;
    if (!documents.some((document) => document.source === source))
      documents.push({source, format: 'text', bytes: after.length, encoding: repaired.decoding, tables: 0, rows: 0});
  }
  if (found.length === 0) return outcome;
  const broken = new Set(found.map(({source}) => source));
  const others = outcome.findings.filter(({rule, source}) => rule !== 'mojibake' || !broken.has(source));
  return {...outcome, documents, lines, findings: [...others, ...found]};
}
