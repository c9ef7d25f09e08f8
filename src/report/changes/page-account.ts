// Rank accounting on demand: why the published rank of each survivor changed, summand by summand.
import {say} from '../../messages/say.ts';
import type {BoardChanges} from '../../model/changeset.ts';
import type {Language} from '../../model/text.ts';
import {signedText} from '../numbers.ts';

export interface AccountView {
  readonly about: string;
  readonly rows: readonly {
    readonly name: string;
    readonly numbers: readonly string[];
  }[];
}

/** Returns the accounts of survivors whose published rank changed, by later rank; null where there is none. */
export function accountView({movement}: BoardChanges, language: Language): AccountView | null {
  const rows = movement
    .flatMap(({subject, published}) =>
      published === null || published.before === published.after ? [] : [{subject, published}],
    )
    .sort((a, b) => a.published.after - b.published.after || (a.subject < b.subject ? -1 : 1))
    .map(({subject, published: {before, after, entrants, leavers, overtaken, overtook, tieOrder}}) => ({
      name: subject,
      numbers: [
        String(before),
        String(after),
        ...[after - before, entrants, -leavers, overtaken, -overtook, tieOrder].map(signedText),
      ],
    }));
  return rows.length === 0 ? null : {about: say(language, 'account.about', {count: rows.length}), rows};
}
