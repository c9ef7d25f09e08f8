// Subject and preheader of a digest: the facts themselves, in the order of their weight, summed over the boards.
import {joinCapped} from '../../model/join-words.ts';
import {say, type MessageKey} from '../../messages/say.ts';
import type {Changeset, ChangeEvent} from '../../model/changeset.ts';
import type {Language} from '../../model/text.ts';
import {bulkText} from '../../messages/verdict-columns.ts';
import {entryText, fitClauses, moverText, maxNamed, valuesText, type ClauseText} from '../../messages/verdict.ts';
import type {VerdictClause} from '../../model/verdict.ts';
import {briefSectionsOf, noiseLines} from '../changes/sections.ts';
import {isFollowed, isWanted} from './follow.ts';
import type {DigestOptions} from './input.ts';

/** Boards named in the subject; a phone shows some 40 characters of it. */
const namedBoards = 2;
/** Facts in the subject; more are read in the mail. */
const maxFacts = 4;
/** Characters of the facts, as of a headline. */
const longestFacts = 120;
/** Mail programs show 90 to 140 characters after the subject. */
const longestPreheader = 140;

/** Returns `[医学影像科] 65 new (35 tied 1st); left: grok-3, yi-large; moved: GLM-4.5 77 → 85`. */
export function digestSubject(changesets: readonly Changeset[], options: DigestOptions): string {
  const {language} = options;
  const facts = clauseFacts(changesets.flatMap(clausesOf), language).slice(0, maxFacts);
  const titles = changesets.flatMap(({boards, to}) => {
    const names = boards
      .filter(({events}) => events.some((event) => isWanted(event, options)))
      .map(({head}) => shortTitle(head.title));
    return names.length > 0 ? names : [to.source];
  });
  return say(language, 'mail.subject', {
    boards: joinCapped([...new Set(titles)], {max: namedBoards, language, measure: '个榜单'}),
    facts: facts.length === 0 ? say(language, 'mail.fact.nothing') : fitClauses(facts, longestFacts, language),
  });
}

/** `【规培结业-医学影像科】准确率` reads badly in square brackets. */
function shortTitle(title: string): string {
  return title
    .replace(/[【】[\]]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The document's clauses where it has one board or none, else those of each board. */
function clausesOf({boards, verdictMessage}: Changeset): readonly VerdictClause[] {
  const changed = boards.filter(({status}) => status !== 'same');
  const own = verdictMessage.clauses.filter(({key}) => key.startsWith('encoding_') || key === 'prose');
  return [...own, ...changed.flatMap(({verdict}) => verdict.clauses)];
}

type Keyed<K extends VerdictClause['key']> = Extract<VerdictClause, {key: K}>;

function clauseFacts(clauses: readonly VerdictClause[], language: Language): ClauseText[] {
  const of = <K extends VerdictClause['key']>(key: K): Keyed<K>[] =>
    clauses.filter((clause): clause is Keyed<K> => clause.key === key);
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  const counted = (key: MessageKey, count: number, data: Readonly<Record<string, number>> = {}): ClauseText[] => {
    const text = count === 0 ? '' : say(language, key, {count, ...data});
    return count === 0 ? [] : [{full: text, short: text}];
  };
  /** Names up to three of one board; else their number. */
  const named = (key: MessageKey, names: readonly string[], short: readonly ClauseText[]): ClauseText[] =>
    short.map((text) =>
      names.length === 0 || names.length > maxNamed
        ? text
        : {full: say(language, key, {names, named: names}), short: text.short},
    );
  const [entered, left, moved] = [of('entered'), of('left'), of('moved')];
  const first = sum(entered.map(({data}) => data.first));
  const fresh = sum(entered.map(({data}) => data.fresh));
  const gone = sum(left.map(({data}) => data.gone));
  const movers = sum(moved.map(({data}) => data.count));
  // A name says nothing where several boards could be meant.
  const few = (count: number, of: readonly unknown[], names: readonly string[]): readonly string[] =>
    count > maxNamed || of.length > 1 ? [] : names;
  return [
    ...counted('mail.fact.broken', of('encoding_broken').length),
    ...counted('mail.fact.repaired', of('encoding_repaired').length),
    ...counted('mail.fact.rescored', of('rescored').length),
    ...counted('mail.fact.added', of('board_added').length),
    ...counted('mail.fact.removed', of('board_removed').length),
    ...named(
      'verdict.moved',
      few(
        movers,
        moved,
        moved.flatMap(({data}) => data.movers.map((mover) => moverText(mover))),
      ),
      counted('mail.fact.moved', movers),
    ),
    ...named(
      'verdict.entered_named',
      few(
        fresh,
        entered,
        entered.flatMap(({data}) => data.entries.map((entry) => entryText(entry, language))),
      ),
      counted(first > 0 ? 'mail.fact.enteredFirst' : 'mail.fact.entered', fresh, {first}),
    ),
    ...named(
      'verdict.left_named',
      few(
        gone,
        left,
        left.flatMap(({data}) => data.names),
      ),
      counted('mail.fact.left', gone),
    ),
    ...(movers === 0
      ? counted(fresh + gone > 0 ? 'verdict.none_moved_else' : 'verdict.none_moved', of('none_moved').length)
      : []),
    ...linkFacts('succeeded', of('succeeded'), language),
    ...linkFacts('renamed', of('renamed'), language),
    ...valueFacts(of('values'), language),
    ...of('bulk').map(({data}) => ({full: bulkText(data, language), short: bulkText(data, language)})),
    ...counted('mail.fact.columns', of('columns').length),
    ...counted('mail.fact.prose', of('prose').length),
  ];
}

function linkFacts(
  key: 'succeeded' | 'renamed',
  links: readonly (Keyed<'succeeded'> | Keyed<'renamed'>)[],
  language: Language,
): ClauseText[] {
  const count = links.reduce((total, {data}) => total + data.count, 0);
  const [only] = links;
  if (only === undefined) return [];
  const short = say(language, `mail.fact.${key}`, {count});
  return [{full: count === 1 ? say(language, `verdict.${key}`, only.data) : short, short}];
}

function valueFacts(values: readonly Keyed<'values'>[], language: Language): ClauseText[] {
  const count = values.reduce((total, {data}) => total + data.count, 0);
  if (count === 0) return [];
  const short = say(language, 'mail.fact.values', {count});
  const items = values.flatMap(({data}) => data.items);
  return [
    {full: items.length === 0 || count > maxNamed || values.length > 1 ? short : valuesText(items, language), short},
  ];
}

/** Returns the second fact: what the reader follows, else who moved, else the first line of the digest, else the noise. */
export function digestPreheader(changesets: readonly Changeset[], options: DigestOptions): string {
  const {language} = options;
  const boards = changesets.flatMap((changeset) => changeset.boards);
  const items = boards.flatMap((board) =>
    briefSectionsOf(board, language, (event: ChangeEvent) => isWanted(event, options)).flatMap(
      (section) => section.items,
    ),
  );
  const followed = items.filter(({event}) => isFollowed(event, options));
  const [first] = followed.length > 0 ? followed : items;
  const text = first?.text ?? boards.flatMap((board) => noiseLines(board.noise, language))[0] ?? '';
  const mark = followed.length > 0 ? `${say(language, 'mail.follow')}: ` : '';
  return [...`${mark}${text}`].slice(0, longestPreheader).join('');
}
