import { contains, type Span } from '../../model/span.js';
import { line } from '../clean-text.js';
import { documentOfFact, type ReportDocument, type ReportFact, type ServiceReport } from '../report.js';
import { shownSource } from '../shown-source.js';
import { DOCUMENT_KINDS, type Tongue, wordFor } from '../words.js';
import type { DraftSource, Footnote } from './draft.js';

/** Footnotes in the order of their first use; the same words are one note however often they are cited. */
export interface Citations {
  /** Numbers of the notes that facts rest on, at most `most` for each. */
  readonly cite: (facts: readonly ReportFact[], most?: number) => number[];
  /** Number of the note that a document as a whole is. */
  readonly citeDocument: (document: ReportDocument) => number;
  readonly notes: () => readonly Footnote[];
}

/** More words than this behind one fact are not cited: the first ones say it, and all are in the register. */
const MOST_NOTES = 2;

const REVIEWS = {
  nb: { accepted: 'Bekreftet av', corrected: 'Rettet av', rejected: 'Avvist av' },
  nn: { accepted: 'Stadfest av', corrected: 'Retta av', rejected: 'Avvist av' },
} as const;

export function citations(report: ServiceReport, tongue: Tongue): Citations {
  const cited: { readonly key: string; readonly span: Span; readonly number: number }[] = [];
  const notes: Footnote[] = [];
  const note = (key: string, span: Span, made: () => Omit<Footnote, 'number'>): number => {
    const known = cited.find((one) => one.key === key && contains(one.span, span));
    if (known) return known.number;
    const number = notes.length + 1;
    cited.push({ key, span, number });
    notes.push({ number, ...made() });
    return number;
  };
  const about = (document: ReportDocument) => ({
    document: wordFor(DOCUMENT_KINDS, document.type, tongue),
    addresses: document.snapshots.map(({ source }) => shownSource(source)),
    fetchedAt: document.snapshots[0]?.fetchedAt ?? document.fetchedAt,
    sha256: document.snapshots[0]?.sha256 ?? document.textSha256,
  });
  return {
    cite: (facts, most = MOST_NOTES) => [
      ...new Set(
        facts.flatMap((fact) => {
          const document = documentOfFact(report, fact);
          const { review } = fact;
          const by = review === undefined ? '' : `${REVIEWS[tongue][review.verdict]} ${line(review.by)} ${review.at.slice(0, 10)}`;
          // The same words again, in a menu or a footer, say nothing more.
          const said = fact.evidence.filter(({ quote }, index, all) => all.findIndex((other) => other.quote === quote) === index);
          return said.slice(0, most).map(({ start, end, quote, section, page }) =>
            note(JSON.stringify([document.name, by]), { start, end }, () => ({
              quote: line(quote),
              section: line(section),
              ...(page === undefined ? {} : { page }),
              ...about(document),
              ...(by === '' ? {} : { review: by }),
            })),
          );
        }),
      ),
    ],
    citeDocument: (document) => note(JSON.stringify([document.name]), { start: 0, end: 0 }, () => ({ quote: '', section: '', ...about(document) })),
    notes: () => notes,
  };
}

/** The documents of a report as a draft lists them. */
export const sourcesOf = ({ documents }: ServiceReport, tongue: Tongue): DraftSource[] =>
  documents.map(({ type, title, fetchedAt: from, snapshots }) => ({
    document: wordFor(DOCUMENT_KINDS, type, tongue),
    title: line(title),
    pages: snapshots.map(({ source, fetchedAt, sha256 }) => ({ address: shownSource(source), fetchedAt, ...(from === fetchedAt ? {} : { from }), sha256 })),
  }));
