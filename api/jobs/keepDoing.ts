export interface Loop {
  /** Does it without waiting for the next time; safe to call at any time. */
  wake: () => void;
  /** Resolves when what is being done has ended. */
  stop(): Promise<void>;
}

/**
 * Does one thing when woken and every so often, never twice at once in this process; woken meanwhile, it is done once more
 * afterwards. A failure is told and the next time tries again.
 */
export function keepDoing(act: () => Promise<unknown>, onFailure: (error: unknown) => void, everyMs: number): Loop {
  let isStopped = false;
  let isWanted = false;
  let running: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    while (isWanted && !isStopped) {
      isWanted = false;
      await act().catch(onFailure);
    }
    running = undefined;
  };
  const wake = (): void => {
    isWanted = true;
    if (!isStopped) running ??= run();
  };
  const timer = setInterval(wake, everyMs);
  wake();
  return {
    wake,
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
