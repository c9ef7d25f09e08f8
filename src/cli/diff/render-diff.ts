// A changeset in the format asked for. Each renderer is loaded only when it is used.
import {changeReport} from '../../app/change-report.ts';
import type {Changeset} from '../../model/changeset.ts';
import {misuse} from '../../model/errors.ts';
import type {Snapshot} from '../../model/snapshot.ts';
import type {EditionWorld} from '../editions/edition-world.ts';

export interface Compared {
  readonly changeset: Changeset;
  readonly from: Snapshot;
  readonly to: Snapshot;
}

/** Returns the report's text with a final line end. @throws USAGE for an unknown format */
export async function renderDiff(format: string, compared: Compared, world: EditionWorld): Promise<string> {
  const {changeset} = compared;
  const {language, configuration} = world;
  switch (format) {
    case 'json':
      return `${JSON.stringify(changeset, null, 1)}\n`;
    case 'text':
      return (await import('../../report/changes/text.ts')).renderDiffText(changeset, {language});
    case 'markdown':
      return (await import('../../report/changes/markdown.ts')).renderDiffMarkdown(changeset, {language});
    case 'html': {
      const {renderDiffHtml} = await import('../../report/changes/html.ts');
      return renderDiffHtml(changeReport({...compared, configuration, language}));
    }
    case 'atom':
      return (await import('../../report/changes/atom.ts')).renderDiffAtom([changeset], {language});
    case 'daff': {
      const {fullTables} = changeReport({...compared, configuration, language});
      return (await import('../../report/changes/daff.ts')).renderDiffDaff(changeset, fullTables);
    }
    case 'changelog':
      return (await import('../../report/changes/changelog.ts')).renderChangelog(changeset, language);
    default:
      throw misuse('USAGE', {
        reason: `there is no format \`${format}\`: text, json, markdown, html, atom, daff or changelog`,
      });
  }
}
