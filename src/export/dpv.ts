import { cleaned, line } from './clean-text.js';
import { documentOfFact, type ReportDocument, type ReportFact, type ServiceReport, text } from './report.js';
import { type Said, saidOf } from './said.js';
import { shownSource } from './shown-source.js';
import { tell } from './tell.js';
import { TONGUES } from './words.js';

type Node = Readonly<Record<string, unknown>>;

/** Everything that is used, so that no reader has to fetch a context. */
const CONTEXT = {
  dpv: 'https://w3id.org/dpv#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  loc: 'https://w3id.org/dpv/loc#',
  pd: 'https://w3id.org/dpv/pd#',
  'sector-education': 'https://w3id.org/dpv/sector/education#',
  dct: 'http://purl.org/dc/terms/',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  klausul: 'urn:klausul:ns:',
} as const;

/** DPV property of a kind. Kinds that DPV has no property for get one of ours. */
const PROPERTIES: Readonly<Record<string, string>> = {
  'sub-processor': 'dpv:hasDataProcessor',
  'storage-location': 'dpv:hasStorageCondition',
  retention: 'dpv:hasStorageCondition',
  'legal-basis': 'dpv:hasLegalBasis',
  'transfer-mechanism': 'dpv:hasProcessing',
  'data-category': 'dpv:hasPersonalData',
  'data-subject': 'dpv:hasDataSubject',
  purpose: 'dpv:hasPurpose',
  right: 'dpv:hasRight',
  'security-measure': 'dpv:hasTechnicalOrganisationalMeasure',
};

const ROLES: Readonly<Record<string, readonly [property: string, type: string]>> = {
  controller: ['dpv:hasDataController', 'dpv:DataController'],
  processor: ['dpv:hasDataProcessor', 'dpv:DataProcessor'],
  'joint-controller': ['dpv:hasJointDataControllers', 'dpv:JointDataControllers'],
};

/** Places that DPV's list of locations has under their own code. */
const isLocation = (place: string): boolean => /^[A-Z]{2}$/u.test(place) || place === 'EEA';

/**
 * A service as JSON-LD in the W3C Data Privacy Vocabulary, with labels in bokmål and nynorsk and the evidence of each statement. What a
 * document denies or only holds possible is never a DPV statement: it stands under klausul:denied and klausul:possible.
 */
export function dpvOf(report: ServiceReport): string {
  const process: Record<string, unknown[]> = {};
  const add = (property: string, node: Node): void => void (process[property] ??= []).push(node);
  const kinds = [...new Set(report.facts.map(({ kind }) => kind))].sort();
  for (const kind of kinds)
    for (const said of saidOf(report, kind)) {
      const { property, node } = statement(said, report);
      if (said.assertion === 'stated') add(property, node);
      else add(`klausul:${said.assertion}`, { ...node, 'klausul:wouldBe': { '@id': property } });
    }
  for (const document of report.documents) add('dpv:hasNotice', notice(document));
  const document = {
    '@context': CONTEXT,
    '@id': `urn:klausul:service:${encodeURIComponent(report.slug)}`,
    '@type': 'dpv:Process',
    'dct:title': line(report.service),
    'dct:publisher': line(report.organisation),
    ...Object.fromEntries(Object.entries(process).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

function statement(said: Said, report: ServiceReport): { readonly property: string; readonly node: Node } {
  const { kind, value, term } = said;
  const base = { '@id': `urn:klausul:fact:${said.id}:${said.assertion}`, 'rdfs:label': labels(said), 'oa:hasTarget': said.facts.flatMap((fact) => evidence(fact, report)) };
  if (kind === 'role') {
    const [property, type] = ROLES[text(value, 'role')] ?? ['dpv:hasEntity', 'dpv:LegalEntity'];
    return { property, node: { ...base, '@type': type, 'dpv:hasName': line(text(value, 'party')) } };
  }
  const property =
    PROPERTIES[kind] ?? (kind === 'contact' && text(value, 'channel') === 'dpo-email' ? 'dpv:hasDataProtectionOfficer' : kind === 'contact' ? 'dpv:hasContact' : `klausul:${kind}`);
  return { property, node: { ...base, ...specific(said, term) } };
}

function specific({ kind, value, scope }: Said, term: string): Node {
  switch (kind) {
    case 'sub-processor':
      return {
        '@type': 'dpv:DataSubProcessor',
        'dpv:hasName': line(text(value, 'name')),
        ...(isLocation(text(value, 'country')) ? { 'dpv:hasLocation': { '@id': `loc:${text(value, 'country')}` } } : {}),
        ...(text(value, 'task') ? { 'dct:description': line(text(value, 'task')) } : {}),
        ...(text(value, 'agreement') ? { 'klausul:agreement': line(text(value, 'agreement')) } : {}),
      };
    case 'storage-location':
      return { '@type': 'dpv:StorageLocation', ...location(text(value, 'place')), ...(text(value, 'city') ? { 'klausul:city': line(text(value, 'city')) } : {}) };
    case 'retention':
      return {
        '@type': ['dpv:StorageCondition', term],
        'dpv:hasDuration': duration(text(value, 'period')),
        ...(text(scope, 'dataCategory') ? { 'klausul:dataCategory': line(text(scope, 'dataCategory')) } : {}),
      };
    case 'legal-basis':
      return {
        '@type': /^(?:dpv|eu-gdpr):/u.test(term) ? term : 'dpv:LegalBasis',
        ...(text(value, 'law') ? { 'klausul:law': line(`${text(value, 'law')}${text(value, 'section') ? ` § ${text(value, 'section')}` : ''}`) } : {}),
      };
    case 'transfer-mechanism':
      // DPV 2.3 has no concept for the EU–US Data Privacy Framework, nor for what came before it.
      return {
        '@type': 'dpv:CrossBorderTransfer',
        'dpv:hasLegalBasis': { '@type': ['dpf', 'privacy-shield'].includes(text(value, 'mechanism')) ? [term, `klausul:${text(value, 'mechanism')}`] : term },
      };
    case 'contact':
      return {
        '@type': text(value, 'channel') === 'dpo-email' ? 'dpv:DataProtectionOfficer' : 'klausul:Contact',
        'klausul:channel': text(value, 'channel'),
        'dpv:hasContact': line(text(value, 'value')),
      };
    default:
      return {
        '@type': term,
        ...(PROPERTIES[kind] === undefined
          ? Object.fromEntries(Object.entries(value).flatMap(([name, field]) => (typeof field === 'string' && field !== '' ? [[`klausul:${name}`, line(field)]] : [])))
          : {}),
      };
  }
}

function location(place: string): Node {
  if (place === 'OUTSIDE-EEA') return { 'dpv:isOutsideOfLocation': { '@id': 'loc:EEA' } };
  return isLocation(place) || place === 'EU' ? { 'dpv:hasLocation': { '@id': `loc:${place}` } } : { 'klausul:place': place };
}

function duration(period: string): Node {
  if (/^P/u.test(period)) return { '@type': 'dpv:TemporalDuration', 'rdf:value': { '@value': period, '@type': 'xsd:duration' } };
  return { '@type': period === 'permanent' ? 'dpv:EndlessDuration' : 'dpv:UntilEventDuration', 'klausul:until': period };
}

const labels = (said: Said): Node[] => TONGUES.map((tongue) => ({ '@value': line(tell(said, tongue)), '@language': tongue }));

function evidence(fact: ReportFact, report: ServiceReport): Node[] {
  const document = documentOfFact(report, fact);
  return fact.evidence.map(({ start, end, quote, section, page }) => ({
    '@type': 'oa:SpecificResource',
    'oa:hasSource': { '@id': noticeId(document) },
    'oa:hasSelector': [
      { '@type': 'oa:TextQuoteSelector', 'oa:exact': cleaned(quote) },
      { '@type': 'oa:TextPositionSelector', 'oa:start': start, 'oa:end': end },
    ],
    ...(section === '' ? {} : { 'klausul:section': line(section) }),
    ...(page === undefined ? {} : { 'klausul:page': page }),
    'klausul:confidence': { '@value': String(fact.confidence), '@type': 'xsd:decimal' },
  }));
}

const noticeId = ({ textSha256 }: ReportDocument): string => `urn:klausul:text:${textSha256}`;

function notice(document: ReportDocument): Node {
  const { type, title, language, fetchedAt, snapshots } = document;
  return {
    '@id': noticeId(document),
    '@type': type === 'policy' ? 'dpv:PrivacyNotice' : type === 'dpa' ? 'dpv:DataProcessingAgreement' : 'klausul:Document',
    'dct:type': type,
    ...(title === '' ? {} : { 'dct:title': line(title) }),
    'dct:language': language,
    'prov:generatedAtTime': { '@value': fetchedAt, '@type': 'xsd:dateTime' },
    'dct:source': snapshots.map(({ source, sha256 }) => ({ '@type': 'klausul:Snapshot', 'klausul:address': shownSource(source), 'klausul:sha256': sha256 })),
  };
}
