// Evidence is plain JSON: these read it back as the values it was made of. What is not there reads as null, 0 or empty.
import {isList} from '../../model/guards.ts';
import type {ChangeEvent, EvidenceValue, PlaceInterval} from '../../model/changeset.ts';

export function evidenceNumber(event: ChangeEvent, key: string): number | null {
  const value = event.evidence[key];
  return typeof value === 'number' ? value : null;
}

export function evidenceText(event: ChangeEvent, key: string): string {
  const value = event.evidence[key];
  return typeof value === 'string' ? value : '';
}

export function evidenceNames(event: ChangeEvent, key: string): readonly string[] {
  const value = event.evidence[key];
  return isList(value) ? value.filter((item) => typeof item === 'string') : [];
}

export function evidencePlace(event: ChangeEvent, key: string): PlaceInterval | null {
  const value = event.evidence[key];
  if (!Array.isArray(value)) return null;
  const [lo, hi] = value as readonly EvidenceValue[];
  return typeof lo === 'number' && typeof hi === 'number' ? [lo, hi] : null;
}

export function evidenceObject(event: ChangeEvent, key: string): {readonly [key: string]: EvidenceValue} | null {
  const value = event.evidence[key];
  return isObject(value) ? value : null;
}

function isObject(value: EvidenceValue | undefined): value is {readonly [key: string]: EvidenceValue} {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
