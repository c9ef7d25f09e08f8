// What the schema cannot say of a source: secrets that are written into the file, selectors and paths that cannot be read.
import type {ConfigKeys} from '../model/config-problem.ts';
import type {SourceSetting} from '../model/configuration.ts';
import {because, type ErrorReason} from '../model/errors.ts';
import {thrownMessage} from '../model/thrown.ts';

interface SourceProblem {
  readonly keys: ConfigKeys;
  readonly problem: ErrorReason;
}

/** Names of headers that carry secrets; their values must not be in a file that is shared. */
const secretHeader = /authorization|token|secret|password|api-?key/i;

/** Returns the secrets of requests that do not come from the environment, and headers that could not be sent. */
export function exposedSecrets(sources: readonly SourceSetting[]): SourceProblem[] {
  return sources.flatMap(({headers = {}, proxy, browser}, at) => {
    const written = Object.entries(headers).filter(([name, text]) => secretHeader.test(name) && !isReference(text));
    const password = /^https?:\/\/[^/@:]*:([^/@]*)@/.exec(proxy ?? '')?.[1];
    const secrets = [
      ...written.map(([name]) => ['headers', name]),
      ...(password !== undefined && !isReference(password) ? [['proxy']] : []),
    ].map((keys) => ({keys: ['sources', at, ...keys], problem: because('secret-in-file')}));
    const hasHeaders = Object.keys(headers).length > 0 && browser !== undefined && browser !== false;
    return hasHeaders
      ? [...secrets, {keys: ['sources', at, 'headers'], problem: because('headers-with-browser')}]
      : secrets;
  });
}

function isReference(text: string): boolean {
  return /\$\{ENV:\w+\}/.test(text);
}

/** Returns the selections that would fail at every run. */
export async function invalidSelections(sources: readonly SourceSetting[]): Promise<SourceProblem[]> {
  const problems: SourceProblem[] = [];
  const attempt = (at: number, key: string, compile: () => unknown): void => {
    try {
      compile();
    } catch (error) {
      const reason = thrownMessage(error);
      problems.push({
        keys: ['sources', at, 'select', key],
        problem: because('select-syntax', {key, error: reason}),
      });
    }
  };
  for (const [at, {select: {css, jsonPath} = {}}] of sources.entries()) {
    if (css !== undefined) {
      const selectors = await import('css-select');
      attempt(at, 'css', () => selectors.compile(css));
    }
    if (jsonPath !== undefined) {
      const paths = await import('json-p3');
      attempt(at, 'jsonPath', () => paths.compile(jsonPath));
    }
  }
  return problems;
}
