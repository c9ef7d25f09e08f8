// The page of a model: its charts over time.
import {beforeAll, describe, expect, it} from 'vitest';
import {boardHistories} from '../../../src/diff/index.ts';
import type {BoardHistory} from '../../../src/model/history.ts';
import type {PageRequest} from '../../../src/report/web/frame.ts';
import {lineChart, type ChartInput} from '../../../src/report/web/line-chart.ts';
import {renderModelPage} from '../../../src/report/web/model.ts';
import {board, editionOf} from '../../diff/edition.ts';

const days = ['2025-01-05', '2025-01-12', '2025-04-30', '2025-05-14', '2025-12-20', '2026-02-01'];
/** By edition; null: not on the board. `GLM-4` is followed by `GLM-4.5`. */
const scores: Readonly<Record<string, readonly (number | null)[]>> = {
  'Qwen3-235B': [85, 85, 90, 90, 95, 95],
  'DeepSeek-V3': [80, 75, null, null, 85, 90],
  'GLM-4': [70, 75, 75, null, null, null],
  'GLM-4.5': [null, null, null, 80, 85, 100],
  'Kimi-K2': [60, 65, 65, 65, 70, 75],
  'gpt-4o': [90, 90, 85, 85, 80, 80],
};

async function history(): Promise<BoardHistory> {
  const editions = days.map((day, at) => {
    const rows = Object.entries(scores)
      .flatMap(([name, points]) =>
        points[at] === null || points[at] === undefined ? [] : [[name, points[at]] as const],
      )
      .sort((one, other) => other[1] - one[1])
      .map(([name, score], place) => [name, `${String(score)}.0 ± 6.0`, place + 1]);
    return editionOf(board(rows), 'board.md', {origin: {observedAt: `${day}T08:00:00.000Z`}});
  });
  const [only] = boardHistories(await Promise.all(editions));
  if (only === undefined) throw new Error('no history');
  return only;
}

const request: PageRequest = {
  language: 'en',
  here: '/m',
  csrf: '',
  hasLogin: false,
  notice: '',
  isPublic: false,
  base: '',
  timeZone: 'UTC',
};

let all: BoardHistory;
beforeAll(async () => {
  all = await history();
});

export function pageOf(name: string, language: 'en' | 'zh-CN' = 'en'): string {
  const track = all.tracks.find((one) => one.name === name);
  if (track === undefined) throw new Error(`no ${name}`);
  return renderModelPage(
    {address: {href: '/b', isPublic: false}, history: all, track, changes: []},
    {...request, language},
  );
}

const chart: ChartInput = {
  width: 720,
  times: days.map((day) => Date.parse(day)),
  labels: days,
  main: {
    name: 'a',
    values: [80, 75, null, null, 85, 90].map((value) =>
      value === null ? null : {value, interval: null, text: `${String(value)}%`, title: ''},
    ),
  },
  others: [],
  isPlaces: false,
  figure: (value) => `${String(value)}%`,
};

/** Horizontal extent of a label, at the width that the chart reckons with. */
function extent({
  x,
  text,
  anchor,
}: {
  readonly x: number;
  readonly text: string;
  readonly anchor: string;
}): [number, number] {
  const width = text.length * 7;
  if (anchor === 'start') return [x, x + width];
  return anchor === 'end' ? [x - width, x] : [x - width / 2, x + width / 2];
}

function overlaps(boxes: readonly (readonly [number, number])[]): number {
  const sorted = [...boxes].sort((one, other) => one[0] - other[0]);
  return sorted.filter(([start], at) => at > 0 && start < (sorted[at - 1]?.[1] ?? 0)).length;
}

describe('a chart over time', () => {
  it('puts editions where they were in time', () => {
    const view = lineChart(chart);
    const xs = view?.points.map(({x}) => x) ?? [];
    const [first = 0, second = 0, , last = 0] = xs;
    const share =
      (Date.parse('2025-01-12') - Date.parse('2025-01-05')) / (Date.parse('2026-02-01') - Date.parse('2025-01-05'));
    expect((second - first) / (last - first)).toBeCloseTo(share, 2);
    const equal = lineChart({...chart, times: null})?.points.map(({x}) => x) ?? [];
    expect(((equal[1] ?? 0) - (equal[0] ?? 0)) / ((equal[3] ?? 0) - (equal[0] ?? 0))).toBeCloseTo(1 / 5, 2);
  });

  it('breaks its line where the model was not on the board', () => {
    const view = lineChart(chart);
    expect(view?.path.match(/M/g)).toHaveLength(2);
    expect(view?.gaps.match(/M/g)).toHaveLength(1);
  });

  it.each([
    ['of a desk', 720, days],
    ['of a phone', 330, days],
    ['with long names of editions', 330, days.map((day) => `leaderboard-${day}-final`)],
    ['with many editions', 720, Array.from({length: 24}, (_, at) => `2025-01-${String(at + 1).padStart(2, '0')}`)],
  ])('has no labels that collide or are cut, %s', (_, width, labels) => {
    const values = labels.map((_label, at) => ({
      value: 60 + ((at * 7) % 30),
      interval: null,
      text: `${String(60 + ((at * 7) % 30))}.5%`,
      title: '',
    }));
    const view = lineChart({
      ...chart,
      width,
      labels,
      times: labels.length === days.length ? chart.times : null,
      main: {name: 'a', values},
    });
    const editions = view?.editions ?? [];
    expect(overlaps(editions.map(extent))).toBe(0);
    expect(overlaps((view?.points ?? []).filter(({text}) => text !== '').map(extent))).toBe(0);
    for (const label of editions) {
      expect(extent(label)[0]).toBeGreaterThanOrEqual(0);
      expect(extent(label)[1]).toBeLessThanOrEqual(width);
    }
    expect(view?.points.at(-1)?.text).not.toBe('');
  });

  it('has round figures on its axis, and the first place at the top', () => {
    expect(lineChart(chart)?.figures.map(({text}) => text)).toEqual(['75%', '80%', '85%', '90%']);
    const places = lineChart({
      ...chart,
      isPlaces: true,
      figure: (value) => `#${String(value)}`,
      main: {name: 'a', values: [3, 1, 4].map((value) => ({value, interval: [1, 5], text: '', title: ''}))},
    });
    const [first, , last] = places?.figures ?? [];
    expect(first?.text).toBe('#1');
    expect(first?.y).toBeLessThan(last?.y ?? 0);
    expect(places?.bars.match(/M/g)).toHaveLength(3);
    for (const {text} of places?.figures ?? []) expect(text).toMatch(/^#[1-9]\d*$/);
  });

  it('is drawn for values that are all alike, and not for one value', () => {
    const alike = lineChart({
      ...chart,
      main: {name: 'a', values: [100, 100].map((value) => ({value, interval: null, text: '100%', title: ''}))},
    });
    expect(alike?.figures.length).toBeGreaterThan(0);
    expect(
      lineChart({...chart, main: {name: 'a', values: [{value: 1, interval: null, text: '', title: ''}]}}),
    ).toBeNull();
  });
});

describe('the page of a model', () => {
  it('has the earlier versions of its line in the chart, by name', () => {
    const html = pageOf('GLM-4.5');
    expect(html).toContain('Versions: GLM-4 → GLM-4.5');
    expect(html).toMatch(/<li class="v1">GLM-4<\/li>/);
    expect(html).toMatch(/<path class="version v1" d="M[^"]+"/);
  });

  it('shows its places with what the scores leave possible', () => {
    const html = pageOf('DeepSeek-V3');
    expect(html).toContain('Place over time');
    // Five points apart at ± 6: neighbours cannot be told apart.
    expect(html).toMatch(/<td[^>]*>#\d \(1⁠–⁠\d\)<\/td>/);
    expect(pageOf('DeepSeek-V3', 'zh-CN')).toContain('名次走势');
  });
});
