// A board's changes → the events that meet a subscription's conditions ("tell me when the leader changes").
import type {BoardChanges, CellSide, ChangeEvent} from '../model/changeset.ts';
import type {ConditionSetting} from '../model/configuration.ts';
import {matchesAny} from '../text/name-pattern.ts';

/**
 * Returns the events about the entries that meet one of the conditions, whatever their significance; all that is no noise where
 * an entry meets one without an event of its own (it is in the top ten because another left). Empty: no condition is met.
 */
export function conditionEvents(board: BoardChanges, conditions: readonly ConditionSetting[]): readonly ChangeEvent[] {
  const met = new Set(conditions.flatMap((condition) => entriesMeeting(board, condition)));
  if (met.size === 0) return [];
  const news = board.events.filter(isNews);
  const own = news.filter(({subjects}) => subjects.some((subject) => met.has(subject)));
  return own.length > 0 ? own : news;
}

/** A value may be crossed by a change within its tolerance. */
function isNews({kind, significance}: ChangeEvent): boolean {
  return significance !== 'noise' || kind === 'measure_changed';
}

function entriesMeeting(board: BoardChanges, condition: ConditionSetting): string[] {
  const {when, model, value = 0} = condition;
  const entries =
    when === 'leader-changed'
      ? changedLeaders(board)
      : when === 'enters-top'
        ? entrantsOfTop(board, value)
        : crossing(board, condition);
  return model === undefined ? entries : entries.filter((name) => matchesAny(name, [model]));
}

/** Names that came to or left the best place; a leader that is only called otherwise did neither. */
function changedLeaders({statistics, events}: BoardChanges): string[] {
  const {topBlockBefore, topBlockAfter} = statistics;
  if (topBlockBefore === null || topBlockAfter === null) return [];
  const renamed = new Map(
    events.flatMap(({kind, before, subjects: [name]}) =>
      (kind === 'renamed' || kind === 'respelled') && name !== undefined ? [[String(before), name]] : [],
    ),
  );
  const before = new Set(topBlockBefore.names.map((name) => renamed.get(name) ?? name));
  const after = new Set(topBlockAfter.names);
  return [...[...after].filter((name) => !before.has(name)), ...[...before].filter((name) => !after.has(name))];
}

/** Places are those of the whole edition; an entry that shares its place counts by the best one. */
function entrantsOfTop({movement, events, statistics}: BoardChanges, top: number): string[] {
  // A board that was empty has a first edition, and no news.
  if (statistics.rankedBefore === 0) return [];
  const survivors = movement
    .filter(({before, after}) => before.placeInEdition[0] > top && after.placeInEdition[0] <= top)
    .map(({subject}) => subject);
  const entrants = events.flatMap((event) => {
    if (event.kind !== 'entered' && event.kind !== 're-entered') return [];
    const place = event.evidence.place?.[0];
    return place !== undefined && place <= top ? event.subjects : [];
  });
  return [...survivors, ...entrants];
}

/** Entries with a number in the column in both editions, on different sides of the value. The value itself is on neither side. */
function crossing({events, head}: BoardChanges, {when, column = 'score', value = 0}: ConditionSetting): string[] {
  const isBeyond = (number: number): boolean => (when === 'falls-below' ? number < value : number > value);
  const labels = head.columns
    .filter(({label, rawLabel, role}) => role === column || [label, rawLabel].some((one) => matchesAny(one, [column])))
    .map(({label}) => label);
  if (column === 'score' && head.score !== null) labels.push(head.score);
  return events
    .flatMap(({cells}) => cells)
    .filter((cell) => {
      if (!labels.includes(cell.column)) return false;
      const [was, is] = [numberOf(cell.before), numberOf(cell.after)];
      return was !== null && is !== null && !isBeyond(was) && isBeyond(is);
    })
    .map(({subject}) => subject);
}

/** The canonical text of a number has no unit and no grouping. */
function numberOf(side: CellSide | null): number | null {
  const text = side?.canonical ?? '';
  const number = Number(text.replace(/%$/, ''));
  return text === '' || Number.isNaN(number) ? null : number;
}
