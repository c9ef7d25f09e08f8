// The word list of jieba (MIT, in @node-rs/jieba) as figures: which sequences of tokens are words, and how frequent.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {extendFirstLane, extendSecondLane} from '../../src/encoding/language/ngram-hash.ts';

const maxCharacters = 5;
/** 6 bits: frequencies up to 7 million (e^15.75). */
const stepsOfALogarithm = 4;

/** Pairs of a word and its frequency, as listed. */
export function jiebaWords() {
  const require = createRequire(import.meta.url);
  const path = require.resolve('@node-rs/jieba/package.json').replace('package.json', 'dict.txt');
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([word, frequency]) => word.length >= 2 && Number(frequency) >= 0)
    .map(([word, frequency]) => [word, Number(frequency)]);
}

/** Lanes and numbers of the words of 2 to 5 characters that the alphabet can spell; words of the same tokens are one, the most frequent. */
export function wordColumns(words, codePoints, tokens) {
  const tokenOf = new Map(Array.from(codePoints, (codePoint, i) => [codePoint, tokens[i]]));
  const byTokens = new Map();
  for (const [word, frequency] of words) {
    const spelt = Array.from(word, (character) => tokenOf.get(character.codePointAt(0)));
    if (spelt.length < 2 || spelt.length > maxCharacters || spelt.includes(undefined)) continue;
    const key = spelt.join();
    byTokens.set(key, {spelt, frequency: Math.max(frequency, byTokens.get(key)?.frequency ?? 0)});
  }
  const list = [...byTokens.values()];
  return {
    first: Int32Array.from(list, ({spelt}) => spelt.reduceRight(extendFirstLane, 0)),
    second: Int32Array.from(list, ({spelt}) => spelt.reduceRight(extendSecondLane, 0)),
    numbers: Uint8Array.from(list, ({frequency}) =>
      Math.min(63, Math.round(stepsOfALogarithm * Math.log(1 + frequency))),
    ),
  };
}
