// What the change page is made of.
import type {Changeset} from '../../model/changeset.ts';
import type {FullTable} from '../../model/full-table.ts';
import type {BoardHistory} from '../../model/history.ts';
import type {Language} from '../../model/text.ts';
import type {FindingsOfEditions} from './page-findings.ts';

export interface ChangePageInput {
  readonly changeset: Changeset;
  /** Of the boards that are in the later edition. */
  readonly fullTables: readonly FullTable[];
  /** Empty: no chart over the editions. */
  readonly histories?: readonly BoardHistory[];
  readonly findings?: FindingsOfEditions;
  /** Changes before this one, newest first. */
  readonly earlier?: readonly Changeset[];
  readonly language: Language;
  /** Of the days and times that it names; default: UTC. */
  readonly timeZone?: string;
  /** The page with all rows: long tables are cut to their first ones. Absent: everything is shown. */
  readonly wholeHref?: string;
}
