// A changeset as plain text, at most 76 columns wide by East Asian width: for terminals, `git diff`, and mail's text part.
import {joinWords} from '../../model/join-words.ts';
import {say} from '../../messages/say.ts';
import {pushAll} from '../../model/lists.ts';
import {verdictSentence} from '../../messages/verdict.ts';
import type {BoardChanges, Changeset, EditionSide, Significance} from '../../model/changeset.ts';
import type {Language} from '../../model/text.ts';
import {type Palette, plainPalette} from '../../text/palette.ts';
import {wrapWidth} from '../../text/width.ts';
import {uncertaintySentence} from './page-numbers.ts';
import {documentSections, noiseLines, sectionsOf, type ChangeSection} from './sections.ts';

export interface DiffTextOptions {
  readonly language: Language;
  /** Columns; 76 keep a line whole through two levels of quoting in mail. */
  readonly width?: number;
  readonly minimum?: Significance;
  /** Colours of a terminal. */
  readonly palette?: Palette;
  /** Items shown of one section; the rest is counted. */
  readonly shown?: number;
}

/** Returns the report with a final newline. */
export function renderDiffText(changeset: Changeset, options: DiffTextOptions): string {
  const {language, width = 76, palette = plainPalette} = options;
  const verdict = verdictSentence(changeset.verdictMessage, language);
  const lines = [
    ...wrapWidth(verdict, width).map(palette.bold),
    '',
    ...wrapWidth(`${editionText(changeset.from, language)} → ${editionText(changeset.to, language)}`, width).map(
      palette.dim,
    ),
    ...sectionLines(documentSections(changeset, language, options.minimum), options),
  ];
  for (const board of changeset.boards) pushAll(lines, boardLines(board, options, changeset.boards.length > 1));
  const prose = changeset.prose.filter(({significance}) => significance !== 'noise').length;
  if (prose > 0) lines.push('', ...wrapWidth(say(language, 'verdict.prose', {count: prose}), width));
  return lines.join('\n') + '\n';
}

/** Returns an edition's name: source, day and id as far as known. */
export function editionText(edition: EditionSide, language: Language): string {
  const facts = [edition.observedAt?.slice(0, 10) ?? '', edition.id ?? '', edition.commit?.slice(0, 10) ?? ''].filter(
    (fact) => fact !== '',
  );
  const rows = say(language, 'diff.rows', {count: edition.rows});
  return edition.source + inBrackets(joinWords([...facts, rows], language), language);
}

function boardLines(board: BoardChanges, options: DiffTextOptions, titled: boolean): string[] {
  const {language, width = 76, palette = plainPalette} = options;
  const sections = sectionsOf(board, language, options.minimum);
  const noise = noiseLines(board.noise, language);
  if (board.status === 'same' && noise.length === 0 && titled) return [];
  const title = titled
    ? [
        '',
        ...wrapWidth(
          `## ${say(language, 'verdict.board', {title: board.head.title})}${verdictSentence(board.verdict, language)}`,
          width,
        ).map(palette.bold),
      ]
    : [];
  const receipt =
    noise.length === 0
      ? []
      : ['', say(language, 'section.noise'), ...noise.flatMap((line) => bullet(line, width))].map(palette.dim);
  const sure = board.status === 'same' ? '' : uncertaintySentence(board.uncertainty, language);
  const sureness = sure === '' ? [] : ['', ...wrapWidth(sure, width)];
  return [...title, ...sectionLines(sections, options), ...receipt, ...sureness];
}

function sectionLines(
  sections: readonly ChangeSection[],
  {width = 76, shown = 40, language, palette = plainPalette}: DiffTextOptions,
): string[] {
  return sections.flatMap(({section, title, items}) => {
    const paint = colourOf(section, palette);
    const rest = items.length - shown;
    const more = rest > 0 ? [`  ${say(language, 'diff.more', {count: rest})}`] : [];
    return [
      '',
      palette.bold(paint(title + inBrackets(String(items.length), language))),
      ...items
        .slice(0, shown)
        .flatMap(({text, details}) => [
          ...bullet(text, width),
          ...details.flatMap((detail) => indented(detail.text, width).map(palette.dim)),
        ]),
      ...more,
    ];
  });
}

function inBrackets(text: string, language: Language): string {
  return language === 'en' ? ` (${text})` : `（${text}）`;
}

function colourOf(section: ChangeSection['section'], palette: Palette): (text: string) => string {
  if (section === 'entrants' || section === 'gained') return palette.green;
  if (section === 'leavers' || section === 'lost') return palette.red;
  return section === 'movers' ? palette.blue : (text) => text;
}

function indented(text: string, width: number): string[] {
  return wrapWidth(text, width - 6).map((line) => `      ${line}`);
}

function bullet(text: string, width: number): string[] {
  return wrapWidth(text, width - 4).map((line, at) => (at === 0 ? `  - ${line}` : `    ${line}`));
}
