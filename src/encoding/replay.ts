// A plan and the text that it was made for → the repaired text, byte for byte. Needs no search and no language model.
import type {RepairPlan, RepairStep} from '../model/repair.ts';
import {decodeBytes} from './codec/decode.ts';
import {encodeText} from './codec/encode.ts';

/**
 * The repaired text.
 * @throws Error when the plan does not belong to this text: a character within a span that its charset lacks, or a span outside the text
 */
export function replay(plan: RepairPlan, text: string): string {
  return plan.reduce(applyStep, text);
}

function applyStep(text: string, step: RepairStep): string {
  const parts: string[] = [];
  let at = 0;
  let next = 0;
  for (const {start, end} of step.spans) {
    if (start < at || end > text.length)
      throw new Error(`the plan names a span outside the text: ${String(start)}-${String(end)}`);
    parts.push(text.slice(at, start));
    at = start;
    for (
      let restored = step.restore[next];
      restored !== undefined && restored.start < end;
      restored = step.restore[++next]
    ) {
      parts.push(recode(text.slice(at, restored.start), step), restored.text);
      at = restored.end;
    }
    parts.push(recode(text.slice(at, end), step));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

function recode(text: string, {encode, decode}: RepairStep): string {
  if (text === '') return '';
  const bytes = encodeText(text, encode);
  if (bytes === null) throw new Error(`the plan does not belong to this text: not in ${encode}: ${text.slice(0, 20)}`);
  return decodeBytes(bytes, decode);
}
