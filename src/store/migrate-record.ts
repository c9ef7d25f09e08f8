// Index lines of older schema versions, brought up to the present one step at a time.
import {failure} from '../model/errors.ts';
import {snapshotSchemaVersion} from '../model/snapshot.ts';

/** Makes a record of the next version. Each has a stored example under test/store/. */
export type MigrationStep = (record: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** By the version that a step reads. Version 1 is the first; there is nothing to bring up yet. */
export const migrationSteps: Readonly<Record<number, MigrationStep>> = {};

/**
 * Returns a record of the current schema version; values that are not objects are returned unchanged.
 * @throws STORE_NEWER for records that a later program wrote
 */
export function migrateRecord(
  value: unknown,
  place: string,
  {steps = migrationSteps, present = snapshotSchemaVersion} = {},
): unknown {
  if (typeof value !== 'object' || value === null || !('schemaVersion' in value)) return value;
  const version = value.schemaVersion;
  if (typeof version !== 'number') return value;
  if (version > present) throw failure('STORE_NEWER', {place, actual: version, expected: present});
  let record: Record<string, unknown> = {...value};
  for (let from = version; from < present; from += 1) {
    const step = steps[from];
    if (step !== undefined) record = {...step(record), schemaVersion: from + 1};
  }
  return record;
}
