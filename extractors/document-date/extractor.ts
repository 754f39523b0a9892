import { applyRules, defineExtractor } from '../../src/model/extractor.js';
import { rules } from './rules.js';

const EVENTS: Readonly<Record<string, string>> = { published: 'Publisert', updated: 'Oppdatert', effective: 'Gjelder fra' };

/** Dates of publication, update and effect of the document itself. */
export const documentDate = defineExtractor({
  kind: 'document-date',
  version: 1,
  term: 'dpv:PrivacyNotice',
  title: { nb: 'Dokumentets dato', nn: 'Dato for dokumentet', en: 'Date of the document' },
  key: ['date'],
  extract: (reading) => applyRules(rules, reading),
  describe: ({ date, event }) => `${EVENTS[String(event)] ?? 'Datert'} ${String(date)}`,
});
