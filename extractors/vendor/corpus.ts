import type { Corpus } from '../../src/model/extractor.js';

// Small pages are written as Markdown where nothing else is said.
const asMarkdown = <Example extends object>(example: Example): Example & { readonly format: 'text' | 'markdown' | 'html' } => ({ format: 'markdown', ...example });

const page = (words: string): string => `# Talltrim\n\nStatus: Godkjent\n\nBrukergruppe: Elever\n\n${words}`;
const side = (words: string): string => `# Taltrim\n\nStatus: Godkjend\n\nBrukargruppe: Elevar\n\n${words}`;

export const corpus: Corpus = {
  finds: [
    { text: page('Leverandør: Trimtal AS'), quote: 'Trimtal AS', value: { name: 'Trimtal AS' }, nn: { text: side('Leverandør: Trimtal AS'), quote: 'Trimtal AS' } },
    {
      text: page('Leverandør: Trimtal AB (Sverige)'),
      quote: 'Trimtal AB (Sverige)',
      value: { name: 'Trimtal AB', country: 'SE' },
      nn: { text: side('Leverandør: Trimtal AB (Sverige)'), quote: 'Trimtal AB (Sverige)' },
    },
    {
      text: page('Leverandør: Trimtal, Danmark'),
      quote: 'Trimtal, Danmark',
      value: { name: 'Trimtal', country: 'DK' },
      nn: { text: side('Leverandør: Trimtal, Danmark'), quote: 'Trimtal, Danmark' },
    },
    {
      text: page('Leverandør: Trimtal, Inc. (USA)'),
      quote: 'Trimtal, Inc. (USA)',
      value: { name: 'Trimtal, Inc.', country: 'US' },
      nn: { text: side('Leverandør: Trimtal, Inc. (USA)'), quote: 'Trimtal, Inc. (USA)' },
    },
    {
      text: page('Leverandør: Trimtal Ltd. – et britisk selskap'),
      quote: 'Trimtal Ltd.',
      value: { name: 'Trimtal Ltd.', country: 'GB' },
      nn: { text: side('Leverandør: Trimtal Ltd. – eit britisk selskap'), quote: 'Trimtal Ltd.' },
    },
    {
      text: page('Leverandør: Utdanningskontoret'),
      quote: 'Utdanningskontoret',
      value: { name: 'Utdanningskontoret' },
      nn: { text: side('Leverandør: Utdanningskontoret'), quote: 'Utdanningskontoret' },
    },
    {
      text: page('Leverandør\n\nTall og Trim forlag (Norge)\n\nPris\n\nGratis'),
      quote: 'Tall og Trim forlag (Norge)',
      value: { name: 'Tall og Trim forlag', country: 'NO' },
      nn: { text: side('Leverandør\n\nTall og Trim forlag (Noreg)\n\nPris\n\nGratis'), quote: 'Tall og Trim forlag (Noreg)' },
    },
    {
      text: page('## Leverandør:\n\nTrimtal Interactive GmbH, Berlin.'),
      quote: 'Trimtal Interactive GmbH, Berlin',
      value: { name: 'Trimtal Interactive GmbH', country: 'DE' },
      nn: { text: side('## Leverandør:\n\nTrimtal Interactive GmbH, Berlin.'), quote: 'Trimtal Interactive GmbH, Berlin' },
    },
    {
      text: page('## Hvem står bak appen?\n\nAppen er utviklet av Trimtal Studio AS i Bergen.'),
      quote: 'Appen er utviklet av Trimtal Studio AS i Bergen.',
      value: { name: 'Trimtal Studio AS', country: 'NO' },
      nn: { text: side('## Kven står bak appen?\n\nAppen er utvikla av Trimtal Studio AS i Bergen.'), quote: 'Appen er utvikla av Trimtal Studio AS i Bergen.' },
    },
    {
      text: page('| Leverandør | Trimtal Oy (Finland) |\n|---|---|\n| Pris | Gratis |'),
      quote: 'Trimtal Oy (Finland)',
      value: { name: 'Trimtal Oy', country: 'FI' },
    },
    {
      text: '<h1>Talltrim</h1><dl><dt>Status</dt><dd>Godkjent</dd><dt>Målgruppe</dt><dd>Elever</dd><dt>Produsent</dt><dd>Trimtal B.V. (Nederland)</dd></dl>',
      quote: 'Trimtal B.V. (Nederland)',
      value: { name: 'Trimtal B.V.', country: 'NL' },
      format: 'html',
    },
    {
      text: page('Utgiver: Trimtal forlag AS'),
      quote: 'Trimtal forlag AS',
      value: { name: 'Trimtal forlag AS' },
      nn: { text: side('Utgivar: Trimtal forlag AS'), quote: 'Trimtal forlag AS' },
    },
    { text: page('Laget av: Trimtal AS'), quote: 'Trimtal AS', value: { name: 'Trimtal AS' }, nn: { text: side('Laga av: Trimtal AS'), quote: 'Trimtal AS' } },
    {
      text: page('Tjenesten leveres av Trimtal AS, som holder til i Tromsø.'),
      quote: 'Tjenesten leveres av Trimtal AS',
      value: { name: 'Trimtal AS' },
      nn: { text: side('Tenesta blir levert av Trimtal AS, som held til i Tromsø.'), quote: 'Tenesta blir levert av Trimtal AS' },
    },
    {
      text: page('Leverandøren av appen er Trimtal AS.'),
      quote: 'Leverandøren av appen er Trimtal AS',
      value: { name: 'Trimtal AS' },
      nn: { text: side('Leverandøren av appen er Trimtal AS.'), quote: 'Leverandøren av appen er Trimtal AS' },
    },
    { text: page('Leverandør: Google'), quote: 'Google', value: { name: 'Google' }, nn: { text: side('Leverandør: Google'), quote: 'Google' } },
    { text: page('Leverandør: talltrim.no'), quote: 'talltrim.no', value: { name: 'talltrim.no' }, nn: { text: side('Leverandør: talltrim.no'), quote: 'talltrim.no' } },
    {
      text: '# Talltrim\n\nApproval status: Approved\n\nUser group: Students\n\nVendor: Trimtal LLC (United States)',
      quote: 'Trimtal LLC',
      value: { name: 'Trimtal LLC', country: 'US' },
    },
    { text: '# Talltrim\n\nApproval status: Approved\n\nUser group: Students\n\nThe app is made by Trimtal Ltd.', quote: 'made by Trimtal Ltd', value: { name: 'Trimtal Ltd' } },
    {
      text: '<h1>Apper</h1><table><tr><th>App</th><th>Leverandør</th><th>Status</th><th>Målgruppe</th></tr><tr><td>Talltrim</td><td>Trimtal ApS (Danmark)</td><td>Godkjent</td><td>Elever</td></tr></table>',
      quote: 'Trimtal ApS (Danmark)',
      value: { name: 'Trimtal ApS', country: 'DK' },
      format: 'html',
      nn: {
        text: '<h1>Appar</h1><table><tr><th>App</th><th>Leverandør</th><th>Status</th><th>Målgruppe</th></tr><tr><td>Talltrim</td><td>Trimtal ApS (Danmark)</td><td>Godkjend</td><td>Elevar</td></tr></table>',
        quote: 'Trimtal ApS (Danmark)',
      },
    },
  ].map(asMarkdown),
  ignores: [
    { text: 'Leverandør: Trimtal AS (Norge)', because: 'no assessment' },
    { text: '# Personvernerklæring\n\nVi behandler personopplysninger. Leverandør: Trimtal AS', because: 'a policy' },
    { text: '# Underleverandører\n\n| Leverandør | Land |\n|---|---|\n| Trimtal AS | Norge |', because: 'a list of sub-processors' },
    { text: page('Leverandør: Ikke oppgitt'), because: 'not stated' },
    { text: side('Leverandør: Ukjend'), because: 'not known' },
    { text: page('Underleverandører: Trimtal AS (Norge)'), because: 'a sub-processor' },
    { text: page('Leverandør oppgir: Data lagres i Norge.'), because: 'what the vendor says' },
    { text: page('Leverandøren har ikke svart på spørsmålene våre.'), because: 'no name' },
    { text: page('## Leverandør\n\nDet går ikke fram av nettsiden hvem som har laget appen.'), because: 'a sentence without a name' },
    { text: page('Bildene i appen er tegnet av Kari Nordli.'), because: 'an artist' },
    { text: '# Faktura\n\nLeverandør: Trimtal AS\n\nPris: 400 kr', because: 'an invoice' },
    { text: page('Vurdert av: Nordbygda kommune'), because: 'who assesses' },
  ].map(asMarkdown),
  misses: [{ text: page('Det danske selskapet Trimtal eier appen.'), wants: 'an owner before the verb', value: { name: 'Trimtal' } }].map(asMarkdown),
};
