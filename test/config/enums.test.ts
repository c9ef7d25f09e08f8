// The words that the configuration's schema allows are those of the types. A word that is missing here does not compile.
import fs from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import type {Direction, Role, ValueType} from '../../src/model/column.ts';
import {chatKinds, type ConditionSetting, type DigestSetting, type MailSetting} from '../../src/model/configuration.ts';
import type {Significance} from '../../src/model/changeset.ts';
import {formats} from '../../src/model/format.ts';
import type {Language} from '../../src/model/text.ts';

type Words<Word extends string> = Readonly<Record<Word, 1>>;

const language: Words<Language> = {en: 1, 'zh-CN': 1};
const direction: Words<Direction> = {higher: 1, lower: 1};
const minimum: Words<Significance> = {headline: 1, notable: 1, minor: 1, noise: 1};
const role: Words<Role> = {
  ...{rank: 1, score: 1, name: 1, vendor: 1, category: 1, cost: 1, duration: 1},
  ...{count: 1, date: 1, link: 1, tags: 1, note: 1, spacer: 1, other: 1},
};
const type: Words<ValueType> = {number: 1, text: 1, date: 1, blank: 1};
const onUncertain: Words<MailSetting['onUncertain']> = {resend: 1, hold: 1};
const kind = Object.fromEntries(chatKinds.map((name) => [name, 1]));
const when: Words<ConditionSetting['when']> = {
  'leader-changed': 1,
  'enters-top': 1,
  'rises-above': 1,
  'falls-below': 1,
};
const frequency: Words<DigestSetting['frequency']> = {each: 1, daily: 1, weekly: 1};

function wordsAt(file: string, place: string): unknown {
  const schema: unknown = JSON.parse(fs.readFileSync(path.resolve(import.meta.dirname, '../../schemas', file), 'utf8'));
  return place.split('.').reduce<unknown>((at, key) => Object(at)[key], schema);
}

test.each([
  ['config.v1.json', 'properties.language', language],
  ['config.v1.json', 'properties.sources.items.properties.format', formats],
  ['validate.v1.json', 'properties.documents.items.properties.format', formats],
  ['config.v1.json', 'properties.sources.items.properties.columns.additionalProperties.properties.role', role],
  [
    'config.v1.json',
    'properties.sources.items.properties.columns.additionalProperties.properties.direction',
    direction,
  ],
  ['config.v1.json', 'properties.mail.properties.onUncertain', onUncertain],
  ['config.v1.json', 'properties.webhooks.items.properties.kind', kind],
  ['config.v1.json', 'properties.webhooks.items.properties.minimum', minimum],
  ['config.v1.json', 'properties.webhooks.items.properties.language', language],
  ['config.v1.json', 'properties.webhooks.items.properties.conditions.items.properties.when', when],
  ['config.v1.json', 'properties.digests.items.properties.conditions.items.properties.when', when],
  ['config.v1.json', 'properties.digests.items.properties.minimum', minimum],
  ['config.v1.json', 'properties.digests.items.properties.frequency', frequency],
  ['config.v1.json', 'properties.digests.items.properties.language', language],
  ['table.v1.json', 'definitions.column.properties.role', role],
  ['table.v1.json', 'definitions.column.properties.type', type],
  ['table.v1.json', 'definitions.column.properties.direction', direction],
])('%s %s', (file, place, words) => {
  const allowed = wordsAt(file, `${place}.enum`);
  expect(Array.isArray(allowed) ? [...allowed].sort() : allowed).toEqual(Object.keys(words).sort());
});
