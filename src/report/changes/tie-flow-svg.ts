// A tie flow as SVG: columns are editions, blocks are score bands sized by count, grey ribbons stayed in their band,
// green and red ones rose and fell, blue wedges entered, grey wedges left. Colours come from the page (CSS classes).
import {joinWords} from '../../model/join-words.ts';
import {say} from '../../messages/say.ts';
import {maxOf} from '../../model/lists.ts';
import type {Language} from '../../model/text.ts';
import type {TieFlow, TieFlowColumn} from './tie-flow.ts';
import {escapeXml} from '../xml.ts';

/** Pixels of the drawing; it scales with the page. */
const blockWidth = 96;
const columnGap = 132;
const blockGap = 6;
const headHeight = 52;
const wedgeWidth = 34;
/** The tallest column takes this many pixels for its models: 500 keep one of 200 models visible. */
const bodyHeight = 500;

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

/** Returns the chart as an `<svg role="img">` with title and description. `labels` are the editions' captions. */
export function renderTieFlowSvg(flow: TieFlow, labels: readonly string[], {language, id}: TieFlowSvgOptions): string {
  const pixels = bodyHeight / Math.max(1, ...flow.columns.map(({ranked}) => ranked));
  const blocks = flow.columns.map((column, at) =>
    placeBlocks(column, wedgeWidth + at * (blockWidth + columnGap), pixels),
  );
  const width = 2 * wedgeWidth + flow.columns.length * (blockWidth + columnGap) - columnGap;
  const height = Math.max(headHeight, maxOf(blocks.flat().map(({top, height: tall}) => top + tall))) + 8;
  const parts = [
    ...flow.columns.flatMap((column, at) => wedges(column, blocks[at] ?? [], pixels)),
    ...ribbonPaths(flow, blocks, pixels, language),
    // Numbers lie on top of every ribbon.
    ...flow.columns.flatMap((column, at) => wedgeCounts(column, blocks[at] ?? [], pixels)),
    ...flow.columns.flatMap((column, at) => columnParts(column, flow, blocks[at] ?? [], labels[at] ?? '', language)),
  ];
  return `<svg class="tie-flow" role="img" viewBox="0 0 ${width} ${Math.ceil(height)}" aria-labelledby="${id}-flow-title ${id}-flow-desc"><title id="${id}-flow-title">${escapeXml(say(language, 'tieFlow.title'))}</title><desc id="${id}-flow-desc">${escapeXml(say(language, 'tieFlow.desc', {editions: flow.columns.length}))}</desc>${parts.join('')}</svg>`;
}

function placeBlocks(column: TieFlowColumn, x: number, pixels: number): Block[] {
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
  language: Language,
): string[] {
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
    const names = ribbon.to === ribbon.from ? '' : `<title>${escapeXml(joinWords(ribbon.names, language))}</title>`;
    return {crossed: ribbon.to !== ribbon.from, path: `<path class="${kind}" d="${path}">${names}</path>`};
  });
  // What crossed lies on top of what stayed.
  return [...drawn.filter(({crossed}) => !crossed), ...drawn.filter(({crossed}) => crossed)].map(({path}) => path);
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
  return blocks.flatMap(({x, top, height}, band) => {
    const [entered, left] = [column.entered[band] ?? 0, column.left[band] ?? 0];
    const y = (count: number): string => tenths(top + height - (count * pixels) / 2 + 4);
    const right = x + blockWidth + wedgeWidth + 2;
    return [
      ...(entered > 0
        ? [
            `<text class="entered-count" x="${tenths(x - wedgeWidth - 2)}" y="${y(entered)}" text-anchor="end">+${entered}</text>`,
          ]
        : []),
      ...(left > 0 ? [`<text class="left-count" x="${tenths(right)}" y="${y(left)}">−${left}</text>`] : []),
    ];
  });
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
  const heads = [
    `<text class="edition" x="${tenths(x)}" y="16" text-anchor="middle">${escapeXml(label)}</text>`,
    `<text class="models" x="${tenths(x)}" y="36" text-anchor="middle">${escapeXml(say(language, 'tieFlow.models', {count: column.ranked}))}</text>`,
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
