// Reports to standard output and files, one per `--format NAME[:FILE]`.
import type {ValidateOutcome, ValidateRequest} from '../../app/validate-documents.ts';
import {misuse} from '../../model/errors.ts';
import type {Environment} from '../../model/environment.ts';
import {renderValidateJson, type ValidateReport} from '../../report/findings/json.ts';
import {paletteOf, type CliContext} from '../context.ts';
import type {ValidateFlags} from './validate-flags.ts';

type Render = (report: ValidateReport) => string;

/** Writes the report in every format asked for; without one, `stylish` (and `github` beside it in GitHub's CI). */
export async function writeReports(
  report: ValidateReport,
  outcome: ValidateOutcome,
  flags: ValidateFlags,
  {language, rules}: Pick<ValidateRequest, 'language' | 'rules'>,
  environment: Environment,
  context: CliContext,
): Promise<void> {
  const wanted =
    flags.format.length > 0
      ? flags.format
      : context.env['GITHUB_ACTIONS'] === 'true'
        ? ['stylish', 'github']
        : ['stylish'];
  for (const format of wanted) {
    const {name, file} = splitFormat(format);
    const target = file ?? (flags.outputFile !== undefined && wanted.length === 1 ? flags.outputFile : null);
    const render = await renderer(name, outcome, flags, {language, rules}, target === null, context);
    if (target === null) context.out(render(report));
    else await environment.files.write(target, render(report));
  }
  if (
    context.env['GITHUB_STEP_SUMMARY'] !== undefined &&
    wanted.some((format) => splitFormat(format).name === 'github')
  ) {
    const {renderValidateMarkdown} = await import('../../report/findings/markdown.ts');
    const {appendFile} = await import('node:fs/promises');
    await appendFile(context.env['GITHUB_STEP_SUMMARY'], renderValidateMarkdown(report, language));
  }
}

function splitFormat(text: string): {name: string; file: string | null} {
  const at = text.indexOf(':');
  return at < 0 ? {name: text, file: null} : {name: text.slice(0, at), file: text.slice(at + 1)};
}

async function renderer(
  name: string,
  outcome: ValidateOutcome,
  flags: ValidateFlags,
  {language, rules}: Pick<ValidateRequest, 'language' | 'rules'>,
  toTerminal: boolean,
  context: CliContext,
): Promise<Render> {
  switch (name) {
    case 'json':
      return renderValidateJson;
    case 'stylish': {
      const {renderValidateStylish} = await import('../../report/findings/stylish.ts');
      const palette = await paletteOf(toTerminal ? context : {...context, color: false});
      const sourceLine = (source: string, line: number): string => outcome.lines.get(`${source}:${line}`) ?? '';
      return (report) =>
        renderValidateStylish(report, {
          language,
          palette,
          width: context.width,
          sourceLine,
          statistics: flags.statistics === true,
        });
    }
    case 'github':
      return (await import('../../report/findings/github.ts')).renderValidateGithub;
    case 'gitlab':
      return (await import('../../report/findings/gitlab.ts')).renderValidateGitlab;
    case 'junit':
      return (await import('../../report/findings/junit.ts')).renderValidateJunit;
    case 'sarif': {
      const {renderValidateSarif} = await import('../../report/findings/sarif.ts');
      return (report) =>
        renderValidateSarif(
          report,
          rules.map(({meta}) => meta),
          language,
        );
    }
    case 'markdown': {
      const {renderValidateMarkdown} = await import('../../report/findings/markdown.ts');
      return (report) => renderValidateMarkdown(report, language);
    }
    case 'html': {
      const {renderValidateHtml} = await import('../../report/findings/html.ts');
      return (report) => renderValidateHtml(report, language);
    }
    default:
      throw misuse('USAGE', {
        reason: `--format ${name}: expected stylish, json, sarif, junit, github, gitlab, markdown or html`,
      });
  }
}
