// What must hold after the soak, whatever was killed when. Answers the numbers, and what is wrong in words.

/** @param received Message-ID → how often the SMTP server took it */
export async function checkStore(database, received, {runs, onUncertain}) {
  const one = async (text) => (await database.query(text))[0].count;
  const numbers = {
    runs: await one(`select count(*) as count from tablewatch.run where state = 'done'`),
    runsTakenOver: await one('select count(*) as count from tablewatch.run where attempt > 1'),
    editions: await one('select count(*) as count from tablewatch.edition'),
    changesets: await one('select count(*) as count from tablewatch.changeset'),
    deliveries: await one('select count(*) as count from tablewatch.delivery'),
    sent: await one(`select count(*) as count from tablewatch.delivery where state = 'sent'`),
    uncertain: await one('select count(*) as count from tablewatch.delivery where uncertain_at is not null'),
    resent: await one('select count(*) as count from tablewatch.delivery where repeats > 0'),
    mailsReceived: [...received.values()].reduce((sum, count) => sum + count, 0),
    mailsReceivedTwice: [...received.values()].filter((count) => count > 1).length,
  };
  const wrong = [];
  const expect = (isTrue, sentence) => isTrue || wrong.push(sentence);
  const none = async (sentence, text) => {
    const count = await one(text);
    expect(count === 0, `${String(count)} ${sentence}`);
  };
  expect(numbers.runs >= runs, `only ${String(numbers.runs)} of ${String(runs)} runs are done`);
  await none('runs are not done', `select count(*) as count from tablewatch.run where state <> 'done'`);
  await none(
    'fetched documents have no edition',
    `select count(*) as count from tablewatch.run_document d
    where not exists (select 1 from tablewatch.edition e where e.raw_sha256 = d.raw_sha256 and e.run_id = d.run_id)`,
  );
  await none(
    'runs have more than one edition',
    `select count(*) as count from
    (select run_id from tablewatch.edition group by run_id having count(*) > 1) as twice`,
  );
  await none(
    'editions follow another without a changeset',
    `select count(*) as count from tablewatch.edition e where sequence > 1
    and not exists (select 1 from tablewatch.changeset c where c.to_edition = e.key)`,
  );
  await none(
    'gaps are in the numbers of editions',
    `select count(*) as count from
    (select document from tablewatch.edition group by source_id, document having max(sequence) <> count(*)) as gaps`,
  );
  await none(
    'changes were not queued for a subscription',
    `select count(*) as count from tablewatch.changeset c, tablewatch.subscription s
    where not exists (select 1 from tablewatch.delivery_item i where i.subscription_id = s.id and i.to_edition = c.to_edition)`,
  );
  await none(
    'changes were queued twice',
    `select count(*) as count from
    (select 1 from tablewatch.delivery_item group by subscription_id, to_edition having count(*) > 1) as twice`,
  );
  await none(
    'deliveries are neither sent nor held as uncertain',
    `select count(*) as count from tablewatch.delivery where state not in ('sent', 'uncertain')`,
  );
  if (onUncertain === 'resend')
    await none(
      'deliveries are still uncertain',
      `select count(*) as count from tablewatch.delivery where state = 'uncertain'`,
    );
  for (const row of await database.query('select message_id, state, repeats, uncertain_at from tablewatch.delivery')) {
    const count = received.get(row.message_id) ?? 0;
    expect(row.state !== 'sent' || count > 0, `${row.message_id} is "sent" and never arrived`);
    expect(
      count < 2 || row.uncertain_at !== null,
      `${row.message_id} arrived ${String(count)} times and was never uncertain`,
    );
    expect(
      count <= 1 + row.repeats,
      `${row.message_id} arrived ${String(count)} times after ${String(row.repeats)} repeats`,
    );
    expect(onUncertain === 'resend' || count < 2, `${row.message_id} was repeated although the policy is hold`);
  }
  return {numbers, wrong};
}
