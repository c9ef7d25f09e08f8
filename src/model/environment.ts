// The interfaces through which use cases reach files, network and clock. Only the entry points implement them; tests pass their own.
import type {Instant} from './text.ts';

export interface Clock {
  readonly now: () => Instant;
}

export interface Content {
  readonly bytes: Uint8Array;
  /** The media type from the server; null if unknown. */
  readonly mediaType: string | null;
}

/** Reads locations (file, glob, address, `-`). All methods throw `Failure` with a SOURCE_… code. */
export interface Sources {
  readonly expand: (patterns: readonly string[]) => Promise<readonly string[]>;
  readonly read: (location: string, signal?: AbortSignal) => Promise<Content>;
}

/** Writes files whole or not at all. @throws WRITE_FAILED */
export interface Files {
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>;
}

/** Shown while work is in progress; silent in a pipe. */
export interface Progress {
  readonly step: (done: number, total: number, label: string) => void;
  /** Called before a step over that many bytes that cannot report partial progress; returns a function to call when it is done. */
  readonly busy: (label: string, bytes: number) => () => void;
  readonly end: () => void;
}

/** Results of earlier runs, found by content: equal bytes under equal settings give equal findings. */
export interface ResultCache {
  /** Returns what `keep` stored for these bytes and settings, or null. */
  readonly recall: (source: string, bytes: Uint8Array, settings: string) => unknown;
  readonly keep: (source: string, bytes: Uint8Array, settings: string, result: unknown) => void;
}

export interface Environment {
  readonly clock: Clock;
  readonly sources: Sources;
  readonly files: Files;
  readonly progress: Progress;
  readonly cache: ResultCache | null;
  /** Bytes of a language's packed model; asked for only when characters of that language lost bytes. */
  readonly languageModel: (language: string) => Promise<Uint8Array>;
}
