// The report of `repair --report`: one file, in which a person reviews the doubtful characters and takes the text away.
import {say} from '../../messages/say.ts';
import type {Language} from '../../model/text.ts';
import {repairPage, reviewScript, reviewScriptHash, reviewStyle} from '../generated/templates.js';
import {showControls} from '../visible-controls.ts';
import type {RepairReport} from './json.ts';
import {reviewOf} from './review.ts';

/** A repaired document with its text as Base64 of UTF-8. */
export type ReviewedDocument = RepairReport & {readonly base64: string};

/** Returns the page: everything in one file, light and dark, phone width. Without scripts it can be read; the text is taken away with them. */
export function renderRepairPage(documents: readonly ReviewedDocument[], language: Language): string {
  const view = {
    language,
    title: say(language, 'repair.page.title'),
    intro: say(language, 'repair.page.intro'),
    style: reviewStyle,
    script: reviewScript,
    scriptHash: reviewScriptHash,
    documents: documents.map((document, at) => ({
      ...reviewOf(document, document.base64, `d${String(at + 1)}-`, language),
      name: document.source.split(/[/\\]/).at(-1) ?? '',
    })),
  };
  return showControls(repairPage(view));
}
