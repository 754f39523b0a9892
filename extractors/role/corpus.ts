import type { Corpus } from '../../src/model/extractor.js';
import type { FactValue } from '../../src/model/fact.js';
import { traps } from './corpus-traps.js';
import { turnFinds } from './corpus-turns.js';

type Party = string | readonly string[];
const controller = (party: Party): FactValue => ({ party, role: 'controller' });
const processor = (party: Party): FactValue => ({ party, role: 'processor' });
const joint = (party: Party): FactValue => ({ party, role: 'joint-controller' });

export const corpus: Corpus = {
  finds: [
    // The party before the verb.
    {
      text: 'Fjordlys AS er behandlingsansvarlig for personopplysningene vi samler inn.',
      quote: 'Fjordlys AS er behandlingsansvarlig',
      value: controller('Fjordlys AS'),
      nn: { text: 'Fjordlys AS er behandlingsansvarleg for personopplysningane vi samlar inn.', quote: 'Fjordlys AS er behandlingsansvarleg' },
    },
    {
      text: 'Fjordlys AS ved daglig leder er behandlingsansvarlig for virksomhetens behandling av personopplysninger.',
      quote: 'Fjordlys AS ved daglig leder er behandlingsansvarlig',
      value: controller('Fjordlys AS'),
      nn: {
        text: 'Fjordlys AS ved dagleg leiar er behandlingsansvarleg for verksemda si behandling av personopplysningar.',
        quote: 'Fjordlys AS ved dagleg leiar er behandlingsansvarleg',
      },
    },
    {
      text: 'Daglig leder i Fjordlys AS er behandlingsansvarlig for bedriftens behandling av personopplysninger.',
      quote: 'Fjordlys AS er behandlingsansvarlig',
      value: controller('Fjordlys AS'),
      nn: { text: 'Dagleg leiar i Fjordlys AS er behandlingsansvarleg for behandlinga av personopplysningar.', quote: 'Fjordlys AS er behandlingsansvarleg' },
    },
    {
      text: 'Fjordlys AS, Strandgata 4, 9008 Tromsø, er behandlingsansvarlig for opplysningene.',
      quote: 'Fjordlys AS, Strandgata 4, 9008 Tromsø, er behandlingsansvarlig',
      value: controller('Fjordlys AS'),
      nn: { text: 'Fjordlys AS, Strandgata 4, 9008 Tromsø, er behandlingsansvarleg for opplysningane.', quote: 'Fjordlys AS, Strandgata 4, 9008 Tromsø, er behandlingsansvarleg' },
    },
    {
      text: 'Fjordlys AS («Fjordlys», «vi») behandler personopplysninger. Vi er behandlingsansvarlige for opplysningene.',
      quote: 'Vi er behandlingsansvarlige',
      value: controller('Fjordlys AS'),
      nn: { text: 'Fjordlys AS («Fjordlys», «vi») behandlar personopplysningar. Vi er behandlingsansvarlege for opplysningane.', quote: 'Vi er behandlingsansvarlege' },
    },
    {
      text: 'Denne erklæringen gjelder Fjordlys AS («Fjordlys»). Fjordlys er som hovedregel behandlingsansvarlig.',
      quote: 'Fjordlys er som hovedregel behandlingsansvarlig',
      value: controller('Fjordlys AS'),
      nn: { text: 'Denne erklæringa gjeld Fjordlys AS («Fjordlys»). Fjordlys er som hovudregel behandlingsansvarleg.', quote: 'behandlingsansvarleg' },
    },
    {
      text: 'Kommunen er behandlingsansvarlig for elevenes opplysninger i læringsplattformen.',
      quote: 'Kommunen er behandlingsansvarlig',
      value: controller('kommune'),
      nn: { text: 'Kommunen er behandlingsansvarleg for opplysningane til elevane i læringsplattforma.', quote: 'Kommunen er behandlingsansvarleg' },
    },
    {
      text: 'Det er skolen som er behandlingsansvarlig.',
      quote: 'skolen som er behandlingsansvarlig',
      value: controller('skole'),
    },
    {
      text: 'Det er skulen som er behandlingsansvarleg, og du må vende deg dit.',
      quote: 'skulen som er behandlingsansvarleg',
      value: controller('skule'),
    },
    {
      text: 'Skoleeier er behandlingsansvarlig etter personvernforordningen.',
      quote: 'Skoleeier er behandlingsansvarlig',
      value: controller(['skoleeier', 'skuleeigar']),
      nn: { text: 'Skoleeigar er behandlingsansvarleg etter personvernforordninga.', quote: 'Skoleeigar er behandlingsansvarleg' },
    },
    {
      text: 'Arbeidsgiveren din er behandlingsansvarlig for opplysningene i lønnssystemet.',
      quote: 'er behandlingsansvarlig',
      value: controller(['arbeidsgiver', 'arbeidsgjevar']),
      nn: { text: 'Arbeidsgjevaren din er behandlingsansvarleg for opplysningane i lønssystemet.', quote: 'er behandlingsansvarleg' },
    },
    {
      text: 'Kunden er behandlingsansvarlig, og Fjordlys AS er databehandler.',
      quote: 'Kunden er behandlingsansvarlig',
      value: controller('kunde'),
      nn: { text: 'Kunden er behandlingsansvarleg, og Fjordlys AS er databehandlar.', quote: 'Kunden er behandlingsansvarleg' },
    },
    {
      text: 'Kunden er behandlingsansvarlig, og Fjordlys AS er databehandler.',
      quote: 'Fjordlys AS er databehandler',
      value: processor('Fjordlys AS'),
      nn: { text: 'Kunden er behandlingsansvarleg, og Fjordlys AS er databehandlar.', quote: 'Fjordlys AS er databehandlar' },
    },
    {
      text: 'Personvernerklæring for Fjordlys AS\n\nNår du bruker tjenesten gjennom skolen, er skolen behandlingsansvarlig og vi databehandler.',
      quote: 'er skolen behandlingsansvarlig',
      value: controller(['skole', 'skule']),
      nn: {
        text: 'Personvernerklæring for Fjordlys AS\n\nNår du bruker tenesta gjennom skulen, er skulen behandlingsansvarleg og vi databehandlar.',
        quote: 'behandlingsansvarleg',
      },
    },
    {
      text: 'Personvernerklæring for Fjordlys AS\n\nNår du bruker tjenesten gjennom skolen, er skolen behandlingsansvarlig og vi databehandler.',
      quote: 'vi databehandler',
      value: processor('Fjordlys AS'),
      nn: { text: 'Personvernerklæring for Fjordlys AS\n\nNår du bruker tenesta gjennom skulen, er skulen behandlingsansvarleg og vi databehandlar.', quote: 'vi databehandlar' },
    },
    {
      text: 'Den enkelte klinikk er behandlingsansvarlig for pasientjournalen.',
      quote: 'klinikk er behandlingsansvarlig',
      value: controller('klinikk'),
      nn: { text: 'Den einskilde klinikk er behandlingsansvarleg for pasientjournalen.', quote: 'klinikk er behandlingsansvarleg' },
    },
    {
      text: 'Tannklinikken du går til, er behandlingsansvarlig for journalen din.',
      quote: 'Tannklinikken du går til, er behandlingsansvarlig',
      value: controller('tannklinikk'),
      nn: { text: 'Tannklinikken du går til, er behandlingsansvarleg for journalen din.', quote: 'behandlingsansvarleg' },
    },
    {
      text: 'Betaling skjer hos Kortbetal AB, som er selvstendig behandlingsansvarlig.',
      quote: 'Kortbetal AB, som er selvstendig behandlingsansvarlig',
      value: controller('Kortbetal AB'),
      nn: { text: 'Betaling skjer hos Kortbetal AB, som er sjølvstendig behandlingsansvarleg.', quote: 'Kortbetal AB, som er sjølvstendig behandlingsansvarleg' },
    },
    {
      text: 'For egne formål er Kortbetal AB og Fraktman AS selvstendige behandlingsansvarlige.',
      quote: 'Fraktman AS selvstendige behandlingsansvarlige',
      value: controller('Kortbetal AB'),
      nn: { text: 'For eigne formål er Kortbetal AB og Fraktman AS sjølvstendige behandlingsansvarlege.', quote: 'Fraktman AS sjølvstendige behandlingsansvarlege' },
    },
    {
      text: 'I slike tilfeller er Kortbetal ansvarlig for behandlingen av dine personopplysninger.',
      quote: 'Kortbetal ansvarlig for behandlingen av dine personopplysninger',
      value: controller('Kortbetal'),
      nn: { text: 'I slike tilfelle er Kortbetal ansvarleg for behandlinga av dine personopplysningar.', quote: 'Kortbetal ansvarleg for behandlinga' },
    },
    {
      text: 'Fjordlys AS er ansvarlig for innsamling og bruk av personopplysninger på nettstedet.',
      quote: 'Fjordlys AS er ansvarlig for innsamling og bruk av personopplysninger',
      value: controller('Fjordlys AS'),
      nn: { text: 'Fjordlys AS er ansvarleg for innsamling og bruk av personopplysningar på nettstaden.', quote: 'Fjordlys AS er ansvarleg for innsamling' },
    },
    {
      text: 'Fjordlys AS opptrer som databehandler for kommunen.',
      quote: 'Fjordlys AS opptrer som databehandler',
      value: processor('Fjordlys AS'),
      nn: { text: 'Fjordlys AS opptrer som databehandlar for kommunen.', quote: 'Fjordlys AS opptrer som databehandlar' },
    },
    {
      text: 'Personvernerklæring for Fjordlys AS. Vi er databehandler for kommunen.',
      quote: 'databehandler for kommunen',
      value: controller('kommune'),
      nn: { text: 'Personvernerklæring for Fjordlys AS. Vi er databehandlar for kommunen.', quote: 'databehandlar for kommunen' },
    },
    {
      text: 'Fjordlys AS kan være både behandlingsansvarlig og databehandler.',
      quote: 'behandlingsansvarlig og databehandler',
      value: processor('Fjordlys AS'),
      assertion: 'possible',
      nn: { text: 'Fjordlys AS kan vere både behandlingsansvarleg og databehandlar.', quote: 'behandlingsansvarleg og databehandlar' },
    },
    {
      text: 'Nordlia borettslag er dataansvarlig for opplysninger om beboerne.',
      quote: 'Nordlia borettslag er dataansvarlig',
      value: controller('Nordlia borettslag'),
      nn: { text: 'Nordlia borettslag er dataansvarleg for opplysningar om bebuarane.', quote: 'Nordlia borettslag er dataansvarleg' },
    },
    {
      text: 'Tromsdalen kommune har behandlingsansvaret for opplysningene i barnehagene.',
      quote: 'Tromsdalen kommune har behandlingsansvaret',
      value: controller('Tromsdalen kommune'),
      nn: { text: 'Tromsdalen kommune har behandlingsansvaret for opplysningane i barnehagane.', quote: 'Tromsdalen kommune har behandlingsansvaret' },
    },
    {
      text: 'Behandlingsansvaret ligger hos skolen.',
      quote: 'Behandlingsansvaret ligger hos skolen',
      value: controller('skole'),
    },
    {
      text: 'Behandlingsansvaret ligg hos skulen.',
      quote: 'Behandlingsansvaret ligg hos skulen',
      value: controller('skule'),
    },
    {
      text: 'Fjordlys AS og Havblikk AS er felles behandlingsansvarlige for kundeklubben.',
      quote: 'Fjordlys AS og Havblikk AS er felles behandlingsansvarlige',
      value: joint('Havblikk AS'),
      nn: { text: 'Fjordlys AS og Havblikk AS er felles behandlingsansvarlege for kundeklubben.', quote: 'Fjordlys AS og Havblikk AS er felles behandlingsansvarlege' },
    },
    {
      text: 'Fjordlys AS har felles behandlingsansvar med Havblikk AS.',
      quote: 'Fjordlys AS har felles behandlingsansvar med Havblikk AS',
      value: joint('Havblikk AS'),
      nn: { text: 'Fjordlys AS har felles behandlingsansvar med Havblikk AS.', quote: 'felles behandlingsansvar med Havblikk AS' },
    },
    // The role before the verb.
    {
      text: 'Behandlingsansvarlig for denne nettsiden er Fjordlys AS.',
      quote: 'Behandlingsansvarlig for denne nettsiden er Fjordlys AS',
      value: controller('Fjordlys AS'),
      scope: { activity: 'denne nettsiden' },
      nn: {
        text: 'Behandlingsansvarleg for denne nettsida er Fjordlys AS.',
        quote: 'Behandlingsansvarleg for denne nettsida er Fjordlys AS',
        scope: { activity: 'denne nettsida' },
      },
    },
    {
      text: 'Behandlingsansvarlig er Fjordlys AS, ved daglig leder Kari Holm.',
      quote: 'Behandlingsansvarlig er Fjordlys AS',
      value: controller('Fjordlys AS'),
      nn: { text: 'Behandlingsansvarleg er Fjordlys AS, ved dagleg leiar Kari Holm.', quote: 'Behandlingsansvarleg er Fjordlys AS' },
    },
    {
      text: 'Behandlingsansvarlig er daglig leder i Fjordlys AS.',
      quote: 'Behandlingsansvarlig er daglig leder i Fjordlys AS',
      value: controller('Fjordlys AS'),
      nn: { text: 'Behandlingsansvarleg er dagleg leiar i Fjordlys AS.', quote: 'Behandlingsansvarleg er dagleg leiar i Fjordlys AS' },
    },
    {
      text: 'Behandlingsansvarlig for personopplysninger som samles inn i appen, er Fjordlys AS.',
      quote: 'er Fjordlys AS',
      value: controller('Fjordlys AS'),
      nn: { text: 'Behandlingsansvarleg for personopplysningar som blir samla inn i appen, er Fjordlys AS.', quote: 'er Fjordlys AS' },
    },
    {
      text: 'Ansvarlig for behandlingen av personopplysninger er Fjordlys AS.',
      quote: 'Ansvarlig for behandlingen av personopplysninger er Fjordlys AS',
      value: controller('Fjordlys AS'),
      nn: { text: 'Ansvarleg for behandlinga av personopplysningar er Fjordlys AS.', quote: 'Ansvarleg for behandlinga av personopplysningar er Fjordlys AS' },
    },
    {
      text: 'Den behandlingsansvarlige er den enkelte skole.',
      quote: 'Den behandlingsansvarlige er den enkelte skole',
      value: controller('skole'),
    },
    {
      text: 'Den behandlingsansvarlege er den einskilde skule.',
      quote: 'er den einskilde skule',
      value: controller('skule'),
    },
    {
      text: 'Databehandleravtale\n\nDatabehandler er Fjordlys AS. Behandlingsansvarlig er kommunen.',
      quote: 'Databehandler er Fjordlys AS',
      value: processor('Fjordlys AS'),
      nn: { text: 'Databehandlaravtale\n\nDatabehandlar er Fjordlys AS. Behandlingsansvarleg er kommunen.', quote: 'Databehandlar er Fjordlys AS' },
    },
    // In a role.
    {
      text: 'Fjordlys AS som behandlingsansvarlig plikter å gi deg informasjon.',
      quote: 'Fjordlys AS som behandlingsansvarlig',
      value: controller('Fjordlys AS'),
      nn: { text: 'Fjordlys AS som behandlingsansvarleg pliktar å gje deg informasjon.', quote: 'Fjordlys AS som behandlingsansvarleg' },
    },
    {
      text: 'Personvernerklæring for Fjordlys AS\n\nSom behandlingsansvarlig har vi ansvar for at opplysningene er riktige.',
      quote: 'Som behandlingsansvarlig har vi',
      value: controller('Fjordlys AS'),
      nn: { text: 'Personvernerklæring for Fjordlys AS\n\nSom behandlingsansvarleg har vi ansvar for at opplysningane er rette.', quote: 'behandlingsansvarleg har vi' },
    },
    {
      text: 'Personvernerklæring for Fjordlys AS\n\nVi som databehandlere behandler data på vegne av skolen.',
      quote: 'Vi som databehandlere',
      value: processor('Fjordlys AS'),
      nn: { text: 'Personvernerklæring for Fjordlys AS\n\nVi som databehandlarar behandlar data på vegner av skulen.', quote: 'Vi som databehandlarar' },
    },
    {
      text: 'Personvernerklæring for Fjordlys AS\n\nI egenskap av databehandler følger vi instruksen fra kunden.',
      quote: 'I egenskap av databehandler følger vi',
      value: processor('Fjordlys AS'),
      nn: { text: 'Personvernerklæring for Fjordlys AS\n\nI eigenskap av databehandlar følgjer vi instruksen frå kunden.', quote: 'databehandlar følgjer vi' },
    },
    // In brackets.
    {
      text: 'Databehandleravtale mellom Nordvik kommune (behandlingsansvarlig) og Fjordlys AS (databehandler).',
      quote: 'Nordvik kommune (behandlingsansvarlig)',
      value: controller('Nordvik kommune'),
      nn: { text: 'Databehandlaravtale mellom Nordvik kommune (behandlingsansvarleg) og Fjordlys AS (databehandlar).', quote: 'Nordvik kommune (behandlingsansvarleg)' },
    },
    {
      text: 'Databehandleravtale mellom Nordvik kommune (behandlingsansvarlig) og Fjordlys AS (databehandler).',
      quote: 'Fjordlys AS (databehandler)',
      value: processor('Fjordlys AS'),
      nn: { text: 'Databehandlaravtale mellom Nordvik kommune (behandlingsansvarleg) og Fjordlys AS (databehandlar).', quote: 'Fjordlys AS (databehandlar)' },
    },
    {
      text: 'Databehandleravtale\n\nAvtalen er inngått mellom Kunden («Behandlingsansvarlig») og Fjordlys AS, Strandgata 4, 9008 Tromsø («Databehandler»).',
      quote: 'Fjordlys AS, Strandgata 4, 9008 Tromsø («Databehandler»)',
      value: processor('Fjordlys AS'),
      nn: {
        text: 'Databehandlaravtale\n\nAvtalen er inngått mellom Kunden («Behandlingsansvarleg») og Fjordlys AS, Strandgata 4, 9008 Tromsø («Databehandlar»).',
        quote: '(«Databehandlar»)',
      },
    },
    {
      text: 'Databehandleravtale\n\nFjordlys AS (databehandler) behandler personopplysninger på vegne av deg (behandlingsansvarlig).',
      quote: 'deg (behandlingsansvarlig)',
      value: controller('kunde'),
      nn: { text: 'Databehandlaravtale\n\nFjordlys AS (databehandlar) behandlar personopplysningar på vegner av deg (behandlingsansvarleg).', quote: 'deg (behandlingsansvarleg)' },
    },
    {
      text: 'Det er virksomheten (den behandlingsansvarlige) som bestemmer hvem som får tilgang.',
      quote: 'virksomheten (den behandlingsansvarlige)',
      value: controller('virksomhet'),
    },
    {
      text: 'Det er verksemda (den behandlingsansvarlege) som avgjer kven som får tilgang.',
      quote: 'verksemda (den behandlingsansvarlege)',
      value: controller('verksemd'),
    },
    {
      text: 'Henvend deg til behandlingsansvarlig (skolen eller kommunen).',
      quote: 'behandlingsansvarlig (skolen eller kommunen',
      value: controller('kommune'),
      nn: { text: 'Vend deg til behandlingsansvarleg (skulen eller kommunen).', quote: 'behandlingsansvarleg (skulen eller kommunen' },
    },
    {
      text: 'Fjordlys AS handler etter avtale med en behandlingsansvarlig, som regel en skole eller kommune.',
      quote: 'behandlingsansvarlig, som regel en skole eller kommune',
      value: controller('skole'),
    },
    // On behalf of another.
    {
      text: 'Fjordlys AS behandler personopplysninger på vegne av kunden.',
      quote: 'behandler personopplysninger på vegne av kunden',
      value: controller('kunde'),
      nn: { text: 'Fjordlys AS behandlar personopplysningar på vegner av kunden.', quote: 'behandlar personopplysningar på vegner av kunden' },
    },
    {
      text: 'Fjordlys AS behandler personopplysninger på vegne av kunden.',
      quote: 'Fjordlys AS behandler personopplysninger på vegne av',
      value: processor('Fjordlys AS'),
      nn: { text: 'Fjordlys AS behandlar personopplysningar på vegner av kunden.', quote: 'Fjordlys AS behandlar personopplysningar' },
    },
    {
      text: 'Personvernerklæring for Fjordlys AS\n\nI disse tilfellene behandler vi opplysninger på vegne av din arbeidsgiver.',
      quote: 'på vegne av din arbeidsgiver',
      value: controller(['arbeidsgiver', 'arbeidsgjevar']),
      nn: { text: 'Personvernerklæring for Fjordlys AS\n\nI desse tilfella behandlar vi opplysningar på vegner av arbeidsgjevaren din.', quote: 'på vegner av arbeidsgjevaren' },
    },
    {
      text: 'Databehandleravtale\n\nFjordlys AS skal bare behandle personopplysninger på den behandlingsansvarliges vegne.',
      quote: 'Fjordlys AS skal bare behandle personopplysninger',
      value: processor('Fjordlys AS'),
      nn: {
        text: 'Databehandlaravtale\n\nFjordlys AS skal berre behandle personopplysningar på vegner av den behandlingsansvarlege.',
        quote: 'Fjordlys AS skal berre behandle personopplysningar',
      },
    },
    // Who decides.
    {
      text: 'Det er barnehagen som bestemmer formålet med behandlingen av personopplysninger.',
      quote: 'barnehagen som bestemmer formålet',
      value: controller('barnehage'),
      nn: { text: 'Det er barnehagen som bestemmer formålet med behandlinga av personopplysningar.', quote: 'barnehagen som bestemmer formålet' },
    },
    // Labels, lines, headings, tables.
    {
      text: 'Behandlingsansvarlig: Fjordlys AS, org.nr. 999 999 999',
      quote: 'Behandlingsansvarlig: Fjordlys AS',
      value: controller('Fjordlys AS'),
      nn: { text: 'Behandlingsansvarleg: Fjordlys AS, org.nr. 999 999 999', quote: 'Behandlingsansvarleg: Fjordlys AS' },
    },
    {
      text: 'Behandlingsansvarlig:\nFjordlys AS\nStrandgata 4\n9008 Tromsø',
      quote: 'Behandlingsansvarlig:\nFjordlys AS',
      value: controller('Fjordlys AS'),
      nn: { text: 'Behandlingsansvarleg:\nFjordlys AS\nStrandgata 4\n9008 Tromsø', quote: 'Fjordlys AS' },
    },
    {
      text: '**Behandlingsansvarlig:** Fjordlys AS\n**Kontaktperson:** Kari Holm',
      quote: 'Fjordlys AS',
      value: controller('Fjordlys AS'),
      format: 'markdown',
      nn: { text: '**Behandlingsansvarleg:** Fjordlys AS\n**Kontaktperson:** Kari Holm', quote: 'Fjordlys AS' },
    },
    {
      text: '# Databehandleravtale\n\n- Behandlingsansvarlig (Kunden): Den virksomheten som bestiller tjenesten.\n- Databehandler (Fjordlys): Fjordlys AS, Tromsø.',
      quote: 'Behandlingsansvarlig (Kunden)',
      value: controller('kunde'),
      format: 'markdown',
      nn: {
        text: '# Databehandlaravtale\n\n- Behandlingsansvarleg (Kunden): Den verksemda som tingar tenesta.\n- Databehandlar (Fjordlys): Fjordlys AS, Tromsø.',
        quote: 'Behandlingsansvarleg (Kunden)',
      },
    },
    {
      text: '## Behandlingsansvarlig\n\nFjordlys AS\nStrandgata 4, 9008 Tromsø\npost@fjordlys.example',
      quote: 'Fjordlys AS',
      value: controller('Fjordlys AS'),
      format: 'markdown',
      nn: { text: '## Behandlingsansvarleg\n\nFjordlys AS\nStrandgata 4, 9008 Tromsø\npost@fjordlys.example', quote: 'Fjordlys AS' },
    },
    {
      text: '## Hvem er ansvarlig for behandlingen av personopplysninger?\n\nNettstedet drives av Fjordlys AS i Tromsø.',
      quote: 'Nettstedet drives av Fjordlys AS',
      value: controller('Fjordlys AS'),
      format: 'markdown',
      nn: { text: '## Kven er ansvarleg for behandlinga av personopplysningar?\n\nNettstaden blir drive av Fjordlys AS i Tromsø.', quote: 'Fjordlys AS' },
    },
    {
      text: '## Behandlingsansvarlig og kontakt\n\nOrdbrua er et hobbyprosjekt laget og driftet av Kari Holm.',
      quote: 'Kari Holm',
      value: controller('Kari Holm'),
      format: 'markdown',
      nn: { text: '## Behandlingsansvarleg og kontakt\n\nOrdbrua er eit hobbyprosjekt laga og drifta av Kari Holm.', quote: 'Kari Holm' },
    },
    {
      text: '| Part | Rolle |\n|---|---|\n| Kommunen | Behandlingsansvarlig |\n| Fjordlys AS | Databehandler |',
      quote: 'Kommunen',
      value: controller('kommune'),
      format: 'markdown',
      nn: { text: '| Part | Rolle |\n|---|---|\n| Kommunen | Behandlingsansvarleg |\n| Fjordlys AS | Databehandlar |', quote: 'Kommunen' },
    },
    {
      text: '| Felt | Verdi |\n|---|---|\n| Behandlingsansvarlig | Fjordlys AS |\n| Formål | Kundestøtte |',
      quote: 'Fjordlys AS',
      value: controller('Fjordlys AS'),
      format: 'markdown',
      nn: { text: '| Felt | Verdi |\n|---|---|\n| Behandlingsansvarleg | Fjordlys AS |\n| Formål | Kundestøtte |', quote: 'Fjordlys AS' },
    },
    {
      text: '- Skolen er behandlingsansvarlig for elevdata.\n- Fjordlys AS er databehandler.',
      quote: 'Skolen er behandlingsansvarlig',
      value: controller('skole'),
      format: 'markdown',
    },
    // English and Danish.
    { text: 'Fjordlys AS is the data controller for the processing described here.', quote: 'Fjordlys AS is the data controller', value: controller('Fjordlys AS') },
    { text: 'The controller of your personal data is Fjordlys AS.', quote: 'The controller of your personal data is Fjordlys AS', value: controller('Fjordlys AS') },
    { text: 'Fjordlys AS acts as a processor on behalf of the customer.', quote: 'Fjordlys AS acts as a processor', value: processor('Fjordlys AS') },
    { text: 'Fjordlys AS processes personal data on behalf of its customers.', quote: 'processes personal data on behalf of its customers', value: controller('customer') },
    {
      text: 'Fjordlys AS ("we", "us") is responsible for processing your personal data.',
      quote: 'is responsible for processing your personal data',
      value: controller('Fjordlys AS'),
    },
    { text: 'The school is the controller, and Fjordlys AS is the processor.', quote: 'The school is the controller', value: controller('school') },
    { text: 'As a data processor, Fjordlys AS follows the instructions of the school.', quote: 'As a data processor, Fjordlys AS', value: processor('Fjordlys AS') },
    { text: 'Fjordlys ApS er dataansvarlig for behandlingen af dine personoplysninger.', quote: 'Fjordlys ApS er dataansvarlig', value: controller('Fjordlys ApS') },
    // A processor agreement with a customer.
    {
      text: 'Fjordlys AS leverer læringsplattformen etter databehandleravtale med kommunen.',
      quote: 'databehandleravtale med kommunen',
      value: processor('Fjordlys AS'),
      nn: { text: 'Fjordlys AS leverer læringsplattforma etter databehandlaravtale med kommunen.', quote: 'databehandlaravtale med kommunen' },
    },
    {
      text: 'Databehandleravtale mellom Fjordlys AS og kunden',
      quote: 'mellom Fjordlys AS og kunden',
      value: controller('kunde'),
      nn: { text: 'Databehandlaravtale mellom Fjordlys AS og kunden', quote: 'mellom Fjordlys AS og kunden' },
    },
    // Further turns.
    {
      text: 'Fjordlys AS er eier av nettstedet og behandlingsansvarlig for opplysningene.',
      quote: 'og behandlingsansvarlig',
      value: controller('Fjordlys AS'),
      nn: { text: 'Fjordlys AS er eigar av nettstaden og behandlingsansvarleg for opplysningane.', quote: 'og behandlingsansvarleg' },
    },
    {
      text: 'Fjordlys AS behandler personopplysninger som databehandler for kommunene.',
      quote: 'behandler personopplysninger som databehandler',
      value: processor('Fjordlys AS'),
      nn: { text: 'Fjordlys AS behandlar personopplysningar som databehandlar for kommunane.', quote: 'behandlar personopplysningar som databehandlar' },
    },
    {
      text: 'Appen er laget av Kari Holm (enkeltpersonforetak), som er behandlingsansvarlig.',
      quote: 'som er behandlingsansvarlig',
      value: controller('Kari Holm'),
      nn: { text: 'Appen er laga av Kari Holm (enkeltpersonføretak), som er behandlingsansvarleg.', quote: 'som er behandlingsansvarleg' },
    },
    {
      text: 'Skolen/kommunen er behandlingsansvarlig.',
      quote: 'Skolen/kommunen er behandlingsansvarlig',
      value: controller(['skole', 'kommune']),
      nn: { text: 'Skulen/kommunen er behandlingsansvarleg.', quote: 'Skulen/kommunen er behandlingsansvarleg' },
    },
    {
      text: 'Fjordlys AS er behandlingsansvarlig for egne kunder, og databehandler for opplysninger som kundene legger inn.',
      quote: 'og databehandler',
      value: processor('Fjordlys AS'),
      nn: { text: 'Fjordlys AS er behandlingsansvarleg for eigne kundar, og databehandlar for opplysningar som kundane legg inn.', quote: 'og databehandlar' },
    },
    {
      text: 'Hvem er behandlingsansvarlig? Fjordlys AS i Tromsø.',
      quote: 'Fjordlys AS',
      value: controller('Fjordlys AS'),
      nn: { text: 'Kven er behandlingsansvarleg? Fjordlys AS i Tromsø.', quote: 'Fjordlys AS' },
    },
    {
      text: 'Det er skolen din som bestemmer hvordan opplysningene dine skal brukes.',
      quote: 'som bestemmer hvordan opplysningene',
      value: controller('skole'),
    },
    {
      text: 'Det er skulen din som avgjer korleis opplysningane dine skal brukast.',
      quote: 'som avgjer korleis opplysningane',
      value: controller('skule'),
    },
    {
      text: 'Databehandleravtale\n\nmellom\n\nKunden\n(heretter «Behandlingsansvarlig»)\n\nog\n\nFjordlys AS\n(heretter «Databehandler»)',
      quote: 'Fjordlys AS\n(heretter «Databehandler»)',
      value: processor('Fjordlys AS'),
      nn: {
        text: 'Databehandlaravtale\n\nmellom\n\nKunden\n(heretter «Behandlingsansvarleg»)\n\nog\n\nFjordlys AS\n(heretter «Databehandlar»)',
        quote: 'Fjordlys AS\n(heretter «Databehandlar»)',
      },
    },
    // Denials are kept as such.
    {
      text: 'Fjordlys AS er ikke behandlingsansvarlig for innholdet som skolen legger inn.',
      quote: 'Fjordlys AS er ikke behandlingsansvarlig',
      value: controller('Fjordlys AS'),
      assertion: 'denied',
      nn: { text: 'Fjordlys AS er ikkje behandlingsansvarleg for innhaldet som skulen legg inn.', quote: 'Fjordlys AS er ikkje behandlingsansvarleg' },
    },
    ...turnFinds,
  ],
  ignores: [
    { text: 'En behandlingsansvarlig er den som bestemmer formålet med behandlingen av personopplysninger.', because: 'explains the word' },
    { text: 'Behandlingsansvarlig er den som bestemmer formålet med behandlingen.', because: 'explains the word' },
    { text: 'Med databehandler menes den som behandler personopplysninger på vegne av den behandlingsansvarlige.', because: 'explains the word' },
    { text: 'Hva er en databehandler?', because: 'a question' },
    { text: 'Hvem er behandlingsansvarlig?', because: 'a question' },
    { text: 'Den behandlingsansvarlige skal sørge for tilfredsstillende informasjonssikkerhet.', because: 'a duty of controllers in general' },
    { text: 'Databehandleren skal varsle den behandlingsansvarlige uten ugrunnet opphold.', because: 'a duty of processors in general' },
    { text: 'For innsyn må du kontakte den som er behandlingsansvarlig.', because: 'nobody in particular' },
    { text: 'Du må kontakte den som er behandlingsansvarlig.', because: 'the reader is told to contact somebody' },
    { text: 'Vi bruker databehandlere til å drifte systemene våre.', because: 'suppliers in general' },
    { text: 'Våre databehandlere er bundet av databehandleravtaler.', because: 'suppliers in general' },
    { text: 'Leverandørene våre er databehandlere og følger våre instrukser.', because: 'suppliers in general' },
    { text: 'Underleverandørene (databehandlere) er nevnt i listen.', because: 'suppliers in general' },
    { text: 'Fjordlys AS har inngått databehandleravtale med alle leverandører.', because: 'an agreement, no role of a named party' },
    { text: 'Leverandørene behandler personopplysninger på våre vegne.', because: 'suppliers in general' },
    { text: 'Foresatte kan samtykke på vegne av barnet.', because: 'consent on behalf of a child' },
    { text: 'Personvernombudet er ansvarlig for å svare på spørsmål om personopplysninger.', because: 'a person with a task' },
    { text: 'Du er selv ansvarlig for personopplysningene du deler i kommentarfeltet.', because: 'the reader is no controller of a forum' },
    { text: 'Fjordlys AS er ansvarlig for å sikre at tjenesten virker.', because: 'responsible for something else' },
    { text: 'Fjordlys AS er ikke ansvarlig for behandling av personopplysninger på andres nettsteder.', because: 'a disclaimer about other sites' },
    { text: 'Behandlingsansvarlig: [Navn på virksomhet]', because: 'a blank' },
    { text: 'Spørsmål rettes til behandlingsansvarlig på post@fjordlys.example.', because: 'an address, no party' },
    { text: 'Du har rett til å få utlevert opplysninger og overføre dem til en annen behandlingsansvarlig.', because: 'portability' },
    { text: 'Har du spørsmål, kan du kontakte daglig leder Kari Holm.', because: 'a contact person' },
    { text: 'We use a payment processor to handle card payments.', because: 'not a data processor' },
    { text: 'You may ask us to transfer your data to another controller.', because: 'portability' },
    { text: 'Underdatabehandler er en leverandør som databehandleren bruker.', because: 'explains the word' },
    ...traps,
  ],
  misses: [
    { text: 'Fjordlys AS sørger for at opplysningene dine blir behandlet etter loven.', wants: 'the controller of a text that names none', value: controller('Fjordlys AS') },
    { text: 'Behandlingsansvarlig er IT-avdelingen i Fjordlys AS.', wants: 'the house of a department with a hyphen', value: controller('Fjordlys AS') },
    {
      text: 'Skolen din har bestemt at Fjordlys skal brukes og er derfor behandlingsansvarlig.',
      wants: 'the subject of the main clause behind an object clause',
      value: controller('skole'),
    },
    {
      text: 'Fjordlys AS er som leverandør av Golfbua databehandler.',
      wants: 'a role behind another predicate that is put in',
      value: processor('Fjordlys AS'),
    },
    { text: 'Hav og Fjell Guideservice er behandlingsansvarlig for kundelisten.', wants: 'one name with og', value: controller('Hav og Fjell Guideservice') },
  ],
};
