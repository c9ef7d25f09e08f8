// The document of a tool call: a file of the folder, or a text that the agent has and no file.
import {z} from 'zod';
import type {ValidateRequest} from '../app/validate-documents.ts';
import type {Environment} from '../model/environment.ts';
import {usageError} from '../model/errors.ts';
import {openRequest} from '../workspace/open-request.ts';
import {makeEnvironment} from '../workspace/workspace.ts';
import {confine} from './access.ts';
import type {ToolWorld} from './tool.ts';

export const textInput = {
  text: z.string().optional().describe('A document that is not in a file'),
  name: z.string().default('document.md').describe('File name of `text`; its extension is the format'),
};

/** Returns the environment of a call; with a text, that is what `-` reads. */
export function environmentFor(
  {configuration}: Pick<ValidateRequest, 'configuration'>,
  text: string | undefined,
  {workspace, access}: ToolWorld,
): Environment {
  const environment = confine(makeEnvironment(workspace, configuration), access, workspace);
  if (text === undefined) return environment;
  const bytes = new TextEncoder().encode(text);
  return {
    ...environment,
    sources: {expand: () => Promise.resolve(['-']), read: () => Promise.resolve({bytes, mediaType: null})},
  };
}

/** Returns the request of a call about one text or some paths. @throws CONFIG_… RULE_UNKNOWN */
export async function requestFor(
  {
    text,
    name,
    ...settings
  }: {
    readonly text?: string | undefined;
    readonly name: string;
    readonly only?: readonly string[];
    readonly skip?: readonly string[];
    readonly against?: string | undefined;
  },
  {workspace, settings: given}: ToolWorld,
): Promise<ValidateRequest> {
  const request = await openRequest({...given, ...settings}, workspace);
  return text === undefined ? request : {...request, patterns: ['-'], stdinName: name};
}

/** @throws USAGE unless exactly one of the two is given */
export function checkOneDocument(path: string | undefined, text: string | undefined): void {
  if ((path === undefined) === (text === undefined)) throw usageError('text-or-path');
}
