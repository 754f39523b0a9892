import type { Corpus } from '../../src/model/extractor.js';

// Small pages are written as Markdown where nothing else is said.
const asMarkdown = <Example extends object>(example: Example): Example & { readonly format: 'text' | 'markdown' | 'html' } => ({ format: 'markdown', ...example });

const page = (words: string): string => `# Talltrim\n\nStatus: Godkjent\n\nBrukergruppe: Elever\n\nPris: Gratis\n\n${words}`;
const side = (words: string): string => `# Taltrim\n\nStatus: Godkjend\n\nBrukargruppe: Elevar\n\nPris: Gratis\n\n${words}`;

export const corpus: Corpus = {
  finds: [
    {
      text: page('## Forutsetninger for bruk\n\n- Elevene bruker bare fornavn.\n- Chatten er slått av.'),
      quote: 'Elevene bruker bare fornavn.',
      value: { text: 'Elevene bruker bare fornavn.' },
      nn: { text: side('## Føresetnader for bruk\n\n- Elevene bruker bare fornavn.\n- Chatten er slått av.'), quote: 'Elevene bruker bare fornavn.' },
    },
    {
      text: page('## Retningslinjer/forutsetninger for bruk:\n\nSkolen er ansvarlig for at retningslinjene følges.\n\n- Ikke last opp bilder.'),
      quote: 'Ikke last opp bilder.',
      value: { text: 'Ikke last opp bilder.' },
    },
    {
      text: page('## Elementer lærere må være obs på\n\nAppen fungerer best på nettbrett. Læreren må slette klassen hver vår.'),
      quote: 'Læreren må slette klassen hver vår.',
      value: { text: 'Læreren må slette klassen hver vår.' },
    },
    {
      text: side('## Føresetnader\n\nLæraren må slette klassen kvar vår.'),
      quote: 'Læraren må slette klassen kvar vår.',
      value: { text: 'Læraren må slette klassen kvar vår.' },
    },
    { text: page('Vilkår for bruk: Innlogging med Feide.'), quote: 'Innlogging med Feide.', value: { text: 'Innlogging med Feide.' } },
    { text: side('Vilkår for bruk: Innlogging med Feide.'), quote: 'Innlogging med Feide.', value: { text: 'Innlogging med Feide.' } },
    { text: page('Krav til bruk: Kun på skolens enheter.'), quote: 'Kun på skolens enheter.', value: { text: 'Kun på skolens enheter.' } },
    {
      text: page('## Hva må læreren gjøre?\n\n- Slå av deling.\n- Lage klassen selv.'),
      quote: 'Lage klassen selv.',
      value: { text: 'Lage klassen selv.' },
      nn: { text: side('## Kva må læraren gjere?\n\n- Slå av deling.\n- Lage klassen selv.'), quote: 'Lage klassen selv.' },
    },
    {
      text: '<h1>Talltrim</h1><table><tr><th>Status</th><td>Godkjent</td></tr><tr><th>Målgruppe</th><td>Elever</td></tr><tr><th>Forutsetninger</th><td><ul><li>Bare fornavn</li><li>Ingen bilder</li></ul></td></tr></table>',
      quote: 'Ingen bilder',
      value: { text: 'Ingen bilder' },
      format: 'html',
    },
    {
      text: page('## Konklusjon\n\nGodkjent, forutsatt at elevene ikke har egen bruker.'),
      quote: 'forutsatt at elevene ikke har egen bruker.',
      value: { text: 'forutsatt at elevene ikke har egen bruker.' },
    },
    {
      text: side('## Konklusjon\n\nGodkjend, føresett at elevane ikkje har eigen brukar.'),
      quote: 'føresett at elevane ikkje har eigen brukar.',
      value: { text: 'føresett at elevane ikkje har eigen brukar.' },
    },
    {
      text: '# Talltrim\n\nTjenesten er godkjent for bruk under forutsetning av at skolen har lisens.\n\nBrukergruppe: Elever\n\nPris: Betalt',
      quote: 'under forutsetning av at skolen har lisens.',
      value: { text: 'under forutsetning av at skolen har lisens.' },
    },
    {
      text: '# Talltrim\n\nApproval status: Approved, provided that pupils use first names only.\n\nUser group: Students\n\nVendor: Trimtal Ltd',
      quote: 'provided that pupils use first names only.',
      value: { text: 'provided that pupils use first names only.' },
    },
    {
      text: '# Talltrim\n\nApproval status: Approved\n\nUser group: Students\n\n## Conditions for use\n\n- Do not upload photos.',
      quote: 'Do not upload photos.',
      value: { text: 'Do not upload photos.' },
    },
  ].map(asMarkdown),
  ignores: [
    { text: '# Vilkår for bruk\n\nDu må være over 13 år for å bruke tjenesten.', because: 'terms, no assessment' },
    { text: '## Forutsetninger\n\n- Kunden skal betale i tide.', because: 'no assessment' },
    { text: page('## Forutsetninger for bruk\n\nIngen.'), because: 'there are none' },
    { text: page('Forutsetninger for bruk: Ikke aktuelt'), because: 'there are none' },
    { text: page('## Hvor lagres informasjonen?\n\nDataene skal lagres i Norge.'), because: 'storage' },
    { text: page('## Beskrivelse av formålet og bruken\n\nElevene skal trene på å regne.'), because: 'the purpose' },
    { text: page('## Spørsmål om bruken\n\nDu må ta kontakt med skolen.'), because: 'contact' },
    { text: page('## Forutsetninger for bruk\n\nAppen finnes til nettbrett og mobil.'), because: 'asks nothing of the users' },
    { text: page('Leverandøren lover å rette feilen, forutsatt at vi kjøper lisens.'), because: 'a promise of the vendor' },
    { text: '# Personvernerklæring\n\nVi behandler personopplysninger. Retningslinjer: Vi skal være åpne.', because: 'a policy' },
  ].map(asMarkdown),
  misses: [
    { text: page('Status: Godkjent for skoler som har nettbrett til alle'), wants: 'a condition without a word for it', value: { text: 'skoler som har nettbrett til alle' } },
  ].map(asMarkdown),
};
