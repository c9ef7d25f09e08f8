// Where this process's pid means something: containers of one host name count their processes each for itself.
import {readlink} from 'node:fs/promises';
import {hostname} from 'node:os';

/** Returns the host name, on Linux followed by the name of the process namespace. */
export async function processHostName(): Promise<string> {
  const space = await readlink('/proc/self/ns/pid').catch(() => '');
  return `${hostname()} ${space}`.trim();
}
