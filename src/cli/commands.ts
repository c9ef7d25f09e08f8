// All commands, in the order of `--help`.
import type {Command} from 'commander';
import type {CliContext} from './context.ts';
import {completionCommand} from './completion.ts';
import {configCommand} from './config.ts';
import {demoCommand} from './demo.ts';
import {diffCommand} from './diff.ts';
import {digestCommand} from './digest.ts';
import {initCommand} from './init.ts';
import {logCommand} from './log.ts';
import {repairCommand} from './repair.ts';
import {reportCommand} from './report.ts';
import {rulesCommand} from './rules.ts';
import {serveCommand} from './serve.ts';
import {snapshotCommand} from './snapshot.ts';
import {transferCommands} from './transfer.ts';
import {validateCommand} from './validate.ts';
import {workerCommand} from './worker.ts';

export type DefineCommand = (program: Command, context: CliContext) => void;

export const commands: readonly DefineCommand[] = [
  validateCommand,
  repairCommand,
  snapshotCommand,
  logCommand,
  diffCommand,
  reportCommand,
  digestCommand,
  serveCommand,
  workerCommand,
  transferCommands,
  rulesCommand,
  initCommand,
  configCommand,
  completionCommand,
  demoCommand,
];
