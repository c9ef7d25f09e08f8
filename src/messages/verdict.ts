// The verdict of a changeset as one sentence in the reader's language. Facts come as clauses (model/verdict.ts); words are here and in the catalogue.
import {say, type MessageKey} from './say.ts';
import type {Language} from '../model/text.ts';
import type {VerdictClause, VerdictMessage, VerdictMover} from '../model/verdict.ts';

/** Movers named in the sentence itself; more are counted. Three fit a mail's subject and first screen. */
const namedMovers = 3;

/** Returns the sentence, with a full stop; clauses joined by semicolons. */
export function verdictSentence(verdict: VerdictMessage, language: Language): string {
  const clauses = verdict.clauses.map((clause, at) => clauseText(clause, language, at === 0));
  const joined = clauses.join(language === 'en' ? '; ' : '；');
  const sentence = language === 'en' ? joined.charAt(0).toUpperCase() + joined.slice(1) : joined;
  return sentence + (language === 'en' ? '.' : '。');
}

/** Returns one clause without a full stop; `isFirst` says that nothing stands before it. */
export function clauseText(clause: VerdictClause, language: Language, isFirst = true): string {
  switch (clause.key) {
    case 'entered':
      return enteredText(clause.data, language);
    case 'moved':
      return movedText(clause.data, language);
    case 'rescored':
      return say(language, 'verdict.rescored', {...clause.data, median: signed(clause.data.median)});
    case 'none_moved':
      return say(language, clause.data.ranks === 0 ? 'verdict.none_moved' : 'verdict.none_moved_ranks', clause.data);
    case 'encoding_broken':
    case 'encoding_repaired':
      return say(
        language,
        clause.data.uncertain === 0 ? `verdict.${clause.key}` : `verdict.${clause.key}_doubt`,
        clause.data,
      );
    case 'values':
      return say(language, isFirst ? 'verdict.values' : 'verdict.values_other', clause.data);
    case 'columns':
      return columnsText(clause.data, language);
    case 'renamed':
    case 'succeeded':
      return say(
        language,
        clause.data.count === 1 ? `verdict.${clause.key}` : `verdict.${clause.key}_many`,
        clause.data,
      );
    default:
      return say(language, `verdict.${clause.key}` satisfies MessageKey, clause.data);
  }
}

function enteredText(data: Extract<VerdictClause, {key: 'entered'}>['data'], language: Language): string {
  const {count, first, tiedFirst, ranked} = data;
  const key = first === 0 ? 'verdict.entered' : tiedFirst > first ? 'verdict.entered_joined' : 'verdict.entered_first';
  return say(language, key, {count, first, tiedFirst, ranked});
}

function movedText(
  {count, survivors, movers}: Extract<VerdictClause, {key: 'moved'}>['data'],
  language: Language,
): string {
  const named = movers
    .slice(0, namedMovers)
    .map((mover) => moverText(mover))
    .join(language === 'en' ? ', ' : '、');
  const key: MessageKey = movers.length > namedMovers ? 'verdict.moved_more' : 'verdict.moved';
  return say(language, key, {count, survivors, named, rest: count - Math.min(count, namedMovers)});
}

function moverText({name, before, after, up}: VerdictMover): string {
  return before === null || after === null ? `${name} ${up ? '▲' : '▼'}` : `${name} ${before} → ${after}`;
}

function columnsText(
  {added, removed, renamed}: Extract<VerdictClause, {key: 'columns'}>['data'],
  language: Language,
): string {
  const parts = [
    added.length > 0 ? say(language, 'verdict.columns_added', {count: added.length, names: added}) : '',
    removed.length > 0 ? say(language, 'verdict.columns_removed', {count: removed.length, names: removed}) : '',
    renamed > 0 ? say(language, 'verdict.columns_renamed', {count: renamed}) : '',
  ];
  return parts.filter((part) => part !== '').join(language === 'en' ? ', ' : '，');
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0';
}
