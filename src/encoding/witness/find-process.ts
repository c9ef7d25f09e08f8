// Which process turned lines of the clean text into lines of the damaged one. Each known process is tried on some lines; the one that gives back most lines
// that are in the damaged text is taken. No threshold on likelihood: an equal line is equal.
import {significantLength} from './align-texts.ts';
import {damageBy, damageProcesses, processesByLosses, type DamageProcess} from './process.ts';

const nonAscii = /[^\u0000-\u007f]/u;
const nonAsciiRun = /[^\u0000-\u007f]+[\u0000-\u007f]?/gu;

const runInContext = /(?<=([\u0000-\u007f]{0,8}))[^\u0000-\u007f]+(?=([\u0000-\u007f]{0,8}))/gu;
const longestRun = 40;

/** Lines on which every process is tried; the best of them are then compared on all lines. */
const tried = 48;
const longestTried = 2000;
/** Processes that explain nine tenths of what the best one does go into the last round. */
const nearly = 0.9;
/** A text with fewer changed lines than this is searched for single runs of characters, too. */
const manyUnits = 1 << 18;

/** The process and how many characters outside ASCII it explains, or null. Linear. */
export function findProcess(damaged: string, clean: string): DamageProcess | null {
  const damagedLines = new Set(damaged.split('\n'));
  const cleanLines = new Set(clean.split('\n'));
  const changed = [...cleanLines].filter((line) => nonAscii.test(line) && !damagedLines.has(line));
  if (changed.length === 0) return null;
  const isNew = (line: string): boolean => damagedLines.has(line) && !cleanLines.has(line);
  const processes = [...damageProcesses(), ...processesByLosses(damaged, changed)];
  const byLine = bestProcess(processes, spread(changed), (line, process) => {
    const again = damageBy(line, process);
    return again !== null && again !== line && isNew(again) ? weightOf(line) : 0;
  });
  if (byLine.length > 0) return decide(byLine, changed, isNew, damaged);
  return findByRuns(damaged, changed, cleanLines);
}

interface Candidate {
  readonly process: DamageProcess;
  readonly weight: number;
}

type Weigh = (text: string, process: DamageProcess) => number;

function bestProcess(
  processes: readonly DamageProcess[],
  texts: readonly string[],
  weigh: Weigh,
): readonly Candidate[] {
  const found = processes
    .map((process) => ({process, weight: texts.reduce((sum, text) => sum + weigh(text, process), 0)}))
    .filter(({weight}) => weight > 0);
  const most = Math.max(0, ...found.map(({weight}) => weight));
  return found.filter(({weight}) => weight >= most * nearly);
}

/** Of processes that explain the tried lines alike, the one that explains most of all lines. */
function decide(
  candidates: readonly Candidate[],
  changed: readonly string[],
  isNew: (line: string) => boolean,
  damaged: string,
): DamageProcess | null {
  let best: Candidate | null = null;
  for (const {process} of candidates.slice(0, 8)) {
    let weight = 0;
    for (const line of candidates.length === 1 ? spread(changed) : changed) {
      const again = damageBy(line, process);
      if (again !== null && again !== line && isNew(again)) weight += weightOf(line);
    }
    if (weight > (best?.weight ?? 0) && weight >= process.minCharacters && isWhole(process, damaged))
      best = {process, weight};
  }
  return best?.process ?? null;
}

// A writer that puts `?` for what it cannot write leaves nothing of it anywhere.
function isWhole(process: DamageProcess, damaged: string): boolean {
  return process.kind !== 'question-marks' || damageBy(damaged, process) === damaged;
}

function findByRuns(
  damaged: string,
  changed: readonly string[],
  cleanLines: ReadonlySet<string>,
): DamageProcess | null {
  const rest = damaged
    .split('\n')
    .filter((line) => !cleanLines.has(line) && /[^\u0000-\u007f]|\?/u.test(line))
    .join('\n');
  if (rest.length === 0 || rest.length > manyUnits) return null;
  const runs = spread([...new Set(changed.flatMap(runsOf))]);
  const found = bestProcess(damageProcesses(), runs, (run, process) => {
    const again = damageBy(run, process);
    if (again === null || again === run || !isTelling(again) || !rest.includes(again)) return 0;
    return (
      weightOf(run) * (process.minCharacters === 1 && significantLength(run) - weightOf(run) >= several ? several : 1)
    );
  });
  const best = [...found].sort((a, b) => b.weight - a.weight)[0];
  // Found anywhere, not on a line that is equal as a whole: one character may be chance.
  return best !== undefined && best.weight >= several && isWhole(best.process, damaged) ? best.process : null;
}

const several = 4;

// By themselves, and with the ASCII beside them: four letters that agree make up for characters that are missing.
function runsOf(line: string): readonly string[] {
  const bare = Array.from(line.matchAll(nonAsciiRun), ([run]) => run);
  const inContext = Array.from(line.matchAll(runInContext), ([run, before = '', after = '']) => before + run + after);
  return [...bare, ...inContext].filter((run) => run.length <= longestRun);
}

// `???` is in many texts.
function isTelling(damaged: string): boolean {
  return damaged.replace(/[?\ufffd]+/gu, '').length >= 3 || damaged.includes('\ufffd');
}

function weightOf(line: string): number {
  let count = 0;
  for (let i = 0; i < line.length; i++) if (line.charCodeAt(i) > 0x7f) count++;
  return count;
}

/** Some of the texts, from everywhere, those with more characters outside ASCII first among neighbours. */
function spread(texts: readonly string[]): readonly string[] {
  const short = texts.filter((text) => text.length <= longestTried);
  if (short.length <= tried) return short.length > 0 ? short : texts.slice(0, 1);
  const step = short.length / tried;
  return Array.from({length: tried}, (_, i) => {
    const neighbours = short.slice(Math.floor(i * step), Math.floor((i + 1) * step)).slice(0, 8);
    return neighbours.reduce((best, text) => (weightOf(text) > weightOf(best) ? text : best), neighbours[0] ?? '');
  });
}
