import type { Corpus, CorpusFind } from '../../src/model/extractor.js';

/** Bases and acts in the notations and turns of phrase of several writers, in bokmål, nynorsk, English, Danish and Swedish. */
export const notations: readonly CorpusFind[] = [
  {
    text: 'Grunnlaget er personvernforordningen artikkel 6 nr. 1 bokstav f.',
    quote: 'Grunnlaget er personvernforordningen artikkel 6 nr. 1 bokstav f.',
    value: { basis: 'legitimate-interests', article: '6(1)(f)' },
  },
  { text: 'Behandlingen skjer etter GDPR art. 6 (1) b).', quote: 'Behandlingen skjer etter GDPR art. 6 (1) b).', value: { basis: 'contract', article: '6(1)(b)' } },
  { text: 'Rettsgrunnlag: art 6.1.c', quote: 'Rettsgrunnlag: art 6.1.c', value: { basis: 'legal-obligation', article: '6(1)(c)' } },
  {
    text: 'Vi behandler opplysningene etter personvernforordninga artikkel 6 første ledd bokstav a.',
    quote: 'Vi behandler opplysningene etter personvernforordninga artikkel 6 første ledd bokstav a.',
    value: { basis: 'consent', article: '6(1)(a)' },
  },
  {
    text: 'Behandlinga byggjer på artikkel 6 nr. 1 bokstav e i personvernforordninga.',
    quote: 'Behandlinga byggjer på artikkel 6 nr. 1 bokstav e i personvernforordninga.',
    value: { basis: 'public-task', article: '6(1)(e)' },
  },
  { text: 'Legal basis: Article 6(1)(f) GDPR.', quote: 'Legal basis: Article 6(1)(f) GDPR.', value: { basis: 'legitimate-interests', article: '6(1)(f)' } },
  { text: 'We rely on point (b) of Article 6(1) of the GDPR.', quote: 'We rely on point (b) of Article 6(1) of the GDPR.', value: { basis: 'contract', article: '6(1)(b)' } },
  {
    text: 'Helseopplysninger behandles etter art. 9 nr. 2 bokstav h.',
    quote: 'Helseopplysninger behandles etter art. 9 nr. 2 bokstav h.',
    value: { basis: 'special-category', article: '9(2)(h)' },
  },
  {
    text: 'Særlige kategorier behandles med hjemmel i GDPR artikkel 9 (2) a.',
    quote: 'Særlige kategorier behandles med hjemmel i GDPR artikkel 9 (2) a.',
    value: { basis: 'special-category', article: '9(2)(a)' },
  },
  { text: 'Behandlingsgrunnlag: GDPR 6-1-f', quote: 'Behandlingsgrunnlag: GDPR 6-1-f', value: { basis: 'legitimate-interests', article: '6(1)(f)' } },
  { text: 'Behandlingsgrunnlaget er pvf. art. 6 nr. 1 litra b.', quote: 'Behandlingsgrunnlaget er pvf. art. 6 nr. 1 litra b.', value: { basis: 'contract', article: '6(1)(b)' } },
  { text: 'Vi sender deg nyhetsbrev fordi du har samtykka til det.', quote: 'Vi sender deg nyhetsbrev fordi du har samtykka til det.', value: { basis: 'consent' } },
  { text: 'Vi behandler e-postadressa di fordi du har samtykka.', quote: 'Vi behandler e-postadressa di fordi du har samtykka.', value: { basis: 'consent' } },
  { text: 'Du har sagt ja til at vi tar vare på søknaden din.', quote: 'Du har sagt ja til at vi tar vare på søknaden din.', value: { basis: 'consent' } },
  { text: 'Opplysningene behandles bare når du har gitt oss lov.', quote: 'Opplysningene behandles bare når du har gitt oss lov.', value: { basis: 'consent' } },
  { text: 'Bilder publiseres kun etter skriftlig samtykke fra foresatte.', quote: 'Bilder publiseres kun etter skriftlig samtykke fra foresatte.', value: { basis: 'consent' } },
  { text: 'Har du samtykket, sender vi deg tilbud på SMS.', quote: 'Har du samtykket, sender vi deg tilbud på SMS.', value: { basis: 'consent' } },
  { text: 'Vi trenger ditt samtykke for å bruke posisjonen din.', quote: 'Vi trenger ditt samtykke for å bruke posisjonen din.', value: { basis: 'consent' } },
  { text: 'Med samtykke frå deg lagrar vi treningsdata.', quote: 'Med samtykke frå deg lagrar vi treningsdata.', value: { basis: 'consent' } },
  {
    text: 'Vi må behandle opplysningene for å kunne levere det du har bestilt, altså oppfylle kjøpsavtalen.',
    quote: 'Vi må behandle opplysningene for å kunne levere det du har bestilt, altså oppfylle kjøpsavtalen.',
    value: { basis: 'contract' },
  },
  {
    text: 'Grunnlaget for behandlingen er at den er nødvendig for å gjennomføre avtalen vi har med deg.',
    quote: 'Grunnlaget for behandlingen er at den er nødvendig for å gjennomføre avtalen vi har med deg.',
    value: { basis: 'contract' },
  },
  { text: 'Opplysningane trengst for å oppfylle avtala med deg.', quote: 'Opplysningane trengst for å oppfylle avtala med deg.', value: { basis: 'contract' } },
  {
    text: 'Behandlingen er nødvendig for å oppfylle en avtale som den registrerte er part i.',
    quote: 'Behandlingen er nødvendig for å oppfylle en avtale som den registrerte er part i.',
    value: { basis: 'contract' },
  },
  { text: 'Lagringen er lovpålagt.', quote: 'Lagringen er lovpålagt.', value: { basis: 'legal-obligation' } },
  { text: 'Vi er etter lov pålagt å ta vare på bilagene.', quote: 'Vi er etter lov pålagt å ta vare på bilagene.', value: { basis: 'legal-obligation' } },
  {
    text: 'Det er ei rettsleg plikt som ligg til grunn for behandlinga.',
    quote: 'Det er ei rettsleg plikt som ligg til grunn for behandlinga.',
    value: { basis: 'legal-obligation' },
  },
  {
    text: 'Vi behandlar opplysningane for å oppfylle ei rettsleg plikt.',
    quote: 'Vi behandlar opplysningane for å oppfylle ei rettsleg plikt.',
    value: { basis: 'legal-obligation' },
  },
  {
    text: 'Rapporteringen til skatteetaten følger av en rettslig forpliktelse.',
    quote: 'Rapporteringen til skatteetaten følger av en rettslig forpliktelse.',
    value: { basis: 'legal-obligation' },
  },
  {
    text: 'Vi har en berettiget interesse i å sikre nettsidene våre mot angrep.',
    quote: 'Vi har en berettiget interesse i å sikre nettsidene våre mot angrep.',
    value: { basis: 'legitimate-interests' },
  },
  { text: 'Statistikken føres ut fra en interesseavveining.', quote: 'Statistikken føres ut fra en interesseavveining.', value: { basis: 'legitimate-interests' } },
  { text: 'Me har ei rettkomen interesse i å hindre misbruk.', quote: 'Me har ei rettkomen interesse i å hindre misbruk.', value: { basis: 'legitimate-interests' } },
  {
    text: 'Behandlingen er nødvendig for å utføre en oppgave i allmennhetens interesse.',
    quote: 'Behandlingen er nødvendig for å utføre en oppgave i allmennhetens interesse.',
    value: { basis: 'public-task' },
  },
  {
    text: 'Kommunen handsamar opplysningane som ledd i utøving av offentleg mynde.',
    quote: 'Kommunen handsamar opplysningane som ledd i utøving av offentleg mynde.',
    value: { basis: 'public-task' },
  },
  {
    text: 'I nødsfall kan vi dele opplysninger for å verne noens vitale interesser.',
    quote: 'I nødsfall kan vi dele opplysninger for å verne noens vitale interesser.',
    value: { basis: 'vital-interests' },
  },
  {
    text: 'Bilag oppbevares i fem år etter bokføringsloven § 13.',
    quote: 'Bilag oppbevares i fem år etter bokføringsloven § 13.',
    value: { basis: 'law', law: 'bokføringsloven', section: '13' },
  },
  {
    text: 'Behandlingen er hjemlet i opplæringsloven § 2-3.',
    quote: 'Behandlingen er hjemlet i opplæringsloven § 2-3.',
    value: { basis: 'law', law: 'opplæringslova', section: '2-3' },
  },
  {
    text: 'Behandlinga har heimel i barnehagelova § 2 og § 24.',
    quote: 'Behandlinga har heimel i barnehagelova § 2 og § 24.',
    value: { basis: 'law', law: 'barnehageloven', section: '2' },
  },
  {
    text: 'Journalføringen skjer i samsvar med helsepersonelloven §§ 39 og 40.',
    quote: 'Journalføringen skjer i samsvar med helsepersonelloven §§ 39 og 40.',
    value: { basis: 'law', law: 'helsepersonelloven', section: '39' },
  },
  {
    text: 'Lønnsopplysninger innrapporteres etter a-opplysningsloven § 3.',
    quote: 'Lønnsopplysninger innrapporteres etter a-opplysningsloven § 3.',
    value: { basis: 'law', law: 'a-opplysningsloven', section: '3' },
  },
  {
    text: 'Vi er pålagt å kontrollere kunders identitet etter hvitvaskingsloven §§ 12 flg.',
    quote: 'Vi er pålagt å kontrollere kunders identitet etter hvitvaskingsloven §§ 12 flg.',
    value: { basis: 'law', law: 'hvitvaskingsloven', section: '12' },
  },
  { text: 'Arkivlova § 6 pålegg oss å ta vare på dokumenta.', quote: 'Arkivlova § 6 pålegg oss å ta vare på dokumenta.', value: { basis: 'law', law: 'arkivlova', section: '6' } },
  {
    text: 'Vi spelar inn samtalar med heimel i verdipapirhandellova § 9-17.',
    quote: 'Vi spelar inn samtalar med heimel i verdipapirhandellova § 9-17.',
    value: { basis: 'law', law: 'verdipapirhandelloven', section: '9-17' },
  },
  { text: 'Vi behandlar oplysninger på baggrund af dit samtykke.', quote: 'Vi behandlar oplysninger på baggrund af dit samtykke.', value: { basis: 'consent' } },
  { text: 'Retsgrundlaget er vores legitime interesse.', quote: 'Retsgrundlaget er vores legitime interesse.', value: { basis: 'legitimate-interests' } },
  { text: 'Den rättsliga grunden är ditt samtycke.', quote: 'Den rättsliga grunden är ditt samtycke.', value: { basis: 'consent' } },
  { text: 'Behandlingen grundar sig på avtal med dig.', quote: 'Behandlingen grundar sig på avtal med dig.', value: { basis: 'contract' } },
  {
    text: 'Processing is necessary for compliance with a legal obligation.',
    quote: 'Processing is necessary for compliance with a legal obligation.',
    value: { basis: 'legal-obligation' },
  },
  { text: 'We process your order data to perform our contract with you.', quote: 'We process your order data to perform our contract with you.', value: { basis: 'contract' } },
  { text: 'You have given us your consent to send newsletters.', quote: 'You have given us your consent to send newsletters.', value: { basis: 'consent' } },
  {
    text: 'Our legitimate interest in preventing fraud is the lawful basis.',
    quote: 'Our legitimate interest in preventing fraud is the lawful basis.',
    value: { basis: 'legitimate-interests' },
  },
];

/** Consents to other things, acts that are followed or named, and explanations of the law. */
export const mentions: Corpus['ignores'] = [
  { text: 'Med samtykke menes en frivillig og informert viljesytring.', because: 'explains the word' },
  { text: 'Databehandleren har inngått databehandleravtale med underleverandøren.', because: 'an agreement with a supplier' },
  { text: 'Avtalen kan ikke overdras uten skriftlig samtykke fra den andre parten.', because: 'consent of a contract party' },
  { text: 'Forbrukerkjøpsloven gir deg fem års reklamasjonsrett.', because: 'a right of buyers' },
  { text: 'Du har 14 dagers angrerett etter angrerettloven.', because: 'a right of buyers' },
  { text: 'Kunden er ansvarlig for at det foreligger behandlingsgrunnlag, for eksempel samtykke.', because: 'a duty of the customer' },
  { text: 'Ansatte har taushetsplikt etter helsepersonelloven § 21.', because: 'confidentiality' },
  { text: 'Retten til innsyn følger av artikkel 15.', because: 'an article on rights' },
  { text: 'Barn under 13 år må ha samtykke fra foresatte for å delta på turneringen.', because: 'consent to take part, not to a processing' },
  { text: 'Foreldra må samtykke til turen.', because: 'consent to a trip' },
  { text: 'Kjøpet krever samtykke fra verge.', because: 'consent to a purchase' },
  { text: 'Styret samtykket i salget av hytta.', because: 'consent to a sale' },
  { text: 'Etter opplæringslova kan skulen gje fri i to veker.', because: 'an act and a length, but no data' },
  { text: 'Vi bruker ikke berettiget interesse som grunnlag.', because: 'denied' },
];
