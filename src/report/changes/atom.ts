// Changes as an Atom feed (RFC 4287): one entry for each board that changed, none for what did not. The same changes always give
// the same bytes: names are tag URIs (RFC 4151) made of what changed, times are those of the editions.
import {joinClauses} from '../../model/join-words.ts';
import {say} from '../../messages/say.ts';
import {verdictSentence} from '../../messages/verdict.ts';
import type {BoardChanges, Changeset} from '../../model/changeset.ts';
import type {Language} from '../../model/text.ts';
import {hash64} from '../../text/hash.ts';
import {noiseLines, sectionsOf, type Wanted} from './sections.ts';
import {editionLabels} from './edition-labels.ts';
import {showControls} from '../visible-controls.ts';
import {escapeXml} from '../xml.ts';

export interface AtomOptions {
  readonly language: Language;
  /** Host that names feed and entries, forever; a feed from files has no host of its own. */
  readonly authority?: string;
  /** Address of the feed itself. */
  readonly selfUrl?: string;
  /** Address of the report of a change; null: no link. */
  readonly reportUrl?: (changeset: Changeset, board: BoardChanges) => string | null;
  /** Only this board (id); all without it. */
  readonly board?: string;
  /** Events that make an entry: a level, or those about one model. */
  readonly wanted?: Wanted;
  readonly title?: string;
}

/** RFC 2606 keeps this name free forever. */
const noAuthority = 'tablewatch.invalid';
/** Editions without a time, such as plain files: Atom demands one, and the clock would make each feed differ. */
const noTime = '1970-01-01T00:00:00.000Z';
/** A feed reader wants the newest; the store has the rest. */
const maxEntries = 50;

interface Entry {
  readonly changeset: Changeset;
  readonly board: BoardChanges;
}

/** Returns the feed; `changesets` newest first. */
export function renderDiffAtom(changesets: readonly Changeset[], options: AtomOptions): string {
  const {language, authority = noAuthority, selfUrl, board, wanted} = options;
  const entries = changesets
    .flatMap((changeset) => changeset.boards.map((each) => ({changeset, board: each})))
    .filter((entry) => board === undefined || entry.board.board === board)
    .filter((entry) => sectionsOf(entry.board, language, wanted).length > 0)
    .slice(0, maxEntries);
  const title = options.title ?? entries[0]?.board.head.title ?? changesets[0]?.to.source ?? 'tablewatch';
  const subject = board ?? changesets[0]?.to.source ?? '';
  const updated = changesets[0]?.to.observedAt ?? noTime;
  const self =
    selfUrl === undefined ? '' : `<link rel="self" type="application/atom+xml" href="${escapeXml(selfUrl)}"/>\n`;
  return showControls(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${escapeXml(tagUri(authority, `feed/${hash64(`${subject}\u0000${title}`)}`))}</id>
<title>${escapeXml(title)}</title>
<updated>${updated}</updated>
<author><name>tablewatch</name></author>
${self}${entries.map((entry) => entryXml(entry, options)).join('')}</feed>
`);
}

function tagUri(authority: string, specific: string): string {
  // The year in which tablewatch began to name its feeds.
  return `tag:${authority},2026:${specific}`;
}

function entryXml({changeset, board}: Entry, options: AtomOptions): string {
  const {language, authority = noAuthority, reportUrl, wanted} = options;
  const ids = sectionsOf(board, language, wanted).flatMap(({items}) => items.map(({id}) => id));
  const href = reportUrl?.(changeset, board) ?? null;
  const labels = editionLabels([changeset.from, changeset.to]);
  const verdict = verdictSentence(board.verdict, language);
  return `<entry>
<id>${escapeXml(tagUri(authority, `change/${hash64(ids.join(' '))}`))}</id>
<title>${escapeXml(`${board.head.title}: ${labels.join(' → ')}`)}</title>
<updated>${changeset.to.observedAt ?? noTime}</updated>
${href === null ? '' : `<link rel="alternate" type="text/html" href="${escapeXml(href)}"/>\n`}<summary type="text">${escapeXml(verdict)}</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${escapeXml(verdict)}</p>${contentXml(board, options)}</div></content>
</entry>
`;
}

function contentXml(board: BoardChanges, {language, wanted}: AtomOptions): string {
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
