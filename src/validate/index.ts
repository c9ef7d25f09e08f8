// Document × rules → findings. Reads like the steps it does: select, run, suppress, drop what another finding explains,
// sort, mark with fingerprints. Everything it cannot know itself (shapes, damage, aliases, history) is passed in.
import type {TableShape} from '../model/column.ts';
import type {Finding} from '../model/finding.ts';
import type {Document, Table} from '../model/table.ts';
import {dropExplained} from './drop-explained.ts';
import {withFingerprints} from './fingerprint.ts';
import {reportSuppressions} from './report-suppressions.ts';
import {runRules} from './run-rules.ts';
import {selectRules} from './select-rules.ts';
import {sortFindings} from './sort-findings.ts';
import {applySuppressions, readSuppressions} from './suppressions.ts';
import type {ValidateOptions} from './validate-options.ts';

export type {History, ValidateOptions} from './validate-options.ts';
export {matchFileSuppressions} from './file-suppressions.ts';
export type {FileSuppression} from './file-suppressions.ts';
export {completeOptions, selectRules} from './select-rules.ts';
export {comparableTables, makeTableIndex} from './comparable-tables.ts';
export type {TableIndex} from './comparable-tables.ts';

/**
 * Returns what the rules found, in document order, each finding once; suppressed findings are marked, not removed.
 * Cost: that of the rules, plus n log n in the number of findings.
 */
export function validateDocument(document: Document, given: ValidateOptions): Finding[] {
  const options = {...given, shapeOf: oncePerTable(given.shapeOf)};
  const active = selectRules(options.rules, options.settings ?? {});
  const found = sortFindings(document, dropExplained(document, runRules(document, active, options)));
  const suppressions = readSuppressions(document);
  const suppressed = applySuppressions(document, found, suppressions);
  const about = reportSuppressions(document, suppressions, active, options.rules);
  const findings = about.length === 0 ? suppressed : sortFindings(document, [...suppressed, ...about]);
  return withFingerprints(document, findings, options.shapeOf);
}

/** Shapes may come from matching schemas, which no rule should pay for twice. */
function oncePerTable(shapeOf: (table: Table) => TableShape): (table: Table) => TableShape {
  const shapes = new Map<Table, TableShape>();
  return (table) => {
    const shape = shapes.get(table) ?? shapeOf(table);
    shapes.set(table, shape);
    return shape;
  };
}
