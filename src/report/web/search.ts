// What a search over all boards, models and findings found.
import {say, type MessageKey} from '../../messages/say.ts';
import type {Severity} from '../../model/finding.ts';
import type {Language} from '../../model/text.ts';
import {type Cell, cell, nameCell, section, type Section, table} from './blocks.ts';
import type {PageRequest} from './frame.ts';
import {renderPlainPage} from './lists.ts';

export interface FoundName {
  readonly name: string;
  readonly href: string;
  /** Where it is: the source, or the board. */
  readonly place: string;
}

export interface SearchInput {
  /** As asked for; empty: nothing was. */
  readonly query: string;
  /** At most `maxFound` of each. */
  readonly boards: readonly FoundName[];
  readonly models: readonly FoundName[];
  readonly findings: readonly (FoundName & {readonly severity: Severity; readonly rule: string})[];
}

/** Results of each kind; more are better found with a longer word. */
export const maxFound = 50;

export function renderSearch(input: SearchInput, request: PageRequest): string {
  const {language} = request;
  const {query, boards, models, findings} = input;
  const isEmpty = boards.length + models.length + findings.length === 0;
  const sections = [
    namesSection('web.search.boards', boards, language),
    namesSection('web.search.models', models, language),
    findingsSection(findings, language),
  ].filter((one) => one.title !== '');
  return renderPlainPage(
    {
      heading: say(language, 'web.search'),
      about: say(language, query === '' ? 'web.search.ask' : isEmpty ? 'web.search.none' : 'web.search.for', {query}),
      sections,
    },
    request,
  );
}

function namesSection(
  key: MessageKey & `web.search.${string}`,
  found: readonly FoundName[],
  language: Language,
): Section {
  if (found.length === 0) return section({});
  const title = titleOf(key, found.length, language);
  const columns = [[say(language, 'web.search.name')], [say(language, 'web.findings.place')]] as const;
  const rows = found.map(({name, href, place}) => [nameCell(name, href), cell(place)]);
  return section({title, table: table(title, columns, rows)});
}

function findingsSection(found: SearchInput['findings'], language: Language): Section {
  if (found.length === 0) return section({});
  const title = titleOf('web.findings', found.length, language);
  const columns = [
    [say(language, 'web.findings.severity')],
    [say(language, 'web.findings.message')],
    [say(language, 'web.findings.rule')],
    [say(language, 'web.findings.place')],
  ] as const;
  const rows = found.map(({severity, name, href, rule, place}): Cell[] => [
    cell(say(language, `validate.${severity}`), {badge: severity}),
    nameCell(name, href),
    cell(rule),
    cell(place),
  ]);
  return section({title, table: table(title, columns, rows)});
}

function titleOf(key: MessageKey, count: number, language: Language): string {
  return `${say(language, key)} (${String(count)}${count >= maxFound ? '+' : ''})`;
}
