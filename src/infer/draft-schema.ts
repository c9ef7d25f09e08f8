// A table's shape → a draft of the table schema that pins it, for a person to correct.
import type {Column, TableShape} from '../model/column.ts';
import type {ColumnSchema, TableSchema} from '../model/rule.ts';

/** The schema with every labelled column in the table's order; a label that comes again is left out, as a schema could not tell the two apart. */
export function draftSchema({columns, key, rank, score, groupBy}: TableShape, id: string): TableSchema {
  const known = columns.filter(
    ({label}, index) => label.trim() !== '' && columns.findIndex((column) => column.label === label) === index,
  );
  const labelOf = (index: number): string[] => known.filter((column) => column.index === index).map(({label}) => label);
  const labelsOf = (indexes: readonly number[]): string[] => indexes.flatMap(labelOf);
  const [rankLabel] = rank === null ? [] : labelOf(rank);
  const [scoreLabel] = score === null ? [] : labelOf(score);
  return {
    id,
    columns: known.map(draftColumn),
    ...(labelsOf(key).length === 0 ? {} : {key: labelsOf(key)}),
    ...(rankLabel === undefined ? {} : {rank: rankLabel}),
    ...(scoreLabel === undefined ? {} : {score: scoreLabel}),
    ...(groupBy.length === 0 ? {} : {groupBy: labelsOf(groupBy)}),
  };
}

function draftColumn({label, role, type, unit, direction}: Column): ColumnSchema {
  return {
    label,
    role,
    ...(type === 'blank' ? {} : {type}),
    ...(unit === null ? {} : {unit}),
    ...(direction === null ? {} : {direction}),
  };
}

/** An id in kebab case made of a file's name; `board` where nothing of the name is left. */
export function schemaId(name: string): string {
  const id = name
    .toLowerCase()
    .replace(/\.[a-z]+$/u, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return id === '' ? 'board' : id;
}
