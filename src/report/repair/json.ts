// The `repair` JSON that others rely on (schemas/repair.v1.json): byte-identical for equal input.
import type {Damage, Decoding} from '../../model/encoding.ts';
import type {Certainty, CharacterCounts, RepairPlan, RepairResult, RestoredCharacter} from '../../model/repair.ts';
import {lineColumn, makeLineIndex} from '../../text/line-index.ts';

/** A repaired document as reports take it. */
export interface RepairReport extends RepairResult {
  readonly source: string;
  readonly decoding: Decoding;
  readonly damaged: string;
}

export interface UncertainCharacter {
  readonly offset: number;
  /** From 1, in the repaired text. */
  readonly line: number;
  readonly column: number;
  readonly chosen: string;
  readonly alternatives: RestoredCharacter['alternatives'];
  readonly confidence: number;
  readonly certainty: Certainty;
  readonly survived: string;
}

export interface RepairRecord {
  readonly schemaVersion: 1;
  readonly source: string;
  readonly changed: boolean;
  readonly encoding: Decoding;
  readonly plan: RepairPlan;
  readonly evidence: {
    readonly because: readonly string[];
    readonly proven: boolean;
    readonly left: readonly Damage[];
    readonly witnesses: RepairResult['evidence']['witnesses'];
  };
  readonly characters: CharacterCounts;
  /** Where the restored characters come from: how many of each. */
  readonly certainty: Readonly<Record<Certainty, number>>;
  readonly uncertain: readonly UncertainCharacter[];
}

/** Returns the record of one document; `uncertain` lists every restored character that is neither certain nor from a witness, in text order. */
export function repairRecord(report: RepairReport): RepairRecord {
  return {
    schemaVersion: 1,
    source: report.source,
    changed: report.changed,
    encoding: report.decoding,
    plan: report.plan,
    evidence: {
      because: report.evidence.because,
      proven: report.evidence.proven,
      left: report.evidence.left,
      witnesses: report.evidence.witnesses,
    },
    characters: report.characters,
    certainty: countCertainty(report),
    uncertain: uncertainCharacters(report),
  };
}

export function countCertainty({restored}: RepairResult): Record<Certainty, number> {
  const counts = {witness: 0, certain: 0, likely: 0, check: 0};
  for (const {certainty} of restored) counts[certainty]++;
  return counts;
}

export function uncertainCharacters({text, restored}: RepairResult): readonly UncertainCharacter[] {
  const index = makeLineIndex(text);
  return restored
    .filter(({certainty}) => certainty === 'likely' || certainty === 'check')
    .map(({offset, chosen, alternatives, confidence, certainty, survived}) => ({
      offset,
      ...lineColumn(index, offset),
      chosen,
      alternatives,
      confidence,
      certainty,
      survived,
    }));
}

/** One document is an object, several are a list. */
export function renderRepairJson(reports: readonly RepairReport[]): string {
  const records = reports.map(repairRecord);
  return JSON.stringify(records.length === 1 ? records[0] : records, null, 2) + '\n';
}
