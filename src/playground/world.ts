// What the page's documents need from outside: language models and the charset vote, each fetched when a document asks for it.
/// <reference lib="dom" />
import type {CharsetVoter} from '../encoding/read-text.ts';
import type {Language} from '../model/text.ts';
import type {PlaygroundWorld} from './engine.ts';

/** Put in by the build. */
declare const tablewatchVersion: string;

/** A model that the browser would not load: pages opened from a disk may not read the files beside them. */
export class ModelUnavailable extends Error {
  readonly language: string;

  constructor(language: string, cause: unknown) {
    super(`${language}.model`, {cause});
    this.language = language;
  }
}

/** As much as the command looks at. */
const voteSampleBytes = 64 * 1024;

/** Models by language; what a person opened by hand is put here, too. */
export const models = new Map<string, Uint8Array>();

/** Returns the world in a language; `onModel` is called before a model is fetched. */
export function makeWorld(language: Language, onModel: (language: string) => void): PlaygroundWorld {
  return {
    language,
    version: tablewatchVersion,
    clock: {now: () => new Date().toISOString()},
    loadVoter,
    languageModel: async (name) => {
      const known = models.get(name);
      if (known !== undefined) return known;
      onModel(name);
      const bytes = await fetchModel(name);
      models.set(name, bytes);
      return bytes;
    },
  };
}

async function fetchModel(name: string): Promise<Uint8Array> {
  try {
    const response = await fetch(`${name}.model`);
    if (!response.ok) throw new Error(String(response.status));
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new ModelUnavailable(name, error);
  }
}

async function loadVoter(): Promise<CharsetVoter> {
  const {detect} = await import('jschardet');
  return (bytes) => detect(bytes.subarray(0, voteSampleBytes)).encoding;
}
