import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type ErrorCode, UnreadableError } from '../model/errors.js';
import type { Normalised } from './blocks.js';

/** Formats whose readers run in a process of their own. */
export type Task = 'pdf' | 'docx';

/** What is sent to the child. */
export interface Job {
  readonly task: Task;
  readonly bytes: Uint8Array;
  readonly source: string;
}

/** What the child answers: a version, or why there is none. `rss`: memory it holds by now. */
export type Outcome = ({ readonly version: Normalised } | { readonly failure: Failure }) & { readonly rss: number };

export interface Failure {
  readonly code: ErrorCode;
  readonly what: string;
  readonly hint: string;
}

export const PARSE_LIMITS = {
  /** For one document, in milliseconds. */
  time: 30_000,
  /** For the child to come up. */
  start: 60_000,
  /** All memory of the child that can be written, in kilobytes: pdf.js inflates outside the heap, where V8's own limits do not reach. */
  data: 900 * 1024,
  /** Heap of V8, in megabytes. */
  heap: 512,
  /** A child that holds more than this after a document is replaced, in bytes. */
  retire: 400e6,
};

export type ParseLimits = typeof PARSE_LIMITS;

/**
 * Reads one document in a child process that is killed when it takes too long or too much memory. The child is kept for the next
 * document; it never keeps the program alive, and it goes when the program goes.
 */
export function isolated(job: Job, limits: ParseLimits = PARSE_LIMITS): Promise<Normalised> {
  const result = queue.then(() => run(job, limits));
  queue = result.catch(() => undefined);
  return result;
}

let queue: Promise<unknown> = Promise.resolve();
let idle: Child | undefined;

async function run(job: Job, limits: ParseLimits): Promise<Normalised> {
  const child = idle ?? new Child(limits);
  idle = undefined;
  const outcome = await child.read(job, limits);
  if (!('failure' in outcome)) {
    if (outcome.rss < limits.retire) idle = child.rest();
    else child.kill();
    return outcome.version;
  }
  const { code, what, hint } = outcome.failure;
  // After a limit was met the child may be anything but well.
  if (code.startsWith('LIMIT_') || outcome.rss >= limits.retire || child.gone) child.kill();
  else idle = child.rest();
  throw new UnreadableError({ code, what, target: job.source, hint });
}

const PART = 'import only the part that is the document, or its text';
const failed = (code: ErrorCode, what: string, hint = PART): Outcome => ({ failure: { code, what, hint }, rss: 0 });

class Child {
  private readonly process: ChildProcess;
  private readonly ended: Promise<Outcome>;
  private said = '';
  gone = false;

  constructor(limits: ParseLimits) {
    this.process = start(limits);
    this.process.stderr?.on('data', (chunk: Buffer) => {
      this.said = (this.said + chunk.toString('latin1')).slice(-4000);
    });
    this.ended = new Promise<Outcome>((resolve) => {
      this.process.once('error', (cause) => resolve(failed('BUG', `the reader could not be started (${cause.message}) for`, 'report this')));
      this.process.once('exit', (_code, signal) => resolve(this.obituary(signal)));
    }).finally(() => {
      this.gone = true;
      if (idle === this) idle = undefined;
      dying.delete(this.process);
    });
    dying.add(this.process);
    this.hold(true);
  }

  async read(job: Job, limits: ParseLimits): Promise<Outcome> {
    this.hold(true);
    if (!this.ready) {
      const up = await this.within(limits.start, once(this.process, 'message'));
      if ('failure' in up) return up;
      this.ready = true;
    }
    const answer = once(this.process, 'message').then(([outcome]) => outcome as Outcome);
    this.process.send(job, () => undefined); // a child that is gone answers through `ended`
    return this.within(limits.time, answer);
  }

  private ready = false;

  /** Lets the program end while the child waits for work. */
  rest(): this {
    this.hold(false);
    return this;
  }

  kill(): void {
    this.process.kill('SIGKILL');
    this.hold(false);
  }

  private async within(time: number, answer: Promise<unknown>): Promise<Outcome> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Outcome>((resolve) => {
      timer = setTimeout(() => resolve(failed('LIMIT_TIME', `reading takes longer than ${time / 1000} s:`)), time);
    });
    try {
      return (await Promise.race([answer, this.ended, late])) as Outcome;
    } finally {
      clearTimeout(timer);
    }
  }

  private hold(on: boolean): void {
    const change = on ? 'ref' : 'unref';
    this.process[change]();
    this.process.channel?.[change]();
    (this.process.stderr as { ref?: () => void; unref?: () => void } | null)?.[change]?.();
  }

  private obituary(signal: NodeJS.Signals | null): Outcome {
    if (/out of memory|allocation failed|bad_alloc/iu.test(this.said) || signal === 'SIGABRT' || signal === 'SIGTRAP' || signal === 'SIGILL') return outOfMemory();
    if (/ERR_MODULE_NOT_FOUND|SyntaxError/u.test(this.said) && !this.ready)
      return failed('BUG', `the reader did not start (${this.said.trim().split('\n').at(-1) ?? ''}) for`, 'report this');
    return failed('DOC_CORRUPT', 'the reader broke down over', 'save the document anew, or import its text');
  }
}

export const outOfMemory = (): Outcome => failed('LIMIT_MEMORY', 'reading takes too much memory:');

const dying = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of dying) child.kill('SIGKILL');
});

function start(limits: ParseLimits): ChildProcess {
  const beside = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
  const sources = import.meta.url.endsWith('.ts');
  const loader = sources ? ['--import', createRequire(import.meta.url).resolve('tsx'), '--import', beside('./parse-child-sources.mjs')] : [];
  const entry = beside(sources ? './parse-child.ts' : './parse-child.js');
  const node = [process.execPath, `--max-old-space-size=${limits.heap}`, '--disallow-code-generation-from-strings', ...loader, entry];
  // The shell only sets the limit and becomes node. Nothing of the document or of the user is in its words.
  const command = process.platform === 'win32' ? node : ['sh', '-c', 'ulimit -d "$0" 2>/dev/null; exec "$@"', String(limits.data), ...node];
  return spawn(command[0] as string, command.slice(1), {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
    // A reader of hostile bytes needs none of our settings.
    env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, SystemRoot: process.env.SystemRoot },
  });
}
