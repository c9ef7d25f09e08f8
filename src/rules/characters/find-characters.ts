// Every place of some characters, by code point.
import type {Offset, Span} from '../../model/text.ts';
import {codePointName} from './named-characters.ts';

export interface OddCharacter {
  readonly span: Span;
  /** Code point, decimal. */
  readonly kind: string;
}

export interface Search {
  /** Global; one UTF-16 unit a match. */
  readonly pattern: RegExp;
  readonly isFault: (offset: Offset) => boolean;
  /** Names (`U+200B`) that are never a fault. */
  readonly allowed: ReadonlySet<string>;
}

/** Returns the faults in order. One search over the text. */
export function findCharacters(text: string, {pattern, isFault, allowed}: Search): OddCharacter[] {
  const odd: OddCharacter[] = [];
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const code = text.charCodeAt(match.index);
    // A byte order mark at the very start is `file-encoding`'s.
    if ((code === 0xfeff && match.index === 0) || allowed.has(codePointName(code)) || !isFault(match.index)) continue;
    odd.push({span: {start: match.index, end: match.index + 1}, kind: String(code)});
  }
  return odd;
}
