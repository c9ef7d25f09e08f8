// The tie-flow chart of the page and the same figures as a table.
import {joinWords} from '../../model/join-words.ts';
import {say} from '../../messages/say.ts';
import type {BoardHistory} from '../../model/history.ts';
import type {Language} from '../../model/text.ts';
import {renderTieFlowSvg} from './tie-flow-svg.ts';
import {tieFlow, type TieFlow} from './tie-flow.ts';

export interface FlowView {
  /** Made here, every text in it escaped. */
  readonly svg: string;
  /** Pixels below which the chart scrolls rather than shrinks. */
  readonly width: number;
  /** Pixels beyond which it does not grow. */
  readonly widest: number;
  readonly editions: readonly string[];
  readonly bands: readonly {readonly label: string; readonly cells: readonly string[]}[];
  readonly crossings: readonly {readonly text: string; readonly names: string}[];
}

/** Returns the flow's view; null where the board has no scores or only one edition. `labels` name the editions. */
export function flowView(
  history: BoardHistory,
  labels: readonly string[],
  language: Language,
  prefix: string,
): FlowView | null {
  const flow = history.editions.length < 2 ? null : tieFlow(history);
  if (flow === null) return null;
  return {
    svg: renderTieFlowSvg(flow, labels, {language, id: prefix}),
    width: 130 * labels.length,
    widest: 250 * labels.length,
    editions: labels,
    bands: flow.bands.map(({label}, band) => ({
      label,
      cells: flow.columns.map((_, at) => cellText(flow, at, band, language)),
    })),
    crossings: crossingsOf(flow, labels, language),
  };
}

function cellText({columns}: TieFlow, at: number, band: number, language: Language): string {
  const column = columns[at];
  const [count, entered, left] = [column?.counts[band] ?? 0, column?.entered[band] ?? 0, column?.left[band] ?? 0];
  const facts = [
    entered > 0 ? say(language, 'flow.in', {count: entered}) : '',
    left > 0 ? say(language, 'flow.out', {count: left}) : '',
  ].filter((fact) => fact !== '');
  return facts.length === 0 ? String(count) : `${String(count)} (${joinWords(facts, language)})`;
}

function crossingsOf({ribbons, bands}: TieFlow, labels: readonly string[], language: Language): FlowView['crossings'] {
  return ribbons
    .filter(({from, to}) => from !== to)
    .map(({edition, from, to, names}) => ({
      text: `${labels[edition] ?? ''} → ${labels[edition + 1] ?? ''}, ${bands[from]?.label ?? ''} → ${bands[to]?.label ?? ''} (${say(language, to < from ? 'flow.rose' : 'flow.fell')})`,
      names: joinWords(names, language),
    }));
}
