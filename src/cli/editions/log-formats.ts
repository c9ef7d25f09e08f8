// The formats of `log`: loaded with the help, so it imports no sentences.
import type {BoardRecord, EditionRecord} from '../../model/snapshot.ts';
import type {OutputFormats} from '../output-formats.ts';
import type {EditionWorld} from './edition-world.ts';

export interface LogEntry {
  readonly edition: EditionRecord;
  readonly board: BoardRecord;
}

export interface LogInput {
  /** The editions of each board that was asked for, oldest first. */
  readonly boards: readonly (readonly LogEntry[])[];
  /** Whether the store has no editions at all. */
  readonly isEmpty: boolean;
  readonly world: Pick<EditionWorld, 'language' | 'storeFolder'>;
}

export const logFormats: OutputFormats<LogInput> = {
  text: async (input) => (await import('./render-log.ts')).renderLogText(input),
  json: async (input) => (await import('./render-log.ts')).renderLogJson(input),
};
