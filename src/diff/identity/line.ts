// A model's line: its name without what a successor changes. `hunyuan-turbos-20250716` and `-20250926` are one line, `Qwen3-4B`
// and `Qwen3-8B` are not: sizes stay, dates and versions go.

const separators = /[\s\-_/()（）]+/u;
const date = /(?:19|20)\d{2}[-./]?(?:0[1-9]|1[0-2])[-./]?(?:[0-2]\d|3[01])/gu;
const version = /^[vr]?\d+(?:\.\d+)*$/u;
// `1.5.0-beta.0` is a version as `1.4.12` is.
const preRelease = /(?<=\d\.\d+\.\d+)-(?:alpha|beta|rc|canary|next|nightly|dev)(?:[.-]?\d+)*/gu;
const size = /^(?:a?\d+(?:\.\d+)?[bkmt]|\d+x\d+b)$/u;
const trailingVersion = /(?<=[a-z\u4e00-\u9fff])\d+(?:\.\d+)*$/u;

/** Returns the line of a canonical name, lower case; empty when nothing but dates and versions is in it. */
export function lineOf(name: string): string {
  return name
    .toLowerCase()
    .replace(date, '')
    .replace(preRelease, '')
    .split(separators)
    .map((token) => (version.test(token) ? '' : size.test(token) ? token : token.replace(trailingVersion, '')))
    .filter((token) => token !== '')
    .join('-');
}
