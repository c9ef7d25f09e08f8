// One model on one board: its scores and places over the editions, and every reported change to it.
import {chartY, linePath} from '../line-path.ts';
import {say} from '../../messages/say.ts';
import {minOf, maxOf} from '../../model/lists.ts';
import type {BoardChanges, Changeset} from '../../model/changeset.ts';
import type {BoardHistory, Track} from '../../model/history.ts';
import type {Language} from '../../model/text.ts';
import {sectionsOf} from '../changes/sections.ts';
import {editionLabels} from '../changes/edition-labels.ts';
import {placeText, withUnit} from '../numbers.ts';
import {type Cell, cell, nameCell, section, table} from './blocks.ts';
import {type PageRequest, renderPage} from './frame.ts';
import {diffHref, feedHref} from './links.ts';

export interface ModelPageInput {
  readonly boardHref: string;
  readonly history: BoardHistory;
  readonly track: Track;
  /** Newest first. */
  readonly changes: readonly {readonly changeset: Changeset; readonly from: number; readonly to: number}[];
}

export function renderModelPage(input: ModelPageInput, request: PageRequest): string {
  const {language} = request;
  const {history, track, boardHref} = input;
  const labels = editionLabels(history.editions.map(({origin}) => origin));
  const feed = feedHref(boardHref, track.name);
  const view = {
    boardHref,
    boardTitle: history.title,
    name: track.name,
    vendor: track.vendor,
    line: track.line.length < 2 ? '' : say(language, 'web.model.line', {names: track.line.join(' → ')}),
    feedHref: feed,
    feedWord: say(language, 'web.board.feed'),
    chart: chartOf(history, track, labels, language),
    sections: [
      section({title: say(language, 'web.model.places'), table: placeTable(history, track, labels, language)}),
      eventSection(input, language),
    ],
  };
  return renderPage('web-model', request, {title: track.name, feed}, view);
}

function placeTable({unit}: BoardHistory, {points}: Track, labels: readonly string[], language: Language) {
  const hasRanks = points.some((point) => point !== null && point.published !== null);
  const rows = points.map((point, at): Cell[] => {
    const name = nameCell(labels[at] ?? '');
    if (point === null) {
      const absent = cell(say(language, 'web.model.absent'), {kind: 'n'});
      return hasRanks ? [name, absent, cell(''), cell('')] : [name, absent, cell('')];
    }
    return [
      name,
      cell(withUnit(point.score, unit), {kind: 'n'}),
      cell(placeText(point.place, language)),
      ...(hasRanks ? [cell(point.published ?? '–', {kind: 'n'})] : []),
    ];
  });
  const columns: [string, string?][] = [
    [say(language, 'web.model.edition')],
    [say(language, 'web.model.score'), 'n'],
    [say(language, 'web.model.place')],
    ...(hasRanks ? [[say(language, 'web.model.rank'), 'n'] as [string, string]] : []),
  ];
  return table(say(language, 'web.model.places'), columns, rows);
}

function eventSection({changes, history, track}: ModelPageInput, language: Language) {
  const names = new Set([track.name, ...track.line]);
  const lines = changes.flatMap(({changeset, from, to}) => {
    const board = changeset.boards.find((one) => one.board === history.board || one.head.title === history.title);
    if (board === undefined) return [];
    const [, when = ''] = editionLabels([changeset.from, changeset.to]);
    return sentencesAbout(board, names, language).map(({id, text}) =>
      cell(text, {href: `${diffHref(from, to)}#e-${id}`, note: when}),
    );
  });
  const title = say(language, 'web.model.events');
  return lines.length === 0 ? section({title, about: say(language, 'web.model.noEvents')}) : section({title, lines});
}

function sentencesAbout(board: BoardChanges, names: ReadonlySet<string>, language: Language) {
  return sectionsOf(board, language, (event) => event.subjects.some((subject) => names.has(subject))).flatMap(
    ({title, items}) =>
      items
        .flatMap((item) => [item, ...item.details])
        .map(({id, text}) => ({id, text: say(language, 'web.model.event', {section: title, text})})),
  );
}

/** Fewer points than these do not make a line. */
const minPoints = 2;

function chartOf({unit}: BoardHistory, {points, name}: Track, labels: readonly string[], language: Language) {
  const scores = points.flatMap((point) => (point?.score === null || point?.score === undefined ? [] : [point.score]));
  if (scores.length < minPoints) return null;
  const [low, high] = [minOf(scores), maxOf(scores)];
  const width = Math.max(320, points.length * 130);
  const step = (width - 120) / Math.max(1, points.length - 1);
  const placed = points.map((point, at) => {
    if (point === null || point.score === null) return null;
    const y = Math.round(chartY(point.score, {low, high}, {top: 45, bottom: 160}));
    return {x: Math.round(60 + at * step), y, score: withUnit(point.score, unit), edition: labels[at] ?? ''};
  });
  return {
    width,
    label: say(language, 'web.model.chart', {name, count: points.length}),
    grid: `M20 190H${String(width - 20)}`,
    path: linePath(placed),
    points: placed.flatMap((point) => (point === null ? [] : [{...point, labelY: point.y - 14}])),
  };
}
