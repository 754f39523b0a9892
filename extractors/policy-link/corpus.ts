import type { Corpus } from '../../src/model/extractor.js';

// Small pages are written as Markdown where nothing else is said.
const asMarkdown = <Example extends object>(example: Example): Example & { readonly format: 'text' | 'markdown' | 'html' } => ({ format: 'markdown', ...example });

const page = (words: string): string => `# Talltrim\n\nStatus: Godkjent\n\nBrukergruppe: Elever\n\nPris: Gratis\n\n${words}`;
const side = (words: string): string => `# Taltrim\n\nStatus: Godkjend\n\nBrukargruppe: Elevar\n\nPris: Gratis\n\n${words}`;
const url = 'https://talltrim.example/personvern';
const one = (nb: string, nn: string, quote = url): Corpus['finds'][number] => ({
  text: page(nb),
  quote,
  value: { url },
  nn: { text: side(nn), quote },
});

export const corpus: Corpus = {
  finds: [
    one(`Lenke til personvernerklæring: ${url}`, `Lenkje til personvernerklæring: ${url}`),
    one(`Lenke til personvernerklæringen: ${url}.`, `Lenkje til personvernerklæringa: ${url}.`),
    one(`Lenke til privacy policy\n\n${url}`, `Lenkje til privacy policy\n\n${url}`),
    one(`Link til personvernerklæring: <${url}>`, `Lenke til personvernerklæringa: <${url}>`),
    one(`Personvernerklæring: ${url}`, `Personvernerklæring: ${url}`),
    one(`Leverandørens personvernerklæring: ${url}`, `Leverandøren si personvernerklæring: ${url}`),
    one(`## Lenke til personvernerklæring:\n\n[Les mer](${url})`, `## Lenkje til personvernerklæring:\n\n[Les meir](${url})`, 'Les m'),
    one(`## Personvern\n\n[Personvernerklæringen til Talltrim](${url})`, `## Personvern\n\n[Personvernerklæringa til Talltrim](${url})`, 'Personvernerklæring'),
    one(`Du finner personvernerklæringen deres på ${url}.`, `Du finn personvernerklæringa deira på ${url}.`),
    {
      text: `<h1>Talltrim</h1><table><tr><td>Status</td><td>Godkjent</td></tr><tr><td>Målgruppe</td><td>Elever</td></tr><tr><td>Personvernerklæring</td><td><a href="${url}">talltrim.example</a></td></tr></table>`,
      quote: 'talltrim.example',
      value: { url },
      format: 'html',
      nn: {
        text: `<h1>Taltrim</h1><table><tr><td>Status</td><td>Godkjend</td></tr><tr><td>Målgruppe</td><td>Elevar</td></tr><tr><td>Personvernfråsegn</td><td><a href="${url}">talltrim.example</a></td></tr></table>`,
        quote: 'talltrim.example',
      },
    },
    one(`Lenke til personvernerklæring: ${url} Vilkår: https://talltrim.example/vilkar`, `Lenkje til personvernerklæring: ${url} Vilkår: https://talltrim.example/vilkar`),
    one(`Hvor finner jeg personvernerklæringen? ${url}`, `Kvar finn eg personvernerklæringa? ${url}`),
    { text: page('Lenke til personvernerklæring: talltrim.example/privacy/nb'), quote: 'talltrim.example/privacy/nb', value: { url: 'talltrim.example/privacy/nb' } },
    {
      text: page('Lenke til personvernerklæring: https://talltrim.example/privacy?lang=no#elever'),
      quote: 'https://talltrim.example/privacy?lang=no#elever',
      value: { url: 'https://talltrim.example/privacy?lang=no#elever' },
    },
    {
      text: '# Talltrim\n\nApproval status: Approved\n\nUser group: Students\n\nLink to privacy policy: https://talltrim.example/privacy',
      quote: 'https://talltrim.example/privacy',
      value: { url: 'https://talltrim.example/privacy' },
    },
    {
      text: '# Talltrim\n\nApproval status: Approved\n\nUser group: Students\n\nPrivacy notice: https://talltrim.example/notice',
      quote: 'https://talltrim.example/notice',
      value: { url: 'https://talltrim.example/notice' },
    },
  ].map(asMarkdown),
  ignores: [
    { text: `Lenke til personvernerklæring: ${url}`, because: 'no assessment' },
    { text: `# Personvernerklæring\n\nVi behandler personopplysninger. Googles personvernerklæring: https://policies.example/privacy`, because: 'a policy' },
    { text: page('Lenke til personvernerklæring: Ikke oppgitt'), because: 'not stated' },
    { text: page('Lenke til personvernerklæring: Mangler'), because: 'there is none' },
    { text: page('Nettside: https://talltrim.example'), because: 'the home page' },
    { text: page('Hjelpesider: https://talltrim.example/hjelp'), because: 'help pages' },
    { text: page('Vilkår: https://talltrim.example/vilkar'), because: 'terms' },
    { text: page('Kommunens personvernerklæring: https://nordbygda.example/personvern'), because: 'the policy of those who assess' },
    { text: page('Les den overordnede personvernerklæringen for skolene: https://nordbygda.example/personvern'), because: 'the policy of those who assess' },
    { text: page('Vi har lest personvernerklæringen nøye.'), because: 'no address' },
    { text: page('Last ned fra https://apper.example/talltrim'), because: 'a shop' },
    { text: page('Spørsmål sendes til personvern@nordbygda.example.'), because: 'an e-mail address' },
  ].map(asMarkdown),
  misses: [{ text: page('Erklæringen om personvern ligger på talltrim.example'), wants: 'an address without a path', value: { url: 'talltrim.example' } }].map(asMarkdown),
};
