// The tie-flow chart of the page and the same figures as a table.
import {joinWords} from '../../model/join-words.ts';
import {say} from '../../messages/say.ts';
import type {BoardHistory} from '../../model/history.ts';
import type {Language} from '../../model/text.ts';
import {crossingAnchor, renderTieFlowSvg} from './tie-flow-svg.ts';
import {tieFlow, type TieFlow} from './tie-flow.ts';

export interface FlowView {
  /** Made here, every text in it escaped. */
  readonly svg: string;
  /** Number of the CSS class `flow-N` that says between which widths the chart grows and shrinks. */
  readonly width: number;
  readonly editions: readonly string[];
  readonly bands: readonly {readonly label: string; readonly cells: readonly string[]}[];
  /** Where a ribbon leads: who crossed, each name with the address of its row or page, or none; `before` is what separates it. */
  readonly crossings: readonly {
    readonly anchor: string;
    readonly text: string;
    readonly names: readonly {readonly before: string; readonly name: string; readonly href: string}[];
  }[];
}

export interface FlowContext {
  readonly language: Language;
  readonly prefix: string;
  /** Address of what is known of a model; empty: nothing is. */
  readonly hrefOf: (name: string) => string;
}

/** Editions up to which a chart gets wider: as many classes has the style (scripts/templates.mjs). */
const widestFlow = 12;

/** Returns the flow's view; null where the board has no scores or only one edition. `labels` name the editions. */
export function flowView(
  history: BoardHistory,
  labels: readonly string[],
  {language, prefix, hrefOf}: FlowContext,
): FlowView | null {
  const flow = history.editions.length < 2 ? null : tieFlow(history);
  if (flow === null) return null;
  return {
    svg: renderTieFlowSvg(flow, labels, {language, id: prefix}),
    width: Math.min(labels.length, widestFlow),
    editions: labels,
    bands: flow.bands.map(({label}, band) => ({
      label,
      cells: flow.columns.map((_, at) => cellText(flow, at, band, language)),
    })),
    crossings: crossingsOf(flow, labels, {language, prefix, hrefOf}),
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

function crossingsOf(
  {ribbons, bands}: TieFlow,
  labels: readonly string[],
  {language, prefix, hrefOf}: FlowContext,
): FlowView['crossings'] {
  const isEnglish = language === 'en';
  const bandText = (band: number): string => bands[band]?.label ?? '';
  return ribbons
    .filter(({from, to}) => from !== to)
    .map(({edition, from, to, names}, at) => {
      const editions = `${labels[edition] ?? ''} → ${labels[edition + 1] ?? ''}`;
      const way = say(language, to < from ? 'flow.rose' : 'flow.fell');
      const crossed = `${bandText(from)} → ${bandText(to)}`;
      return {
        anchor: crossingAnchor(prefix, at),
        text: isEnglish ? `${editions}, ${crossed} (${way}): ` : `${editions}，${crossed}（${way}）：`,
        names: names.map((name, index) => ({
          before: index === 0 ? '' : isEnglish ? ', ' : '、',
          name,
          href: hrefOf(name),
        })),
      };
    });
}
