// Findings as Markdown, for a pull request's comment or a step summary.
import type {Language} from '../../model/text.ts';
import {say} from '../../messages/say.ts';
import {totalsOf, type ValidateReport} from './json.ts';
import type {FindingRecord} from './finding-record.ts';
import {showControls} from '../visible-controls.ts';

/** GitHub refuses longer comments. */
const maxCharacters = 65_536;

/** Returns the report as Markdown, one table a document; cut with a count of what is left out. */
export function renderValidateMarkdown(report: ValidateReport, language: Language): string {
  const open = report.findings.filter(({suppressed}) => suppressed === null);
  const head = `<!-- tablewatch -->\n**${say(language, open.length === 0 ? 'validate.clean' : 'validate.summary', totalsOf(report))}**\n`;
  const failures = report.failures.map(({code, message}) => `- \`${code}\` ${escapeCell(message)}\n`).join('');
  let text = failures === '' ? head : `${head}\n${failures}`;
  let shown = 0;
  for (const {source} of report.documents) {
    const block = documentTable(
      source,
      open.filter((finding) => finding.source === source),
      language,
    );
    if (text.length + block.length > maxCharacters - 200) break;
    text += block;
    shown += open.filter((finding) => finding.source === source).length;
  }
  return shown < open.length ? `${text}\n${say(language, 'validate.cut', {count: open.length - shown})}\n` : text;
}

function documentTable(source: string, findings: readonly FindingRecord[], language: Language): string {
  if (findings.length === 0) return '';
  const labels = [
    say(language, 'column.place'),
    say(language, 'column.severity'),
    say(language, 'column.finding'),
    say(language, 'column.rule'),
  ];
  const rows = findings.map(({line, startColumn, severity, message, rule}) => [
    `${line}:${startColumn}`,
    say(language, `validate.${severity}`),
    escapeCell(message),
    `\`${rule}\``,
  ]);
  const lines = [labels, labels.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `\n### ${escapeCell(source)}\n\n${lines.join('\n')}\n`;
}

/**
 * Returns text that stays literal in a cell: markup characters escaped, no line end, no control that turns text around, and
 * nobody called by a name in a table (`@all`; an escaped `@` still calls, a ZERO WIDTH SPACE after it does not).
 */
export function escapeCell(text: string): string {
  return showControls(text.replace(/\s+/g, ' '))
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/(?<!\w)@(?=\w)/g, '@\u200b');
}
