// The thread behind `progress.busy`: writes label and seconds to the terminal until stopped.
import fs from 'node:fs';
import threads from 'node:worker_threads';

interface Clock {
  /** [0]: 1 when the step is done; [1]: 1 once a line was written. */
  readonly state: Int32Array;
  readonly label: string;
  /** Milliseconds before the first line. */
  readonly quiet: number;
}

/** Milliseconds between two lines: fast enough to look alive. */
const tick = 200;

const {workerData: clock}: {workerData: Clock} = threads;
const {state, label, quiet} = clock;
const start = Date.now();
const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
for (let frame = 0; ; frame++) {
  if (Atomics.wait(state, 0, 0, frame === 0 ? quiet : tick) !== 'timed-out') break;
  Atomics.store(state, 1, 1);
  const seconds = Math.round((Date.now() - start) / 1000);
  fs.writeSync(2, `\r\x1b[K${frames[frame % frames.length] ?? ''} ${label} · ${String(seconds)} s`);
}
