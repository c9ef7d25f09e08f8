// What a repair changes, line by line: the damaged line, the repaired line, and the doubtful characters of it.
import {createTwoFilesPatch} from 'diff';
import type {Palette} from '../../text/palette.ts';
import {say} from '../../messages/say.ts';
import {addTo} from '../../model/groups.ts';
import {joinWords} from '../../model/join-words.ts';
import type {Language} from '../../model/text.ts';
import {uncertainCharacters, type RepairReport} from './json.ts';

// A line of a damaged table is three times as long as a sound one; longer lines are useless in a terminal.
const longest = 400;

/** Returns the changed lines with their numbers; empty for an unchanged document. Linear, unless line ends were restored. */
export function renderRepairDiff(report: RepairReport, palette: Palette, language: Language): string {
  const before = report.damaged.split('\n');
  const after = report.text.split('\n');
  if (report.damaged === report.text) return '';
  const head = [`--- ${report.source}`, `+++ ${repairedName(report, language)}`];
  if (before.length !== after.length) return patch(report, language);
  const doubts = doubtsByLine(report, language);
  const lines = before.flatMap((line, i) => {
    const repaired = after[i] ?? '';
    if (line === repaired) return [];
    const doubt = doubts.get(i + 1);
    return [
      palette.dim(`@@ ${String(i + 1)} @@`),
      palette.red(`-${cut(line)}`),
      palette.green(`+${cut(repaired)}`),
      ...(doubt ?? []).map((each) => palette.yellow(`? ${each}`)),
    ];
  });
  return [...head, ...lines].join('\n') + '\n';
}

function doubtsByLine(report: RepairReport, language: Language): ReadonlyMap<number, string[]> {
  const doubts = new Map<number, string[]>();
  for (const {line, column, chosen, alternatives, certainty} of uncertainCharacters(report)) {
    if (certainty !== 'check') continue;
    const others = alternatives.slice(0, 3).map(({text}) => text.trim());
    const data = {column, chosen: chosen.trim(), others: joinWords(others, language)};
    addTo(doubts, line, say(language, others.length > 0 ? 'repair.diff.doubtful' : 'repair.diff.only', data));
  }
  return doubts;
}

// Swallowed line ends came back: lines no longer pair up.
function patch(report: RepairReport, language: Language): string {
  const {source, damaged, text} = report;
  const name = repairedName(report, language);
  const made = createTwoFilesPatch(source, name, damaged, text, undefined, undefined, {
    context: 0,
    timeout: 5000,
  });
  return made ?? `--- ${source}\n+++ ${name}\n`;
}

function repairedName({source}: RepairReport, language: Language): string {
  return say(language, 'repair.diff.repaired', {source});
}

function cut(line: string): string {
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
