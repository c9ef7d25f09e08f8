// A tie flow as SVG: columns are editions, blocks are score bands sized by count, grey ribbons stayed in their band,
// green and red ones rose and fell, blue wedges entered, grey wedges left. Colours come from the page (CSS classes).
import {say} from '../../messages/say.ts';
import {maxOf} from '../../model/lists.ts';
import type {Language} from '../../model/text.ts';
import type {TieFlow, TieFlowColumn} from './tie-flow.ts';
import {truncateWidth} from '../../text/width.ts';
import {joinCapped} from '../../model/join-words.ts';
import {escapeXml} from '../xml.ts';

/** Pixels of the drawing; it scales with the page. */
const blockWidth = 96;
const columnGap = 132;
const blockGap = 6;
const lineHeight = 20;
const wedgeWidth = 34;
/** The tallest column takes this many pixels for its models: 500 keep one of 200 models visible. */
const bodyHeight = 500;

/** Characters of a caption's line: at 15 pixels, bold, they reach from the first column's middle to the edge. */
const maxCaptionWidth = 18;
/** Names that a ribbon tells by itself; the list below the chart has all. */
const maxNames = 12;
/** Of a count beside a wedge. */
const countHeight = 14;

/** Day and time of an edition have a line each. */
function captionLines(label: string): string[] {
  const lines = /^\d{4}-\d\d-\d\d \d\d:/.test(label) ? [label.slice(0, 10), label.slice(11)] : [label];
  return lines.map((line) => truncateWidth(line, maxCaptionWidth));
}

interface Block {
  readonly x: number;
  readonly top: number;
  readonly height: number;
}

export interface TieFlowSvgOptions {
  readonly language: Language;
  /** Makes the ids of title and description unique on a page. */
  readonly id: string;
}

/** Returns the chart as an `<svg role="group">` with title and description. `labels` are the editions' captions. */
export function renderTieFlowSvg(flow: TieFlow, labels: readonly string[], {language, id}: TieFlowSvgOptions): string {
  const captions = labels.map(captionLines);
  const headHeight = lineHeight * (1 + maxOf([1, ...captions.map((lines) => lines.length)])) + 12;
  const pixels = bodyHeight / Math.max(1, ...flow.columns.map(({ranked}) => ranked));
  const blocks = flow.columns.map((column, at) =>
    placeBlocks(column, wedgeWidth + at * (blockWidth + columnGap), headHeight, pixels),
  );
  const width = 2 * wedgeWidth + flow.columns.length * (blockWidth + columnGap) - columnGap;
  const height = Math.max(headHeight, maxOf(blocks.flat().map(({top, height: tall}) => top + tall))) + 8;
  const parts = [
    ...flow.columns.flatMap((column, at) => wedges(column, blocks[at] ?? [], pixels)),
    ...ribbonPaths(flow, blocks, pixels, {language, id}),
    // Numbers lie on top of every ribbon.
    ...flow.columns.flatMap((column, at) => wedgeCounts(column, blocks[at] ?? [], pixels)),
    ...flow.columns.flatMap((column, at) => columnParts(column, flow, blocks[at] ?? [], labels[at] ?? '', language)),
  ];
  return `<svg class="tie-flow" role="group" viewBox="0 0 ${width} ${Math.ceil(height)}" aria-labelledby="${id}-flow-title ${id}-flow-desc"><title id="${id}-flow-title">${escapeXml(say(language, 'tieFlow.title'))}</title><desc id="${id}-flow-desc">${escapeXml(say(language, 'tieFlow.desc', {editions: flow.columns.length}))}</desc>${parts.join('')}</svg>`;
}

function placeBlocks(column: TieFlowColumn, x: number, headHeight: number, pixels: number): Block[] {
  let top = headHeight;
  return column.counts.map((count) => {
    const block = {x, top, height: count * pixels};
    if (count > 0) top += block.height + blockGap;
    return block;
  });
}

/** Survivors leave a block from its top in the order of where they go; leavers go from its bottom. They arrive in the same way. */
function ribbonPaths(
  flow: TieFlow,
  blocks: readonly (readonly Block[])[],
  pixels: number,
  {language, id}: TieFlowSvgOptions,
): string[] {
  const crossing = flow.ribbons.filter(({from, to}) => from !== to);
  const out = new Map<string, number>();
  const into = new Map<string, number>();
  const arrivals = [...flow.ribbons].sort((a, b) => a.edition - b.edition || a.to - b.to || a.from - b.from);
  const arrivalAt = new Map(
    arrivals.map((ribbon) => [ribbon, take(into, `${ribbon.edition} ${ribbon.to}`, ribbon.names.length)]),
  );
  const drawn = flow.ribbons.map((ribbon) => {
    const left = blocks[ribbon.edition]?.[ribbon.from];
    const right = blocks[ribbon.edition + 1]?.[ribbon.to];
    const start = take(out, `${ribbon.edition} ${ribbon.from}`, ribbon.names.length);
    if (left === undefined || right === undefined) return {crossed: false, path: ''};
    const tall = ribbon.names.length * pixels;
    const path = ribbonPath(
      left.x + blockWidth,
      left.top + start * pixels,
      right.x,
      right.top + (arrivalAt.get(ribbon) ?? 0) * pixels,
      tall,
    );
    const kind = ribbon.to === ribbon.from ? 'stayed' : ribbon.to < ribbon.from ? 'rose' : 'fell';
    if (kind === 'stayed') return {crossed: false, path: `<path class="${kind}" d="${path}"/>`};
    const names = escapeXml(joinCapped(ribbon.names, {max: maxNames, language, measure: '个'}));
    const anchor = crossingAnchor(id, crossing.indexOf(ribbon));
    return {
      crossed: true,
      path: `<a href="#${anchor}"><title>${names}</title><path class="${kind}" d="${path}"/></a>`,
    };
  });
  // What crossed lies on top of what stayed.
  return [...drawn.filter(({crossed}) => !crossed), ...drawn.filter(({crossed}) => crossed)].map(({path}) => path);
}

/** Where the names of a ribbon are listed. */
export function crossingAnchor(id: string, number: number): string {
  return `${id}-crossed-${number}`;
}

function take(used: Map<string, number>, key: string, count: number): number {
  const start = used.get(key) ?? 0;
  used.set(key, start + count);
  return start;
}

function ribbonPath(x1: number, y1: number, x2: number, y2: number, tall: number): string {
  const middle = (x1 + x2) / 2;
  return `M${tenths(x1)} ${tenths(y1)}C${tenths(middle)} ${tenths(y1)} ${tenths(middle)} ${tenths(y2)} ${tenths(x2)} ${tenths(y2)}V${tenths(y2 + tall)}C${tenths(middle)} ${tenths(y2 + tall)} ${tenths(middle)} ${tenths(y1 + tall)} ${tenths(x1)} ${tenths(y1 + tall)}Z`;
}

function wedges(column: TieFlowColumn, blocks: readonly Block[], pixels: number): string[] {
  return blocks.flatMap(({x, top, height}, band) => {
    const [entered, left] = [(column.entered[band] ?? 0) * pixels, (column.left[band] ?? 0) * pixels];
    const bottom = top + height;
    const wedge = (kind: string, from: number, to: number, tall: number): string =>
      `<path class="${kind}" d="M${tenths(from)} ${tenths(bottom - tall)}L${tenths(to)} ${tenths(bottom - tall / 2)}L${tenths(from)} ${tenths(bottom)}Z"/>`;
    return [
      ...(entered > 0 ? [wedge('entered', x, x - wedgeWidth, entered)] : []),
      ...(left > 0 ? [wedge('left', x + blockWidth, x + blockWidth + wedgeWidth, left)] : []),
    ];
  });
}

function wedgeCounts(column: TieFlowColumn, blocks: readonly Block[], pixels: number): string[] {
  const texts = (counts: readonly number[], kind: string, sign: string, anchor: string, x: number): string[] => {
    // Thin bands lie closer together than their counts can be written.
    let free = Number.NEGATIVE_INFINITY;
    return blocks.flatMap(({top, height}, band) => {
      const count = counts[band] ?? 0;
      if (count === 0) return [];
      const y = Math.max(free, top + height - (count * pixels) / 2 + 4);
      free = y + countHeight;
      return [`<text class="${kind}" x="${tenths(x)}" y="${tenths(y)}"${anchor}>${sign}${count}</text>`];
    });
  };
  const x = blocks[0]?.x ?? 0;
  return [
    ...texts(column.entered, 'entered-count', '+', ' text-anchor="end"', x - wedgeWidth - 2),
    ...texts(column.left, 'left-count', '−', '', x + blockWidth + wedgeWidth + 2),
  ];
}

function tenths(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function columnParts(
  column: TieFlowColumn,
  flow: TieFlow,
  blocks: readonly Block[],
  label: string,
  language: Language,
): string[] {
  const x = (blocks[0]?.x ?? 0) + blockWidth / 2;
  const lines = captionLines(label);
  const heads = [
    ...lines.map(
      (line, at) =>
        `<text class="edition" x="${tenths(x)}" y="${16 + at * lineHeight}" text-anchor="middle">${escapeXml(line)}${line === label ? '' : `<title>${escapeXml(label)}</title>`}</text>`,
    ),
    `<text class="models" x="${tenths(x)}" y="${16 + lines.length * lineHeight}" text-anchor="middle">${escapeXml(say(language, 'tieFlow.models', {count: column.ranked}))}</text>`,
  ];
  const drawn = blocks.flatMap(({x: left, top, height}, band) => {
    const count = column.counts[band] ?? 0;
    if (count === 0) return [];
    const box = `<rect class="band" x="${tenths(left)}" y="${tenths(top)}" width="${blockWidth}" height="${tenths(Math.max(height, 2))}" rx="2"/>`;
    // A label needs 14 pixels; thinner blocks are listed only in the table below the chart.
    const text =
      height >= 14
        ? `<text class="band-label" x="${tenths(left + blockWidth / 2)}" y="${tenths(top + height / 2 + 4)}" text-anchor="middle">${escapeXml(`${flow.bands[band]?.label ?? ''} · ${count}`)}</text>`
        : '';
    return [box + text];
  });
  return [...heads, ...drawn];
}
