// Meanings of header words, and how likely a column with such a word has that meaning. The words themselves are in one file a language
// beside this one; a new language is one more file and a line in index.ts.
import type {Direction, Role} from '../../model/column.ts';

/** Everything a header word can say. */
export type MeaningId =
  | 'averageRank'
  | 'spread'
  | 'rank'
  | 'runningNumber'
  | 'date'
  | 'link'
  | 'duration'
  | 'cost'
  | 'usage'
  | 'rate'
  | 'count'
  | 'note'
  | 'tags'
  | 'category'
  | 'vendor'
  | 'name'
  | 'error'
  | 'score'
  | 'benchmark'
  | 'aggregate'
  | 'vagueName'
  | 'vagueCategory'
  | 'identifier'
  | 'setting'
  | 'vagueMeasure';

/**
 * The words of one language, separated by spaces. Words in Han, kana or Hangul are found anywhere in a label, others as whole words;
 * `_` is a space inside a word, `/…/` a regular expression on the folded label. Accents and case do not matter.
 */
export interface HeaderWords {
  /** Where the head of a compound label is: `model version` names a version, `nom du modèle` a name. */
  readonly head: 'first' | 'last';
  readonly words: Readonly<Partial<Record<MeaningId, string>>>;
}

export interface MeaningKind {
  readonly role: Role;
  /** 0–1; of two words in one label the surer wins, then the longer, then the earlier of this list. */
  readonly weight: number;
  readonly direction: Direction | null;
}

/** Weights are by judgement: a word with one sense 0.9 and more, one that other columns carry as well 0.6. */
export const meaningKinds: Readonly<Record<MeaningId, MeaningKind>> = {
  averageRank: {role: 'score', weight: 0.99, direction: 'lower'},
  spread: {role: 'other', weight: 0.98, direction: null},
  rank: {role: 'rank', weight: 0.97, direction: null},
  runningNumber: {role: 'rank', weight: 0.4, direction: null},
  date: {role: 'date', weight: 0.94, direction: null},
  link: {role: 'link', weight: 0.93, direction: null},
  duration: {role: 'duration', weight: 0.9, direction: 'lower'},
  cost: {role: 'cost', weight: 0.9, direction: 'lower'},
  usage: {role: 'count', weight: 0.91, direction: 'lower'},
  rate: {role: 'count', weight: 0.94, direction: 'higher'},
  count: {role: 'count', weight: 0.85, direction: null},
  note: {role: 'note', weight: 0.96, direction: null},
  tags: {role: 'tags', weight: 0.85, direction: null},
  category: {role: 'category', weight: 0.9, direction: null},
  vendor: {role: 'vendor', weight: 0.9, direction: null},
  name: {role: 'name', weight: 0.95, direction: null},
  error: {role: 'score', weight: 0.96, direction: 'lower'},
  score: {role: 'score', weight: 0.95, direction: 'higher'},
  benchmark: {role: 'score', weight: 0.85, direction: 'higher'},
  aggregate: {role: 'score', weight: 0.8, direction: 'higher'},
  vagueName: {role: 'name', weight: 0.6, direction: null},
  vagueCategory: {role: 'category', weight: 0.55, direction: null},
  identifier: {role: 'other', weight: 0.87, direction: null},
  setting: {role: 'other', weight: 0.86, direction: null},
  vagueMeasure: {role: 'count', weight: 0.5, direction: null},
};

/** A running number's header: a rank only when the values say so too. */
export const weakWeight = meaningKinds.runningNumber.weight;

/** Words such as 平均 and Total, that cost and time may carry as well. */
export const vagueWeight = meaningKinds.aggregate.weight;
