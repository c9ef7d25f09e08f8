// What `tablewatch digest` does: the newest two editions of each kept document → one digest, to files or to a mailbox.
import path from 'node:path';
import type {SendMailOptions} from 'nodemailer';
import {compareEditions} from '../../app/compare.ts';
import {settingOf} from '../../app/shape-of.ts';
import {vendorsOf} from '../../app/vendors-of.ts';
import {composeMail, unsubscribeUrl} from '../../deliver/mail/compose-mail.ts';
import {say} from '../../messages/say.ts';
import {usageError, failure} from '../../model/errors.ts';
import type {OutgoingDigest, Subscription} from '../../model/service.ts';
import {renderDigest} from '../../report/digest/mail.ts';
import {sha256} from '../../store/content-files.ts';
import type {CliContext} from '../context.ts';
import {editionWorld, type EditionFlags, type EditionWorld} from '../editions/edition-world.ts';
import {openRecord} from '../../workspace/open-edition.ts';
import {seenBefore} from '../../workspace/seen-before.ts';
import {everythingFor, fromDigest} from '../../app/subscriptions.ts';
import {type DigestChange, wordDigest} from '../../app/word-digest.ts';

export interface DigestFlags extends EditionFlags {
  readonly preview?: string;
  readonly to?: string;
  readonly digest?: string;
}

/** @throws USAGE MAIL_UNREACHABLE MAIL_REFUSED */
export async function runDigest(flags: DigestFlags, context: CliContext): Promise<void> {
  if (flags.preview === undefined && flags.to === undefined) throw usageError('digest-target');
  const world = await editionWorld({...flags, ...(flags.to === undefined ? {} : {secretsOf: ['mail']})}, context);
  const subscription = subscriptionOf(flags, world);
  const compose = (link: string | null): Promise<OutgoingDigest | null> =>
    composeNewestDigest(subscription, link, world);
  const preview = flags.preview === undefined ? undefined : await compose(previewLink(subscription, world));
  // A mail that somebody asked for once belongs to no subscription that a link could end.
  const mail = flags.to === undefined ? undefined : await compose(null);
  if (preview === null || mail === null) {
    context.err(`tablewatch: ${say(world.language, 'digest.nothing')}\n`);
    return;
  }
  if (preview !== undefined) await writePreview(preview, flags.preview ?? '.', world);
  if (mail !== undefined) await send(mail, world);
}

/** The digest that the flags name, else a reader of everything. @throws USAGE */
function subscriptionOf(flags: DigestFlags, {configuration, language}: EditionWorld): Subscription {
  const to = flags.to ?? 'reader@localhost';
  if (flags.digest === undefined) return everythingFor('digest', to, language);
  const wanted = configuration.digests.find(({id}) => id === flags.digest);
  if (wanted === undefined) throw usageError('digest-unknown', {id: flags.digest});
  return fromDigest({...wanted, to});
}

const noMail = {
  smtp: 'smtp://localhost',
  from: 'tablewatch <tablewatch@localhost>',
  maxPerSecond: 1,
  onUncertain: 'hold',
} as const;

/** The newest change of each document of the store. */
async function* newestChanges(world: EditionWorld): AsyncGenerator<DigestChange> {
  const records = await world.store.list();
  for (const document of new Set(records.map((record) => record.source))) {
    const [before, after] = records.filter((record) => record.source === document).slice(-2);
    if (before === undefined || after === undefined) continue;
    const from = await openRecord(before, world);
    const to = await openRecord(after, world);
    const changeset = await compareEditions(from, to, world.configuration, await seenBefore(from, world));
    const sourceId = settingOf(world.configuration, document)?.id ?? '';
    yield {sourceId, document, changeset, vendors: vendorsOf(from, to)};
  }
}

/** `link`: the unsubscribe link. Null if there is nothing to report. */
async function composeNewestDigest(
  subscription: Subscription,
  link: string | null,
  world: EditionWorld,
): Promise<OutgoingDigest | null> {
  const worded = await wordDigest({
    changes: newestChanges(world),
    subscription,
    render: (changesets, reader, vendorOf) => renderDigest(changesets, {...reader, vendorOf, unsubscribeUrl: link}),
  });
  if (worded === null) return null;
  const {message, changesets} = worded;
  const name = sha256(JSON.stringify([changesets.map(({from, to}) => [from.id, to.id]), subscription.channel]));
  return {
    subscription,
    message,
    messageId: `<${name.slice(0, 40)}@tablewatch.localhost>`,
    dueAt: world.environment.clock.now(),
  };
}

/** Shows where a link would be; only the service can make one that works. */
function previewLink(subscription: Subscription, world: EditionWorld): string | null {
  const publicUrl = publicUrlOf(world);
  return publicUrl === null ? null : unsubscribeUrl(subscription.id, publicUrl, previewSecret);
}

const previewSecret = 'preview';

function publicUrlOf({configuration}: EditionWorld): string | null {
  return configuration.server.publicUrl?.replace(/\/+$/, '') ?? null;
}

function mailOf(digest: OutgoingDigest, publicUrl: string | null, {configuration}: EditionWorld): SendMailOptions {
  const {from, replyTo} = configuration.mail ?? {...noMail, replyTo: undefined};
  return composeMail(digest, {from, replyTo: replyTo ?? null, publicUrl, secret: previewSecret});
}

async function writePreview(digest: OutgoingDigest, folder: string, world: EditionWorld): Promise<void> {
  const {writeEml} = await import('../../deliver/mail/write-eml.ts');
  const contents = {
    html: digest.message.html,
    txt: digest.message.text,
    eml: await writeEml(mailOf(digest, publicUrlOf(world), world)),
  };
  for (const [ending, content] of Object.entries(contents)) {
    const file = path.join(folder, `digest.${ending}`);
    await world.environment.files.write(file, content);
    world.context.out(`${file}\n`);
  }
}

async function send(digest: OutgoingDigest, world: EditionWorld): Promise<void> {
  const {mail} = world.configuration;
  if (mail === null) throw usageError('to-needs-mail');
  const {openMailer} = await import('../../deliver/mail/smtp.ts');
  const mailer = openMailer({url: mail.smtp, maxPerSecond: mail.maxPerSecond, dkim: mail.dkim ?? null});
  const end = await mailer.send(mailOf(digest, null, world), world.context.signal);
  mailer.close();
  if (end.kind === 'sent') return world.context.out(`${digest.message.subject}\n`);
  const place = new URL(mail.smtp).host;
  throw failure(end.kind === 'refused' && end.permanent ? 'MAIL_REFUSED' : 'MAIL_UNREACHABLE', {
    place,
    reason: end.failure.message,
  });
}
