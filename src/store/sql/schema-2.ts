// Version 2 of the SQL schema: what is set on pages is kept beside what the configuration says, and errors are found by run.
export const schema2 = `
alter table tablewatch.source add column origin text not null default 'file';
alter table tablewatch.subscription add column origin text not null default 'file';
create index finding_errors on tablewatch.finding (run_id) where severity = 'error';
`;
