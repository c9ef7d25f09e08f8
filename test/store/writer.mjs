// A process of its own that adds editions to a store until it is killed: `node writer.mjs FOLDER COUNT`.
import {register} from 'node:module';

register('../../scripts/typescript-loader.mjs', import.meta.url);
const {openFileStore} = await import('../../src/store/file-store.ts');
const {makeEdition} = await import('./make-edition.ts');
const [folder = '', count = '0'] = process.argv.slice(2);
const store = openFileStore(folder);
console.log('ready');
for (let number = 0; number < Number(count); number += 1) {
  await store.add(makeEdition(`${process.pid} ${number}`, number));
  console.log('kept');
}
