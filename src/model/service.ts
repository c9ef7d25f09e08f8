// The types of the service: sources, runs, subscriptions and deliveries.
import type {DigestSetting, SourceSetting, WebhookSetting} from './configuration.ts';
import type {Significance} from './changeset.ts';
import type {ErrorData} from './error-reasons.ts';
import type {Severity} from './finding.ts';
import type {EditionRecord} from './snapshot.ts';
import type {Instant} from './text.ts';

/** A source as it is watched. */
export interface SourceState {
  readonly id: string;
  /** Path, pattern, address, or `REPOSITORY:FILE`, as configured. */
  readonly location: string;
  readonly kind: 'path' | 'glob' | 'url' | 'git';
  readonly setting: SourceSetting;
  /** Null: only on request. */
  readonly expression: string | null;
  readonly timeZone: string;
  readonly jitterSeconds: number;
  /** False: no longer in the configuration; its history is retained. */
  readonly configured: boolean;
  /** Where it was set: the configuration file, or a page. */
  readonly origin: 'file' | 'page';
  readonly paused: boolean;
  /** Consecutive failed runs; 0 after a success. */
  readonly failures: number;
  readonly nextDueAt: Instant | null;
  readonly lastRunId: number | null;
  readonly lastRunAt: Instant | null;
  readonly lastSuccessAt: Instant | null;
  readonly lastChangeAt: Instant | null;
  /** What the last fetch said about each document; to ask "changed since?" the next time. */
  readonly validators: readonly Validator[];
}

/** ETag, Last-Modified or commit of a document as last fetched, and the digest of its bytes. */
export interface Validator {
  /** Location of the document; a source by pattern has many. */
  readonly document: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly revision: string | null;
  readonly rawSha256: string;
}

export type RunState = 'queued' | 'running' | 'done' | 'failed';
export type RunTrigger = 'schedule' | 'catch-up' | 'retry' | 'manual';
/** `partial`: some documents failed, the others went on. */
export type RunOutcome = 'changed' | 'unchanged' | 'not-modified' | 'partial';
export type StepName = 'fetch' | 'repair' | 'parse' | 'validate' | 'snapshot' | 'diff' | 'queue';

/** A failure as it is stored: code and data, which `describeError` turns into a message in the reader's language. */
export interface RecordedFailure {
  readonly code: string;
  /** Absent in records of earlier versions, which stored only the English message. */
  readonly data?: ErrorData;
  /** In English, for programs that read the API. */
  readonly message: string;
  readonly hint: string | null;
  readonly retryable: boolean;
  readonly source: string | null;
}

export interface RunStep {
  readonly name: StepName;
  /** Null for steps of the whole run. */
  readonly document: string | null;
  readonly startedAt: Instant;
  readonly milliseconds: number;
  readonly note: StepNote | null;
  readonly failure: RecordedFailure | null;
}

/** A step's note. A plain string is a sentence stored by an earlier version. */
export type StepNote =
  | string
  | {readonly key: 'kept-earlier' | 'not-modified'}
  | {readonly key: 'queued'; readonly changes: number; readonly deliveries: number};

export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

export interface Run {
  readonly id: number;
  readonly sourceId: string;
  readonly trigger: RunTrigger;
  readonly dueAt: Instant;
  readonly state: RunState;
  readonly outcome: RunOutcome | null;
  /** How many workers began it; more than 1 after a crash. */
  readonly attempt: number;
  readonly worker: string | null;
  readonly queuedAt: Instant;
  readonly startedAt: Instant | null;
  readonly finishedAt: Instant | null;
  readonly findings: FindingCounts | null;
  readonly failure: RecordedFailure | null;
}

/** A run in a worker's hands; `attempt` fences it: a claim that was taken over can no longer write. */
export interface ClaimedRun {
  readonly run: Run;
  readonly source: SourceState;
  readonly worker: string;
  /** What an earlier attempt already fetched and stored; empty on the first. */
  readonly kept: readonly StoredDocument[];
}

/** A document whose bytes are in the store. */
export interface StoredDocument extends Validator {
  /** When it was seen: the commit's date for git, the fetch's otherwise. */
  readonly observedAt: Instant;
  /** What the server called it; not stored, so after a restart name and content alone decide about the format. */
  readonly mediaType?: string | null;
}

/** What is remembered of a suspicion from fetch to fetch. */
export interface SuspicionState {
  /** Run that saw it last; the same run, done again after a crash, confirms nothing. */
  readonly run: number;
  /** Rows as fetched then. */
  readonly rows: number;
  /** Fetches that found it so. */
  readonly seen: number;
  /** A person said that the document is right. */
  readonly accepted: boolean;
}

export interface RecordedFinding {
  readonly document: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly fingerprint: string;
  /** The finding as `validate --format json` prints it. */
  readonly content: object;
}

/** What a person said of a finding: it counts as known. */
export interface Silence {
  /** Empty: none given. */
  readonly reason: string;
  /** When it counts again; null: acknowledged for good. */
  readonly until: Instant | null;
  readonly setAt: Instant;
}

/** An edition in the SQL store; `key` orders them all. */
export interface StoredEdition {
  readonly key: number;
  readonly sourceId: string;
  /** From 1 per document. */
  readonly sequence: number;
  readonly runId: number | null;
  readonly record: EditionRecord;
}

export interface StoredChangeset {
  readonly id: number;
  readonly sourceId: string;
  readonly document: string;
  readonly fromEdition: number;
  readonly toEdition: number;
  readonly significance: Significance | null;
  readonly verdict: string;
  readonly createdAt: Instant;
}

/** Where a subscription's digests go. */
export type Channel =
  | {readonly kind: 'mail'; readonly to: string}
  | {readonly kind: WebhookSetting['kind']; readonly url: string; readonly secret: string | null};

export interface Subscription extends Omit<DigestSetting, 'to'> {
  readonly channel: Channel;
  /** `operator`: notified of failures of the service, never of changes. */
  readonly purpose: 'digest' | 'operator';
  /** Weekday of weekly digests, Sunday 0. */
  readonly weekday: number;
  /** With `each`: changes within so many minutes are one message, sent at their end. Default 0. */
  readonly gatherMinutes?: number;
  /** With `each`: after that many messages in 24 hours, changes wait and are sent together. Default: no limit. */
  readonly maxPerDay?: number;
}

export interface SubscriptionState {
  readonly subscription: Subscription;
  readonly configured: boolean;
  /** Where it was set: the configuration file, or a page. */
  readonly origin: 'file' | 'page';
  /** `pending`: the reader has not confirmed the address; `bounced`: the recipient was refused for good; `unsubscribed`: by its own link. */
  readonly state: 'pending' | 'active' | 'paused' | 'unsubscribed' | 'bounced';
  readonly createdAt: Instant;
  readonly lastSentAt: Instant | null;
  /** When `maxPerDay` lets the next message go; null or absent: at once. */
  readonly freeAt?: Instant | null;
}

/**
 * `queued` → `sending` → `sent`. `uncertain`: we died, or the connection did, between the message and the answer: it may have
 * arrived. `failed`: refused for good. `empty`: at its time nothing was left to tell.
 */
export type DeliveryState = 'queued' | 'sending' | 'sent' | 'uncertain' | 'failed' | 'empty';

/** Messages that are not digests; `confirm` asks a reader whether the address is right. */
export type NoticeKind = 'heartbeat' | 'failure' | 'recovery' | 'findings' | 'confirm' | 'test';

export interface Delivery {
  readonly id: number;
  readonly subscriptionId: string;
  readonly kind: 'digest' | NoticeKind;
  readonly dueAt: Instant;
  readonly state: DeliveryState;
  readonly attempt: number;
  /** Times it was sent again after `uncertain`. */
  readonly repeats: number;
  readonly uncertainAt: Instant | null;
  readonly messageId: string | null;
  readonly queuedAt: Instant;
  readonly finishedAt: Instant | null;
  readonly failure: RecordedFailure | null;
  readonly items: readonly DigestItem[];
  /** What was (or is being) sent; null before it is composed. */
  readonly message: DigestMessage | null;
}

/** One document's change in a digest: from the last reported edition to a later one. */
export interface DigestItem {
  readonly sourceId: string;
  readonly document: string;
  readonly fromEdition: number;
  readonly toEdition: number;
}

/** A digest's words, made by the renderer that is passed in. */
export interface DigestMessage {
  readonly subject: string;
  readonly preheader: string;
  readonly html: string;
  readonly text: string;
  /** For chat channels: headings, lists, bold and links only (no tables). */
  readonly markdown: string;
}

/** How a channel's attempt ended. */
export type SendEnd =
  | {readonly kind: 'sent'}
  /** `recipient`: this address is refused for good, whatever the message. */
  | {
      readonly kind: 'refused';
      readonly permanent: boolean;
      readonly recipient: boolean;
      /** Milliseconds that the channel asks to wait at least. */
      readonly retryAfterMs?: number;
      readonly failure: RecordedFailure;
    }
  /** The connection broke after the message and before the answer. */
  | {readonly kind: 'unknown'; readonly failure: RecordedFailure};

export interface OutgoingDigest {
  readonly subscription: Subscription;
  readonly message: DigestMessage;
  readonly messageId: string;
  /** When it was due: the mail's date. */
  readonly dueAt: Instant;
}
