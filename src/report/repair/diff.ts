// What a repair changes, line by line: the damaged line, the repaired line, and the doubtful characters of it.
import {createTwoFilesPatch} from 'diff';
import type {Palette} from '../../text/palette.ts';
import {uncertainCharacters, type RepairReport} from './json.ts';

// A line of a damaged table is three times as long as a sound one; longer lines are useless in a terminal.
const longest = 400;

/** Returns the changed lines with their numbers; empty for an unchanged document. Linear, unless line ends were restored. */
export function renderRepairDiff(report: RepairReport, palette: Palette): string {
  const before = report.damaged.split('\n');
  const after = report.text.split('\n');
  if (report.damaged === report.text) return '';
  const head = [`--- ${report.source}`, `+++ ${report.source} (repaired)`];
  if (before.length !== after.length) return patch(report);
  const doubts = doubtsByLine(report);
  const lines = before.flatMap((line, i) => {
    const repaired = after[i] ?? '';
    if (line === repaired) return [];
    const doubt = doubts.get(i + 1);
    return [
      palette.dim(`@@ ${String(i + 1)} @@`),
      palette.red(`-${cut(line)}`),
      palette.green(`+${cut(repaired)}`),
      ...(doubt === undefined ? [] : [palette.yellow(`? ${doubt.join('  ')}`)]),
    ];
  });
  return [...head, ...lines].join('\n') + '\n';
}

function doubtsByLine(report: RepairReport): ReadonlyMap<number, string[]> {
  const doubts = new Map<number, string[]>();
  for (const {line, column, chosen, alternatives, certainty} of uncertainCharacters(report)) {
    if (certainty !== 'check') continue;
    const others = alternatives.slice(0, 3).map(({text}) => text.trim());
    const list = doubts.get(line) ?? [];
    list.push(`${String(column)}: ${chosen.trim()}${others.length > 0 ? ` (${others.join(' ')})` : ''}`);
    doubts.set(line, list);
  }
  return doubts;
}

// Swallowed line ends came back: lines no longer pair up.
function patch({source, damaged, text}: RepairReport): string {
  const made = createTwoFilesPatch(source, `${source} (repaired)`, damaged, text, undefined, undefined, {
    context: 0,
    timeout: 5000,
  });
  return made ?? `--- ${source}\n+++ ${source} (repaired)\n`;
}

function cut(line: string): string {
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
