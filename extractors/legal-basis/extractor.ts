import { applyRules, defineExtractor } from '../../src/model/extractor.js';
import type { Assertion, FactValue, Finding } from '../../src/model/fact.js';
import type { Reading } from '../../src/model/reading.js';
import { rules, supportingRules } from './rules.js';

const IN_NORWEGIAN: Readonly<Record<string, string>> = {
  consent: 'samtykke',
  contract: 'avtale',
  'legal-obligation': 'rettslig forpliktelse',
  'vital-interests': 'vitale interesser',
  'public-task': 'oppgave i allmennhetens interesse eller offentlig myndighet',
  'legitimate-interests': 'berettiget interesse',
  'special-category': 'unntak for særlige kategorier av personopplysninger',
};

/** Each of the six bases is one letter of Article 6(1), so a text that names the basis has named the article, whether or not it cites it. */
const ARTICLES: Readonly<Record<string, string>> = {
  consent: '6(1)(a)',
  contract: '6(1)(b)',
  'legal-obligation': '6(1)(c)',
  'vital-interests': '6(1)(d)',
  'public-task': '6(1)(e)',
  'legitimate-interests': '6(1)(f)',
};

const keyOf = ({ value }: Finding): string => `${value.basis}|${value.law ?? ''}`;

/** Statements first; then what supports them; then one article and one section for all findings of a basis: the one cited most. */
function extract(reading: Reading): Finding[] {
  const stated = [...applyRules(rules, reading)];
  const bases = new Set(stated.filter((finding) => finding.assertion !== 'denied').map(keyOf));
  const supporting = [...applyRules(supportingRules, reading)].filter((finding) => finding.assertion !== 'denied' && bases.has(keyOf(finding)));
  return agreed([...stated, ...supporting]);
}

function agreed(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, Map<string, number>>();
  for (const finding of findings)
    for (const field of ['article', 'section'] as const) {
      const cited = finding.value[field];
      if (typeof cited !== 'string') continue;
      const key = `${keyOf(finding)}|${field}`;
      const count = counts.get(key) ?? new Map<string, number>();
      counts.set(key, count.set(cited, (count.get(cited) ?? 0) + 1));
    }
  const most = (finding: Finding, field: string): FactValue => {
    const count = counts.get(`${keyOf(finding)}|${field}`);
    const own = field === 'article' ? ARTICLES[String(finding.value.basis)] : undefined;
    if (!count) return own === undefined ? {} : { article: own };
    const [best] = [...count].reduce((a, b) => (b[1] > a[1] ? b : a));
    return { [field]: best };
  };
  return findings.map((finding) => ({ ...finding, value: { ...finding.value, ...most(finding, 'article'), ...most(finding, 'section') } }));
}

function describe(value: FactValue, scope: FactValue, assertion: Assertion): string {
  const text = (field: string): string => (typeof value[field] === 'string' ? (value[field] as string) : '');
  const basis = text('basis') === 'law' ? `${text('law')}${text('section') ? ` § ${text('section')}` : ''}` : (IN_NORWEGIAN[text('basis')] ?? text('basis'));
  const article = text('article') ? ` (personvernforordningen artikkel ${text('article')})` : '';
  const activity = typeof scope.activity === 'string' ? ` for ${scope.activity}` : '';
  const not = assertion === 'denied' ? 'ikke ' : assertion === 'possible' ? 'kan være ' : '';
  return `Behandlingsgrunnlag: ${not}${basis}${article}${activity}`;
}

const TERMS: Readonly<Record<string, string>> = {
  consent: 'eu-gdpr:A6-1-a',
  contract: 'eu-gdpr:A6-1-b',
  'legal-obligation': 'eu-gdpr:A6-1-c',
  'vital-interests': 'eu-gdpr:A6-1-d',
  'public-task': 'eu-gdpr:A6-1-e',
  'legitimate-interests': 'eu-gdpr:A6-1-f',
};

function termOf(value: FactValue): string {
  const special = /^9\(2\)\(([a-j])\)$/u.exec(typeof value.article === 'string' ? value.article : '');
  if (special) return `eu-gdpr:A9-2-${special[1]}`;
  return TERMS[typeof value.basis === 'string' ? value.basis : ''] ?? 'dpv:LegalBasis';
}

/** Legal bases of the processing: the bases of Article 6, exceptions of Article 9, and statutes that ground processing or keeping. */
export const legalBasis = defineExtractor({
  kind: 'legal-basis',
  version: 1,
  term: 'dpv:LegalBasis',
  title: { nb: 'Behandlingsgrunnlag', nn: 'Behandlingsgrunnlag', en: 'Legal basis' },
  key: ['basis', 'law'],
  extract,
  describe,
  termOf,
});
