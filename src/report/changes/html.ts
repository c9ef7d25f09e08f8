// A changeset as one HTML file that needs nothing else: no network, readable without scripts, its own data inside.
// The page is templates/change-page.hbs; change-page.ts says what is in it.
import type {ChangePageInput} from './page-input.ts';
import {changePageView} from './page.ts';
import {changePage, pageScript, pageScriptHash, pageStyle} from '../generated/templates.js';
import {embedJson, showControls} from '../visible-controls.ts';

/** Returns the page. The element `#changeset` holds the changeset as `diff --format json` prints it. */
export function renderDiffHtml(input: ChangePageInput): string {
  const view = {
    ...changePageView(input),
    style: pageStyle,
    script: pageScript,
    scriptHash: pageScriptHash,
    json: embedJson(input.changeset),
  };
  // Handlebars writes `=` as an entity for the sake of unquoted attributes; the template has none, and places are full of it.
  return showControls(changePage(view).replaceAll('&#x3D;', '='));
}
