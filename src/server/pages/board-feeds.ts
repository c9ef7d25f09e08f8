// The feeds of a board, or of one model on it, in the three formats that feed readers know.
import type {BoardChanges, Changeset} from '../../model/changeset.ts';
import type {Language} from '../../model/text.ts';
import {renderDiffAtom} from '../../report/changes/atom.ts';
import {renderDiffJsonFeed} from '../../report/changes/json-feed.ts';
import {renderDiffRss} from '../../report/changes/rss.ts';
import {type BoardAddress, changeHref} from '../../report/web/links.ts';
import type {WebAnswer} from '../route.ts';
import type {Web} from '../web-context.ts';

/** A change with the keys of its editions. */
export interface KeyedChange {
  readonly changeset: Changeset;
  readonly from: number;
  readonly to: number;
}

const renderers = {
  atom: {type: 'application/atom+xml', render: renderDiffAtom},
  rss: {type: 'application/rss+xml', render: renderDiffRss},
  json: {type: 'application/feed+json', render: renderDiffJsonFeed},
} as const;

export const feedKinds = ['atom', 'rss', 'json'] as const satisfies readonly (keyof typeof renderers)[];

export interface FeedRequest {
  readonly kind: (typeof feedKinds)[number];
  /** Id of the board. */
  readonly board: string;
  /** Newest first. */
  readonly changes: readonly KeyedChange[];
  readonly address: BoardAddress;
  /** Only changes of this model; null: all. */
  readonly model: string | null;
  /** Of the feed. */
  readonly path: string;
  readonly language: Language;
}

/** Links need `server.publicUrl`: a feed is read far from the page that it was found on. */
export function feedAnswer({service}: Web, request: FeedRequest): WebAnswer {
  const {kind, board, changes, address, model, path, language} = request;
  const base = service.configuration().server.publicUrl?.replace(/\/+$/, '');
  const keys = new Map(changes.map(({changeset, from, to}) => [changeset, {from, to}]));
  const reportUrl = (changeset: Changeset, changed: BoardChanges): string | null => {
    const pair = keys.get(changeset);
    return base === undefined || pair === undefined
      ? null
      : `${base}${changeHref(address, pair.from, pair.to)}#${anchorOf(changeset, changed)}`;
  };
  const {type, render} = renderers[kind];
  const body = render(
    changes.map(({changeset}) => changeset),
    {
      language,
      board,
      reportUrl,
      ...(base === undefined
        ? {}
        : {authority: new URL(base).hostname, selfUrl: `${base}${path}`, homeUrl: `${base}${address.href}`}),
      ...(model === null ? {} : {title: model, wanted: (event) => event.subjects.includes(model)}),
    },
  );
  return {status: 200, headers: {'content-type': `${type}; charset=utf-8`}, body};
}

/** Sections of the change page are named by the board's number. */
function anchorOf({boards}: Changeset, board: BoardChanges): string {
  return `b${String(boards.indexOf(board) + 1)}`;
}
