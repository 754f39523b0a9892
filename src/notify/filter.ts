import type { Severity } from '../model/change.js';
import type { News } from './news.js';

/** What a channel wants to hear of; what is left out does not narrow. */
export interface Only {
  readonly organisations?: readonly string[];
  readonly services?: readonly string[];
  readonly kinds?: readonly string[];
  /** At least this serious. */
  readonly severity?: Severity;
  /** Whether documents that fail, or are back, are told of; they are without it. */
  readonly failures?: boolean;
}

const WEIGHT: Readonly<Record<Severity, number>> = { high: 2, medium: 1, low: 0 };

const plain = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** A name as seeds write it, or as document names do ("eksempel-as"). */
const named = (names: readonly string[] | undefined, name: string, slug: string | undefined): boolean =>
  names === undefined || names.some((one) => plain(one) === plain(name) || one === slug);

/** The part of the news that a channel wants; undefined when it is none. */
export function wanted(news: News, only: Only = {}): News | undefined {
  const [organisation, service] = news.document.split('/');
  if (!named(only.organisations, news.organisation, organisation) || !named(only.services, news.service, service)) return undefined;
  if (news.about !== 'changes') return only.failures === false ? undefined : news;
  const least = WEIGHT[only.severity ?? 'low'];
  const changes = news.changes.filter(({ kind, severity }) => (only.kinds === undefined || only.kinds.includes(kind)) && WEIGHT[severity] >= least);
  return changes.length === 0 ? undefined : { ...news, changes };
}
