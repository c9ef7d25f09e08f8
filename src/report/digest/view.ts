// What a digest mail shows, board by board: the same sections as the page, capped, as texts. The templates escape them.
import {joinClauses} from '../../model/join-words.ts';
import {say} from '../../messages/say.ts';
import {verdictSentence} from '../../messages/verdict.ts';
import type {BoardChanges, Changeset} from '../../model/changeset.ts';
import {tilesOf} from '../changes/page-tiles.ts';
import {briefSectionsOf, documentSections, noiseLines, type ChangeSection} from '../changes/sections.ts';
import {isWanted} from './follow.ts';
import type {DigestOptions} from './input.ts';
import {digestSection, type DigestSectionView} from './section.ts';
import {editionLabels} from '../changes/edition-labels.ts';

export interface DigestBoard {
  readonly title: string;
  /** `2025-09 (102 rows) → 2025-11 (87 rows)`. */
  readonly span: string;
  readonly verdict: string;
  readonly tiles: readonly {readonly value: string; readonly label: string; readonly note: string}[];
  /** Share of the width that each tile takes. */
  readonly tileWidth: string;
  readonly sections: readonly DigestSectionView[];
  /** Empty: there was none. */
  readonly noise: string;
  /** Empty: no link. */
  readonly href: string;
}

/** Tiles side by side in 576 pixels; more are too narrow for their notes. */
const maxTiles = 4;

/** Returns the boards of all changesets that have something to report; `cap` limits the rows of a section. */
export function digestBoards(changesets: readonly Changeset[], options: DigestOptions, cap: number): DigestBoard[] {
  return changesets.flatMap((changeset) => boardsOf(changeset, options, cap));
}

function boardsOf(changeset: Changeset, options: DigestOptions, cap: number): DigestBoard[] {
  const {language} = options;
  const wanted = (event: Parameters<typeof isWanted>[0]): boolean => isWanted(event, options);
  const own = documentSections(changeset, language, wanted);
  const significant = changeset.boards
    .map((board) => ({board, sections: briefSectionsOf(board, language, wanted)}))
    .filter(({sections}) => sections.length > 0);
  if (significant.length === 0) return [documentPart(changeset, own, options, cap)];
  return significant.map(({board, sections}, at) =>
    boardPart(changeset, board, at === 0 ? [...own, ...sections] : sections, options, cap),
  );
}

function documentPart(
  changeset: Changeset,
  sections: readonly ChangeSection[],
  options: DigestOptions,
  cap: number,
): DigestBoard {
  return {
    ...frame(changeset, options),
    title: changeset.to.source,
    verdict: verdictSentence(changeset.verdictMessage, options.language),
    tiles: [],
    tileWidth: '',
    sections: sections.map((section) => digestSection(section, null, options, cap)),
    noise: '',
  };
}

function boardPart(
  changeset: Changeset,
  board: BoardChanges,
  sections: readonly ChangeSection[],
  options: DigestOptions,
  cap: number,
): DigestBoard {
  const {language} = options;
  const tiles = tilesOf(board, language, '')
    .filter(({kind}) => kind !== 'quiet')
    .slice(0, maxTiles);
  const linked = frame(changeset, options);
  return {
    ...linked,
    title: board.head.title,
    verdict: verdictSentence(board.verdict, language),
    tiles,
    tileWidth: tiles.length === 0 ? '' : `${Math.floor(100 / tiles.length)}%`,
    sections: sections.map((section) => digestSection(section, board.head, options, cap)),
    // The page accounts for it; a mail without a page does so itself.
    noise: linked.href === '' ? joinClauses(noiseLines(board.noise, language), language) : '',
  };
}

function frame(
  changeset: Changeset,
  {language, reportUrl, timeZone}: DigestOptions,
): Pick<DigestBoard, 'span' | 'href'> {
  const {from, to} = changeset;
  const [before = '', after = ''] = editionLabels([from, to], language, timeZone).map((label, at) => {
    const rows = say(language, 'diff.rows', {count: (at === 0 ? from : to).rows});
    return `${label} (${rows})`;
  });
  return {span: say(language, 'mail.compared', {before, after}), href: reportUrl?.(changeset) ?? ''};
}
