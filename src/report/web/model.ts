// One model on one board: its scores and places over the editions, and every reported change to it.
import {joinPhrases} from '../../model/join-words.ts';
import {say} from '../../messages/say.ts';
import type {BoardChanges, Changeset} from '../../model/changeset.ts';
import type {BoardHistory, Track} from '../../model/history.ts';
import type {Language} from '../../model/text.ts';
import {sectionsOf} from '../changes/sections.ts';
import {editionLabels, labelTime} from '../changes/edition-labels.ts';
import type {EditionOrigin} from '../../model/snapshot.ts';
import {placeInRange, withUnit} from '../numbers.ts';
import {type Cell, cell, nameCell, section, table} from './blocks.ts';
import {type PageRequest, renderPage} from './frame.ts';
import {type ChartSeries, lineChart} from './line-chart.ts';
import {type BoardAddress, changeHref, feedHref, modelHref} from './links.ts';

export interface ModelPageInput {
  /** Of the board. */
  readonly address: BoardAddress;
  readonly history: BoardHistory;
  readonly track: Track;
  /** Newest first. */
  readonly changes: readonly {readonly changeset: Changeset; readonly from: number; readonly to: number}[];
}

export function renderModelPage(input: ModelPageInput, request: PageRequest): string {
  const {language, timeZone} = request;
  const {history, track, address} = input;
  const {href: boardHref} = address;
  const labels = editionLabels(
    history.editions.map(({origin}) => origin),
    language,
    timeZone,
  );
  const feed = feedHref(modelHref(boardHref, track.name));
  const view = {
    boardHref,
    boardTitle: history.title,
    name: track.name,
    vendor: track.vendor,
    line: track.line.length < 2 ? '' : say(language, 'web.model.line', {names: track.line.join(' → ')}),
    feedHref: feed,
    feedWord: say(language, 'web.board.feed'),
    charts: chartsOf(input, labels, language),
    sections: [
      section({title: say(language, 'web.model.places'), table: placeTable(history, track, labels, request)}),
      eventSection(input, request),
    ],
  };
  return renderPage('web-model', request, {title: track.name, feed}, view);
}

function placeTable(
  {unit, editions}: BoardHistory,
  {points}: Track,
  labels: readonly string[],
  {language, timeZone}: PageRequest,
) {
  const hasRanks = points.some((point) => point !== null && point.published !== null);
  const rows = points.map((point, at): Cell[] => {
    const name = editionCell(labels[at] ?? '', editions[at]?.origin, timeZone);
    if (point === null) {
      const absent = cell(say(language, 'web.model.absent'), {kind: 'n'});
      return hasRanks ? [name, absent, cell(''), cell('')] : [name, absent, cell('')];
    }
    return [
      name,
      cell(withUnit(point.score, unit), {kind: 'n'}),
      cell(placeInRange(point.place, point.rankRange, language)),
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

/** Sorted by when it was seen, whatever its label. */
function editionCell(label: string, origin: EditionOrigin | undefined, timeZone: string): Cell {
  const time = origin === undefined ? '' : labelTime(label, origin, timeZone);
  return {...nameCell(label), time, order: time === '' ? '' : String(Date.parse(time))};
}

function eventSection({changes, history, track, address}: ModelPageInput, {language, timeZone}: PageRequest) {
  const names = new Set([track.name, ...track.line]);
  const lines = changes.flatMap(({changeset, from, to}) => {
    const board = changeset.boards.find((one) => one.board === history.board || one.head.title === history.title);
    if (board === undefined) return [];
    const [, when = ''] = editionLabels([changeset.from, changeset.to], language, timeZone);
    return sentencesAbout(board, names, language).map(({id, text}) =>
      cell(text, {href: `${changeHref(address, from, to)}#e-${id}`, note: when}),
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

/** Pixels of the two drawings, for a desk and a phone: one that shrinks with the page cannot be read on a phone. */
const chartWidths = [720, 330] as const;

/** Scores, where the board has them, and places, each as a chart of two widths. */
function chartsOf({history, track}: ModelPageInput, labels: readonly string[], language: Language): object[] {
  const {tracks, editions, unit} = history;
  const versions = track.line.filter((name) => name !== track.name);
  const others = versions.flatMap((name) => tracks.find((one) => one.name === name) ?? []).slice(0, maxVersions);
  const times = timesOf(editions.map(({origin}) => origin.observedAt));
  const title = (at: number, facts: readonly string[]): string =>
    `${labels[at] ?? ''}: ${joinPhrases(facts, language)}`;
  const scores = ({name, points}: Track): ChartSeries => ({
    name,
    values: points.map((point, at) => {
      if (point === null || point.score === null) return null;
      const text = withUnit(point.score, unit);
      const {interval} = point;
      const place = placeInRange(point.place, point.rankRange, language);
      return {
        value: point.score,
        interval: interval === null ? null : [interval.low, interval.high],
        text,
        title: title(at, [text, place]),
      };
    }),
  });
  const places = ({name, points}: Track): ChartSeries => ({
    name,
    values: points.map((point, at) => {
      if (point === null || point.place === null) return null;
      const [lo, hi] = point.rankRange ?? point.place;
      const text = placeInRange(point.place, point.rankRange, language);
      return {
        value: point.place[0],
        interval: lo === hi ? null : [lo, hi],
        text: `#${String(point.place[0])}`,
        title: title(at, [text]),
      };
    }),
  });
  const kinds = [
    {key: 'web.model.scoresChart', series: scores, isPlaces: false, figure: (value: number) => withUnit(value, unit)},
    {key: 'web.model.placesChart', series: places, isPlaces: true, figure: (value: number) => `#${String(value)}`},
  ] as const;
  return kinds.flatMap(({key, series, isPlaces, figure}) => {
    const drawings = chartWidths.flatMap((width, at) => {
      const input = {width, times, labels, main: series(track), others: others.map(series), isPlaces, figure};
      const chart = lineChart(input);
      return chart === null ? [] : [{...chart, kind: at === 0 ? 'wide' : 'narrow'}];
    });
    const [first] = drawings;
    if (first === undefined) return [];
    const hasBars = first.bars !== '';
    return [
      {
        title: say(language, key),
        label: say(language, isPlaces ? 'web.model.chartPlaces' : 'web.model.chart', {
          name: track.name,
          count: editions.length,
        }),
        drawings,
        versions: others.length === 0 ? [] : [{name: track.name, number: 0}, ...first.others],
        about: hasBars ? say(language, isPlaces ? 'web.model.placeBars' : 'web.model.scoreBars') : '',
      },
    ];
  });
}

/** Further versions of a line drawn behind a model: more lines than these cannot be told apart. */
const maxVersions = 3;

/** Null where editions have no time, or not each its own. */
function timesOf(instants: readonly (string | null)[]): number[] | null {
  const times = instants.map((instant) => (instant === null ? Number.NaN : Date.parse(instant)));
  return times.every((time, at) => !Number.isNaN(time) && (at === 0 || time > (times[at - 1] ?? 0))) ? times : null;
}
