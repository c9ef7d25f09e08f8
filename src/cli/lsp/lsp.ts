// `tablewatch lsp`: its options. What it does is in lsp/, loaded when it runs.
import type {Command} from 'commander';
import type {CliContext} from '../context.ts';

interface LspFlags {
  readonly lang?: string;
  readonly config?: string | boolean;
}

export function lspCommand(program: Command, context: CliContext): void {
  program
    .command('lsp')
    .description('serve diagnostics, fixes and hovers to editors (Language Server Protocol, over stdio)')
    .option('--stdio', 'what editors add; there is no other way to connect')
    .option('--lang <language>', 'en or zh-CN')
    .option('--config <file>', 'configuration file')
    .option('--no-config', 'ignore configuration files')
    .action(async ({lang, config}: LspFlags) => {
      const {serveLsp} = await import('../../lsp/serve-lsp.ts');
      await serveLsp(context, {lang, config});
    });
}
