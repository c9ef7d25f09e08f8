// The fixes of one document, as `validate --fix` applies them: to formats that can be written back, in UTF-8 or converted to it.
import {fixDocument} from '../fix/index.ts';
import type {Finding} from '../model/finding.ts';
import {formats} from '../model/format.ts';
import type {Document} from '../model/table.ts';
import {readDocument} from './read-document.ts';

export interface FixedRead {
  readonly text: string;
  /** The text as it is written, with the byte order mark that the document had. */
  readonly content: string;
  /** Findings whose fix was applied. */
  readonly count: number;
  readonly document: Document;
}

/** Returns the fixed document; null where there is nothing to fix, or where an edit would change the encoding on the side. */
export async function fixRead(
  document: Document,
  findings: readonly Finding[],
  check: (document: Document) => readonly Finding[],
  unsafe: boolean,
): Promise<FixedRead | null> {
  const {source, format, select, text, decoding} = document;
  const isUtf8 = decoding.encoding === 'utf-8';
  const transcodes = unsafe && findings.some(isTranscoding);
  if (!formats[format].editable || decoding.invalidBytes > 0 || !(isUtf8 || transcodes)) return null;
  const again = (changed: string): Promise<Document> => readDocument(changed, {source, format, select});
  const fixed = await fixDocument({
    text,
    unsafe,
    check: async (changed) => check(changed === text ? document : await again(changed)),
  });
  if (fixed.text === text && !transcodes) return null;
  return {
    text: fixed.text,
    content: (decoding.bom && isUtf8 ? '\ufeff' : '') + fixed.text,
    count: fixed.applied.length + (transcodes ? 1 : 0),
    document: await again(fixed.text),
  };
}

/** Converting a document to UTF-8 is a fix without edits. */
function isTranscoding({fix, suppressed}: Finding): boolean {
  return fix?.safety === 'unsafe' && fix.edits.length === 0 && suppressed === null;
}
