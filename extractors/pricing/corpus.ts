import type { Corpus } from '../../src/model/extractor.js';

// Small pages are written as Markdown where nothing else is said.
const asMarkdown = <Example extends object>(example: Example): Example & { readonly format: 'text' | 'markdown' | 'html' } => ({ format: 'markdown', ...example });

const page = (words: string): string => `# Talltrim\n\nStatus: Godkjent\n\nBrukergruppe: Elever\n\n${words}`;
const side = (words: string): string => `# Taltrim\n\nStatus: Godkjend\n\nBrukargruppe: Elevar\n\n${words}`;
const one = (nb: string, nn: string, model: string): Corpus['finds'][number] => ({
  text: page(nb),
  quote: nb.split('\n').at(-1) as string,
  value: { model },
  nn: { text: side(nn), quote: nn.split('\n').at(-1) as string },
});

export const corpus: Corpus = {
  finds: [
    one('Pris: Gratis', 'Pris: Gratis', 'free'),
    one('Pris: Betalt', 'Pris: Betalt', 'paid'),
    one('Pris: 40 kr per elev', 'Pris: 40 kr per elev', 'paid'),
    one('Lisens: Freemium', 'Lisens: Freemium', 'free-and-paid'),
    one('Lisens: Krever ikke lisens', 'Lisens: Krev ikkje lisens', 'free'),
    one('Kostnad: Ingen kostnad for skolen', 'Kostnad: Ingen kostnad for skulen', 'free'),
    one('Type lisens: Skolelisens', 'Type lisens: Skulelisens', 'paid'),
    one('Betalt/gratis versjon: Betalt versjon', 'Betalt/gratis versjon: Betalt versjon', 'paid'),
    one('Betalt/gratis versjon: Gratis', 'Betalt/gratis versjon: Gratis', 'free'),
    one('Gratis eller betalt: Finnes både som gratis og betalt app', 'Gratis eller betalt: Finst både som gratis og betalt app', 'free-and-paid'),
    one(
      '## Hva koster den?\n\nAppen er gratis, men har et abonnement med flere oppgaver.',
      '## Kva kostar den?\n\nAppen er gratis, men har eit abonnement med fleire oppgåver.',
      'free-and-paid',
    ),
    one('## Pris\n\nKommunen har kjøpt lisens til alle skolene.', '## Pris\n\nKommunen har kjøpt lisens til alle skulane.', 'paid'),
    one('## Er appen gratis?\n\nJa.', '## Er appen gratis?\n\nJa.', 'free'),
    one('## Er appen gratis?\n\nNei.', '## Er appen gratis?\n\nNei.', 'paid'),
    one('Pris: Ikke gratis', 'Pris: Ikkje gratis', 'paid'),
    one('Pris: Gratis prøveperiode, deretter abonnement', 'Pris: Gratis prøveperiode, deretter abonnement', 'paid'),
    one('Pris: Gratisversjonen er nok for de fleste', 'Pris: Gratisversjonen er nok for dei fleste', 'free'),
    one('Appen er gratis og uten reklame.', 'Appen er gratis og utan reklame.', 'free'),
    one('Tjenesten krever lisens, som skolen kjøper selv.', 'Tenesta krev lisens, som skulen kjøper sjølv.', 'paid'),
    one('Programmet er åpen kildekode.', 'Programmet er open kjeldekode.', 'free'),
    {
      text: '# Talltrim\n\nApproval status: Approved\n\nUser group: Students\n\nPricing model: Subscription per student',
      quote: 'Subscription per student',
      value: { model: 'paid' },
    },
    { text: '# Talltrim\n\nApproval status: Approved\n\nUser group: Students\n\nPrice: Free of charge', quote: 'Free of charge', value: { model: 'free' } },
    {
      text: '<h1>Apper</h1><table><tr><th>App</th><th>Pris</th><th>Status</th><th>Målgruppe</th></tr><tr><td>Talltrim</td><td>Gratis/betalt</td><td>Godkjent</td><td>Elever</td></tr></table>',
      quote: 'Gratis/betalt',
      value: { model: 'free-and-paid' },
      format: 'html',
    },
  ].map(asMarkdown),
  ignores: [
    { text: 'Pris: Gratis', because: 'no assessment' },
    { text: '# Vilkår\n\nPris: 49 kr i måneden. Abonnementet kan sies opp.', because: 'terms of a shop' },
    { text: '# Personvernerklæring\n\nAppen er gratis. Vi behandler personopplysninger.', because: 'a policy' },
    { text: page('Pris: Ikke oppgitt'), because: 'not stated' },
    { text: side('Pris: Ukjend'), because: 'not known' },
    { text: page('Betalt/gratis versjon av appen: Se leverandørens nettside.'), because: 'the label names both' },
    { text: page('Appen samler inn betalingsinformasjon fra foresatte.'), because: 'payment data' },
    { text: page('Appen har kjøp i appen, som må slås av.'), because: 'purchases inside the app' },
    { text: page('Skolen har gratis skolemat.'), because: 'something else is free' },
    { text: page('Brukerne godtar lisensvilkår når appen åpnes.'), because: 'licence terms' },
    { text: page('Elevene må ha med betalt busskort.'), because: 'nothing about the service' },
    { text: page('## Pris\n\nSpør skolen din.'), because: 'no answer' },
  ].map(asMarkdown),
  misses: [{ text: page('Pris: 0,-'), wants: 'a price in digits', value: { model: 'free' } }].map(asMarkdown),
};
