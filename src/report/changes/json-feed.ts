// Changes as a JSON Feed, version 1.1 (jsonfeed.org).
import type {Changeset} from '../../model/changeset.ts';
import {feedOf, type FeedOptions} from './feed.ts';

/** Returns the feed; `changesets` newest first. */
export function renderDiffJsonFeed(changesets: readonly Changeset[], options: FeedOptions): string {
  const {selfUrl, homeUrl, language} = options;
  const {title, entries} = feedOf(changesets, options);
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    language,
    home_page_url: homeUrl,
    feed_url: selfUrl,
    authors: [{name: 'tablewatch'}],
    items: entries.map(({id, title: name, updated, href, summary, content}) => ({
      id,
      url: href ?? undefined,
      title: name,
      summary,
      content_html: content,
      date_published: updated,
    })),
  });
}
