// Names of mails. The same digest to the same reader always has the same name, so a repeat can be recognised as one.
import {hash} from 'node:crypto';
import type {Delivery, Subscription} from '../../model/service.ts';

/** Counted up when the words of a digest change so much that the same change is another mail. */
const templateVersion = 1;

/** `<hex@domain>` from documents, editions from and to, recipient and template version. */
export function messageIdOf(delivery: Delivery, subscription: Subscription, domain: string): string {
  const items = delivery.items.map((item) => [item.sourceId, item.document, item.fromEdition, item.toEdition]);
  // A mail without changes (heartbeat, failure report) is named by its instant.
  const about = items.length > 0 ? items : [delivery.kind, delivery.dueAt];
  return `<${digest([about, recipientOf(subscription), templateVersion])}@${domain}>`;
}

/** The name that all mails of one subscription refer to: mail programs show the series as one thread. */
export function threadRootOf(subscription: Subscription, domain: string): string {
  return `<${digest(['thread', subscription.id, recipientOf(subscription)])}@${domain}>`;
}

function recipientOf({channel}: Subscription): string {
  return channel.kind === 'mail' ? channel.to : channel.url;
}

function digest(value: unknown): string {
  return hash('sha256', JSON.stringify(value)).slice(0, 40);
}
