import { describe, expect, test } from 'vitest';
import { extractFacts } from '../extractors/index.js';
import { checks, findingsOf, type ServiceView } from '../src/findings/index.js';
import type { DocumentType } from '../src/model/version.js';
import { read } from '../src/norwegian/read.js';
import { versionOfText } from '../src/versions.js';

const TODAY = '2026-11-25';

interface Text {
  readonly text: string;
  readonly type?: DocumentType;
  readonly fetchedAt?: string;
}

/** A service whose documents are these texts (Markdown), as they stand today. */
function viewOf(texts: readonly (string | Text)[]): ServiceView {
  const documents = texts.map((given, index) => {
    const { text, type, fetchedAt = `${TODAY}T08:00:00Z` } = typeof given === 'string' ? { text: given } : given;
    const version = versionOfText(text, 'markdown');
    const name = `eksempel/${index}`;
    const facts = extractFacts(version).map((fact) => ({ ...fact, document: name, version: 1 }));
    return { name, type: type ?? version.type, version: 1, fetchedAt, reading: read(version), facts };
  });
  return { documents, facts: documents.flatMap(({ facts }) => facts), today: TODAY };
}

type Service = string | readonly (string | Text)[];
const TITLE = '# Personvernerklæring for Fjordlys AS\n\n';

const CASES: Readonly<Record<string, { readonly fires: readonly Service[]; readonly silent: readonly Service[] }>> = {
  'privacy-shield-named': {
    fires: [
      `${TITLE}Overføring til USA skjer på grunnlag av Privacy Shield.`,
      `${TITLE}Leverandøren vår er sertifisert under EU-US Privacy Shield.`,
      '# Personvernerklæring for Fjordlys AS\n\nOverføringa til USA byggjer på Privacy Shield.',
      '# Privacy Policy of Fjordlys Ltd\n\nTransfers of personal data to the United States rely on the EU-U.S. Privacy Shield.',
      `${TITLE}## Overføring til tredjeland\n\n- Grunnlag: Privacy Shield`,
    ],
    silent: [
      `${TITLE}Overføring til USA skjer på grunnlag av EUs standardkontrakter (SCC).`,
      `${TITLE}Overføringen bygger på EU-U.S. Data Privacy Framework.`,
      `${TITLE}Vi bruker ikke Privacy Shield som overføringsgrunnlag.`,
      `${TITLE}Alle opplysninger lagres i Norge.`,
      '# Skjermguide\n\nEt personvernfilter (privacy shield) på skjermen kostar 399 kroner.',
    ],
  },
  'third-country-without-mechanism': {
    fires: [
      `${TITLE}## Underleverandører\n\n| Navn | Oppgave | Land |\n|---|---|---|\n| Skylaget Inc. | Drift | USA |\n| Brevpost AB | E-post | Sverige |`,
      `${TITLE}Personopplysningene lagres på servere i India.`,
      `${TITLE}## Underleverandører\n\n- Tallverk LLC (Ukraina): utvikling`,
      '# Personvernerklæring for Fjordlys AS\n\nPersonopplysningane blir lagra på tenarar i Kenya. Vi nyttar Privacy Shield som grunnlag for overføring.',
      `${TITLE}Opplysningene om deg lagres i Norge og i Singapore.`,
    ],
    silent: [
      `${TITLE}## Underleverandører\n\n| Navn | Oppgave | Land |\n|---|---|---|\n| Skylaget Inc. | Drift | USA |\n\nOverføring til USA bygger på EUs standardkontrakter (SCC).`,
      `${TITLE}Personopplysningene lagres på servere i Norge og Irland.`,
      `${TITLE}Personopplysningene lagres på servere i Storbritannia.`,
      `${TITLE}Vi overfører ikke personopplysninger til USA.`,
      `${TITLE}Personopplysningene lagres på servere i Sveits.`,
    ],
  },
  'eea-promise-beside-third-country': {
    fires: [
      `${TITLE}Personopplysninger overføres ikke ut av EØS.\n\n## Underleverandører\n\n| Navn | Oppgave | Land |\n|---|---|---|\n| Skylaget Inc. | Drift | USA |`,
      `${TITLE}Opplysningene overføres ikke til land utenfor EU/EØS. Sikkerhetskopier lagres i USA.`,
      '# Personvernerklæring for Fjordlys AS\n\nOpplysningane blir ikkje overførte til land utanfor EØS. Loggane blir lagra på tenarar i USA.',
      [`${TITLE}Vi overfører ikke personopplysninger ut av EØS.`, '# Underleverandører\n\n| Navn | Oppgave | Land |\n|---|---|---|\n| Tallverk LLC | Utvikling | Ukraina |'],
      '# Privacy Policy of Fjordlys Ltd\n\nYour personal data is not transferred outside the EEA. Support data is stored on servers in India.',
    ],
    silent: [
      `${TITLE}Personopplysninger overføres ikke ut av EØS. De lagres i Norge.`,
      `${TITLE}Opplysningene lagres i EØS og i USA.`,
      `${TITLE}Opplysningene lagres i Norge. Noen leverandører behandler data i USA.`,
      `${TITLE}Vi overfører ikke opplysninger til USA. De lagres i Sverige.`,
      `${TITLE}Opplysningene overføres ikke til land utenfor EU/EØS.\n\n## Underleverandører\n\n| Navn | Oppgave | Land |\n|---|---|---|\n| Brevpost AB | E-post | Sverige |`,
    ],
  },
  'not-shared-beside-recipients': {
    fires: [
      `${TITLE}Opplysningene deles ikke med andre.\n\n## Underleverandører\n\n- Brevpost AB (Sverige): e-post`,
      `${TITLE}Vi deler ikke personopplysninger med tredjeparter. Vi bruker Google Analytics til statistikk.`,
      '# Personvernerklæring for Fjordlys AS\n\nOpplysningane blir ikkje delte med andre.\n\n## Underleverandørar\n\n- Brevpost AB (Sverige): e-post',
      '# Privacy Policy of Fjordlys Ltd\n\nYour data is not shared with third parties.\n\n## Sub-processors\n\n- Amazon Web Services (Ireland): hosting',
      [`${TITLE}Dataene utleveres ikke til andre.`, '# Underleverandører\n\n| Navn | Oppgave | Land |\n|---|---|---|\n| Brevpost AB | E-post | Sverige |'],
    ],
    silent: [
      `${TITLE}Opplysningene deles ikke med andre. De lagres i Norge.`,
      `${TITLE}Opplysningene deles ikke med andre enn underleverandørene våre.\n\n## Underleverandører\n\n- Brevpost AB (Sverige): e-post`,
      `${TITLE}Opplysningene deles ikke med andre uten ditt samtykke.\n\n## Underleverandører\n\n- Brevpost AB (Sverige): e-post`,
      `${TITLE}Disse dataene deles ikke med andre.\n\n## Underleverandører\n\n- Brevpost AB (Sverige): e-post`,
      `${TITLE}Vi deler opplysninger med underleverandører.\n\n## Underleverandører\n\n- Brevpost AB (Sverige): e-post`,
    ],
  },
  'sub-processors-unnamed': {
    fires: [
      `${TITLE}Vi bruker underleverandører til drift av tjenesten.`,
      '# Personvernerklæring for Fjordlys AS\n\nVi nyttar underleverandørar til drift.',
      `${TITLE}Våre databehandlere er bundet av avtale.`,
      '# Privacy Policy of Fjordlys Ltd\n\nWe engage sub-processors to run the service.',
      `${TITLE}En liste over underleverandører sendes på forespørsel.`,
    ],
    silent: [
      `${TITLE}Vi bruker underleverandører til drift.\n\n## Underleverandører\n\n- Brevpost AB (Sverige): e-post`,
      `${TITLE}Vi bruker ingen hjelpere utenfra.`,
      `${TITLE}Personopplysningene lagres i Norge.`,
      [`${TITLE}Våre underleverandører er listet for seg.`, '# Underleverandører\n\n| Navn | Oppgave | Land |\n|---|---|---|\n| Brevpost AB | E-post | Sverige |'],
      '# Privacy Policy of Fjordlys Ltd\n\nWe run our own servers in Norway.',
    ],
  },
  'two-periods-for-the-same-data': {
    fires: [
      `${TITLE}Kontaktopplysninger slettes 30 dager etter at avtalen er avsluttet.\n\n## Sletting\n\nKontaktopplysninger slettes 90 dager etter at avtalen er avsluttet.`,
      `${TITLE}Logger slettes 30 dager etter innsamling. Logger slettes 12 måneder etter innsamling.`,
      [`${TITLE}Søknader slettes 6 måneder etter at ansettelsen er avsluttet.`, `${TITLE}Søknader slettes 2 år etter at ansettelsen er avsluttet.`],
      `${TITLE}Fakturaer slettes 5 år etter regnskapsårets slutt.\n\nFakturaer slettes 10 år etter regnskapsårets slutt.`,
      `${TITLE}Kontaktopplysninger slettes 1 år etter siste kontakt. Kontaktopplysninger slettes 3 år etter siste kontakt.`,
    ],
    silent: [
      `${TITLE}Kontaktopplysninger slettes 30 dager etter at avtalen er avsluttet. Logger slettes etter 90 dager.`,
      `${TITLE}Fakturaer oppbevares i fem år. Kontaktopplysninger slettes etter ett år.`,
      `${TITLE}Kontaktopplysninger slettes 12 måneder etter at avtalen er avsluttet. Kontaktopplysninger slettes ett år etter at avtalen er avsluttet.`,
      `${TITLE}Informasjonskapsler slettes etter 30 dager. Informasjonskapsler slettes etter 2 år.`,
      `${TITLE}Kontoen slettes etter 2 år uten aktivitet. Kontoen slettes 30 dager etter at avtalen er avsluttet.`,
    ],
  },
  'storage-without-period': {
    fires: [
      `${TITLE}Personopplysningene lagres på servere i Norge.`,
      '# Personvernerklæring for Fjordlys AS\n\nPersonopplysningane blir lagra på tenarar i Sverige.',
      '# Privacy Policy of Fjordlys Ltd\n\nPersonal data is stored on servers in Ireland.',
      `${TITLE}## Hvor lagres opplysningene?\n\nDatasenteret ligger i Stockholm, og alle personopplysninger lagres der.`,
      [`${TITLE}Personopplysningene lagres i Finland.`, '# Underleverandører\n\n- Brevpost AB (Sverige): e-post'],
    ],
    silent: [
      `${TITLE}Personopplysningene lagres på servere i Norge og slettes etter 30 dager.`,
      `${TITLE}Personopplysningene lagres i Norge så lenge kontoen er aktiv.`,
      `${TITLE}Vi tar personvern på alvor.`,
      [`${TITLE}Personopplysningene lagres i Finland.`, `${TITLE}Opplysningene slettes når avtalen opphører.`],
      '# Privacy Policy of Fjordlys Ltd\n\nPersonal data is stored in Ireland for two years.',
    ],
  },
  'repealed-law-cited': {
    fires: [
      `${TITLE}Behandlingen er hjemlet i personopplysningsloven av 2000 § 8.`,
      `${TITLE}Behandlingen er hjemlet i opplæringsloven av 1998 § 2-1.`,
      '# Personvernerklæring for Fjordlys AS\n\nBehandlinga er heimla i opplæringslova av 1998 § 2-1.',
      `${TITLE}Behandlingsgrunnlag: ekomloven av 2003 § 2-7 b.`,
      `${TITLE}Opplysningene behandles med hjemmel i personopplysningsloven av 14. april 2000.`,
    ],
    silent: [
      `${TITLE}Behandlingen er hjemlet i opplæringslova § 2-3.`,
      `${TITLE}Behandlingen er hjemlet i personopplysningsloven § 8.`,
      `${TITLE}Fakturaer oppbevares i fem år etter bokføringsloven.`,
      `${TITLE}Behandlingsgrunnlaget er samtykke.`,
      `${TITLE}Den gamle loven fra 2000 gjelder ikke lenger.`,
    ],
  },
  'consent-where-the-school-decides': {
    fires: [
      `${TITLE}Skolen er behandlingsansvarlig, og Fjordlys AS er databehandler.\n\nBehandlingsgrunnlaget er samtykke fra elever og foresatte.`,
      '# Personvernerklæring for Fjordlys AS\n\nSkulen er behandlingsansvarleg og Fjordlys AS er databehandlar. Behandlingsgrunnlaget er samtykke frå elevane.',
      `${TITLE}Kommunen er behandlingsansvarlig. Fjordlys AS er databehandler. Vi behandler opplysninger om barn på grunnlag av samtykke fra foresatte.`,
      '# Privacy Policy of Fjordlys Ltd\n\nThe school is the controller and Fjordlys Ltd is the processor. The legal basis is consent from the pupils.',
      `${TITLE}Skoleeier er behandlingsansvarlig, og vi er databehandler. Behandling av elevenes opplysninger er basert på samtykke fra de foresatte.`,
    ],
    silent: [
      `${TITLE}Skolen er behandlingsansvarlig, og Fjordlys AS er databehandler. Behandlingen er hjemlet i opplæringslova § 2-3.`,
      `${TITLE}Fjordlys AS er behandlingsansvarlig. Behandlingsgrunnlaget er samtykke fra elever og foresatte.`,
      `${TITLE}Skolen er behandlingsansvarlig, og Fjordlys AS er databehandler. Nyhetsbrev sendes på grunnlag av samtykke.`,
      `${TITLE}Bedriften er behandlingsansvarlig, og Fjordlys AS er databehandler. Behandlingsgrunnlaget er samtykke.`,
      `${TITLE}Skolen er behandlingsansvarlig. Fjordlys AS er behandlingsansvarlig for nyhetsbrev, som sendes til elever etter samtykke.`,
    ],
  },
  'processor-without-controller': {
    fires: [
      `${TITLE}Fjordlys AS er databehandler.`,
      '# Personvernerklæring for Fjordlys AS\n\nFjordlys AS er databehandlar.',
      '# Privacy Policy of Fjordlys Ltd\n\nFjordlys Ltd is a data processor.',
      `${TITLE}I denne tjenesten er Fjordlys AS databehandler. Opplysningene lagres i Norge.`,
      `${TITLE}Databehandler: Fjordlys AS`,
    ],
    silent: [
      `${TITLE}Skolen er behandlingsansvarlig, og Fjordlys AS er databehandler.`,
      `${TITLE}Fjordlys AS er behandlingsansvarlig.`,
      `${TITLE}Opplysningene lagres i Norge.`,
      [`${TITLE}Fjordlys AS er databehandler.`, '# Databehandleravtale\n\nKunden er behandlingsansvarlig.'],
      '# Privacy Policy of Fjordlys Ltd\n\nThe customer is the controller and Fjordlys Ltd is the processor.',
    ],
  },
  'basis-missing-for-activity': { fires: [], silent: [`${TITLE}Behandlingsgrunnlaget er samtykke. Logger slettes etter 30 dager.`] },
  'policy-older-than-two-years': {
    fires: [
      `${TITLE}Sist oppdatert 3. mars 2020.\n\nOpplysningene lagres i Norge.`,
      '# Personvernerklæring for Fjordlys AS\n\nSist oppdatert 12.05.2023',
      '# Privacy Policy of Fjordlys Ltd\n\nLast updated: 1 June 2021',
      `${TITLE}Denne erklæringen ble sist endret 24. november 2024.`,
      `${TITLE}Versjon 2, publisert 2018-05-25.\n\nSist oppdatert 2019-01-02.`,
    ],
    silent: [
      `${TITLE}Sist oppdatert 3. mars 2026.`,
      `${TITLE}Publisert 25. mai 2018. Sist oppdatert 1. februar 2026.`,
      `${TITLE}Opplysningene lagres i Norge.`,
      `${TITLE}Sist oppdatert 26. november 2024.`,
      '# Privacy Policy of Fjordlys Ltd\n\nLast updated: 1 June 2026',
    ],
  },
  'dated-after-it-was-read': {
    fires: ['2026-03-01', '2025-12-31', '2026-01-15', '2024-06-01', '2026-10-30'].map((day, index) => [
      { text: `${TITLE}Sist oppdatert ${['1. november 2026', '2026-11-02', '03.11.2026', '4. november 2026', '5.11.2026'][index]}.`, fetchedAt: `${day}T10:00:00Z` },
    ]),
    silent: [
      [{ text: `${TITLE}Sist oppdatert 1. november 2026.`, fetchedAt: '2026-11-01T10:00:00Z' }],
      [{ text: `${TITLE}Gjelder fra 1. desember 2026.`, fetchedAt: '2026-11-01T10:00:00Z' }],
      [{ text: `${TITLE}Opplysningene lagres i Norge.`, fetchedAt: '2026-11-01T10:00:00Z' }],
      [{ text: `${TITLE}Sist oppdatert 3. mars 2020.`, fetchedAt: '2026-11-01T10:00:00Z' }],
      [{ text: '# Privacy Policy of Fjordlys Ltd\n\nLast updated: 1 June 2026', fetchedAt: '2026-06-01T00:00:00Z' }],
    ],
  },
};

test('every check has its cases', () => expect(Object.keys(CASES).sort()).toEqual(checks.map(({ rule }) => rule).sort()));

for (const [rule, { fires, silent }] of Object.entries(CASES))
  describe(rule, () => {
    const rulesOf = (service: Service): string[] => findingsOf(viewOf(typeof service === 'string' ? [service] : service)).map((finding) => finding.rule);
    fires.forEach((service, index) => {
      test(`fires ${index + 1}`, () => expect(rulesOf(service), JSON.stringify(service)).toContain(rule));
    });
    silent.forEach((service, index) => {
      test(`is silent ${index + 1}`, () => expect(rulesOf(service), JSON.stringify(service)).not.toContain(rule));
    });
  });

test('every finding rests on words of its documents', () => {
  for (const { fires } of Object.values(CASES))
    for (const service of fires) {
      const view = viewOf(typeof service === 'string' ? [service] : service);
      for (const finding of findingsOf(view)) {
        expect(finding.evidence.length).toBeGreaterThan(0);
        for (const { start, end, quote, document } of finding.evidence) expect(view.documents.find(({ name }) => name === document)?.reading.text.slice(start, end)).toBe(quote);
      }
    }
});
