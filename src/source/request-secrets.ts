// Secrets of a request come from the environment. Commands that need none of them read a configuration without; then the
// reference is still in its place, and must not be sent instead.
import type {RequestSetting} from '../model/configuration.ts';
import {failure} from '../model/errors.ts';

/** @throws SOURCE_SECRET_MISSING when a header, cookie or proxy refers to a variable that is not set */
export function refuseMissingSecrets(
  source: string,
  {headers = {}, cookies = {}, proxy = ''}: RequestSetting = {},
): void {
  for (const text of [...Object.values(headers), ...Object.values(cookies), proxy]) {
    const name = /\$\{ENV:(\w+)\}/.exec(text)?.[1];
    if (name !== undefined) throw failure('SOURCE_SECRET_MISSING', {source, actual: name});
  }
}
