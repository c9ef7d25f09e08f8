// What `tablewatch rules` does: list, explain one, or explain the roles of a document's columns.
import {readDocument} from '../../app/read-document.ts';
import {rulesOf} from '../../app/rules-of.ts';
import {settingOf, shapesFor} from '../../app/shape-of.ts';
import {loadConfig} from '../../config/index.ts';
import {evidenceTexts} from '../../messages/evidence-texts.ts';
import {say} from '../../messages/say.ts';
import type {TableShape} from '../../model/column.ts';
import {joinPhrases} from '../../model/join-words.ts';
import {optionWords} from '../../model/rule-options.ts';
import {failure} from '../../model/errors.ts';
import type {RuleMeta} from '../../model/rule.ts';
import type {Language} from '../../model/text.ts';
import {renderTerminalMarkdown} from '../../text/terminal-markdown.ts';
import {displayWidth, padEndWidth, wrapWidth} from '../../text/width.ts';
import {unknownRule} from '../../workspace/unknown-rule.ts';
import {languageOf, makeEnvironment, paletteOf, type CliContext} from '../context.ts';
import {readRulePage} from '../../workspace/rule-page.ts';

export interface RulesFlags {
  readonly format: string;
  readonly explainRoles?: string;
  readonly lang?: string;
}

export async function runRules(id: string | undefined, flags: RulesFlags, context: CliContext): Promise<void> {
  const language = languageOf(flags.lang, context);
  if (flags.explainRoles !== undefined) return explainRoles(flags.explainRoles, flags, language, context);
  const configuration = await loadConfig({folder: context.folder, environment: context.env, secretsOf: []});
  const metas = rulesOf(configuration)
    .map(({meta}) => meta)
    .filter((meta) => id === undefined || meta.id === id);
  if (metas.length === 0)
    throw unknownRule(
      id ?? '',
      rulesOf(configuration).map(({meta}) => meta.id),
    );
  if (flags.format === 'json') return context.out(JSON.stringify(id === undefined ? metas : metas[0], null, 2) + '\n');
  context.out(id === undefined ? await list(metas, language, context) : await explain(metas[0], language, context));
}

async function list(metas: readonly RuleMeta[], language: Language, context: CliContext): Promise<string> {
  const palette = await paletteOf(context);
  const width = Math.max(...metas.map(({id}) => id.length));
  const lines = [say(language, 'rules.list'), ''];
  const groups = [...new Set(metas.map(({group}) => group))];
  for (const group of groups) {
    lines.push(palette.bold(say(language, `rules.group.${group}`)));
    for (const meta of metas.filter((each) => each.group === group)) {
      const severity =
        meta.severity === 'off' ? say(language, 'rules.off') : say(language, `validate.${meta.severity}`);
      const indent = width + 13;
      const summary = wrapWidth(
        say(language, 'rules.line', {summary: meta.summary[language], fix: say(language, `rules.fix.${meta.fix}`)}),
        Math.max(30, context.width - indent),
      );
      lines.push(
        `  ${padEndWidth(meta.id, width)}  ${padEndWidth(severity, 8)} ${summary[0] ?? ''}`,
        ...summary.slice(1).map((line) => ' '.repeat(indent - 1) + line),
      );
    }
    lines.push('');
  }
  return lines.join('\n');
}

/** The rule's page, rendered; where there is none in this language, what the program itself says of the rule. */
async function explain(meta: RuleMeta | undefined, language: Language, context: CliContext): Promise<string> {
  if (meta === undefined) return '';
  // The page has the summary in both languages.
  const page = language === 'en' ? (readRulePage(meta.id)?.replace(` ${meta.summary['zh-CN']}。`, '') ?? null) : null;
  const palette = await paletteOf(context);
  const width = Math.min(context.width, readableWidth);
  if (page !== null) return context.outIsTerminal ? renderTerminalMarkdown(page, width, palette) : page;
  const severity = meta.severity === 'off' ? say(language, 'rules.off') : say(language, `validate.${meta.severity}`);
  const options = Object.entries(meta.options).map(
    ([name, option]) =>
      `- ${name}：${optionWords(option, language)}（${say(language, 'rules.default', {value: JSON.stringify(option.default)})}）`,
  );
  const sentences = Object.values(meta.messages).map((sentence) => `- ${withoutPlaceholders(sentence[language])}`);
  const text = [
    `# ${meta.id}`,
    '',
    meta.summary[language],
    '',
    `${severity} · ${say(language, `rules.fix.${meta.fix}`)}`,
    '',
    ...sentences,
    ...(options.length > 0 ? ['', `## ${say(language, 'rules.options')}`, '', ...options] : []),
  ].join('\n');
  return renderTerminalMarkdown(text, width, palette);
}

/** The text behind a head, its further lines under its first; a head that leaves no room stands alone. */
function hang(head: string, text: string, width: number): string {
  const indent = Math.min(displayWidth(head), Math.floor(width / 2));
  const [first = '', ...rest] = wrapWidth(text, Math.max(30, width - displayWidth(head)));
  return [head + first, ...rest.map((line) => ' '.repeat(indent) + line)].join('\n') + '\n';
}

/** JSON has the evidence in words, and in one language. */
function inEnglish(shape: TableShape): object {
  return {...shape, columns: shape.columns.map((column) => ({...column, evidence: evidenceTexts(column, 'en')}))};
}

/** Lines longer than this are hard to read, however wide the terminal is. */
const readableWidth = 100;

/** What a finding fills in is left open. */
function withoutPlaceholders(sentence: string): string {
  return sentence.replace(/\{\w+\|([^|}]*)\|[^}]*\}/g, '$1').replace(/\{\w+\}/g, '…');
}

async function explainRoles(file: string, flags: RulesFlags, language: Language, context: CliContext): Promise<void> {
  const configuration = await loadConfig({folder: context.folder, environment: context.env, secretsOf: []});
  const environment = makeEnvironment(context, configuration);
  const [location] = await environment.sources.expand([file]);
  if (location === undefined) throw failure('SOURCE_NO_MATCH', {source: file});
  const setting = settingOf(configuration, location);
  const {format, encoding, select} = setting ?? {};
  const {bytes, mediaType} = await environment.sources.read(location);
  const document = await readDocument(bytes, {source: location, format, mediaType, encoding, select});
  const {shapeOf, viewOf} = shapesFor(configuration, setting);
  const views = document.tables.map((table) => viewOf(table));
  const tables = document.tables.map((table, index) => views[index]?.table ?? table);
  const shapes = tables.map((table, index) => ({...shapeOf(table), entries: views[index]?.kind ?? 'rows'}));
  if (flags.format === 'json') return context.out(JSON.stringify(shapes.map(inEnglish), null, 2) + '\n');
  for (const [index, shape] of shapes.entries()) {
    context.out(
      say(language, 'rules.roles', {
        table: index + 1,
        rows: tables[index]?.rowCount ?? 0,
        origin: shape.origin === 'inferred' ? say(language, 'rules.inferred') : shape.origin,
      }) + '\n',
    );
    if (shape.entries === 'columns') context.out(`  ${say(language, 'rules.entries.columns')}\n`);
    if (shape.entries === 'blocks') context.out(`  ${say(language, 'rules.entries.blocks')}\n`);
    const width = Math.min(40, Math.max(4, ...shape.columns.map(({label}) => displayWidth(label))));
    for (const column of shape.columns) {
      const head = `  ${padEndWidth(column.label, width)} ${padEndWidth(column.role, 9)} ${column.confidence.toFixed(2)}  `;
      context.out(hang(head, joinPhrases(evidenceTexts(column, language), language), context.width));
    }
    const key = shape.key.map((at) => shape.columns[at]?.label ?? '').join(' + ');
    context.out(`  ${key === '' ? say(language, 'rules.noKey') : say(language, 'rules.key', {columns: key})}\n\n`);
  }
}
