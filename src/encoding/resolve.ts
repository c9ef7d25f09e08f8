// Pieces with several options → one each, by the language model, with how sure it is.
import type {Certainty} from '../model/repair.ts';
import {pairBrackets} from './lattice/pair-brackets.ts';
import {rerankWithTexts} from './lattice/rerank-with-texts.ts';
import {restore} from './lattice/restore.ts';
import {rerankWithContext} from './lattice/rerank-with-context.ts';
import type {Alternative, Slot} from './lattice/slot.ts';
import {alphabetIndex, type LanguageModel} from './language/language-model.ts';
import {isModelled, languageOf, type Language} from './language/text-language.ts';
import type {Piece} from './round.ts';

export interface Resolved {
  readonly piece: Piece;
  readonly chosen: string;
  /** 1 for pieces that lost nothing. */
  readonly confidence: number;
  readonly certainty: Certainty;
  readonly alternatives: readonly {readonly text: string; readonly confidence: number}[];
}

/** The model of a language, or null; asked only for languages that there are models of. */
export type ModelOf = (language: Language) => LanguageModel | null;

export interface ResolveOptions {
  readonly model: LanguageModel | ModelOf | null;
  /** Undefined: 0 for Chinese; in other languages as much as keeps wrong characters rare. */
  readonly minConfidence: number | undefined;
  /** Charset that the bytes were read as. */
  readonly readAs: string;
  /** Clean texts whose words count for what is doubtful. */
  readonly context?: readonly string[] | undefined;
}

const replacement = '\ufffd';
// Posteriors from which on 999 of 1,000 restored characters are right, and nine of ten (bench:repair on 27 reserved documents: 99.97 % from 0.999 on,
// 92 % between 0.9 and 0.95). Last bytes that GBK took, and what it swallowed, are overrated by the model: 99.8 % even from 0.99999 on,
// so that none of them is called certain.
const certainShare = 0.999;
const never = Infinity;
// Where two of five characters lost bytes (windows-1253 and 1257) the neighbours of most are unknown themselves: of those from 0.999 on 12 of 6,591 were
// wrong, some at 1. Below that none of 7,242 (windows-1250, 1252 and 1254, 20 documents, 2026-11-21).
const maxLost = 0.37;
const likely = 0.9;
// A character that is put back by a rule and not by a model: `à` for `Ã `.
const byRule = 0.97;

/** The language whose model the open pieces would need and that there is none of, or null. */
export function missingLanguage(text: string, pieces: readonly Piece[]): Language | null {
  if (!pieces.some(isOpen)) return null;
  const language = languageOf(readableText(text, pieces));
  return language === null || isModelled(language) ? null : language;
}

/** All pieces in order. Linear; the model is loaded only when a piece has several options and the text is in its language. */
export function resolvePieces(text: string, pieces: readonly Piece[], options: ResolveOptions): readonly Resolved[] {
  const model = pieces.some(isOpen) ? modelOf(text, pieces, options) : null;
  if (model === null) return pieces.map((piece) => withoutModel(piece));
  const isForModel = modelReads(model);
  const {slots, slotOfPiece} = slotsOf(text, pieces, isForModel);
  const restored = restore(slots, model);
  const isSmall = languageOfModel(model) !== 'zh';
  // What a small model got wrong it got wrong every time, so that the rest of the document confirms it: as many errors, and more that look certain.
  const alone = isSmall ? restored : rerankWithContext(slots, restored, model);
  const texts = options.context ?? [];
  const beside = rerankWithTexts(slots, {restored, alone, certainFrom: certainShare}, model, texts);
  const paired = pairBrackets(slots, beside);
  const {chosen, alternatives} = paired;
  const confidence = isSmall ? paired.confidence.map(sober) : paired.confidence;
  const {lost, decoded} = countDamaged(pieces);
  const isHeavy = lost > maxLost * (lost + decoded);
  const wrong =
    lost + decoded === 0 ? 0 : maxWrongOf(languageOfModel(model), lost / (lost + decoded)) * (lost + decoded);
  const limits = {
    certainFrom: options.readAs === 'gbk' || isHeavy ? never : certainShare,
    minConfidence:
      options.minConfidence ?? (isSmall || isSurelyHeavy(lost, decoded) ? confidenceFor(confidence, wrong) : 0),
  };
  return pieces.map((piece, i) => {
    const slot = slotOfPiece[i] ?? 0;
    if (!isForModel(piece)) return withoutModel(piece);
    return decided(
      piece,
      {chosen: chosen[slot] ?? 0, confidence: confidence[slot] ?? 0, alternatives: alternatives[slot] ?? []},
      limits,
    );
  });
}

// A small model knows less of the language than it believes. So lowered, of the characters from 0.9, 0.95, 0.98 and 0.99 on 5.9, 2.8, 1.7 and 1.3 % were
// wrong (declaration of human rights in 20 languages, 9 processes, 2026-11-21).
const sobering = 0.7;

function sober(posterior: number): number {
  return posterior >= 1 ? 1 : 1 - (1 - posterior) ** sobering;
}

/**
 * So heavily damaged that Chinese, too, is left where it is doubtful. In a short text the share is above the limit by chance (a board of 22 characters that
 * lost nine to windows-1254): two standard deviations of the count are allowed, rounded up to its root.
 */
function isSurelyHeavy(lost: number, decoded: number): boolean {
  return lost > maxLost * (lost + decoded) + 2 * Math.sqrt(lost);
}

/**
 * Share of the damaged characters that may be wrong by the model's own estimate: half a percent may, and estimates err by as much again. Where many
 * characters lost bytes, what is beside a character is a guess itself, and estimates err by five times as much (windows-1253 and 1257, 31 languages).
 */
function maxWrongOf(language: Language, lost: number): number {
  return lost > heavyLoss || overconfident.includes(language) ? 0.001 : 0.0025;
}

const heavyLoss = 0.3;
// Particles of one letter before a word (و, ف, ك) fit nearly everywhere, and the wrong one is as sure each time it occurs.
const overconfident: readonly Language[] = ['ar', 'fa'];
// Less than two to one is hardly more than a guess, and in a short text the expectation alone would allow one.
const leastConfidence = 0.65;

/** The confidence below which characters must be left so that no more than `maxWrong` are expected to be wrong. */
function confidenceFor(confidence: Float32Array, maxWrong: number): number {
  const ascending = confidence.filter((value) => value < 1).sort();
  let wrong = ascending.reduce((sum, value) => sum + 1 - value, 0);
  for (const value of ascending) {
    if (wrong <= maxWrong) return Math.max(value, leastConfidence);
    wrong -= 1 - value;
  }
  return leastConfidence;
}

/** Damaged characters that lost bytes, and that did not. */
function countDamaged(pieces: readonly Piece[]): {readonly lost: number; readonly decoded: number} {
  let lost = 0;
  let decoded = 0;
  for (const {options, lossy} of pieces) {
    if (lossy) lost++;
    else for (const character of options[0] ?? '') if (character > '\u007f') decoded++;
  }
  return {lost, decoded};
}

// The Chinese model knows the signs, kana and Latin letters that occur in Chinese text, and too little of these.
const unknownScript =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}\p{Script=Devanagari}]/u;

/** Whether a piece is open and the model knows characters that it may be; asked once per list of options. */
function modelReads(model: LanguageModel): (piece: Piece) => boolean {
  const isKnown = (option: string): boolean =>
    languageOfModel(model) === 'zh'
      ? !unknownScript.test(option)
      : Array.from(option).every((character) => alphabetIndex(model, character.codePointAt(0) ?? 0) >= 0);
  const known = new Map<readonly string[], boolean>();
  return ({options}) => {
    let isRead = known.get(options);
    if (isRead === undefined) {
      isRead = options.length > 1 && options.some(isKnown);
      known.set(options, isRead);
    }
    return isRead;
  };
}

function languageOfModel({head}: LanguageModel): Language {
  return head.language ?? 'zh';
}

function isOpen({options}: Piece): boolean {
  return options.length > 1;
}

// The language is determined from the damaged stretches, as far as they are decoded; a few thousand characters are enough.
const sampleLength = 20_000;

function readableText(text: string, pieces: readonly Piece[]): string {
  let sample = '';
  for (const {options, lossy} of pieces) {
    if (!lossy) sample += options[0] ?? '';
    if (sample.length > sampleLength) break;
  }
  return sample === '' ? text.slice(0, sampleLength) : sample;
}

function modelOf(text: string, pieces: readonly Piece[], {model}: ResolveOptions): LanguageModel | null {
  if (model === null) return null;
  const language = languageOf(readableText(text, pieces)) ?? 'zh';
  if (!isModelled(language)) return null;
  const found = typeof model === 'function' ? model(language) : model;
  return found !== null && languageOfModel(found) === language ? found : null;
}

function withoutModel(piece: Piece): Resolved {
  const only = piece.options.length === 1 ? (piece.options[0] ?? '') : unknown(piece.options.at(-1));
  if (!piece.lossy) return {piece, chosen: only, confidence: 1, certainty: 'certain', alternatives: []};
  if (piece.isWitnessed === true) return {piece, chosen: only, confidence: 1, certainty: 'witness', alternatives: []};
  if (only.startsWith(replacement))
    return {
      piece,
      chosen: only,
      confidence: 0,
      certainty: 'check',
      alternatives: piece.options.length > 1 ? firstOptions(piece) : [],
    };
  return {piece, chosen: only, confidence: byRule, certainty: 'likely', alternatives: []};
}

/** U+FFFD, and the space that an option holds beside its character. */
function unknown(option = ''): string {
  return option.length > 1 && option.endsWith(' ') ? `${replacement} ` : replacement;
}

function firstOptions(piece: Piece): readonly {readonly text: string; readonly confidence: number}[] {
  return piece.options.slice(0, 7).map((text) => ({text, confidence: 1 / piece.options.length}));
}

interface Limits {
  readonly minConfidence: number;
  /** Posterior from which on a character is called certain. */
  readonly certainFrom: number;
}

interface Decision {
  readonly chosen: number;
  readonly confidence: number;
  readonly alternatives: readonly Alternative[];
}

function decided(
  piece: Piece,
  {chosen, confidence, alternatives}: Decision,
  {minConfidence, certainFrom}: Limits,
): Resolved {
  const isKept = confidence >= minConfidence;
  const others = alternatives
    .filter(({option}) => !isKept || option !== chosen)
    .slice(0, 7)
    .map(({option, posterior}) => ({text: piece.options[option] ?? '', confidence: round(posterior)}));
  const certainty = !isKept
    ? 'check'
    : confidence >= certainFrom
      ? 'certain'
      : confidence >= likely
        ? 'likely'
        : 'check';
  return {
    piece,
    chosen: isKept ? (piece.options[chosen] ?? '') : unknown(piece.options[chosen]),
    confidence: round(confidence),
    certainty,
    alternatives: others,
  };
}

// Six digits: results are compared byte for byte, and more would promise a precision that no posterior has.
function round(probability: number): number {
  return Math.round(probability * 1e6) / 1e6;
}

// The whole text as slots: certain text between the open pieces, joined where it can be.
function slotsOf(
  text: string,
  pieces: readonly Piece[],
  isForModel: (piece: Piece) => boolean,
): {readonly slots: readonly Slot[]; readonly slotOfPiece: readonly number[]} {
  const slots: Slot[] = [];
  const slotOfPiece: number[] = [];
  const shared = new Map<readonly string[], Slot>();
  let certain = '';
  let at = 0;
  for (const piece of pieces) {
    certain += text.slice(at, piece.start);
    at = piece.end;
    slotOfPiece.push(slots.length + (certain === '' ? 0 : 1));
    if (!isForModel(piece)) {
      certain += withoutModel(piece).chosen;
      continue;
    }
    if (certain !== '') slots.push({options: [certain]});
    certain = '';
    slots.push(sharedSlot(piece, shared));
  }
  certain += text.slice(at);
  if (certain !== '') slots.push({options: [certain]});
  return {slots, slotOfPiece};
}

function sharedSlot({options, weights}: Piece, shared: Map<readonly string[], Slot>): Slot {
  let slot = shared.get(options);
  if (slot === undefined) {
    slot = weights === undefined ? {options} : {options, weights};
    shared.set(options, slot);
  }
  return slot;
}
