import { type Check, evidenceOf, field, stated } from './finding.js';

const YEARS = 2;

/** The same day some years earlier; the 29th of February becomes the 1st of March. */
const yearsBefore = (day: string, years: number): string =>
  new Date(Date.UTC(Number(day.slice(0, 4)) - years, Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))).toISOString().slice(0, 10);

export const dateChecks: readonly Check[] = [
  {
    rule: 'policy-older-than-two-years',
    severity: 'low',
    source: 'Personvernforordningen artikkel 24 nr. 1 og artikkel 12 nr. 1',
    *find(view) {
      for (const document of view.documents) {
        const dates = document.facts.filter((fact) => fact.kind === 'document-date' && fact.assertion === 'stated');
        const newest = dates.reduce((latest, fact) => (field(fact, 'date') > field(latest, 'date') ? fact : latest), dates[0] as (typeof dates)[0]);
        if (dates.length === 0 || field(newest, 'date') >= yearsBefore(view.today, YEARS).slice(0, field(newest, 'date').length)) continue;
        yield {
          question: {
            nb: `Dokumentet er sist datert ${field(newest, 'date')}, for mer enn to år siden. Stemmer det fortsatt?`,
            nn: `Dokumentet er sist datert ${field(newest, 'date')}, for meir enn to år sidan. Stemmer det framleis?`,
          },
          evidence: evidenceOf([newest]),
        };
      }
    },
  },
  {
    rule: 'dated-after-it-was-read',
    severity: 'low',
    source: 'Personvernforordningen artikkel 12 nr. 1',
    *find(view) {
      for (const fact of stated(view, 'document-date')) {
        const document = view.documents.find(({ name }) => name === fact.document);
        const date = field(fact, 'date');
        // A text may say from which later day it takes effect; it cannot have been changed on a later day than it was read.
        if (!document || field(fact, 'event') === 'effective' || date.slice(0, 10) <= document.fetchedAt.slice(0, date.length)) continue;
        yield {
          question: {
            nb: `Dokumentet er datert ${date}, men sto slik allerede ${document.fetchedAt.slice(0, 10)}. Hvilken dato er riktig?`,
            nn: `Dokumentet er datert ${date}, men stod slik alt ${document.fetchedAt.slice(0, 10)}. Kva dato er rett?`,
          },
          evidence: evidenceOf([fact]),
        };
      }
    },
  },
];
