// A delivery's changes → its text. Several changes of one document become one, from the last reported edition to the newest; what
// went back to what it was has then vanished by itself.
import type {Changeset, ChangeEvent} from '../model/changeset.ts';
import type {Delivery, DigestItem, DigestMessage, Subscription} from '../model/service.ts';
import type {Comparison} from './comparison.ts';
import {type DigestChange, isEmpty, type RenderDigest, wordDigest} from './word-digest.ts';

export interface DigestEnvironment {
  /** The change between two editions of one document. */
  compare(fromEdition: number, toEdition: number): Promise<Comparison>;
  /** Changes from step to step over the `count` editions before and after an edition: where flapping shows. */
  neighbours(edition: number, count: number): Promise<readonly Changeset[]>;
  readonly renderDigest: RenderDigest;
}

/** Returns the message; null if there is nothing to report to this reader. */
export async function composeDigest(
  delivery: Delivery,
  subscription: Subscription,
  environment: DigestEnvironment,
): Promise<DigestMessage | null> {
  const worded = await wordDigest({
    changes: changesOf(delivery, environment),
    subscription,
    render: environment.renderDigest,
    settle: (changeset, item) => withoutFlapping(changeset, item, subscription, environment),
  });
  return worded?.message ?? null;
}

async function* changesOf(
  {items}: Delivery,
  environment: DigestEnvironment,
): AsyncGenerator<DigestItem & DigestChange> {
  for (const item of joinByDocument(items))
    yield {...item, ...(await environment.compare(item.fromEdition, item.toEdition))};
}

/** One item per document, in the order of sources and documents. */
function joinByDocument(items: readonly DigestItem[]): DigestItem[] {
  const joined = new Map<string, DigestItem>();
  for (const item of items) {
    const key = JSON.stringify([item.sourceId, item.document]);
    const first = joined.get(key) ?? item;
    const fromEdition = Math.min(first.fromEdition, item.fromEdition);
    joined.set(key, {...item, fromEdition, toEdition: Math.max(first.toEdition, item.toEdition)});
  }
  return [...joined.values()];
}

/** Leaves out events that were, or were soon after, taken back: a value that does not persist for `holdEditions` editions is not reported. */
async function withoutFlapping(
  changeset: Changeset,
  item: DigestItem,
  {holdEditions}: Subscription,
  environment: DigestEnvironment,
): Promise<Changeset | null> {
  if (holdEditions <= 1) return changeset;
  const around = await environment.neighbours(item.toEdition, holdEditions);
  const nearby = new Set(around.flatMap(({boards}) => boards.flatMap(({events}) => events.map(fingerprint))));
  const boards = changeset.boards.map((board) => ({
    ...board,
    events: board.events.filter((event) => !nearby.has(inverse(event))),
  }));
  const settled = {...changeset, boards};
  return isEmpty(settled) ? null : settled;
}

function fingerprint({kind, subjects, field, before, after}: ChangeEvent): string {
  return JSON.stringify([kind, subjects, field, before, after]);
}

const opposites: Readonly<Record<string, string>> = {
  entered: 'left',
  're-entered': 'left',
  left: 'entered',
  tie_broken: 'tie_joined',
  tie_joined: 'tie_broken',
  became_ranked: 'became_unranked',
  became_unranked: 'became_ranked',
  value_missing: 'value_filled',
  value_filled: 'value_missing',
  tag_added: 'tag_removed',
  tag_removed: 'tag_added',
  overtook: 'overtaken',
  overtaken: 'overtook',
};

/** The event that takes this one back. */
function inverse({kind, subjects, field, before, after}: ChangeEvent): string {
  return JSON.stringify([opposites[kind] ?? kind, subjects, field, after, before]);
}
