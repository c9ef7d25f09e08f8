// A line of the log for a person: `08:30:12 run imaging-board: done, changed`.
import type {Palette} from '../../text/palette.ts';

/** From this level on it is a warning, and from the next one an error, as pino numbers them. */
const [warning, failing] = [40, 50];
const hidden: ReadonlySet<string> = new Set(['level', 'time', 'msg', 'err']);

/** Returns one line for one JSON line of the log, with its line end; what is no JSON stays as it is. */
export function logLine(json: string, palette: Palette): string {
  const facts = readFacts(json);
  if (facts === null) return json;
  const {level, time, msg} = facts;
  const rest = Object.entries(facts)
    .filter(([name, value]) => !hidden.has(name) && value !== null && value !== '')
    .map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');
  const paint =
    Number(level) >= failing ? palette.red : Number(level) >= warning ? palette.yellow : (text: string) => text;
  const clock = typeof time === 'string' ? time.slice(11, 19) : '';
  return `${palette.dim(clock)} ${paint(typeof msg === 'string' ? msg : '')}${rest === '' ? '' : palette.dim(` (${rest})`)}\n`;
}

function readFacts(json: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? {...value} : null;
  } catch {
    return null;
  }
}
