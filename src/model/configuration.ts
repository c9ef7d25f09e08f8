// The checked configuration, complete with defaults and frozen. schemas/config.v1.json says the same to editors and to ajv.
import type {Significance} from './change-event.ts';
import type {Role, Direction} from './column.ts';
import type {Rule, RuleSetting, TableSchema} from './rule.ts';
import type {Format} from './format.ts';
import type {TableSelection} from './table.ts';
import type {Language} from './text.ts';

/** Rules of a module that `rules.plugins` names. */
export interface RulePlugin {
  readonly file: string;
  /** Of the module's text, lower-case hex: results of another version are not reused. */
  readonly sha256: string;
  readonly rules: readonly Rule[];
}

export interface RuleOverride {
  readonly files: readonly string[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

/** How an address is asked for. */
export interface RequestSetting {
  /** Sent to the origin of the address only, not to another one that it redirects to. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: Readonly<Record<string, string>>;
  /** http(s) address of a proxy that knows CONNECT. */
  readonly proxy?: string;
  /** Loads the page in Chromium and reads what its scripts have made of it. */
  readonly browser?: boolean | BrowserSetting;
}

export interface BrowserSetting {
  /** CSS selector that shows that the page is complete; default: `table`. */
  readonly waitFor?: string;
  /** Default: the Chromium that playwright-core has installed. */
  readonly executable?: string;
}

/** A watched document (or many, by glob). Exactly one of `path`, `glob`, `url`, `git` is set. */
export interface SourceSetting extends RequestSetting {
  readonly id: string;
  readonly path?: string;
  readonly glob?: string;
  readonly url?: string;
  /** A local clone's folder or an address that the system's git fetches; `file` is the path inside. */
  readonly git?: {readonly repository: string; readonly file: string; readonly branch?: string};
  /** The address as it may be shown, where a part of it comes from the environment: the text of the file, `${ENV:…}` and all. */
  readonly shownAs?: string;
  readonly format?: Format;
  readonly encoding?: string;
  /** Default: all tables. */
  readonly select?: TableSelection;
  /** Cron expression of five fields; empty: only on request. */
  readonly schedule?: string;
  readonly timeZone?: string;
  /** Pins: id of the table schema, board id, roles by label. */
  readonly schema?: string;
  readonly board?: string;
  readonly columns?: Readonly<Record<string, {readonly role?: Role; readonly direction?: Direction}>>;
}

/** When two values of a column count as equal. */
export interface Tolerance {
  readonly abs?: number;
  readonly rel?: number;
}

export interface MailSetting {
  readonly smtp: string;
  readonly from: string;
  readonly replyTo?: string;
  readonly operator?: string;
  readonly dkim?: {readonly domainName: string; readonly keySelector: string; readonly privateKey: string};
  readonly maxPerSecond: number;
  readonly onUncertain: 'resend' | 'hold';
}

/** Forms of a message to a web address, each a file in deliver/chat/; its registry and the schema's enum are written from here. */
export const chatKinds = [
  'json',
  'slack',
  'feishu',
  'dingtalk',
  'wecom',
  'discord',
  'telegram',
  'teams',
  'ntfy',
  'mattermost',
] as const;

/** What a subscription may wait for; the schema's enum is written by hand and held by a test. */
export interface ConditionSetting {
  readonly when: 'leader-changed' | 'enters-top' | 'rises-above' | 'falls-below';
  /** Name or pattern; default: every entry. */
  readonly model?: string;
  /** Of `rises-above` and `falls-below`: label, pattern or role; default: the score. */
  readonly column?: string;
  /** The value that is crossed, or the number of places. */
  readonly value?: number;
}

export interface WebhookSetting {
  readonly id: string;
  readonly kind: (typeof chatKinds)[number];
  readonly url: string;
  readonly secret?: string;
  readonly boards?: readonly string[];
  readonly minimum: Significance;
  /** Only changes that meet one of them are reported, whatever their significance. */
  readonly conditions?: readonly ConditionSetting[];
  /** Also told of new findings of this severity or above, and when none is left; default: never. */
  readonly findings?: 'error' | 'warning';
  readonly language?: Language;
}

/** How often a subscriber gets mail: with each change, or gathered. */
export const frequencies = ['each', 'daily', 'weekly'] as const;

export interface DigestSetting {
  readonly id: string;
  readonly to: string;
  readonly boards: readonly string[];
  readonly models: readonly string[];
  readonly vendors: readonly string[];
  readonly minimum: Significance;
  /** Only changes that meet one of them are reported, whatever their significance. */
  readonly conditions?: readonly ConditionSetting[];
  /** Also told of new findings of this severity or above, and when none is left; default: never. */
  readonly findings?: 'error' | 'warning';
  readonly frequency: (typeof frequencies)[number];
  /** `HH:MM` of daily and weekly mail in `timeZone`. */
  readonly at: string;
  readonly timeZone: string;
  readonly quietHours?: {readonly from: string; readonly to: string};
  /** A change is reported once it has persisted for this many editions. */
  readonly holdEditions: number;
  readonly heartbeat: boolean;
  readonly language: Language;
}

export interface ServerSetting {
  readonly host: string;
  readonly port: number;
  readonly data: string;
  /** Base of links in mails and feeds. */
  readonly publicUrl?: string;
  readonly token?: string;
  /** Boards that anybody may read, without the token; named as in digests. */
  readonly publicBoards?: readonly string[];
}

/** When a fetched document is believed to have lost its rows (app/suspicion.ts). */
export interface Guards {
  /** Share of the newest edition's rows, 0–1, below which it is suspicious. */
  readonly keptRows: number;
  /** Editions with fewer rows are only suspected when all are gone. */
  readonly minRows: number;
  /** Later fetches that must find the same before it becomes an edition. 0: none, nothing is held back. */
  readonly confirmations: number;
}

/** Backups of the embedded store. */
export interface BackupSetting {
  /** Cron expression, in the time zone of `schedule`. */
  readonly schedule: string;
  /** The newest so many are kept. */
  readonly keep: number;
}

export interface Configuration {
  /** Path of the file, or null without one. */
  readonly file: string | null;
  readonly language?: Language;
  readonly sources: readonly SourceSetting[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly plugins: readonly RulePlugin[];
  readonly overrides: readonly RuleOverride[];
  /** Canonical spelling → the other spellings. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** By column label or role. */
  readonly tolerances: Readonly<Record<string, Tolerance>>;
  /** Table schemas, loaded from the paths that the file names. */
  readonly schemas: readonly TableSchema[];
  readonly limits: {
    readonly maxBytes: number;
    readonly timeoutMs: number;
    readonly allowPrivateAddresses: boolean;
    /** Of one step (reading, checking, comparing) of one document in the service. */
    readonly stepSeconds: number;
    readonly memoryMb: number;
  };
  readonly guards: Guards;
  readonly store: {readonly folder: string; readonly keepEditions: number; readonly backup?: BackupSetting};
  readonly schedule: {
    readonly timeZone: string;
    readonly jitterSeconds: number;
    /** Called after completed runs, for a monitor. */
    readonly heartbeatUrl?: string;
    /** Maintenance windows, in which no scheduled run begins. */
    readonly pauses?: readonly {readonly from: string; readonly until: string}[];
  };
  readonly mail: MailSetting | null;
  readonly webhooks: readonly WebhookSetting[];
  readonly digests: readonly DigestSetting[];
  readonly server: ServerSetting;
}
