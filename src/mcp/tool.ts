// One tool: what an agent sees of it, and its call with errors turned into answers that say what to do next.
import type {McpServer} from '@modelcontextprotocol/sdk/server/mcp.js';
import type {CallToolResult} from '@modelcontextprotocol/sdk/types.js';
import type {z} from 'zod';
import {describeError} from '../messages/describe-error.ts';
import {asKnown} from '../model/errors.ts';
import type {Language} from '../model/text.ts';
import {limitTime} from '../timing/limit-time.ts';
import {languageOf, type Workspace} from '../workspace/workspace.ts';
import type {Access} from './access.ts';

/** What all tools work in. */
export interface ToolWorld {
  /** Its signal fires when the agent takes the call back. */
  readonly workspace: Workspace;
  readonly access: Access;
  readonly settings: {readonly lang?: string | undefined; readonly config?: string | boolean | undefined};
}

/** The text is what a model reads; the content is the same for a program. */
export interface ToolAnswer<Output extends z.ZodObject> {
  readonly text: string;
  readonly content: z.infer<Output>;
}

export interface Tool<Input extends z.ZodObject, Output extends z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  /** Whether it can change files in this world. */
  readonly writes: (world: ToolWorld) => boolean;
  readonly call: (input: z.infer<Input>, world: ToolWorld) => Promise<ToolAnswer<Output>>;
}

/** Makes a tool known to a server. */
export function addTool<Input extends z.ZodObject, Output extends z.ZodObject>(
  server: McpServer,
  tool: Tool<Input, Output>,
  world: ToolWorld,
): void {
  const {name, title, description, input, output} = tool;
  const annotations = {
    title,
    readOnlyHint: !tool.writes(world),
    destructiveHint: false,
    idempotentHint: true,
    openWorldHint: world.access.network,
  };
  const run = async (given: z.infer<Input>, {signal}: {signal: AbortSignal}): Promise<CallToolResult> => {
    const either = limitTime(null, world.workspace.signal, signal);
    const workspace = {...world.workspace, signal: either.signal};
    try {
      const {text, content} = await tool.call(given, {...world, workspace});
      return {content: [{type: 'text', text}], structuredContent: content};
    } catch (error) {
      return {
        isError: true,
        content: [{type: 'text', text: errorText(error, languageOf(world.settings.lang, workspace))}],
      };
    } finally {
      either.end();
    }
  };
  const shape: z.ZodObject = input;
  server.registerTool(
    name,
    {title, description, inputSchema: shape, outputSchema: output, annotations},
    (given, extra) => run(input.parse(given), extra),
  );
}

/** Code, sentence, next step; a bug of ours shows its message and no stack. */
function errorText(error: unknown, language: Language): string {
  const known = asKnown(error, 'tablewatch');
  const {message, hint} = describeError(known, language);
  return `${known.code}: ${message}${hint === null ? '' : `\n${hint}`}`;
}
