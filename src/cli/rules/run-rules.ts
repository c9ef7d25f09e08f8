// What `tablewatch rules` does: list, explain one, or explain the roles of a document's columns.
import fs from 'node:fs';
import path from 'node:path';
import {readDocument} from '../../app/read-document.ts';
import {rulesOf} from '../../app/rules-of.ts';
import {settingOf, shapesFor} from '../../app/shape-of.ts';
import {loadConfig} from '../../config/index.ts';
import {say} from '../../messages/say.ts';
import {failure, misuse} from '../../model/errors.ts';
import type {RuleMeta} from '../../model/rule.ts';
import type {Language} from '../../model/text.ts';
import {padEndWidth} from '../../text/width.ts';
import {languageOf, makeEnvironment, paletteOf, type CliContext} from '../context.ts';
import {packageFolder} from '../package-files.ts';

export interface RulesFlags {
  readonly format: string;
  readonly explainRoles?: string;
  readonly lang?: string;
}

export async function runRules(id: string | undefined, flags: RulesFlags, context: CliContext): Promise<void> {
  const language = languageOf(flags.lang, context);
  if (flags.explainRoles !== undefined) return explainRoles(flags.explainRoles, flags, language, context);
  const configuration = await loadConfig({folder: context.folder, environment: context.env});
  const metas = rulesOf(configuration)
    .map(({meta}) => meta)
    .filter((meta) => id === undefined || meta.id === id);
  if (metas.length === 0) throw misuse('RULE_UNKNOWN', {actual: id ?? ''});
  if (flags.format === 'json') return context.out(JSON.stringify(id === undefined ? metas : metas[0], null, 2) + '\n');
  context.out(id === undefined ? await list(metas, language, context) : await explain(metas[0], language, context));
}

async function list(metas: readonly RuleMeta[], language: Language, context: CliContext): Promise<string> {
  const palette = await paletteOf(context);
  const width = Math.max(...metas.map(({id}) => id.length));
  const lines = [say(language, 'rules.list'), ''];
  const groups = [...new Set(metas.map(({group}) => group))];
  for (const group of groups) {
    lines.push(palette.bold(group));
    for (const meta of metas.filter((each) => each.group === group)) {
      const severity =
        meta.severity === 'off' ? say(language, 'rules.off') : say(language, `validate.${meta.severity}`);
      lines.push(
        `  ${padEndWidth(meta.id, width)}  ${padEndWidth(severity, 8)} ${meta.summary[language]} ${palette.dim(say(language, `rules.fix.${meta.fix}`))}`,
      );
    }
    lines.push('');
  }
  return lines.join('\n');
}

/** The rule's page unchanged; its metadata if the package has no page. */
async function explain(meta: RuleMeta | undefined, language: Language, context: CliContext): Promise<string> {
  if (meta === undefined) return '';
  const page = path.join(packageFolder, `src/rules/${meta.id}.md`);
  if (language === 'en' && fs.existsSync(page)) return fs.readFileSync(page, 'utf8');
  const palette = await paletteOf(context);
  const options = Object.entries(meta.options).map(
    ([name, option]) =>
      `  ${name}: ${option.description} (${say(language, 'rules.default', {value: JSON.stringify(option.default)})})`,
  );
  const sentences = Object.values(meta.messages).map((sentence) => `  ${sentence[language]}`);
  return [
    palette.bold(meta.id),
    meta.summary[language],
    '',
    ...sentences,
    '',
    ...(options.length > 0 ? [say(language, 'rules.options'), ...options, ''] : []),
  ].join('\n');
}

async function explainRoles(file: string, flags: RulesFlags, language: Language, context: CliContext): Promise<void> {
  const configuration = await loadConfig({folder: context.folder, environment: context.env});
  const environment = makeEnvironment(context, configuration.limits);
  const [location] = await environment.sources.expand([file]);
  if (location === undefined) throw failure('SOURCE_NO_MATCH', {source: file});
  const setting = settingOf(configuration, location);
  const {format, encoding} = setting ?? {};
  const {bytes, mediaType} = await environment.sources.read(location);
  const document = await readDocument(bytes, {source: location, format, mediaType, encoding});
  const shapes = document.tables.map(shapesFor(configuration, setting).shapeOf);
  if (flags.format === 'json') return context.out(JSON.stringify(shapes, null, 2) + '\n');
  for (const [index, shape] of shapes.entries()) {
    context.out(
      say(language, 'rules.roles', {
        table: index + 1,
        rows: document.tables[index]?.rowCount ?? 0,
        origin: shape.origin,
      }) + '\n',
    );
    const width = Math.max(4, ...shape.columns.map(({label}) => padEndWidth(label, 0).length * 2));
    for (const column of shape.columns)
      context.out(
        `  ${padEndWidth(column.label, Math.min(width, 40))} ${padEndWidth(column.role, 9)} ${column.confidence.toFixed(2)}  ${column.evidence.join('; ')}\n`,
      );
    const key = shape.key.map((at) => shape.columns[at]?.label ?? '').join(' + ');
    context.out(`  ${key === '' ? say(language, 'rules.noKey') : say(language, 'rules.key', {columns: key})}\n\n`);
  }
}
