// Watch lists: which events are about something that the reader follows.
import type {ChangeEvent} from '../../model/changeset.ts';
import {matchesAny} from '../../text/name-pattern.ts';
import {reaches, significances} from '../../model/significance.ts';
import type {DigestOptions} from './input.ts';
import {isEntryEvent} from '../changes/entry-facts.ts';

/** Returns whether an event is about a followed model or vendor. */
export function isFollowed(event: ChangeEvent, {models = [], vendors = [], vendorOf = {}}: DigestOptions): boolean {
  if (models.length + vendors.length === 0) return false;
  return event.subjects.some(
    (subject) => matchesAny(subject, models) || matchesAny(ownVendor(vendorOf, subject) ?? vendorIn(event), vendors),
  );
}

/** Returns whether an event is reported; what is followed counts one level higher. */
export function isWanted(event: ChangeEvent, options: DigestOptions): boolean {
  const level = significances.indexOf(event.significance) - (isFollowed(event, options) ? 1 : 0);
  return reaches(significances[Math.max(0, level)] ?? event.significance, options.minimum);
}

/** The vendor of an entry that came or went, as its row has it. */
function vendorIn(event: ChangeEvent): string {
  return isEntryEvent(event) ? (event.evidence.vendor ?? '') : '';
}

/** A model may be called "constructor". */
function ownVendor(vendorOf: Readonly<Record<string, string>>, subject: string): string | undefined {
  return Object.hasOwn(vendorOf, subject) ? vendorOf[subject] : undefined;
}
