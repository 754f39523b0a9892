import type { ErrorCode } from '../../src/model/errors.js';

/** A page that stands in the way of a document, or in its place. `format` is html where nothing else is said. */
export interface Wall {
  readonly name: string;
  readonly code: ErrorCode;
  readonly page: string;
  readonly format?: 'markdown';
  readonly type?: 'policy' | 'dpa' | 'subprocessor-list' | 'terms';
}

const frame = (title: string, body: string): string =>
  `<!doctype html><html lang="no"><head><title>${title}</title></head><body><header><nav><a href="/">Hjem</a> <a href="/om">Om oss</a></nav></header><main>${body}</main><footer><p>© Made-up AS</p></footer></body></html>`;

const SOFT404 = 'CONTENT_SOFT404';
const WALL = 'CONTENT_INTERSTITIAL';
const EMPTY = 'CONTENT_EMPTY';

export const walls: readonly Wall[] = [
  // Pages that say they are not there.
  { name: 'not found, short', code: SOFT404, page: frame('Siden finnes ikke', '<h1>Siden finnes ikke</h1><p>Beklager, vi fant ikke siden du leter etter.</p>') },
  {
    name: 'not found with a list of links',
    code: SOFT404,
    page: frame(
      'Fant ikke siden – Fjordbruket',
      '<h1>Oi, her var det tomt</h1><p>Siden er flyttet eller slettet. Kanskje leter du etter noe av dette?</p><ul><li><a href="/p">Personvern og informasjonskapsler</a></li><li><a href="/k">Kontakt kundeservice</a></li><li><a href="/r">Dine rettigheter som kunde</a></li><li><a href="/v">Vilkår for abonnement</a></li></ul>',
    ),
  },
  { name: 'not found in nynorsk', code: SOFT404, page: frame('404', '<h1>Fann ikkje sida</h1><p>Sida du leitar etter finst ikkje lenger. Gå til framsida eller bruk søket.</p>') },
  {
    name: 'not found in English with search',
    code: SOFT404,
    page: frame(
      'Page not found | Pinewood Apps',
      "<h1>404</h1><p>We can't find the page you're looking for. It may have been moved, or the link may be old.</p><p>Try the search, read our blog, or tell us what you were after and we will point you in the right direction.</p>",
    ),
  },
  { name: 'not found as Markdown', code: SOFT404, format: 'markdown', page: '# Side ikke funnet\n\nAdressen kan være skrevet feil. Prøv forsiden.' },
  {
    name: 'not found, municipality',
    code: SOFT404,
    page: frame(
      'Siden ble ikke funnet - Granvik kommune',
      '<h1>Siden ble ikke funnet</h1><p>Vi har nylig fått nye nettsider, og derfor kan siden ha fått en ny adresse.</p><p>Ring servicetorget på 00 00 00 00 mellom 9 og 15, eller send en melding, så hjelper vi deg med å finne fram.</p><h2>Ofte besøkt</h2><ul><li>Barnehage og skole</li><li>Bygge og bo</li><li>Renovasjon og avfall</li><li>Ledige stillinger i kommunen</li></ul>',
    ),
  },
  {
    name: 'a fault told of politely',
    code: SOFT404,
    page: frame('Feil', '<h1>Noe gikk galt</h1><p>Det oppstod en feil da siden skulle vises. Prøv igjen senere, eller meld fra til brukerstøtte med feilkode 7f3a.</p>'),
  },
  { name: 'server fault in English', code: SOFT404, page: frame('Application error', '<p>An unexpected error has occurred. Please try again later.</p>') },
  {
    name: 'not found that promises care for privacy',
    code: SOFT404,
    page: frame(
      'Siden finnes ikke lenger',
      '<h1>Siden finnes ikke lenger</h1><p>Dette innholdet er fjernet. Vi tar personvern på alvor, og den nye personvernerklæringen vår om hvordan vi behandler personopplysninger finner du i bunnen av forsiden.</p>',
    ),
  },
  {
    name: 'the front page instead of the policy',
    code: SOFT404,
    page: frame(
      'Skogly Data – regnskap som går av seg selv',
      '<h1>Regnskap som går av seg selv</h1><p>Over fire hundre bedrifter fører bilag på mobilen med Skogly. Prøv gratis i tretti dager, uten kort.</p><h2>Mindre papir</h2><p>Ta bilde av kvitteringen, så leser vi beløp og dato. Lønn, moms og årsoppgjør følger med i alle pakker.</p><h2>Hva koster det?</h2><p>Fra 199 kroner i måneden. Du kan bytte pakke når som helst.</p>',
    ),
  },
  {
    name: 'a news story instead of the policy',
    code: SOFT404,
    page: frame(
      'Ny hall åpner i høst',
      '<h1>Ny hall åpner i høst</h1><p>Håndballgruppa gleder seg til å flytte inn i nye lokaler. Byggearbeidene har gått etter planen, og garderobene er ferdige i august.</p><p>– Vi har ventet på dette i ti år, sier lederen, som håper på full tribune på åpningskampen.</p>',
    ),
  },
  // Log-in pages.
  {
    name: 'log in with user name and password',
    code: WALL,
    page: frame(
      'Logg inn',
      '<h1>Logg inn</h1><form><label>Brukernavn <input></label><label>Passord <input type="password"></label><button>Logg inn</button></form><p>Glemt passord?</p>',
    ),
  },
  {
    name: 'log in that mentions the policy',
    code: WALL,
    page: frame(
      'Logg inn – Lærekroken',
      '<h1>Logg inn i Lærekroken</h1><p>Velg innloggingsmetode. Ved å logge inn godtar du brukervilkårene, og at vi behandler personopplysninger slik det står i personvernerklæringen.</p><p>Logg inn med Feide</p><p>Logg inn med e-post</p><p>Har du ikke konto? Opprett konto.</p>',
    ),
  },
  {
    name: 'log in, nynorsk',
    code: WALL,
    page: frame('Innlogging', '<h2>Du må logge inn</h2><p>Denne sida er berre for tilsette. Logg inn for å lese vidare. Gløymt passordet? Ta kontakt med IKT.</p>'),
  },
  {
    name: 'log in, English',
    code: WALL,
    page: frame(
      'Sign in to continue',
      "<h1>Sign in</h1><p>Please sign in to continue to Harbour Docs.</p><p>Email address</p><p>Password</p><p>Forgot your password?</p><p>Don't have an account? Create an account</p><p>Protected by spam filter. Privacy and terms apply.</p>",
    ),
  },
  {
    name: 'no access',
    code: WALL,
    page: frame('Ingen tilgang', '<h1>Ingen tilgang</h1><p>Du har ikke tilgang til dette dokumentet. Be eieren om å dele det, eller logg på med en annen konto.</p>'),
  },
  { name: 'session gone', code: WALL, page: frame('Økten er utløpt', '<p>Økten din har utløpt, og du er logget ut av sikkerhetsgrunner. Logg inn på nytt for å fortsette.</p>') },
  {
    name: 'shared folder wants an account',
    code: WALL,
    page: frame('Access denied', '<h1>Access denied</h1><p>You need permission to view this file. Request access, or sign in with an account that has permission.</p>'),
  },
  // Cookie walls.
  {
    name: 'cookie wall, short',
    code: WALL,
    page: frame(
      'Vi bruker informasjonskapsler',
      '<h1>Vi bruker informasjonskapsler</h1><p>Vi bruker informasjonskapsler for å kunne gi deg en bedre opplevelse og måle bruken av siden.</p><p>Godta alle</p><p>Kun nødvendige</p><p>Administrer valg</p>',
    ),
  },
  {
    name: 'cookie wall with purposes',
    code: WALL,
    page: frame(
      'Før du fortsetter',
      '<h2>Vi bryr oss om personvernet ditt</h2><p>Vi og våre partnere lagrer og henter opplysninger på enheten din, som informasjonskapsler, og behandler personopplysninger som IP-adresse og bruksmønster. Formålet er tilpasset annonsering, måling og utvikling av tjenester.</p><p>Du kan når som helst trekke tilbake samtykket ditt. Noen partnere bygger på berettiget interesse.</p><p>Nødvendige</p><p>Statistikk</p><p>Markedsføring</p><p>Avvis alle</p><p>Tillat valgte</p><p>Godta alle</p><p>Vis detaljer</p>',
    ),
  },
  {
    name: 'cookie wall, nynorsk',
    code: WALL,
    page: frame(
      'Samtykke',
      '<p>Denne nettstaden brukar informasjonskapslar. Nokre er nødvendige, andre hjelper oss å forstå korleis sida blir brukt. Du kan endre valet ditt seinare.</p><p>Godta alle</p><p>Berre nødvendige</p><p>Lagre val</p>',
    ),
  },
  {
    name: 'cookie wall, English, many words',
    code: WALL,
    page: frame(
      'Your privacy',
      '<h1>We value your privacy</h1><p>We and our partners store and access information on a device, such as cookies, and process personal data, such as unique identifiers, for personalised advertising, content measurement and audience research.</p><p>With your permission we may use precise geolocation data. Click to consent to the processing described above, or open the settings to see more. Some processing may not require your consent, but you have a right to object.</p><p>Accept all</p><p>Reject all</p><p>Manage options</p><p>Show purposes</p><h3>Strictly necessary</h3><p>These are needed for the site to work and cannot be switched off.</p><h3>Performance</h3><p>These let us count visits, so that we can measure and improve our site.</p><h3>Targeting</h3><p>These may be set by advertising partners to build a profile of your interests.</p><p>Confirm my choices</p>',
    ),
  },
  {
    name: 'consent to video',
    code: WALL,
    page: frame(
      'Samtykke kreves',
      '<p>For å se innholdet trenger vi ditt samtykke. Vi bruker cookies fra en tredjepart.</p><p>Jeg godtar</p><p>Avvis alle</p><p>Lagre innstillinger</p>',
    ),
  },
  // Pages that a script should write.
  { name: 'JavaScript, bokmål', code: WALL, page: frame('Lastes', '<p>Du må aktivere JavaScript i nettleseren for å bruke denne siden.</p>') },
  { name: 'JavaScript, English', code: WALL, page: '<html><head><title>App</title></head><body><div>You need to enable JavaScript to run this app.</div></body></html>' },
  {
    name: 'JavaScript, nynorsk',
    code: WALL,
    page: frame('Blåbærportalen', '<h1>Blåbærportalen</h1><p>Portalen krev JavaScript. Slå på JavaScript i nettlesaren, og last sida på nytt.</p>'),
  },
  {
    name: 'old browser',
    code: WALL,
    page: frame(
      'Nettleseren støttes ikke',
      '<h1>Nettleseren din støttes ikke</h1><p>Oppdater nettleseren til en nyere versjon, eller bruk en annen, for å lese personvernerklæringen vår.</p>',
    ),
  },
  { name: 'loading', code: WALL, page: '<html><head><title>Kundesenter</title></head><body><p>Laster inn …</p></body></html>' },
  // Robot checks.
  {
    name: 'checking the browser',
    code: WALL,
    page: '<html><head><title>Just a moment...</title></head><body><h1>nettsted.example</h1><p>Checking your browser before accessing the site. This is automatic. Your browser will redirect shortly.</p><p>Ray ID: 88aa12bb34cc</p></body></html>',
  },
  {
    name: 'are you human',
    code: WALL,
    page: frame('Sikkerhetskontroll', '<p>Bekreft at du er et menneske ved å krysse av i boksen under. Vi har registrert uvanlig trafikk fra nettverket ditt.</p>'),
  },
  {
    name: 'blocked',
    code: WALL,
    page: frame(
      'Attention required',
      '<h1>Sorry, you have been blocked</h1><p>This website uses a security service to protect itself from online attacks. Please complete the CAPTCHA.</p>',
    ),
  },
  { name: 'blocked, nynorsk', code: WALL, page: frame('Stopp', '<p>Stadfest at du ikkje er ein robot. Førespurnaden kjem frå eit nettverk med uvanleg trafikk.</p>') },
  // Maintenance.
  {
    name: 'maintenance, bokmål',
    code: WALL,
    page: frame('Vedlikehold', '<h1>Vi er straks tilbake</h1><p>Siden er nede for vedlikehold i natt mellom klokka 01 og 05. Takk for tålmodigheten.</p>'),
  },
  { name: 'maintenance, nynorsk', code: WALL, page: frame('Under vedlikehald', '<p>Nettsida er under vedlikehald. Prøv igjen om ein time.</p>') },
  {
    name: 'maintenance, English',
    code: WALL,
    page: frame(
      'Down for maintenance',
      '<h1>Scheduled maintenance</h1><p>We are performing maintenance and will be back online at 06:00 UTC. Follow the status page for news.</p>',
    ),
  },
  {
    name: 'under construction',
    code: WALL,
    page: frame('Kommer snart', '<h1>Siden er under oppbygging</h1><p>Her kommer snart informasjon om personvern. Kom gjerne tilbake.</p>'),
  },
  // Parked and empty sites.
  {
    name: 'domain for sale',
    code: SOFT404,
    page: frame(
      'laerespill.example',
      '<h1>laerespill.example</h1><p>This domain is for sale. Make an offer today, and own the perfect name for your business.</p><p>Related searches: mattespill, skole, app</p>',
    ),
  },
  {
    name: 'parked at a registrar',
    code: SOFT404,
    page: frame('Parkert domene', '<p>Dette domenet er registrert og parkert hos en leverandør av webhotell. Eieren har ikke lagt ut noe innhold ennå.</p>'),
  },
  {
    name: 'the web server greets',
    code: SOFT404,
    page: '<html><head><title>Welcome to nginx!</title></head><body><h1>Welcome to nginx!</h1><p>If you see this page, the web server is successfully installed and working.</p></body></html>',
  },
  {
    name: 'a list of files',
    code: SOFT404,
    page: '<html><head><title>Index of /dokumenter</title></head><body><h1>Index of /dokumenter</h1><p>avtale.pdf 2026-01-02</p><p>gammel/ 2024-05-06</p></body></html>',
  },
  { name: 'domain expired, nynorsk', code: SOFT404, page: frame('Domenet er gått ut', '<p>Domenet er gått ut. Er du eigar? Ta kontakt med registraren din for å fornye.</p>') },
  // Almost nothing.
  { name: 'a title and nothing', code: EMPTY, page: frame('Personvern', '<h1>Personvern</h1>') },
  { name: 'only a menu and a name', code: EMPTY, page: '<html><body><p>Eksempelhuset</p><p>Kontakt</p></body></html>' },
  {
    name: 'a cookie list alone in place of a list of suppliers',
    code: WALL,
    type: 'subprocessor-list',
    page: frame('Samtykke', '<p>Vi bruker informasjonskapsler.</p><p>Godta alle</p><p>Avvis alle</p><p>Lagre valg</p>'),
  },
  {
    name: 'log in, in place of a list of suppliers',
    code: WALL,
    type: 'subprocessor-list',
    page: frame('Logg inn i tillitssenteret', '<h1>Logg inn</h1><p>Du må være innlogget for å se listen over underleverandører. Har du ikke konto?</p>'),
  },
  { name: 'not found, in place of terms', code: SOFT404, type: 'terms', page: frame('Page not found', '<h1>Page not found</h1><p>The page you requested no longer exists.</p>') },
  {
    name: 'log in, in place of an agreement',
    code: WALL,
    type: 'dpa',
    page: frame('Kundeportal', '<h1>Kundeportal – logg inn</h1><p>Databehandleravtalen ligger i kundeportalen. Skriv inn passord for å åpne den.</p>'),
  },
  { name: 'Swedish not found', code: SOFT404, page: frame('Sidan hittades inte', '<h1>Sidan hittades inte</h1><p>Sidan du söker finns inte längre.</p>') },
  { name: 'Danish log in', code: WALL, page: frame('Log ind', '<h1>Log ind</h1><p>Du skal logge ind for at se siden. Glemt adgangskode?</p>') },
];
