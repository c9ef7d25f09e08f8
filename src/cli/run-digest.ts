// What `tablewatch digest` does: the newest two editions of each kept document → one digest, to files or to a mailbox.
import path from 'node:path';
import {forReader} from '../app/build-digests.ts';
import {compareEditions} from '../app/compare.ts';
import {composeMail, unsubscribeUrl} from '../deliver/mail/compose-mail.ts';
import type {Changeset} from '../model/changeset.ts';
import {failure, misuse} from '../model/errors.ts';
import type {OutgoingDigest, Subscription} from '../model/service.ts';
import {renderDigest} from '../report/digest.ts';
import {subscriptionsOf} from '../scheduler/follow-configuration.ts';
import {sha256} from '../store/content-files.ts';
import type {CliContext} from './context.ts';
import {editionWorld, type EditionFlags, type EditionWorld} from './edition-world.ts';
import {openRecord} from './open-edition.ts';
import {seenBefore} from './seen-before.ts';

export interface DigestFlags extends EditionFlags {
  readonly preview?: string;
  readonly to?: string;
  readonly digest?: string;
}

/** @throws USAGE MAIL_UNREACHABLE MAIL_REFUSED */
export async function runDigest(flags: DigestFlags, context: CliContext): Promise<void> {
  if (flags.preview === undefined && flags.to === undefined)
    throw misuse('USAGE', {reason: 'digest needs --preview FOLDER or --to ADDRESS'});
  const world = await editionWorld(flags, context);
  const subscription = subscriptionOf(flags, world);
  const changesets = (await newestChanges(world)).flatMap(
    (changeset) => forReader({changeset, vendors: {}}, subscription) ?? [],
  );
  if (changesets.length === 0) {
    context.err('tablewatch: nothing has changed that this digest would tell\n');
    return;
  }
  const digest = await compose(changesets, subscription, world);
  if (flags.preview !== undefined) await writePreview(digest, flags.preview, world);
  if (flags.to !== undefined) await send(digest, world);
}

function subscriptionOf(flags: DigestFlags, {configuration, language}: EditionWorld): Subscription {
  const to = flags.to ?? 'reader@localhost';
  const plain = {
    id: 'digest',
    to,
    boards: [],
    models: [],
    vendors: [],
    minimum: 'minor',
    frequency: 'each',
    at: '08:00',
  } as const;
  const wanted = configuration.digests.find(({id}) => id === flags.digest);
  if (flags.digest !== undefined && wanted === undefined)
    throw misuse('USAGE', {reason: `there is no digest \`${flags.digest}\` in the configuration`});
  const setting = wanted ?? {...plain, timeZone: 'UTC', holdEditions: 1, heartbeat: false, language};
  const [subscription] = subscriptionsOf({
    ...configuration,
    mail: configuration.mail ?? noMail,
    digests: [{...setting, to}],
    webhooks: [],
  });
  if (subscription === undefined) throw new Error('one digest in, one subscription out');
  return subscription;
}

const noMail = {
  smtp: 'smtp://localhost',
  from: 'tablewatch <tablewatch@localhost>',
  maxPerSecond: 1,
  onUncertain: 'hold',
} as const;

async function newestChanges(world: EditionWorld): Promise<Changeset[]> {
  const records = await world.store.list();
  const changesets: Changeset[] = [];
  for (const source of new Set(records.map((record) => record.source))) {
    const [before, after] = records.filter((record) => record.source === source).slice(-2);
    if (before === undefined || after === undefined) continue;
    const from = await openRecord(before, world);
    const to = await openRecord(after, world);
    changesets.push(await compareEditions(from, to, world.configuration, await seenBefore(from, world)));
  }
  return changesets;
}

async function compose(
  changesets: readonly Changeset[],
  subscription: Subscription,
  {configuration, environment}: EditionWorld,
): Promise<OutgoingDigest> {
  const publicUrl = configuration.server.publicUrl?.replace(/\/+$/, '') ?? null;
  const link = publicUrl === null ? null : unsubscribeUrl(subscription.id, publicUrl, 'preview');
  const message = await renderDigest(changesets, {...subscription, unsubscribeUrl: link});
  const name = sha256(JSON.stringify([changesets.map(({from, to}) => [from.id, to.id]), subscription.channel]));
  return {
    subscription,
    message,
    messageId: `<${name.slice(0, 40)}@tablewatch.localhost>`,
    dueAt: environment.clock.now(),
  };
}

function mailOf(digest: OutgoingDigest, {configuration}: EditionWorld): ReturnType<typeof composeMail> {
  const {from, replyTo} = configuration.mail ?? {...noMail, replyTo: undefined};
  const publicUrl = configuration.server.publicUrl?.replace(/\/+$/, '') ?? null;
  return composeMail(digest, {from, replyTo: replyTo ?? null, publicUrl, secret: 'preview'});
}

async function writePreview(digest: OutgoingDigest, folder: string, world: EditionWorld): Promise<void> {
  const {writeEml} = await import('../deliver/mail/write-eml.ts');
  const contents = {html: digest.message.html, txt: digest.message.text, eml: await writeEml(mailOf(digest, world))};
  for (const [ending, content] of Object.entries(contents)) {
    const file = path.join(folder, `digest.${ending}`);
    await world.environment.files.write(file, content);
    world.context.out(`${file}\n`);
  }
}

async function send(digest: OutgoingDigest, world: EditionWorld): Promise<void> {
  const {mail} = world.configuration;
  if (mail === null) throw misuse('USAGE', {reason: '--to needs a mail section in the configuration'});
  const {openMailer} = await import('../deliver/mail/smtp.ts');
  const mailer = openMailer({url: mail.smtp, maxPerSecond: mail.maxPerSecond, dkim: mail.dkim ?? null});
  const end = await mailer.send(mailOf(digest, world), world.context.signal);
  mailer.close();
  if (end.kind === 'sent') return world.context.out(`${digest.message.subject}\n`);
  const place = new URL(mail.smtp).host;
  throw failure(end.kind === 'refused' && end.permanent ? 'MAIL_REFUSED' : 'MAIL_UNREACHABLE', {
    place,
    reason: end.failure.message,
  });
}
