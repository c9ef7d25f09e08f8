// The vendor of each model: an event about a model does not always name its vendor, and readers follow vendors.
import {canonicalCell, type Snapshot} from '../model/snapshot.ts';

/** Vendor by name over all boards that have both columns; where snapshots disagree, the last one's. */
export function vendorsOf(...snapshots: readonly Snapshot[]): Readonly<Record<string, string>> {
  const vendors = new Map<string, string>();
  for (const board of snapshots.flatMap(({boards}) => boards)) {
    if (board.name === null || board.vendor === null) continue;
    for (let row = 0; row < board.rowCount; row++) {
      const name = canonicalCell(board, row, board.name);
      if (name !== '') vendors.set(name, canonicalCell(board, row, board.vendor));
    }
  }
  return Object.fromEntries(vendors);
}
