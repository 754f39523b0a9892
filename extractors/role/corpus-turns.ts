import type { CorpusFind } from '../../src/model/extractor.js';
import type { FactValue } from '../../src/model/fact.js';

/** A text with everything that it says of roles: a role that is not listed here is one too many. */
export interface Turn {
  readonly text: string;
  readonly nn?: string;
  readonly says: readonly FactValue[];
  readonly format?: 'text' | 'markdown' | 'html';
}

type Party = string | readonly string[];
const controller = (...parties: Party[]): FactValue[] => parties.map((party) => ({ party, role: 'controller' }));
const processor = (...parties: Party[]): FactValue[] => parties.map((party) => ({ party, role: 'processor' }));
const joint = (...parties: Party[]): FactValue[] => parties.map((party) => ({ party, role: 'joint-controller' }));
const SCHOOL = ['skole', 'skule'];
const SELLER = ['selger', 'seljar'];

/** How texts of many kinds say who has which role. */
export const turns: readonly Turn[] = [
  // Who has the responsibility, as something that lies with somebody.
  {
    text: 'Behandlingsansvaret ligger hos den institusjonen (barnehagen eller skolen) som tar løsningen i bruk.',
    nn: 'Behandlingsansvaret ligg hos den institusjonen (barnehagen eller skulen) som tek løysinga i bruk.',
    says: controller('barnehage', SCHOOL),
  },
  {
    text: 'Behandlingsansvaret ligger da hos den barnehagen som bruker nettbrettet, ikke hos produsenten.',
    nn: 'Behandlingsansvaret ligg då hos den barnehagen som brukar nettbrettet, ikkje hos produsenten.',
    says: controller('barnehage'),
  },
  { text: 'Behandlingsansvaret hviler på kommunen.', nn: 'Behandlingsansvaret kviler på kommunen.', says: controller('kommune') },
  {
    text: '## Hvem har behandlingsansvaret?\n\nBehandlingsansvaret for bilder på nettbrettet ligger hos:\n\n- skolen eller barnehagen som eier nettbrettet',
    nn: '## Kven har behandlingsansvaret?\n\nBehandlingsansvaret for bilete på nettbrettet ligg hos:\n\n- skulen eller barnehagen som eig nettbrettet',
    says: controller(SCHOOL, 'barnehage'),
    format: 'markdown',
  },
  {
    text: 'Kommunen har ansvaret for behandlingen av personopplysninger i skolene.',
    nn: 'Kommunen har ansvaret for behandlinga av personopplysningar i skulane.',
    says: controller('kommune'),
  },
  {
    text: 'Ansvaret for behandlingen av personopplysninger ligger hos arrangøren.',
    nn: 'Ansvaret for behandlinga av personopplysningar ligg hos arrangøren.',
    says: controller('arrangør'),
  },
  {
    text: 'Rektor ved Solbakken skole har det daglige behandlingsansvaret for elevmappene.',
    nn: 'Rektor ved Solbakken skule har det daglege behandlingsansvaret for elevmappene.',
    says: controller(['Solbakken skole', 'Solbakken skule']),
  },
  {
    text: 'Det er Fjordlys AS, ved daglig leder, som har ansvaret for personopplysningene.',
    nn: 'Det er Fjordlys AS, ved dagleg leiar, som har ansvaret for personopplysningane.',
    says: controller('Fjordlys AS'),
  },
  {
    text: 'Det er den enkelte skole og barnehage som har behandlingsansvaret.',
    says: controller('skole', 'barnehage'),
  },
  {
    text: 'Hver forening er selv behandlingsansvarlig for sitt medlemsregister.',
    nn: 'Kvar foreining er sjølv behandlingsansvarleg for medlemsregisteret sitt.',
    says: controller(['forening', 'foreining']),
  },
  {
    text: 'Fjordlys AS har behandlingsansvar for kunderegisteret, mens kunden selv har behandlingsansvar for egne data.',
    nn: 'Fjordlys AS har behandlingsansvar for kunderegisteret, medan kunden sjølv har behandlingsansvar for eigne data.',
    says: controller('Fjordlys AS', 'kunde'),
  },
  // Several kinds of party in one phrase.
  {
    text: 'Den kommunen, det private selskapet eller den enkeltpersonen som tar programmet i bruk, er behandlingsansvarlig.',
    says: controller('kommune', 'selskap', 'enkeltperson'),
  },
  {
    text: 'Kommunen og fylkeskommunen er begge behandlingsansvarlige for sine deler.',
    nn: 'Kommunen og fylkeskommunen er begge behandlingsansvarlege for sine delar.',
    says: controller('kommune', 'fylkeskommune'),
  },
  {
    text: 'Hovedorganisasjonen og lokallagene er hver for seg selvstendig behandlingsansvarlige.',
    nn: 'Hovudorganisasjonen og lokallaga er kvar for seg sjølvstendig behandlingsansvarlege.',
    says: controller(['hovedorganisasjon', 'hovudorganisasjon'], 'lokallag'),
  },
  // Whose clause the verb belongs to.
  {
    text: 'Virksomheter som bruker Fjordlys, er behandlingsansvarlige for egne data.',
    nn: 'Verksemder som brukar Fjordlys, er behandlingsansvarlege for eigne data.',
    says: controller(['virksomhet', 'verksemd']),
  },
  {
    text: 'Det er virksomheten som velger å bruke Fjordlys, som er behandlingsansvarlig for opplysningene.',
    nn: 'Det er verksemda som vel å bruke Fjordlys, som er behandlingsansvarleg for opplysningane.',
    says: controller(['virksomhet', 'verksemd']),
  },
  {
    text: 'Det er din skole, ikke Fjordlys AS, som er behandlingsansvarlig.',
    says: controller('skole'),
  },
  {
    text: 'Klubben du er medlem av, er behandlingsansvarlig for opplysningene om deg.',
    nn: 'Klubben du er medlem av, er behandlingsansvarleg for opplysningane om deg.',
    says: controller('klubb'),
  },
  {
    text: 'Fjordlys AS driver nettbutikken og er behandlingsansvarlig for kundeopplysningene.',
    nn: 'Fjordlys AS driv nettbutikken og er behandlingsansvarleg for kundeopplysningane.',
    says: controller('Fjordlys AS'),
  },
  {
    text: 'Vi i Fjordlys AS er opptatt av personvern og er behandlingsansvarlig for opplysningene.',
    nn: 'Vi i Fjordlys AS er opptekne av personvern og er behandlingsansvarlege for opplysningane.',
    says: controller('Fjordlys AS'),
  },
  {
    text: 'Selskapet som er ansvarlig for dine personopplysninger, er Fjordlys AS.',
    nn: 'Selskapet som er ansvarleg for personopplysningane dine, er Fjordlys AS.',
    says: controller('Fjordlys AS'),
  },
  {
    text: 'Behandlingsansvarlig for opplysningene du gir når du bestiller time, er klinikken du bestiller hos.',
    nn: 'Behandlingsansvarleg for opplysningane du gjev når du tingar time, er klinikken du tingar hos.',
    says: controller('klinikk'),
  },
  {
    text: 'Appen er laget av Kari Holm, en utvikler i Bodø, som er behandlingsansvarlig.',
    nn: 'Appen er laga av Kari Holm, ein utviklar i Bodø, som er behandlingsansvarleg.',
    says: controller('Kari Holm'),
  },
  {
    text: 'Selgeren er behandlingsansvarlig for kjøpet.',
    nn: 'Seljaren er behandlingsansvarleg for kjøpet.',
    says: controller(SELLER),
  },
  // Words put in before the role.
  {
    text: 'Fjordlys AS er, med mindre annet er sagt, behandlingsansvarlig.',
    nn: 'Fjordlys AS er, med mindre anna er sagt, behandlingsansvarleg.',
    says: controller('Fjordlys AS'),
  },
  {
    text: 'Fjordlys AS er i henhold til personvernforordningen artikkel 4 nr. 7 behandlingsansvarlig for opplysningene.',
    says: controller('Fjordlys AS'),
  },
  {
    text: 'Når det gjelder egne ansatte, er Fjordlys AS å anse som behandlingsansvarlig.',
    nn: 'Når det gjeld eigne tilsette, er Fjordlys AS å rekne som behandlingsansvarleg.',
    says: controller('Fjordlys AS'),
  },
  {
    text: 'Kunden er og forblir behandlingsansvarlig, og Fjordlys AS opptrer kun som databehandler.',
    nn: 'Kunden er og blir verande behandlingsansvarleg, og Fjordlys AS opptrer berre som databehandlar.',
    says: [...controller('kunde'), ...processor('Fjordlys AS')],
  },
  {
    text: 'Kunden anses som behandlingsansvarlig og Fjordlys AS som databehandler.',
    says: [...controller('kunde'), ...processor('Fjordlys AS')],
  },
  {
    text: 'Fjordlys AS, heretter kalt databehandleren, og kommunen, heretter kalt den behandlingsansvarlige, har inngått denne avtalen.',
    nn: 'Fjordlys AS, heretter kalla databehandlaren, og kommunen, heretter kalla den behandlingsansvarlege, har inngått denne avtalen.',
    says: [...processor('Fjordlys AS'), ...controller('kommune')],
  },
  {
    text: 'Fjordlys AS (heretter «Leverandøren» eller «Databehandleren») leverer tjenesten til Nordvik kommune (heretter «Kunden» eller «Behandlingsansvarlig»).',
    says: [...processor('Fjordlys AS'), ...controller('Nordvik kommune')],
  },
  {
    text: 'Avtalen er skrevet av Fjordlys AS. Kunden er behandlingsansvarlig og vi er databehandler.',
    nn: 'Avtalen er skriven av Fjordlys AS. Kunden er behandlingsansvarleg og vi er databehandlar.',
    says: [...controller('kunde'), ...processor('Fjordlys AS')],
  },
  // The reader as controller.
  {
    text: 'Som kunde er du selv behandlingsansvarlig for opplysningene du legger inn, og Fjordlys AS er din databehandler.',
    nn: 'Som kunde er du sjølv behandlingsansvarleg for opplysningane du legg inn, og Fjordlys AS er databehandlaren din.',
    says: [...controller('kunde'), ...processor('Fjordlys AS')],
  },
  {
    text: 'Personvernerklæring for Fjordlys AS\n\nFor opplysninger om dine ansatte er du behandlingsansvarlig, mens vi opptrer som databehandler.',
    nn: 'Personvernerklæring for Fjordlys AS\n\nFor opplysningar om dei tilsette dine er du behandlingsansvarleg, medan vi opptrer som databehandlar.',
    says: [...controller('kunde'), ...processor('Fjordlys AS')],
  },
  // Own organisations by name: countries, departments, adjectives, purposes, marks.
  {
    text: '# Databehandleravtale\n\nNår du bruker Svarhjelp Norge til å svare kundene dine, behandler vi personopplysninger på dine vegne. Du er da behandlingsansvarlig og vi er databehandler.',
    nn: '# Databehandlaravtale\n\nNår du brukar Svarhjelp Noreg til å svare kundane dine, behandlar vi personopplysningar på dine vegner. Du er då behandlingsansvarleg og vi er databehandlar.',
    says: [...processor(['Svarhjelp Norge', 'Svarhjelp Noreg']), ...controller('kunde')],
    format: 'markdown',
  },
  {
    text: 'Fagforbundet Nordre avd. 12 er behandlingsansvarlig for opplysningene.',
    nn: 'Fagforbundet Nordre avd. 12 er behandlingsansvarleg for opplysningane.',
    says: controller('Fagforbundet Nordre avd. 12'),
  },
  {
    text: '## Behandlingsansvarlig\n\nFagforeningen Ytre Sund avd. 27 · Kaigata 3, 8300 Svolvær · Org.nr. 999 999 999',
    nn: '## Behandlingsansvarleg\n\nFagforeningen Ytre Sund avd. 27 · Kaigata 3, 8300 Svolvær · Org.nr. 999 999 999',
    says: controller('Fagforeningen Ytre Sund avd. 27'),
    format: 'markdown',
  },
  {
    text: 'Nasjonalt helsearkiv er dataansvarlig for registeret.',
    nn: 'Nasjonalt helsearkiv er dataansvarleg for registeret.',
    says: controller('Nasjonalt helsearkiv'),
  },
  {
    text: 'Direktoratet for e-læring er behandlingsansvarlig for den nasjonale tjenesten.',
    nn: 'Direktoratet for e-læring er behandlingsansvarleg for den nasjonale tenesta.',
    says: controller('Direktoratet for e-læring'),
  },
  {
    text: 'Behandlingsansvarlig: Foreningen for små skoler',
    nn: 'Behandlingsansvarleg: Foreininga for små skular',
    says: controller(['Foreningen for små skoler', 'Foreininga for små skular']),
  },
  {
    text: 'Kystmuseet i Havøy er behandlingsansvarlig for opplysninger om givere.',
    nn: 'Kystmuseet i Havøy er behandlingsansvarleg for opplysningar om gjevarar.',
    says: controller('Kystmuseet i Havøy'),
  },
  {
    text: 'Personvernerklæring for Nordvik bibliotek\n\nBiblioteket er behandlingsansvarlig for lånerregisteret.',
    nn: 'Personvernerklæring for Nordvik bibliotek\n\nBiblioteket er behandlingsansvarleg for lånarregisteret.',
    says: controller('Nordvik bibliotek'),
  },
  {
    text: 'Personvernerklæring for Kystmuseet\n\nMuseet er behandlingsansvarlig for opplysninger om givere.',
    nn: 'Personvernerklæring for Kystmuseet\n\nMuseet er behandlingsansvarleg for opplysningar om gjevarar.',
    says: controller('Kystmuseet'),
  },
  {
    text: '# Personvern i Nordlia skolekorps\n\nStyret er behandlingsansvarlig for opplysningene korpset har om medlemmene.',
    says: controller('Nordlia skolekorps'),
    format: 'markdown',
  },
  {
    text: 'Styret i Furulia borettslag er behandlingsansvarlig for beboerlisten.',
    nn: 'Styret i Furulia borettslag er behandlingsansvarleg for bebuarlista.',
    says: controller('Furulia borettslag'),
  },
  {
    text: 'Berg & Dal Regnskap AS er behandlingsansvarlig.',
    nn: 'Berg & Dal Regnskap AS er behandlingsansvarleg.',
    says: controller('Berg & Dal Regnskap AS'),
  },
  {
    text: 'Behandlingsansvarlig er Nordvik kommune v/kommunedirektør Kari Holm.',
    nn: 'Behandlingsansvarleg er Nordvik kommune v/kommunedirektør Kari Holm.',
    says: controller('Nordvik kommune'),
  },
  {
    text: 'Behandlingsansvarlig er Nordvik kommune, Oppvekst og kultur.',
    nn: 'Behandlingsansvarleg er Nordvik kommune, Oppvekst og kultur.',
    says: controller('Nordvik kommune'),
  },
  // Whose text it is: addresses, labels, contact blocks, makers who write alone.
  {
    text: '# Personvernerklæring\n\n## Hvem vi er\n\nTaktfast er en app for kor og korps. Tjenesten leveres av:\n\nTaktfast\n\nE-post: hei@taktfast.example\n\nVi er databehandler for dataene som korene legger inn.\n\n- Betalingsinformasjon (kortnummeret lagrer vi ikke)',
    nn: '# Personvernerklæring\n\n## Kven vi er\n\nTaktfast er ein app for kor og korps. Tenesta blir levert av:\n\nTaktfast\n\nE-post: hei@taktfast.example\n\nVi er databehandlar for dataa som kora legg inn.\n\n- Betalingsinformasjon (kortnummeret lagrar vi ikkje)',
    says: processor('Taktfast'),
    format: 'markdown',
  },
  {
    text: '# Personvernerklæring\n\nVi er behandlingsansvarlig for personopplysningene. Spørsmål kan sendes til personvern@fjordlys.example.\n\nFjordlys gir deg innsyn når du ber om det.',
    nn: '# Personvernerklæring\n\nVi er behandlingsansvarleg for personopplysningane. Spørsmål kan sendast til personvern@fjordlys.example.\n\nFjordlys gjev deg innsyn når du ber om det.',
    says: controller('Fjordlys'),
    format: 'markdown',
  },
  {
    text: '## Behandlingsansvarlig\n\n- Virksomhet: Lyngfjell (enkeltpersonforetak under etablering)\n- Ansvarlig: Kari Holm\n- E-post: kontakt@lyngfjell.example',
    nn: '## Behandlingsansvarleg\n\n- Verksemd: Lyngfjell (enkeltpersonføretak under etablering)\n- Ansvarleg: Kari Holm\n- E-post: kontakt@lyngfjell.example',
    says: controller('Lyngfjell'),
    format: 'markdown',
  },
  {
    text: 'Ordbrua er et fritidsprosjekt av Kari Holm. Jeg er behandlingsansvarlig.',
    nn: 'Ordbrua er eit fritidsprosjekt av Kari Holm. Eg er behandlingsansvarleg.',
    says: controller('Kari Holm'),
  },
  {
    text: 'Jeg, Kari Holm, er behandlingsansvarlig for dataene i appen.',
    nn: 'Eg, Kari Holm, er behandlingsansvarleg for dataa i appen.',
    says: controller('Kari Holm'),
  },
  {
    text: '# Personvernerklæring – Ordbrua\n\n**Utvikler:** Kari Holm\n**Kontakt:** hei@brua.example\n\nUtvikleren er behandlingsansvarlig.',
    says: controller('Kari Holm'),
    format: 'markdown',
  },
  {
    text: '# Personvernerklæring\n\nVi er behandlingsansvarlig for personopplysningene.\n\n© 2025 Fjordlys AS',
    nn: '# Personvernerklæring\n\nVi er behandlingsansvarleg for personopplysningane.\n\n© 2025 Fjordlys AS',
    says: controller('Fjordlys AS'),
    format: 'markdown',
  },
  {
    text: '# Personvern\n\nTurlag Nord bruker denne siden til å melde folk på turer. Vi er behandlingsansvarlig for påmeldingene.',
    nn: '# Personvern\n\nTurlag Nord brukar denne sida til å melde folk på turar. Vi er behandlingsansvarleg for påmeldingane.',
    says: controller('Turlag Nord'),
    format: 'markdown',
  },
  {
    text: '# Protokoll over behandlingsaktiviteter\n\nVirksomhet: Nordlia skolekorps\nBehandlingsansvarlig: Styret ved leder',
    says: controller('Nordlia skolekorps'),
    format: 'markdown',
  },
  // Agreements, protocols, tables.
  {
    text: '# Databehandleravtale\n\n### Databehandler\n\nJournalskriver AS — utvikler og drifter skriveverktøyet.\n\n### Behandlingsansvarlig\n\nKlinikken / helsepersonellet som bruker skriveverktøyet — ansvarlig for pasientopplysningene.\n\nVed brudd vil leverandøren:\n\n- Varsle behandlingsansvarlig innen 24 timer\n- Bistå behandlingsansvarlig med å melde fra',
    nn: '# Databehandlaravtale\n\n### Databehandlar\n\nJournalskrivar AS — utviklar og driftar skriveverktøyet.\n\n### Behandlingsansvarleg\n\nKlinikken / helsepersonellet som brukar skriveverktøyet — ansvarleg for pasientopplysningane.\n\nVed brot vil leverandøren:\n\n- Varsle behandlingsansvarleg innan 24 timar\n- Hjelpe behandlingsansvarleg med å melde frå',
    says: [...processor(['Journalskriver AS', 'Journalskrivar AS']), ...controller('klinikk', 'helsepersonell')],
    format: 'markdown',
  },
  {
    text: '# Databehandleravtale\n\n**Behandlingsansvarlig:** Kunden, slik den er identifisert i bestillingen\n**Databehandler:** Fjordlys AS, Strandgata 4, 9008 Tromsø',
    nn: '# Databehandlaravtale\n\n**Behandlingsansvarleg:** Kunden, slik han er identifisert i bestillinga\n**Databehandlar:** Fjordlys AS, Strandgata 4, 9008 Tromsø',
    says: [...controller('kunde'), ...processor('Fjordlys AS')],
    format: 'markdown',
  },
  {
    text: '# Databehandleravtale\n\n- **Behandlingsansvarlig:** Skoleeier (kommune eller privat skole) som tar i bruk Lekseplan\n- **Databehandler:** Fjordlys (enkeltpersonforetak), Tromsø',
    nn: '# Databehandlaravtale\n\n- **Behandlingsansvarleg:** Skuleeigar (kommune eller privat skule) som tek i bruk Lekseplan\n- **Databehandlar:** Fjordlys (enkeltpersonføretak), Tromsø',
    says: [...controller(['skoleeier', 'skuleeigar']), ...processor('Fjordlys')],
    format: 'markdown',
  },
  {
    text: 'Databehandleravtale\n\nNordvik kommune, org.nr. 999 999 999 (heretter «Behandlingsansvarlig»)\n\nog\n\nFjordlys AS, org.nr. 999 999 998 (heretter «Databehandler»)',
    nn: 'Databehandlaravtale\n\nNordvik kommune, org.nr. 999 999 999 (heretter «Behandlingsansvarleg»)\n\nog\n\nFjordlys AS, org.nr. 999 999 998 (heretter «Databehandlar»)',
    says: [...controller('Nordvik kommune'), ...processor('Fjordlys AS')],
  },
  {
    text: '# Databehandleravtale\n\n| | Behandlingsansvarlig | Databehandler |\n|---|---|---|\n| Navn | Nordvik kommune | Fjordlys AS |\n| Org.nr. | 999 999 999 | 999 999 998 |',
    nn: '# Databehandlaravtale\n\n| | Behandlingsansvarleg | Databehandlar |\n|---|---|---|\n| Namn | Nordvik kommune | Fjordlys AS |\n| Org.nr. | 999 999 999 | 999 999 998 |',
    says: [...controller('Nordvik kommune'), ...processor('Fjordlys AS')],
    format: 'markdown',
  },
  {
    text: '# Roller\n\n| Behandling | Behandlingsansvarlig | Databehandler |\n|---|---|---|\n| Elevmapper | Kommunen | Fjordlys AS |',
    nn: '# Roller\n\n| Behandling | Behandlingsansvarleg | Databehandlar |\n|---|---|---|\n| Elevmapper | Kommunen | Fjordlys AS |',
    says: [...controller('kommune'), ...processor('Fjordlys AS')],
    format: 'markdown',
  },
  {
    text: '# DPIA\n\n- **Tjeneste:** Lekseplan\n- **Behandlingsansvarlig:** Nordvik kommune v/oppvekstsjefen\n- **Databehandler:** Fjordlys AS',
    nn: '# DPIA\n\n- **Teneste:** Lekseplan\n- **Behandlingsansvarleg:** Nordvik kommune v/oppvekstsjefen\n- **Databehandlar:** Fjordlys AS',
    says: [...controller('Nordvik kommune'), ...processor('Fjordlys AS')],
    format: 'markdown',
  },
  {
    text: '# Roller og ansvar\n\n- **Kommunen** er behandlingsansvarlig\n- **Fjordlys AS** er databehandler\n- **Skysentral** er underdatabehandler',
    nn: '# Roller og ansvar\n\n- **Kommunen** er behandlingsansvarleg\n- **Fjordlys AS** er databehandlar\n- **Skysentral** er underdatabehandlar',
    says: [...controller('kommune'), ...processor('Fjordlys AS')],
    format: 'markdown',
  },
  { text: '## Behandlingsansvarlig: Fjordlys AS\n\nVi tar personvern på alvor.', says: controller('Fjordlys AS'), format: 'markdown' },
  {
    text: '# Databehandleravtale\n\n## 1. Parter\n\n**Kunden** – behandlingsansvarlig\n**Fjordlys AS** – databehandler',
    nn: '# Databehandlaravtale\n\n## 1. Partar\n\n**Kunden** – behandlingsansvarleg\n**Fjordlys AS** – databehandlar',
    says: [...controller('kunde'), ...processor('Fjordlys AS')],
    format: 'markdown',
  },
  {
    text: 'Hvem er behandlingsansvarlig? Skolen eller kommunen.',
    nn: 'Kven er behandlingsansvarleg? Skulen eller kommunen.',
    says: controller(SCHOOL, 'kommune'),
  },
  {
    text: '<h1>Personvern</h1><h3>Behandlingsansvarlig</h3><p>Kari Holm<br>kari@ordbrua.example</p>',
    says: controller('Kari Holm'),
    format: 'html',
  },
  // The own organisation's roles where no party stands beside them.
  {
    text: '# Personvernerklæring for Fjordlys AS\n\nVi har to roller:\n\n- Behandlingsansvarlig for kundedata og nettside\n- Databehandler for data kundene legger inn',
    nn: '# Personvernerklæring for Fjordlys AS\n\nVi har to roller:\n\n- Behandlingsansvarleg for kundedata og nettside\n- Databehandlar for data kundane legg inn',
    says: [...controller('Fjordlys AS'), ...processor('Fjordlys AS')],
    format: 'markdown',
  },
  {
    text: '# Personvernerklæring for Fjordlys AS\n\n**Som databehandler:** Når skolene bruker løsningen, følger vi instruksene deres.',
    nn: '# Personvernerklæring for Fjordlys AS\n\n**Som databehandlar:** Når skulane brukar løysinga, følgjer vi instruksane deira.',
    says: processor('Fjordlys AS'),
    format: 'markdown',
  },
  {
    text: '# Personvernerklæring for Fjordlys AS\n\n## Vår rolle som databehandler\n\nNår skolene bruker løsningen, gjør vi det skolen ber om.',
    says: processor('Fjordlys AS'),
    format: 'markdown',
  },
  // Names in small letters, behind what they are, with a site for a name.
  { text: 'fjordlys er behandlingsansvarlig for informasjonen som samles inn.', says: controller('fjordlys') },
  {
    text: 'Behandlingsansvarlig er stiftelsen Havets Venner.',
    nn: 'Behandlingsansvarleg er stiftinga Havets Vener.',
    says: controller(['Havets Venner', 'Havets Vener']),
  },
  {
    text: 'Behandlingsansvarlig for appen er utvikleren, Kari Holm.',
    nn: 'Behandlingsansvarleg for appen er utviklaren, Kari Holm.',
    says: controller('Kari Holm'),
  },
  {
    text: '# Personvernerklæring\n\nDenne erklæringen gjelder fjordlys.no. Vi er behandlingsansvarlig.',
    nn: '# Personvernerklæring\n\nDenne erklæringa gjeld fjordlys.no. Vi er behandlingsansvarleg.',
    says: controller('fjordlys.no'),
    format: 'markdown',
  },
  {
    text: '# Personvernerklæring\n\nGolfbua er en app for golfspillere. Vi er behandlingsansvarlig for kontoen din.',
    nn: '# Personvernerklæring\n\nGolfbua er ein app for golfspelarar. Vi er behandlingsansvarleg for kontoen din.',
    says: controller('Golfbua'),
    format: 'markdown',
  },
  {
    text: '# Personvern ved Nordvik videregående skole\n\nSkolen er behandlingsansvarlig.',
    says: controller('Nordvik videregående skole'),
    format: 'markdown',
  },
  {
    text: 'Denne siden driftes av Kari Holm og Per Vik, som sammen er behandlingsansvarlige.',
    says: controller('Kari Holm', 'Per Vik'),
  },
  // On behalf.
  {
    text: 'Personvern for Fjordlys AS\n\nData som skolene legger inn, behandles av oss på skolenes vegne.',
    says: [...controller('skole'), ...processor('Fjordlys AS')],
  },
  {
    text: 'Personvern for Fjordlys AS\n\nPå vegne av kundene våre behandler vi opplysninger om deres ansatte.',
    nn: 'Personvern for Fjordlys AS\n\nPå vegner av kundane våre behandlar vi opplysningar om dei tilsette hos dei.',
    says: [...controller('kunde'), ...processor('Fjordlys AS')],
  },
  {
    text: 'Opplysningene behandles på vegne av kommunen av Fjordlys AS, som er databehandler.',
    says: [...controller('kommune'), ...processor('Fjordlys AS')],
  },
  {
    text: 'Personvernerklæring for Fjordlys AS\n\nVi behandler elevdata utelukkende etter instruks fra kommunen.',
    nn: 'Personvernerklæring for Fjordlys AS\n\nVi behandlar elevdata utelukkande etter instruks frå kommunen.',
    says: [...controller('kommune'), ...processor('Fjordlys AS')],
  },
  {
    text: 'Personopplysningene behandles av Fjordlys AS som behandlingsansvarlig.',
    nn: 'Personopplysningane blir behandla av Fjordlys AS som behandlingsansvarleg.',
    says: controller('Fjordlys AS'),
  },
  // Others who decide for themselves, and those who decide together.
  {
    text: 'Personvernerklæring for Fjordlys AS\n\nFraktselskapet er selvstendig behandlingsansvarlig.',
    nn: 'Personvernerklæring for Fjordlys AS\n\nFraktselskapet er sjølvstendig behandlingsansvarleg.',
    says: controller('fraktselskap'),
  },
  {
    text: 'Personvernerklæring for Fjordlys AS\n\nBetalingen håndteres av Kortbetal, som selv er behandlingsansvarlig for opplysningene du gir dem.',
    nn: 'Personvernerklæring for Fjordlys AS\n\nBetalinga blir handtert av Kortbetal, som sjølv er behandlingsansvarleg for opplysningane du gjev dei.',
    says: controller('Kortbetal'),
  },
  {
    text: 'Kortbetal og Fraktman opptrer som egne behandlingsansvarlige når de behandler opplysningene dine.',
    nn: 'Kortbetal og Fraktman opptrer som eigne behandlingsansvarlege når dei behandlar opplysningane dine.',
    says: controller('Kortbetal', 'Fraktman'),
  },
  {
    text: 'Fjordlys AS er sammen med Havblikk AS felles behandlingsansvarlig for medlemsregisteret.',
    nn: 'Fjordlys AS er saman med Havblikk AS felles behandlingsansvarleg for medlemsregisteret.',
    says: joint('Fjordlys AS', 'Havblikk AS'),
  },
  {
    text: 'Personvernerklæring for Fjordlys AS\n\nVi er felles behandlingsansvarlige med lokallagene for medlemsopplysningene.',
    nn: 'Personvernerklæring for Fjordlys AS\n\nVi er felles behandlingsansvarlege med lokallaga for medlemsopplysningane.',
    says: joint('Fjordlys AS', 'lokallag'),
  },
  // English and Danish.
  { text: 'The data controller responsible for your personal data is Fjordlys AS, Strandgata 4, Tromsø.', says: controller('Fjordlys AS') },
  { text: 'The entity responsible for the processing of your data is Fjordlys AS.', says: controller('Fjordlys AS') },
  { text: 'Fjordlys AS acts as controller for account data and as processor for customer content.', says: [...controller('Fjordlys AS'), ...processor('Fjordlys AS')] },
  { text: 'Fjordlys AS, represented by its CEO Kari Holm, is the data controller.', says: controller('Fjordlys AS') },
  { text: '## Name and address of the controller\n\nFjordlys AS, Strandgata 4, 9008 Tromsø', says: controller('Fjordlys AS'), format: 'markdown' },
  { text: 'Responsible for data processing: Fjordlys AS', says: controller('Fjordlys AS') },
  { text: 'As the data controller, Fjordlys AS decides how your data is used.', says: controller('Fjordlys AS') },
  { text: 'Each municipality is the controller for the data of its own residents.', says: controller('municipality') },
  { text: '## Data controller\n\nFjordlys AS\nStrandgata 4, 9008 Tromsø, Norway', says: controller('Fjordlys AS'), format: 'markdown' },
  {
    text: '# Privacy Policy\n\nFjordlys AS ("Fjordlys", "we", "us") operates the Ordbrua app. For the purposes of the GDPR, we are the controller of your personal data.',
    says: controller('Fjordlys AS'),
    format: 'markdown',
  },
  {
    text: '# Privacy policy\n\nFjordlys AS is a processor for data that schools upload, and a controller for account data.',
    says: [...processor('Fjordlys AS'), ...controller('Fjordlys AS')],
    format: 'markdown',
  },
  {
    text: '# Privacy policy of Fjordlys AS\n\nIn these cases we act solely as a processor, and the clinic is the controller.',
    says: [...processor('Fjordlys AS'), ...controller('clinic')],
    format: 'markdown',
  },
  {
    text: '# Terms of Fjordlys AS\n\nThe customer is and remains the data controller. Fjordlys AS is the data processor.',
    says: [...controller('customer'), ...processor('Fjordlys AS')],
    format: 'markdown',
  },
  {
    text: '# Data Processing Agreement\n\nThis agreement is entered into between the Customer ("Controller") and Fjordlys AS ("Processor").',
    says: [...controller('customer'), ...processor('Fjordlys AS')],
    format: 'markdown',
  },
  {
    text: '# Privacy policy of Fjordlys AS\n\nPayments are handled by Kortbetal, which acts as an independent data controller.',
    says: controller('Kortbetal'),
    format: 'markdown',
  },
  { text: '# Privacy notice\n\nFjordlys AS and Havblikk AS are joint controllers for the member register.', says: joint('Fjordlys AS', 'Havblikk AS'), format: 'markdown' },
  { text: '# Privatlivspolitik\n\nDen dataansvarlige er Fjordlys ApS, Havnegade 4, 1058 København.', says: controller('Fjordlys ApS'), format: 'markdown' },
  { text: 'Kommunen er dataansvarlig, og Fjordlys ApS er databehandler på vegne af kommunen.', says: [...controller('kommune'), ...processor('Fjordlys ApS')] },
];

/** The words without their mark-up, as evidence quotes them. */
const bare = (text: string): string => text.replace(/\*\*|^#+ |^- /gmu, '');

/** The same as examples of a corpus: each role that a text gives, in each of its languages. */
export const turnFinds: readonly CorpusFind[] = turns.flatMap(({ text, nn, says, format }) =>
  says.map((value) => ({ text, quote: bare(text), value, ...(nn === undefined ? {} : { nn: { text: nn, quote: bare(nn) } }), ...(format === undefined ? {} : { format }) })),
);
