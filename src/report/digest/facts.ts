// Subject and preheader of a digest: the facts themselves, in the order of their weight, summed over the boards.
import {say, type MessageKey} from '../../messages/say.ts';
import type {Changeset, ChangeEvent} from '../../model/changeset.ts';
import type {Language} from '../../model/text.ts';
import {listNames} from '../list-names.ts';
import type {VerdictClause} from '../../model/verdict.ts';
import {noiseLines, sectionsOf} from '../changes/sections.ts';
import {isFollowed, isWanted} from './follow.ts';
import type {DigestOptions} from './input.ts';

/** Boards named in the subject; a phone shows some 40 characters of it. */
const namedBoards = 2;
/** Facts in the subject; more are read in the mail. */
const maxFacts = 4;
/** Mail programs show 90 to 140 characters after the subject. */
const longestPreheader = 140;

/** Returns `[医学影像科] 1 moved, 65 new (35 tied 1st), 3 left`. */
export function digestSubject(changesets: readonly Changeset[], options: DigestOptions): string {
  const {language} = options;
  const facts = clauseFacts(changesets.flatMap(clausesOf), language).slice(0, maxFacts);
  const told = changesets.flatMap(({boards, to}) => {
    const names = boards
      .filter(({events}) => events.some((event) => isWanted(event, options)))
      .map(({head}) => shortTitle(head.title));
    return names.length > 0 ? names : [to.source];
  });
  return say(language, 'mail.subject', {
    boards: listNames([...new Set(told)], namedBoards, language, {key: 'mail.subjectMore'}),
    facts: facts.length === 0 ? say(language, 'mail.fact.nothing') : facts.join(language === 'en' ? ', ' : '，'),
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

type Sums = Readonly<
  Record<
    | 'broken'
    | 'repaired'
    | 'rescored'
    | 'added'
    | 'removed'
    | 'moved'
    | 'still'
    | 'entered'
    | 'first'
    | 'left'
    | 'renamed'
    | 'succeeded'
    | 'values'
    | 'columns'
    | 'prose',
    number
  >
>;

function clauseFacts(clauses: readonly VerdictClause[], language: Language): string[] {
  const sums = sumUp(clauses);
  const facts: readonly (readonly [number, MessageKey])[] = [
    [sums.broken, 'mail.fact.broken'],
    [sums.repaired, 'mail.fact.repaired'],
    [sums.rescored, 'mail.fact.rescored'],
    [sums.added, 'mail.fact.added'],
    [sums.removed, 'mail.fact.removed'],
    [sums.moved, 'mail.fact.moved'],
    [sums.moved === 0 ? sums.still : 0, 'mail.fact.noneMoved'],
    [sums.entered, sums.first > 0 ? 'mail.fact.enteredFirst' : 'mail.fact.entered'],
    [sums.left, 'mail.fact.left'],
    [sums.succeeded, 'mail.fact.succeeded'],
    [sums.renamed, 'mail.fact.renamed'],
    [sums.values, 'mail.fact.values'],
    [sums.columns, 'mail.fact.columns'],
    [sums.prose, 'mail.fact.prose'],
  ];
  return facts.filter(([count]) => count > 0).map(([count, key]) => say(language, key, {count, first: sums.first}));
}

function sumUp(clauses: readonly VerdictClause[]): Sums {
  const sum = <K extends VerdictClause['key']>(
    key: K,
    count: (clause: Extract<VerdictClause, {key: K}>) => number,
  ): number => clauses.reduce((total, clause) => total + (isClause(clause, key) ? count(clause) : 0), 0);
  return {
    broken: sum('encoding_broken', () => 1),
    repaired: sum('encoding_repaired', () => 1),
    rescored: sum('rescored', () => 1),
    added: sum('board_added', () => 1),
    removed: sum('board_removed', () => 1),
    moved: sum('moved', ({data}) => data.count),
    still: sum('none_moved', () => 1),
    entered: sum('entered', ({data}) => data.count),
    first: sum('entered', ({data}) => data.first),
    left: sum('left', ({data}) => data.count),
    renamed: sum('renamed', ({data}) => data.count),
    succeeded: sum('succeeded', ({data}) => data.count),
    values: sum('values', ({data}) => data.count),
    columns: sum('columns', () => 1),
    prose: sum('prose', () => 1),
  };
}

function isClause<K extends VerdictClause['key']>(
  clause: VerdictClause,
  key: K,
): clause is Extract<VerdictClause, {key: K}> {
  return clause.key === key;
}

/** Returns the second fact: what the reader follows, else who moved, else the first line of the digest, else the noise. */
export function digestPreheader(changesets: readonly Changeset[], options: DigestOptions): string {
  const {language} = options;
  const boards = changesets.flatMap((changeset) => changeset.boards);
  const items = boards.flatMap((board) =>
    sectionsOf(board, language, (event: ChangeEvent) => isWanted(event, options)).flatMap((section) => section.items),
  );
  const followed = items.filter(({event}) => isFollowed(event, options));
  const [first] = followed.length > 0 ? followed : items;
  const text = first?.text ?? boards.flatMap((board) => noiseLines(board.noise, language))[0] ?? '';
  const mark = followed.length > 0 ? `${say(language, 'mail.follow')}: ` : '';
  return [...`${mark}${text}`].slice(0, longestPreheader).join('');
}
