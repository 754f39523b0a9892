import type { Severity } from '../model/change.js';
import type { Fact } from '../model/fact.js';
import type { ChangeNews, HealthNews, News } from './news.js';

/** Written languages of a digest. */
export type Tongue = 'nb' | 'nn';

/** News as a text for people: what is most serious first, with the words before and after. */
export interface Digest {
  readonly subject: string;
  readonly text: string;
}

const ORDER: readonly Severity[] = ['high', 'medium', 'low'];
const LEVELS: Readonly<Record<Tongue, Readonly<Record<Severity, string>>>> = {
  nb: { high: 'høy', medium: 'middels', low: 'lav' },
  nn: { high: 'høg', medium: 'middels', low: 'låg' },
};

interface Words {
  readonly change: readonly [one: string, more: string];
  readonly document: readonly [one: string, more: string];
  readonly now: string;
  readonly version: string;
  readonly unseen: string;
  readonly back: string;
  readonly lastSeen: string;
  readonly never: string;
  readonly failures: readonly [one: string, more: string];
  readonly health: Readonly<Record<string, string>>;
}

const WORDS: Readonly<Record<Tongue, Words>> = {
  nb: {
    change: ['endring', 'endringer'],
    document: ['dokument', 'dokumenter'],
    now: 'nå:  ',
    version: 'versjon',
    unseen: 'Kan ikke leses',
    back: 'Kan leses igjen',
    lastSeen: 'sist sett',
    never: 'aldri sett',
    failures: ['mislykket forsøk', 'mislykkede forsøk'],
    health: { blocked: 'nettstedet slipper oss ikke inn', gone: 'siden er borte', quarantined: 'siden viser noe annet enn dokumentet', failing: 'kan ikke hentes' },
  },
  nn: {
    change: ['endring', 'endringar'],
    document: ['dokument', 'dokument'],
    now: 'no:  ',
    version: 'versjon',
    unseen: 'Kan ikkje lesast',
    back: 'Kan lesast igjen',
    lastSeen: 'sist sett',
    never: 'aldri sett',
    failures: ['mislukka forsøk', 'mislukka forsøk'],
    health: { blocked: 'nettstaden slepp oss ikkje inn', gone: 'sida er borte', quarantined: 'sida viser noko anna enn dokumentet', failing: 'kan ikkje hentast' },
  },
};

const LONGEST_QUOTE = 300;

/** One line without what is invisible: words of other people's pages may hold anything. */
export const visible = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '\u{FFFD}')
    .trim();

const counted = (count: number, [one, more]: readonly [string, string]): string => `${count} ${count === 1 ? one : more}`;

const day = (time: string): string => time.slice(0, 10);

/**
 * Writes the news of a while as one text.
 * @example digestOf(news, 'nb').subject // 'klausul: 2 endringer i 1 dokument'
 */
export function digestOf(news: readonly News[], tongue: Tongue): Digest {
  const words = WORDS[tongue];
  const changed = news.filter((one): one is ChangeNews => one.about === 'changes');
  const health = news.filter((one): one is HealthNews => one.about !== 'changes');
  const subject = `klausul: ${subjectOf(changed, health, words)}`;
  const parts = [subject, ...changesOf(changed, tongue), ...healthOf(health, 'failing', words), ...healthOf(health, 'recovered', words)];
  return { subject, text: `${parts.join('\n\n')}\n` };
}

/** One piece of news in a line: its most serious change, and how many more there are. */
export function headline(news: News, tongue: Tongue): string {
  const words = WORDS[tongue];
  if (news.about !== 'changes') return news.about === 'recovered' ? words.back.toLowerCase() : (words.health[news.health] ?? words.unseen.toLowerCase());
  const [first] = ORDER.flatMap((severity) => news.changes.filter((change) => change.severity === severity));
  const others = news.changes.length - 1;
  return `${visible(first?.sentence[tongue] ?? '')}${others > 0 ? ` (+ ${counted(others, words.change)})` : ''}`;
}

function subjectOf(changed: readonly ChangeNews[], health: readonly HealthNews[], words: Words): string {
  const documents = (some: readonly News[]): string => counted(new Set(some.map(({ document }) => document)).size, words.document);
  const changes = changed.reduce((sum, one) => sum + one.changes.length, 0);
  const [failing, back] = (['failing', 'recovered'] as const).map((about) => health.filter((one) => one.about === about)) as [HealthNews[], HealthNews[]];
  return [
    ...(changes === 0 ? [] : [`${counted(changes, words.change)} i ${documents(changed)}`]),
    ...(failing.length === 0 ? [] : [`${documents(failing)} ${words.unseen.toLowerCase()}`]),
    ...(back.length === 0 ? [] : [`${documents(back)} ${words.back.toLowerCase()}`]),
  ].join(', ');
}

const titleOf = ({ service, organisation }: News): string => visible(service === organisation ? service : `${service} (${organisation})`);

function changesOf(changed: readonly ChangeNews[], tongue: Tongue): string[] {
  const words = WORDS[tongue];
  const all = changed.flatMap((news) => news.changes.map((change) => ({ news, change })));
  // Equally serious ones stay together by document, in the order in which the differ gave them.
  return ORDER.flatMap((severity) => all.filter(({ change }) => change.severity === severity)).map(({ news, change }) => {
    const [before, after] = [quoteOf(change.before), quoteOf(change.after)];
    return [
      `[${LEVELS[tongue][change.severity]}] ${titleOf(news)}: ${visible(change.sentence[tongue])}`,
      `    ${visible(news.document)}, ${words.version} ${news.from} → ${news.to}, ${day(news.at)}`,
      ...(before === undefined ? [] : [`    før: «${before}»`]),
      ...(after === undefined ? [] : [`    ${words.now}«${after}»`]),
    ].join('\n');
  });
}

function quoteOf(fact: Fact | undefined): string | undefined {
  const quote = fact?.evidence[0]?.quote;
  if (quote === undefined) return undefined;
  const shown = visible(quote);
  return shown.length > LONGEST_QUOTE ? `${shown.slice(0, LONGEST_QUOTE).replace(/\s+\S*$/u, '')} …` : shown;
}

function healthOf(health: readonly HealthNews[], about: HealthNews['about'], words: Words): string[] {
  const some = health.filter((one) => one.about === about);
  if (some.length === 0) return [];
  const lines = some.map((news) => {
    if (about === 'recovered') return `    ${visible(news.document)}`;
    const seen = news.lastGood === null ? words.never : `${words.lastSeen} ${day(news.lastGood)}`;
    return `    ${visible(news.document)}: ${words.health[news.health] ?? words.health['failing']} (${[...new Set(news.codes)].join(', ')}; ${counted(news.failures, words.failures)}; ${seen})`;
  });
  return [[about === 'failing' ? words.unseen : words.back, ...lines].join('\n')];
}
