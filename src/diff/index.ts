// What changed between two snapshots. Other folders import only this file.
export {boardChanges, pairBoards} from './board-changes.ts';
export {matchBoards, type BoardMatch} from './boards/match-boards.ts';
export type {ColumnMatch} from './boards/match-columns.ts';
export {compareBoards, type Comparison} from './comparison.ts';
export {diffSnapshots} from './diff-snapshots.ts';
export {applyChangeset} from './apply-changeset.ts';
export {defaultDiffOptions, type DiffOptions, type Tolerance} from './options.ts';
export {fullTable, laterTable} from './full-table.ts';
export {boardHistories} from './history.ts';
export {boardLedgers} from './ledger.ts';
export {replayLedger} from './replay-ledger.ts';
