import { createSpinner } from 'nanospinner';
import type { Io } from './command.js';

/** Tells how far a long command has come, on a terminal only, on standard error. */
export interface Progress {
  readonly at: (done: number, all: number, what: string) => void;
  readonly stop: () => void;
}

const silent: Progress = { at: () => undefined, stop: () => undefined };

/** A line that shows progress while `all` is more than one and a person is watching. */
export function progress(io: Io): Progress {
  if (process.stderr.isTTY !== true || io.globals.json) return silent;
  const spinner = createSpinner('', { stream: process.stderr }).start();
  return {
    at: (done, all, what) => void spinner.update({ text: `${done}/${all} ${what}` }),
    stop: () => void spinner.clear(),
  };
}
