// The text that makes a broken emphasis one: without backslashes and inner spaces; where that does not help beside CJK,
// with the punctuation moved outside.
import type {Fix} from '../../model/finding.ts';
import type {BrokenEmphasis} from './find-broken.ts';
import {canClose, canOpen, charAfter, charBefore} from './flanking.ts';

/** Returns the fix, or null when even that would not be rendered as emphasis. */
export function fixEmphasis(text: string, {open, close, run}: BrokenEmphasis): Fix | null {
  const content = text.slice(open.end, close.start).trim();
  const outside = {before: charBefore(text, open.start), after: charAfter(text, close.end)};
  const span = {start: open.start, end: close.end};
  if (renders(run, content, outside)) return {safety: 'safe', edits: [{span, text: run + content + run}]};
  const {lead, middle, trail} = splitPunctuation(run, content, outside);
  if (middle === '' || !renders(run, middle, {before: lead || outside.before, after: trail || outside.after}))
    return null;
  return {safety: 'unsafe', edits: [{span, text: lead + run + middle + run + trail}]};
}

interface Outside {
  readonly before: string;
  readonly after: string;
}

function renders(run: string, content: string, {before, after}: Outside): boolean {
  const mark = run.slice(0, 1);
  const opens = canOpen(mark, {before: charBefore(before, before.length), after: charAfter(content, 0)});
  return opens && canClose(mark, {before: charBefore(content, content.length), after: charAfter(after, 0)});
}

/** A pair of brackets or quotes around the whole moves together; else only the side that is at fault. */
function splitPunctuation(
  run: string,
  content: string,
  outside: Outside,
): {lead: string; middle: string; trail: string} {
  const match = /^(?<lead>[\p{P}\p{S}]*)(?<middle>[^]*?)(?<trail>[\p{P}\p{S}]*)$/u.exec(content)?.groups ?? {};
  const lead = match['lead'] ?? '';
  const trail = match['trail'] ?? '';
  if (lead !== '' && trail !== '') return {lead, middle: match['middle'] ?? '', trail};
  const mark = run.slice(0, 1);
  const opens = canOpen(mark, {
    before: charBefore(outside.before, outside.before.length),
    after: charAfter(content, 0),
  });
  return opens
    ? {lead: '', middle: lead + (match['middle'] ?? ''), trail}
    : {lead, middle: (match['middle'] ?? '') + trail, trail: ''};
}
