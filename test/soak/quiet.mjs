// Whether the soak is over: enough runs, and neither a run nor a mail is on its way. What the mail server broke off is sent again
// after ten minutes, or a minute, or more: the soak does not wait so long and turns the waiting ones forward.

/** True when all is through. */
export async function isQuiet(database, {runs: enough, onUncertain}) {
  const waiting = onUncertain === 'hold' ? `('queued', 'sending')` : `('queued', 'sending', 'uncertain')`;
  const [{runs, open}] = await database.query(
    `select (select count(*) from tablewatch.run where state = 'done') as runs,
       (select count(*) from tablewatch.run where state <> 'done')
       + (select count(*) from tablewatch.delivery where state in ${waiting}) as open`,
  );
  await database.query(`update tablewatch.delivery set due_at = due_at - interval '1 hour',
    queued_at = queued_at - interval '1 hour', uncertain_at = uncertain_at - interval '1 hour'
    where state in ('queued', 'uncertain')`);
  await database.query(
    `update tablewatch_queue.job set start_after = now() where state < 'active' and start_after > now()`,
  );
  return runs >= enough && open === 0;
}
