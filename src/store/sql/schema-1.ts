// Version 1 of the SQL schema. Never edited once released: changes are a further file of this kind.
// JSON that is passed on is stored as `json`, which preserves the order of its keys.
// Instants are the program's clock (a parameter), never the server's: tests turn it.
export const schema1 = `
create schema if not exists tablewatch;

create table tablewatch.meta (key text primary key, value jsonb not null);
create table tablewatch.settings (key text primary key, value jsonb not null, changed_at timestamptz not null);

create table tablewatch.source (
  id text primary key,
  location text not null,
  kind text not null,
  definition jsonb not null,
  expression text,
  time_zone text not null default 'UTC',
  jitter_seconds integer not null default 0,
  configured boolean not null default true,
  paused boolean not null default false,
  failures integer not null default 0,
  next_due_at timestamptz,
  next_trigger text not null default 'schedule',
  last_run_id bigint,
  last_run_at timestamptz,
  last_success_at timestamptz,
  last_change_at timestamptz
);
create index source_listing on tablewatch.source ((not configured), (failures = 0), id);
create index source_due on tablewatch.source (next_due_at) where configured and not paused;
create index source_timetable on tablewatch.source (expression, time_zone, next_due_at) where configured and not paused;

-- One document of a source (a pattern has many): what the last fetch said of it, and the run whose findings hold for it
-- (no reference: a store is copied with its sources first).
create table tablewatch.document (
  source_id text not null references tablewatch.source on delete cascade,
  location text not null,
  etag text,
  last_modified text,
  revision text,
  raw_sha256 text not null,
  fetched_at timestamptz not null,
  checked_run_id bigint,
  boards integer not null default 0,
  primary key (source_id, location)
);

create table tablewatch.worker (
  id text primary key,
  host text not null,
  pid integer not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  stopped_at timestamptz
);

create table tablewatch.run (
  id bigint generated always as identity primary key,
  source_id text not null references tablewatch.source on delete cascade,
  trigger text not null,
  due_at timestamptz not null,
  state text not null,
  outcome text,
  attempt integer not null default 0,
  worker text,
  queued_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  findings jsonb,
  failure jsonb
);
-- Each slot of a source runs once, whatever triggers it; and only one run of a source at a time.
create unique index run_slot on tablewatch.run (source_id, due_at) where trigger <> 'manual';
create unique index run_no_overlap on tablewatch.run (source_id) where state in ('queued', 'running');
create index run_by_source on tablewatch.run (source_id, id desc);
create index run_open on tablewatch.run (state, queued_at) where state in ('queued', 'running');
create index run_finished on tablewatch.run (finished_at);

create table tablewatch.blob (
  sha256 text primary key,
  bytes bytea not null,
  size integer not null,
  stored_at timestamptz not null
);

-- What a run has fetched and stored, so that a worker that takes it over need not fetch again.
create table tablewatch.run_document (
  run_id bigint not null references tablewatch.run on delete cascade,
  location text not null,
  etag text,
  last_modified text,
  revision text,
  raw_sha256 text not null references tablewatch.blob,
  observed_at timestamptz not null,
  primary key (run_id, location)
);
create index run_document_by_blob on tablewatch.run_document (raw_sha256);

create table tablewatch.run_step (
  run_id bigint not null references tablewatch.run on delete cascade,
  attempt integer not null,
  position integer not null,
  name text not null,
  document text,
  started_at timestamptz not null,
  milliseconds double precision not null,
  note text,
  failure jsonb,
  primary key (run_id, attempt, position)
);

create table tablewatch.edition (
  key bigint generated always as identity primary key,
  id text not null,
  source_id text not null references tablewatch.source on delete cascade,
  document text not null,
  sequence integer not null,
  observed_at timestamptz not null,
  stored_at timestamptz not null,
  raw_sha256 text not null references tablewatch.blob,
  canonical_sha256 text not null,
  byte_length bigint not null,
  format text not null,
  revision text,
  schema_version integer not null,
  boards json not null,
  content bytea not null,
  run_id bigint references tablewatch.run on delete set null,
  unique (source_id, document, sequence)
);
create unique index edition_by_id on tablewatch.edition (id text_pattern_ops);
create index edition_by_blob on tablewatch.edition (raw_sha256);
create index edition_by_time on tablewatch.edition (observed_at);

create table tablewatch.finding (
  run_id bigint not null references tablewatch.run on delete cascade,
  position integer not null,
  source_id text not null,
  document text not null,
  rule text not null,
  severity text not null,
  fingerprint text not null,
  content json not null,
  primary key (run_id, position)
);
create index finding_by_rule on tablewatch.finding (source_id, rule, run_id);

-- content is null where it would be larger than it is worth: the two editions give it back.
create table tablewatch.changeset (
  id bigint generated always as identity primary key,
  source_id text not null references tablewatch.source on delete cascade,
  document text not null,
  from_edition bigint not null references tablewatch.edition on delete cascade,
  to_edition bigint not null references tablewatch.edition on delete cascade,
  significance text,
  verdict text not null,
  content json,
  created_at timestamptz not null,
  run_id bigint references tablewatch.run on delete set null,
  unique (from_edition, to_edition)
);
create index changeset_by_document on tablewatch.changeset (source_id, document, to_edition);
create index changeset_by_edition on tablewatch.changeset (to_edition);
create index changeset_by_time on tablewatch.changeset (created_at);

create table tablewatch.subscription (
  id text primary key,
  definition jsonb not null,
  configured boolean not null default true,
  state text not null default 'active',
  created_at timestamptz not null,
  ended_at timestamptz,
  ended_by text,
  last_sent_at timestamptz
);

create table tablewatch.delivery (
  id bigint generated always as identity primary key,
  subscription_id text not null references tablewatch.subscription on delete cascade,
  kind text not null default 'digest',
  from_edition text not null,
  to_edition text not null,
  due_at timestamptz not null,
  state text not null,
  open boolean not null,
  attempt integer not null default 0,
  repeats integer not null default 0,
  uncertain_at timestamptz,
  worker text,
  message_id text,
  message jsonb,
  queued_at timestamptz not null,
  sending_at timestamptz,
  finished_at timestamptz,
  failure jsonb,
  unique (subscription_id, from_edition, to_edition)
);
-- What one subscription gets at one instant is one delivery: later changes join it while it waits.
create unique index delivery_gathering on tablewatch.delivery (subscription_id, due_at) where open;
create index delivery_pending on tablewatch.delivery (state, due_at) where state in ('queued', 'sending', 'uncertain');
create index delivery_recent on tablewatch.delivery (queued_at);
create index delivery_by_subscription on tablewatch.delivery (subscription_id, due_at desc);

-- Each change is reported to a subscription once: this key enforces it.
create table tablewatch.delivery_item (
  subscription_id text not null references tablewatch.subscription on delete cascade,
  from_edition bigint not null,
  to_edition bigint not null,
  source_id text not null,
  document text not null,
  delivery_id bigint not null references tablewatch.delivery on delete cascade,
  primary key (subscription_id, from_edition, to_edition)
);
create index delivery_item_by_delivery on tablewatch.delivery_item (delivery_id);

create table tablewatch.slot (
  key text primary key,
  claimed_at timestamptz not null,
  claimed_by text not null
);
create index slot_age on tablewatch.slot (claimed_at);
`;
