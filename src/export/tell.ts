import type { Assertion, FactValue } from '../model/fact.js';
import { placeName } from './countries.js';
import { text } from './report.js';
import { retentionSentence } from './retention-words.js';
import { BASES, CHANNELS, capital, EVENTS, labelOf, MECHANISMS, PRICES, ROLES, STATUSES, type Tongue, type Words, wordFor } from './words.js';

interface Told {
  readonly kind: string;
  readonly value: FactValue;
  readonly scope: FactValue;
  readonly assertion: Assertion;
  readonly summary: { readonly nb: string };
}

const no = (tongue: Tongue): string => (tongue === 'nn' ? 'ikkje' : 'ikke');

/** What is said of an item that is only possible, or denied: "navn", "posisjon (kan bli lagret)", "ikke fødselsnummer". */
const item = (
  label: string,
  assertion: Assertion,
  tongue: Tongue,
  possible: Words = { nb: 'kan bli aktuelt', nn: 'kan bli aktuelt' },
  denied: Words = { nb: 'ikke', nn: 'ikkje' },
): string => (assertion === 'stated' ? label : assertion === 'denied' ? `${denied[tongue]} ${label}` : `${label} (${possible[tongue]})`);

const STORED: Words = { nb: 'kan bli lagret', nn: 'kan bli lagra' };
const NOT_USED: Words = { nb: 'brukes ikke til', nn: 'blir ikkje brukt til' };
const USED: Words = { nb: 'kan bli brukt til det', nn: 'kan bli brukt til det' };

/** "Sverige (Stockholm), hos Elastx AB"; a denial and a possibility say so. */
function place(value: FactValue, assertion: Assertion, tongue: Tongue): string {
  const code = text(value, 'place');
  const [city, provider] = [text(value, 'city'), text(value, 'provider')];
  const where = `${placeName(code, tongue)}${city ? ` (${city})` : ''}${provider ? `, hos ${provider}` : ''}`;
  const outside = code === 'OUTSIDE-EEA';
  if (assertion === 'denied')
    return outside ? `${tongue === 'nn' ? 'Blir ikkje overført' : 'Overføres ikke'} ut av EU/EØS` : `${tongue === 'nn' ? 'Blir ikkje lagra' : 'Lagres ikke'} i ${where}`;
  if (assertion === 'possible') return outside ? `Kan bli overført ut av EU/EØS` : `Kan bli ${tongue === 'nn' ? 'lagra' : 'lagret'} i ${where}`;
  if (outside) return capital(where);
  const share = text(value, 'share');
  return share === 'primary' ? `I hovedsak i ${where}`.replace('hovedsak', tongue === 'nn' ? 'hovudsak' : 'hovedsak') : share === 'partial' ? `Delvis i ${where}` : capital(where);
}

/** "behandlingsgrunnlag" of a fact as it stands in a series: "samtykke (artikkel 6 nr. 1 bokstav a)", "opplæringslova § 2-3". */
function basis(value: FactValue, assertion: Assertion, tongue: Tongue): string {
  const section = text(value, 'section');
  const name = text(value, 'basis') === 'law' ? `${text(value, 'law')}${section ? ` § ${section}` : ''}` : wordFor(BASES, text(value, 'basis'), tongue);
  const cited = /^(\d+)\((\d+)\)\(([a-z])\)$/u.exec(text(value, 'article'));
  const article = cited ? ` (artikkel ${cited[1]} nr. ${cited[2]} bokstav ${cited[3]})` : text(value, 'article') ? ` (artikkel ${text(value, 'article')})` : '';
  return item(`${name}${article}`, assertion, tongue);
}

/** A supplier with country and task on one line: "Nordsky AS (Norge) – drift". */
export function supplier(value: FactValue, assertion: Assertion, tongue: Tongue): string {
  const [country, task] = [text(value, 'country'), text(value, 'task')];
  const what = `${text(value, 'name')}${country ? ` (${placeName(country, tongue)})` : ''}${task ? ` – ${task}` : ''}`;
  if (assertion === 'denied') return tongue === 'nn' ? `Bruker ikkje ${text(value, 'name')}` : `Bruker ikke ${text(value, 'name')}`;
  return assertion === 'possible' ? `Kan bruke ${what}` : what;
}

const mechanism = (value: FactValue, assertion: Assertion, tongue: Tongue): string => {
  const name = wordFor(MECHANISMS, text(value, 'mechanism'), tongue);
  const to = text(value, 'country') ? ` til ${placeName(text(value, 'country'), tongue)}` : '';
  if (assertion === 'denied') return `Overføring ut av EU/EØS${to} bygger ${no(tongue)} på ${name}`;
  return `Overføring ut av EU/EØS${to} ${assertion === 'possible' ? (tongue === 'nn' ? 'kan byggje på' : 'kan bygge på') : tongue === 'nn' ? 'byggjer på' : 'bygger på'} ${name}`;
};

const TELLERS: Readonly<Record<string, (fact: Told, tongue: Tongue) => string>> = {
  role: ({ value, assertion }, tongue) =>
    `${capital(text(value, 'party'))} ${assertion === 'denied' ? `er ${no(tongue)}` : assertion === 'possible' ? (tongue === 'nn' ? 'kan vere' : 'kan være') : 'er'} ${wordFor(ROLES, text(value, 'role'), tongue)}`,
  'storage-location': ({ value, assertion }, tongue) => place(value, assertion, tongue),
  'sub-processor': ({ value, assertion }, tongue) => supplier(value, assertion, tongue),
  retention: ({ value, scope, assertion }, tongue) => retentionSentence(value, scope, assertion, tongue),
  'legal-basis': ({ value, assertion }, tongue) => basis(value, assertion, tongue),
  'transfer-mechanism': ({ value, assertion }, tongue) => mechanism(value, assertion, tongue),
  'document-date': ({ value }, tongue) => `${wordFor(EVENTS, text(value, 'event'), tongue)} ${text(value, 'date')}`.trim(),
  'data-category': ({ value, assertion }, tongue) => item(labelOf('personal-data', text(value, 'category'), tongue), assertion, tongue, STORED),
  'data-subject': ({ value, assertion }, tongue) => item(labelOf('data-subjects', text(value, 'subject'), tongue), assertion, tongue),
  purpose: ({ value, assertion }, tongue) => item(labelOf('purposes', text(value, 'purpose'), tongue), assertion, tongue, USED, NOT_USED),
  right: ({ value, assertion }, tongue) => item(labelOf('rights', text(value, 'right'), tongue), assertion, tongue),
  'security-measure': ({ value, assertion }, tongue) => item(labelOf('security-measures', text(value, 'measure'), tongue), assertion, tongue),
  'user-group': ({ value, assertion }, tongue) => item(labelOf('assessment-groups', text(value, 'group'), tongue), assertion, tongue),
  contact: ({ value }, tongue) => `${wordFor(CHANNELS, text(value, 'channel'), tongue)}: ${text(value, 'value')}`,
  service: ({ value }) => text(value, 'name'),
  vendor: ({ value }, tongue) => `${text(value, 'name')}${text(value, 'country') ? ` (${placeName(text(value, 'country'), tongue)})` : ''}`,
  'approval-status': ({ value, assertion }, tongue) =>
    `${assertion === 'stated' ? '' : assertion === 'denied' ? `${capital(no(tongue))}: ` : 'Kan bli: '}${wordFor(STATUSES, text(value, 'status'), tongue)}`,
  condition: ({ value }) => text(value, 'text').replace(/[.]\s*$/u, ''),
  pricing: ({ value, assertion }, tongue) =>
    `${assertion === 'stated' ? '' : assertion === 'denied' ? `${capital(no(tongue))}: ` : 'Kan bli: '}${wordFor(PRICES, text(value, 'model'), tongue)}`,
  'policy-link': ({ value }) => text(value, 'url'),
};

/** A fact in the words of an export, without a full stop. A kind that has no words of its own here is told as its extractor describes it. */
export const tell = (fact: Told, tongue: Tongue): string => TELLERS[fact.kind]?.(fact, tongue) ?? fact.summary.nb;
