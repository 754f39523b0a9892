import type { CorpusFind } from '../../src/model/extractor.js';

const register =
  '# Slettefrister\n\n| Hva | Hvor lenge | Hvorfor |\n|---|---|---|\n| Medlemsregister | Til utmelding + 1 år | Kontingent |\n| E-post | Slettes fortløpende, senest etter to år | – |\n| Kameraopptak | Overskrives etter syv dager | Sikkerhet |\n| Protokoller | Ubegrenset | Historisk verdi |';
const activities =
  '# Protokoll over behandlingsaktiviteter\n\n| Behandling | Formål | Frist for sletting |\n|---|---|---|\n| Lønn | Utbetaling av lønn | 5 år etter regnskapsårets slutt |\n| Rekruttering | Ansette folk | 6 måneder etter avslag |\n| Nyhetsbrev | Markedsføring | Når samtykket trekkes |';
const cookies = '# Cookies\n\n| Cookie | Leverandør | Utløper |\n|---|---|---|\n| sid | Egen | Når du lukker nettleseren |\n| _maal | Målerud AS | 13 måneder |';
const agreement =
  '## 9. Opphør\n\n9.1 Ved avtalens opphør plikter databehandleren å tilbakelevere og slette alle personopplysninger innen 45 dager.\n\n9.2 Sikkerhetskopier slettes innen ytterligere 60 dager.';
const format = 'markdown' as const;

/** Promises by the place where they stand: tables, registers, lists, labels, headings with their text. */
export const places: readonly CorpusFind[] = [
  { text: register, quote: 'Til utmelding + 1 år', value: { period: 'P1Y', trigger: 'contract-end' }, scope: { dataCategory: 'medlemsregister' }, format },
  { text: register, quote: 'senest etter to år', value: { period: 'P2Y', bound: 'max', action: 'erase' }, scope: { dataCategory: 'e-post' }, format },
  { text: register, quote: 'Overskrives etter syv dager', value: { period: 'P7D', action: 'erase' }, scope: { dataCategory: 'kameraopptak' }, format },
  { text: register, quote: 'Ubegrenset', value: { period: 'permanent' }, scope: { dataCategory: 'protokoller' }, format },
  { text: activities, quote: '5 år etter regnskapsårets slutt', value: { period: 'P5Y', trigger: 'fiscal-year-end', action: 'erase' }, scope: { dataCategory: 'lønn' }, format },
  { text: activities, quote: '6 måneder etter avslag', value: { period: 'P6M', trigger: 'case-closed', action: 'erase' }, scope: { dataCategory: 'rekruttering' }, format },
  { text: activities, quote: 'Når samtykket trekkes', value: { period: 'consent', trigger: 'consent-withdrawn' }, scope: { dataCategory: 'nyhetsbrev' }, format },
  { text: cookies, quote: '13 måneder', value: { period: 'P13M' }, scope: { dataCategory: 'cookies' }, format },
  { text: cookies, quote: 'Når du lukker nettleseren', value: { period: 'session' }, scope: { dataCategory: 'cookies' }, format },
  { text: agreement, quote: 'innen 45 dager', value: { period: 'P45D', trigger: 'contract-end', bound: 'max', action: 'erase' }, format },
  { text: agreement, quote: '60 dager', value: { period: 'P60D', trigger: 'backup' }, scope: { dataCategory: 'sikkerhetskopier' }, format },
  {
    text: '## Lagringstid\n\nSå lenge du har en konto, og inntil 12 måneder etterpå.',
    quote: 'inntil 12 måneder etterpå',
    value: { period: 'P12M', trigger: 'account-deletion', bound: 'max' },
    format,
  },
  {
    text: '| Felt | Verdi |\n|---|---|\n| **Formål** | Timebestilling |\n| **Slettes** | To år etter siste time |',
    quote: 'To år etter siste time',
    value: { period: 'P2Y', trigger: 'last-contact', action: 'erase' },
    format,
  },
  {
    text: '<table><tr><td>Kundenavn</td><td>Lagres i 3 år</td></tr><tr><td>IP-adresse</td><td>Anonymiseres etter 7 dager</td></tr></table>',
    quote: 'Anonymiseres etter 7 dager',
    value: { period: 'P7D', action: 'anonymise' },
    scope: { dataCategory: 'ip-adresse' },
    format: 'html',
  },
  {
    text: '## Retention\n\n- Server logs: 14 days\n- Support e-mails: two years after the last message',
    quote: 'two years after the last message',
    value: { period: 'P2Y', trigger: 'last-contact' },
    scope: { dataCategory: 'support e-mails' },
    format,
  },
  { text: 'Oppbevaringstid: Avtalens varighet + 3 måneder', quote: '3 måneder', value: { period: 'P3M', trigger: 'contract-end' } },
  {
    text: '## 7. Sletting ved utmelding\n\nMelder du deg ut, sletter vi profilen din innen rimelig tid.',
    quote: 'Melder du deg ut',
    value: { period: 'contract', trigger: 'contract-end', action: 'erase' },
    format,
  },
  {
    text: '## Nyhetsbrev\n\nTrekker du samtykket, fjernes du fra listen.',
    quote: 'fjernes du fra listen',
    value: { period: 'consent', trigger: 'consent-withdrawn', action: 'erase' },
    format,
  },
  { text: '- Aldri. Lagrer kortnummer i 90 dager.', quote: '90 dager', value: { period: 'P90D' }, assertion: 'denied', format },
  { text: 'Alt slettes når du sletter kontoen. Ingen 60-dagers angreperiode der data lagres.', quote: '60-dagers', value: { period: 'P60D' }, assertion: 'denied' },
  {
    text: '| Data | Lagring |\n|---|---|\n| Opptak | Lyd slettes når kontoen slettes; avskriften beholdes evig |\n\n',
    quote: 'avskriften beholdes evig',
    value: { period: 'permanent' },
    format,
  },
];
