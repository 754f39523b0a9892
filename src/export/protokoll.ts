import { line } from './clean-text.js';
import { isOutsideEea, placeName } from './countries.js';
import { type ServiceReport, text } from './report.js';
import { type Said, saidOf } from './said.js';
import type { Sheet } from './sheet.js';
import { tell } from './tell.js';
import { capital, type Tongue } from './words.js';

/**
 * A row a service for the protokoll of GDPR Article 30, in the columns A–S of Datatilsynet's template. What a policy can tell is filled in
 * (D–F, H–K, L–N, P–S); what only the organisation knows (A–C, G, O) is left empty. Mandatory columns are orange, others green, as in the template.
 */
export function protokollSheets(reports: readonly ServiceReport[], tongue: Tongue): Sheet[] {
  const nn = tongue === 'nn';
  const column = (title: string, width: number, mandatory = false) => ({ title, width, mandatory });
  return [
    {
      name: nn ? 'Framside' : 'Forside',
      plain: true,
      columns: [
        { title: '', width: 34 },
        { title: '', width: 60 },
      ],
      rows: [
        [nn ? 'Protokoll over behandlingsaktivitetar' : 'Protokoll over behandlingsaktiviteter', nn ? 'personvernforordninga artikkel 30' : 'personvernforordningen artikkel 30'],
        ...(nn
          ? ['Verksemd', 'Organisasjonsnummer', 'Adresse', 'Telefon', 'E-post', 'Personvernombod', 'Representant', 'Godkjend av', 'Rolle', 'Dato', 'Versjon']
          : ['Virksomhet', 'Organisasjonsnummer', 'Adresse', 'Telefon', 'E-post', 'Personvernombud', 'Representant', 'Godkjent av', 'Rolle', 'Dato', 'Versjon']
        ).map((label) => [label, null]),
        [
          nn ? 'Merknad' : 'Merknad',
          nn
            ? 'Utkast. Kolonnane D–F, H–N og P–S er fylte ut frå dokumenta til leverandørane; tomme celler er ikkje oppgitt. Verksemda fyller ut resten.'
            : 'Utkast. Kolonnene D–F, H–N og P–S er fylt ut fra leverandørenes dokumenter; tomme celler er ikke oppgitt. Virksomheten fyller ut resten.',
        ],
      ],
    },
    {
      name: 'Protokoll',
      columns: nn
        ? [
            column('A Internt ansvarleg', 18),
            column('B Funksjonsområde', 18),
            column('C Kva gjeld behandlinga', 24),
            column('D Formål (art. 30 nr. 1 b)', 32, true),
            column('E Kategoriar av registrerte (c)', 24, true),
            column('F Kategoriar av personopplysningar (c)', 36, true),
            column('G Kvar kjem opplysningane frå', 22),
            column('H Kategoriar av mottakarar (d)', 34, true),
            column('I Behandlingsgrunnlag, art. 6', 28),
            column('J Rettsleg plikt, allmenn interesse eller rettkomen interesse', 28),
            column('K Grunnlag etter art. 9 eller 10', 22),
            column('L System', 18),
            column('M Planlagde tidsfristar for sletting (f)', 38, true),
            column('N Sikringstiltak (g)', 34, true),
            column('O Høg risiko', 12),
            column('P Databehandlarar', 26),
            column('Q Felles behandlingsansvarleg (a)', 24, true),
            column('R Tredjeland (e)', 24, true),
            column('S Garantiar ved overføring (e)', 34, true),
          ]
        : [
            column('A Internt ansvarlig', 18),
            column('B Funksjonsområde', 18),
            column('C Hva gjelder behandlingen', 24),
            column('D Formål (art. 30 nr. 1 b)', 32, true),
            column('E Kategorier av registrerte (c)', 24, true),
            column('F Kategorier av personopplysninger (c)', 36, true),
            column('G Hvor kommer opplysningene fra', 22),
            column('H Kategorier av mottakere (d)', 34, true),
            column('I Behandlingsgrunnlag, art. 6', 28),
            column('J Rettslig forpliktelse, allmenn interesse eller berettiget interesse', 28),
            column('K Grunnlag etter art. 9 eller 10', 22),
            column('L System', 18),
            column('M Planlagte tidsfrister for sletting (f)', 38, true),
            column('N Sikkerhetstiltak (g)', 34, true),
            column('O Høy risiko', 12),
            column('P Databehandlere', 26),
            column('Q Felles behandlingsansvarlig (a)', 24, true),
            column('R Tredjeland (e)', 24, true),
            column('S Garantier ved overføring (e)', 34, true),
          ],
      rows: reports.map((report) => rowOf(report, tongue)),
    },
  ];
}

function rowOf(report: ServiceReport, tongue: Tongue): (string | null)[] {
  const asserted = (kind: string): Said[] => saidOf(report, kind).filter(({ assertion }) => assertion !== 'denied');
  const told = (said: readonly Said[]): string => lines(said.map((one) => capital(tell(one, tongue))));
  const bases = asserted('legal-basis');
  const isSpecial = ({ value }: Said): boolean => text(value, 'basis') === 'special-category' || /^(?:9|10)\b/u.test(text(value, 'article'));
  const needsGround = ({ value }: Said): boolean => ['legal-obligation', 'public-task', 'legitimate-interests', 'law'].includes(text(value, 'basis'));
  const suppliers = asserted('sub-processor');
  const roles = asserted('role');
  const controllers = roles.filter(({ value }) => text(value, 'role') === 'joint-controller');
  const processors = [
    ...roles.filter(({ value }) => text(value, 'role') === 'processor').map(({ value }) => text(value, 'party')),
    ...suppliers.map(({ value }) => text(value, 'name')),
  ];
  const abroad = [...asserted('storage-location').map(({ value }) => text(value, 'place')), ...suppliers.map(({ value }) => text(value, 'country'))].filter(isOutsideEea);
  return [
    null,
    null,
    null,
    told(asserted('purpose')),
    told(asserted('data-subject')),
    told(asserted('data-category')),
    null,
    lines(suppliers.map(({ value }) => `${text(value, 'name')}${text(value, 'task') ? `: ${text(value, 'task')}` : ''}`)),
    told(bases.filter((one) => !isSpecial(one) && text(one.value, 'basis') !== 'law')),
    told(bases.filter((one) => !isSpecial(one) && needsGround(one))),
    told(bases.filter(isSpecial)),
    line(report.service),
    told(asserted('retention')),
    told(asserted('security-measure')),
    null,
    lines(processors),
    lines(controllers.map(({ value }) => text(value, 'party'))),
    lines(abroad.map((code) => capital(placeName(code, tongue)))),
    told(asserted('transfer-mechanism')),
  ];
}

const lines = (items: readonly string[]): string => [...new Set(items.map(line))].filter((item) => item !== '').join('\n');
