// Preloaded into a process under test: every write to a file but the standard streams ends as on a full disk.
import fs from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';

const {write} = fs;
fs.write = (fd, ...args) => {
  if (fd <= 2) return write(fd, ...args);
  const callback = args.at(-1);
  return setImmediate(() =>
    callback(Object.assign(new Error('ENOSPC: no space left on device, write'), {code: 'ENOSPC'})),
  );
};
syncBuiltinESMExports();
