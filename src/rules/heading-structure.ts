// Headings numbered out of order or at the wrong level, and links within the document whose target does not exist.
// Only series whose other headings do follow, and only documents in which other such links do lead somewhere.
import type {Place} from '../model/finding.ts';
import {addTo, byFrequency} from '../model/groups.ts';
import {defineOptions} from '../model/rule-options.ts';
import {defineRule, type RuleContext} from '../model/rule.ts';
import type {Document, Heading} from '../model/table.ts';
import {anchorLinks, anchorTargets, foldAnchor} from './prose/anchors.ts';
import {headingSeries, type NumberedHeading, type Series} from './prose/heading-numbers.ts';

type MessageId = 'order' | 'level' | 'jump' | 'anchor';

/** Headings of a series below which nothing says how it goes on. */
const minInSeries = 3;
/** Links below which, and the share of them above which, another renderer may name its places in another way. */
const minLinks = 2;
const maxBroken = 0.5;

const options = defineOptions({
  jumps: {
    type: 'boolean',
    description: {
      en: 'Also report a heading more than one level below the one above it.',
      'zh-CN': '标题比上一个标题低一级以上时也报告。',
    },
    default: false,
  },
});

type Context = RuleContext<MessageId, typeof options>;

export default defineRule<MessageId, typeof options>({
  meta: {
    id: 'heading-structure',
    summary: {
      en: 'Headings numbered out of order or at the wrong level, and links to headings that do not exist',
      'zh-CN': '标题编号不连续、层级不当，或文内链接指向不存在的标题',
    },
    group: 'structure',
    status: 'stable',
    core: false,
    since: '0.1.0',
    severity: 'warning',
    fix: 'never',
    options,
    messages: {
      order: {
        en: 'The heading “{text}” has the number {actual} where {expected} is expected.',
        'zh-CN': '标题“{text}”的编号是 {actual}，按顺序应为 {expected}。',
      },
      level: {
        en: 'The heading “{text}” is at level {actual}; others numbered like it are at level {expected}.',
        'zh-CN': '标题“{text}”为第 {actual} 级，同类编号的其他标题为第 {expected} 级。',
      },
      jump: {
        en: 'The heading “{text}” is at level {actual}, directly below one at level {above}.',
        'zh-CN': '标题“{text}”为第 {actual} 级，而其上一个标题为第 {above} 级。',
      },
      anchor: {
        en: 'The link to #{name} is broken: no heading or anchor has that name.',
        'zh-CN': '链接 #{name} 没有目标：文中没有这个标题或锚点。',
      },
    },
  },
  check(document, context) {
    const reported = new Set<Heading>();
    const all = headingSeries(document.headings);
    for (const series of all) checkOrder(series, reported, context);
    checkLevels(all, reported, context);
    if (context.options.jumps) checkJumps(document.headings, reported, context);
    checkLinks(document, context);
  },
});

function checkOrder(series: Series, reported: Set<Heading>, {report}: Context): void {
  const odd = series.length < minInSeries ? [] : oddOnes(series);
  const only = odd[0];
  if (only === undefined || odd.length > 1) return;
  reported.add(only.heading);
  report({
    messageId: 'order',
    place: {kind: 'text', span: only.heading.span},
    data: {text: only.heading.text, actual: only.text, number: only.number, expected: only.expected},
    confidence: 'likely',
  });
}

/** `2.1` and `3.4` are at one level; those that leave it within a series are reported. */
function checkLevels(all: readonly Series[], reported: Set<Heading>, {report}: Context): void {
  const usual = usualLevels(all);
  for (const series of all) {
    const depth = depthOf(series);
    const expected = depth < 2 ? 0 : (usual.get(depth) ?? 0);
    const off = series.filter(({heading}) => heading.level !== expected);
    if (expected === 0 || off.length === series.length) continue;
    for (const {heading} of off) {
      reported.add(heading);
      report({
        messageId: 'level',
        place: {kind: 'text', span: heading.span},
        data: {text: heading.text, actual: heading.level, expected},
        confidence: 'likely',
      });
    }
  }
}

/** By depth of the numbers: the level of at least half of the headings, and three, where all but a few agree. */
function usualLevels(all: readonly Series[]): Map<number, number> {
  const byDepth = new Map<number, Heading[]>();
  for (const series of all) {
    for (const {heading} of series) addTo(byDepth, depthOf(series), heading);
  }
  return new Map(
    [...byDepth].flatMap(([depth, headings]): [number, number][] => {
      const level = commonLevel(headings);
      const count = headings.filter((heading) => heading.level === level).length;
      return count >= minInSeries && count >= headings.length / 2 ? [[depth, level]] : [];
    }),
  );
}

function depthOf(series: Series): number {
  return (series[0]?.text ?? '').split('.').length;
}

/** Headings that break the series; one that is out of step moves those after it along, and is reported once. */
function oddOnes(series: Series): (NumberedHeading & {expected: number})[] {
  const odd: (NumberedHeading & {expected: number})[] = [];
  let offset = series[0]?.number ?? 1;
  series.forEach((each, at) => {
    const expected = at + offset;
    if (each.number === expected) return;
    odd.push({...each, expected});
    // A gap or a repeat moves what follows; a single wrong number does not.
    const next = series[at + 1];
    if (next === undefined || next.number === each.number + 1) offset = each.number - at;
  });
  return odd;
}

function commonLevel(headings: readonly Heading[]): number {
  return byFrequency(headings.map(({level}) => level))[0]?.[0] ?? 1;
}

function checkJumps(headings: readonly Heading[], reported: ReadonlySet<Heading>, {report}: Context): void {
  headings.forEach((heading, at) => {
    const above = headings[at - 1];
    if (above === undefined || heading.level <= above.level + 1 || reported.has(heading)) return;
    report({
      messageId: 'jump',
      place: {kind: 'text', span: heading.span},
      data: {text: heading.text, actual: heading.level, above: above.level},
    });
  });
}

function checkLinks(document: Document, {report}: Context): void {
  if (document.format !== 'markdown') return;
  const links = anchorLinks(document).filter(({name}) => foldAnchor(name) !== '');
  if (links.length < minLinks) return;
  const targets = anchorTargets(document);
  const broken = links.filter(({name}) => !leads(foldAnchor(name), targets));
  if (broken.length > maxBroken * links.length) return;
  const byName = new Map<string, Place[]>();
  for (const {name, span} of broken) addTo(byName, name, {kind: 'text', span});
  for (const [name, [place, ...related]] of byName) {
    if (place !== undefined) report({messageId: 'anchor', place, related, data: {name}, confidence: 'likely'});
  }
}

/** The second heading of one name gets a number after it; `top` is the page itself. */
function leads(name: string, targets: ReadonlySet<string>): boolean {
  return name === 'top' || targets.has(name) || targets.has(name.replace(/\d+$/u, ''));
}
