// The steps with their usual companions, for programs that use tablewatch as a library. Values in, values out.
import {detectDamage} from '../encoding/detect-damage.ts';
import type {Changeset} from '../model/changeset.ts';
import type {Finding} from '../model/finding.ts';
import type {RuleSetting, TableSchema} from '../model/rule.ts';
import type {EditionOrigin, Snapshot} from '../model/snapshot.ts';
import type {Document} from '../model/table.ts';
import type {Language} from '../model/text.ts';
import {rules} from '../rules/index.ts';
import {takeSnapshot as snapshotOf} from '../snapshot/index.ts';
import {validateDocument} from '../validate/index.ts';
import {shapesFor} from './shape-of.ts';

export interface ValidateSettings {
  /** Severity and options by rule id; rules without a setting run as they come. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly schemas?: readonly TableSchema[];
}

/** Returns the findings of a document, in document order; messages are rendered with `speak` of the finding's rule. */
export function validate(document: Document, settings: ValidateSettings = {}): Finding[] {
  const schemas = settings.schemas ?? [];
  return validateDocument(document, {
    rules,
    settings: settings.rules ?? {},
    ...shapesFor({schemas}),
    damage: ({text}) => detectDamage(text),
  });
}

export interface SnapshotSettings {
  readonly schemas?: readonly TableSchema[];
  /** Where and when the document was seen; what is not given stays null. */
  readonly origin?: Partial<EditionOrigin>;
}

/** Returns the canonical state of a document. Repair it first where it was mis-decoded. */
export function takeSnapshot(document: Document, settings: SnapshotSettings = {}): Snapshot {
  const {shapeOf, viewOf} = shapesFor({schemas: settings.schemas ?? []});
  return snapshotOf(document, {shapeOf, viewOf, ...(settings.origin === undefined ? {} : {origin: settings.origin})});
}

export interface ReportSettings {
  readonly format: 'text' | 'markdown' | 'json';
  readonly language?: Language;
}

/** Returns a changeset as text, Markdown or JSON. */
export async function renderReport(changeset: Changeset, {format, language = 'en'}: ReportSettings): Promise<string> {
  if (format === 'json') return `${JSON.stringify(changeset, null, 1)}\n`;
  if (format === 'markdown')
    return (await import('../report/changes/markdown.ts')).renderDiffMarkdown(changeset, {language});
  return (await import('../report/changes/text.ts')).renderDiffText(changeset, {language});
}
