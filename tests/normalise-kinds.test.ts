import { describe, expect, test } from 'vitest';
import { versionOfText } from '../src/versions.js';

describe('language', () => {
  test.each([
    ['nb', 'Vi lagrer ikke opplysninger om deg lenger enn nødvendig.'],
    ['nn', 'Vi lagrar ikkje opplysningar om deg lenger enn naudsynt.'],
    ['nn', 'Korleis kan eg få sletta opplysningane mine?'],
    ['en', 'We do not keep your personal data longer than necessary.'],
    ['da', 'Vi gemmer ikke dine oplysninger længere end nødvendigt, og du kan altid bede os om at slette dem.'],
    ['sv', 'Vi sparar inte dina uppgifter längre än vad som är nödvändigt.'],
    ['nb', 'Vi bruker Google Analytics, Amazon Web Services og Mailchimp. Data lagres i USA.'],
    ['nb', ''],
    ['mixed', 'Vi lagrer ikke opplysninger om deg lenger enn det som er nødvendig for formålet.\n\nWe do not keep your personal data longer than is necessary for the purpose.'],
    [
      'nb',
      'Vi lagrer ikke opplysninger om deg lenger enn det som er nødvendig. Alt slettes.\n\nData processing agreement\n\nAlle opplysninger slettes når avtalen opphører, og du kan be om innsyn i dem.',
    ],
  ])('%s: %s', (language, source) => {
    expect(versionOfText(source, 'text').language).toBe(language);
  });
});

describe('kind of document', () => {
  test.each([
    ['policy', '# Personvernerklæring\n\nVi lagrer lite.'],
    ['policy', '# Slik behandler vi personopplysninger\n\nVi sletter alt etter ett år.'],
    ['policy', '# Personvernfråsegn\n\nVi lagrar lite.'],
    ['policy', '# Privacy notice\n\nWe keep little.'],
    ['dpa', '# Databehandleravtale\n\n## Underleverandører\n\nSkyli AS.\n\n## Sletting\n\nVed opphør.'],
    [
      'dpa',
      '# Avtale\n\n## Partene\n\n## Formålet med avtalen\n\nDatabehandleren skal bare behandle opplysninger etter dokumenterte instrukser.\n\n## Revisjon\n\nDatabehandleren skal legge til rette.',
    ],
    ['dpa', '# Data Processing Agreement\n\nThe processor shall follow documented instructions.'],
    ['subprocessor-list', '# Underleverandører\n\n| Navn | Land |\n|---|---|\n| Skyli AS | Norge |'],
    ['subprocessor-list', '# List of sub-processors\n\n- Skyli AS, Norway'],
    ['assessment', 'Regnefant\n\nBeskrivelse av formålet og bruken av tjenesten:\n\nElevene regner.\n\nBrukergruppe:\n\nElever og lærere.\n\nHvor lagres informasjon:\n\nNorge.'],
    ['assessment', 'Regnefant\n\nSkildring av formålet og bruken av tenesta:\n\nElevane reknar.\n\nBrukargruppe:\n\nElevar.\n\nFøresetnader for bruk:\n\nIngen.'],
    ['terms', '# Brukervilkår\n\n## Betaling\n\nFaktura.\n\n## Angrerett\n\nI 14 dager. Se personvernerklæringen.'],
    ['unknown', '# Vafler\n\nBland mel, egg og melk.\n\n## Ingredienser\n\n- tre egg'],
    ['unknown', '# Kommunen fikk gebyr\n\nDatatilsynet har gitt kommunen gebyr for brudd på personvernet, skriver avisen. Ordføreren beklager.'],
    ['unknown', 'Hei, og takk for sist!'],
  ])('%s: %s', (type, source) => {
    expect(versionOfText(source, 'markdown').type).toBe(type);
  });
});
