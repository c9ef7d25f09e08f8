// Changes as an Atom feed (RFC 4287).
import type {Changeset} from '../../model/changeset.ts';
import {showControls} from '../visible-controls.ts';
import {escapeXml} from '../xml.ts';
import {type FeedEntry, feedOf, type FeedOptions} from './feed.ts';

/** Returns the feed; `changesets` newest first. */
export function renderDiffAtom(changesets: readonly Changeset[], options: FeedOptions): string {
  const {selfUrl, homeUrl, language} = options;
  const {id, title, updated, entries} = feedOf(changesets, options);
  const link = (rel: string, type: string, href: string | undefined): string =>
    href === undefined ? '' : `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>\n`;
  return showControls(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${escapeXml(id)}</id>
<title>${escapeXml(title)}</title>
<updated>${updated}</updated>
<author><name>tablewatch</name></author>
${link('self', 'application/atom+xml', selfUrl)}${link('alternate', 'text/html', homeUrl)}${entries.map(entryXml).join('')}</feed>
`);
}

function entryXml({id, title, updated, href, summary, content}: FeedEntry): string {
  return `<entry>
<id>${escapeXml(id)}</id>
<title>${escapeXml(title)}</title>
<updated>${updated}</updated>
${href === null ? '' : `<link rel="alternate" type="text/html" href="${escapeXml(href)}"/>\n`}<summary type="text">${escapeXml(summary)}</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${content}</div></content>
</entry>
`;
}
