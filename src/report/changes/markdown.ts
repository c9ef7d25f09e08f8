// A changeset as Markdown for a pull request's comment: verdict first, long lists folded, cut with a note before GitHub refuses it.
import {joinClauses} from '../../model/join-words.ts';
import {say} from '../../messages/say.ts';
import {verdictSentence} from '../../messages/verdict.ts';
import type {BoardChanges, Changeset, Significance} from '../../model/changeset.ts';
import type {Language} from '../../model/text.ts';
import {uncertaintySentence} from './page-numbers.ts';
import {documentSections, noiseLines, sectionsOf, type ChangeSection} from './sections.ts';
import {editionText} from './text.ts';
import {escapeCell} from '../findings/markdown.ts';

export interface DiffMarkdownOptions {
  readonly language: Language;
  readonly minimum?: Significance;
}

/** GitHub refuses longer comments. */
const maxCharacters = 65_536;

/** Sections of up to this many items are expanded; longer ones are folded. */
const openItems = 10;

/** Returns the comment; its first line is a marker that lets a bot find and update it. */
export function renderDiffMarkdown(changeset: Changeset, options: DiffMarkdownOptions): string {
  const {language} = options;
  const head = `<!-- tablewatch-diff -->\n**${escapeCell(verdictSentence(changeset.verdictMessage, language))}**\n\n${escapeCell(editionText(changeset.from, language))} → ${escapeCell(editionText(changeset.to, language))}\n`;
  const blocks = [
    ...documentSections(changeset, language, options.minimum).map((section) => sectionBlock(section, language)),
    ...changeset.boards.flatMap((board) => boardBlocks(board, options, changeset.boards.length > 1)),
  ];
  let text = head;
  for (const [at, block] of blocks.entries()) {
    if (text.length + block.length > maxCharacters - 200)
      return `${text}\n${say(language, 'diff.cut', {count: blocks.length - at})}\n`;
    text += `\n${block}`;
  }
  return text;
}

function boardBlocks(board: BoardChanges, {language, minimum}: DiffMarkdownOptions, titled: boolean): string[] {
  if (board.status === 'same' && titled) return [];
  const title = titled
    ? [`### ${escapeCell(board.head.title)}\n\n${escapeCell(verdictSentence(board.verdict, language))}\n`]
    : [];
  const noise = noiseLines(board.noise, language);
  const receipt = noise.length === 0 ? [] : [folded(say(language, 'section.noise'), noise)];
  const sure = board.status === 'same' ? '' : uncertaintySentence(board.uncertainty, language);
  return [
    ...title,
    ...sectionsOf(board, language, minimum).map((section) => sectionBlock(section, language)),
    ...receipt,
    ...(sure === '' ? [] : [`${escapeCell(sure)}\n`]),
  ];
}

function sectionBlock({title, items}: ChangeSection, language: Language): string {
  const lines = items.map(({text, details}) => joinClauses([text, ...details.map((detail) => detail.text)], language));
  const heading = `${title} (${items.length})`;
  return items.length > openItems ? folded(heading, lines) : `**${escapeCell(heading)}**\n\n${list(lines)}`;
}

function folded(heading: string, lines: readonly string[]): string {
  return `<details><summary>${escapeCell(heading)}</summary>\n\n${list(lines)}\n</details>\n`;
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${escapeCell(line)}\n`).join('');
}
