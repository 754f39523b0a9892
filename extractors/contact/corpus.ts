import type { Corpus } from '../../src/model/extractor.js';

// The numbers are made up; those that must be found have a right check digit.
const about = (words: string): string => `# Personvern\n\n${words}`;
const one = (nb: string, nn: string, channel: string, value: string, quote = value): Corpus['finds'][number] => ({
  text: about(nb),
  quote,
  value: { channel, value },
  format: 'markdown',
  nn: { text: about(nn), quote },
});
const foreign = (words: string, channel: string, value: string, quote = value): Corpus['finds'][number] => ({
  text: `# Privacy policy\n\n${words}`,
  quote,
  value: { channel, value },
  format: 'markdown',
});
const ignored = (words: string, because: string): Corpus['ignores'][number] => ({ text: about(words), because, format: 'markdown' });

export const corpus: Corpus = {
  finds: [
    one('Spørsmål sendes til post@nordlys.example.', 'Spørsmål sender du til post@nordlys.example.', 'email', 'post@nordlys.example'),
    one('Kontakt: Post@Nordlys.example', 'Kontakt: Post@Nordlys.example', 'email', 'post@nordlys.example', 'Post@Nordlys.example'),
    one('Personvernombud: ombud@nordlys.example', 'Personvernombod: ombud@nordlys.example', 'dpo-email', 'ombud@nordlys.example'),
    one(
      'Vårt personvernombud Kari Li når du på kari.li@nordlys.example.',
      'Personvernombodet vårt, Kari Li, når du på kari.li@nordlys.example.',
      'dpo-email',
      'kari.li@nordlys.example',
    ),
    one('Skriv til personvernombud@nordlys.example.', 'Du kan skrive til personvernombud@nordlys.example.', 'dpo-email', 'personvernombud@nordlys.example'),
    one('## Personvernombud\n\npvo@nordlys.example', '## Personvernombod\n\npvo@nordlys.example', 'dpo-email', 'pvo@nordlys.example'),
    one(
      'Skriv til post@nordlys.example eller personvernombudet på li@nordlys.example.',
      'Skriv til post@nordlys.example eller personvernombodet på li@nordlys.example.',
      'dpo-email',
      'li@nordlys.example',
    ),
    one(
      'Skriv til post@nordlys.example eller personvernombudet på li@nordlys.example.',
      'Skriv til post@nordlys.example eller personvernombodet på li@nordlys.example.',
      'email',
      'post@nordlys.example',
    ),
    one('Telefon: 22 33 44 55', 'Telefon: 22 33 44 55', 'phone', '22334455', '22 33 44 55'),
    one('Ring oss på 987 65 432.', 'Ring oss på 987 65 432.', 'phone', '98765432', '987 65 432'),
    one('Tlf. +47 22 33 44 55', 'Tlf. +47 22 33 44 55', 'phone', '+4722334455', '+47 22 33 44 55'),
    one('Sentralbord: 0047 22 33 44 55', 'Sentralbord: 0047 22 33 44 55', 'phone', '+4722334455', '0047 22 33 44 55'),
    one('Mobil (+47) 987 65 432', 'Mobil (+47) 987 65 432', 'phone', '+4798765432', '(+47) 987 65 432'),
    one(
      '| Telefon | 22 33 44 55 |\n|---|---|\n| E-post | post@nordlys.example |',
      '| Telefon | 22 33 44 55 |\n|---|---|\n| E-post | post@nordlys.example |',
      'email',
      'post@nordlys.example',
    ),
    one('Org.nr. 987 654 325', 'Org.nr. 987 654 325', 'organisation-number', '987654325', '987 654 325'),
    one(
      'Nordlys Læring AS (organisasjonsnummer 987654325) er behandlingsansvarlig.',
      'Nordlys Læring AS (organisasjonsnummer 987654325) er behandlingsansvarleg.',
      'organisation-number',
      '987654325',
    ),
    one('Nordlys Læring AS, 811 223 344 MVA', 'Nordlys Læring AS, 811 223 344 MVA', 'organisation-number', '811223344', '811 223 344'),
    one('Orgnr 987 654 325, telefon 22 33 44 55', 'Orgnr 987 654 325, telefon 22 33 44 55', 'phone', '22334455', '22 33 44 55'),
    one('Organisasjonsnummer: NO 922 118 876 MVA', 'Organisasjonsnummer: NO 922 118 876 MVA', 'organisation-number', '922118876', '922 118 876'),
    one('Adresse: Fjellveien 12, 9008 Tromsø', 'Adressa vår: Fjellveien 12, 9008 Tromsø', 'address', 'Fjellveien 12, 9008 Tromsø'),
    one('Vi holder til i Storgata 1B, 0155 Oslo.', 'Vi held til i Storgata 1B, 0155 Oslo.', 'address', 'Storgata 1B, 0155 Oslo'),
    one('Postboks 12 Sentrum, 5003 Bergen', 'Postboks 12 Sentrum, 5003 Bergen', 'address', 'Postboks 12 Sentrum, 5003 Bergen'),
    one('Nettside: nordlys.example', 'Nettside: nordlys.example', 'url', 'nordlys.example'),
    one('Hjemmeside: https://www.nordlys.example/om', 'Heimeside: https://www.nordlys.example/om', 'url', 'https://www.nordlys.example/om'),
    one('Kontaktinformasjon: post@nordlys.example, telefon 22 33 44 55', 'Kontaktinformasjon: post@nordlys.example, telefon 22 33 44 55', 'phone', '22334455', '22 33 44 55'),
    one(
      '## Kontakt\n\n- Telefon: 22 33 44 55\n- E-post: hei@nordlys.example',
      '## Kontakt\n\n- Telefon: 22 33 44 55\n- E-post: hei@nordlys.example',
      'email',
      'hei@nordlys.example',
    ),
    foreign('Questions? Write to privacy@northlight.example.', 'email', 'privacy@northlight.example'),
    foreign('Data protection officer: dpo@northlight.example', 'dpo-email', 'dpo@northlight.example'),
    foreign('Phone: +44 20 7946 0000', 'phone', '+442079460000', '+44 20 7946 0000'),
    foreign('Nordlys ApS, CVR-nr. 12345674', 'organisation-number', '12345674'),
    foreign('Nordlys AB, org.nr 556677-0003', 'organisation-number', '5566770003', '556677-0003'),
    foreign('Website: www.northlight.example', 'url', 'www.northlight.example'),
  ],
  ignores: [
    { text: 'Kake til åtte. Spørsmål om oppskriften? Skriv til kake@kjokken.example.', because: 'nothing about privacy' },
    { text: 'Konserten er i Storgata 1, 0155 Oslo. Ring 22 33 44 55.', because: 'nothing about privacy' },
    ignored('Org.nr. 987 654 321', 'a wrong check digit'),
    ignored('CVR-nr. 12345678', 'a wrong check digit'),
    ignored('Org.nr 556677-0004', 'a wrong check digit'),
    ignored('Kontonummer 1234 56 78903', 'a bank account'),
    ignored('Vi har hatt 12345678 besøk siden 2019.', 'a number without a label'),
    ignored('Saksnummer 2024 1234 5678', 'a case number'),
    ignored('Du kan klage til Datatilsynet, postkasse@tilsyn.example.', 'an authority'),
    ignored('## Datatilsynet\n\nPostboks 458 Sentrum, 0105 Oslo', 'an authority'),
    ignored('## Underleverandører\n\nSkyboks AS, Havnegata 3, 7010 Trondheim, post@skyboks.example', 'a supplier'),
    ignored('| Leverandør | Kontakt |\n|---|---|\n| Skyboks AS | post@skyboks.example |', 'a supplier'),
    ignored('E-postadressen din ser slik ut: fornavn.etternavn@nordlys.example', 'an example of an address'),
    ignored('Varsler sendes fra noreply@nordlys.example.', 'a mailbox that nobody reads'),
    ignored('Les mer om informasjonskapsler på nordlys.example/kapsler', 'a link in running text'),
    ignored('Sist oppdatert 12.03.2024, versjon 2.1', 'a date'),
    ignored('Du kan ringe oss i åpningstiden 08 00 til 16 00.', 'opening hours'),
  ],
  misses: [
    { text: about('Ring 02345.'), wants: 'a number of five digits', value: { channel: 'phone', value: '02345' }, format: 'markdown' },
    {
      text: about('Skriv til post (krøllalfa) nordlys.example.'),
      wants: 'an address hidden from robots',
      value: { channel: 'email', value: 'post@nordlys.example' },
      format: 'markdown',
    },
    {
      text: '# Privacy policy\n\nWrite to 12 High Street, London W1A 1AA.',
      wants: 'a British address',
      value: { channel: 'address', value: '12 High Street, London W1A 1AA' },
      format: 'markdown',
    },
  ],
};
