// `npm start`: installs what is missing, builds, and does the main job on the bundled samples. `npm start -- --once` exits after it.
import {ensureBuilt, ensureInstalled, root, run} from './ensure.mjs';

ensureInstalled();
ensureBuilt();
run(process.execPath, ['dist/cli.js', 'demo', ...process.argv.slice(2)], {cwd: root});
