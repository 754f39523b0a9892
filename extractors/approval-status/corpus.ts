import type { Corpus } from '../../src/model/extractor.js';

// Small pages are written as Markdown where nothing else is said.
const asMarkdown = <Example extends object>(example: Example): Example & { readonly format: 'text' | 'markdown' | 'html' } => ({ format: 'markdown', ...example });

// Pages of assessments, with the questions that make them one; the verdict is what each example is about.
const page = (words: string): string => `# Talltrim\n\n${words}\n\nBrukergruppe: Elever\n\nLeverandør: Trimtal AS (Norge)\n\nPris: Gratis`;
const side = (words: string): string => `# Taltrim\n\n${words}\n\nBrukargruppe: Elevar\n\nLeverandør: Trimtal AS (Noreg)\n\nPris: Gratis`;
const prose = (words: string): string => `# Talltrim\n\n${words}\n\nElever og lærere i kommunen kan bruke den. Leverandøren er Trimtal AS, og appen er gratis.`;
const prosa = (words: string): string => `# Taltrim\n\n${words}\n\nElevar og lærarar i kommunen kan bruke han. Leverandøren er Trimtal AS, og appen er gratis.`;

export const corpus: Corpus = {
  finds: [
    {
      text: page('Status: Godkjent'),
      quote: 'Status: Godkjent',
      value: { status: 'approved' },
      nn: { text: side('Status: Godkjend'), quote: 'Status: Godkjend' },
    },
    {
      text: page('Godkjent for bruk: Ja'),
      quote: 'Godkjent for bruk: Ja',
      value: { status: 'approved' },
      nn: { text: side('Godkjend for bruk: Ja'), quote: 'Godkjend for bruk: Ja' },
    },
    {
      text: page('Godkjent for bruk: Nei'),
      quote: 'Godkjent for bruk: Nei',
      value: { status: 'not-approved' },
      nn: { text: side('Godkjend for bruk: Nei'), quote: 'Godkjend for bruk: Nei' },
    },
    {
      text: page('## Beskrivelse godkjent/ikke godkjent app:\n\nAppen er ikke godkjent for bruk i skolene våre.'),
      quote: 'Appen er ikke godkjent for bruk i skolene våre.',
      value: { status: 'not-approved' },
      nn: {
        text: side('## Skildring godkjend/ikkje godkjend app:\n\nAppen er ikkje godkjend for bruk i skulane våre.'),
        quote: 'Appen er ikkje godkjend for bruk i skulane våre.',
      },
    },
    {
      text: page('## Kommunens vurdering\n\nVi har lest vilkårene. Tjenesten kan brukes i undervisningen.'),
      quote: 'Tjenesten kan brukes i undervisningen.',
      value: { status: 'approved' },
      nn: { text: side('## Vår vurdering\n\nVi har lese vilkåra. Tenesta kan brukast i undervisninga.'), quote: 'Tenesta kan brukast i undervisninga.' },
    },
    {
      text: page('## Konklusjon\n\nKan ikke brukes.'),
      quote: 'Kan ikke brukes.',
      value: { status: 'not-approved' },
      nn: { text: side('## Konklusjon\n\nKan ikkje brukast.'), quote: 'Kan ikkje brukast.' },
    },
    {
      text: page('## Vedtak\n\nTillatt på 5.–7. trinn.'),
      quote: 'Tillatt på 5.–7. trinn.',
      value: { status: 'approved' },
      nn: { text: side('## Vedtak\n\nTillate på 5.–7. trinn.'), quote: 'Tillate på 5.–7. trinn.' },
    },
    {
      text: page('## Er appen godkjent?\n\nNei.'),
      quote: 'Nei.',
      value: { status: 'not-approved' },
      nn: { text: side('## Er appen godkjend?\n\nNei.'), quote: 'Nei.' },
    },
    {
      text: page('## Kan vi bruke appen?\n\nJa, når læreren lager klassen.'),
      quote: 'Ja, når læreren lager klassen.',
      value: { status: 'approved' },
      nn: { text: side('## Kan vi bruke appen?\n\nJa, når læraren lagar klassen.'), quote: 'Ja, når læraren lagar klassen.' },
    },
    { text: page('## Ikke godkjent for bruk'), quote: 'Ikke godkjent for bruk', value: { status: 'not-approved' } },
    {
      text: page('## Hvorfor appen ikke er godkjent\n\nDen viser reklame.'),
      quote: 'Hvorfor appen ikke er godkjent',
      value: { status: 'not-approved' },
      nn: { text: side('## Kvifor appen ikkje er godkjend\n\nHan viser reklame.'), quote: 'Kvifor appen ikkje er godkjend' },
    },
    {
      text: page('Status: Under vurdering'),
      quote: 'Under vurdering',
      value: { status: 'under-review' },
      nn: { text: side('Status: Til vurdering'), quote: 'Til vurdering' },
    },
    {
      text: page('Vurderingsstatus: Ikke ferdig vurdert'),
      quote: 'Ikke ferdig vurdert',
      value: { status: 'under-review' },
      nn: { text: side('Vurderingsstatus: Ikkje ferdig vurdert'), quote: 'Ikkje ferdig vurdert' },
    },
    {
      text: page('Godkjenningsstatus: Pilot'),
      quote: 'Pilot',
      value: { status: 'pilot' },
      nn: { text: side('Godkjenningsstatus: Pilot'), quote: 'Pilot' },
    },
    {
      text: page('Status: Piloteres ved to skoler fram til sommeren'),
      quote: 'Piloteres ved to skoler',
      value: { status: 'pilot' },
      nn: { text: side('Status: Blir pilotert ved to skular fram til sommaren'), quote: 'Blir pilotert ved to skular' },
    },
    {
      text: '# Talltrim (under pilotering)\n\nBrukergruppe: Elever\n\nPris: Gratis\n\nLeverandør: Trimtal AS\n\nLenke til personvernerklæring: https://talltrim.example/personvern',
      quote: 'Talltrim (under pilotering)',
      value: { status: 'pilot' },
      nn: {
        text: '# Taltrim (under pilotering)\n\nBrukargruppe: Elevar\n\nPris: Gratis\n\nLeverandør: Trimtal AS\n\nLenkje til personvernerklæring: https://taltrim.example/personvern',
        quote: 'Taltrim (under pilotering)',
      },
    },
    {
      text: page('Status: ☐ Godkjent ☒ Ikke godkjent'),
      quote: 'Ikke godkjent',
      value: { status: 'not-approved' },
      nn: { text: side('Status: ☐ Godkjend ☒ Ikkje godkjend'), quote: 'Ikkje godkjend' },
    },
    {
      text: prose('Tjenesten er godkjent for bruk i skolen.'),
      quote: 'Tjenesten er godkjent for bruk i skolen.',
      value: { status: 'approved' },
      nn: { text: prosa('Tenesta er godkjend for bruk i skulen.'), quote: 'Tenesta er godkjend for bruk i skulen.' },
    },
    {
      text: prose('Appen er foreløpig ikke godkjent i kommunen.'),
      quote: 'Appen er foreløpig ikke godkjent i kommunen.',
      value: { status: 'not-approved' },
      nn: { text: prosa('Appen er førebels ikkje godkjend i kommunen.'), quote: 'Appen er førebels ikkje godkjend i kommunen.' },
    },
    {
      text: prose('Appen er under vurdering i kommunen.'),
      quote: 'Appen er under vurdering',
      value: { status: 'under-review' },
      nn: { text: prosa('Appen er under vurdering i kommunen.'), quote: 'Appen er under vurdering' },
    },
    {
      text: prose('Appen er ikke per i dag blitt godkjent.'),
      quote: 'Appen er ikke per i dag blitt godkjent.',
      value: { status: 'not-approved' },
      nn: { text: prosa('Appen er ikkje per i dag blitt godkjend.'), quote: 'Appen er ikkje per i dag blitt godkjend.' },
    },
    {
      text: '<h1>Apper i Nordbygda</h1><table><tr><th>App</th><th>Status</th><th>Pris</th><th>Målgruppe</th></tr><tr><td>Talltrim</td><td>Godkjent</td><td>Gratis</td><td>Elever</td></tr></table>',
      quote: 'Godkjent',
      value: { status: 'approved' },
      format: 'html',
      nn: {
        text: '<h1>Appar i Nordbygda</h1><table><tr><th>App</th><th>Status</th><th>Pris</th><th>Målgruppe</th></tr><tr><td>Taltrim</td><td>Godkjend</td><td>Gratis</td><td>Elevar</td></tr></table>',
        quote: 'Godkjend',
      },
    },
    { text: '# Assessment: Talltrim\n\nApproval status: Not approved\n\nUser group: Students\n\nVendor: Trimtal Ltd', quote: 'Not approved', value: { status: 'not-approved' } },
    { text: '# Assessment: Talltrim\n\nApproval status: Approved for use\n\nUser group: Teachers\n\nPrice: Free', quote: 'Approved for use', value: { status: 'approved' } },
    { text: '# Talltrim\n\n## Is the app approved?\n\nYes.\n\n## Who can use it?\n\nPupils in the school.', quote: 'Yes.', value: { status: 'approved' } },
    {
      text: '# Talltrim\n\nKan brukes\n\n## Hvem kan bruke den?\n\nElever.\n\n## Leverandør\n\nTrimtal AS',
      quote: 'Kan brukes',
      value: { status: 'approved' },
      nn: { text: '# Taltrim\n\nKan brukast\n\n## Kven kan bruke den?\n\nElevar.\n\n## Leverandør\n\nTrimtal AS', quote: 'Kan brukast' },
    },
    {
      text: '# Godkjente digitale læringsressurser\n\n## Talltrim\n\nLeverandør: Trimtal AS\n\nBrukere: Elever\n\nLisens: Gratis',
      quote: 'Godkjente digitale læringsressurser',
      value: { status: 'approved' },
      nn: {
        text: '# Godkjende digitale læringsressursar\n\n## Taltrim\n\nLeverandør: Trimtal AS\n\nBrukarar: Elevar\n\nLisens: Gratis',
        quote: 'Godkjende digitale læringsressursar',
      },
    },
    {
      text: '<h1>Vurderte ressurser</h1><h2>Kan ikke brukes</h2><table><tr><th>Ressurs</th><th>Leverandør</th><th>Målgruppe</th></tr><tr><td>Glimt</td><td>Glimt Ltd</td><td>Elever</td></tr></table>',
      quote: 'Kan ikke brukes',
      value: { status: 'not-approved' },
      format: 'html',
      nn: {
        text: '<h1>Vurderte ressursar</h1><h2>Kan ikkje brukast</h2><table><tr><th>Ressurs</th><th>Leverandør</th><th>Målgruppe</th></tr><tr><td>Glimt</td><td>Glimt Ltd</td><td>Elevar</td></tr></table>',
        quote: 'Kan ikkje brukast',
      },
    },
    {
      text: page('Avgjørelse: Appen tillates brukt av ansatte.'),
      quote: 'Appen tillates brukt',
      value: { status: 'approved' },
    },
  ].map(asMarkdown),
  ignores: [
    {
      text: '# Rutine for innkjøp\n\nStatus: Godkjent\n\nVersjon: 2.1\n\nMålgruppe: Rektorer og lærere\n\nRutinen gjelder innkjøp til skolene.',
      because: 'the head of a routine',
    },
    { text: 'Status: Godkjent\n\nVersjon: 2.0\n\nGodkjent av: Rektor', because: 'a document that is approved, no app' },
    { text: '# Personvernerklæring\n\nVi behandler personopplysninger. Erklæringen er godkjent av styret.', because: 'a policy' },
    { text: '# Databehandleravtale\n\nDatabehandler skal bare bruke underdatabehandlere som er godkjent av den behandlingsansvarlige.', because: 'approval of sub-processors' },
    { text: 'Legemiddelet er godkjent for bruk i EU.', because: 'a medicine' },
    { text: 'Søknaden din er godkjent. Du kan nå bruke tjenesten.', because: 'an application of the reader' },
    { text: prose('Databehandleravtalen er godkjent av personvernombudet.'), because: 'an agreement' },
    { text: prose('Risikovurderingen er godkjent av skoleeier.'), because: 'a risk assessment' },
    { text: page('## Er appen godkjent?'), because: 'a question without an answer' },
    { text: page('## Beskrivelse godkjent/ikke godkjent app:\n\nLeverandøren har ikke svart oss.'), because: 'the heading names both' },
    { text: prose('Tjenesten skal ikke brukes til å samle inn helseopplysninger.'), because: 'a condition' },
    { text: page('## Resultater lagres for test og statistikk\n\nPoeng per oppgave.'), because: 'test results' },
    { text: prose('Rektor skal godkjenne nye klasser i appen.'), because: 'approval of classes' },
    { text: 'Appen er godkjent i App Store og kan lastes ned gratis.', because: 'nothing of a school or an assessment' },
    { text: page('Status: ☐ Godkjent ☐ Ikke godkjent'), because: 'empty boxes' },
    { text: prose('Innholdet i appen er godkjent av forlaget.'), because: 'the content is approved' },
  ].map(asMarkdown),
  misses: [{ text: page('## Konklusjon\n\nVi sier ja til denne.'), wants: 'a verdict in other words', value: { status: 'approved' } }].map(asMarkdown),
};
