// Two editions → their change as `diff` prints it. Loaded when somebody compares.
import {changeReport} from '../app/change-report.ts';
import {compareEditions} from '../app/compare.ts';
import {shapesFor} from '../app/shape-of.ts';
import {takeSnapshotOf} from '../app/take-snapshot.ts';
import {defaultConfiguration} from '../model/default-configuration.ts';
import type {Snapshot} from '../model/snapshot.ts';
import {renderDiffHtml} from '../report/changes/html.ts';
import {renderDiffText} from '../report/changes/text.ts';
import {voterFor, type NamedBytes, type PlaygroundWorld} from './engine.ts';

export interface ComparedDocuments {
  /** What `diff` prints. */
  readonly text: string;
  /** What `diff --format html` prints. */
  readonly html: string;
}

/** Returns what changed from one edition to another. @throws SOURCE_EMPTY SOURCE_BINARY DOCUMENT_UNREADABLE PARSE_… */
export async function compareBytes(
  before: NamedBytes,
  after: NamedBytes,
  world: PlaygroundWorld,
): Promise<ComparedDocuments> {
  const {language} = world;
  const [from, to] = [await snapshotOf(before, world), await snapshotOf(after, world)];
  const changeset = await compareEditions(from, to, defaultConfiguration);
  return {
    text: renderDiffText(changeset, {language}),
    html: renderDiffHtml(changeReport({changeset, from, to, configuration: defaultConfiguration, language})),
  };
}

/** Digests come afterwards: the browser's take a promise, and nothing before the report reads them. */
async function snapshotOf({name, bytes}: NamedBytes, world: PlaygroundWorld): Promise<Snapshot> {
  const shapes = shapesFor(defaultConfiguration);
  const options = {source: name, vote: await voterFor(bytes, world), ...shapes, origin: {source: name}};
  const {languageModel} = world;
  const {snapshot, canonical} = await takeSnapshotOf(bytes, options, {sha256: () => '', languageModel});
  const [rawSha256, canonicalSha256] = await Promise.all([sha256(bytes), sha256(new TextEncoder().encode(canonical))]);
  return {...snapshot, origin: {...snapshot.origin, rawSha256, canonicalSha256}};
}

/** Null on pages from plain HTTP, where browsers have no digests; a report's anchors are then others than the command's. */
async function sha256(bytes: Uint8Array): Promise<string | null> {
  if (!isSecureContext) return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
