// What `tablewatch validate` does: settings → documents → findings → (fixes) → reports → exit status.
import {exitStatus, validateDocuments, type ValidateOutcome} from '../../app/validate-documents.ts';
import {makeReport, type ValidateReport} from '../../report/findings/json.ts';
import {languageOf, type CliContext} from '../context.ts';
import type {ValidateFlags} from './validate-flags.ts';
import {environmentOf, makeRequest, wholeNumber} from './validate-request.ts';
import {version} from '../../workspace/package-files.ts';

/** Runs the command. @throws Misuse for flags and configuration; failures of sources are entries of the report. */
export async function runValidate(paths: readonly string[], flags: ValidateFlags, context: CliContext): Promise<void> {
  if (flags.watch !== true) return validateOnce(paths, flags, context);
  const {watchDocuments} = await import('./watch-documents.ts');
  const again = (quiet: CliContext): Promise<void> => validateOnce(paths, flags, quiet);
  await watchDocuments(paths.length === 0 ? ['.'] : paths, again, languageOf(flags.lang, context), context);
}

async function validateOnce(paths: readonly string[], flags: ValidateFlags, context: CliContext): Promise<void> {
  const request = await makeRequest(paths, flags, context);
  if (flags.printConfig !== undefined)
    return (await import('../config/print-settings.ts')).printSettings(flags.printConfig, request, context);
  const environment = environmentOf(request, flags, context);
  const fixing = flags.fix === true || flags.unsafeFixes === true || flags.diff === true || flags.fixDryRun === true;
  const fixer = fixing ? (await import('./fix-documents.ts')).makeFixer(flags, request, environment, context) : null;
  const jobs = fixer === null ? wholeNumber('--jobs', flags.jobs) : 1;
  const checked =
    jobs > 1
      ? await (await import('./validate-in-workers.ts')).validateInWorkers(request, flags, jobs, environment, context)
      : await validateDocuments(fixer === null ? request : {...request, ...fixer.request}, environment);
  const outcome =
    flags.staged === true
      ? await (await import('./staged-damage.ts')).withStagedDamage(checked, paths, request, environment, context)
      : checked;
  if (flags.suppressAll === true || flags.pruneSuppressions === true) {
    const {updateSuppressions} = await import('../../workspace/suppressions-file.ts');
    return updateSuppressions(
      flags.suppressAll === true ? 'all' : 'prune',
      outcome,
      request.suppressions,
      environment,
      request.language,
      context,
    );
  }
  if (flags.diff === true && fixer !== null) context.out(fixer.diffText());
  else
    await (
      await import('./write-reports.ts')
    ).writeReports(toReport(outcome, flags), outcome, flags, request, environment, context);
  for (const failed of outcome.failures)
    context.err(`tablewatch: ${failed.message}\n${failed.hint === null ? '' : `  ${failed.hint}\n`}`);
  context.exit(
    exitStatus(
      outcome,
      flags.failOn,
      flags.maxWarnings === undefined ? null : wholeNumber('--max-warnings', flags.maxWarnings),
    ),
  );
}

function toReport({documents, findings, failures}: ValidateOutcome, {quiet}: ValidateFlags): ValidateReport {
  const shown = quiet === true ? findings.filter(({severity}) => severity === 'error') : findings;
  return makeReport({documents, findings: shown, failures}, version);
}
