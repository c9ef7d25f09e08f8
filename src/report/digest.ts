// Changes → the words of a digest for one reader: subject, preheader, HTML, plain text, Markdown.
// The HTML stays under what Gmail shows whole; where it would not, sections are cut shorter.
import {say} from '../messages/say.ts';
import type {Changeset} from '../model/changeset.ts';
import type {DigestMessage} from '../model/service.ts';
import {digestPreheader, digestSubject} from './digest-facts.ts';
import type {DigestOptions} from './digest-input.ts';
import {digestBoards, type DigestBoard} from './digest-view.ts';
import {digestMarkdown, textBoard} from './digest-words.ts';
import {digestMail, digestText} from './templates.js';
import {showControls} from './visible-controls.ts';

export type {DigestOptions} from './digest-input.ts';

/** Rows of one section, tried in this order until the mail is small enough; the rest is counted. */
const caps = [20, 10, 5, 2, 0];
/** UTF-8 bytes. Gmail cuts a message off near 102 KB; what carries it adds some. */
const mostBytes = 80_000;

/** Returns the message. A digest of boards that are too many even without rows is cut to the first of them. */
export async function renderDigest(changesets: readonly Changeset[], options: DigestOptions): Promise<DigestMessage> {
  const [subject, preheader] = [digestSubject(changesets, options), digestPreheader(changesets, options)].map(
    showControls,
  );
  const head = {subject: subject ?? '', preheader: preheader ?? ''};
  let {boards, html} = {boards: [] as readonly DigestBoard[], html: ''};
  for (const cap of caps) {
    boards = digestBoards(changesets, options, cap);
    html = await renderHtml(boards, head, options);
    if (isSmall(html)) break;
  }
  while (!isSmall(html) && boards.length > 1) {
    boards = boards.slice(0, Math.floor(boards.length / 2));
    html = await renderHtml(boards, head, options);
  }
  const words = {...digestFrame(options), boards: boards.map((board) => textBoard(board, options.language))};
  const {language} = options;
  return {
    ...head,
    html,
    text: showControls(digestText(words)),
    markdown: showControls(digestMarkdown(boards, language)),
  };
}

function isSmall(html: string): boolean {
  return utf8Length(html) <= mostBytes;
}

/** Pure folders have no TextEncoder. */
function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}

/** Mail programs drop style sheets: rules are written into every element; only media queries stay in the head. */
async function renderHtml(
  boards: readonly DigestBoard[],
  head: {readonly subject: string; readonly preheader: string},
  options: DigestOptions,
): Promise<string> {
  const {default: juice} = await import('juice');
  const page = showControls(digestMail({...digestFrame(options), ...head, boards}));
  return juice(page, {preserveMediaQueries: true, preserveImportant: true});
}

function digestFrame({language, unsubscribeUrl}: DigestOptions) {
  const words = {
    place: say(language, 'mail.place'),
    name: say(language, 'mail.name'),
    vendor: say(language, 'page.vendor'),
    score: say(language, 'mail.score'),
    follow: say(language, 'mail.follow'),
    open: say(language, 'mail.open'),
    quiet: say(language, 'mail.quiet'),
    why: say(language, 'mail.why'),
    unsubscribe: say(language, 'mail.unsubscribe'),
  };
  return {language, words, unsubscribe: unsubscribeUrl ?? ''};
}
