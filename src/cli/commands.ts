// All commands, in the order of `--help`.
import type {Command} from 'commander';
import type {CliContext} from './context.ts';
import {acceptCommand} from './service/accept.ts';
import {completionCommand} from './completion.ts';
import {configCommand} from './config/config.ts';
import {demoCommand} from './service/demo.ts';
import {diffCommand} from './diff/diff.ts';
import {digestCommand} from './digest/digest.ts';
import {initCommand} from './config/init.ts';
import {logCommand} from './editions/log.ts';
import {lspCommand} from './lsp/lsp.ts';
import {mcpCommand} from './mcp/mcp.ts';
import {mergeCommand} from './merge/merge.ts';
import {repairCommand} from './repair/repair.ts';
import {reportCommand} from './report/report.ts';
import {rulesCommand} from './rules/rules.ts';
import {serveCommand} from './service/serve.ts';
import {snapshotCommand} from './editions/snapshot.ts';
import {transferCommands} from './service/transfer.ts';
import {validateCommand} from './validate/validate.ts';
import {workerCommand} from './service/worker.ts';

export type DefineCommand = (program: Command, context: CliContext) => void;

export const commands: readonly DefineCommand[] = [
  validateCommand,
  repairCommand,
  snapshotCommand,
  logCommand,
  diffCommand,
  mergeCommand,
  reportCommand,
  digestCommand,
  serveCommand,
  workerCommand,
  acceptCommand,
  transferCommands,
  rulesCommand,
  mcpCommand,
  lspCommand,
  initCommand,
  configCommand,
  completionCommand,
  demoCommand,
];
