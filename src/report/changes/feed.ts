// What every feed of changes is made of: one entry for each board that changed, none for what did not. The same changes always give
// the same entries: names are tag URIs (RFC 4151) made of what changed, times are those of the editions.
import {joinClauses} from '../../model/join-words.ts';
import {say} from '../../messages/say.ts';
import {verdictSentence} from '../../messages/verdict.ts';
import type {BoardChanges, Changeset} from '../../model/changeset.ts';
import type {Instant, Language} from '../../model/text.ts';
import {hash64} from '../../text/hash.ts';
import {noiseLines, sectionsOf, type Wanted} from './sections.ts';
import {editionLabels} from './edition-labels.ts';
import {escapeXml} from '../xml.ts';

export interface FeedOptions {
  readonly language: Language;
  /** Host that names feed and entries, forever; a feed from files has no host of its own. */
  readonly authority?: string;
  /** Address of the feed itself. */
  readonly selfUrl?: string;
  /** Address of the page that the feed is about. */
  readonly homeUrl?: string;
  /** Address of the report of a change; null: no link. */
  readonly reportUrl?: (changeset: Changeset, board: BoardChanges) => string | null;
  /** Only this board (id); all without it. */
  readonly board?: string;
  /** Events that make an entry: a level, or those about one model. */
  readonly wanted?: Wanted;
  readonly title?: string;
}

export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly updated: Instant;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly updated: Instant;
  readonly href: string | null;
  /** In a sentence. */
  readonly summary: string;
  /** The whole change: elements of XHTML, escaped. */
  readonly content: string;
}

/** RFC 2606 keeps this name free forever. */
const noAuthority = 'tablewatch.invalid';
/** Editions without a time, such as plain files: feeds demand one, and the clock would make each feed differ. */
const noTime = '1970-01-01T00:00:00.000Z';
/** A feed reader wants the newest; the store has the rest. */
const maxEntries = 50;

/** Returns the feed; `changesets` newest first. */
export function feedOf(changesets: readonly Changeset[], options: FeedOptions): Feed {
  const {language, authority = noAuthority, board, wanted} = options;
  const entries = changesets
    .flatMap((changeset) => changeset.boards.map((each) => ({changeset, board: each})))
    .filter((entry) => board === undefined || entry.board.board === board)
    .filter((entry) => sectionsOf(entry.board, language, wanted).length > 0)
    .slice(0, maxEntries);
  const title = options.title ?? entries[0]?.board.head.title ?? changesets[0]?.to.source ?? 'tablewatch';
  const subject = board ?? changesets[0]?.to.source ?? '';
  return {
    id: tagUri(authority, `feed/${hash64(`${subject}\u0000${title}`)}`),
    title,
    updated: changesets[0]?.to.observedAt ?? noTime,
    entries: entries.map((entry) => feedEntry(entry.changeset, entry.board, options)),
  };
}

function tagUri(authority: string, specific: string): string {
  // The year in which tablewatch began to name its feeds.
  return `tag:${authority},2026:${specific}`;
}

function feedEntry(changeset: Changeset, board: BoardChanges, options: FeedOptions): FeedEntry {
  const {language, authority = noAuthority, reportUrl, wanted} = options;
  const ids = sectionsOf(board, language, wanted).flatMap(({items}) => items.map(({id}) => id));
  const summary = verdictSentence(board.verdict, language);
  return {
    id: tagUri(authority, `change/${hash64(ids.join(' '))}`),
    title: `${board.head.title}: ${editionLabels([changeset.from, changeset.to], language).join(' → ')}`,
    updated: changeset.to.observedAt ?? noTime,
    href: reportUrl?.(changeset, board) ?? null,
    summary,
    content: `<p>${escapeXml(summary)}</p>${contentXml(board, options)}`,
  };
}

function contentXml(board: BoardChanges, {language, wanted}: FeedOptions): string {
  const list = (lines: readonly string[]): string =>
    `<ul>${lines.map((line) => `<li>${escapeXml(line)}</li>`).join('')}</ul>`;
  const sections = sectionsOf(board, language, wanted).map(({title, items}) => {
    const lines = items.map(({text, details}) =>
      joinClauses([text, ...details.map((detail) => detail.text)], language),
    );
    return `<h3>${escapeXml(`${title} (${items.length})`)}</h3>${list(lines)}`;
  });
  const noise = noiseLines(board.noise, language);
  const receipt = noise.length === 0 ? '' : `<h3>${escapeXml(say(language, 'section.noise'))}</h3>${list(noise)}`;
  return sections.join('') + receipt;
}
