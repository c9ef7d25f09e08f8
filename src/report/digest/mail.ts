// Changes → the words of a digest for one reader: subject, preheader, HTML, plain text, Markdown.
// The HTML stays under what Gmail shows whole; where it would not, sections are cut shorter.
import {say} from '../../messages/say.ts';
import type {Changeset} from '../../model/changeset.ts';
import type {DigestMessage} from '../../model/service.ts';
import type {Language} from '../../model/text.ts';
import {listNames} from '../list-names.ts';
import {digestPreheader, digestSubject} from './facts.ts';
import type {DigestOptions} from './input.ts';
import {digestBoards, type DigestBoard} from './view.ts';
import {digestMarkdown, textBoard, textParagraph} from './words.ts';
import {digestMail, digestText} from '../generated/templates.js';
import {showControls} from '../visible-controls.ts';

export type {DigestOptions} from './input.ts';

/** Rows of one section, tried in this order until the mail is small enough; the rest is counted. */
const caps = [20, 10, 5, 2, 0];
/** UTF-8 bytes. Gmail cuts a message off near 102 KB; what carries it adds some. */
const mostBytes = 80_000;

/** Number of omitted boards that are named; the rest are counted. */
const maxNamed = 20;

/** Returns the message. If there are too many boards even without rows, the first ones are shown and the others named. */
export async function renderDigest(changesets: readonly Changeset[], options: DigestOptions): Promise<DigestMessage> {
  const [subject, preheader] = [digestSubject(changesets, options), digestPreheader(changesets, options)].map(
    showControls,
  );
  const head = {subject: subject ?? '', preheader: preheader ?? ''};
  const {language} = options;
  let told: Told = {boards: [], left: ''};
  let html = '';
  for (const cap of caps) {
    told = {boards: digestBoards(changesets, options, cap), left: ''};
    html = await renderHtml(told, head, options);
    if (isSmall(html)) break;
  }
  const all = told.boards;
  while (!isSmall(html) && told.boards.length > 1) {
    const boards = all.slice(0, Math.floor(told.boards.length / 2));
    told = {boards, left: leftText(all.slice(boards.length), language)};
    html = await renderHtml(told, head, options);
  }
  const words = {
    ...digestFrame(options),
    left: textParagraph(told.left),
    boards: told.boards.map((board) => textBoard(board, language)),
  };
  return {
    ...head,
    html,
    text: showControls(digestText(words)),
    markdown: showControls(digestMarkdown(told.boards, language) + (told.left === '' ? '' : `\n${told.left}\n`)),
  };
}

interface Told {
  readonly boards: readonly DigestBoard[];
  /** A sentence on the boards that changed, too, and are not shown; empty when all are. */
  readonly left: string;
}

function leftText(boards: readonly DigestBoard[], language: Language): string {
  const titles = boards.map(({title}) => title);
  const names = listNames(titles, maxNamed, language);
  return say(language, 'mail.left', {count: boards.length, names});
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
  told: Told,
  head: {readonly subject: string; readonly preheader: string},
  options: DigestOptions,
): Promise<string> {
  const {default: juice} = await import('juice');
  const page = showControls(digestMail({...digestFrame(options), ...head, ...told}));
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
