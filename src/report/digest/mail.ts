// Changes → the words of a digest for one reader: subject, preheader, HTML, plain text, Markdown.
// The HTML stays under what Gmail shows whole; where it would not, sections are cut shorter.
import {joinCapped} from '../../model/join-words.ts';
import {say} from '../../messages/say.ts';
import type {Changeset} from '../../model/changeset.ts';
import type {DigestMessage} from '../../model/service.ts';
import type {Language} from '../../model/text.ts';
import {digestPreheader, digestSubject} from './facts.ts';
import type {DigestOptions} from './input.ts';
import {digestBoards, type DigestBoard} from './view.ts';
import {digestMarkdown, textBoard, textBullet, textParagraph, textRule} from './words.ts';
import {digestMail, digestText} from '../generated/templates.js';
import {showControls} from '../visible-controls.ts';
import {utf8Length} from '../../text/utf8-length.ts';

export type {DigestOptions} from './input.ts';

/** Rows of one section, tried in this order until the mail is small enough; the rest is counted. */
const caps = [20, 10, 5, 2, 0];
/** UTF-8 bytes. Gmail cuts a message off near 102 KB; what carries it adds some. */
const maxBytes = 80_000;

/** Number of omitted boards that are named; the rest are counted. */
const maxNamed = 20;

/** Returns the message. If there are too many boards even without rows, the first ones are shown and the others named. */
export async function renderDigest(changesets: readonly Changeset[], options: DigestOptions): Promise<DigestMessage> {
  const [subject, preheader] = [digestSubject(changesets, options), digestPreheader(changesets, options)].map(
    showControls,
  );
  const head = {subject: subject ?? '', preheader: preheader ?? ''};
  const {language} = options;
  let contents: DigestContents = {boards: [], left: ''};
  let html = '';
  for (const cap of caps) {
    contents = {boards: digestBoards(changesets, options, cap), left: ''};
    html = await renderHtml(contents, head, options);
    if (isSmall(html)) break;
  }
  const all = contents.boards;
  while (!isSmall(html) && contents.boards.length > 1) {
    const boards = all.slice(0, Math.floor(contents.boards.length / 2));
    contents = {boards, left: leftText(all.slice(boards.length), language)};
    html = await renderHtml(contents, head, options);
  }
  const words = {
    ...digestFrame(options),
    ...textContents(contents.boards, language),
    left: textParagraph(contents.left),
    boards: contents.boards.map((board) => textBoard(board, language)),
  };
  return {
    ...head,
    html,
    text: showControls(digestText(words)),
    markdown: showControls(
      digestMarkdown(contents.boards, language) + (contents.left === '' ? '' : `\n${contents.left}\n`),
    ),
  };
}

interface DigestContents {
  readonly boards: readonly DigestBoard[];
  /** A sentence on the boards that changed, too, and are not shown; empty when all are. */
  readonly left: string;
}

/** Several boards are listed before the first one is told. */
function contentsOf(boards: readonly DigestBoard[], language: Language) {
  const isLong = boards.length > 1;
  return {
    heading: isLong ? say(language, 'mail.heading', {count: boards.length}) : '',
    contents: isLong ? boards : [],
  };
}

function textContents(boards: readonly DigestBoard[], language: Language) {
  const {heading, contents} = contentsOf(boards, language);
  return {heading, contents: contents.map(({title, verdict}) => textBullet(`${title}: ${verdict}`)), rule: textRule};
}

function leftText(boards: readonly DigestBoard[], language: Language): string {
  const titles = boards.map(({title}) => title);
  const names = joinCapped(titles, {max: maxNamed, language, measure: '个'});
  return say(language, 'mail.left', {count: boards.length, names});
}

function isSmall(html: string): boolean {
  return utf8Length(html) <= maxBytes;
}

/** Mail programs drop style sheets: rules are written into every element; only media queries stay in the head. */
async function renderHtml(
  contents: DigestContents,
  head: {readonly subject: string; readonly preheader: string},
  options: DigestOptions,
): Promise<string> {
  const {default: juice} = await import('juice');
  const page = showControls(
    digestMail({...digestFrame(options), ...contentsOf(contents.boards, options.language), ...head, ...contents}),
  );
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
