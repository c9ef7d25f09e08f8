// All kinds of defect. A kind is {id, rules, inject(board, random)}: `rules` lists the rules that may report it from elsewhere than
// the damaged place; `inject` answers {edits, rows, columns} (from 0; `rows` empty for a defect of whole columns) or null where the
// board has no room for it.
import {characterKinds} from './defects/characters.mjs';
import {identityKinds} from './defects/identity.mjs';
import {missingKinds} from './defects/missing.mjs';
import {rankKinds} from './defects/ranks.mjs';
import {structureKinds} from './defects/structure.mjs';
import {valueKinds} from './defects/values.mjs';

export const kinds = [
  ...structureKinds,
  ...missingKinds,
  ...valueKinds,
  ...rankKinds,
  ...identityKinds,
  ...characterKinds,
];
