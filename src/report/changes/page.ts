// Everything the change page shows, as texts (templates/change-page.hbs escapes them): header, boards in document order, editions.
import {say, type MessageKey} from '../../messages/say.ts';
import {verdictSentence} from '../../messages/verdict.ts';
import type {Changeset, EditionSide, ProsePart} from '../../model/changeset.ts';
import type {Language} from '../../model/text.ts';
import {boardView, type BoardView} from './page-board.ts';
import {findingsView, type FindingsView} from './page-findings.ts';
import type {ChangePageInput} from './page-input.ts';
import {sectionView, type SectionView} from './page-sections.ts';
import {documentSections, sectionsOf} from './sections.ts';
import {editionLabels, labelTime} from './edition-labels.ts';
import {localTime} from '../../text/local-time.ts';

export interface ChangePageView {
  readonly language: Language;
  readonly title: string;
  readonly eyebrow: string;
  readonly heading: string;
  readonly verdict: string;
  readonly isUnchanged: boolean;
  readonly words: Readonly<Record<PageWord, string>>;
  readonly hasManyBoards: boolean;
  readonly documentSections: readonly SectionView[];
  readonly boards: readonly BoardView[];
  readonly prose: ProseView | null;
  readonly findings: FindingsView | null;
  readonly earlier: readonly EarlierView[];
  readonly editions: readonly EditionView[];
}

export interface ProseView {
  readonly count: number;
  readonly items: readonly {readonly id: string; readonly heading: string; readonly parts: readonly ProsePartView[]}[];
}

interface ProsePartView {
  readonly text: string;
  readonly isRemoved: boolean;
  readonly isAdded: boolean;
}

export interface EarlierView {
  readonly title: string;
  readonly verdict: string;
  readonly sections: readonly SectionView[];
}

export interface EditionView {
  /** Short name: a day or a file. */
  readonly label: string;
  /** The instant that the label means; empty where it is a name. */
  readonly time: string;
  readonly rows: string;
  readonly title: string;
  /** `time`: the instant that the value means, or empty. */
  readonly facts: readonly {
    readonly name: string;
    readonly value: string;
    readonly time: string;
    readonly href: string | null;
  }[];
}

const words = [
  'page.skip',
  'page.contents',
  'page.unchangedNote',
  'page.howToRead',
  'page.howToReadText',
  'page.editions',
  'page.was',
  'page.now',
  'page.link',
  'page.made',
  'table.title',
  'table.place',
  'table.change',
  'table.filter',
  'table.shown',
  'table.ranks',
  'table.only',
  'table.side',
  'table.columns',
  'page.previous',
  'page.next',
  'page.copy',
  'page.copied',
  'table.region',
  'table.left',
  'account.title',
  'account.name',
  'account.before',
  'account.after',
  'account.difference',
  'account.entrants',
  'account.leavers',
  'account.overtaken',
  'account.overtook',
  'account.againstScores',
  'account.tieOrder',
  'flow.section',
  'flow.table',
  'flow.crossed',
  'flow.legend.stayed',
  'flow.legend.rose',
  'flow.legend.fell',
  'flow.legend.entered',
  'flow.legend.left',
  'tieFlow.band',
  'history.name',
  'history.scores',
  'history.now',
  'history.peak',
  'history.seen',
  'history.editions',
  'history.top',
  'history.line',
  'findings.title',
  'findings.fresh',
  'findings.gone',
  'numbers.title',
  'prose.title',
  'earlier.title',
  'page.latest',
  'section.noise',
  'about.noise',
] as const satisfies readonly MessageKey[];
type WordKey = (typeof words)[number];
/** `table.title` is `tableTitle` in the template. */
type Camel<K extends string> = K extends `${infer Head}.${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : K;
type PageWord = Camel<WordKey>;

/** Returns the page's view. Linear in rows and events. */
export function changePageView(input: ChangePageInput): ChangePageView {
  const {changeset, language, earlier = [], timeZone} = input;
  const {boards} = changeset;
  const labels = editionLabels([changeset.from, changeset.to], language, timeZone);
  const heading = boards.length === 1 ? (boards[0]?.head.title ?? '') : changeset.to.source;
  return {
    language,
    title: say(language, 'page.title', {board: heading}),
    eyebrow:
      earlier.length > 0
        ? say(language, 'page.eyebrowAll', {count: earlier.length + 2})
        : say(language, 'page.eyebrow'),
    heading,
    verdict: verdictSentence(changeset.verdictMessage, language),
    isUnchanged: changeset.significance === null,
    words: pageWords(language),
    hasManyBoards: boards.length > 1,
    documentSections: documentSections(changeset, language).map((section) =>
      sectionView(section, {language, head: null, anchors: new Map(), prefix: 'document'}),
    ),
    boards: boards.map((board, at) => boardView(board, input, `b${String(at + 1)}`)),
    prose: proseView(changeset),
    findings: input.findings === undefined ? null : findingsView(input.findings, language),
    earlier: earlier.map((each, at) => earlierView(each, input, `p${String(at + 1)}`)),
    editions: [
      editionView(changeset.from, labels[0] ?? '', 'page.earlier', input),
      editionView(changeset.to, labels[1] ?? '', 'page.later', input),
    ],
  };
}

/** Returns the words of a change page's templates. */
export function pageWords(language: Language): ChangePageView['words'] {
  const pairs = words.map((key) => [
    key.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase()),
    say(language, key),
  ]);
  // fromEntries forgets the keys; they are those of `words`.
  return Object.fromEntries(pairs) as ChangePageView['words'];
}

function proseView({prose}: Changeset): ProseView | null {
  if (prose.length === 0) return null;
  const part = ({kind, text}: ProsePart): ProsePartView => ({
    text,
    isRemoved: kind === 'removed',
    isAdded: kind === 'added',
  });
  const items = prose.map(({id, heading, parts}) => ({id, heading, parts: parts.map(part)}));
  return {count: prose.length, items};
}

function earlierView(changeset: Changeset, {language, timeZone}: ChangePageInput, prefix: string): EarlierView {
  const labels = editionLabels([changeset.from, changeset.to], language, timeZone);
  const sections = changeset.boards.flatMap((board, at) =>
    sectionsOf(board, language).map((section) =>
      sectionView(section, {language, head: board.head, anchors: new Map(), prefix: `${prefix}-${String(at + 1)}`}),
    ),
  );
  return {title: labels.join(' → '), verdict: verdictSentence(changeset.verdictMessage, language), sections};
}

function editionView(
  edition: EditionSide,
  label: string,
  title: MessageKey,
  {language, timeZone}: ChangePageInput,
): EditionView {
  const {source, observedAt, id, commit, rawSha256, rows} = edition;
  const facts: [MessageKey, string | null][] = [
    ['page.source', source],
    ['page.observed', observedAt === null ? null : localTime(observedAt, timeZone ?? 'UTC', 'minute')],
    ['page.rows', String(rows)],
    ['page.id', id],
    ['page.commit', commit],
    ['page.sha256', rawSha256],
  ];
  return {
    label,
    time: labelTime(label, edition, timeZone),
    rows: say(language, 'diff.rows', {count: rows}),
    title: say(language, title),
    facts: facts.flatMap(([key, value]) =>
      value === null
        ? []
        : [
            {
              name: say(language, key),
              value,
              time: key === 'page.observed' ? (observedAt ?? '') : '',
              href: key === 'page.source' && isWebAddress(value) ? value : null,
            },
          ],
    ),
  };
}

/** Only these may become links: a source's name is data. */
function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s"'<>]+$/i.test(text);
}
