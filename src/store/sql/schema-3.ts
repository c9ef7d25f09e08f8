// Version 3 of the SQL schema: findings that a person has acknowledged or silenced.
export const schema3 = `
-- By what names a finding from check to check. until is null: acknowledged, for as long as the source is kept.
create table tablewatch.silence (
  source_id text not null references tablewatch.source on delete cascade,
  document text not null,
  rule text not null,
  fingerprint text not null,
  reason text not null,
  until timestamptz,
  set_at timestamptz not null,
  primary key (source_id, document, rule, fingerprint)
);
create view tablewatch.silenced as select * from tablewatch.silence where until is null or until > now();
`;
