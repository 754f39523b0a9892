import type { Corpus } from '../../src/model/extractor.js';

const about = (words: string): string => `# Personvern\n\n${words}`;
const one = (nb: string, nn: string, purpose: string): Corpus['finds'][number] => ({
  text: about(nb),
  quote: nb.split('\n').at(-1) as string,
  value: { purpose },
  format: 'markdown',
  nn: { text: about(nn), quote: nn.split('\n').at(-1) as string },
});
const english = (words: string, purpose: string): Corpus['finds'][number] => ({
  text: `# Privacy policy\n\n${words}`,
  quote: words.split('\n').at(-1) as string,
  value: { purpose },
  format: 'markdown',
});
const ignored = (words: string, because: string): Corpus['ignores'][number] => ({ text: about(words), because, format: 'markdown' });

export const corpus: Corpus = {
  finds: [
    one('Vi bruker opplysningene til å levere tjenesten.', 'Vi brukar opplysningane til å levere tenesta.', 'service-provision'),
    one('Vi bruker e-posten din til å svare på henvendelser.', 'Vi brukar e-posten din til å svare på førespurnader.', 'customer-support'),
    one('Opplysningene brukes til markedsføring.', 'Opplysningane blir brukt til marknadsføring.', 'marketing'),
    one('Vi bruker e-postadressen til å sende nyhetsbrev.', 'Vi brukar e-postadressa til å sende nyheitsbrev.', 'marketing'),
    one('Vi lagrer kjøpet for å oppfylle avtalen.', 'Vi lagrar kjøpet for å oppfylle avtala.', 'contract-performance'),
    one('## Formål\n\n- Fakturering', '## Føremål\n\n- Fakturering', 'payment'),
    one('## Formål med behandlingen\n\n- Forbedre tjenesten', '## Formål med behandlinga\n\n- Forbetre tenesta', 'service-improvement'),
    one('## Hva bruker vi opplysningene til?\n\nVi lager statistikk.', '## Kva brukar vi opplysningane til?\n\nVi lagar statistikk.', 'analytics'),
    one('Opplysningene behandles for å forebygge misbruk.', 'Opplysningane blir behandla for å førebyggje misbruk.', 'security'),
    one('Vi behandler opplysningene for å avdekke svindel.', 'Vi behandlar opplysningane for å avdekkje svindel.', 'fraud-prevention'),
    one('Vi lagrer bilag for å oppfylle lovkrav om regnskap.', 'Vi lagrar bilag for å oppfylle krav om rekneskap.', 'accounting'),
    one('Opplysningene brukes til forskning.', 'Opplysningane blir brukt til forsking.', 'research'),
    one('Vi bruker søknaden i forbindelse med rekruttering.', 'Vi brukar søknaden i samband med rekruttering.', 'recruitment'),
    one('Vi behandler opplysningene for å yte helsehjelp.', 'Vi behandlar opplysningane for å yte helsehjelp.', 'patient-care'),
    one('Læreren bruker resultatene til å følge progresjon.', 'Læraren brukar resultata til å følgje progresjon.', 'learning-assessment'),
    one('Vi logger feil for feilsøking.', 'Vi loggar feil for feilsøking.', 'error-handling'),
    one('Vi bruker kjøpshistorikken til å tilpasse innholdet.', 'Vi brukar kjøpshistorikken til å tilpasse innhaldet.', 'personalisation'),
    one('Opplysningene brukes til administrasjon av kundeforholdet.', 'Opplysningane blir brukt til å administrere kundeforholdet.', 'account-management'),
    one('Vi bruker Feide til innlogging.', 'Vi brukar Feide til innlogging.', 'authentication'),
    one('Telefonnummeret brukes til å sende varsler.', 'Telefonnummeret blir brukt til å sende varsel.', 'communication'),
    one('Vi behandler navn og adresse for å behandle bestillingen.', 'Vi behandlar namn og adresse for å behandle bestillinga.', 'order-fulfilment'),
    one('Laget bruker registeret til medlemsadministrasjon.', 'Laget brukar registeret til medlemsadministrasjon.', 'membership'),
    one('| Formål | Grunnlag |\n|---|---|\n| Personaladministrasjon | Avtale |', '| Føremål | Grunnlag |\n|---|---|\n| Personaladministrasjon | Avtale |', 'personnel'),
    one('Formål: kundestøtte', 'Føremål: kundestøtte', 'customer-support'),
    one('Vi behandler opplysningene for å overholde loven.', 'Vi behandlar opplysningane for å overhalde lova.', 'legal-compliance'),
    {
      text: about('Vi bruker ikke opplysningene til markedsføring.'),
      quote: 'Vi bruker ikke opplysningene til markedsføring.',
      value: { purpose: 'marketing' },
      assertion: 'denied',
      format: 'markdown',
      nn: { text: about('Vi brukar ikkje opplysningane til marknadsføring.'), quote: 'Vi brukar ikkje opplysningane til marknadsføring.' },
    },
    english('We use your data to provide the service.', 'service-provision'),
    english('We process personal data for marketing.', 'marketing'),
    english('## Purposes\n\n- Billing', 'payment'),
    english('We use log data to prevent abuse.', 'security'),
  ],
  ignores: [
    { text: 'Vi bruker mye penger på markedsføring i år.', because: 'nothing about privacy' },
    { text: 'Skolen bruker appen i undervisning.', because: 'nothing about privacy' },
    ignored('## Dine rettigheter\n\nDu kan protestere mot markedsføring.', 'a right'),
    ignored('## Kontakt oss\n\nKundeservice svarer på hverdager.', 'a contact'),
    ignored('Vi har god informasjonssikkerhet.', 'a measure'),
    ignored('Innlogging skjer med passord.', 'how, not why'),
    ignored('Selskapet driver med forskning.', 'what the company does'),
    ignored('## Endringer\n\nVi kan endre erklæringen for å overholde lovverket.', 'changes'),
    ignored('Analyse av risiko er gjennomført.', 'a risk analysis'),
    ignored('Regnskapet føres av Tall og Orden AS.', 'who does it'),
    ignored('## Definisjoner\n\nMed markedsføring mener vi reklame.', 'a definition'),
    ignored('Du kan si nei til reklame når som helst.', 'a choice'),
    ignored('Ved innlogging hentes navnet ditt fra Feide.', 'when, not why'),
    ignored('Vi bruker trygg pålogging og sikker autentisering.', 'a measure'),
    ignored('Ta kontakt med kundeservice om du lurer på noe.', 'a contact'),
  ],
  misses: [
    { text: about('Vi trenger nummeret ditt for å nå deg når taxien er framme.'), wants: 'communication in a clause', value: { purpose: 'communication' }, format: 'markdown' },
  ],
};
