import type { Corpus } from '../../src/model/extractor.js';

// Small pages are written as Markdown where nothing else is said.
const asMarkdown = <Example extends object>(example: Example): Example & { readonly format: 'text' | 'markdown' | 'html' } => ({ format: 'markdown', ...example });

const questions = 'Status: Godkjent\n\nBrukergruppe: Elever\n\nPris: Gratis';
const spørsmål = 'Status: Godkjend\n\nBrukargruppe: Elevar\n\nPris: Gratis';

export const corpus: Corpus = {
  finds: [
    {
      text: `# Talltrim\n\n${questions}`,
      quote: 'Talltrim',
      value: { name: 'Talltrim' },
      nn: { text: `# Talltrim\n\n${spørsmål}`, quote: 'Talltrim' },
    },
    {
      text: `# Vurdering av Talltrim\n\n${questions}`,
      quote: 'Talltrim',
      value: { name: 'Talltrim' },
      nn: { text: `# Vurdering av Talltrim\n\n${spørsmål}`, quote: 'Talltrim' },
    },
    {
      text: `# Vurdering av appen Talltrim\n\n${questions}`,
      quote: 'Talltrim',
      value: { name: 'Talltrim' },
      nn: { text: `# Vurdering av appen Talltrim\n\n${spørsmål}`, quote: 'Talltrim' },
    },
    {
      text: `# Appvurdering: Talltrim Pluss\n\n${questions}`,
      quote: 'Talltrim Pluss',
      value: { name: 'Talltrim Pluss' },
      nn: { text: `# Appvurdering: Talltrim Pluss\n\n${spørsmål}`, quote: 'Talltrim Pluss' },
    },
    {
      text: `# Talltrim – vurdering\n\n${questions}`,
      quote: 'Talltrim',
      value: { name: 'Talltrim' },
      nn: { text: `# Talltrim – vurdering\n\n${spørsmål}`, quote: 'Talltrim' },
    },
    {
      text: `# Talltrim – ikke godkjent\n\n${questions}`,
      quote: 'Talltrim',
      value: { name: 'Talltrim' },
      nn: { text: `# Talltrim – ikkje godkjend\n\n${spørsmål}`, quote: 'Talltrim' },
    },
    {
      text: `# Talltrim (pilot)\n\n${questions}`,
      quote: 'Talltrim',
      value: { name: 'Talltrim' },
      nn: { text: `# Talltrim (pilot)\n\n${spørsmål}`, quote: 'Talltrim' },
    },
    {
      text: `# Talltrim for skole (nettressurs)\n\n${questions}`,
      quote: 'Talltrim for skole',
      value: { name: 'Talltrim for skole (nettressurs)' },
    },
    {
      text: `# Hovedseksjon\n\n## Talltrim\n\nTalltrim er en regneapp.\n\n${questions}`,
      quote: 'Talltrim',
      value: { name: 'Talltrim' },
      nn: { text: `# Hovudseksjon\n\n## Talltrim\n\nTalltrim er ein rekneapp.\n\n${spørsmål}`, quote: 'Talltrim' },
    },
    {
      text: `# Godkjente apper\n\n## Talltrim\n\n${questions}`,
      quote: 'Talltrim',
      value: { name: 'Talltrim' },
      nn: { text: `# Godkjende appar\n\n## Talltrim\n\n${spørsmål}`, quote: 'Talltrim' },
    },
    {
      text: `# Digital skole i Nordbygda\n\nTjeneste: Talltrim\n\n${questions}`,
      quote: 'Talltrim',
      value: { name: 'Talltrim' },
      nn: { text: `# Digital skule i Nordbygda\n\nTeneste: Talltrim\n\n${spørsmål}`, quote: 'Talltrim' },
    },
    {
      text: `# Vurdering\n\nNavn på app: Talltrim 2\n\n${questions}`,
      quote: 'Talltrim 2',
      value: { name: 'Talltrim 2' },
      nn: { text: `# Vurdering\n\nNamn på app: Talltrim 2\n\n${spørsmål}`, quote: 'Talltrim 2' },
    },
    {
      text: '<h1>Appvurderinger</h1><table><tr><th>App</th><th>Status</th><th>Pris</th><th>Brukere</th></tr><tr><td>Talltrim</td><td>Godkjent</td><td>Gratis</td><td>Elever</td></tr><tr><td>Leselist</td><td>Ikke godkjent</td><td>Betalt</td><td>Elever</td></tr></table>',
      quote: 'Leselist',
      value: { name: 'Leselist' },
      format: 'html',
      nn: {
        text: '<h1>Appvurderingar</h1><table><tr><th>App</th><th>Status</th><th>Pris</th><th>Brukarar</th></tr><tr><td>Talltrim</td><td>Godkjend</td><td>Gratis</td><td>Elevar</td></tr><tr><td>Leselist</td><td>Ikkje godkjend</td><td>Betalt</td><td>Elevar</td></tr></table>',
        quote: 'Leselist',
      },
    },
    {
      text: '<table><tr><td>Læringsressurs</td><td>Talltrim</td></tr><tr><td>Status</td><td>Godkjent</td></tr><tr><td>Målgruppe</td><td>Elever</td></tr></table>',
      quote: 'Talltrim',
      value: { name: 'Talltrim' },
      format: 'html',
      nn: {
        text: '<table><tr><td>Læringsressurs</td><td>Talltrim</td></tr><tr><td>Status</td><td>Godkjend</td></tr><tr><td>Målgruppe</td><td>Elevar</td></tr></table>',
        quote: 'Talltrim',
      },
    },
    { text: '# Assessment of Talltrim\n\nApproval status: Approved\n\nUser group: Students\n\nPrice: Free', quote: 'Talltrim', value: { name: 'Talltrim' } },
    { text: '# Approved apps\n\nApp name: Talltrim\n\nApproval status: Approved\n\nTarget group: Students', quote: 'Talltrim', value: { name: 'Talltrim' } },
    {
      text: '# Læringsteknologi A–Å\n\n## Talltrim\n\nStatus: Godkjent\n\nBrukere: elever\n\n## Leselist\n\nStatus: Ikke godkjent\n\nPris: Gratis',
      quote: 'Leselist',
      value: { name: 'Leselist' },
      nn: { text: '# Læringsteknologi A–Å\n\n## Talltrim\n\nStatus: Godkjend\n\nBrukarar: elevar\n\n## Leselist\n\nStatus: Ikkje godkjend\n\nPris: Gratis', quote: 'Leselist' },
    },
    {
      text: 'Talltrim Skole\n\nSTATUS\n\nTil vurdering.\n\nBRUKERE\n\nElever.\n\nKOSTNAD\n\nGratis.',
      quote: 'Talltrim Skole',
      value: { name: 'Talltrim Skole' },
      format: 'text',
      nn: { text: 'Talltrim Skole\n\nSTATUS\n\nTil vurdering.\n\nBRUKARAR\n\nElevar.\n\nKOSTNAD\n\nGratis.', quote: 'Talltrim Skole' },
    },
  ].map(asMarkdown),
  ignores: [
    { text: '# Personvernerklæring for Talltrim\n\nVi behandler personopplysninger om elever.', because: 'a policy, no assessment' },
    { text: '# Vilkår for bruk av Talltrim\n\nPris: Gratis\n\nDisse vilkårene gjelder for alle brukere.', because: 'terms' },
    { text: '# Talltrim\n\nTalltrim er en gratis app for elever. Last den ned i dag!', because: 'an advertisement' },
    { text: `# Hovedseksjon\n\n${questions}`, because: 'the title names no service' },
    { text: `# Godkjente apper\n\n${questions}`, because: 'the title of a list' },
    { text: `# Vurdering\n\n${questions}`, because: 'only the word for an assessment' },
    { text: `# Kan vi bruke denne appen?\n\n${questions}`, because: 'a question' },
    { text: `# Vurdering\n\nTjeneste: Ikke oppgitt\n\n${questions}`, because: 'not stated' },
    { text: 'Tjeneste: Talltrim\n\nVi svarer deg så fort vi kan.', because: 'a form, no assessment' },
    { text: '# Underleverandører\n\n| Tjeneste | Land |\n|---|---|\n| Talltrim | Norge |', because: 'a list of sub-processors' },
  ].map(asMarkdown),
  misses: [{ text: `# Kan elevene bruke Talltrim?\n\n${questions}`, wants: 'the name in a question', value: { name: 'Talltrim' } }].map(asMarkdown),
};
