import type { Corpus } from '../../src/model/extractor.js';

// Small pages are written as Markdown where nothing else is said.
const asMarkdown = <Example extends object>(example: Example): Example & { readonly format: 'text' | 'markdown' | 'html' } => ({ format: 'markdown', ...example });

const page = (words: string): string => `# Talltrim\n\nStatus: Godkjent\n\nLeverandør: Trimtal AS\n\nPris: Gratis\n\n${words}`;
const side = (words: string): string => `# Taltrim\n\nStatus: Godkjend\n\nLeverandør: Trimtal AS\n\nPris: Gratis\n\n${words}`;
const one = (nb: string, nn: string, group: string): Corpus['finds'][number] => ({
  text: page(nb),
  quote: nb.split('\n').at(-1) as string,
  value: { group },
  nn: { text: side(nn), quote: nn.split('\n').at(-1) as string },
});

export const corpus: Corpus = {
  finds: [
    one('Brukergruppe: Elever', 'Brukargruppe: Elevar', 'students'),
    one('Brukergruppe: Elever og lærere', 'Brukargruppe: Elevar og lærarar', 'teachers'),
    one('Brukergruppe: Foresatte', 'Brukargruppe: Føresette', 'guardians'),
    one('Brukergruppe: Ansatte', 'Brukargruppe: Tilsette', 'employees'),
    one('Brukergruppe: Skoleledere', 'Brukargruppe: Skuleleiarar', 'school-leaders'),
    one('Brukergruppe: Rektor og administrasjonen', 'Brukargruppe: Rektor og administrasjonen', 'administrators'),
    one('Målgruppe: 1.–4. trinn', 'Målgruppe: 1.–4. trinn', 'students'),
    one('Målgruppe: Barnehagebarn', 'Målgruppe: Barnehagebarn', 'children'),
    one('Hvem kan bruke tjenesten: Spesialpedagoger', 'Kven kan bruke tenesta: Spesialpedagogar', 'counsellors'),
    one('Brukere: Elever på mellomtrinnet', 'Brukarar: Elevar på mellomsteget', 'students'),
    one('Beregnet for: Ansatte i barnehagen', 'Berekna for: Tilsette i barnehagen', 'employees'),
    one('Brukes av: Faglærer', 'Blir brukt av: Faglærar', 'teachers'),
    one('## Brukergruppe:\n\n- Lærer – lager oppgaver\n- Elever – løser oppgaver', '## Brukargruppe:\n\n- Lærar – lagar oppgåver\n- Elevar – løyser oppgåver', 'students'),
    one('## Hvem er appen laget for?\n\nForeldre som vil øve hjemme.', '## Kven er appen laga for?\n\nForeldre som vil øve heime.', 'guardians'),
    one('Appen kan brukes av lærere og elever.', 'Appen kan brukast av lærarar og elevar.', 'teachers'),
    one('Appen kan brukes av lærere, elever og foresatte.', 'Appen kan brukast av lærarar, elevar og føresette.', 'guardians'),
    one('Tjenesten er godkjent for bruk av ansatte.', 'Tenesta er godkjend for bruk av tilsette.', 'employees'),
    one('Spillet er beregnet på ungdomstrinnet.', 'Spelet er berekna på ungdomstrinnet.', 'students'),
    {
      text: page('Brukergruppe: Lærere, ikke elever'),
      quote: 'Lærere, ikke elever',
      value: { group: 'students' },
      assertion: 'denied',
      nn: { text: side('Brukargruppe: Lærarar, ikkje elevar'), quote: 'Lærarar, ikkje elevar' },
    },
    {
      text: '<h1>Apper</h1><table><tr><th>App</th><th>Status</th><th>Pris</th><th>Elever</th><th>Lærere</th></tr><tr><td>Talltrim</td><td>Godkjent</td><td>Gratis</td><td>Nei</td><td>Ja</td></tr></table>',
      quote: 'Ja',
      value: { group: 'teachers' },
      format: 'html',
      nn: {
        text: '<h1>Appar</h1><table><tr><th>App</th><th>Status</th><th>Pris</th><th>Elevar</th><th>Lærarar</th></tr><tr><td>Talltrim</td><td>Godkjend</td><td>Gratis</td><td>Nei</td><td>Ja</td></tr></table>',
        quote: 'Ja',
      },
    },
    { text: '# Talltrim\n\nApproval status: Approved\n\nVendor: Trimtal Ltd\n\nTarget group: Pupils and parents', quote: 'Pupils and parents', value: { group: 'guardians' } },
    { text: '# Talltrim\n\nApproval status: Approved\n\nVendor: Trimtal Ltd\n\nWho can use it: Teaching staff', quote: 'Teaching staff', value: { group: 'teachers' } },
  ].map(asMarkdown),
  ignores: [
    { text: 'Brukergruppe: Elever', because: 'no assessment' },
    { text: '# Personvernerklæring\n\nTjenesten brukes av elever og lærere. Vi behandler personopplysninger.', because: 'a policy' },
    { text: page('Brukergruppe: Ikke oppgitt'), because: 'not stated' },
    { text: page('Brukergruppe: Alle'), because: 'no group' },
    { text: page('Foresatte får informasjon om appen på foreldremøtet.'), because: 'informed, not using' },
    { text: page('Appen krever samtykke fra foresatte.'), because: 'consent' },
    { text: page('Læreren må slette klassen om våren.'), because: 'a condition' },
    { text: page('Rektor har bestilt vurderingen.'), because: 'ordered the assessment' },
    { text: page('Appen lagrer navn på elever.'), because: 'whose data, not who uses it' },
    { text: page('Vurdert av: IKT-kontakt og rådgiver'), because: 'who assesses' },
    { text: '# Kurs\n\nMålgruppe: Lærere\n\nPris: Gratis', because: 'a course' },
    { text: page('Ansvarlig: Skoleeier'), because: 'who is responsible' },
  ].map(asMarkdown),
  misses: [{ text: page('Vi bruker den i SFO.'), wants: 'pupils after school hours', value: { group: 'students' } }].map(asMarkdown),
};
