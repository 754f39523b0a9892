import { cleaned, line } from './clean-text.js';
import { placeName } from './countries.js';
import { documentOfFact, type ReportFact, type ServiceReport, text } from './report.js';
import { saidOf } from './said.js';
import type { Sheet } from './sheet.js';
import { shownSource } from './shown-source.js';
import { tell } from './tell.js';
import { capital, DOCUMENT_KINDS, listed, MECHANISMS, type Tongue, type Words, wordFor, words } from './words.js';

const ASSERTIONS: Readonly<Record<ReportFact['assertion'], Words>> = {
  stated: words('oppgitt', 'oppgitt'),
  possible: words('mulig', 'mogleg'),
  denied: words('avkreftet', 'avkrefta'),
};

const VERDICTS: Readonly<Record<'accepted' | 'corrected' | 'rejected', Words>> = {
  accepted: words('bekreftet', 'stadfest'),
  corrected: words('rettet', 'retta'),
  rejected: words('avvist'),
};

/** Names of the kinds, as headings of a column's values. */
const KINDS: Readonly<Record<string, Words>> = {
  role: words('Rolle'),
  'sub-processor': words('Underleverandør'),
  'storage-location': words('Lagringssted', 'Lagringsstad'),
  'transfer-mechanism': words('Overføringsgrunnlag'),
  retention: words('Lagringstid'),
  'legal-basis': words('Behandlingsgrunnlag'),
  'document-date': words('Dokumentets dato', 'Dato for dokumentet'),
  'data-category': words('Opplysningstype'),
  'data-subject': words('Registrerte'),
  purpose: words('Formål'),
  right: words('Rettighet', 'Rett'),
  'security-measure': words('Sikkerhetstiltak', 'Sikringstiltak'),
  contact: words('Kontakt'),
  service: words('Tjeneste', 'Teneste'),
  vendor: words('Leverandør'),
  'approval-status': words('Godkjenning'),
  condition: words('Vilkår'),
  pricing: words('Pris'),
  'user-group': words('Brukergruppe', 'Brukargruppe'),
  'policy-link': words('Lenke til personvernerklæring', 'Lenkje til personvernerklæring'),
};

/** Sub-processors of services, one a row. */
export function supplierSheet(reports: readonly ServiceReport[], tongue: Tongue): Sheet {
  const nn = tongue === 'nn';
  return {
    name: nn ? 'Underleverandørar' : 'Underleverandører',
    columns: [
      { title: 'Leverandør', width: 24 },
      { title: nn ? 'Teneste' : 'Tjeneste', width: 22 },
      { title: 'Underleverandør', width: 32 },
      { title: nn ? 'Oppgåve' : 'Oppgave', width: 40 },
      { title: 'Land', width: 16 },
      { title: 'Overføringsgrunnlag', width: 28 },
      { title: 'Avtale', width: 30 },
      { title: nn ? 'Utsegn' : 'Utsagn', width: 12 },
      { title: nn ? 'Kjelde' : 'Kilde', width: 26 },
      { title: 'Adresse', width: 40 },
      { title: nn ? 'Henta' : 'Hentet', width: 13 },
    ],
    rows: reports.flatMap((report) =>
      saidOf(report, 'sub-processor').map((said) => {
        const [first] = said.facts as readonly [ReportFact];
        const document = documentOfFact(report, first);
        const countries = said.differing.get('country') ?? [text(said.value, 'country')].filter((code) => code !== '');
        const mechanism = text(said.value, 'transferMechanism');
        return [
          line(report.organisation),
          line(report.service),
          line(text(said.value, 'name')),
          line(text(said.value, 'task')),
          listed(
            countries.map((code) => placeName(code, tongue)),
            'eller',
          ),
          mechanism === '' ? '' : wordFor(MECHANISMS, mechanism, tongue),
          line(text(said.value, 'agreement')),
          ASSERTIONS[said.assertion][tongue],
          wordFor(DOCUMENT_KINDS, document.type, tongue),
          addressOf(document),
          day(document.fetchedAt),
        ];
      }),
    ),
  };
}

/** Every fact, one row for each of its words, with where they stand and how the document came. */
export function factSheet(reports: readonly ServiceReport[], tongue: Tongue): Sheet {
  const nn = tongue === 'nn';
  return {
    name: 'Fakta',
    columns: [
      { title: 'Leverandør', width: 22 },
      { title: nn ? 'Teneste' : 'Tjeneste', width: 20 },
      { title: 'Slag', width: 20 },
      { title: 'Faktum', width: 48 },
      { title: 'Land', width: 14 },
      { title: nn ? 'Oppgåve' : 'Oppgave', width: 28 },
      { title: 'Avtale', width: 24 },
      { title: nn ? 'Utsegn' : 'Utsagn', width: 11 },
      { title: nn ? 'Orda det byggjer på' : 'Ordene det bygger på', width: 70 },
      { title: 'Avsnitt', width: 28 },
      { title: 'Side', width: 7 },
      { title: nn ? 'Tryggleik' : 'Sikkerhet', width: 11 },
      { title: 'Vurdert', width: 24 },
      { title: nn ? 'Kjelde' : 'Kilde', width: 24 },
      { title: 'Adresse', width: 40 },
      { title: nn ? 'Henta' : 'Hentet', width: 13 },
      { title: 'SHA-256', width: 30 },
      { title: 'Id', width: 18 },
      { title: 'Regel', width: 34 },
      { title: 'DPV', width: 24 },
    ],
    rows: reports.flatMap((report) =>
      report.facts.flatMap((fact) => {
        const document = documentOfFact(report, fact);
        return fact.evidence.map((evidence) => [
          line(report.organisation),
          line(report.service),
          wordFor(KINDS, fact.kind, tongue),
          capital(line(tell(fact, tongue))),
          text(fact.value, 'country') === '' ? '' : placeName(text(fact.value, 'country'), tongue),
          line(text(fact.value, 'task')),
          line(text(fact.value, 'agreement')),
          ASSERTIONS[fact.assertion][tongue],
          cleaned(evidence.quote),
          line(evidence.section),
          evidence.page ?? null,
          fact.confidence,
          fact.review === undefined ? '' : line(`${VERDICTS[fact.review.verdict][tongue]} av ${fact.review.by} ${fact.review.at.slice(0, 10)}`),
          wordFor(DOCUMENT_KINDS, document.type, tongue),
          addressOf(document),
          day(document.fetchedAt),
          document.snapshots[0]?.sha256 ?? document.textSha256,
          fact.id,
          line(evidence.rule),
          fact.term,
        ]);
      }),
    ),
  };
}

const addressOf = ({ snapshots }: ServiceReport['documents'][number]): string => snapshots.map(({ source }) => shownSource(source)).join(' ');

/** A day for a cell of the type date. */
const day = (iso: string): Date => new Date(`${iso.slice(0, 10)}T00:00:00.000Z`);
