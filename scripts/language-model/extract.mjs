// Git snapshots of the sources → plain text as it is written, one file per source, documents apart by form feeds.
// usage: node extract.mjs MIRROR OUT [NAME...]   MIRROR holds OWNER+NAME/repo; reserved sources only lend their lines to be left out.
import {execFileSync, spawn} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const textFiles = /\.(md|mdx|markdown|rst|txt|adoc|textile|html?|tex)$/i;
const jsonLike = /\.(json|jsonl|ipynb)$/i;
const lineFiles = /\.(csv|tsv|ya?ml|java|py|go|ts|js|cs|php|vue|cpp|h|c|sql|xml|properties)$/i;
const otherLanguage = /(^|\/)(node_modules|i18n\/(?!zh)|translations?\/(?!zh|tw|hk|mo)|ja|ko|de|es|fr|ru|pt|it|vi)\//i;
const maxBlobBytes = 120e6;
const maxUnitsOfASource = 60e6;
const hanRange = [0x3400, 0x9fff];
const kana = [0x3040, 0x30fa];

/** The git directory of one snapshot, or undefined. */
export function gitDirectory(mirror, name) {
  const base = join(mirror, name.replace('/', '+'), 'repo');
  if (existsSync(join(base, '.git'))) return join(base, '.git');
  return existsSync(join(base, 'HEAD')) ? base : undefined;
}

/** The files of the newest commit, in path order: object id, size in bytes, path. */
export function filesOf(gitDir) {
  const list = execFileSync('git', ['--git-dir', gitDir, 'ls-tree', '-r', '-l', '-z', 'HEAD'], {
    maxBuffer: 1 << 30,
  }).toString('utf8');
  return list.split('\0').flatMap((entry) => {
    const match = /^\d+ blob (\w+) +(\d+)\t(.*)$/s.exec(entry);
    return match === null ? [] : [{id: match[1], size: Number(match[2]), path: match[3]}];
  });
}

/** Every readable document of a snapshot: `onText(path, text)`, in path order. */
export async function readSnapshot(gitDir, onText, paths = '') {
  const wantedPath = new RegExp(paths);
  const wanted = filesOf(gitDir).filter(
    ({path, size}) =>
      size >= 40 &&
      size <= maxBlobBytes &&
      (textFiles.test(path) || jsonLike.test(path) || lineFiles.test(path) || /\.po$/.test(path)) &&
      (!otherLanguage.test(path) || /zh/i.test(path)) &&
      wantedPath.test(path),
  );
  await readBlobs(gitDir, wanted, onText);
}

/** The text of the files, in order; files that are neither UTF-8 nor GB18030 are left out. */
export async function readBlobs(gitDir, wanted, onBlob) {
  const git = spawn('git', ['--git-dir', gitDir, 'cat-file', '--batch'], {stdio: ['pipe', 'pipe', 'ignore']});
  git.stdin.on('error', () => {});
  git.stdin.end(wanted.map((entry) => entry.id + '\n').join(''));
  let chunks = [];
  let held = 0;
  let need = -1;
  let next = 0;
  for await (const chunk of git.stdout) {
    chunks.push(chunk);
    held += chunk.length;
    while (held > 0) {
      if (need >= 0 && held < need + 1) break;
      let buffer = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
      if (need < 0) {
        const end = buffer.indexOf(10);
        if (end < 0) {
          chunks = [buffer];
          break;
        }
        const head = buffer.toString('latin1', 0, end);
        buffer = buffer.subarray(end + 1);
        need = head.endsWith('missing') ? -1 : Number(head.split(' ')[2]);
        if (need < 0) next++;
      } else {
        const path = wanted[next++].path;
        const text = decode(buffer.subarray(0, need));
        if (text !== undefined) onBlob(path, text);
        buffer = buffer.subarray(need + 1);
        need = -1;
      }
      chunks = [buffer];
      held = buffer.length;
    }
  }
}

function decode(bytes) {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    try {
      return new TextDecoder('gb18030', {fatal: true}).decode(bytes);
    } catch {
      return undefined;
    }
  }
}

/** The written text inside one file: JSON strings with such a letter, PO translations, source lines with Han; other files whole. */
export function plainText(path, text, letter = /[\u3400-\u9fff]/) {
  if (/\.po$/.test(path)) return poText(text);
  if (jsonLike.test(path)) return jsonText(path, text, letter);
  if (lineFiles.test(path))
    return text
      .split('\n')
      .filter((line) => countOf(line, hanRange) >= 2)
      .join('\n');
  return text.replaceAll('\r\n', '\n');
}

function poText(text) {
  const out = [];
  for (const match of text.matchAll(/msgstr(?:\[\d\])? ((?:"(?:[^"\\\n]|\\.)*"\s*)+)/g)) {
    out.push(
      [...match[1].matchAll(/"((?:[^"\\\n]|\\.)*)"/g)]
        .map((m) => m[1])
        .join('')
        .replaceAll('\\n', '\n')
        .replaceAll('\\"', '"'),
    );
  }
  return out.join('\n');
}

function jsonText(path, text, letter) {
  const out = [];
  const visit = (value) => {
    if (typeof value === 'string') out.push(value);
    else if (Array.isArray(value)) {
      if (path.endsWith('.ipynb') && value.every((item) => typeof item === 'string')) out.push(value.join(''));
      else value.forEach(visit);
    } else if (value !== null && typeof value === 'object') Object.values(value).forEach(visit);
  };
  try {
    visit(JSON.parse(text));
  } catch {
    for (const line of text.split('\n')) {
      try {
        visit(JSON.parse(line));
      } catch {
        continue;
      }
    }
  }
  return out.filter((item) => letter.test(item)).join('\n');
}

/** Remembers lines by two bits in a table of 2^31 bits: small, and wrong about one line in ten thousand. */
export function createSeen() {
  const bits = new Uint32Array(2 ** 26);
  return (line) => {
    const [a, b] = hashLine(line);
    const known = (bits[a >>> 6] >>> (a & 31)) & (bits[b >>> 6] >>> (b & 31)) & 1;
    bits[a >>> 6] |= 1 << (a & 31);
    bits[b >>> 6] |= 1 << (b & 31);
    return known === 1;
  };
}

function hashLine(line) {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (let i = 0; i < line.length; i++) {
    const c = line.charCodeAt(i);
    a = Math.imul(a ^ c, 0x01000193);
    b = Math.imul(b ^ c, 0x85ebca6b) ^ (b >>> 13);
  }
  return [Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) >>> 0, Math.imul(b ^ (b >>> 16), 0x297a2d39) >>> 0];
}

function countOf(text, [first, last]) {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= first && unit <= last) count++;
  }
  return count;
}

/** Keeps lines with Han and their neighbours, each long line once over all sources; shortens long runs of ASCII. */
export function cleanDocument(text, seen) {
  if (countOf(text, hanRange) < 20 || countOf(text, kana) > 0.05 * countOf(text, hanRange)) return '';
  const lines = text.replace(/^\ufeff/, '').split('\n');
  const keep = new Uint8Array(lines.length + 2);
  lines.forEach((line, i) => {
    const han = countOf(line, hanRange);
    if (han === 0) return;
    if (han >= 10 && seen(line.trim())) return;
    keep[i] |= 1;
    keep[i + 1] = 1;
    keep[i + 2] |= 2;
  });
  const out = [];
  lines.forEach((line, i) => {
    if ((keep[i + 1] || keep[i] || keep[i + 2]) && out.length + 1 > 0) {
      const own = countOf(line, hanRange) > 0;
      if (own && !keep[i + 1]) return;
      if (!own && !(keep[i + 1] || keep[i])) return;
      out.push(line.replace(/[\x21-\x7e]{25,}/g, (run) => run.slice(0, 12) + run.slice(-12)));
    }
  });
  const result = out.join('\n').replace(/\n{3,}/g, '\n\n');
  return countOf(result, hanRange) < 10 ? '' : result;
}

async function main([mirror, outDir, ...names]) {
  mkdirSync(outDir, {recursive: true});
  const sources = JSON.parse(readFileSync(new URL('sources.json', import.meta.url), 'utf8'));
  const seen = createSeen();
  for (const name of sources.reserved) await leaveOut(mirror, name, seen);
  const chosen = names.length > 0 ? names : sources.sources.map((source) => source.name);
  for (const name of chosen) {
    const gitDir = gitDirectory(mirror, name);
    if (gitDir === undefined) {
      console.error('no snapshot of', name);
      continue;
    }
    const parts = [];
    let units = 0;
    try {
      await readSnapshot(
        gitDir,
        (path, text) => {
          if (units > maxUnitsOfASource) return;
          const cleaned = cleanDocument(plainText(path, text), seen);
          if (cleaned !== '') parts.push(cleaned);
          units += cleaned.length;
        },
        sources.sources.find((source) => source.name === name)?.paths,
      );
    } catch (error) {
      console.error(name, String(error).slice(0, 200));
      continue;
    }
    const all = parts.join('\f');
    writeFileSync(join(outDir, name.replace('/', '+') + '.txt'), all);
    console.log(name, countOf(all, hanRange), 'Han', parts.length, 'documents');
  }
}

async function leaveOut(mirror, name, seen) {
  const gitDir = gitDirectory(mirror, name);
  if (gitDir === undefined) return;
  await readSnapshot(gitDir, (path, text) => {
    for (const line of plainText(path, text).split('\n')) if (countOf(line, hanRange) >= 10) seen(line.trim());
  });
}

if (process.argv[1] === new URL(import.meta.url).pathname) await main(process.argv.slice(2));
