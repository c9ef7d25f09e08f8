// A composed digest → its channel: mail by SMTP, everything else by HTTP.
import {say} from '../messages/say.ts';
import type {MailSetting} from '../model/configuration.ts';
import {because, failure} from '../model/errors.ts';
import type {OutgoingDigest, SendEnd} from '../model/service.ts';
import {postDigest} from '../deliver/chat/post.ts';
import {composeMail, domainOf, type MailFrame} from '../deliver/mail/compose-mail.ts';
import {type Mailer, openMailer} from '../deliver/mail/smtp.ts';
import {recordFailure} from '../app/step-log.ts';
import type {Database} from '../store/sql/database.ts';
import {claimSlot} from '../store/sql/slots.ts';

export interface SenderOptions {
  readonly database: Database;
  readonly mail: MailSetting | null;
  /** Base of links, without a slash at its end; null: mails have no links. */
  readonly publicUrl: string | null;
  readonly secret: string;
  /** Name of this process. */
  readonly process: string;
}

export interface Sender {
  readonly send: (digest: OutgoingDigest, signal: AbortSignal) => Promise<SendEnd>;
  /** Host that names of mails end in. */
  readonly domain: string;
  /** Tries the mail server. @throws MAIL_UNREACHABLE */
  readonly verify: () => Promise<void>;
  readonly close: () => void;
}

export function openSender(options: SenderOptions): Sender {
  const {database, mail, publicUrl, secret, process} = options;
  const mailer =
    mail === null ? null : openMailer({url: mail.smtp, maxPerSecond: mail.maxPerSecond, dkim: mail.dkim ?? null});
  const from = mail?.from ?? 'tablewatch@localhost';
  const frame = {from, replyTo: mail?.replyTo ?? null, publicUrl, secret};
  const chat = {
    fetch,
    now: Date.now,
    claimTurn: (key: string) => claimSlot(database, key, process),
    cutNote: ({subscription}: OutgoingDigest) =>
      say(subscription.language, 'service.more') + (publicUrl === null ? '' : ` ${publicUrl}`),
  };
  return {
    domain: domainOf(from),
    send: (digest, signal) => {
      const {channel} = digest.subscription;
      return channel.kind === 'mail'
        ? mailDigest(digest, mailer, frame, signal)
        : postDigest(digest, channel, chat, signal);
    },
    verify: async () => mailer?.verify(),
    close: () => mailer?.close(),
  };
}

async function mailDigest(
  digest: OutgoingDigest,
  mailer: Mailer | null,
  frame: MailFrame,
  signal: AbortSignal,
): Promise<SendEnd> {
  try {
    if (mailer === null) throw failure('MAIL_UNREACHABLE', {place: '-', reason: because('no-mail-section')});
    return await mailer.send(composeMail(digest, frame), signal);
  } catch (error) {
    // Nothing went out: the message could not be composed, or there is nobody to give it to.
    const recorded = recordFailure(error, null);
    return {kind: 'refused', permanent: !recorded.retryable, recipient: false, failure: recorded};
  }
}
