// One event → one line for a reader. Every kind of the closed list has its sentence; facts come from the event's evidence.
import {joinCapped, joinClauses} from '../../model/join-words.ts';
import {say, type MessageKey} from '../../messages/say.ts';
import {differenceText, unitText} from '../../messages/verdict-columns.ts';
import {
  differingPath,
  differingText,
  sideText,
  type QuestionChange,
  type ScoreEvidence,
} from '../../model/change-event.ts';
import {labelOf, type BoardHead, type ChangeEvent, type ColumnHead} from '../../model/changeset.ts';
import type {Language} from '../../model/text.ts';
import {isTotalWord} from '../../values/row-kinds.ts';
import {intervalText, ratioText, withUnit} from '../numbers.ts';
import {signedText, percent} from '../../model/figures.ts';
import {entryText, scoreUnit, type SentenceContext} from './entry-facts.ts';

/** Below it a ratio reads as × 1.0 and says nothing. */
const notedRatio = 1.1;

/** Values of a successor that are named. */
const valuesShown = 3;

/** Names listed in one sentence; the rest is counted. */
const namesShown = 6;

/** Returns the sentence of an event, without a full stop; plain text. */
export function eventSentence(event: ChangeEvent, context: SentenceContext): string {
  const {language} = context;
  switch (event.kind) {
    case 'entered':
    case 're-entered':
    case 'left':
      return entryText(event, context);
    case 'score_changed':
      return scoreText(event, context);
    case 'succeeded':
      return successionText(event, context);
    case 'renamed':
      return renamedText(event, language);
    case 'measure_changed':
      return measureText(event, context);
    case 'rescored':
      return rescoredText(event, context);
    case 'overtook':
    case 'overtaken':
    case 'tie_broken':
    case 'tie_joined':
      return passedText(event, `event.${event.kind}`, language);
    case 'unit_changed':
      return unitText(unitData(event, context.head), language);
    case 'respelled':
      return say(
        language,
        event.field === 'name' ? 'event.respelled_name' : 'event.respelled',
        commonData(event, context),
      );
    case 'board_moved':
      return say(language, 'event.board_moved', differingPath(String(event.before), String(event.after)));
    case 'value_filled':
    case 'value_missing':
      return gapText(event, context);
    case 'summary_row_added':
    case 'summary_row_removed':
    case 'summary_row_changed':
      return say(
        language,
        rowsOutside[event.kind][event.subjects.some(isTotalWord) ? 0 : 1],
        commonData(event, context),
      );
    case 'board_added':
    case 'board_removed':
      return boardText(event, language);
    default:
      return say(language, `event.${event.kind}` satisfies MessageKey, commonData(event, context));
  }
}

/** How totals are called, and headings of what follows. */
const rowsOutside = {
  summary_row_added: ['event.summary_row_added', 'event.heading_row_added'],
  summary_row_removed: ['event.summary_row_removed', 'event.heading_row_removed'],
  summary_row_changed: ['event.summary_row_changed', 'event.heading_row_changed'],
} as const;

/** Values filled in, or missing now: a few with their values, many by name. */
function gapText(event: ChangeEvent<'value_filled' | 'value_missing'>, context: SentenceContext): string {
  const {kind, cells} = event;
  const data = commonData(event, context);
  if (cells.length === 1) return say(context.language, `event.${kind}_one`, data);
  if (kind === 'value_missing' || cells.length > namesShown) return say(context.language, `event.${kind}`, data);
  const names = cells.map(({subject, after}) =>
    after === null ? subject : subject + inBrackets(sideText(after), context.language),
  );
  return say(context.language, `event.${kind}`, {...data, names});
}

function unitData(event: ChangeEvent<'unit_changed'>, head: BoardHead | null) {
  const text = (value: string | number | null): string | null => (value === null ? null : String(value));
  const {factor} = event.evidence;
  return {field: labelOf(event, head), before: text(event.before), after: text(event.after), factor};
}

/** A board made of others' rows says where they were, or are. */
function boardText(event: ChangeEvent<'board_added' | 'board_removed'>, language: Language): string {
  const {rows, boards} = event.evidence;
  if (event.significance === 'headline' || boards.length === 0) return say(language, `event.${event.kind}`);
  const key = event.kind === 'board_added' ? 'event.board_split' : 'event.board_merged';
  return say(language, key, {rows, others: boards.map(({title}) => title)});
}

function commonData(event: ChangeEvent, {language}: SentenceContext) {
  const [before, after] = [
    printed(event, 'before') ?? valueText(event.before, language),
    printed(event, 'after') ?? valueText(event.after, language),
  ];
  return {
    name: event.subjects[0] ?? '',
    names: joinCapped(event.subjects, {max: namesShown, language, measure: '个'}),
    count: event.subjects.length,
    field: fieldText(event, language),
    ...(event.kind === 'value_changed' ? differingText(before, after) : {before, after}),
    cells: event.cells.length,
    rows: rowsOf(event),
  };
}

/** The text of the changed cell, digits and unit as in the source; null if several cells differ or the event is about none. */
function printed({kind, cells}: ChangeEvent, side: 'before' | 'after'): string | null {
  if (!isAboutCells(kind) || cells.length === 0) return null;
  const texts = new Set(cells.map((cell) => cell[side]?.plain ?? cell[side]?.text ?? ''));
  const [only] = texts;
  return texts.size === 1 && only !== undefined ? only : null;
}

function isAboutCells(kind: ChangeEvent['kind']): boolean {
  return /^(?:value_|became_)/u.test(kind);
}

/** The changed cell of a column among those of an event (a score's event has the published rank's cell too); null where it has none. */
function changeText(event: ChangeEvent, label: string | null | undefined): string | null {
  const cell = event.cells.find(({column}) => column === label) ?? (label === null ? undefined : event.cells[0]);
  if (cell === undefined || cell.before === null || cell.after === null) return null;
  return `${cell.before.plain ?? cell.before.text} → ${cell.after.plain ?? cell.after.text}`;
}

function rowsOf({evidence, subjects}: ChangeEvent): number {
  if ('rows' in evidence) return evidence.rows;
  return 'count' in evidence ? evidence.count : subjects.length;
}

function valueText(value: string | number | null, language: Language): string {
  return value === null ? say(language, 'event.various') : String(value);
}

/** Values are named by their column's own label: “licence”, not “category”. */
function fieldText(event: ChangeEvent, language: Language): string {
  const [cell] = event.cells;
  if (isAboutCells(event.kind) && cell !== undefined && cell.column !== '') return cell.column;
  const roles = ['name', 'vendor', 'category', 'score', 'rank', 'tags'] as const;
  const role = roles.find((each) => each === event.field);
  return role === undefined ? (event.field ?? '') : say(language, `field.${role}`);
}

function scoreText(event: ChangeEvent<'score_changed'>, context: SentenceContext): string {
  const {language, head} = context;
  const unit = scoreUnit(head);
  const {questions} = event.evidence;
  const facts = [
    changeText(event, head?.score) ??
      `${withUnit(asNumber(event.before), unit)} → ${withUnit(asNumber(event.after), unit)}`,
    // A single row has no place.
    event.evidence.survivors > 1 ? placesText(event.evidence, language) : '',
    recordText(event.evidence, language),
    questionsText(questions, context),
  ];
  const list = joinClauses(facts, language);
  return `${event.subjects[0] ?? ''}${colon(language)}${list}`;
}

function placesText({placeBefore, placeAfter, survivors}: ScoreEvidence, language: Language): string {
  const [before, after] = [intervalText(placeBefore), intervalText(placeAfter)];
  if (before === after) return say(language, 'event.placeSame', {place: after});
  return say(language, 'event.places', {before, after, of: survivors});
}

/** Whom it passed and who passed it; nothing that is zero. */
function recordText({won, lost}: ScoreEvidence, language: Language): string {
  if (won + lost === 0) return '';
  const key = lost === 0 ? 'event.passed' : won === 0 ? 'event.passedBy' : 'event.passedBoth';
  return say(language, key, {won, lost});
}

function questionsText(questions: QuestionChange | null, {language, isBrief}: SentenceContext): string {
  if (questions === null || questions.delta === 0) return '';
  const {delta, of, fisherP} = questions;
  const p = fisherP < 0.01 ? 'p < 0.01' : `p = ${fisherP.toFixed(2)}`;
  // `direction` is 1 for more right answers: the catalogue's plural form picks the word.
  return say(language, isBrief === true ? 'event.questionsOnly' : 'event.questions', {
    delta: signedText(delta),
    count: Math.abs(delta),
    direction: delta > 0 ? 1 : 2,
    of,
    p,
  });
}

function asNumber(value: string | number | null): number | null {
  return typeof value === 'number' ? value : null;
}

function successionText(event: ChangeEvent<'succeeded'>, context: SentenceContext): string {
  const {language, head} = context;
  const {scoreBefore, scoreAfter, questions} = event.evidence;
  const isScored = scoreBefore !== null && scoreAfter !== null;
  const values = event.cells.slice(0, valuesShown).flatMap(({column, before, after}) => {
    if (before === null || after === null || before.canonical === '' || after.canonical === '') return [];
    const change = differingText(sideText(before), sideText(after));
    return [`${isScored ? '' : `${column} `}${change.before} → ${change.after}`];
  });
  const unit = scoreUnit(head);
  const scores = isScored ? [`${withUnit(scoreBefore, unit)} → ${withUnit(scoreAfter, unit)}`] : [];
  const list = joinClauses(values.length > 0 ? values : scores, language);
  const names = `${valueText(event.before, language)} → ${valueText(event.after, language)}`;
  return joinClauses(
    [list === '' ? names : names + colon(language) + list, questionsText(questions, context)],
    language,
  );
}

function renamedText(event: ChangeEvent<'renamed'>, language: Language): string {
  const data = {
    before: valueText(event.before, language),
    after: valueText(event.after, language),
    points: event.evidence.points,
    similarity: event.evidence.similarity.toFixed(2),
    confidence: percent(event.confidence),
    agreeing: event.evidence.agreeing,
  };
  const {how} = event.evidence;
  return say(language, how === 'evidence' ? 'event.renamed' : `event.renamed_${how}`, data);
}

function colon(language: Language): string {
  return language === 'en' ? ': ' : '：';
}

/** Of a column of scores that the board is not ranked by: a benchmark beside the average. */
export function isOtherScore({kind, field, significance}: ChangeEvent, head: BoardHead | null): boolean {
  return kind === 'measure_changed' && significance !== 'noise' && columnOf(field, head)?.role === 'score';
}

function columnOf(field: string | null, head: BoardHead | null): ColumnHead | undefined {
  return head?.columns.find(({label}) => label === field);
}

/** Returns the sentence of one model's scores in other columns, in the order given: `GPT-5: MMLU 91.2 → 92.3 (+1.1 points), HLE 25 → 27 (+2)`. */
export function scoresSentence(events: readonly ChangeEvent[], context: SentenceContext): string {
  const {language} = context;
  const parts = events.map((event, at) => measureChange(event, context, at === 0));
  return `${events[0]?.subjects[0] ?? ''}${colon(language)}${joinCapped(parts, {max: namesShown, language, measure: '个'})}`;
}

function measureText(event: ChangeEvent<'measure_changed'>, context: SentenceContext): string {
  const {language} = context;
  if (event.significance === 'noise')
    return say(language, 'event.measure_quiet', {count: event.subjects.length, field: event.field ?? ''});
  return `${event.subjects[0] ?? ''}${colon(language)}${measureChange(event, context, true)}`;
}

/** A score's difference is in points, a time's or cost's is a ratio; `isNamed`: the word “points” is said. */
function measureChange(event: ChangeEvent, {language, head}: SentenceContext, isNamed: boolean): string {
  const unit = columnOf(event.field, head)?.unit ?? null;
  const change =
    changeText(event, event.cells[0]?.column) ??
    `${withUnit(asNumber(event.before), unit)} → ${withUnit(asNumber(event.after), unit)}`;
  const size = isOtherScore(event, head)
    ? pointsText(event, unit, isNamed, language)
    : growthText('ratio' in event.evidence ? event.evidence.ratio : null);
  return `${event.field ?? ''} ${change}${size === '' ? '' : inBrackets(size, language)}`;
}

/** Scores without a unit are points, too: 62.4 of 100, an Elo of 1287. */
function pointsText({evidence}: ChangeEvent, unit: string | null, isNamed: boolean, language: Language): string {
  const difference = 'difference' in evidence ? evidence.difference : 0;
  if (!isNamed) return signedText(difference);
  if (unit !== null && unit !== '') return differenceText(difference, unit, language);
  return say(language, 'difference.score', {number: signedText(difference), count: Math.abs(difference)});
}

function growthText(ratio: number | null): string {
  return ratio === null || (ratio < notedRatio && ratio > 1 / notedRatio) ? '' : ratioText(ratio);
}

function inBrackets(text: string, language: Language): string {
  return language === 'en' ? ` (${text})` : `（${text}）`;
}

function rescoredText(event: ChangeEvent<'rescored'>, {language, head}: SentenceContext): string {
  const {changed, survivors, median, quantiles, largest} = event.evidence;
  return say(language, 'event.rescored', {
    changed,
    survivors,
    median: differenceText(median, scoreUnit(head), language),
    lowest: signedText(quantiles[0] ?? 0),
    highest: signedText(quantiles.at(-1) ?? 0),
    largest: joinCapped(largest, {max: namesShown, language, measure: '个'}),
  });
}

function passedText(
  event: ChangeEvent<'overtook' | 'overtaken' | 'tie_broken' | 'tie_joined'>,
  key: MessageKey,
  language: Language,
): string {
  const {names, count} = event.evidence;
  const listed = joinCapped(names, {max: namesShown, language, total: count, measure: '个'});
  return say(language, key, {name: event.subjects[0] ?? '', count, names: listed});
}
