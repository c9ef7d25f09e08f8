// A property on random values: a fixed sample in `npm test`, and by `npm run fuzz` as many as fit into the time. There it goes on where it
// ended: rounds of one seed each, counted in a file.
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';

const seconds = Number(process.env['FUZZ_SECONDS'] ?? 0);
const firstSeed = Number(process.env['FUZZ_SEED'] ?? 20251121);
const progressFolder = process.env['FUZZ_PROGRESS'] ?? '';

/** For a test's options: a sample takes seconds, the rest is asked for. */
export const patience = {timeout: 120_000 + seconds * 2000};

interface Progress {
  readonly round: number;
  readonly cases: number;
  /** Of the processor: the machine may do much else. */
  readonly seconds: number;
}

function readProgress(file: string): Progress {
  return fs.existsSync(file)
    ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Progress)
    : {round: 0, cases: 0, seconds: 0};
}

/**
 * Checks the property on `sample` values, or for FUZZ_SECONDS. `name`: of the file that counts. A counterexample is thrown at its
 * smallest, with the seed that makes it again.
 */
export async function holds<Value>(
  name: string,
  values: fc.Arbitrary<Value>,
  check: (value: Value) => Promise<void> | void,
  sample: number,
): Promise<void> {
  const property = fc.asyncProperty(values, async (value) => check(value));
  if (seconds === 0) return await fc.assert(property, {seed: firstSeed, numRuns: sample});
  const file = path.join(progressFolder, `${String(firstSeed)}-${name.replace(/\W+/g, '-')}.json`);
  const end = Date.now() + seconds * 1000;
  for (let {round, cases, seconds: used} = readProgress(file); Date.now() < end; round += 1) {
    let seen = 0;
    const before = process.cpuUsage();
    const counted = fc.asyncProperty(values, async (value) => {
      seen += 1;
      await check(value);
    });
    await fc.assert(counted, {
      seed: firstSeed + round,
      numRuns: casesOfRound,
      interruptAfterTimeLimit: end - Date.now() + 1000,
      markInterruptAsFailure: false,
    });
    cases += seen;
    const {user, system} = process.cpuUsage(before);
    used += (user + system) / 1e6;
    fs.writeFileSync(file, JSON.stringify({round: round + 1, cases, seconds: used}));
  }
}

/** What is lost at most when a run is killed: seconds of work. */
const casesOfRound = 500;

/** Without halves of surrogate pairs, as UTF-8 has it. */
export function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}
