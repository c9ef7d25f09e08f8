// Two snapshots under one configuration → their changeset.
import {diffSnapshots, type DiffOptions} from '../diff/index.ts';
import type {Changeset} from '../model/changeset.ts';
import type {Configuration} from '../model/configuration.ts';
import type {Snapshot} from '../model/snapshot.ts';

/** Returns what changed from an earlier to a later edition; `seenBefore` returns which names older editions had. */
export function compareEditions(
  from: Snapshot,
  to: Snapshot,
  configuration: Pick<Configuration, 'aliases' | 'tolerances'>,
  seenBefore: DiffOptions['seenBefore'] = {},
): Promise<Changeset> {
  return diffSnapshots(from, to, {...diffOptions(configuration), seenBefore});
}

/** Returns the differ's options of a configuration. */
export function diffOptions({
  aliases,
  tolerances,
}: Pick<Configuration, 'aliases' | 'tolerances'>): Pick<DiffOptions, 'canonicalSpelling' | 'tolerances'> {
  const canonical = new Map<string, string>();
  for (const [spelling, others] of Object.entries(aliases)) for (const other of others) canonical.set(other, spelling);
  return {canonicalSpelling: (word) => canonical.get(word) ?? word, tolerances};
}
