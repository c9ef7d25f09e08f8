// How lists of objects become tables: all of them, or those that a source selects by JSONPath, whose library few documents need.
import type {ParseInput} from './input.ts';
import type {CollectorClass} from './record-tables.ts';

export async function collectorFor({select}: ParseInput): Promise<CollectorClass> {
  if (select?.jsonPath === undefined) return (await import('./record-tables.ts')).RecordTables;
  return (await import('./path-tables.ts')).tablesAtPath(select.jsonPath);
}
