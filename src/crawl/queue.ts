import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';

interface Line {
  readonly queue: PQueue;
  /** Milliseconds between the end of one request and the start of the next. */
  gap: number;
  /** When the next request may start, on the clock of `performance.now()`. */
  free: number;
}

/**
 * One line a host: requests to one host go one at a time with a pause between them, hosts go side by side.
 * @example await lines.run('eksempel.example', () => fetchOne())
 */
export class HostLines {
  private readonly lines = new Map<string, Line>();

  /** @param gap milliseconds between two requests to one host */
  constructor(private readonly gap: number) {}

  private line(host: string): Line {
    let line = this.lines.get(host);
    if (line === undefined) this.lines.set(host, (line = { queue: new PQueue({ concurrency: 1 }), gap: this.gap, free: 0 }));
    return line;
  }

  /** Lets a host rest longer between requests than others, because it asks for that. */
  slow(host: string, milliseconds: number): void {
    const line = this.line(host);
    line.free += Math.max(0, milliseconds - line.gap) * (line.free > 0 ? 1 : 0);
    line.gap = Math.max(line.gap, milliseconds);
  }

  /** Does a piece of work when it is its turn. `first`: before all that waits. */
  async run<Result>(host: string, work: () => Promise<Result>, { signal, first = false }: { readonly signal?: AbortSignal; readonly first?: boolean } = {}): Promise<Result> {
    const line = this.line(host);
    const done = await line.queue.add(
      async () => {
        signal?.throwIfAborted();
        const wait = line.free - performance.now();
        if (wait > 0) await sleep(wait, undefined, signal ? { signal } : {});
        try {
          return { result: await work() };
        } finally {
          line.free = performance.now() + line.gap;
        }
      },
      { priority: first ? 1 : 0 },
    );
    return done.result;
  }
}

/** Work of which only so much is done at once; the rest waits in order. */
export class WorkQueue {
  private readonly queue: PQueue;

  constructor(atOnce: number) {
    this.queue = new PQueue({ concurrency: atOnce });
  }

  add<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.queue.add(work);
  }
}

/**
 * Does small pieces of work of one kind together: what comes while one round is under way waits for the next.
 * @param work does a round, and gives a result for each piece in their order
 */
export function together<Piece, Result>(work: (pieces: readonly Piece[]) => Promise<readonly Result[]>): (piece: Piece) => Promise<Result> {
  const waiting: { readonly piece: Piece; readonly resolve: (result: Result) => void; readonly reject: (error: unknown) => void }[] = [];
  let busy = false;
  const rounds = async (): Promise<void> => {
    while (waiting.length > 0) {
      // A moment for more to come.
      await sleep(ROUND);
      const now = waiting.splice(0, MOST_TOGETHER);
      try {
        const results = await work(now.map(({ piece }) => piece));
        now.forEach(({ resolve }, index) => resolve(results[index] as Result));
      } catch (error) {
        for (const { reject } of now) reject(error);
      }
    }
    busy = false;
  };
  return (piece) =>
    new Promise<Result>((resolve, reject) => {
      waiting.push({ piece, resolve, reject });
      if (busy) return;
      busy = true;
      void rounds();
    });
}

const ROUND = 20;
const MOST_TOGETHER = 100;
