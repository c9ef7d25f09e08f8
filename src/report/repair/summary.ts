// What happened to a document, in a few lines for standard error.
import {say} from '../../messages/say.ts';
import {pushAll} from '../../model/lists.ts';
import type {Damage} from '../../model/encoding.ts';
import type {RepairStep} from '../../model/repair.ts';
import type {Language} from '../../model/text.ts';
import {countCertainty, type RepairReport} from './json.ts';

/** What was done to the document, and what is left: sentences without its name and without indentation, for a page that has both. */
export function processLines(report: RepairReport, language: Language): string[] {
  const processes = report.plan.map((step) => processName(step, language));
  return [
    ...processes,
    ...witnessLines(report, language),
    ...report.evidence.left.map((damage) => leftLine(damage, language).trim()),
  ];
}

/** One to four sentences without line ends; the first names the document. */
export function repairSummary(report: RepairReport, language: Language): string[] {
  const {source, characters, restored} = report;
  const lines: string[] = [];
  const first = report.plan[0];
  if (first === undefined)
    lines.push(
      say(language, report.changed ? 'repair.converted' : 'repair.sound', {source, encoding: report.decoding.encoding}),
    );
  else
    lines.push(
      say(language, 'repair.process', {source, process: processName(first, language), rounds: report.plan.length}),
    );
  if (first !== undefined)
    lines.push(say(language, 'repair.counts', {decoded: characters.decoded, restored: characters.restored}));
  pushAll(
    lines,
    witnessLines(report, language).map((line) => `  ${line}`),
  );
  const {witness, certain, likely, check} = countCertainty(report);
  if (restored.length > witness) lines.push(say(language, 'repair.certainty', {certain, likely, check}));
  for (const damage of report.evidence.left) lines.push(leftLine(damage, language));
  return lines;
}

function witnessLines({evidence}: RepairReport, language: Language): string[] {
  return evidence.witnesses
    .filter(({characters}) => characters > 0)
    .map(({name, characters}) => say(language, 'repair.witness', {name, count: characters}));
}

function processName({encode, decode, loss}: RepairStep, language: Language): string {
  const lost = loss.bytes.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
  const key =
    lost !== '' ? 'repair.lossyProcess' : loss.mark === 'none' ? 'repair.losslessProcess' : 'repair.markedProcess';
  return say(language, key, {decode: decode.toUpperCase(), encode, lost});
}

function leftLine(damage: Damage, language: Language): string {
  return say(language, `repair.left.${damage.kind}`, {count: damage.spans.length, excerpt: damage.excerpt});
}
