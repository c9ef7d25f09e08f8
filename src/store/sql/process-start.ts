// When a process began, so that a pid given away again is not taken for its former owner.
import {readFile} from 'node:fs/promises';

/** Clock ticks since boot, from Linux' /proc; null where the system has none or the process is gone. @see proc(5), field 22 */
export async function processStart(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8');
    // The second field is the command in parentheses and may contain spaces: count from its end.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
