// A digest without HTML: the text part of a mail (at most 76 columns), and the small Markdown that chats understand.
import {joinClauses} from '../../model/join-words.ts';
import {say} from '../../messages/say.ts';
import type {Language} from '../../model/text.ts';
import {wrapWidth} from '../../text/width.ts';
import type {DigestSectionView} from './section.ts';
import type {DigestBoard} from './view.ts';

/** Columns that stay whole through two levels of quoting. */
const width = 76;

export const textRule = '='.repeat(width);

/** Returns the board with its texts broken into lines for templates/digest-mail.txt.hbs. */
export function textBoard(board: DigestBoard, language: Language) {
  return {
    ...board,
    rule: textRule,
    titleLines: wrapWidth(board.title, width),
    verdictLines: wrapWidth(board.verdict, width),
    sections: board.sections.map((section) => ({
      ...section,
      textLines: [
        ...itemsOf(section, language).flatMap((text) => textBullet(text)),
        ...(section.more === '' ? [] : [`  ${section.more}`]),
      ],
    })),
    noiseTextLines: board.noise === '' ? [] : wrapWidth(`${say(language, 'mail.quiet')}${board.noise}`, width),
  };
}

/** Returns a paragraph of the text part. */
export function textParagraph(text: string): string {
  return text === '' ? '' : wrapWidth(text, width).join('\n');
}

export function textBullet(text: string): string[] {
  return wrapWidth(text, width - 4).map((line, at) => (at === 0 ? `  - ${line}` : `    ${line}`));
}

function itemsOf({entries, lines}: DigestSectionView, language: Language): string[] {
  const mark = (isFollowed: boolean): string => (isFollowed ? ` [${say(language, 'mail.follow')}]` : '');
  return [
    ...entries.map(
      ({name, vendor, score, place, note, isFollowed}) =>
        [name, vendor, score, place, note].filter((fact) => fact !== '').join(' · ') + mark(isFollowed),
    ),
    ...lines.map(
      ({name, text, details, isFollowed}) => joinClauses([name + text, ...details], language) + mark(isFollowed),
    ),
  ];
}

/** Returns the digest as headings, lists, bold and links; no tables, which chats do not show. */
export function digestMarkdown(boards: readonly DigestBoard[], language: Language): string {
  return `${boards.map((board) => boardMarkdown(board, language)).join('\n\n')}\n`;
}

function boardMarkdown(board: DigestBoard, language: Language): string {
  const {title, span, verdict, sections, noise, href} = board;
  const parts = sections.map(
    (section) =>
      `**${plain(section.title)} (${section.count})**\n${[...itemsOf(section, language), section.more]
        .filter((line) => line !== '')
        .map((line) => `- ${plain(line)}`)
        .join('\n')}`,
  );
  return [
    `### ${plain(title)}`,
    plain(span),
    `**${plain(verdict)}**`,
    ...parts,
    noise === '' ? '' : plain(`${say(language, 'mail.quiet')}${noise}`),
    href === '' ? '' : `[${say(language, 'mail.open')}](${href})`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A name cannot begin a link, emphasis or code: chats know no common escape, so look-alikes stand in. */
function plain(text: string): string {
  return text.replaceAll('[', '［').replaceAll(']', '］').replaceAll('*', '＊').replaceAll('`', 'ˋ');
}
