// A second opinion on bytes that are not UTF-8, loaded only when such bytes are met.
import {createRequire} from 'node:module';
import type {CharsetVoter} from '../encoding/read-text.ts';

const require = createRequire(import.meta.url);

/** 64 KiB decide; jschardet takes 40 ms for it, and seconds for megabytes. */
const sampleBytes = 64 * 1024;

/** Returns jschardet's guess, or null where it has none. */
export const voteCharset: CharsetVoter = (bytes) => {
  const {detect}: {detect: (text: Buffer) => {encoding: string | null}} = require('jschardet');
  return detect(Buffer.from(bytes.subarray(0, sampleBytes))).encoding;
};
