// A column while its role is being settled: header and value facts, and the role believed so far.
import type {Column, Direction, Role, RoleEvidence, RoleReason} from '../model/column.ts';
import type {ColumnFacts} from './facts.ts';
import type {HeaderReading, Meaning} from './header.ts';

/** Changed by roles.ts first, by ranking.ts after; frozen into a Column at the end. */
export interface DraftColumn {
  readonly index: number;
  readonly label: string;
  readonly header: HeaderReading;
  readonly facts: ColumnFacts;
  /** The header word that was believed; null when the values had to tell, or could not. */
  readonly meaning: Meaning | null;
  role: Role;
  confidence: number;
  direction: Direction | null;
  readonly evidence: RoleEvidence[];
}

/** Gives a draft a role, and notes why. */
export function settle(draft: DraftColumn, role: Role, confidence: number, reason: RoleReason | RoleEvidence): void {
  draft.role = role;
  draft.confidence = Math.round(confidence * 100) / 100;
  draft.evidence.push(typeof reason === 'string' ? {reason} : reason);
}

export function columnOf(draft: DraftColumn): Column {
  const {index, label, header, facts, role, confidence, direction, evidence} = draft;
  const {type, missingShare, numericShare, distinctShare} = facts;
  const unit = facts.unit ?? (type === 'text' ? null : header.unit);
  return {index, label, role, confidence, evidence, type, unit, direction, missingShare, numericShare, distinctShare};
}
