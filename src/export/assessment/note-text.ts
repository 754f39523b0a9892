import type { Tongue } from '../words.js';
import type { Draft, Footnote } from './draft.js';

/** Words around the content of a draft. */
export const FRAME = {
  nb: {
    sources: 'Kilder',
    notes: 'Fotnoter',
    document: 'Dokument',
    address: 'Adresse',
    fetched: 'Hentet',
    hash: 'SHA-256',
    section: 'under',
    page: 'side',
    whole: 'hele dokumentet',
    from: 'teksten er fra',
    and: 'og',
  },
  nn: {
    sources: 'Kjelder',
    notes: 'Fotnotar',
    document: 'Dokument',
    address: 'Adresse',
    fetched: 'Henta',
    hash: 'SHA-256',
    section: 'under',
    page: 'side',
    whole: 'heile dokumentet',
    from: 'teksten er frå',
    and: 'og',
  },
} as const;

/** "2026-03-01 12:30 UTC" */
export const shownTime = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;

const SHORT_HASH = 16;

/** The parts of a footnote in the order in which every format writes them; the full hash stands under the sources. */
export function noteParts(
  { quote, section, page, document, addresses, fetchedAt, sha256, review }: Footnote,
  tongue: Tongue,
): { readonly before: string; readonly addresses: readonly string[]; readonly after: string } {
  const words = FRAME[tongue];
  const place = [section === '' ? '' : `${words.section} «${section}»`, page === undefined ? '' : `${words.page} ${page}`].filter((part) => part !== '').join(', ');
  const said = quote === '' ? words.whole.charAt(0).toUpperCase() + words.whole.slice(1) : `«${quote}»`;
  return {
    before: `${said}${place === '' ? '' : `, ${place}`}. ${document}, `,
    addresses,
    after: `, ${words.fetched.toLowerCase()} ${shownTime(fetchedAt)}, ${words.hash} ${sha256.slice(0, SHORT_HASH)}…${review === undefined ? '' : ` ${review}.`}`,
  };
}

export const isWebAddress = (address: string): boolean => /^https?:\/\//iu.test(address) && URL.canParse(address);

/** Rows of the table of sources: document, address, time, full hash. */
export const sourceRows = ({ sources, language }: Draft): (readonly [document: string, address: string, fetched: string, hash: string])[] =>
  sources.flatMap(({ document, title, pages }) =>
    pages.map(({ address, fetchedAt, from, sha256 }) => {
      const when = from === undefined ? shownTime(fetchedAt) : `${shownTime(fetchedAt)} (${FRAME[language].from} ${from.slice(0, 10)})`;
      return [title === '' ? document : title.startsWith(document) ? title : `${document}: ${title}`, address, when, sha256] as const;
    }),
  );
