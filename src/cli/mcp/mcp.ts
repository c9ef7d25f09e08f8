// `tablewatch mcp`: its options. What it does is in mcp/, loaded when it runs.
import type {Command} from 'commander';
import type {CliContext} from '../context.ts';

interface McpFlags {
  readonly allow: readonly string[];
  readonly allowNetwork?: boolean;
  readonly allowWrite?: boolean;
  readonly lang?: string;
  readonly config?: string | boolean;
}

export function mcpCommand(program: Command, context: CliContext): void {
  program
    .command('mcp')
    .description('serve validate, explain, repair, diff and history to agents (Model Context Protocol, over stdio)')
    .option(
      '--allow <folder>',
      'files of this folder may be read too; repeatable (default: only the working folder)',
      (value: string, before: readonly string[]): readonly string[] => [...before, value],
      [],
    )
    .option('--allow-network', 'http(s) addresses may be read')
    .option('--allow-write', '`repair` may replace files, keeping FILE.bak')
    .option('--lang <language>', 'en or zh-CN')
    .option('--config <file>', 'configuration file')
    .option('--no-config', 'ignore configuration files')
    .action(async ({allow, allowNetwork, allowWrite, lang, config}: McpFlags) => {
      const {serveMcp} = await import('../../mcp/serve-mcp.ts');
      const access = {folders: allow, network: allowNetwork === true, write: allowWrite === true};
      await serveMcp({workspace: context, access, settings: {lang, config}});
    });
}
