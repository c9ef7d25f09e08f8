// What a person at a terminal sees while work goes on: a bar over many documents, a clock over one long step. Nothing in a pipe.
import {Worker} from 'node:worker_threads';
import type {Progress} from '../model/environment.ts';

/** Work shorter than this shows nothing, milliseconds. */
const quiet = 1000;

/** Bytes below which no single step takes a second, by a margin of three (the slowest, restoring lost bytes, does 0.05 MB/s and more). */
const large = 16_384;

/** What it takes of a command's context. */
export interface Terminal {
  readonly err: (text: string) => void;
  readonly errIsTerminal: boolean;
  readonly leaveSignals: () => () => void;
}

/** Returns the progress of one command on standard error. */
export function makeProgress(context: Terminal): Progress {
  const start = Date.now();
  let shown = false;
  return {
    step: (done, total, label) => {
      if (!context.errIsTerminal || Date.now() - start < quiet || total < 2) return;
      shown = true;
      const filled = Math.round((done / total) * 24);
      context.err(`\r\x1b[K${'█'.repeat(filled)}${'░'.repeat(24 - filled)} ${done}/${total} ${label.slice(-40)}`);
    },
    busy: (label, bytes) => {
      if (bytes < large) return () => undefined;
      const release = context.leaveSignals();
      const clock = context.errIsTerminal ? startClock(label) : null;
      return () => {
        release();
        clock?.();
      };
    },
    end: () => {
      if (shown) context.err('\r\x1b[K');
      shown = false;
    },
  };
}

/** A step that never yields keeps this thread from telling the time: another one does. Returns what stops it. */
function startClock(label: string): () => void {
  const state = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(new URL('./clock-worker.js', import.meta.url), {
    workerData: {state, label: label.slice(-60), quiet: quiet},
  });
  worker.unref();
  return () => {
    Atomics.store(state, 0, 1);
    Atomics.notify(state, 0);
    // The line is wiped here, not there: what the command prints next must not meet it.
    if (Atomics.load(state, 1) === 1) process.stderr.write('\r\x1b[K');
  };
}
