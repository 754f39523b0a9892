/** The process in which PDF and DOCX are read. It knows one caller, writes nothing, and ends with it. */
import { Worker } from 'node:worker_threads';
import { UnreadableError } from '../model/errors.js';
import type { Normalised } from './blocks.js';
import { type Failure, type Job, type Outcome, outOfMemory } from './isolate.js';

const READERS: Readonly<Record<Job['task'], () => Promise<(bytes: Uint8Array) => Promise<Normalised>>>> = {
  pdf: async () => (await import('./pdf-reader.js')).readPdf,
  docx: async () => (await import('./docx-reader.js')).readDocx,
};

// pdf.js leaves promises behind when a document breaks; the one that counts is awaited below.
process.on('unhandledRejection', () => undefined);
process.on('disconnect', () => process.exit(0));

// A caller that is killed cannot say goodbye, and a document that hangs leaves no time to notice. Another thread does.
const parent = process.ppid;
new Worker(`setInterval(() => { if (process.ppid !== ${parent}) process.kill(process.pid, 'SIGKILL'); }, 1000)`, {
  eval: true,
  resourceLimits: { maxOldGenerationSizeMb: 8 },
}).unref();

process.on('message', async ({ task, bytes }: Job) => {
  const rss = (): number => process.memoryUsage.rss();
  let outcome: Outcome;
  try {
    const read = await READERS[task]();
    outcome = { version: await read(bytes), rss: rss() };
  } catch (error) {
    outcome = { ...outcomeOf(error), rss: rss() };
  }
  process.send?.(outcome);
});
process.send?.('ready');

function outcomeOf(error: unknown): Outcome {
  if (error instanceof UnreadableError) return { failure: { code: error.code, what: error.what, hint: error.hint } satisfies Failure, rss: 0 };
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof RangeError && /allocation|array length|string length|out of memory/iu.test(message)) return outOfMemory();
  if (error instanceof RangeError && message.includes('call stack')) return { failure: { code: 'LIMIT_DEPTH', what: 'nested too deep:', hint: 'import its text' }, rss: 0 };
  return { failure: { code: 'DOC_CORRUPT', what: 'cannot be read as what it says it is:', hint: 'save the document anew, or import its text' }, rss: 0 };
}
