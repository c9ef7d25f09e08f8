// The next thing to undo in a text: whole regions first, then runs, then single words, then stray controls.
import {controlRound} from './detect/control-round.ts';
import {misreadRound} from './detect/misread-round.ts';
import {gbkDamage} from './detect/gbk-runs.ts';
import {scanText} from './detect/scan.ts';
import {mayBeStripped, strippedControls} from './detect/stripped-controls.ts';
import {sparseRound, type Decoded} from './detect/sparse.ts';
import {uniformDamage} from './detect/uniform.ts';
import {gbkRound} from './pieces/gbk-pieces.ts';
import {uniformRound} from './pieces/uniform-pieces.ts';
import type {Round} from './round.ts';

const NON_ASCII = /[^\u0000-\u007f]/u;

/** A round with at least one piece, or null when nothing is damaged. Linear. */
export function nextRound(text: string, decoded: Decoded): Round | null {
  if (!NON_ASCII.test(text)) return null;
  const scan = scanText(text);
  const uniform = uniformDamage(text, scan);
  if (uniform !== null) return uniformRound(text, uniform);
  if (mayBeStripped(scan) && strippedControls(text) !== null) return null;
  const gbk = gbkDamage(text);
  const found =
    (gbk === null ? null : gbkRound(text, gbk)) ??
    misreadRound(text) ??
    sparseRound(text, scan, decoded) ??
    controlRound(text);
  return found === null || found.pieces.length === 0 ? null : found;
}
