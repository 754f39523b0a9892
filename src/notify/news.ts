import { createHash } from 'node:crypto';
import type { Change } from '../model/change.js';

interface About {
  /** Names what is told, once and for all channels' retries. */
  readonly id: string;
  /** ISO time at which it came to be known. */
  readonly at: string;
  readonly document: string;
  readonly organisation: string;
  readonly service: string;
}

/** Facts of a document changed from one version to the next. */
export interface ChangeNews extends About {
  readonly about: 'changes';
  readonly from: number;
  readonly to: number;
  readonly changes: readonly Change[];
}

/** A document cannot be seen any more, or can again. */
export interface HealthNews extends About {
  readonly about: 'failing' | 'recovered';
  readonly failures: number;
  readonly health: string;
  readonly codes: readonly string[];
  readonly lastGood: string | null;
}

export type News = ChangeNews | HealthNews;

/** Reads what stands in the outbox. `key` is the notice's key, `at` when it was put there. */
export function newsOf(key: string, at: string, payload: unknown): News {
  const told = payload as Omit<ChangeNews, 'id' | 'at' | 'about'> | Omit<HealthNews, 'id' | 'at'>;
  const id = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return 'about' in told ? { ...told, id, at } : { ...told, about: 'changes', id, at };
}

/** News as programs get them: one JSON object. */
export function newsJson({ id, ...rest }: News): string {
  return JSON.stringify({ schema: 'klausul/notice@1', id, ...rest });
}
