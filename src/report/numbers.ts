// Numbers as readers see them in change reports.
import {say} from '../messages/say.ts';
import type {PlaceInterval} from '../model/changeset.ts';
import {tidy} from '../model/figures.ts';
import type {Language} from '../model/text.ts';

/** Returns a value with its unit: `85%`, `2.3元`, `24 s`; nothing for null. */
export function withUnit(value: number | null, unit: string | null): string {
  if (value === null) return '–';
  // Doubles carry noise past the 12th digit; no published score has that many.
  const text = String(tidy(value)).replace(/^-/, '−');
  if (unit === null || unit === '') return text;
  return /^[a-z]/i.test(unit) ? `${text} ${unit}` : text + unit;
}

/** Returns a place: `#5` (`第 5 名`), or `=1 (16 tied)` for a block of equal scores. */
export function placeText(place: PlaceInterval | null, language: Language): string {
  if (place === null) return say(language, 'place.unranked');
  const [lo, hi] = place;
  return lo === hi ? say(language, 'place.one', {lo}) : say(language, 'place.tied', {lo, count: hi - lo + 1});
}

/** Returns a place, and in brackets the places that the score's uncertainty leaves possible: `#3 (2–7)`. */
export function placeInRange(place: PlaceInterval | null, range: PlaceInterval | null, language: Language): string {
  const text = placeText(place, language);
  if (place === null || range === null || (range[0] === place[0] && range[1] === place[1])) return text;
  // Word joiners keep the range on one line of a narrow column.
  const possible = intervalText(range).replace('\u2013', '\u2060\u2013\u2060');
  return language === 'en' ? `${text} (${possible})` : `${text}（${possible}）`;
}

/** Splits a place at its first bracket: `=1`, and the rest, for which a phone has no room. */
export function splitPlace(text: string): {readonly place: string; readonly placeNote: string} {
  const [place = ''] = /^[^(\uFF08]*/.exec(text) ?? [];
  return {place: place.trimEnd(), placeNote: text.slice(place.length)};
}

/** Returns an interval: `5`, `35–60`. */
export function intervalText([lo, hi]: PlaceInterval): string {
  return lo === hi ? String(lo) : `${lo}–${hi}`;
}

/** Returns how much a measure grew: `× 4.7`, or `÷ 2.0` where it shrank. */
export function ratioText(ratio: number): string {
  return ratio >= 1 ? `× ${ratio.toFixed(1)}` : `÷ ${(1 / ratio).toFixed(1)}`;
}
