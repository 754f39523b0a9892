import type { Corpus } from '../../src/model/extractor.js';

// Data is read only in texts about privacy, which the heading makes of each example.
const about = (words: string): string => `# Personvern\n\n${words}`;
const one = (nb: string, nn: string, category: string): Corpus['finds'][number] => ({
  text: about(nb),
  quote: nb.split('\n').at(-1) as string,
  value: { category },
  format: 'markdown',
  nn: { text: about(nn), quote: nn.split('\n').at(-1) as string },
});
const english = (words: string, category: string): Corpus['finds'][number] => ({
  text: `# Privacy policy\n\n${words}`,
  quote: words.split('\n').at(-1) as string,
  value: { category },
  format: 'markdown',
});
const ignored = (words: string, because: string): Corpus['ignores'][number] => ({ text: about(words), because, format: 'markdown' });

export const corpus: Corpus = {
  finds: [
    one('Vi samler inn navn og e-postadresse.', 'Vi samlar inn namn og e-postadresse.', 'name'),
    one('Vi samler inn navn og e-postadresse.', 'Vi samlar inn namn og e-postadresse.', 'email-address'),
    one('Vi lagrer telefonnummeret ditt.', 'Vi lagrar telefonnummeret ditt.', 'telephone-number'),
    one('## Hvilke opplysninger vi behandler\n\n- Fødselsnummer', '## Kva opplysningar vi behandlar\n\n- Fødselsnummer', 'national-identity-number'),
    one('## Hvilke opplysninger vi behandler\n\n- Adresse', '## Kva opplysningar vi behandlar\n\n- Adresse', 'postal-address'),
    one('Vi registrerer fødselsdato, kjønn og alder.', 'Vi registrerer fødselsdato, kjønn og alder.', 'age'),
    one('Når du logger inn, lagres IP-adressen din.', 'Når du loggar inn, blir IP-adressa di lagra.', 'ip-address'),
    one('Vi registrerer nettlesertype og operativsystem.', 'Vi registrerer nettlesartype og operativsystem.', 'device-data'),
    one('Appen samler inn posisjonsdata mens du går tur.', 'Appen samlar inn posisjonsdata medan du går tur.', 'location'),
    one('Vi behandler brukernavn og passord.', 'Vi behandlar brukarnamn og passord.', 'username'),
    one('Læreren registrerer fravær og karakterer.', 'Læraren registrerer fråvær og karakterar.', 'attendance'),
    one('Vi lagrer navn, skole og klasse.', 'Vi lagrar namn, skule og klasse.', 'school'),
    one('Vi lagrer navn, skole og klasse.', 'Vi lagrar namn, skule og klasse.', 'class-or-group'),
    one('Klinikken behandler helseopplysninger om deg.', 'Klinikken behandlar helseopplysningar om deg.', 'health'),
    one('Vi lagrer betalingsinformasjon og kjøpshistorikk.', 'Vi lagrar betalingsinformasjon og kjøpshistorikk.', 'payment-data'),
    one('Vi lagrer betalingsinformasjon og kjøpshistorikk.', 'Vi lagrar betalingsinformasjon og kjøpshistorikk.', 'purchase-history'),
    one('## Hva samler vi inn?\n\nNavn, stilling og arbeidsgiver.', '## Kva samlar vi inn?\n\nNamn, stilling og arbeidsgjevar.', 'employment'),
    one('Vi mottar CV, attester og søknad.', 'Vi mottek CV, attestar og søknad.', 'employment-history'),
    one('Kameraene lagrer videoopptak i sju dager.', 'Kameraa lagrar videoopptak i sju dagar.', 'video'),
    one('Vi lagrer bilder av deg bare når du har samtykket.', 'Vi lagrar bilete av deg berre når du har samtykt.', 'picture'),
    one('Vi innhenter kredittopplysninger før vi inngår avtale.', 'Vi innhentar kredittopplysningar før vi inngår avtale.', 'credit'),
    one('Laget registrerer medlemsnummer og kontaktopplysninger.', 'Laget registrerer medlemsnummer og kontaktopplysningar.', 'contact-details'),
    one('| Type data | Formål |\n|---|---|\n| Bilskilt | Parkering |', '| Type data | Føremål |\n|---|---|\n| Bilskilt | Parkering |', 'vehicle'),
    one('Personopplysninger: navn, e-post, telefon', 'Personopplysningar: namn, e-post, telefon', 'telephone-number'),
    one('Vi bruker bruksmønster og enhetsinformasjon for å rette feil.', 'Vi brukar bruksmønster og einingsinformasjon for å rette feil.', 'usage-data'),
    one('Vi lagrer opplysninger om allergier når du melder deg på.', 'Vi lagrar opplysningar om allergiar når du melder deg på.', 'health'),
    {
      text: about('Vi lagrer ikke fødselsnummer.'),
      quote: 'Vi lagrer ikke fødselsnummer.',
      value: { category: 'national-identity-number' },
      assertion: 'denied',
      format: 'markdown',
      nn: { text: about('Vi lagrar ikkje fødselsnummer.'), quote: 'Vi lagrar ikkje fødselsnummer.' },
    },
    english('We collect your name and email address.', 'email-address'),
    english('## Information we collect\n\n- Date of birth', 'birth-date'),
    english('We store log data and device information.', 'device-data'),
    english('We process health data about patients.', 'health'),
  ],
  ignores: [
    { text: 'Vi samler inn navn på fugler og lagrer bilder av dem.', because: 'nothing about privacy' },
    { text: '# Brødoppskrift\n\nBruk adresse og telefon under for å bestille mel.', because: 'a recipe', format: 'markdown' },
    ignored('Send oss en e-post hvis du har spørsmål.', 'how to reach them'),
    ignored('## Kontakt\n\nTelefon: 22 33 44 55', 'their own telephone'),
    ignored('Behandlingsansvarlig er Nordlys Læring AS. Adresse og telefon står nederst.', 'their own address'),
    ignored('Personopplysninger er for eksempel navn og fødselsnummer.', 'a definition'),
    ignored('## Hva er personopplysninger?\n\nDet kan være navn, bilde eller e-postadresse.', 'a definition'),
    ignored('Vi bruker bilder fra naturen på nettsidene.', 'pictures of nobody'),
    ignored('Skolen bruker tjenesten i alle klasser.', 'who uses it'),
    ignored('Systemet logger feil uten å knytte dem til noen.', 'a verb, no logs'),
    ignored('Du får svar på språket du skriver.', 'no processing'),
    ignored('Vi tar deg med på turer langs kjente ruter.', 'a route'),
    ignored('## Endringer i erklæringen\n\nVi sender deg e-post når noe endres.', 'changes of the policy'),
    ignored('## Dine rettigheter\n\nBe om innsyn ved å oppgi navn og fødselsdato.', 'what a request must hold'),
    ignored('Rektor har en viktig rolle og bruker mye tid på dette.', 'an everyday word'),
  ],
  misses: [
    { text: about('Vi noterer hva du heter og hvor du bor.'), wants: 'data in a verb', value: { category: 'name' }, format: 'markdown' },
    { text: about('Vi vet hvor gammel du er.'), wants: 'age in a clause', value: { category: 'age' }, format: 'markdown' },
  ],
};
