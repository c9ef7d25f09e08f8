// Text → the stretches of it that were decoded wrongly, named by process. Cheap on clean text (one table read a character) and free of the
// language model; what `repair` would put in their place is repair's business.
import type {Damage} from '../model/encoding.ts';
import {detections} from './detectors.ts';

/**
 * Damage in the order of the detectors, spans ascending; empty for clean text. Only the outermost round of text that was
 * mis-decoded several times. Linear; clean text at 40 MB/s and more (bench:repair).
 */
export function detectDamage(text: string): readonly Damage[] {
  return Array.from(detections(text), ({damage}) => damage);
}
