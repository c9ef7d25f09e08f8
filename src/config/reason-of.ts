// What ajv found → the reason, for each keyword that the schemas of the configuration use.
import type {ErrorObject} from 'ajv';
import {distance} from 'fastest-levenshtein';
import {isList, isRecord} from '../model/guards.ts';
import {because, type ErrorReason, type ErrorValue} from '../model/errors.ts';

/** Returns why the schema refuses a value. */
export function reasonOf(error: ErrorObject): ErrorValue {
  const {params, parentSchema = {}} = error;
  const limit = Number(params['limit']);
  switch (error.keyword) {
    case 'additionalProperties': {
      const properties: unknown = parentSchema['properties'];
      const known = isRecord(properties) ? Object.keys(properties) : [];
      return because('key-unknown', {hint: nearest(String(params['additionalProperty']), known)});
    }
    case 'enum':
      return because('value-enum', {values: wordsOf(params['allowedValues'])});
    case 'type':
      return because('value-type', {type: typeNames[String(params['type'])] ?? String(params['type'])});
    case 'oneOf':
      return because('source-location');
    case 'required':
    case 'dependencies':
      return because('key-missing', {name: String(params['missingProperty'])});
    case 'minimum':
      return because('value-minimum', {limit});
    case 'maximum':
      return because('value-maximum', {limit});
    case 'exclusiveMinimum':
      return because('value-above', {limit});
    case 'pattern':
      return isList(parentSchema['examples'])
        ? because('value-example', {example: String(parentSchema['examples'][0])})
        : because('value-pattern', {pattern: String(params['pattern'])});
    case 'format':
      return because('value-regex');
    case 'minItems':
      return because('list-empty');
    case 'uniqueItems':
      return because('list-twice', {first: Number(params['i']) + 1, second: Number(params['j']) + 1});
    default:
      return error.message ?? error.keyword;
  }
}

const typeNames: Readonly<Record<string, ErrorReason>> = {
  object: because('type-object'),
  array: because('type-array'),
  string: because('type-string'),
  number: because('type-number'),
  integer: because('type-integer'),
  boolean: because('type-boolean'),
  'boolean,object': because('type-boolean-object'),
};

function wordsOf(values: unknown): string[] {
  return isList(values) ? values.map(String) : [];
}

/** Returns the known name that is near, or else all known names; empty when there are none. */
export function nearest(key: string, known: readonly string[]): ErrorValue {
  const best = known.map((name) => ({name, cost: distance(key, name)})).sort((a, b) => a.cost - b.cost)[0];
  if (best === undefined) return '';
  // Three edits: `recipents`, `timezone`, `severty` are found, and nothing is suggested for a foreign word.
  return best.cost <= 3
    ? because('near-miss', {name: best.name})
    : because('keys-known', {known, knownTotal: known.length});
}
