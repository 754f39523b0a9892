import type { CorpusFind } from '../../src/model/extractor.js';

const markdown = 'markdown';

/** Suppliers in tables, lists, cards and label/value blocks. */
export const lists: readonly CorpusFind[] = [
  // Tables, whatever the order of their columns.
  {
    text: '## Underleverandører\n\n| Leverandør | Oppgave | Land |\n|---|---|---|\n| Fjordbase AS | Drift av servere | Norge |\n| Postbud | E-post | Irland |',
    quote: 'Postbud | E-post | Irland',
    value: { name: 'Postbud', task: 'E-post', country: 'IE' },
    format: markdown,
    nn: {
      text: '## Underleverandørar\n\n| Leverandør | Oppgåve | Land |\n|---|---|---|\n| Fjordbase AS | Drift av tenarar | Noreg |\n| Postbud | E-post | Irland |',
      quote: 'Postbud | E-post | Irland',
    },
  },
  {
    text: '## Underleverandører\n\n| Oppgave | Land | Navn |\n|---|---|---|\n| Drift av servere | Norge | Fjordbase AS |\n| Feilrapporter | USA (SCC) | Krasjvakt Inc. |',
    quote: 'Feilrapporter | USA (SCC) | Krasjvakt Inc',
    value: { name: ['Krasjvakt Inc.', 'Krasjvakt Inc'], country: 'US', transferMechanism: 'scc' },
    format: markdown,
    nn: {
      text: '## Underleverandørar\n\n| Oppgåve | Land | Namn |\n|---|---|---|\n| Drift av tenarar | Noreg | Fjordbase AS |\n| Feilrapportar | USA (SCC) | Krasjvakt Inc. |',
      quote: 'USA (SCC) | Krasjvakt Inc',
    },
  },
  {
    text: '## Sub-processors\n\n| Entity | Purpose | Location | Transfer mechanism |\n|---|---|---|---|\n| Northcloud Ltd | Hosting | Ireland | n/a |\n| Mailbird | Email delivery | USA | SCC |',
    quote: 'Mailbird | Email delivery | USA | SCC',
    value: { name: 'Mailbird', country: 'US', task: 'Email delivery', transferMechanism: 'scc' },
    format: markdown,
  },
  {
    text: '# Protokoll for Fjellapp AS\n\nFjellapp AS er behandlingsansvarlig.\n\n## Behandlingsprotokoll\n\n| Behandling | Formål | Grunnlag | Mottakere |\n|---|---|---|---|\n| Rekruttering | Ansettelse | Avtale | Jobbmotor AS |\n| Nyhetsbrev | Markedsføring | Samtykke | Mailchimp |',
    quote: 'Jobbmotor AS',
    value: { name: 'Jobbmotor AS' },
    format: markdown,
    nn: {
      text: '# Protokoll for Fjellapp AS\n\nFjellapp AS er behandlingsansvarlig.\n\n## Behandlingsprotokoll\n\n| Behandling | Føremål | Grunnlag | Mottakarar |\n|---|---|---|---|\n| Rekruttering | Tilsetjing | Avtale | Jobbmotor AS |\n| Nyheitsbrev | Marknadsføring | Samtykke | Mailchimp |',
      quote: 'Jobbmotor AS',
    },
  },
  {
    text: '<h2>Databehandlere</h2><table><tr><th>Databehandler</th><th>Formål</th><th>DPA</th></tr><tr><td>Fjordbase AS</td><td>Drift</td><td>Databehandleravtale 2024</td></tr></table>',
    quote: 'Fjordbase AS',
    value: { name: 'Fjordbase AS', task: 'Drift', agreement: 'Databehandleravtale 2024' },
    format: 'html',
    nn: {
      text: '<h2>Databehandlarar</h2><table><tr><th>Databehandlar</th><th>Føremål</th><th>DPA</th></tr><tr><td>Fjordbase AS</td><td>Drift</td><td>Databehandleravtale 2024</td></tr></table>',
      quote: 'Fjordbase AS',
    },
  },
  {
    text: '| Leverandør | Formål |\n|---|---|\n| Anthropic, OpenAI | Tekst |\n| Postbud AS | E-post |',
    quote: 'Anthropic, OpenAI',
    value: { name: 'OpenAI', task: 'Tekst' },
    format: markdown,
  },
  {
    text: '| Tema | Svar |\n|---|---|\n| Databehandlere | Fjordbase AS, Postbud AS |\n| Kontakt | post@fjellapp.example |',
    quote: 'Fjordbase AS, Postbud AS',
    value: { name: 'Postbud AS' },
    format: markdown,
    nn: { text: '| Tema | Svar |\n|---|---|\n| Databehandlarar | Fjordbase AS, Postbud AS |\n| Kontakt | post@fjellapp.example |', quote: 'Fjordbase AS, Postbud AS' },
  },
  // Lists.
  {
    text: '## 4. Underdatabehandlere\n\n- Supabase — database og lagring av samtaler.\n- Resend — varsler på e-post.',
    quote: 'Supabase — database og lagring av samtaler',
    value: { name: 'Supabase', task: 'database og lagring av samtaler' },
    format: markdown,
    nn: { text: '## 4. Underdatabehandlarar\n\n- Supabase — database og lagring av samtaler.\n- Resend — varsel på e-post.', quote: 'Supabase — database' },
  },
  {
    text: '## Våre databehandlere\n\n- **Fjordbase** – drift av servere (Norge)\n- **Postbud** – e-post (Irland)\n- **Tallkuben** – statistikk (Tyskland)',
    quote: 'Tallkuben – statistikk (Tyskland)',
    value: { name: 'Tallkuben', country: 'DE', task: 'statistikk' },
    format: markdown,
    nn: {
      text: '## Databehandlarane våre\n\n- **Fjordbase** – drift av tenarar (Noreg)\n- **Postbud** – e-post (Irland)\n- **Tallkuben** – statistikk (Tyskland)',
      quote: 'Tallkuben – statistikk (Tyskland)',
    },
  },
  {
    text: '## Våre databehandlere\n\n- Fjordbase: drift av servere\n- Postbud: utsending av e-post',
    quote: 'Postbud: utsending av e-post',
    value: { name: 'Postbud', task: 'utsending av e-post' },
    format: markdown,
    nn: { text: '## Våre databehandlarar\n\n- Fjordbase: drift av tenarar\n- Postbud: utsending av e-post', quote: 'Postbud: utsending av e-post' },
  },
  {
    text: 'Vi bruker disse databehandlerne:\n\n- Stripe (betaling)\n- Brevo (nyhetsbrev)',
    quote: 'Brevo (nyhetsbrev)',
    value: { name: 'Brevo' },
    format: markdown,
    nn: { text: 'Vi brukar desse databehandlarane:\n\n- Stripe (betaling)\n- Brevo (nyheitsbrev)', quote: 'Brevo (nyheitsbrev)' },
  },
  {
    text: 'We use the following sub-processors:\n\n- Northcloud Ltd – hosting (Ireland)\n- Mailbird Inc. – email (USA)',
    quote: 'Northcloud Ltd – hosting (Ireland)',
    value: { name: 'Northcloud Ltd', task: 'hosting', country: 'IE' },
    format: markdown,
  },
  {
    text: '## Underleverandører\n\n- Fjordbase AS (drift, Norge)\n- Postbud AS (e-post, Sverige)',
    quote: 'Postbud AS (e-post, Sverige)',
    value: { name: 'Postbud AS', task: 'e-post', country: 'SE' },
    format: markdown,
    nn: { text: '## Underleverandørar\n\n- Fjordbase AS (drift, Noreg)\n- Postbud AS (e-post, Sverige)', quote: 'Postbud AS (e-post, Sverige)' },
  },
  {
    text: '## Informasjonskapsler\n\n- Hotjar: analyse av klikk\n- Google Analytics: statistikk',
    quote: 'Hotjar: analyse av klikk',
    value: { name: 'Hotjar' },
    format: markdown,
    nn: { text: '## Informasjonskapslar\n\n- Hotjar: analyse av klikk\n- Google Analytics: statistikk', quote: 'Hotjar: analyse av klikk' },
  },
  // Lines that are a list without marks.
  {
    text: '# Personvern\n\nVi deler data med følgende underleverandører:\n\nSupabase databaselagring (servere i Frankfurt)\n\nStripe betalingsbehandling\n\nAlle har avtale med oss.',
    quote: 'Supabase databaselagring',
    value: { name: 'Supabase', task: 'databaselagring' },
    format: markdown,
    nn: {
      text: '# Personvern\n\nVi deler data med desse underleverandørane:\n\nSupabase databaselagring (tenarar i Frankfurt)\n\nStripe betaling\n\nAlle har avtale med oss.',
      quote: 'Supabase databaselagring',
    },
  },
  // Cards.
  {
    text: '# Underleverandører\n\n## Kjerne\n\nSupabaseDatabase og innlogging DPA → (https://dpa.example)\n\nLagrer alt innhold.\n\nEU · Frankfurt Lagt til i mars\n\nVercelHosting DPA → (https://dpa.example)\n\nServerer nettsiden.',
    quote: 'SupabaseDatabase og innlogging DPA',
    value: { name: 'Supabase', country: 'DE', task: 'Database og innlogging', agreement: 'DPA' },
    format: markdown,
    nn: {
      text: '# Underleverandørar\n\n## Kjerne\n\nSupabaseDatabase og innlogging DPA → (https://dpa.example)\n\nLagrar alt innhald.\n\nEU · Frankfurt Lagt til i mars',
      quote: 'SupabaseDatabase og innlogging DPA',
    },
  },
  {
    text: '# Underleverandører\n\n## Drift\n\nBetterStackOvervåking av oppetid DPA →\n\nMåler svartid.\n\nEU',
    quote: 'BetterStackOvervåking av oppetid',
    value: { name: ['BetterStack', 'Better Stack'] },
    format: markdown,
  },
  {
    text: '# Slik reiser dataene\n\n### Vercel EU\n\nFrankfurt / Stockholm\n\nHosting av appen.\n\n### Stripe\n\nIrland (EU)\n\nTar seg av betaling.',
    quote: 'Stripe',
    value: { name: 'Stripe', country: 'IE' },
    format: markdown,
    nn: { text: '# Slik reiser dataa\n\n### Vercel EU\n\nFrankfurt / Stockholm\n\nHosting av appen.\n\n### Stripe\n\nIrland (EU)\n\nTek seg av betaling.', quote: 'Stripe' },
  },
  {
    text: '# Slik reiser dataene\n\n### Vercel EU\n\nFrankfurt / Stockholm\n\nHosting av appen.\n\n### Supabase\n\nStockholm, Sverige',
    quote: 'Vercel EU',
    value: { name: ['Vercel', 'Vercel EU'], task: 'Hosting av appen' },
    format: markdown,
  },
  {
    text: '## Leverandører\n\n### Supabase\n\nDatabase for alt innhold. Databehandleravtale er inngått.\n\n### Fjordbase AS\n\nDrift av servere.',
    quote: 'Fjordbase AS',
    value: { name: 'Fjordbase AS' },
    format: markdown,
    nn: { text: '## Leverandørar\n\n### Supabase\n\nDatabase for alt innhald.\n\n### Fjordbase AS\n\nDrift av tenarar.', quote: 'Fjordbase AS' },
  },
  // Labels and their values.
  {
    text: 'Underleverandører: Fjordbase AS, Postbud AS.',
    quote: 'Fjordbase AS, Postbud AS',
    value: { name: 'Postbud AS' },
    nn: { text: 'Underleverandørar: Fjordbase AS, Postbud AS.', quote: 'Fjordbase AS, Postbud AS' },
  },
  {
    text: '**Vedlegg 2: Underleverandører**\n\nSelskap: Fjordbase AS\nAdresse: Storgata 1, 0155 Oslo\nOppgave: Drift av servere\nBehandlingssted: Norge\n\nSelskap: Krasjvakt Inc.\nAdresse: 1 Main Street, San Francisco, USA\nOppgave: Feilrapportering\nOverføringsgrunnlag: SCC',
    quote: 'Selskap: Krasjvakt Inc',
    value: { name: ['Krasjvakt Inc', 'Krasjvakt Inc.'], country: 'US', task: 'Feilrapportering', transferMechanism: 'scc' },
    format: markdown,
    nn: {
      text: '**Vedlegg 2: Underleverandørar**\n\nSelskap: Fjordbase AS\nAdresse: Storgata 1, 0155 Oslo\nOppgåve: Drift av tenarar\nBehandlingsstad: Noreg\n\nSelskap: Krasjvakt Inc.\nAdresse: 1 Main Street, San Francisco, USA\nOppgåve: Feilrapportering\nOverføringsgrunnlag: SCC',
      quote: 'Selskap: Krasjvakt Inc',
    },
  },
  {
    text: '# Personvern i Fjellapp AS\n\nFjellapp AS er behandlingsansvarlig.\n\n## Hvem får data\n\n**Hosting:** Fjordbase AS, Oslo\n**Betaling:** Stripe\n**E-post:** Resend',
    quote: 'Hosting: Fjordbase AS',
    value: { name: 'Fjordbase AS' },
    format: markdown,
  },
  {
    text: '## Lagring\n\nAI-leverandører: Anthropic (USA), Mistral (Frankrike)',
    quote: 'Anthropic (USA)',
    value: { name: 'Anthropic', country: 'US' },
    format: markdown,
    nn: { text: '## Lagring\n\nAI-leverandørar: Anthropic (USA), Mistral (Frankrike)', quote: 'Anthropic (USA)' },
  },
  // What a list says is not done.
  {
    text: '## Det vi aldri gjør\n\n- Aldri. Selger opplysninger.\n- Aldri. Bruker sporing fra Hotjar.',
    quote: 'sporing fra Hotjar',
    value: { name: 'Hotjar' },
    assertion: 'denied',
    format: markdown,
    nn: { text: '## Det vi aldri gjer\n\n- Aldri. Sel opplysningar.\n- Aldri. Brukar sporing frå Hotjar.', quote: 'sporing frå Hotjar' },
  },
  {
    text: '## Informasjonskapsler\n\n| Navn | Formål | Utløper |\n|---|---|---|\n| _ga | Google Analytics | 2 år |\n| lang | Språk | 1 år |',
    quote: '_ga | Google Analytics',
    value: { name: 'Google Analytics' },
    format: markdown,
    nn: {
      text: '## Informasjonskapslar\n\n| Namn | Føremål | Utløper |\n|---|---|---|\n| _ga | Google Analytics | 2 år |\n| lang | Språk | 1 år |',
      quote: '_ga | Google Analytics',
    },
  },
  {
    text: '# Avtale\n\n## Vedlegg B – Godkjente underleverandører\n\n| # | Selskap | Tjeneste | Sted |\n|---|---|---|---|\n| 1 | Microsoft Ireland Operations Ltd | Azure hosting | Norge |\n| 2 | Lillevik IT AS | Vakt og drift | Larvik |',
    quote: 'Lillevik IT AS | Vakt og drift | Larvik',
    value: { name: 'Lillevik IT AS', task: 'Vakt og drift', country: 'NO' },
    format: markdown,
    nn: {
      text: '# Avtale\n\n## Vedlegg B – Godkjende underleverandørar\n\n| # | Selskap | Teneste | Stad |\n|---|---|---|---|\n| 1 | Microsoft Ireland Operations Ltd | Azure hosting | Noreg |\n| 2 | Lillevik IT AS | Vakt og drift | Larvik |',
      quote: 'Lillevik IT AS | Vakt og drift | Larvik',
    },
  },
  {
    text: '# Personvern ved Vestfjord skole\n\nVestfjord skole bruker Showbie og Kikora i undervisningen.',
    quote: 'Vestfjord skole bruker Showbie',
    value: { name: 'Showbie' },
    format: markdown,
    nn: { text: '# Personvern ved Vestfjord skule\n\nVestfjord skule brukar Showbie og Kikora i undervisninga.', quote: 'Vestfjord skule brukar Showbie' },
  },
  // Tables without a row of headers, and headers that ask in other words.
  {
    text: '<h2>Leverandører</h2><table><tr><td>Bølgekyst AS</td><td>drift</td><td>Norge</td></tr><tr><td>Isfjell Data AB</td><td>sikkerhetskopi</td><td>Sverige</td></tr></table>',
    quote: 'Isfjell Data AB | sikkerhetskopi | Sverige',
    value: { name: 'Isfjell Data AB', country: 'SE', task: 'sikkerhetskopi' },
    format: 'html',
    nn: {
      text: '<h2>Leverandørar</h2><table><tr><td>Bølgekyst AS</td><td>drift</td><td>Noreg</td></tr><tr><td>Isfjell Data AB</td><td>sikkerhetskopi</td><td>Sverige</td></tr></table>',
      quote: 'Isfjell Data AB | sikkerhetskopi | Sverige',
    },
  },
  {
    text: '<h2>Hvem vi deler med</h2><table><tr><td>Nøkler</td><td>Låskraft AB</td><td>Datasenter i Malmö</td></tr><tr><td>Vakt</td><td>Nattsyn AS</td><td>Får navn ved utrykning</td></tr></table>',
    quote: 'Nattsyn AS',
    value: { name: 'Nattsyn AS' },
    format: 'html',
  },
  {
    text: '# Personvern\n\nFjellapp AS er behandlingsansvarlig.\n\n| Vi beholder i | Opplysninger | Lagret hos |\n|---|---|---|\n| 10 år | Journal | Legeskrin AS |\n| 5 år | Faktura | Fiken AS |',
    quote: 'Legeskrin AS',
    value: { name: 'Legeskrin AS' },
    format: markdown,
    nn: {
      text: '# Personvern\n\nFjellapp AS er behandlingsansvarleg.\n\n| Vi tek vare på i | Opplysningar | Lagra hos |\n|---|---|---|\n| 10 år | Journal | Legeskrin AS |\n| 5 år | Faktura | Fiken AS |',
      quote: 'Legeskrin AS',
    },
  },
  {
    text: '## Bruk av underdatabehandlere\n\n| Virksomhet | Org.nr. | Oppgave | Hvor skjer behandlingen |\n|---|---|---|---|\n| Tindedrift AS | 900 112 233 | Drift | Gjøvik |\n| Ordflyt AB | 900 112 244 | Opplesing | Uppsala |',
    quote: 'Ordflyt AB | 900 112 244 | Opplesing | Uppsala',
    value: { name: 'Ordflyt AB', task: 'Opplesing', country: 'SE' },
    format: markdown,
    nn: {
      text: '## Bruk av underdatabehandlarar\n\n| Verksemd | Org.nr. | Oppgåve | Kvar skjer handsaminga |\n|---|---|---|---|\n| Tindedrift AS | 900 112 233 | Drift | Gjøvik |\n| Ordflyt AB | 900 112 244 | Opplesing | Uppsala |',
      quote: 'Ordflyt AB | 900 112 244 | Opplesing | Uppsala',
    },
  },
  {
    text: '| Behandling | Slettefrist | Databehandler |\n|---|---|---|\n| Lønn | 5 år | Visjondata Lønn AS |\n| Givere | 2 år | Tripletex AS |',
    quote: 'Visjondata Lønn AS',
    value: { name: 'Visjondata Lønn AS' },
    format: markdown,
    nn: {
      text: '| Behandling | Slettefrist | Databehandlar |\n|---|---|---|\n| Løn | 5 år | Visjondata Lønn AS |\n| Gjevarar | 2 år | Tripletex AS |',
      quote: 'Visjondata Lønn AS',
    },
  },
  // Lines, labels and items.
  {
    text: 'VEDLEGG 2 – Underdatabehandlere\nNavn: Meldeposten AS\nOppgave: utsending av SMS\nSted: Norge\n\nNavn: Grunnrot Drift AS\nOppgave: drift\nSted: Sverige',
    quote: 'Navn: Grunnrot Drift AS',
    value: { name: 'Grunnrot Drift AS' },
    nn: {
      text: 'VEDLEGG 2 – Underdatabehandlarar\nNamn: Meldeposten AS\nOppgåve: utsending av SMS\nStad: Noreg\n\nNamn: Grunnrot Drift AS\nOppgåve: drift\nStad: Sverige',
      quote: 'Namn: Grunnrot Drift AS',
    },
  },
  {
    text: 'SUB-PROCESSORS\n\nNorthdune B.V. | hosting | Netherlands\nSouthdune Ltd | support desk | Ireland',
    quote: 'Southdune Ltd | support desk | Ireland',
    value: { name: 'Southdune Ltd', country: 'IE' },
  },
  {
    text: 'Fjellapp AS er behandlingsansvarlig.\n\n## Hvem mottar opplysninger?\n\n- Nattvakt A/S (sikkerhetskopi, København)\n- Freshworks – brukerstøtte',
    quote: 'Nattvakt A/S (sikkerhetskopi, København)',
    value: { name: 'Nattvakt A/S' },
    format: markdown,
    nn: {
      text: 'Fjellapp AS er behandlingsansvarleg.\n\n## Kven andre?\n\n- Nattvakt A/S (tryggingskopi, København)\n- Freshworks – brukarstøtte',
      quote: 'Nattvakt A/S (tryggingskopi, København)',
    },
  },
  {
    text: '## Hvem hjelper oss?\n\n- Spond (påmelding)\n- Styrekroken AS – regnskap\n- Domeneshop – e-post',
    quote: 'Styrekroken AS – regnskap',
    value: { name: 'Styrekroken AS' },
    format: markdown,
    nn: { text: '## Kven hjelper oss?\n\n- Spond (påmelding)\n- Styrekroken AS – rekneskap\n- Domeneshop – e-post', quote: 'Styrekroken AS – rekneskap' },
  },
  {
    text: 'SUB-PROCESSORS\n\nNorthdune Netherlands B.V. | hosting | Netherlands\nSkylark Support Pvt. Ltd. | second-line support | India',
    quote: 'Skylark Support Pvt. Ltd. | second-line support | India',
    value: { name: 'Skylark Support Pvt. Ltd.', country: 'IN' },
  },
  {
    text: '# Schedule\n\nQuayside Ltd is the controller.\n\n| Record | Keep for | Note |\n|---|---|---|\n| CCTV | 7 days | Run by Harbourwatch Ltd (processor) |\n| Visitors | 90 days | None |',
    quote: 'Run by Harbourwatch Ltd (processor)',
    value: { name: 'Harbourwatch Ltd' },
    format: markdown,
  },
];
