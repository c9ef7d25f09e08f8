// Options of `tablewatch demo`, which `npm start` runs.
import type {Command} from 'commander';
import type {CliContext} from '../context.ts';

export function demoCommand(program: Command, context: CliContext): void {
  program
    .command('demo')
    .description('run on the bundled samples: check, repair, snapshot, compare, report, then serve the dashboard')
    .option('--once', 'exit when done; the exit status is 1, because the samples contain faults')
    .option('--lang <language>', 'en or zh-CN')
    .action(async (flags: {once?: boolean; lang?: string}) => {
      const {runDemo} = await import('./run-demo.ts');
      await runDemo(flags, program, context);
    });
}
