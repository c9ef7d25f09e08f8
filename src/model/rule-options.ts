// Options of a rule, declared once: the JSON Schema that checks a configuration also gives the type that the rule reads.
import {isList} from './guards.ts';
import type {Language} from './text.ts';

/** JSON Schema (draft-07 subset that ajv reads) of one option; `default` is required. */
export interface OptionSchema {
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  readonly enum?: readonly string[];
  readonly items?: ItemSchema;
  readonly minimum?: number;
  readonly maximum?: number;
  /** For an `object`: the type of each value. */
  readonly additionalProperties?: PartSchema;
  /** One text serves all languages in rules of other repositories. */
  readonly description: string | Readonly<Record<Language, string>>;
  readonly default: unknown;
}

interface ItemSchema {
  readonly type?: 'string' | 'number';
  readonly enum?: readonly string[];
}

interface PartSchema {
  readonly type?: 'string' | 'number' | 'array' | 'object';
  readonly enum?: readonly string[];
  readonly items?: ItemSchema;
  readonly properties?: Readonly<Record<string, PartSchema>>;
}

export type OptionSchemas = Readonly<Record<string, OptionSchema>>;

type ValueOf<Schema> = Schema extends {enum: readonly (infer Word)[]}
  ? Word
  : Schema extends {type: 'array'; items: infer Item}
    ? readonly ValueOf<Item>[]
    : Schema extends {type: 'object'; additionalProperties: infer Part}
      ? Readonly<Record<string, ValueOf<Part>>>
      : Schema extends {properties: infer Parts}
        ? {readonly [Name in keyof Parts]?: ValueOf<Parts[Name]>}
        : Schema extends {type: infer Type}
          ? Type extends keyof Plain
            ? Plain[Type]
            : unknown
          : unknown;

interface Plain {
  string: string;
  number: number;
  integer: number;
  boolean: boolean;
}

/** The values of a rule's options: complete, each of the type its schema says. */
export type OptionValues<Schemas extends OptionSchemas> = {
  readonly [Name in keyof Schemas]: ValueOf<Schemas[Name]>;
};

/** Returns what an option is for. */
export function optionWords({description}: OptionSchema, language: Language): string {
  return typeof description === 'string' ? description : description[language];
}

/** Returns the schemas unchanged; gives the options their types. */
export function defineOptions<const Schemas extends OptionSchemas>(schemas: Schemas): Schemas {
  return schemas;
}

/** True when a value is of the kind its schema says. A configuration is checked by ajv; this guards values of library users. */
export function fitsOption(schema: PartSchema | OptionSchema, value: unknown): boolean {
  const {enum: words, items} = schema;
  if (words !== undefined) return words.some((word) => word === value);
  switch (schema.type) {
    case 'array':
      return isList(value) && value.every((item) => items === undefined || fitsOption(items, item));
    case 'object': {
      if (typeof value !== 'object' || value === null || isList(value)) return false;
      const {properties = {}} = {properties: undefined, ...schema};
      const of = (name: string): PartSchema =>
        ('additionalProperties' in schema ? schema.additionalProperties : properties[name]) ?? {};
      const parts: [string, unknown][] = Object.entries(value);
      return parts.every(([name, part]) => fitsOption(of(name), part));
    }
    case 'integer':
      return Number.isInteger(value);
    case undefined:
      return true;
    default:
      return typeof value === schema.type;
  }
}
