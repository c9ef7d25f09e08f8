// What `tablewatch init --from FILE` does: a draft of a table schema from the roles inferred for the largest table of a document.
import fs from 'node:fs';
import path from 'node:path';
import {readDocument} from '../../app/read-document.ts';
import {settingOf} from '../../app/shape-of.ts';
import {loadConfig} from '../../config/index.ts';
import {draftSchema, inferShape, inferView, schemaId} from '../../infer/index.ts';
import {say} from '../../messages/say.ts';
import {failure} from '../../model/errors.ts';
import type {Table} from '../../model/table.ts';
import type {Language} from '../../model/text.ts';
import {makeEnvironment, writeWhole, type CliContext} from '../context.ts';

/** @throws SOURCE_NO_MATCH where nothing is found, and what reading the document throws */
export async function runDraftSchema(from: string, language: Language, context: CliContext): Promise<void> {
  const configuration = await loadConfig({folder: context.folder, environment: context.env, secretsOf: []});
  const environment = makeEnvironment(context, configuration);
  const [location] = await environment.sources.expand([from]);
  if (location === undefined) throw failure('SOURCE_NO_MATCH', {source: from});
  const {bytes, mediaType} = await environment.sources.read(location);
  const document = await readDocument(bytes, {
    source: location,
    mediaType,
    select: settingOf(configuration, location)?.select,
  });
  const table = largest(document.tables);
  if (table === null) {
    context.err(say(language, 'init.noTable', {file: from}) + '\n');
    return context.exit(2);
  }
  const id = schemaId(path.basename(location));
  const file = `${id}.schema.json`;
  if (fs.existsSync(path.join(context.folder, file))) {
    context.err(say(language, 'init.exists', {file}) + '\n');
    return context.exit(2);
  }
  const schema = JSON.stringify(draftSchema(inferShape(inferView(table)?.table ?? table), id), null, 2);
  await writeWhole(path.join(context.folder, file), `${schema}\n`);
  context.err(say(language, 'init.drafted', {file}) + '\n');
}

function largest(tables: readonly Table[]): Table | null {
  return tables.reduce<Table | null>(
    (found, table) => (found === null || table.rowCount > found.rowCount ? table : found),
    null,
  );
}
