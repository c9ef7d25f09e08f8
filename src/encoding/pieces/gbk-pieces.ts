// Runs of UTF-8 read as GBK → the pieces to replace. GBK takes bytes two by two: a run of an odd number of bytes loses its last one to
// the ASCII character after it. WHATWG and Java write U+FFFD for it, .NET writes `?` and swallows that character.
import {multiByteTable} from '../codec/multibyte.ts';
import {decodeGbkRun} from '../detect/gbk-decoding.ts';
import type {GbkDamage, GbkRun} from '../detect/gbk-runs.ts';
import type {Piece, Round} from '../round.ts';

/** The round that undoes it, or null when no run can be decoded. Linear. */
export function gbkRound(text: string, damage: GbkDamage): Round | null {
  const mark = markOf(text, damage.runs);
  const lists: Lists = {isSimplified: isSimplified(text, damage.runs), byBytes: new Map()};
  const pieces = damage.runs.flatMap((run) => runPieces(text, run, mark, lists));
  if (pieces.length === 0) return null;
  const cut = pieces.filter((piece) => piece.lossy).length;
  return {
    kind: 'utf8-as-gbk',
    readAs: 'gbk',
    writtenIn: 'utf-8',
    loss: {bytes: [], mark: cut === 0 ? 'none' : mark, spaces: false},
    pieces,
    confidence: 0.99,
    because: [
      `UTF-8 read as GBK: the GBK bytes of ${String(damage.runs.length)} runs are UTF-8; ${String(cut)} of them lost their last byte (${mark})`,
    ],
  };
}

interface Lists {
  readonly isSimplified: boolean;
  readonly byBytes: Map<string, readonly string[]>;
}

// Share of Han characters outside GB 2312 above which a text is not simplified Chinese: names and quotations stay far below.
const outsideShare = 0.01;

function isSimplified(text: string, runs: readonly GbkRun[]): boolean {
  let han = 0;
  let outside = 0;
  for (const run of runs.slice(0, 2000)) {
    for (const character of decodeGbkRun(text, run).decoded) {
      if (character < '\u4e00' || character > '\u9fff') continue;
      han++;
      if (!isInGb2312(character)) outside++;
    }
  }
  return outside <= han * outsideShare;
}

function isInGb2312(character: string): boolean {
  const code = multiByteTable('gbk')[character.charCodeAt(0)] ?? 0;
  return code >> 8 >= 0xb0 && code >> 8 <= 0xf7 && (code & 0xff) >= 0xa1;
}

type GbkMark = 'replacement-character' | 'swallowed' | 'dropped';

function markOf(text: string, runs: readonly GbkRun[]): GbkMark {
  const cut = runs.filter((run) => run.state === 'cut');
  if (cut.some((run) => text.charCodeAt(run.end) === 0xfffd)) return 'replacement-character';
  return cut.some((run) => text.charCodeAt(run.end) === 0x3f) ? 'swallowed' : 'dropped';
}

function runPieces(text: string, run: GbkRun, mark: GbkMark, lists: Lists): readonly Piece[] {
  const {decoded, boundary, rest, missing} = decodeGbkRun(text, run);
  const whole: Piece = {start: run.start, end: boundary, options: [decoded], lossy: false};
  const pieces = boundary > run.start ? [whole] : [];
  if (rest.length === 0 || missing !== 1) return pieces;
  const end = markEnd(text, run.end, mark);
  if (end === null) return pieces;
  // At the end of the text it was the last line end, if anything.
  const swallowed = mark !== 'swallowed' ? nothing : end < text.length ? swallowable : lastSwallowed;
  const key = `${rest.join(' ')} + ${String(swallowed.length)}`;
  const options = lists.byBytes.get(key) ?? lostLast(rest, swallowed, lists.isSimplified);
  lists.byBytes.set(key, options);
  return options.length === 0 ? pieces : [...pieces, {start: boundary, end, options, lossy: true}];
}

function markEnd(text: string, at: number, mark: GbkMark): number | null {
  const unit = text.charCodeAt(at);
  if (mark === 'replacement-character') return unit === 0xfffd ? at + 1 : null;
  if (mark === 'swallowed') return unit === 0x3f ? at + 1 : null;
  return at;
}

const unassigned = /[\p{Cn}\p{Co}\p{Cs}\p{Cc}]/u;
// What GBK cannot take as a second byte: ASCII below 40. Control characters other than line ends and tabs occur in no text.
const swallowable = Array.from({length: 0x20}, (_, i) => String.fromCharCode(0x20 + i)).concat('\n', '\r', '\t');

const nothing: readonly string[] = [''];
const lastSwallowed: readonly string[] = ['\n', ''];

function lostLast(rest: readonly number[], swallowed: readonly string[], isSimplified: boolean): readonly string[] {
  const characters: string[] = [];
  // 80 is a character of its own (€), it is not lost.
  for (let byte = 0x81; byte <= 0xbf; byte++) {
    const text = new TextDecoder('utf-8').decode(Uint8Array.from([...rest, byte]));
    if (!text.includes('\ufffd') && !unassigned.test(text)) characters.push(text);
  }
  if (swallowed.length === 1) return characters;
  // With 35 swallowed characters each, the rare two thirds of them would make the search three times as long.
  const common = isSimplified
    ? characters.filter((character) => !/\p{Script=Han}/u.test(character) || isInGb2312(character))
    : characters;
  return common.flatMap((character) => swallowed.map((second) => character + second)).slice(0, 4096);
}
