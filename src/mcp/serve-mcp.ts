// `tablewatch mcp`: tools for agents by the Model Context Protocol, over standard input and output. Nothing else may be printed there.
import {McpServer} from '@modelcontextprotocol/sdk/server/mcp.js';
import {StdioServerTransport} from '@modelcontextprotocol/sdk/server/stdio.js';
import {version} from '../workspace/package-files.ts';
import {addTool, type ToolWorld} from './tool.ts';
import {diffTool} from './tools/diff.ts';
import {explainTool} from './tools/explain.ts';
import {historyTool} from './tools/history.ts';
import {repairTool} from './tools/repair.ts';
import {validateTool} from './tools/validate.ts';

const instructions =
  'Checks published tables, repairs mis-decoded documents, and tells what really changed between editions. Before you change a table: ' +
  '`validate`. After: `validate` again, and `diff` against HEAD. Paths are relative to the working folder.';

/** Serves until the client closes its end or the signal fires. */
export async function serveMcp(world: ToolWorld): Promise<void> {
  const server = new McpServer({name: 'tablewatch', version}, {instructions});
  addTool(server, validateTool, world);
  addTool(server, explainTool, world);
  addTool(server, repairTool, world);
  addTool(server, diffTool, world);
  addTool(server, historyTool, world);
  const {signal} = world.workspace;
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
  });
  const close = (): void => void server.close();
  signal.addEventListener('abort', close, {once: true});
  // The SDK's transport does not notice that its input ended.
  process.stdin.once('end', close);
  await server.connect(new StdioServerTransport());
  await closed;
  signal.removeEventListener('abort', close);
}
