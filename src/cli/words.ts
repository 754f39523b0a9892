import type { Assertion } from '../model/fact.js';
import type { DocumentType, Language } from '../model/version.js';
import type { FetchOutcome } from '../store/index.js';

/** How a look at a document ended, in Norwegian. */
export const OUTCOMES: Readonly<Record<FetchOutcome, string>> = {
  new: 'ny',
  changed: 'endret',
  unchanged: 'uendret',
  quarantined: 'i karantene',
  failed: 'feilet',
  skipped: 'hoppet over',
};

/** What a document is, in Norwegian. */
export const DOCUMENT_NAMES: Readonly<Record<DocumentType, string>> = {
  policy: 'personvernerklæring',
  dpa: 'databehandleravtale',
  'subprocessor-list': 'liste over underleverandører',
  assessment: 'vurdering',
  terms: 'vilkår',
  unknown: 'ukjent dokumenttype',
};

/** Languages in Norwegian. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk', da: 'dansk', sv: 'svensk', mixed: 'flere språk' };

/** What a text says of a fact, in Norwegian. */
export const ASSERTIONS: Readonly<Record<Assertion, string>> = { stated: 'oppgitt', possible: 'mulig', denied: 'avkreftet' };
