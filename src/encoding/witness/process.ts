// The ways in which clean text is known to be damaged. Detection has to guess them from the damage; with a clean copy beside the damaged one each of them
// can simply be tried, so that ways are listed here, too, that no detector could undo (`???`, U+FFFD for every character, controls stripped).
import type {DamageKind} from '../../model/encoding.ts';
import type {Loss} from '../../model/repair.ts';
import {encodeText} from '../codec/encode.ts';
import {encodeUtf8} from '../codec/utf8.ts';
import {singleBytePages, singleByteTable, type SingleBytePage} from '../codec/single-byte.ts';
import {reapplyDamage, type Process} from '../reapply-damage.ts';
import {noLoss} from '../round.ts';

/** One way to damage text: steps that follow each other. */
export interface DamageProcess {
  readonly kind: DamageKind;
  readonly steps: readonly Process[];
  /** What a step does depends on the bytes before it (two-byte charsets), so that runs of characters are damaged as a whole. */
  readonly byRun: boolean;
  /** Damaged characters that must be explained before the process is believed. */
  readonly minCharacters: number;
}

// One character that follows the rules of UTF-8 does not come about by editing; a letter replaced by another one, or by `?`, may.
const few = 1;
const several = 4;
const softHyphen = 0xad;
const c1 = Array.from({length: 32}, (_, i) => 0x80 + i);

/** `text` as the process would have written it, or null when the charset lacks one of its characters. Linear. */
export function damageBy(text: string, {kind, steps}: DamageProcess): string | null {
  let damaged: string | null = text;
  for (const step of steps) {
    if (damaged === null) return null;
    damaged = kind === 'question-marks' ? withoutStrangers(damaged, step.writtenIn) : reapplyDamage(damaged, step);
  }
  return damaged;
}

// What writers do with `errors=replace` when the charset lacks a character.
function withoutStrangers(text: string, charset: string): string {
  let written = '';
  for (const character of text) {
    const isWritten = charset === 'us-ascii' ? character < '\u0080' : encodeText(character, charset) !== null;
    written += isWritten ? character : '?';
  }
  return written;
}

let catalogue: readonly DamageProcess[] | null = null;

/** All known processes, commonest first. */
export function damageProcesses(): readonly DamageProcess[] {
  catalogue ??= [
    ...singleBytePages.flatMap(utf8AsPage),
    ...utf8AsGbk(),
    ...twice(),
    ...multiByteMisread(),
    ...invalidUtf8(),
    ...questionMarks(),
    ...otherPages(),
  ];
  return catalogue;
}

function single(kind: DamageKind, step: Process, byRun: boolean, minCharacters: number): DamageProcess {
  return {kind, steps: [step], byRun, minCharacters};
}

function utf8AsPage(page: SingleBytePage): readonly DamageProcess[] {
  return losses(page).map((loss) =>
    single('utf8-as-single-byte', {writtenIn: 'utf-8', readAs: page, loss}, false, few),
  );
}

function losses(page: SingleBytePage): readonly Loss[] {
  const {undefinedBytes} = singleByteTable(page);
  const gone = page === 'iso-8859-1' ? c1 : undefinedBytes.filter((byte) => byte >= 0x80);
  const dropped = (bytes: readonly number[], spaces: boolean): Loss => ({
    bytes,
    mark: bytes.length === 0 ? 'none' : 'dropped',
    spaces,
  });
  const some = gone.length === 0 ? [] : [gone, [...gone, softHyphen].sort((a, b) => a - b)];
  return [
    noLoss,
    ...some.map((bytes) => dropped(bytes, false)),
    ...(gone.length === 0 ? [] : (['replacement-character', 'question-mark'] as const)).map((mark) => ({
      bytes: gone,
      mark,
      spaces: false,
    })),
    {bytes: [], mark: 'none', spaces: true},
    ...some.map((bytes) => dropped(bytes, true)),
    dropped([softHyphen], false),
  ];
}

/**
 * UTF-8 read as a page and cleaned of other characters than usual (`¤`, say): the bytes that the clean lines have and the damaged text does not. Only where
 * no usual loss explains them. Linear.
 */
export function processesByLosses(damaged: string, cleanLines: readonly string[]): readonly DamageProcess[] {
  const wanted = bytesOf(encodeUtf8(cleanLines.join('\n')));
  return singleBytePages.flatMap((page) => {
    const {bytes, undefinedBytes} = singleByteTable(page);
    const seen = new Set<number>();
    for (let i = 0; i < damaged.length; i++) seen.add(bytes[damaged.charCodeAt(i)] ?? 0);
    const gone = [...wanted].filter((byte) => !seen.has(byte)).sort((a, b) => a - b);
    const isUsual = gone.every((byte) => byte === softHyphen || undefinedBytes.includes(byte));
    // A lead is never lost; without any of them the text is not of this page.
    if (isUsual || gone.some((byte) => byte > 0xbf)) return [];
    const loss: Loss = {bytes: gone, mark: 'dropped', spaces: false};
    return [single('utf8-as-single-byte', {writtenIn: 'utf-8', readAs: page, loss}, false, few)];
  });
}

function bytesOf(encoded: Uint8Array): ReadonlySet<number> {
  const bytes = new Set<number>(encoded);
  for (let byte = 0; byte < 0x80; byte++) bytes.delete(byte);
  return bytes;
}

function utf8AsGbk(): readonly DamageProcess[] {
  return (['replacement-character', 'swallowed', 'dropped'] as const).map((mark) =>
    single('utf8-as-gbk', {writtenIn: 'utf-8', readAs: 'gbk', loss: {bytes: [], mark, spaces: false}}, true, few),
  );
}

// Saved wrongly by the same tool two times.
function twice(): readonly DamageProcess[] {
  const pages: readonly SingleBytePage[] = ['windows-1252', 'iso-8859-1', 'windows-1251', 'macintosh'];
  return pages.flatMap((page) =>
    utf8AsPage(page)
      .slice(0, 2)
      .map((process) => ({...process, steps: [...process.steps, ...process.steps]})),
  );
}

const markedLoss: Loss = {bytes: [], mark: 'replacement-character', spaces: false};

function multiByteMisread(): readonly DamageProcess[] {
  const charsets = ['gbk', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'];
  const misread = (writtenIn: string, readAs: string): DamageProcess =>
    single(
      'multibyte-as-multibyte',
      {writtenIn, readAs, loss: markedLoss},
      true,
      writtenIn === 'utf-8' ? few : several,
    );
  const asPage = (writtenIn: string, readAs: SingleBytePage): DamageProcess =>
    single('multibyte-as-single-byte', {writtenIn, readAs, loss: noLoss}, false, several);
  return [
    ...charsets.filter((charset) => charset !== 'gbk').map((charset) => misread('utf-8', charset)),
    ...charsets.flatMap((writtenIn) =>
      (['windows-1252', 'iso-8859-1', 'windows-1251', 'ibm437'] as const).map((page) => asPage(writtenIn, page)),
    ),
    ...charsets.flatMap((writtenIn) =>
      charsets.filter((readAs) => readAs !== writtenIn).map((readAs) => misread(writtenIn, readAs)),
    ),
  ];
}

// Bytes of another charset read as UTF-8: nearly every character outside ASCII becomes U+FFFD. Read as GBK after that: 锟斤拷.
function invalidUtf8(): readonly DamageProcess[] {
  const charsets = ['windows-1252', 'gbk', 'windows-1251', 'shift_jis', 'big5', 'euc-kr', 'windows-1250', 'koi8-r'];
  const marked = charsets.map((writtenIn) =>
    single('replacement-characters', {writtenIn, readAs: 'utf-8', loss: markedLoss}, true, few),
  );
  const asGbk: Process = {writtenIn: 'utf-8', readAs: 'gbk', loss: markedLoss};
  return [
    ...marked,
    ...marked.map((process): DamageProcess => ({...process, kind: 'kun-jin-kao', steps: [...process.steps, asGbk]})),
  ];
}

function questionMarks(): readonly DamageProcess[] {
  const charsets = [
    'us-ascii',
    'iso-8859-1',
    'windows-1252',
    'windows-1251',
    'windows-1250',
    'gbk',
    'shift_jis',
    'big5',
  ];
  const loss: Loss = {bytes: [], mark: 'question-mark', spaces: false};
  return charsets.map((charset) =>
    single('question-marks', {writtenIn: charset, readAs: charset, loss}, false, several),
  );
}

function otherPages(): readonly DamageProcess[] {
  const cyrillic = ['windows-1251', 'koi8-r', 'ibm866', 'windows-1252', 'iso-8859-1'] as const;
  const latin = ['windows-1252', 'windows-1250', 'macintosh', 'ibm437', 'iso-8859-2'] as const;
  const pairs = [cyrillic, latin].flatMap((pages) =>
    pages.flatMap((writtenIn) =>
      pages.filter((readAs) => readAs !== writtenIn).map((readAs) => ({writtenIn, readAs, loss: noLoss})),
    ),
  );
  return pairs.map((step) => single('single-byte-as-single-byte', step, false, several));
}
