// Reports read the evidence of events by name. A name that a kind of event does not have must not compile, or a rename would leave
// blanks in reports. `npm run types` checks this: it fails where a line below `@ts-expect-error` compiles.
import {expectTypeOf, test} from 'vitest';
import type {ChangeEvent, EventKind} from '../../src/model/changeset.ts';
import type {LedgerEvent} from '../../src/model/ledger.ts';

/** Compiled, never called. */
export function misread(event: ChangeEvent, {evidence}: LedgerEvent): unknown[] {
  return [
    // @ts-expect-error: not every kind has it
    event.evidence.delta,
    // @ts-expect-error: no kind has it
    event.kind === 'score_changed' && event.evidence.difference,
    // @ts-expect-error: of another kind
    event.kind === 'left' && event.evidence.succeeds,
    // @ts-expect-error: no kind has it
    'gone' in event.evidence && event.evidence.gone.length,
    // @ts-expect-error: a ledger's evidence is that of an event
    evidence?.['succeeds'],
  ];
}

test('each kind of event has evidence of its own', () => {
  expectTypeOf<ChangeEvent<'score_changed'>['evidence']['delta']>().toEqualTypeOf<number>();
  expectTypeOf<ChangeEvent<'entered'>['evidence']['succeeds']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<ChangeEvent['kind']>().toEqualTypeOf<EventKind>();
});
