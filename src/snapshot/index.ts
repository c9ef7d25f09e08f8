// A document's canonical state. Other folders import only this file.
export {boardTables, takeSnapshot, type SnapshotOptions} from './take-snapshot.ts';
export {canonicalBoard, canonicalDocument} from './canonical-document.ts';
export {writeCanonical, writeCanonicalBoard} from './write-canonical.ts';
export {readCanonical, readCanonicalHeads} from './read-canonical.ts';
export {rowNameOf, rowNamesOf} from './row-names.ts';
