// Git snapshots of the sources of every language → plain text, OUT/LANGUAGE/OWNER+NAME.txt, and the reserved texts, OUT/reserved/LANGUAGE.txt.
// usage: node extract.mjs MIRROR OUT   MIRROR holds OWNER+NAME/repo; sources.json beside this file names languages and paths.
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {createSeen, filesOf, gitDirectory, plainText, readBlobs} from '../extract.mjs';

const lettersOfLanguage = {
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  ko: /\p{Script=Hangul}/u,
  ru: /\p{Script=Cyrillic}/u,
  uk: /\p{Script=Cyrillic}/u,
  el: /\p{Script=Greek}/u,
  he: /\p{Script=Hebrew}/u,
  ar: /\p{Script=Arabic}/u,
  fa: /\p{Script=Arabic}/u,
  th: /\p{Script=Thai}/u,
  hi: /\p{Script=Devanagari}/u,
};
/** Languages in Latin letters: prose has such a letter in nearly every paragraph, untranslated English has none. */
const markedLetter = /(?![A-Za-z])\p{Script=Latin}/u;
const maxBytesOfAFile = 5e6;
const repeatedFrom = 10;

/** Calls back with the text of every file of the source for each language that names it. */
async function readSource(mirror, {name, languages}, onText) {
  const gitDir = gitDirectory(mirror, name);
  if (gitDir === undefined) throw new Error(`no snapshot of ${name}`);
  const patterns = Object.entries(languages).map(([language, paths]) => [language, new RegExp(paths)]);
  const languageOf = (path) => patterns.find(([, paths]) => paths.test(path))?.[0];
  const wanted = filesOf(gitDir).filter(
    ({path, size}) => size < maxBytesOfAFile && languageOf(path) !== undefined && /\.\w+$/.test(path),
  );
  await readBlobs(gitDir, wanted, (path, text) => onText(languageOf(path), textOf(path, text)));
}

function textOf(path, text) {
  if (/\.json$/.test(path) && text.includes('"space_after"')) return sentencesOf(JSON.parse(text));
  if (/\.php$/.test(path)) return [...text.matchAll(/=>\s*'((?:[^'\\]|\\.)*)'/g)].map(([, value]) => value).join('\n');
  if (/\.yml$/.test(path)) return text.replace(/^\s*[\w-]+:\s*/gm, '').replace(/<[^>]*>|^["']|["']$/gm, '');
  return /\.(md|txt|tsv|csv)$/.test(path) ? text.replaceAll('\r\n', '\n') : plainText(path, text, /[^\u0000-\u007f]/);
}

/** Annotated sentences as they were written. */
function sentencesOf(sentences) {
  return sentences
    .map(({tokens, space_after: spaces}) => tokens.map((token, i) => (spaces[i] ? `${token} ` : token)).join(''))
    .join('\n');
}

/** The lines of the language and the empty ones between them, long lines once over all sources, long runs of ASCII shortened. */
function linesOf(language, text, seen) {
  const letters = lettersOfLanguage[language] ?? markedLetter;
  const kept = text.split('\n').filter((line) => {
    if (line.trim() === '') return true;
    if (!letters.test(line)) return false;
    return line.length < repeatedFrom || !seen(line.trim());
  });
  return kept
    .map((line) => line.replace(/[\x21-\x7e]{25,}/g, (run) => run.slice(0, 12) + run.slice(-12)))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

async function main([mirror, out]) {
  const {reserved, sources} = JSON.parse(readFileSync(new URL('sources.json', import.meta.url), 'utf8'));
  const seen = createSeen();
  const held = new Map();
  for (const source of reserved)
    await readSource(mirror, source, (language, text) => {
      const lines = linesOf(language, text, seen);
      if (lines !== '') held.set(language, [...(held.get(language) ?? []), lines]);
    });
  mkdirSync(join(out, 'reserved'), {recursive: true});
  for (const [language, texts] of held)
    writeFileSync(join(out, 'reserved', `${language}.txt`), texts.join('\n\n') + '\n');
  for (const source of sources) {
    const texts = new Map();
    await readSource(mirror, source, (language, text) => {
      const lines = linesOf(language, text, seen);
      if (lines !== '') texts.set(language, [...(texts.get(language) ?? []), lines]);
    });
    for (const [language, list] of texts) {
      mkdirSync(join(out, language), {recursive: true});
      const text = list.join('\f');
      writeFileSync(join(out, language, `${source.name.replace('/', '+')}.txt`), text);
      console.log(language, source.name, text.length);
    }
  }
}

await main(process.argv.slice(2));
