// Findings as one self-contained HTML page without scripts: light and dark, phone width, every text escaped.
import type {Language} from '../../model/text.ts';
import {say} from '../../messages/say.ts';
import {escapeXml} from '../xml.ts';
import type {ValidateReport} from './json.ts';
import type {FindingRecord} from './finding-record.ts';

const style = `:root{color-scheme:light dark;--text:#1c2024;--muted:#5b6470;--line:#d9dde3;--back:#fff;--error:#b42318;--warning:#8a5a00;--info:#1d5fb4}
@media (prefers-color-scheme:dark){:root{--text:#e8eaed;--muted:#a4adb8;--line:#3a414b;--back:#15181c;--error:#ff8a80;--warning:#f2b84b;--info:#8ab8ff}}
body{font:16px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:var(--text);background:var(--back);margin:0 auto;max-width:64rem;padding:1.5rem 1rem}
h1{font-size:1.4rem;margin:0 0 .25rem}h2{font-size:1.05rem;overflow-wrap:anywhere;margin:2rem 0 .5rem}p{margin:.25rem 0}
ul{list-style:none;margin:0;padding:0}li{border-top:1px solid var(--line);padding:.6rem 0;display:grid;grid-template-columns:6rem 5rem 1fr;gap:.25rem 1rem}
li>p{grid-column:3;overflow-wrap:anywhere}.place,.rule{color:var(--muted);font:14px/1.6 ui-monospace,Consolas,monospace}.error{color:var(--error)}.warning{color:var(--warning)}.info{color:var(--info)}
@media (max-width:40rem){li{grid-template-columns:auto auto;justify-content:start}li>p{grid-column:1/-1}}`;

/** Returns the report as a page; suppressed findings are counted, not listed. */
export function renderValidateHtml(report: ValidateReport, language: Language): string {
  const open = report.findings.filter(({suppressed}) => suppressed === null);
  const totals = {
    ...report.summary,
    documents: report.documents.length,
    tables: report.documents.reduce((sum, {tables}) => sum + tables, 0),
    rows: report.documents.reduce((sum, {rows}) => sum + rows, 0),
  };
  const title = say(language, open.length === 0 ? 'validate.clean' : 'validate.summary', totals);
  const blocks = report.documents.map(({source}) =>
    block(
      source,
      open.filter((finding) => finding.source === source),
      language,
    ),
  );
  const failures = report.failures.map(
    ({message, hint}) => `<p class="error">${escapeXml(message)}</p><p>${escapeXml(hint ?? '')}</p>`,
  );
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>tablewatch</title><style>${style}</style></head>
<body><main><h1>${escapeXml(title)}</h1>${failures.join('')}${blocks.join('')}</main></body></html>
`;
}

function block(source: string, findings: readonly FindingRecord[], language: Language): string {
  if (findings.length === 0) return '';
  return `<section><h2>${escapeXml(source)}</h2><ul>${findings.map((finding) => item(finding, language)).join('')}</ul></section>`;
}

function item({line, startColumn, severity, message, rule}: FindingRecord, language: Language): string {
  return `<li><span class="place">${line}:${startColumn}</span><span class="${severity}">${escapeXml(say(language, `validate.${severity}`))}</span><p>${escapeXml(message)} <span class="rule">${escapeXml(rule)}</span></p></li>`;
}
