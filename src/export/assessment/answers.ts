import { line } from '../clean-text.js';
import { placeName } from '../countries.js';
import { type ReportDocument, type ServiceReport, text } from '../report.js';
import { type Said, saidOf } from '../said.js';
import { tell } from '../tell.js';
import { capital, listed, type Words } from '../words.js';
import { differingPeriods, storageDiffers } from './differ.js';
import type { Part, Statement } from './draft.js';
import { type Answer, type Question, statementOf } from './question.js';
import { weighing } from './weighing.js';

const absent = ({ notStated }: Question): Part => ({ kind: 'paragraph', statement: { mark: 'absent', text: notStated, notes: [] } });
const doubt = ({ uncertain }: Question): Part => ({ kind: 'paragraph', statement: { mark: 'uncertain', text: uncertain, notes: [] } });
const prompt = (words: string): Part => ({ kind: 'paragraph', statement: { mark: 'prompt', text: words, notes: [] } });

/** One statement a paragraph, several a list. */
const told = (items: readonly Statement[]): Part[] =>
  items.length === 0 ? [] : items.length === 1 ? [{ kind: 'paragraph', statement: items[0] as Statement }] : [{ kind: 'list', items }];

/** A list after its lead-in; on one line where there is nothing to list. */
const listOf = ({ notStated }: Question, lead: string, items: readonly Statement[]): Part =>
  items.length > 0 ? { kind: 'list', lead, items } : { kind: 'series', lead, items: [{ mark: 'absent', text: notStated, notes: [] }] };

const series = (question: Question, lead: Words, said: readonly Said[]): Part => ({
  kind: 'series',
  lead: lead[question.tongue],
  items: said.length === 0 ? [{ mark: 'absent', text: question.notStated, notes: [] }] : said.map((one) => statementOf(question, one)),
});

/** Facts that cannot all be the one answer: more than one is stated. */
const differ = (said: readonly Said[]): boolean => said.filter(({ assertion }) => assertion === 'stated').length > 1;

const answerWith =
  (kind: string, tellOne: (said: Said, question: Question) => string = (said, { tongue }) => capital(tell(said, tongue))): Answer =>
  (question) => {
    const said = saidOf(question.report, kind);
    return said.length === 0 ? [absent(question)] : told(said.map((one) => statementOf(question, one, tellOne(one, question))));
  };

/** Purposes that a school asks about by name: is pupils' data used for other things than the service? */
const FURTHER = ['analytics', 'research', 'service-improvement', 'personalisation'];
const SELLING = ['marketing', 'advertising'];

const purposesOf = (report: ServiceReport, wanted: (purpose: string) => boolean): Said[] => saidOf(report, 'purpose').filter(({ value }) => wanted(text(value, 'purpose')));

const isName = (party: string): boolean => /\p{Lu}/u.test(party);
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\b(?:as|asa|ab|aps|inc|llc|ltd|gmbh|oy|sa|bv|limited)\b\.?/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Suppliers in a table; those that are only possible, or denied, below it. */
function subProcessors(question: Question): Part[] {
  const { tongue, notStated, report } = question;
  const said = saidOf(report, 'sub-processor');
  if (said.length === 0) return [absent(question)];
  const cell = (value: string): Statement =>
    value === '' ? { mark: 'absent', text: tongue === 'nn' ? 'Ikkje oppgitt' : 'Ikke oppgitt', notes: [] } : { mark: 'fact', text: line(value), notes: [] };
  const stated = said.filter(({ assertion }) => assertion === 'stated');
  const parts: Part[] = [];
  if (stated.length > 0)
    parts.push({
      kind: 'table',
      columns: tongue === 'nn' ? ['Namn', 'Oppgåve', 'Land'] : ['Navn', 'Oppgave', 'Land'],
      rows: stated.map((one) => {
        const countries = one.differing.get('country');
        const country = countries
          ? listed(
              countries.map((code) => placeName(code, tongue)),
              'eller',
            )
          : placeName(text(one.value, 'country'), tongue);
        return [
          statementOf(question, one, text(one.value, 'name')),
          cell(text(one.value, 'task')),
          countries ? { mark: 'uncertain', text: `Usikkert: ${country}`, notes: [] } : cell(country),
        ];
      }),
    });
  else parts.push({ kind: 'paragraph', statement: { mark: 'absent', text: notStated, notes: [] } });
  const others = said.filter(({ assertion }) => assertion !== 'stated');
  if (others.length > 0) parts.push({ kind: 'list', items: others.map((one) => statementOf(question, one)) });
  return parts;
}

function storage(question: Question): Part[] {
  const vendors = saidOf(question.report, 'vendor').map(({ value }) => plain(text(value, 'name')));
  // "hos Nordsky" says nothing where Nordsky is who the service is from.
  const said = saidOf(question.report, 'storage-location').map((one) =>
    vendors.some((name) => name !== '' && plain(text(one.value, 'provider')).startsWith(name)) ? { ...one, value: { ...one.value, provider: undefined } } : one,
  );
  if (said.length === 0) return [absent(question)];
  return [...(storageDiffers(said) ? [doubt(question)] : []), ...told(said.map((one) => statementOf(question, one)))];
}

function vendor(question: Question): Part[] {
  const { report, tongue, citations } = question;
  const said = saidOf(report, 'vendor').filter(({ assertion }) => assertion === 'stated');
  const names = new Set(said.map(({ value }) => plain(text(value, 'name'))));
  const parts = said.length > 0 ? [...(names.size > 1 ? [doubt(question)] : []), ...told(said.map((one) => statementOf(question, one)))] : fromRoles();
  return parts;

  /** Whoever the documents name as controller or processor under the name that the service is kept under. */
  function fromRoles(): Part[] {
    const roles = saidOf(report, 'role').filter(({ value, assertion }) => assertion === 'stated' && isName(text(value, 'party')));
    const own = roles.filter(({ value }) => plain(text(value, 'party')) === plain(report.organisation));
    const [first] = own;
    if (first) return told([{ mark: 'fact', text: line(text(first.value, 'party')), notes: citations.cite(own.flatMap(({ facts }) => facts)) }]);
    const kept = tongue === 'nn' ? 'slik tenesta er registrert hos oss; dokumenta seier det ikkje' : 'slik tjenesten er registrert hos oss; dokumentene sier det ikke';
    return [
      { kind: 'paragraph', statement: { mark: 'fixed', text: `${line(report.organisation)} (${kept})`, notes: [] } },
      ...(roles.length === 0 ? [] : [{ kind: 'list', items: roles.map((one) => statementOf(question, one)) } satisfies Part]),
    ];
  }
}

function policyLink(question: Question): Part[] {
  const { report, citations } = question;
  const links = saidOf(report, 'policy-link').map((one) => ({ ...statementOf(question, one), ...linked(text(one.value, 'url')) }));
  if (links.length > 0) return told(links);
  const policies = report.documents.filter(({ type }) => type === 'policy');
  const pages = policies.flatMap((document) => document.snapshots.filter(({ source }) => linked(source).url !== undefined).map(({ source }) => ({ document, source })));
  if (pages.length === 0) return [absent(question)];
  return told(pages.map(({ document, source }) => ({ mark: 'fact', text: line(source), ...linked(source), notes: [citations.citeDocument(document)] })));
}

const linked = (address: string): { readonly url?: string } => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? { url: url.href } : {};
};

/** Whether there is a data processing agreement: one that we hold, or one that a supplier's row names. */
function agreement(question: Question): Part[] {
  const { report, tongue, citations } = question;
  const held = report.documents.filter(({ type }) => type === 'dpa');
  const words = tongue === 'nn' ? 'Databehandlaravtale' : 'Databehandleravtale';
  const title = (document: ReportDocument): string => (document.title.trim() === '' ? words : `${words}: «${line(document.title)}»`);
  const items: Statement[] = held.map((document) => ({ mark: 'fact', text: title(document), notes: [citations.citeDocument(document)] }));
  for (const one of saidOf(report, 'sub-processor'))
    if (one.assertion === 'stated' && text(one.value, 'agreement') !== '')
      items.push(statementOf(question, one, `Avtale med ${text(one.value, 'name')}: ${text(one.value, 'agreement')}`));
  return [listOf(question, words, items)];
}

function transfer(question: Question): Part[] {
  const { report, tongue } = question;
  const items = saidOf(report, 'transfer-mechanism').map((one) => statementOf(question, one));
  for (const one of saidOf(report, 'sub-processor'))
    if (one.assertion === 'stated' && text(one.value, 'transferMechanism') !== '')
      items.push(
        statementOf(
          question,
          one,
          `${text(one.value, 'name')}: ${tell({ ...one, kind: 'transfer-mechanism', value: { mechanism: text(one.value, 'transferMechanism') } }, tongue)}`,
        ),
      );
  return [listOf(question, 'Overføringsgrunnlag', items)];
}

/** Retention: where documents give different periods for the same data and event, the answer is uncertain. */
function retention(question: Question): Part[] {
  const said = saidOf(question.report, 'retention');
  if (said.length === 0) return [absent(question)];
  return [...(differingPeriods(said).length > 0 ? [doubt(question)] : []), ...told(said.map((one) => statementOf(question, one)))];
}

const WRITER = { nb: 'Konklusjonen skrives av den som vurderer', nn: 'Konklusjonen skriv den som vurderer' } as const;

/** Answers by the name that a template calls them by. */
export const ANSWERS: Readonly<Record<string, Answer>> = {
  purposes: (question) => [
    series(
      question,
      { nb: 'Formål leverandøren oppgir', nn: 'Formål leverandøren oppgir' },
      purposesOf(question.report, () => true),
    ),
  ],
  approval: (question) => {
    const said = saidOf(question.report, 'approval-status');
    if (said.length === 0) return [prompt(WRITER[question.tongue])];
    return [...(differ(said) ? [doubt(question)] : []), ...told(said.map((one) => statementOf(question, one)))];
  },
  weighing,
  conditions: (question) => {
    const said = saidOf(question.report, 'condition');
    return said.length === 0 ? [] : [{ kind: 'list', items: said.map((one) => statementOf(question, one)) }];
  },
  'user-groups': answerWith('user-group'),
  data: (question) => [series(question, { nb: 'Opplysninger', nn: 'Opplysningar' }, saidOf(question.report, 'data-category'))],
  'data-subjects': (question) => [series(question, { nb: 'Personer det gjelder', nn: 'Personar det gjeld' }, saidOf(question.report, 'data-subject'))],
  'further-use': (question) => [
    series(
      question,
      { nb: 'Bruk til statistikk, forskning eller utvikling', nn: 'Bruk til statistikk, forsking eller utvikling' },
      purposesOf(question.report, (purpose) => FURTHER.includes(purpose)),
    ),
  ],
  pricing: (question) => {
    const said = saidOf(question.report, 'pricing');
    if (said.length === 0) return [absent(question)];
    const both = said.some(({ value, assertion }) => assertion === 'stated' && text(value, 'model') === 'free-and-paid');
    const documents = new Set(said.flatMap(({ facts }) => facts.map(({ document }) => document)));
    return [...(differ(said) && !both && documents.size > 1 ? [doubt(question)] : []), ...told(said.map((one) => statementOf(question, one)))];
  },
  marketing: (question) => [
    series(
      question,
      { nb: 'Reklame og markedsføring', nn: 'Reklame og marknadsføring' },
      purposesOf(question.report, (purpose) => SELLING.includes(purpose)),
    ),
  ],
  vendor,
  storage,
  'policy-link': policyLink,
  'sub-processors': subProcessors,
  agreement,
  transfer,
  roles: (question) =>
    [
      {
        kind: 'list',
        lead: 'Roller',
        items: saidOf(question.report, 'role').map((one) => statementOf(question, one)),
      } satisfies Part,
    ].filter(({ items }) => items.length > 0),
  'legal-bases': (question) => [series(question, { nb: 'Behandlingsgrunnlag', nn: 'Behandlingsgrunnlag' }, saidOf(question.report, 'legal-basis'))],
  retention,
  rights: (question) => [series(question, { nb: 'Rettigheter leverandøren nevner', nn: 'Rettar leverandøren nemner' }, saidOf(question.report, 'right'))],
  contact: (question) => {
    const said = saidOf(question.report, 'contact');
    return [
      listOf(
        question,
        'Kontakt hos leverandøren',
        said.map((one) => statementOf(question, one)),
      ),
    ];
  },
  security: (question) => [series(question, { nb: 'Sikkerhetstiltak', nn: 'Sikringstiltak' }, saidOf(question.report, 'security-measure'))],
  dates: answerWith('document-date'),
};
