// Rank accounting on demand: why the published rank of each survivor changed, summand by summand.
import {say} from '../../messages/say.ts';
import type {BoardChanges} from '../../model/changeset.ts';
import {signedText} from '../../model/figures.ts';
import type {Language} from '../../model/text.ts';
import {cutRows, type CutView} from './page-cut.ts';

export interface AccountView {
  readonly cut: CutView | null;
  readonly about: string;
  readonly rows: readonly {
    readonly name: string;
    readonly numbers: readonly string[];
  }[];
}

/** Returns the accounts of survivors whose published rank changed, by later rank; null where there is none. */
export function accountView(
  {movement}: BoardChanges,
  {
    language,
    prefix,
    wholeHref,
  }: {readonly language: Language; readonly prefix: string; readonly wholeHref: string | null},
): AccountView | null {
  const rows = movement
    .flatMap(({subject, published}) =>
      published === null || published.before === published.after ? [] : [{subject, published}],
    )
    .sort((a, b) => a.published.after - b.published.after || (a.subject < b.subject ? -1 : 1))
    .map(({subject, published: {before, after, entrants, leavers, overtaken, overtook, againstScores, tieOrder}}) => ({
      name: subject,
      numbers: [
        String(before),
        String(after),
        ...[after - before, entrants, -leavers, overtaken, -overtook, againstScores, tieOrder - againstScores].map(
          signedText,
        ),
      ],
    }));
  if (rows.length === 0) return null;
  const about = say(language, 'account.about', {count: rows.length});
  return {about, ...cutRows(rows, {wholeHref, anchor: `${prefix}-account`, language})};
}
