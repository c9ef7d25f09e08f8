// Pages go first: a run's steps block this thread for about ten milliseconds each, and a page that asks the store a dozen times
// would wait for a step between any two of its questions.

export interface RequestPriority {
  /** Does the work of answering somebody; meanwhile no step begins. */
  readonly answering: <Result>(work: () => Result | Promise<Result>) => Promise<Result>;
  /** Resolves when nobody is being answered, or after a while: work goes on under a siege, too. */
  readonly free: () => Promise<void>;
}

/** A page takes less; a slow reader or a thousand of them must not keep the runs from ending. */
const longestWaitMs = 250;

export function makeRequestPriority(): RequestPriority {
  let answered = 0;
  let waiting: (() => void)[] = [];
  return {
    async answering(work) {
      answered += 1;
      try {
        return await work();
      } finally {
        answered -= 1;
        if (answered === 0) for (const go of waiting.splice(0)) go();
      }
    },
    async free() {
      if (answered === 0) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(go, longestWaitMs);
        waiting.push(go);
        function go(): void {
          clearTimeout(timer);
          waiting = waiting.filter((one) => one !== go);
          resolve();
        }
      });
    },
  };
}
