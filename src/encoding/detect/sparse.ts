// Damage in single words: whole sequences that cannot be clean text (`HÃ´tel`), in a document that may be sound elsewhere. One strong
// sequence opens a document for one code page; inside, weaker ones of the same page are accepted, and those whose no-break
// space became a space (`Ã `) or that carry a mark for a lost byte (`â€�`). One page a round; the caller comes again.
import {encodeUtf8} from '../codec/utf8.ts';
import {singleByteTable, singleBytePages, type SingleBytePage} from '../codec/single-byte.ts';
import {byFrequency} from '../../model/groups.ts';
import {partitionPoint} from '../../model/partition-point.ts';
import type {Loss} from '../../model/repair.ts';
import type {Span} from '../../model/text.ts';
import type {Piece, Round} from '../round.ts';
import {clustersOf, type Cluster} from './clusters.ts';
import {isExplained} from './explanation.ts';
import {brokenPieces} from './broken-sequences.ts';
import {scriptOf, type Script} from './plausibility.ts';
import type {Scan} from './scan.ts';
import {countFailedSequences, countForeignControls, intactCharacters, stretchesBetween} from './sound-characters.ts';

/** Stretches that an earlier round decoded: what is there has been damaged before, so weak evidence is enough. */
export type Decoded = readonly Span[];

// On 98 MB of clean documentation in 60 languages the highest score of any sequence is 2.5 (`Рівні` as windows-1251), on ftfy's
// negative cases 3.0 (`Ã’s`, in a sentence about mojibake); its positive cases reach 3.5 and more.
const strongScore = 3.5;
const weakScore = 0.5;
const loneWord = 2;

/** The next round for the page with the most evidence, or null when nothing is certain. */
export function sparseRound(text: string, scan: Scan, decoded: Decoded): Round | null {
  const worded = brokenWordPage(text);
  const most = Math.max(...scan.hits);
  const opened = singleBytePages
    .filter((page, i) => hasEnoughHits(scan.hits[i] ?? 0, most) || page === worded)
    .map((page) => candidate(text, page, scan))
    .filter((candidate) => candidate.page === worded || opens(text, candidate, decoded));
  const best = opened.sort(
    (a, b) => covered(b.clusters) - covered(a.clusters) || total(b.clusters) - total(a.clusters),
  )[0];
  return best === undefined ? null : roundOf(text, best, decoded);
}

// In a long text the right page has nearly all the hits that any page has; a fifth leaves room for mixed documents.
function hasEnoughHits(hits: number, most: number): boolean {
  return hits > 0 && (most < 50 || hits >= most * 0.2);
}

interface Candidate {
  readonly page: SingleBytePage;
  readonly clusters: readonly Cluster[];
}

function candidate(text: string, page: SingleBytePage, scan: Scan): Candidate {
  return {page, clusters: clustersOf(text, page, scan)};
}

// Two shapes that open a document without one whole sequence: a word ending in `Ã` after a lower-case letter (`voilÃ le`), and a lead with
// the mark of a lost byte inside a word (`SlovenÄ\ufffdina`).
function brokenWordPage(text: string): SingleBytePage | null {
  const endsInGrave = text.includes('\u00c3 ') && /\p{Ll}\u00c3 /u.test(text);
  const hasMark = text.includes('\ufffd') && /\p{Ll}[\u00c3-\u00c5]\ufffd\p{Ll}/u.test(text);
  return endsInGrave || hasMark ? 'windows-1252' : null;
}

function opens(text: string, {page, clusters}: Candidate, decoded: Decoded): boolean {
  // What an earlier round decoded has been damaged before: there one strong sequence is enough, whatever is beside it.
  if (decoded.length > 0 && clusters.some((cluster) => cluster.score >= strongScore && isWithin(cluster, decoded)))
    return true;
  const strong = clusters.filter((cluster) => isStrong(text, cluster));
  if (strong.length === 0) return coversText(text, clusters);
  const sound = intactCharacters(text, page, clusters);
  if (sound.length === 0) return true;
  if (mayBeChance(text, {page, clusters}, strong, sound)) return strong.some((cluster) => isLong(text, cluster));
  // A single sequence in a text that is written well otherwise is too little: it may be a quotation, and one word more or less is not an emergency.
  return strong.length > 1;
}

// Clean Cyrillic, encoded numbers and polygons form sequences by chance, among others that are none. No line of 441,550 had four in a row.
function mayBeChance(
  text: string,
  {page, clusters}: Candidate,
  strong: readonly Cluster[],
  sound: readonly number[],
): boolean {
  const against =
    countFailedSequences(text, page, sound) + countForeignControls(text, page) + countUnreadable(clusters);
  return against > strong.length;
}

function countUnreadable(clusters: readonly Cluster[]): number {
  return clusters.filter(({isReadable}) => !isReadable).length;
}

// Beside letters of the page that spell nothing it is a part of something else.
function isLong(text: string, {page, start, end, sequences}: Cluster): boolean {
  const {bytes} = singleByteTable(page);
  const isLetter = (unit: number): boolean => unit > 0x7f && (bytes[unit] ?? 0) !== 0 && !isSign(unit);
  return sequences.length >= minSequences && !isLetter(text.charCodeAt(start - 1)) && !isLetter(text.charCodeAt(end));
}

function isSign(unit: number): boolean {
  return /[\p{P}\p{Z}]/u.test(String.fromCharCode(unit));
}

function isStrong(text: string, cluster: Cluster): boolean {
  return (
    cluster.score >= strongScore &&
    cluster.score - neighbourPenalty(text, cluster) >= strongScore &&
    !isExplained(text, cluster)
  );
}

// On 441,550 clean lines no line has four sequences that make up three quarters of its characters outside ASCII (REPAIR.md).
const minSequences = 4;
const minCovered = 0.75;
// A word torn by a lost byte may seem unreadable; of chance half the clusters and more are.
const maxUnreadable = 0.25;

/** Whether whole sequences are nearly all that is not ASCII: then the document is damaged throughout. */
function coversText(text: string, clusters: readonly Cluster[]): boolean {
  const length = clusters.reduce((sum, {start, end}) => sum + end - start, 0);
  if (
    countUnreadable(clusters) > clusters.length * maxUnreadable ||
    clusters.reduce((sum, {fit}) => sum + fit, 0) <= 0 ||
    clusters.reduce((sum, {sequences}) => sum + sequences.length, 0) < minSequences
  )
    return false;
  const most = length / minCovered;
  let nonAscii = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f && ++nonAscii > most) return false;
  return isMostlyUnexplained(text, clusters, length / 2);
}

// An English text that explains mojibake has nothing but its examples outside ASCII.
function isMostlyUnexplained(text: string, clusters: readonly Cluster[], least: number): boolean {
  let unexplained = 0;
  for (const cluster of clusters) {
    if (!isExplained(text, cluster)) unexplained += cluster.end - cluster.start;
    if (unexplained >= least) return true;
  }
  return false;
}

/** Characters that a page explains. Of two pages that share most sequences the right one has them all. */
function covered(clusters: readonly Cluster[]): number {
  return clusters.reduce((sum, {start, end, score}) => sum + (score > 0 ? end - start : 0), 0);
}

function total(clusters: readonly Cluster[]): number {
  return clusters.reduce((sum, cluster) => sum + Math.max(0, cluster.score) * cluster.sequences.length, 0);
}

// Broken sequences on both sides say that more is wrong than this page explains.
function neighbourPenalty(text: string, cluster: Cluster): number {
  return isForeign(text.charCodeAt(cluster.start - 1)) && isForeign(text.charCodeAt(cluster.end)) ? 3 : 0;
}

function isForeign(unit: number): boolean {
  return unit > 0x7f && unit !== 0xa0 && unit < 0x2e00;
}

// Both lists ascend and do not overlap.
function isWithin(cluster: Span, decoded: readonly Span[]): boolean {
  const next = partitionPoint(decoded.length, (at) => (decoded[at]?.end ?? Infinity) <= cluster.start);
  return (decoded[next]?.start ?? Infinity) < cluster.end;
}

function roundOf(text: string, {page, clusters}: Candidate, decoded: Decoded): Round {
  const script = dominantScript(clusters);
  const isThroughout = coversText(text, clusters);
  const sound = isThroughout ? [] : intactCharacters(text, page, clusters);
  const evident = clusters.filter(evidenceTest(text, {page, clusters}, sound, decoded));
  const stretches = stretchesBetween(text, sound).filter((stretch) => isWithin(stretch, evident));
  const accepted = isThroughout
    ? clusters
    : clusters.filter((cluster) => isWithin(cluster, stretches) && isAccepted(text, cluster, script, decoded));
  const whole = accepted.map(wholePiece);
  const worded = page === brokenWordPage(text);
  const broken = brokenPieces(text, singleByteTable(page), whole, {
    isFirstRound: decoded.length === 0,
    isThroughout,
  }).filter((piece) => worded || isWithin(piece, stretches));
  const pieces = [...whole, ...broken].sort((a, b) => a.start - b.start);
  return {
    kind: 'utf8-as-single-byte',
    readAs: page,
    writtenIn: 'utf-8',
    loss: lossOf(page, text, broken),
    pieces,
    confidence: Math.min(0.99, 0.8 + accepted.length * 0.05),
    because: [`${String(accepted.length)} stretches hold whole UTF-8 sequences read as ${page}`],
  };
}

// The script that most strong clusters spell: in a Russian document a word of one letter (`РІ` for в) is one, too.
function dominantScript(clusters: readonly Cluster[]): Script | null {
  const strong = clusters.filter(({score}) => score >= strongScore);
  const scripts = strong.flatMap(({sequences: [first]}) => scriptOf(first?.code ?? 0) ?? []);
  return byFrequency(scripts)[0]?.[0] ?? null;
}

// Weak sequences (`В»` in clean Russian) count only in a stretch that holds a strong one: what is damaged ends where sound text begins.
function evidenceTest(
  text: string,
  {page, clusters}: Candidate,
  sound: readonly number[],
  decoded: Decoded,
): (cluster: Cluster) => boolean {
  const strong = clusters.filter((cluster) => isStrong(text, cluster));
  const byChance = mayBeChance(text, {page, clusters}, strong, sound);
  return (cluster) =>
    isWithin(cluster, decoded) || (cluster.score >= strongScore && (!byChance || isLong(text, cluster)));
}

function isAccepted(text: string, cluster: Cluster, script: Script | null, decoded: Decoded): boolean {
  const bonus = script !== null && isWordOf(text, cluster, script) ? loneWord : 0;
  if (isWithin(cluster, decoded)) return cluster.score + bonus >= weakScore;
  return cluster.score + bonus - neighbourPenalty(text, cluster) / 2 >= weakScore && !isExplained(text, cluster);
}

function isWordOf(text: string, {start, end, sequences}: Cluster, script: Script): boolean {
  const isLetter = (at: number): boolean => /\p{L}/u.test(text.charAt(at));
  return sequences.every(({code}) => scriptOf(code) === script) && !isLetter(start - 1) && !isLetter(end);
}

function wholePiece(cluster: Cluster): Piece {
  return {start: cluster.start, end: cluster.end, options: [cluster.decoded], lossy: false};
}

function lossOf(page: SingleBytePage, text: string, broken: readonly Piece[]): Loss {
  const damaged = broken.map(({start, end}) => text.slice(start, end));
  const spaces = damaged.some((piece) => piece.includes(' '));
  const lacking = singleByteTable(page).undefinedBytes.filter((byte) => byte < 0xc0);
  if (damaged.some((piece) => piece.includes('\ufffd')))
    return {bytes: isNamed(broken) ? lacking : [], mark: 'replacement-character', spaces};
  if (damaged.some((piece) => piece.includes('?')))
    return {bytes: isNamed(broken) ? lacking : [], mark: 'question-mark', spaces};
  if (damaged.every((piece) => piece.includes(' ')) && !hasChoice(broken)) return {bytes: [], mark: 'none', spaces};
  // Others only where a character of theirs may have been.
  const lists = new Set(broken.map(({options}) => options));
  const others = alsoLost.filter((byte) => !lacking.includes(byte) && [...lists].some((list) => mayHold(list, byte)));
  return {bytes: [...lacking, ...others].sort((a, b) => a - b), mark: 'dropped', spaces};
}

// What windows-1254 lacks beside windows-1252, and the soft hyphen.
const alsoLost: readonly number[] = [0x8e, 0x9e, 0xad];

/** Whether any of them says which characters it may have been. */
function isNamed(pieces: readonly Piece[]): boolean {
  return pieces.some(({options}) => options.some((option) => option !== '\ufffd'));
}

function hasChoice(pieces: readonly Piece[]): boolean {
  return pieces.some(({options}) => options.length > 1);
}

function mayHold(options: readonly string[], byte: number): boolean {
  return options.some((option) => option !== '\ufffd' && encodeUtf8(option).includes(byte));
}
