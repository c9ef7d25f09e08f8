// Reports to standard output and files, one per `--format NAME[:FILE]`.
import {passRatesOf} from '../../app/pass-rates.ts';
import type {ValidateOutcome, ValidateRequest} from '../../app/validate-documents.ts';
import type {Environment} from '../../model/environment.ts';
import type {ValidateReport} from '../../report/findings/json.ts';
import type {CliContext} from '../context.ts';
import {renderAs, splitFormat} from '../output-formats.ts';
import {findingFormats} from './finding-formats.ts';
import type {ValidateFlags} from './validate-flags.ts';

/** Writes the report in every format asked for; without one, `stylish` (and also `github` in GitHub's CI). */
export async function writeReports(
  report: ValidateReport,
  outcome: ValidateOutcome,
  flags: ValidateFlags,
  request: ValidateRequest,
  environment: Environment,
  context: CliContext,
): Promise<void> {
  const preset = context.env['GITHUB_ACTIONS'] === 'true' ? ['stylish', 'github'] : ['stylish'];
  const wanted = (flags.format.length > 0 ? flags.format : preset).map(splitFormat);
  const {lines, texts, excerpts} = outcome;
  const {language, rules} = request;
  const passRates = (): ReturnType<typeof passRatesOf> => passRatesOf(outcome, request);
  const statistics = flags.statistics === true;
  const input = {report, language, rules, lines, texts, excerpts, passRates, statistics, context};
  for (const {name, file} of wanted) {
    const target = file ?? (flags.outputFile !== undefined && wanted.length === 1 ? flags.outputFile : null);
    const text = await renderAs(name, findingFormats, {...input, toTerminal: target === null});
    if (target === null) context.out(text);
    else await environment.files.write(target, text);
  }
  const summary = context.env['GITHUB_STEP_SUMMARY'];
  if (summary !== undefined && wanted.some(({name}) => name === 'github')) {
    const {appendFile} = await import('node:fs/promises');
    await appendFile(summary, await renderAs('markdown', findingFormats, {...input, toTerminal: false}));
  }
}
