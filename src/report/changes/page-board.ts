// One board of the change page: tiles, sections in digest order, noise receipt, chart, whole table, history, accounting, figures.
import {say} from '../../messages/say.ts';
import {verdictSentence} from '../../messages/verdict.ts';
import type {BoardChanges} from '../../model/changeset.ts';
import type {BoardHistory} from '../../model/history.ts';
import type {Language} from '../../model/text.ts';
import {accountView, type AccountView} from './page-account.ts';
import {flowView, type FlowView} from './page-flow.ts';
import {historyView, type HistoryView} from './page-history.ts';
import {rowAnchors} from './page-links.ts';
import {numberSentences} from './page-numbers.ts';
import {sectionView, type SectionContext, type SectionView} from './page-sections.ts';
import {changeTable, type ChangeTable} from './page-table.ts';
import {tilesOf, type TileView} from './page-tiles.ts';
import type {ChangePageInput} from './page-input.ts';
import {noiseLines, sectionsOf} from './sections.ts';
import {editionLabels} from './edition-labels.ts';

export interface ContentsView {
  readonly href: string;
  readonly text: string;
  /** 0: nothing to count. */
  readonly count: number;
}

export interface BoardView {
  readonly anchor: string;
  readonly title: string;
  readonly verdict: string;
  readonly tiles: readonly TileView[];
  readonly contents: readonly ContentsView[];
  readonly sections: readonly SectionView[];
  readonly noise: readonly string[];
  readonly flow: FlowView | null;
  readonly table: ChangeTable | null;
  readonly history: HistoryView | null;
  readonly account: AccountView | null;
  readonly numbers: readonly string[];
}

/** Returns a board's view; `prefix` makes its anchors unique on the page. */
export function boardView(board: BoardChanges, input: ChangePageInput, prefix: string): BoardView {
  const {language, fullTables, histories = [], wholeHref = null, timeZone = 'UTC'} = input;
  const table = fullTables.find((each) => each.board === board.board) ?? null;
  const anchors = rowAnchors(table, wholeHref);
  const context = {language, head: board.head, anchors, prefix, wholeHref, timeZone};
  const history = histories.find((each) => each.board === board.board) ?? null;
  const isSame = board.status === 'same';
  const parts = {
    sections: sectionsOf(board, language).map((section) => sectionView(section, context)),
    noise: noiseLines(board.noise, language),
    table: table === null ? null : changeTable(table, context),
    ...historyViews(history, context),
  };
  return {
    anchor: prefix,
    title: board.head.title,
    verdict: verdictSentence(board.verdict, language),
    tiles: isSame ? [] : tilesOf(board, language, prefix),
    contents: contentsOf(parts, language, prefix),
    ...parts,
    account: accountView(board, context),
    numbers: isSame ? [] : numberSentences(board, language),
  };
}

function contentsOf(
  {sections, noise, flow, table, history}: Pick<BoardView, 'sections' | 'noise' | 'flow' | 'table' | 'history'>,
  language: Language,
  prefix: string,
): ContentsView[] {
  return [
    ...sections.map(({anchor, title, count}) => ({href: anchor, text: title, count})),
    ...(noise.length === 0 ? [] : [{href: `${prefix}-noise`, text: say(language, 'section.noise'), count: 0}]),
    ...(flow === null ? [] : [{href: `${prefix}-flow`, text: say(language, 'flow.section'), count: 0}]),
    ...(table === null ? [] : [{href: table.anchor, text: say(language, 'table.title'), count: 0}]),
    ...(history === null ? [] : [{href: history.anchor, text: history.title, count: 0}]),
  ];
}

interface HistoryViewContext extends Pick<SectionContext, 'language' | 'prefix' | 'anchors'> {
  readonly wholeHref: string | null;
  readonly timeZone: string;
}

/** Returns what a board's editions show: the flow between them and every model over them. */
export function historyViews(
  history: BoardHistory | null,
  {language, prefix, anchors, wholeHref, timeZone}: HistoryViewContext,
  hrefOf = (name: string): string => anchors.get(name) ?? '',
): Pick<BoardView, 'flow' | 'history'> {
  if (history === null) return {flow: null, history: null};
  const labels = editionLabels(
    history.editions.map(({origin}) => origin),
    language,
    timeZone,
  );
  return {
    flow: flowView(history, labels, {language, prefix, hrefOf}),
    history: historyView(history, {language, prefix, anchors, labels, wholeHref}),
  };
}
