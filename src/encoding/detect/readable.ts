// Whether side by side what sequences spell can be text at all. Text of another encoding has bytes that are UTF-8 by chance: Russian in GBK (`Ú§Ó§Ö§`) spells
// Arabic, Cyrillic and Hebrew in one word, and marks that stand on nothing.
import {alphabetOf, type Alphabet} from './alphabet.ts';
import type {Sequence} from './sequence.ts';

const unassigned = /[\p{Cn}\p{Co}\p{Cs}]/u;
const letterOrMark = /[\p{L}\p{M}]/u;
const mark = /\p{M}/u;
// Joiners stand between a letter and its sign in Indic scripts, variation selectors and the enclosing keycap after any character.
const joiner = /[\u200c\u200d\u0640\u25cc]/u;
const selector = /[\ufe00-\ufe0f\u20d0-\u20ff\u{e0100}-\u{e01ef}]/u;

/**
 * False for characters that nothing is written with, for words of two alphabets, for marks without a letter, and for sequences that differ in their
 * leads only. `before` is the character before the sequences, empty at the start of the text.
 */
export function isReadable(sequences: readonly Sequence[], before: string): boolean {
  if (hasOneContinuation(sequences)) return false;
  let last = before;
  let isDecoded = false;
  let alphabet: Alphabet | null = null;
  let marks = 0;
  for (const {code} of sequences) {
    const character = String.fromCodePoint(code);
    if (unassigned.test(character)) return false;
    if (letterOrMark.test(character) && !selector.test(character)) {
      const own = alphabetOf(character);
      if (mark.test(character) && !(isDecoded ? carries(last, own) : mayCarry(last, own))) return false;
      marks = mark.test(character) ? marks + 1 : 0;
      if (marks > maxMarks) return false;
      if (own !== 'combining' && own !== 'common') {
        if (alphabet !== null && !occurTogether(alphabet, own)) return false;
        alphabet = own;
      }
    } else if (!joiner.test(character)) alphabet = null;
    last = character;
    isDecoded = true;
  }
  return true;
}

// Formulas hold Latin letters beside Greek ones, and so does what code page 437 makes of UTF-8.
function occurTogether(a: Alphabet, b: Alphabet): boolean {
  const isFree = (alphabet: Alphabet): boolean => alphabet === 'latin' || alphabet === 'greek';
  return a === b || a === 'east-asian' || b === 'east-asian' || (isFree(a) && isFree(b));
}

// Burmese puts four on a letter; frames in Korean Johab spell a dozen of Arabic.
const maxMarks = 5;

function carries(letter: string, own: Alphabet): boolean {
  return own === 'combining' || joiner.test(letter) || (letterOrMark.test(letter) && hasAlphabet(letter, own));
}

function hasAlphabet(letter: string, own: Alphabet): boolean {
  const alphabet = alphabetOf(letter);
  return alphabet === own || alphabet === 'combining';
}

// What is outside ASCII before a damaged stretch may be a letter that lost bytes.
function mayCarry(before: string, own: Alphabet): boolean {
  return before > '\u007f' || (own === 'combining' && before > ' ');
}

const minSequences = 4;
const minLeads = 3;

// Letters of one row of a double-byte charset, a byte late: in running text what follows the leads varies more than they do.
function hasOneContinuation(sequences: readonly Sequence[]): boolean {
  const twoByte = sequences.filter(({code}) => code < 0x800);
  const [first] = twoByte;
  return (
    first !== undefined &&
    twoByte.length >= minSequences &&
    twoByte.every(({code}) => (code & 63) === (first.code & 63)) &&
    new Set(twoByte.map(({code}) => code)).size >= minLeads
  );
}
