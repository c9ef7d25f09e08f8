// The report formats of `validate`: a format is one entry here and one file in report/findings.
import type {ValidateOutcome} from '../../app/validate-documents.ts';
import type {PassRate} from '../../app/pass-rates.ts';
import type {Rule} from '../../model/rule.ts';
import type {Language} from '../../model/text.ts';
import type {ValidateReport} from '../../report/findings/json.ts';
import type {CliContext} from '../context.ts';
import {splitFormat, type OutputFormats} from '../output-formats.ts';

export interface FindingsInput {
  readonly report: ValidateReport;
  readonly language: Language;
  readonly rules: readonly Rule[];
  /** Source lines by `source:line`. */
  readonly lines: ReadonlyMap<string, string>;
  /** Whole documents by source; only for formats that need them. */
  readonly texts: ReadonlyMap<string, string>;
  /** Only for formats that need them. */
  readonly excerpts: ValidateOutcome['excerpts'];
  readonly passRates: () => ReadonlyMap<string, PassRate>;
  readonly statistics: boolean;
  readonly toTerminal: boolean;
  readonly context: CliContext;
}

export const findingFormats: OutputFormats<FindingsInput> = {
  async stylish({report, language, lines, statistics, toTerminal, context}) {
    const {renderValidateStylish} = await import('../../report/findings/stylish.ts');
    const {paletteOf} = await import('../context.ts');
    const palette = await paletteOf(toTerminal ? context : {...context, color: false});
    const sourceLine = (source: string, line: number): string => lines.get(`${source}:${line}`) ?? '';
    return renderValidateStylish(report, {language, palette, width: context.width, sourceLine, statistics});
  },
  json: async ({report}) => (await import('../../report/findings/json.ts')).renderValidateJson(report),
  async sarif({report, rules, language}) {
    const {renderValidateSarif} = await import('../../report/findings/sarif.ts');
    const metas = rules.map(({meta}) => meta);
    return renderValidateSarif(report, metas, language);
  },
  junit: async ({report}) => (await import('../../report/findings/junit.ts')).renderValidateJunit(report),
  github: async ({report}) => (await import('../../report/findings/github.ts')).renderValidateGithub(report),
  gitlab: async ({report}) => (await import('../../report/findings/gitlab.ts')).renderValidateGitlab(report),
  rdjson: async ({report, texts}) =>
    (await import('../../report/findings/rdjson.ts')).renderValidateRdjson(report, texts),
  markdown: async ({report, language}) =>
    (await import('../../report/findings/markdown.ts')).renderValidateMarkdown(report, language),
  async html({report, language, rules, lines, excerpts, passRates}) {
    const {renderValidateHtml} = await import('../../report/findings/html.ts');
    const {excerptKey} = await import('../../report/findings/excerpt.ts');
    const {readRuleReason} = await import('../../workspace/rule-page.ts');
    const rates = passRates();
    return renderValidateHtml({
      report,
      language,
      rules: rules.map(({meta}) => meta),
      excerptOf: (finding) => excerpts.get(excerptKey(finding)) ?? null,
      sourceLine: (source, line) => lines.get(`${source}:${line}`) ?? '',
      passRateOf: (source) => rates.get(source) ?? null,
      // The pages of rules are in English only.
      reasonOf: (id) => (language === 'en' ? readRuleReason(id) : ''),
    });
  },
};

/** Formats that point into documents by other units than ours. */
const formatsWithTexts: ReadonlySet<string> = new Set(['rdjson']);

/** Returns whether a format that was asked for needs whole documents. */
export function needsTexts(wanted: readonly string[]): boolean {
  return wanted.some((each) => formatsWithTexts.has(splitFormat(each).name));
}

/** Returns whether a format that was asked for shows what is around a finding in its table. */
export function needsExcerpts(wanted: readonly string[]): boolean {
  return wanted.some((each) => splitFormat(each).name === 'html');
}
