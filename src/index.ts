// The library: every public name, and nothing but re-exports. Pure functions on values: no file, network or clock inside.
export {readDocument, type ReadDocumentOptions} from './app/read-document.ts';
export {
  renderReport,
  takeSnapshot,
  validate,
  type ReportSettings,
  type SnapshotSettings,
  type ValidateSettings,
} from './app/library.ts';
export {repair, type RepairOptions} from './encoding/repair.ts';
export {loadLanguageModel, type LanguageModel} from './encoding/language/language-model.ts';
export {diffSnapshots} from './diff/index.ts';
export {defineRule, type Rule, type RuleContext, type RuleMeta} from './model/rule.ts';
export {defineOptions} from './model/rule-options.ts';
export type {Changeset, ChangeEvent} from './model/changeset.ts';
export type {Finding} from './model/finding.ts';
export type {RepairResult} from './model/repair.ts';
export type {Snapshot} from './model/snapshot.ts';
export type {Document, Table} from './model/table.ts';
