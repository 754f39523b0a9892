const CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** Runs work that stops at Ctrl-C or at a request to end: what is under way is finished or rolled back, and the exit code says why. */
export async function stoppable(work: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const controller = new AbortController();
  let code = 0;
  const stop = (name: keyof typeof CODES) => (): void => {
    code = CODES[name];
    controller.abort();
  };
  const handlers = (Object.keys(CODES) as (keyof typeof CODES)[]).map((name) => [name, stop(name)] as const);
  for (const [name, handler] of handlers) process.once(name, handler);
  try {
    return await work(controller.signal);
  } catch (error) {
    if (controller.signal.aborted) return code;
    throw error;
  } finally {
    for (const [name, handler] of handlers) process.off(name, handler);
  }
}
