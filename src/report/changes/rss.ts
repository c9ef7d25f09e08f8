// Changes as an RSS 2.0 feed, for readers that know no Atom. RSS demands a link of the channel: without an address the feed names itself.
import type {Changeset} from '../../model/changeset.ts';
import type {Instant} from '../../model/text.ts';
import {showControls} from '../visible-controls.ts';
import {escapeXml} from '../xml.ts';
import {type FeedEntry, feedOf, type FeedOptions} from './feed.ts';

/** Returns the feed; `changesets` newest first. */
export function renderDiffRss(changesets: readonly Changeset[], options: FeedOptions): string {
  const {selfUrl, homeUrl, language} = options;
  const {id, title, updated, entries} = feedOf(changesets, options);
  const self =
    selfUrl === undefined ? '' : `<atom:link rel="self" type="application/rss+xml" href="${escapeXml(selfUrl)}"/>\n`;
  return showControls(`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${escapeXml(title)}</title>
<link>${escapeXml(homeUrl ?? id)}</link>
<description>${escapeXml(title)}</description>
<language>${language}</language>
<lastBuildDate>${httpDate(updated)}</lastBuildDate>
${self}${entries.map(itemXml).join('')}</channel>
</rss>
`);
}

function itemXml({id, title, updated, href, content}: FeedEntry): string {
  return `<item>
<guid isPermaLink="false">${escapeXml(id)}</guid>
<title>${escapeXml(title)}</title>
${href === null ? '' : `<link>${escapeXml(href)}</link>\n`}<pubDate>${httpDate(updated)}</pubDate>
<description>${escapeXml(content)}</description>
</item>
`;
}

/** RFC 822, as RSS wants it. */
function httpDate(instant: Instant): string {
  return new Date(instant).toUTCString();
}
