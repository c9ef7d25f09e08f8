// Measures tablewatch on any folder of documents: roles against labels made by hand, findings by rule, defects injected and found.
// Fetches nothing and writes nothing but its report. `node scripts/scoreboard.mjs --help` says how to call it.
import {register} from 'node:module';
import {parseArgs} from 'node:util';

register('./typescript-loader.mjs', import.meta.url);

const usage = `usage: node scripts/scoreboard.mjs COMMAND FOLDER... [options]
  findings FOLDER...                 findings by rule and severity
      --show RULE[/MESSAGE]          print each finding of that rule
      --severity warning             print each finding at this severity or above
  defects FOLDER...                  inject defects, count found / at warning or error / in the right place by kind
      --seed N (1)  --each N (10)    boards tried for each kind
      --kind ID,ID                   only these kinds;  --misses  prints what was injected and missed
  roles FOLDER --labels FOLDER       roles against a list made by hand (one JSON file a table)
      --misses                       print each column that is wrong
  tables FOLDER... [--limit N]       a template for labelling: one JSON a table, without the program's answer
  all commands: --json               the counts as JSON`;

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    labels: {type: 'string'},
    show: {type: 'string'},
    severity: {type: 'string'},
    seed: {type: 'string', default: '1'},
    each: {type: 'string', default: '10'},
    kind: {type: 'string'},
    limit: {type: 'string'},
    misses: {type: 'boolean', default: false},
    json: {type: 'boolean', default: false},
    help: {type: 'boolean', short: 'h', default: false},
  },
});

const [command, ...folders] = positionals;
const commands = {
  findings: () => import('./scoreboard/findings.mjs'),
  defects: () => import('./scoreboard/defects.mjs'),
  roles: () => import('./scoreboard/roles.mjs'),
  tables: () => import('./scoreboard/tables.mjs'),
};
if (values.help || !Object.hasOwn(commands, command ?? '') || folders.length === 0) {
  process.stdout.write(`${usage}\n`);
  process.exitCode = values.help ? 0 : 2;
} else {
  const {run} = await commands[command]();
  await run(folders, values);
}
