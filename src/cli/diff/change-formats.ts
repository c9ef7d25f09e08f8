// The report formats of `diff`: a format is one entry here and one file in report/changes.
import type {Changeset} from '../../model/changeset.ts';
import type {Snapshot} from '../../model/snapshot.ts';
import type {ChangePageInput} from '../../report/changes/page-input.ts';
import type {EditionWorld} from '../editions/edition-world.ts';
import type {Palette} from '../../text/palette.ts';
import type {OutputFormats} from '../output-formats.ts';

export interface Compared {
  readonly changeset: Changeset;
  readonly from: Snapshot;
  readonly to: Snapshot;
  readonly world: EditionWorld;
  /** Width and colours of the terminal that reads it; absent in a file. */
  readonly terminal?: {readonly width?: number; readonly palette: Palette};
}

export const changeFormats: OutputFormats<Compared> = {
  text: async ({changeset, terminal, world: {language}}) =>
    (await import('../../report/changes/text.ts')).renderDiffText(changeset, {language, ...terminal}),
  json: ({changeset}) => Promise.resolve(`${JSON.stringify(changeset, null, 1)}\n`),
  markdown: async ({changeset, world: {language}}) =>
    (await import('../../report/changes/markdown.ts')).renderDiffMarkdown(changeset, {language}),
  html: async (compared) => (await import('../../report/changes/html.ts')).renderDiffHtml(await reportOf(compared)),
  atom: async ({changeset, world: {language}}) =>
    (await import('../../report/changes/atom.ts')).renderDiffAtom([changeset], {language}),
  async daff(compared) {
    const {renderDiffDaff} = await import('../../report/changes/daff.ts');
    return renderDiffDaff(compared.changeset, (await reportOf(compared)).fullTables);
  },
  changelog: async ({changeset, world: {language}}) =>
    (await import('../../report/changes/changelog.ts')).renderChangelog(changeset, language),
};

/** Formats without the anchors of events, which are made of the editions' canonical digests. */
export const formatsWithoutAnchors: ReadonlySet<string> = new Set(['text', 'changelog', 'daff']);

async function reportOf({changeset, from, to, world: {configuration, language}}: Compared): Promise<ChangePageInput> {
  const {changeReport} = await import('../../app/change-report.ts');
  return changeReport({changeset, from, to, configuration, language});
}
