import type { Corpus } from '../../src/model/extractor.js';

const about = (words: string): string => `# Personvern\n\n${words}`;
const one = (nb: string, nn: string, subject: string): Corpus['finds'][number] => ({
  text: about(nb),
  quote: nb.split('\n').at(-1) as string,
  value: { subject },
  format: 'markdown',
  nn: { text: about(nn), quote: nn.split('\n').at(-1) as string },
});
const english = (words: string, subject: string): Corpus['finds'][number] => ({
  text: `# Privacy policy\n\n${words}`,
  quote: words.split('\n').at(-1) as string,
  value: { subject },
  format: 'markdown',
});
const ignored = (words: string, because: string): Corpus['ignores'][number] => ({ text: about(words), because, format: 'markdown' });

export const corpus: Corpus = {
  finds: [
    one('Vi samler inn opplysninger om elever og lærere.', 'Vi samlar inn opplysningar om elevar og lærarar.', 'students'),
    one('Vi samler inn opplysninger om elever og lærere.', 'Vi samlar inn opplysningar om elevar og lærarar.', 'teachers'),
    one('Vi registrerer navn på foresatte.', 'Vi registrerer namn på føresette.', 'pupils-guardians'),
    one('Vi registrerer opplysninger om ansatte.', 'Vi registrerer opplysningar om tilsette.', 'employees'),
    one('Vi innhenter opplysninger om kunder i nettbutikken.', 'Vi innhentar opplysningar om kundar i nettbutikken.', 'customers'),
    one('Vi samler inn IP-adressen til besøkende.', 'Vi samlar inn IP-adressa til besøkande.', 'visitors'),
    one('Vi registrerer jobbsøkere i et eget system.', 'Vi registrerer jobbsøkjarar i eit eige system.', 'applicants'),
    one('Klinikken registrerer opplysninger om pasienter.', 'Klinikken registrerer opplysningar om pasientar.', 'patients'),
    one('Laget registrerer medlemmer med navn og alder.', 'Laget registrerer medlemer med namn og alder.', 'members'),
    one('Vi registrerer deltakere på kurs.', 'Vi registrerer deltakarar på kurs.', 'participants'),
    one('Kommunen innhenter opplysninger om innbyggere.', 'Kommunen innhentar opplysningar om innbyggjarar.', 'citizens'),
    one('Borettslaget registrerer beboere og leietakere.', 'Burettslaget registrerer bebuarar og leigetakarar.', 'tenants'),
    one('Vi samler inn navn på brukere av appen.', 'Vi samlar inn namn på brukarar av appen.', 'users'),
    one('Vi samler inn opplysninger om barn under 13 år.', 'Vi samlar inn opplysningar om barn under 13 år.', 'children'),
    one('## Kategorier av registrerte\n\n- Elever\n- Kontaktpersoner', '## Kategoriar av registrerte\n\n- Elevar\n- Kontaktpersonar', 'contact-persons'),
    one('Registrerte: Kunder og ansatte', 'Registrerte: Kundar og tilsette', 'customers'),
    one('Kategorier av registrerte: Spillere', 'Kategoriar av registrerte: Spelarar', 'players'),
    one('| Kategorier av registrerte | Opplysninger |\n|---|---|\n| Givere | Navn |', '| Kategoriar av registrerte | Opplysningar |\n|---|---|\n| Givarar | Namn |', 'donors'),
    one('## Hvilke opplysninger vi har\n\nOm lærere: navn og skole.', '## Kva opplysningar vi har\n\nOm lærarar: namn og skule.', 'teachers'),
    one('## Hva samler vi inn?\n\nFor pasienter: kontaktopplysninger.', '## Kva samlar vi inn?\n\nFor pasientar: kontaktopplysningar.', 'patients'),
    one('## Hvilke opplysninger vi behandler\n\n- Foresatte: navn og telefon', '## Kva opplysningar vi behandlar\n\n- Føresette: namn og telefon', 'pupils-guardians'),
    one('Vi mottar opplysninger om studenter fra lærestedet.', 'Vi mottek opplysningar om studentar frå lærestaden.', 'students'),
    one('Vi innhenter referanser om søkere.', 'Vi innhentar referansar om søkjarar.', 'applicants'),
    one('Kunden registrerer sine ansatte i løsningen.', 'Kunden registrerer dei tilsette sine i løysinga.', 'employees'),
    one('Abonnenter registreres med navn og adresse.', 'Abonnentar blir registrert med namn og adresse.', 'customers'),
    {
      text: about('Vi samler ikke inn opplysninger om barn.'),
      quote: 'Vi samler ikke inn opplysninger om barn.',
      value: { subject: 'children' },
      assertion: 'denied',
      format: 'markdown',
      nn: { text: about('Vi samlar ikkje inn opplysningar om barn.'), quote: 'Vi samlar ikkje inn opplysningar om barn.' },
    },
    english('We collect data about students and teachers.', 'students'),
    english('## Categories of data subjects\n\n- Employees', 'employees'),
    english('We collect information from visitors.', 'visitors'),
    english('Data subjects: customers, suppliers', 'customers'),
  ],
  ignores: [
    { text: 'Elever og lærere samler inn plast på stranda.', because: 'nothing about privacy' },
    { text: 'Kunder som registrerer seg i dag, får fri frakt.', because: 'an offer' },
    ignored('Vi samler inn opplysninger når du bruker appen.', 'a verb'),
    ignored('Når du søker jobb, registrerer vi e-posten din.', 'a verb'),
    ignored('Vi registrerer poeng når du spiller.', 'a verb'),
    ignored('## Dine rettigheter\n\nElever kan be om innsyn.', 'who has rights'),
    ignored('## Kontakt\n\nElever og foresatte kan skrive til oss.', 'who may write'),
    ignored('## Definisjoner\n\nMed kunder mener vi de som kjøper noe.', 'a definition'),
    ignored('Kunden er behandlingsansvarlig.', 'a role'),
    ignored('## Endringer\n\nVi varsler kundene når erklæringen endres.', 'who is told of changes'),
    ignored('Skolen har ansvar for elevene.', 'a duty of the school'),
    ignored('Lærere kan lage oppgaver i tjenesten.', 'what the service does'),
    ignored('Vi har mange fornøyde kunder.', 'praise'),
    ignored('Vi henter inn opplysninger bare når det tjener målet vårt, som er å gi en bedre skoledag til barn i hele verden.', 'far from the data'),
  ],
  misses: [
    { text: about('Vi samler inn opplysninger om deg som kjøper hos oss.'), wants: 'customers in a clause', value: { subject: 'customers' }, format: 'markdown' },
    { text: about('Vi samler inn opplysninger om den som har bursdag.'), wants: 'a person in a clause', value: { subject: 'participants' }, format: 'markdown' },
  ],
};
