// Pieces with several options → one each, by the language model, with how sure it is.
import type {Certainty} from '../model/repair.ts';
import {pairBrackets} from './lattice/pair-brackets.ts';
import {rerankWithTexts} from './lattice/rerank-with-texts.ts';
import {restore} from './lattice/restore.ts';
import {rerankWithContext} from './lattice/rerank-with-context.ts';
import type {Alternative, Slot} from './lattice/slot.ts';
import type {LanguageModel} from './language/language-model.ts';
import {languageOf, type Language} from './language/text-language.ts';
import type {Piece} from './round.ts';

export interface Resolved {
  readonly piece: Piece;
  readonly chosen: string;
  /** 1 for pieces that lost nothing. */
  readonly confidence: number;
  readonly certainty: Certainty;
  readonly alternatives: readonly {readonly text: string; readonly confidence: number}[];
}

export interface ResolveOptions {
  readonly model: LanguageModel | (() => LanguageModel | null) | null;
  readonly minConfidence: number;
  /** Charset that the bytes were read as. */
  readonly readAs: string;
  /** Clean texts whose words count for what is doubtful. */
  readonly context?: readonly string[] | undefined;
}

const REPLACEMENT = '\ufffd';
// Posteriors from which on 999 of 1,000 restored characters are right, and nine of ten (bench:repair on 27 reserved documents: 99.97 % from 0.999 on,
// 92 % between 0.9 and 0.95). Last bytes that GBK took, and what it swallowed, are overrated by the model: 99.8 % even from 0.99999 on,
// so that none of them is called certain.
const CERTAIN = 0.999;
const NEVER = Infinity;
// Where two of five characters lost bytes (windows-1253 and 1257) the neighbours of most are unknown themselves: of those from 0.999 on 12 of 6,591 were
// wrong, some at 1. Below that none of 7,242 (windows-1250, 1252 and 1254, 20 documents, 2026-11-21).
const MOST_LOST = 0.37;
const LIKELY = 0.9;
// A character that is put back by a rule and not by a model: `à` for `Ã `.
const BY_RULE = 0.97;

/** Languages that there are models of. */
const MODELLED: readonly Language[] = ['zh'];

/** The language whose model the open pieces would need and that there is none of, or null. */
export function missingLanguage(text: string, pieces: readonly Piece[]): Language | null {
  if (!pieces.some(isOpen)) return null;
  const language = languageOf(readableText(text, pieces));
  return language === null || MODELLED.includes(language) ? null : language;
}

/** All pieces in order. Linear; the model is loaded only when a piece has several options and the text is in its language. */
export function resolvePieces(text: string, pieces: readonly Piece[], options: ResolveOptions): readonly Resolved[] {
  const isModelled = pieces.some(isForModel) && missingLanguage(text, pieces) === null;
  const model = isModelled ? modelOf(options) : null;
  if (model === null) return pieces.map((piece) => withoutModel(piece));
  const {slots, slotOfPiece} = slotsOf(text, pieces);
  const restored = restore(slots, model);
  const alone = rerankWithContext(slots, restored, model);
  const texts = options.context ?? [];
  const beside = rerankWithTexts(slots, {restored, alone, certainFrom: CERTAIN}, model, texts);
  const {chosen, confidence, alternatives} = pairBrackets(slots, beside);
  const certainFrom = options.readAs === 'gbk' || lostShare(pieces) > MOST_LOST ? NEVER : CERTAIN;
  return pieces.map((piece, i) => {
    const slot = slotOfPiece[i] ?? 0;
    if (!isForModel(piece)) return withoutModel(piece);
    return decided(
      piece,
      {chosen: chosen[slot] ?? 0, confidence: confidence[slot] ?? 0, alternatives: alternatives[slot] ?? []},
      {...options, certainFrom},
    );
  });
}

/** Share of the damaged characters that lost bytes. */
function lostShare(pieces: readonly Piece[]): number {
  let lost = 0;
  let decoded = 0;
  for (const {options, lossy} of pieces) {
    if (lossy) lost++;
    else for (const character of options[0] ?? '') if (character > '\u007f') decoded++;
  }
  return lost / Math.max(1, lost + decoded);
}

// The model knows Chinese, and the signs, kana and Latin letters that occur in Chinese text.
const UNKNOWN_SCRIPT =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}\p{Script=Devanagari}]/u;

function isForModel({options}: Piece): boolean {
  return options.length > 1 && !options.every((option) => UNKNOWN_SCRIPT.test(option));
}

function isOpen({options}: Piece): boolean {
  return options.length > 1;
}

// The language is determined from the damaged stretches, as far as they are decoded; a few thousand characters are enough.
const SAMPLE = 20_000;

function readableText(text: string, pieces: readonly Piece[]): string {
  let sample = '';
  for (const {options, lossy} of pieces) {
    if (!lossy) sample += options[0] ?? '';
    if (sample.length > SAMPLE) break;
  }
  return sample === '' ? text.slice(0, SAMPLE) : sample;
}

function modelOf({model}: ResolveOptions): LanguageModel | null {
  return typeof model === 'function' ? model() : model;
}

function withoutModel(piece: Piece): Resolved {
  const only = piece.options.length === 1 ? (piece.options[0] ?? '') : REPLACEMENT;
  if (!piece.lossy) return {piece, chosen: only, confidence: 1, certainty: 'certain', alternatives: []};
  if (piece.isWitnessed === true) return {piece, chosen: only, confidence: 1, certainty: 'witness', alternatives: []};
  if (only === REPLACEMENT)
    return {
      piece,
      chosen: only,
      confidence: 0,
      certainty: 'check',
      alternatives: piece.options.length > 1 ? firstOptions(piece) : [],
    };
  return {piece, chosen: only, confidence: BY_RULE, certainty: 'likely', alternatives: []};
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
      : confidence >= LIKELY
        ? 'likely'
        : 'check';
  return {
    piece,
    chosen: isKept ? (piece.options[chosen] ?? '') : REPLACEMENT,
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
