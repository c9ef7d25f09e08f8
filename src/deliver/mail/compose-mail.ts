// A digest → a mail: headers by CHANGE_MODEL § O2, two alternatives, nothing from a table cell in a header but cleaned text.
import type {SendMailOptions} from 'nodemailer';
import {misuse} from '../../model/errors.ts';
import type {OutgoingDigest} from '../../model/service.ts';
import {threadRootOf} from './message-id.ts';
import {makeUnsubscribeToken} from './unsubscribe-token.ts';

/** What is the same for all mails. */
export interface MailFrame {
  /** `Name <address>` or the address alone. */
  readonly from: string;
  readonly replyTo: string | null;
  /** Base of links, without a slash at its end; null: no one-click unsubscribe. */
  readonly publicUrl: string | null;
  /** Seals unsubscribe links. */
  readonly secret: string;
}

/** RFC 5322 asks for at most 998 characters a line; mail programs show far fewer. */
const longestSubject = 200;

/** @throws MAIL_HEADER when an address in the configuration contains a line break or control character. */
export function composeMail(digest: OutgoingDigest, frame: MailFrame): SendMailOptions {
  const {subscription, message, messageId, dueAt} = digest;
  if (subscription.channel.kind !== 'mail') throw new TypeError(`${subscription.id} is not a mail subscription`);
  const domain = domainOf(frame.from);
  return {
    from: checkHeader('From', frame.from),
    to: checkHeader('To', subscription.channel.to),
    ...(frame.replyTo === null ? {} : {replyTo: checkHeader('Reply-To', frame.replyTo)}),
    subject: cleanHeader(message.subject).slice(0, longestSubject),
    messageId: checkHeader('Message-ID', messageId),
    references: [threadRootOf(subscription, domain)],
    date: new Date(dueAt),
    list: {
      id: {url: listId(subscription.id, domain), comment: cleanHeader(`tablewatch ${subscription.id}`)},
      ...unsubscribe(digest, frame),
    },
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(frame.publicUrl === null ? {} : {'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'}),
    },
    text: message.text,
    html: message.html,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Fields that DKIM signs: nodemailer's own list lacks List-Unsubscribe-Post, and RFC 8058 § 4 asks for both. */
export const signedHeaders = [
  'From',
  'To',
  'Reply-To',
  'Subject',
  'Date',
  'Message-ID',
  'References',
  'MIME-Version',
  'Content-Type',
  'List-ID',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
  'Auto-Submitted',
].join(':');

/** Address of the page that ends the subscription. */
export function unsubscribeUrl(subscriptionId: string, publicUrl: string, secret: string): string {
  return `${publicUrl}/unsubscribe/${makeUnsubscribeToken(subscriptionId, secret)}`;
}

function unsubscribe({subscription}: OutgoingDigest, {publicUrl, secret, from}: MailFrame): object {
  const url = publicUrl === null ? null : unsubscribeUrl(subscription.id, publicUrl, secret);
  const mailto = `mailto:${addressOf(from)}?subject=${encodeURIComponent(`unsubscribe ${subscription.id}`)}`;
  return {unsubscribe: {url: url ?? mailto}};
}

/** RFC 2919: letters, digits, `-` and dots. */
function listId(subscriptionId: string, domain: string): string {
  return `${subscriptionId.toLowerCase().replace(/[^a-z0-9-]+/g, '-')}.digest.${domain}`;
}

/** The host of the sender's address: names of mails and lists end in it. */
export function domainOf(from: string): string {
  return addressOf(from).split('@').at(-1) ?? 'localhost';
}

function addressOf(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();
}

/** C0 and C1 controls, DELETE, and the line and paragraph separators. */
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** Text of a cell or name on one line. */
function cleanHeader(text: string): string {
  return text.replace(controls, ' ').replace(/ {2,}/g, ' ').trim();
}

function checkHeader(name: string, value: string): string {
  if (value.search(controls) >= 0) throw misuse('MAIL_HEADER', {actual: name});
  return value;
}
