/** A page that is what it should be, and says in passing what walls say. `format` is markdown where nothing else is said. */
export interface Policy {
  readonly name: string;
  readonly page: string;
  readonly format?: 'html' | 'text';
  readonly type?: 'policy' | 'dpa' | 'subprocessor-list' | 'terms' | 'assessment';
}

export const policies: readonly Policy[] = [
  {
    name: 'log in and cookies, school app',
    page: `# Personvernerklæring for Brøkbanken

Brøkbanken AS er databehandler for kommunen, som er behandlingsansvarlig.

## Hva vi lagrer
Når du logger inn med Feide, får vi navnet ditt, skolen og klassetrinnet. Vi lagrer hvilke oppgaver du har løst.

## Innlogging
Logg inn med Feide for å bruke appen. Har du glemt passordet, må du spørre læreren din. Vi ser aldri passordet.

## Informasjonskapsler
Vi bruker informasjonskapsler for at du skal være innlogget. Du må aktivere JavaScript for at appen skal virke.

## Sletting
Kontoen slettes når skolen sier opp avtalen, senest etter 60 dager.`,
  },
  {
    name: 'short, four sentences',
    page: '# Personvern\n\nVi lagrer navn og e-postadresse for å kunne svare på henvendelsen din. Meldingen slettes etter seks måneder. Vi deler ikke opplysningene med andre. Har du spørsmål om personvern, kontakt oss på post@vaffelhuset.example.',
  },
  {
    name: 'tells what happens when a page does not exist',
    page: `# Slik behandler nettsiden opplysninger

Havgap Media AS er behandlingsansvarlig for nettstedet.

Serveren fører logg. Loggen viser IP-adressen din, tidspunktet og om siden finnes ikke (404). Vi bruker loggen til å rette feil, og den slettes etter 14 dager. Behandlingsgrunnlaget er berettiget interesse.

Du kan be om innsyn i opplysninger om deg, og du kan klage til Datatilsynet.`,
  },
  {
    name: 'maintenance as a purpose',
    page: `# Personvern hos Tindevakt

Vi behandler personopplysninger for å kunne levere varsler til deg. I perioder med planlagt vedlikehold kan tjenesten være midlertidig utilgjengelig; da lagres varslene i kø.

Teknikere som utfører vedlikehold har taushetsplikt, og tilgangen deres logges. Loggene oppbevares i ett år.

Vi bruker en underleverandør for drift, Driftsgjengen AS, som lagrer data i Norge. Du har rett til innsyn, retting og sletting.`,
  },
  {
    name: 'cookie policy with buttons named',
    page: `# Informasjonskapsler på Lyngheim.example

Vi bruker informasjonskapsler. Første gang du kommer hit, kan du velge «Godta alle», «Kun nødvendige» eller «Administrer valg». Du kan trekke tilbake samtykket når som helst nederst på siden.

Lyngheim Forlag AS er behandlingsansvarlig for opplysningene som samles inn.

| Navn | Formål | Varighet |
|---|---|---|
| lh_session | holder deg innlogget | økten |
| lh_choice | husker valget ditt | 6 måneder |
| lh_stat | teller besøk, uten å dele dem med tredjeparter | 13 måneder |

Rettslig grunnlag for statistikk er ditt samtykke. Opplysningene slettes når varigheten er ute. Du har rett til innsyn, og du kan klage til Datatilsynet.`,
  },
  {
    name: 'nynorsk, municipality service',
    page: `# Personvern i Fjellbygd kommune

Kommunen er behandlingsansvarleg for personopplysningar som vi samlar inn i tenestene våre.

## Når du loggar inn
Logg inn med ID-porten for å sjå sakene dine. Økta går ut etter 30 minutt, og då er du logga ut.

## Kor lenge lagrar vi?
Søknader blir arkiverte etter arkivlova. Chat-meldingar blir sletta etter 90 dagar.

## Rettane dine
Du har rett til innsyn, retting og sletting. Ta kontakt med personvernombodet. Du kan òg klage til Datatilsynet.`,
  },
  {
    name: 'English, with JavaScript and sign-in',
    page: `# Privacy notice

Pebble Tasks Ltd is the data controller for the personal data described here.

When you sign up or log in with your work account we collect your name and e-mail address. If you disable JavaScript or block cookies, parts of the service will not load, and you may see a page saying that the page was not found.

We keep account data for as long as your subscription lasts, and delete it 30 days after it ends. We rely on the performance of a contract. You have the right to access and to erasure, and you may lodge a complaint with a supervisory authority.`,
  },
  {
    name: 'English, short and plain',
    page: '# Privacy\n\nWe collect your email address when you subscribe. We use it to send the newsletter and nothing else. We do not share it with third parties. You can ask us to delete it; write to hello@smallmill.example. Without an account there is nothing to log in to, and we set no cookies.',
  },
  {
    name: 'dpa with access and passwords',
    type: 'dpa',
    page: `# Databehandleravtale

Mellom Skolen (behandlingsansvarlig) og Notatbok AS (databehandler).

## 1. Avtalens formål
Databehandleren behandler personopplysninger på vegne av den behandlingsansvarlige for å levere tjenesten Notatbok.

## 2. Sikkerhet
Brukernavn og passord er personlige. Den som tre ganger skriver feil passord, får ingen tilgang før kontoen er åpnet igjen. Ved sikkerhetsbrudd varsler databehandleren innen 24 timer.

## 3. Underleverandører
Databehandleren kan bruke underleverandører som står i vedlegg B. Siden er under oppdatering to ganger i året.

## 4. Opphør
Ved opphør slettes alle opplysninger innen 30 dager.`,
  },
  {
    name: 'list of sub-processors, a bare table',
    type: 'subprocessor-list',
    page: '# Underleverandører\n\n| Leverandør | Oppgave | Land |\n|---|---|---|\n| Skyfabrikken AS | drift | Norge |\n| Mailvogn Inc. | e-post | USA |\n| Innlogging Nord AS | innlogging med BankID | Norge |\n\nOppdatert 3. mars 2026.',
  },
  {
    name: 'list of sub-processors, names only',
    type: 'subprocessor-list',
    page: '# Sub-processors\n\n- Cloudbarn Ltd, Ireland\n- Postcart GmbH, Germany\n- Loggly Lane Inc., United States (error logs when something went wrong)\n',
  },
  {
    name: 'terms with log-in and errors',
    type: 'terms',
    page: `# Brukervilkår

Disse vilkårene gjelder når du bruker Stillasboka. Du må logge inn for å bruke tjenesten, og du er ansvarlig for kontoen din.

Tjenesten kan være nede for vedlikehold. Vi varsler planlagt vedlikehold tre dager før. Noe gikk galt? Meld fra til brukerstøtte.

Abonnementet løper til det sies opp. Prisene justeres hvert år i januar.`,
  },
  {
    name: 'assessment of an app',
    type: 'assessment',
    page: '# Kartkluet\n\nStatus: Godkjent\n\nBrukergruppe: Elever og lærere\n\nElevene logger inn med Feide. Appen krever JavaScript.\n\nPris: gratis',
  },
  {
    name: 'log-in company whose business it is',
    page: `# Personvern i Nøkkelknippet

Nøkkelknippet AS lager innlogging for idrettslag. Når du logger inn med Nøkkelknippet, sender vi navnet ditt til laget. Logg inn, logg på eller pålogging: alt går gjennom samme side.

Laget er behandlingsansvarlig, vi er databehandler. Vi lagrer e-post, navn og tidspunkt for innlogging. Innlogginger slettes etter 12 måneder, kontoen når du selv ber om det.

Vi har avtale med to underleverandører, begge innenfor EØS. Alle passord er kryptert. Du kan kreve innsyn og sletting.`,
  },
  {
    name: 'web hotel that parks domains',
    page: `# Personvernerklæring for Domenekroken

Domenekroken AS registrerer domener for kunder. Er domenet er til salgs eller parkert, viser vi en enkel side uten sporing.

Vi behandler navn, adresse og organisasjonsnummer for å oppfylle avtalen om registrering. Opplysningene utleveres til registerenheten. De oppbevares i fem år etter at domenet er utløpt, slik bokføringsloven krever.

Du har rett til innsyn og retting. Spørsmål om personvern sendes til personvernombudet.`,
  },
  {
    name: 'robot check explained',
    page: `# Privacy policy of Gatekeeper Forms

We process personal data on behalf of our customers, who are data controllers.

To keep bots away, visitors may be asked to complete a security check ("verify you are human"). Unusual traffic is blocked; the IP address is kept for 7 days and then erased.

Form entries are stored in Sweden, retained for 90 days, and never sold. Our sub-processors are listed in the data processing agreement. You can object to the processing or request a copy of your data.`,
  },
  {
    name: 'HTML with banner, menu and log-in form around it',
    format: 'html',
    page: `<html><head><title>Personvern | Torgboden</title></head><body><div class="cookie-banner"><p>Vi bruker informasjonskapsler.</p><button>Godta alle</button><button>Avvis alle</button></div><header><nav><a href="/inn">Logg inn</a></nav></header><noscript>Aktiver JavaScript for å handle.</noscript><main><h1>Personvern</h1><p>Torgboden AS er behandlingsansvarlig for opplysninger om kundene sine.</p><h2>Hva vi samler inn</h2><p>Vi samler inn navn, adresse og ordrehistorikk når du handler.</p><h2>Hvor lenge</h2><p>Ordrer oppbevares i fem år etter bokføringsloven, resten slettes etter ett år.</p><h2>Dine rettigheter</h2><p>Du har rett til innsyn og sletting, og du kan klage til Datatilsynet.</p></main><footer><p>Fant du ikke siden du lette etter? Siden finnes ikke lenger hvis varen er utsolgt.</p></footer></body></html>`,
  },
  {
    name: 'accordion sections',
    format: 'html',
    page: `<html><head><title>Slik bruker vi opplysninger – Bølgekraft</title></head><body><main><h1>Slik bruker vi opplysninger om deg</h1><details><summary>Når du logger inn</summary><p>Vi behandler brukernavn og telefonnummer for å kunne kjenne deg igjen. Logg inn med BankID gir oss fødselsnummeret ditt.</p></details><details><summary>Når noe går galt</summary><p>Får du meldingen «noe gikk galt», lagrer vi en feilrapport i 30 dager. Den slettes deretter.</p></details><details><summary>Hvem ser dem?</summary><p>Bare ansatte med taushetsplikt. Vi deler ingenting med tredjeparter, og alt lagres innenfor EØS.</p></details><details><summary>Kontakt</summary><p>Personvernombudet svarer på spørsmål om behandlingen. Du kan klage til Datatilsynet.</p></details></main></body></html>`,
  },
  {
    name: 'recruitment notice',
    page: `# Personvern for jobbsøkere

Steinrøys Entreprenør AS er behandlingsansvarlig når du søker jobb hos oss. Du må opprette konto i søknadsportalen og logge inn der.

Vi behandler CV, søknad, attester og referanser. Behandlingsgrunnlaget er berettiget interesse, og for talentlisten ditt samtykke.

Søknader slettes seks måneder etter at stillingen er besatt. Er stillingen trukket, vil du se at siden ikke er tilgjengelig; søknaden din slettes likevel til samme tid.

Du kan be om innsyn og trekke samtykket tilbake. Send en e-post til jobb@steinroys.example.`,
  },
  {
    name: 'newsletter, nynorsk, short',
    page: '# Personvern\n\nVi lagrar namn og e-post når du melder deg på nyhendebrevet. Opplysningane blir brukt til å sende brevet, og vert sletta når du melder deg av. Vi sel ikkje og deler ikkje opplysningar om deg. Spørsmål om personvern? Send ein e-post til post@bokbua.example.',
  },
  {
    name: 'health clinic',
    page: `# Personvern ved Solsiden klinikk

Klinikken fører journal etter helsepersonelloven og er databehandlingsansvarlig for journalen. Vi behandler helseopplysninger for å kunne gi forsvarlig hjelp.

Timebestilling krever innlogging med BankID. Er systemet nede for vedlikehold, kan du ringe.

Journaler oppbevares i minst ti år. Tilgangen logges, og alle ansatte har taushetsplikt. Journalsystemet driftes av en leverandør i Norge som vi har databehandleravtale med.

Du har rett til innsyn i journalen og i loggen. Du kan klage til Datatilsynet.`,
  },
  {
    name: 'web shop with many cookies',
    page: `# Personvern og informasjonskapsler hos Ullvarefabrikken

Denne siden bruker informasjonskapsler. Du valgte kanskje «Tillat alle» eller «Avvis alle» da du kom inn; vil du endre innstillinger, klikker du på kapselen nederst.

## Hvem er ansvarlig?
Ullvarefabrikken AS, org.nr. i bunnteksten, er behandlingsansvarlig.

## Kjøp
For å oppfylle avtalen behandler vi navn, adresse, telefon og betaling. Ordrer slettes etter fem år.

## Markedsføring
Med ditt samtykke sender vi tilbud. Du kan trekke tilbake samtykket.

## Leverandører
Pakker sendes med et fraktselskap, og nettbutikken driftes av en databehandler i Sverige.

## Rettigheter
Rett til innsyn, retting, sletting og dataportabilitet.`,
  },
  {
    name: 'status page operator',
    page: `# Privacy statement – Uptime Owl

Uptime Owl tells you when a site is down for maintenance, returns "internal server error" or says "service unavailable". To do that we store the addresses you ask us to watch.

We are the data controller for account data, and a processor for the contents of alerts. Account data is kept for as long as you have an account; alerts are deleted after 13 months.

Our service providers are located within the EEA. We use encryption in transit. You have the right to access your data and to lodge a complaint with a supervisory authority.`,
  },
  {
    name: 'plain text, old style',
    format: 'text',
    page: `PERSONVERNERKLÆRING

1. Behandlingsansvarlig
Daglig leder i Kystbyen Bibliotekforening er behandlingsansvarlig for medlemsregisteret.

2. Hva vi registrerer
Vi registrerer navn, adresse og lånehistorikk. Medlemmer kan logge inn på min side.

3. Sletting
Lånehistorikk slettes når boken er levert. Medlemskap slettes ett år etter utmelding.

4. Innsyn
Du kan be om innsyn i det som er registrert om deg.`,
  },
  {
    name: 'game for children',
    page: `# Til deg som spiller Trollskogen

Vi som lager Trollskogen heter Trollspill AS. Skolen din bestemmer at du skal bruke spillet, og skolen er behandlingsansvarlig.

Vi lagrer kallenavnet ditt og hvor mange stjerner du har. Vi lagrer det for at du skal kunne fortsette der du slapp.

Laster inn lenge? Da er kanskje nettet tregt. Det har ikke noe med opplysningene dine å gjøre.

Når du slutter på skolen, slettes alt. Du eller foreldrene dine kan be oss slette før.`,
  },
  {
    name: 'app with permissions',
    page: `# Personvernerklæring – Stiviser

Stiviser er en app for turgåere. Appen ber om tilgang til posisjon. Gir du ikke tilgang, får du meldingen «ingen tilgang», men kartet virker.

Posisjon behandles bare på telefonen og lagres ikke hos oss. Turer du deler, lagres på servere i Norge så lenge du har konto. Sletter du kontoen, slettes turene innen 14 dager.

Vi bruker krasjrapporter fra en underleverandør; rapportene er anonymisert. Behandlingsgrunnlag er avtale. Personvernombud: ombud@stiviser.example.`,
  },
  {
    name: 'camera surveillance notice',
    page: `# Kameraovervåking på Torget kjøpesenter

Torget kjøpesenter er behandlingsansvarlig for kameraene ved inngangene. Formålet er å forebygge tyveri, og grunnlaget er berettiget interesse.

Opptak slettes etter sju dager. De utleveres bare til politiet. Er kameraet under vedlikehold, henger det et skilt.

Du kan be om innsyn i opptak av deg selv. Kontakt oss på vakt@torget.example.`,
  },
  {
    name: 'research project',
    page: `# Informasjon til deltakere

Høgskolen i Utmark er ansvarlig for personopplysninger i prosjektet. Deltakelse bygger på ditt samtykke, og du kan trekke samtykket tilbake når som helst.

Spørreskjemaet ligger bak pålogging. Du må logge inn med koden du har fått. Nettskjemaet krever JavaScript.

Svarene anonymiseres innen utgangen av 2027, og koblingsnøkkelen slettes. Du har rett til innsyn. Prosjektet er meldt, og du kan klage til Datatilsynet.`,
  },
  {
    name: 'English cookie policy',
    page: `# Cookie policy

This site uses cookies. We use cookies to keep you signed in and to remember what is in your basket. When you first visit you can accept all, reject all, or manage preferences; you may change your mind under cookie settings.

Fernhill Books is the controller. The session cookie is deleted when you close the browser. The analytics cookie is kept for 13 months and is set only with your consent, which is the legal basis.

We do not sell what we learn. You have the right to object and to lodge a complaint.`,
  },
  {
    name: 'English policy with a page-not-found section',
    page: `# Privacy at Mapleturn

Mapleturn AS processes personal data about visitors and customers.

## Error pages
If a page does not exist we show "page not found" and log the address that was asked for. The log is kept for 30 days.

## Customers
We collect contact details in order to deliver the service and to send invoices. Invoices are retained for five years. Payment is handled by a service provider in Ireland.

## Your choices
You can request access, correction or deletion. Contact us at privacy@mapleturn.example.`,
  },
  {
    name: 'sports club',
    page: '# Personvern i Elveby ski\n\nKlubben registrerer navn, fødselsdato og kontaktinformasjon for medlemmer, fordi det er nødvendig for å oppfylle avtalen om medlemskap. Opplysningene deles med særforbundet. Medlemmer logger inn i medlemssystemet. Ett år etter utmelding slettes opplysningene. Du kan be om innsyn hos styret.',
  },
  {
    name: 'accounting firm, legal wording',
    page: `# Behandling av personopplysninger

Debet og Datter AS behandler personopplysninger om kunder og deres ansatte. For egne kunder er vi behandlingsansvarlig; for lønnskjøring er vi databehandler.

Rettslig grunnlag er personvernforordningen artikkel 6 nr. 1 bokstav b og c. Regnskapsmateriale oppbevares i fem år etter bokføringsloven.

Dokumenter i klientportalen krever innlogging. Finnes ikke dokumentet lenger, er det slettet etter fristen.

Den registrerte kan kreve innsyn, retting og sletting, og klage til Datatilsynet.`,
  },
  {
    name: 'one long paragraph',
    page: 'Personvern. Kafé Kardemomme tar imot bordbestillinger på nett. Da trenger vi navn og telefonnummer, som vi bruker til å bekrefte bestillingen. Opplysningene slettes dagen etter besøket. Bestillingssiden driftes av en leverandør i Danmark, som lagrer opplysningene på våre vegne. Siden bruker informasjonskapsler som er nødvendige, og krever JavaScript. Lurer du på noe, kontakt oss på hei@kardemomme.example.',
  },
  {
    name: 'questions and answers',
    page: `# Spørsmål og svar om personvern

## Må jeg logge inn?
Nei. Du kan lese alt uten konto. Vil du lagre favoritter, må du logge inn, og da behandler vi e-postadressen din.

## Hvorfor ser jeg «Godta alle»?
Fordi vi bruker informasjonskapsler til statistikk når du samtykker. Du kan avvise alle.

## Hvor lenge lagres opplysningene?
Favoritter slettes når du sletter kontoen, statistikk etter 24 måneder.

## Hvem er ansvarlig?
Turtips AS er behandlingsansvarlig. Spør personvernombudet, eller klag til Datatilsynet.`,
  },
  {
    name: 'table of treatments',
    page: `# Protokoll

| Behandling | Formål | Grunnlag | Sletting |
|---|---|---|---|
| Innlogging | å kunne vise riktige saker | avtale | slettes 30 dager etter oppsigelse |
| Feillogg når noe gikk galt | retting av feil | berettiget interesse | slettes etter 14 dager |
| Fakturering | betaling | rettslig forpliktelse | oppbevares fem år |

Behandlingsansvarlig er Lampeglass AS. Underleverandører er listet i databehandleravtalen.`,
  },
  {
    name: 'change of policy announced first',
    page: `# Personvernerklæringen er flyttet og oppdatert

Den gamle siden finnes ikke lenger. Her er den nye erklæringen, som gjelder fra 1. mai 2026.

Hagebyens Velforening er behandlingsansvarlig for medlemslister. Vi behandler navn, adresse og e-post for å kunne kreve inn kontingent, etter avtalen med medlemmene.

Listene slettes to år etter at du har meldt deg ut. Vi bruker et regneark hos en leverandør innenfor EØS som vi har databehandleravtale med.

Du har rett til innsyn, retting og sletting, og du kan klage til Datatilsynet.`,
  },
  {
    name: 'titled after its portal',
    page: `# Min side – innlogging og personvern

Når du logger inn på Min side, behandler Strømsnella AS personopplysninger om deg som kunde.

Vi behandler målerdata, navn og kontonummer for å oppfylle avtalen om levering av strøm. Målerdata oppbevares i tre år, faktura i fem år. Personopplysninger om deg slettes deretter.

Målerdata kommer fra nettselskapet. Strømsnella er behandlingsansvarlig. Datasenteret er en underleverandør i Norge.

Rettighetene dine: innsyn i egne data, retting og sletting. Ta kontakt på personvern@stromsnella.example, eller klag til Datatilsynet.`,
  },
  {
    name: 'Swedish supplier policy',
    page: '# Integritetspolicy\n\nKantarell AB är personuppgiftsansvarig. Vi behandlar personuppgifter för att leverera tjänsten. Du måste logga in för att se dina fakturor. Uppgifterna raderas 12 månader efter att avtalet upphört. Du har rätt till registerutdrag, och du kan lämna klagomål till Integritetsskyddsmyndigheten.',
  },
  {
    name: 'Danish supplier policy',
    page: '# Privatlivspolitik\n\nLæringslab ApS er databehandler, og kommunen er dataansvarlig. Vi behandler personoplysninger om elever, når de skal log ind. Oplysningerne slettes 30 dage efter aftalens ophør. Vi bruger cookies til login. Du har ret til indsigt og kan klage til Datatilsynet.',
  },
  {
    name: 'very long with a wall phrase in each section',
    page: Array.from(
      { length: 12 },
      (_, index) =>
        `## Tjeneste ${index + 1}\n\nLogg inn for å bruke tjenesten. Vi behandler navn og e-post for å kunne levere den, og opplysningene slettes ${index + 10} dager etter at avtalen er sagt opp. Noe gikk galt? Feilloggen oppbevares i en uke. Du har rett til innsyn hos den behandlingsansvarlige.`,
    ).join('\n\n'),
  },
  {
    name: 'donation site in English with sign in on top',
    page: `# Privacy policy of Lantern Relief

Sign in to see your donations. This policy explains what happens to them.

We collect name, address and the amount when you give. We use it to send a receipt and, where you ask for tax relief, we report it to the tax authority because of a legal obligation.

Records are kept for five years. We use two service providers, both hosted in Norway. You have the right to access and may contact our data protection officer.`,
  },
  {
    name: 'nynorsk app policy with JavaScript and maintenance',
    page: `# Personvernfråsegn for Saueloggen

Saueloggen AS er behandlingsansvarleg. Appen treng JavaScript og posisjon.

Vi samlar inn namn, gardsnummer og posisjonen til dyra. Opplysningane blir lagra på tenarar i Noreg, og vert sletta to år etter siste bruk. Under vedlikehald kan kartet vere mellombels utilgjengeleg.

Vi deler ikkje opplysningar med tredjepartar. Du kan be om innsyn, og du kan klage til Datatilsynet.`,
  },
  {
    name: 'law firm, terse',
    page: '# Personvern\n\nAdvokatfirmaet Pergament er behandlingsansvarlig. Klientopplysninger oppbevares i ti år etter at oppdraget er avsluttet. Advokater har taushetsplikt. Behandlingsgrunnlag: avtale. Rettigheter: innsyn og retting. Klage til Datatilsynet.',
  },
  {
    name: 'bank-like policy with fraud checks',
    page: `# How Northfold Savings uses personal data

Northfold Savings is the data controller. We process identity data, transactions and devices.

If we see unusual traffic you may be asked to verify you are human, or your session may expire and you have been logged out. That is to protect your money; the data is kept for 90 days.

We share data with authorities when a legal obligation says so. Transaction records are retained for ten years. Your rights include access, rectification and objection. You can lodge a complaint with the supervisory authority.`,
  },
];
