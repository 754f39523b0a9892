import type { CorpusFind } from '../../src/model/extractor.js';

const nb = 'Fjellapp AS («vi») er behandlingsansvarlig. ';
const nn = 'Fjellapp AS («vi») er behandlingsansvarleg. ';
const en = 'Fjellapp AS («we») is the controller. ';

/** Suppliers in running text: known names by any relation, unknown names by grammar alone. */
export const prose: readonly CorpusFind[] = [
  // "Vi bruker X", in every order.
  {
    text: `${nb}Vi benytter Postbud til å sende nyhetsbrev.`,
    quote: 'Vi benytter Postbud',
    value: { name: 'Postbud' },
    nn: { text: `${nn}Vi nyttar Postbud til å sende nyheitsbrev.`, quote: 'Vi nyttar Postbud' },
  },
  {
    text: `${nb}Til utsending av e-post bruker vi Postbud.`,
    quote: 'bruker vi Postbud',
    value: { name: 'Postbud' },
    nn: { text: `${nn}Til utsending av e-post brukar vi Postbud.`, quote: 'brukar vi Postbud' },
  },
  {
    text: `${nb}For å varsle på SMS benytter vi oss av Linkbud AS.`,
    quote: 'benytter vi oss av Linkbud AS',
    value: { name: 'Linkbud AS' },
    nn: { text: `${nn}For å varsle på SMS nyttar me oss av Linkbud AS.`, quote: 'nyttar me oss av Linkbud AS' },
  },
  {
    text: `${nb}Vi bruker Postbud AS til utsendinger og Tallkuben til statistikk.`,
    quote: 'Tallkuben til statistikk',
    value: { name: 'Tallkuben' },
    nn: { text: `${nn}Vi brukar Postbud AS til utsendingar og Tallkuben til statistikk.`, quote: 'Tallkuben til statistikk' },
  },
  {
    text: `${nb}Vi har valgt Tallkuben som leverandør av skytjenester.`,
    quote: 'har valgt Tallkuben som leverandør',
    value: { name: 'Tallkuben' },
    nn: { text: `${nn}Vi har valt Tallkuben som leverandør av skytenester.`, quote: 'har valt Tallkuben som leverandør' },
  },
  {
    text: `${nb}Som databehandler bruker vi Fjordbase AS.`,
    quote: 'bruker vi Fjordbase AS',
    value: { name: 'Fjordbase AS' },
    nn: { text: `${nn}Som databehandlar brukar vi Fjordbase AS.`, quote: 'brukar vi Fjordbase AS' },
  },
  { text: `${en}We use Mailbird to send newsletters and Northcloud for hosting.`, quote: 'We use Mailbird', value: { name: 'Mailbird' } },
  { text: `${en}We use Mailbird to send newsletters and Northcloud for hosting.`, quote: 'Northcloud for hosting', value: { name: 'Northcloud' } },
  // Agreements.
  {
    text: `${nb}Vi har databehandleravtale med Fjordbase AS, Postbud AS og Linkbud AS.`,
    quote: 'databehandleravtale med Fjordbase AS',
    value: { name: 'Postbud AS' },
    nn: { text: `${nn}Vi har databehandlaravtale med Fjordbase AS, Postbud AS og Linkbud AS.`, quote: 'databehandlaravtale med Fjordbase AS' },
  },
  // Something is done by, at or through the name.
  {
    text: `${nb}Løsningen driftes av Fjordbase AS på servere i Oslo.`,
    quote: 'driftes av Fjordbase AS',
    value: { name: 'Fjordbase AS' },
    nn: { text: `${nn}Løysinga blir drifta av Fjordbase AS på tenarar i Oslo.`, quote: 'drifta av Fjordbase AS' },
  },
  {
    text: `${nb}Dataene lagres hos Telenor i Norge.`,
    quote: 'lagres hos Telenor i Norge',
    value: { name: 'Telenor', country: 'NO' },
    nn: { text: `${nn}Dataa blir lagra hos Telenor i Noreg.`, quote: 'lagra hos Telenor i Noreg' },
  },
  {
    text: `${nb}Nyhetsbrevet sendes ut via Postbud AS.`,
    quote: 'sendes ut via Postbud AS',
    value: { name: 'Postbud AS' },
    nn: { text: `${nn}Nyheitsbrevet blir sendt via Postbud AS.`, quote: 'sendt via Postbud AS' },
  },
  {
    text: `${nb}Regnskapet føres av Tall & Tanke AS.`,
    quote: 'føres av Tall & Tanke AS',
    value: { name: 'Tall & Tanke AS' },
  },
  {
    text: `${nb}Henvendelser om feil håndteres av Hjelpende Hånd AS.`,
    quote: 'håndteres av Hjelpende Hånd AS',
    value: { name: 'Hjelpende Hånd AS' },
    nn: { text: `${nn}Førespurnader om feil blir handtert av Hjelpende Hånd AS.`, quote: 'handtert av' },
  },
  {
    text: `${nb}Kundeservice er satt ut til Svarsentralen AS.`,
    quote: 'satt ut til Svarsentralen AS',
    value: { name: 'Svarsentralen AS' },
    nn: { text: `${nn}Kundeservice er sett ut til Svarsentralen AS.`, quote: 'sett ut til Svarsentralen AS' },
  },
  {
    text: `${nb}Betaling skjer via Stripe.`,
    quote: 'via Stripe',
    value: { name: 'Stripe' },
    nn: { text: `${nn}Betalinga skjer via Stripe.`, quote: 'via Stripe' },
  },
  {
    text: `${nb}E-post går via Domeneshop, og nettsiden ligger hos Webhuset AS.`,
    quote: 'nettsiden ligger hos Webhuset AS',
    value: { name: 'Webhuset AS' },
    nn: { text: `${nn}E-post går via Domeneshop, og nettsida ligg hos Webhuset AS.`, quote: 'nettsida ligg hos Webhuset AS' },
  },
  { text: `${en}Payments are processed by Stripe and Klarna.`, quote: 'processed by Stripe', value: { name: 'Stripe' } },
  { text: `${en}Payments are processed by Stripe and Mollie.`, quote: 'Mollie', value: { name: 'Mollie' } },
  { text: `${en}Data is hosted by Northcloud in Germany.`, quote: 'hosted by Northcloud in Germany', value: { name: 'Northcloud', country: 'DE' } },
  // A noun for a supplier beside the name.
  {
    text: `${nb}Vår driftsleverandør, Basefarm AS, tar kopi hver natt.`,
    quote: 'driftsleverandør, Basefarm AS',
    value: { name: 'Basefarm AS' },
    nn: { text: `${nn}Driftsleverandøren vår, Basefarm AS, tek kopi kvar natt.`, quote: 'Basefarm AS' },
  },
  {
    text: `${nb}Opplysningene ligger hos databehandleren Fjordbase.`,
    quote: 'databehandleren Fjordbase',
    value: { name: 'Fjordbase' },
    nn: { text: `${nn}Opplysningane ligg hos databehandlaren Fjordbase.`, quote: 'databehandlaren Fjordbase' },
  },
  {
    text: `${nb}Kodefabrikken AS er vår databehandler.`,
    quote: 'Kodefabrikken AS er vår databehandler',
    value: { name: 'Kodefabrikken AS' },
    nn: { text: `${nn}Kodefabrikken AS er vår databehandlar.`, quote: 'Kodefabrikken AS er vår databehandlar' },
  },
  {
    text: `${nb}Fjordbase AS behandler opplysningene på våre vegne.`,
    quote: 'Fjordbase AS behandler opplysningene',
    value: { name: 'Fjordbase AS' },
    nn: { text: `${nn}Fjordbase AS behandlar opplysningane på våre vegner, og er vår leverandør.`, quote: 'Fjordbase AS behandlar opplysningane' },
  },
  { text: `${en}Our hosting provider, Northcloud Ltd, stores the data in Ireland.`, quote: 'hosting provider, Northcloud Ltd', value: { name: 'Northcloud Ltd' } },
  // Names in a row share what ties the first of them.
  {
    text: `${nb}Vi bruker følgende leverandører: AWS (Irland), Twilio (USA) og SendGrid.`,
    quote: 'AWS (Irland)',
    value: { name: 'AWS', country: 'IE' },
    nn: { text: `${nn}Vi brukar desse leverandørane: AWS (Irland), Twilio (USA) og SendGrid.`, quote: 'AWS (Irland)' },
  },
  {
    text: `${nb}Vi bruker følgende leverandører: AWS (Irland), Twilio (USA) og SendGrid.`,
    quote: 'Twilio (USA)',
    value: { name: 'Twilio', country: 'US' },
    nn: { text: `${nn}Vi brukar desse leverandørane: AWS (Irland), Twilio (USA) og SendGrid.`, quote: 'Twilio (USA)' },
  },
  {
    text: `${nb}Vi bruker følgende leverandører: AWS (Irland), Twilio (USA) og SendGrid.`,
    quote: 'SendGrid',
    value: { name: 'SendGrid' },
  },
  {
    text: `${nb}Følgende selskaper behandler personopplysninger for oss: Fjordbase AS (drift), Postbud AS (e-post) og Linkbud (SMS).`,
    quote: 'Linkbud (SMS)',
    value: { name: 'Linkbud' },
    nn: { text: `${nn}Desse selskapa behandlar personopplysningar for oss: Fjordbase AS (drift), Postbud AS (e-post) og Linkbud (SMS).`, quote: 'Linkbud (SMS)' },
  },
  {
    text: `${nb}Vi lagrer data hos Microsoft, Amazon og Hetzner.`,
    quote: 'Amazon',
    value: { name: 'Amazon' },
    nn: { text: `${nn}Vi lagrar data hos Microsoft, Amazon og Hetzner.`, quote: 'Amazon' },
  },
  // What the sentence says of the name.
  {
    text: `${nb}Analyse gjøres med Matomo, som vi selv drifter hos Hetzner i Finland.`,
    quote: 'hos Hetzner i Finland',
    value: { name: 'Hetzner', country: 'FI' },
    nn: { text: `${nn}Analyse gjer vi med Matomo, som vi sjølve driftar hos Hetzner i Finland.`, quote: 'hos Hetzner i Finland' },
  },
  {
    text: `${nb}Vi bruker det svenske selskapet Postbud AB til utsendinger.`,
    quote: 'det svenske selskapet Postbud AB',
    value: { name: 'Postbud AB', country: 'SE' },
  },
  {
    text: `${nb}Feil sendes til Sentry (Functional Software, Inc.).`,
    quote: 'Sentry',
    value: { name: ['Sentry', 'Sentry (Functional Software, Inc.)'] },
    nn: { text: `${nn}Feil blir sende til Sentry.`, quote: 'Sentry' },
  },
  // Denials and hedges.
  {
    text: `${nb}Vi bruker ikke Google Analytics.`,
    quote: 'bruker ikke Google Analytics',
    value: { name: 'Google Analytics' },
    assertion: 'denied',
    nn: { text: `${nn}Vi brukar ikkje Google Analytics.`, quote: 'brukar ikkje Google Analytics' },
  },
  {
    text: `${nb}Ingen opplysninger sendes til OpenAI.`,
    quote: 'Ingen opplysninger sendes til OpenAI',
    value: { name: 'OpenAI' },
    assertion: 'denied',
    nn: { text: `${nn}Ingen opplysningar blir sende til OpenAI.`, quote: 'Ingen opplysningar' },
  },
  { text: `${en}We never share data with Mixpanel.`, quote: 'never share data with Mixpanel', value: { name: 'Mixpanel' }, assertion: 'denied' },
  {
    text: `${nb}Opplysninger kan bli sendt til Zendesk når du ber om hjelp.`,
    quote: 'kan bli sendt til Zendesk',
    value: { name: 'Zendesk' },
    assertion: 'possible',
    nn: { text: `${nn}Opplysningar kan bli sende til Zendesk når du ber om hjelp.`, quote: 'Zendesk' },
  },
  // Even where nobody else is named, whom "vi" uses is not "vi".
  {
    text: 'Vi bruker Postbud AS til å sende nyhetsbrev.',
    quote: 'Vi bruker Postbud AS',
    value: { name: 'Postbud AS' },
    nn: { text: 'Vi brukar Postbud AS til å sende nyheitsbrev.', quote: 'Vi brukar Postbud AS' },
  },
  // More wordings.
  {
    text: `${nb}Opplysningene ligger lagret på servere hos Hetzner i Tyskland.`,
    quote: 'hos Hetzner i Tyskland',
    value: { name: 'Hetzner', country: 'DE' },
    nn: { text: `${nn}Opplysningane ligg lagra på tenarar hos Hetzner i Tyskland.`, quote: 'hos Hetzner i Tyskland' },
  },
  {
    text: `${nb}Vi sender faktura gjennom Tripletex.`,
    quote: 'gjennom Tripletex',
    value: { name: 'Tripletex' },
    nn: { text: `${nn}Vi sender faktura gjennom Tripletex.`, quote: 'gjennom Tripletex' },
  },
  {
    text: `${nb}Chatten leveres av Intercom.`,
    quote: 'leveres av Intercom',
    value: { name: 'Intercom' },
    nn: { text: `${nn}Chatten blir levert av Intercom.`, quote: 'levert av Intercom' },
  },
  {
    text: `${nb}Vi bruker analyseverktøyet Klikkvis for å se hva som leses.`,
    quote: 'analyseverktøyet Klikkvis',
    value: { name: 'Klikkvis' },
    nn: { text: `${nn}Vi brukar analyseverktøyet Klikkvis for å sjå kva som blir lese.`, quote: 'analyseverktøyet Klikkvis' },
  },
  {
    text: `${nb}Turlaget bruker medlemssystemet StyreDesk.`,
    quote: 'medlemssystemet StyreDesk',
    value: { name: 'StyreDesk' },
    nn: { text: `${nn}Turlaget brukar medlemssystemet StyreDesk.`, quote: 'medlemssystemet StyreDesk' },
  },
  {
    text: `${nb}Vi benytter leverandører som Postbud AS til utsending.`,
    quote: 'leverandører som Postbud AS',
    value: { name: 'Postbud AS' },
    nn: { text: `${nn}Vi nyttar leverandørar som Postbud AS til utsending.`, quote: 'leverandørar som Postbud AS' },
  },
  {
    text: `${nb}Dataene sikkerhetskopieres til Backblaze i Nederland.`,
    quote: 'Backblaze i Nederland',
    value: { name: 'Backblaze', country: 'NL' },
    nn: { text: `${nn}Dataa blir sikkerheitskopierte til Backblaze i Nederland.`, quote: 'Backblaze i Nederland' },
  },
  {
    text: `${nb}Driften av nettsiden er overlatt til vår samarbeidspartner Kodefabrikken AS.`,
    quote: 'samarbeidspartner Kodefabrikken AS',
    value: { name: 'Kodefabrikken AS' },
    nn: { text: `${nn}Drifta av nettsida er overlaten til vår samarbeidspartnar Kodefabrikken AS.`, quote: 'samarbeidspartnar Kodefabrikken AS' },
  },
  { text: `${en}Error reports are sent to Sentry in Germany.`, quote: 'sent to Sentry in Germany', value: { name: 'Sentry', country: 'DE' } },
  { text: `${en}Our website is hosted on Netlify.`, quote: 'hosted on Netlify', value: { name: 'Netlify' } },
  { text: `${en}We rely on Northcloud Ltd for storage.`, quote: 'rely on Northcloud Ltd', value: { name: 'Northcloud Ltd' } },
  { text: `${en}Support requests are handled by Zendesk.`, quote: 'handled by Zendesk', value: { name: 'Zendesk' } },
  { text: `${en}Your messages are transcribed by Deepgram in the United States.`, quote: 'transcribed by Deepgram', value: { name: 'Deepgram' } },
  // Names with what they do in brackets, in a row.
  {
    text: '## Systemer vi leier\n\nBillettluka AS (billetter), Primula fra KulturKit (samling), Fjordbook (grupper).',
    quote: 'Primula fra KulturKit (samling)',
    value: { name: 'Primula' },
    format: 'markdown',
    nn: { text: '## System vi leiger\n\nBillettluka AS (billettar), Primula frå KulturKit (samling), Fjordbook (grupper).', quote: 'Primula frå KulturKit (samling)' },
  },
  {
    text: 'Det vi derimot bruker, er Kurvly (nettbutikk), Bring (frakt) og Dintero (betaling).',
    quote: 'Bring (frakt)',
    value: { name: 'Bring' },
    nn: { text: 'Det vi derimot brukar, er Kurvly (nettbutikk), Bring (frakt) og Dintero (betaling).', quote: 'Bring (frakt)' },
  },
  {
    text: 'Våre databehandlere er: Bilpulten AS (forhandlersystem), Hjulhvile Online AS (dekkhotell) og Zendesk (chat).',
    quote: 'Hjulhvile Online AS (dekkhotell)',
    value: { name: 'Hjulhvile Online AS' },
    nn: { text: 'Databehandlarane våre er: Bilpulten AS (forhandlarsystem), Hjulhvile Online AS (dekkhotell) og Zendesk (chat).', quote: 'Hjulhvile Online AS (dekkhotell)' },
  },
  {
    text: '## Who else touches it?\n\nAWS (hosting), Mixpanel (product analytics), Chatwell Ltd (chat) and Datadog (monitoring, US).',
    quote: 'Datadog (monitoring, US)',
    value: { name: 'Datadog', country: 'US' },
    format: 'markdown',
  },
  {
    text: 'Fjellapp AS er behandlingsansvarlig.\n\nFølgende databehandlere benyttes: (a) Meglerhuset Nett AS, kundesystem; (b) Puzzel AS, telefoni.',
    quote: 'Meglerhuset Nett AS',
    value: { name: 'Meglerhuset Nett AS' },
    nn: {
      text: 'Fjellapp AS er behandlingsansvarleg.\n\nDesse databehandlarane blir nytta: (a) Meglerhuset Nett AS, kundesystem; (b) Puzzel AS, telefoni.',
      quote: 'Meglerhuset Nett AS',
    },
  },
  // Running text: who runs a system, where a copy lies, whom somebody rents from.
  {
    text: 'Lyskraft AS er behandlingsansvarlig. Fakturasystemet driftes av Nordspenn Systemer AS i datahaller på Hamar.',
    quote: 'Nordspenn Systemer AS',
    value: { name: 'Nordspenn Systemer AS' },
    nn: { text: 'Lyskraft AS er behandlingsansvarleg. Fakturasystemet blir drifta av Nordspenn Systemer AS i datahallar på Hamar.', quote: 'Nordspenn Systemer AS' },
  },
  {
    text: 'Tannhjulet DA er behandlingsansvarlig. Sikkerhetskopien ligger hos Hvelvfjell AB i Luleå.',
    quote: 'ligger hos Hvelvfjell AB',
    value: { name: 'Hvelvfjell AB' },
    nn: { text: 'Tannhjulet DA er behandlingsansvarleg. Tryggingskopien ligg hos Hvelvfjell AB i Luleå.', quote: 'ligg hos Hvelvfjell AB' },
  },
  {
    text: 'Fjellapp AS er behandlingsansvarlig. Søkesystemet heter Jobbtrappa og leveres av Trappetrinn AS.',
    quote: 'Søkesystemet heter Jobbtrappa',
    value: { name: 'Jobbtrappa' },
    nn: { text: 'Fjellapp AS er behandlingsansvarleg. Søkjesystemet heiter Jobbtrappa og blir levert av Trappetrinn AS.', quote: 'Søkjesystemet heiter Jobbtrappa' },
  },
  {
    text: 'Vi bruker Iktus til elevadministrasjon, Microsoft 365 til e-post, Visma til lønn og Spond til beskjeder.',
    quote: 'Visma til lønn',
    value: { name: 'Visma' },
    nn: { text: 'Vi brukar Iktus til elevadministrasjon, Microsoft 365 til e-post, Visma til løn og Spond til beskjedar.', quote: 'Visma til løn' },
  },
  {
    text: 'Save files go to a server I rent from Scaleway in Paris.',
    quote: 'I rent from Scaleway in Paris',
    value: { name: 'Scaleway' },
  },
  {
    text: 'Fjellapp AS er behandlingsansvarlig. Der er Folkerådet databehandler for oss.',
    quote: 'Folkerådet databehandler for oss',
    value: { name: 'Folkerådet' },
    nn: { text: 'Fjellapp AS er behandlingsansvarleg. Der er Folkerådet databehandlar for oss.', quote: 'Folkerådet databehandlar for oss' },
  },
];
