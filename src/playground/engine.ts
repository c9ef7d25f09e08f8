// What the playground needs for every document, and checking one: by the use case of `validate`, with what it prints. Values in, values out;
// only the language model and the charset vote come from outside.
import {validateDocuments, type ValidateOutcome, type ValidateRequest} from '../app/validate-documents.ts';
import type {CharsetVoter} from '../encoding/read-text.ts';
import {defaultConfiguration} from '../model/default-configuration.ts';
import type {Environment} from '../model/environment.ts';
import type {Language} from '../model/text.ts';
import {makeReport, type ValidateReport} from '../report/findings/json.ts';
import {rules} from '../rules/index.ts';

/** A document as it was dropped, pasted or shared. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface PlaygroundWorld {
  readonly language: Language;
  readonly languageModel: Environment['languageModel'];
  /** Loads the second opinion on bytes that are not UTF-8. */
  readonly loadVoter: () => Promise<CharsetVoter>;
  readonly version: string;
  readonly clock: Environment['clock'];
}

export interface CheckedDocument {
  /** What `validate --format json` prints. */
  readonly report: ValidateReport;
  readonly outcome: ValidateOutcome;
}

/** Returns the findings of a document, or why it cannot be read, as an entry of the report's failures. */
export async function checkBytes(document: NamedBytes, world: PlaygroundWorld): Promise<CheckedDocument> {
  const outcome = await validateDocuments(await requestOf(document, world), environmentOf(document, world));
  return {outcome, report: makeReport(outcome, world.version)};
}

/** Returns the second opinion where it will be asked; UTF-8 needs none. */
export async function voterFor(
  bytes: Uint8Array,
  {loadVoter}: Pick<PlaygroundWorld, 'loadVoter'>,
): Promise<CharsetVoter | undefined> {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return undefined;
  } catch {
    return loadVoter();
  }
}

/** Returns a request without configuration, as `--no-config` makes it. */
export async function requestOf({name, bytes}: NamedBytes, world: PlaygroundWorld): Promise<ValidateRequest> {
  return {
    patterns: [name],
    configuration: defaultConfiguration,
    rules,
    settings: {},
    only: [],
    skip: [],
    suppressions: [],
    language: world.language,
    stdinName: name,
    vote: await voterFor(bytes, world),
  };
}

/** Returns a world that has the one document. */
export function environmentOf({name, bytes}: NamedBytes, {clock, languageModel}: PlaygroundWorld): Environment {
  return {
    clock,
    languageModel,
    sources: {expand: () => Promise.resolve([name]), read: () => Promise.resolve({bytes, mediaType: null})},
    files: {write: () => Promise.reject(new Error('a page writes no files'))},
    progress: {step: () => undefined, busy: () => () => undefined, end: () => undefined},
    cache: null,
  };
}
