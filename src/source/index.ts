// Location → bytes. Nobody imports past this file.
export {expandPaths, isUrl} from './paths.ts';
export {defaultLimits, type Limits, type ReadOptions} from './limits.ts';
export {fileFailure, readSource} from './read.ts';
export {fetchUrl, isPrivateAddress, type Fetched, type Validators} from './http.ts';
export {changedDocuments, git, readRevision, type GitOptions} from './git.ts';
export {besideFile, fileCommits, fileVersions, revisionOrigin, type FileVersion} from './git-history.ts';
