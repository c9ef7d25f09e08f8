// The formats of `log`: loaded with the help, so it imports no sentences.
import type {OutputFormats} from '../output-formats.ts';
import type {LogInput} from './render-log.ts';

export const logFormats: OutputFormats<LogInput> = {
  text: async (input) => (await import('./render-log.ts')).renderLogText(input),
  json: async (input) => (await import('./render-log.ts')).renderLogJson(input),
};
