// Location → bytes. Other folders import only this file.
export {expandPaths, isUrl} from './paths.ts';
export {defaultLimits, type Limits, type ReadOptions} from './limits.ts';
export {fileFailure, readSource} from './read.ts';
export {packed, unpacked} from './gzip.ts';
export {fetchUrl} from './fetch-url.ts';
export {isShortened, shownAddress} from './shown-address.ts';
export {isPrivateAddress} from './private-address.ts';
export {changedDocuments, git, readRevision, requireCommit, type GitOptions} from './git.ts';
export {changedFiles, stageBytes, type ChangedFile, type ChangesRequest} from './git-changes.ts';
export {olderVersions, readAtRevision, type RevisionOfFile} from './git-base.ts';
export {defaultArchive, listCaptures} from './wayback.ts';
export {besideFile, fileCommits, fileVersions, revisionOrigin, type FileVersion} from './git-history.ts';
