import type { Corpus } from '../../src/model/extractor.js';

const about = (words: string): string => `# Personvern\n\n${words}`;
const one = (nb: string, nn: string, measure: string): Corpus['finds'][number] => ({
  text: about(nb),
  quote: nb.split('\n').at(-1) as string,
  value: { measure },
  format: 'markdown',
  nn: { text: about(nn), quote: nn.split('\n').at(-1) as string },
});
const secure = (nb: string, nn: string, measure: string): Corpus['finds'][number] => one(`## Sikkerhet\n\n${nb}`, `## Tryggleik\n\n${nn}`, measure);
const english = (words: string, measure: string): Corpus['finds'][number] => ({
  text: `# Privacy policy\n\n## Security\n\n${words}`,
  quote: words,
  value: { measure },
  format: 'markdown',
});
const ignored = (words: string, because: string): Corpus['ignores'][number] => ({ text: about(words), because, format: 'markdown' });

export const corpus: Corpus = {
  finds: [
    secure('All trafikk går over en kryptert forbindelse.', 'All trafikk går over ei kryptert overføring.', 'encryption-in-transit'),
    secure('Vi bruker TLS.', 'Vi brukar TLS.', 'encryption-in-transit'),
    secure('Databasen har kryptering i hvile.', 'Databasen har kryptering i kvile.', 'encryption-at-rest'),
    secure('Dataene er kryptert.', 'Dataa er krypterte.', 'encryption'),
    secure('Vi har rollebasert tilgangsstyring.', 'Vi har rollebasert tilgangsstyring.', 'access-control'),
    secure('Bare ansatte med tjenstlig behov har tilgang.', 'Berre tilsette med tilgangskontroll slepp inn.', 'access-control'),
    secure('Ansatte logger inn med tofaktorautentisering.', 'Tilsette loggar inn med tofaktorautentisering.', 'multi-factor-authentication'),
    secure('Passord lagres hashet.', 'Vi har hasha passord.', 'password-protection'),
    secure('Vi fører tilgangslogg.', 'Vi fører tilgangslogg.', 'logging'),
    secure('Vi tar sikkerhetskopi hver natt.', 'Vi tek tryggleikskopi kvar natt.', 'backup'),
    secure('Opplysningene pseudonymiseres før analyse.', 'Opplysningane er pseudonymiserte før analyse.', 'pseudonymisation'),
    secure('Statistikken bygger på anonymiserte data.', 'Statistikken er basert på anonymisering.', 'anonymisation'),
    secure('Vi følger prinsippet om dataminimering.', 'Vi følgjer prinsippet om dataminimering.', 'data-minimisation'),
    secure('Alle ansatte har taushetsplikt.', 'Alle tilsette har teieplikt.', 'confidentiality-agreement'),
    secure('Vi gir sikkerhetsopplæring hvert år.', 'Vi gjev tryggleiksopplæring kvart år.', 'staff-training'),
    secure('Vi gjør bakgrunnssjekk før ansettelse.', 'Vi gjer bakgrunnssjekk før tilsetjing.', 'background-checks'),
    secure('Driften er sertifisert etter ISO 27001.', 'Drifta er sertifisert etter ISO 27001.', 'certification'),
    secure('Vi gjennomfører penetrasjonstester.', 'Vi gjennomfører penetrasjonstestar.', 'penetration-testing'),
    secure('Serverne står bak brannmur.', 'Serverane står bak brannmur.', 'firewall'),
    secure('Papirene ligger i låste skap.', 'Vi har fysisk sikring av arkivet.', 'physical-security'),
    secure('Vi har gjennomført risikovurdering.', 'Vi har gjennomført risikovurdering.', 'risk-assessment'),
    secure('Det er gjort en DPIA.', 'Det er gjort ein DPIA.', 'dpia'),
    secure('Vi har internkontroll.', 'Vi har internkontroll.', 'audit'),
    secure('Vi har rutiner for avvik og avvikshåndtering.', 'Vi har avvikshandtering.', 'incident-response'),
    secure('Vi legger inn sikkerhetsoppdateringer fortløpende.', 'Vi legg inn tryggleiksoppdateringar fortløpande.', 'software-updates'),
    secure('Kundene er logisk adskilt.', 'Kundane er logisk skilt.', 'environment-separation'),
    one('Opplysningene lagres kryptert på servere i Norge.', 'Opplysningane blir lagra kryptert på serverar i Noreg.', 'encryption-at-rest'),
    one('| Sikkerhetstiltak | Ansvar |\n|---|---|\n| Brannmur | Drift |', '| Sikringstiltak | Ansvar |\n|---|---|\n| Brannmur | Drift |', 'firewall'),
    {
      text: about('## Sikkerhet\n\nVi bruker ikke tofaktorautentisering.'),
      quote: 'Vi bruker ikke tofaktorautentisering.',
      value: { measure: 'multi-factor-authentication' },
      assertion: 'denied',
      format: 'markdown',
      nn: { text: about('## Tryggleik\n\nVi brukar ikkje tofaktorautentisering.'), quote: 'Vi brukar ikkje tofaktorautentisering.' },
    },
    english('Data is encrypted at rest.', 'encryption-at-rest'),
    english('We use multi-factor authentication.', 'multi-factor-authentication'),
    english('We run regular penetration tests.', 'penetration-testing'),
    english('Our staff sign confidentiality agreements.', 'confidentiality-agreement'),
  ],
  ignores: [
    { text: '## Sikkerhet\n\nBygget har adgangskontroll og brannmur mot naboen.', because: 'a building, nothing about privacy', format: 'markdown' },
    { text: 'Vi tok backup av bilene og kjørte videre.', because: 'nothing about privacy' },
    ignored('Vi slettet sikkerhetskopien etter 30 dager.', 'retention'),
    ignored('## Dine rettigheter\n\nDu kan be om at opplysningene blir anonymisert: anonymisering er et valg.', 'a right'),
    ignored('## Definisjoner\n\nKryptering betyr at data gjøres uleselige.', 'a definition'),
    ignored('Legen har taushetsplikt etter loven.', 'a law'),
    ignored('## Hvilke opplysninger vi har\n\nTilgangslogg og passord.', 'data'),
    ignored('Du må selv velge et godt passord.', 'a duty of the user'),
    ignored('Vi anbefaler at du oppdaterer telefonen.', 'advice'),
    ignored('Skolen gjør risikovurdering før turen.', 'a trip'),
    ignored('## Informasjonskapsler\n\nKapselen sendes over HTTPS.', 'cookies'),
    ignored('## Endringer\n\nVi informerer om ny ISO 27001-sertifisering her.', 'changes'),
  ],
  misses: [{ text: about('## Sikkerhet\n\nDørene er alltid låst.'), wants: 'physical security in a verb', value: { measure: 'physical-security' }, format: 'markdown' }],
};
