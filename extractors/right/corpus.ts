import type { Corpus } from '../../src/model/extractor.js';

const about = (words: string): string => `# Personvern\n\n${words}`;
const one = (nb: string, nn: string, right: string): Corpus['finds'][number] => ({
  text: about(nb),
  quote: nb.split('\n').at(-1) as string,
  value: { right },
  format: 'markdown',
  nn: { text: about(nn), quote: nn.split('\n').at(-1) as string },
});
const english = (words: string, right: string): Corpus['finds'][number] => ({
  text: `# Privacy policy\n\n${words}`,
  quote: words.split('\n').at(-1) as string,
  value: { right },
  format: 'markdown',
});
const ignored = (words: string, because: string): Corpus['ignores'][number] => ({ text: about(words), because, format: 'markdown' });

export const corpus: Corpus = {
  finds: [
    one('Du har rett til innsyn i opplysningene.', 'Du har rett til innsyn i opplysningane.', 'access'),
    one('Du kan be om en kopi av opplysningene vi har om deg.', 'Du kan be om ein kopi av opplysningane vi har om deg.', 'access'),
    one('Du kan kreve at feil blir rettet.', 'Du kan krevje at feil blir retta.', 'rectification'),
    one('Du har rett til å få korrigert opplysninger som er feil.', 'Du har rett til å få korrigert opplysningar som er feil.', 'rectification'),
    one('Du kan be oss slette opplysningene.', 'Du kan be oss slette opplysningane.', 'erasure'),
    one('Du har rett til å bli glemt.', 'Du har rett til å bli gløymd.', 'erasure'),
    one('Du kan kreve at vi begrenser behandlingen: be om begrensning av behandlingen.', 'Du kan krevje avgrensing av behandlinga.', 'restriction'),
    one('Du har rett til å protestere mot behandlingen.', 'Du har rett til å protestere mot behandlinga.', 'objection'),
    one('Du har rett til dataportabilitet.', 'Du har rett til dataportabilitet.', 'portability'),
    one('Du har rett til å få opplysningene overført til en annen virksomhet.', 'Du har rett til å få opplysningane overført til ein annan.', 'portability'),
    one('Du kan når som helst trekke tilbake samtykket.', 'Du kan når som helst trekkje tilbake samtykket.', 'withdraw-consent'),
    one('Du kan når som helst trekke samtykket ditt tilbake.', 'Du kan når som helst trekkje samtykket tilbake.', 'withdraw-consent'),
    one('Du har rett til å klage til Datatilsynet.', 'Du har rett til å klage til Datatilsynet.', 'complaint'),
    one('## Klage\n\nDu kan sende klage til Datatilsynet.', '## Klage\n\nDu kan sende klage til Datatilsynet.', 'complaint'),
    one('Du har rett til ikke å være underlagt automatiserte avgjørelser.', 'Du har rett til å ikkje vere underlagd automatiserte avgjerder.', 'no-automated-decision'),
    one('Du har rett til informasjon om behandlingen.', 'Du har rett til informasjon om behandlinga.', 'information'),
    one('## Dine rettigheter\n\n- Innsyn', '## Rettane dine\n\n- Innsyn', 'access'),
    one('## Dine rettigheter\n\n- Retting', '## Rettane dine\n\n- Retting', 'rectification'),
    one('## Dine rettigheter\n\n- Sletting', '## Rettane dine\n\n- Sletting', 'erasure'),
    one('## Dine rettigheter\n\n- Begrensning', '## Rettane dine\n\n- Avgrensing', 'restriction'),
    one('## Dine rettigheter\n\n- Portabilitet', '## Rettane dine\n\n- Portabilitet', 'portability'),
    one('Elever og foresatte har rett på innsyn.', 'Elevar og føresette har rett på innsyn.', 'access'),
    one('De registrerte kan be om retting og sletting.', 'Dei registrerte kan be om retting og sletting.', 'erasure'),
    one('Du har krav på innsyn, retting og sletting.', 'Du har krav på innsyn, retting og sletting.', 'rectification'),
    one(
      'Du kan reservere deg mot nyhetsbrev, og du har rett til å motsette deg bruken.',
      'Du kan reservere deg mot nyheitsbrev, og du har rett til å setje deg imot bruken.',
      'objection',
    ),
    english('You have the right to access your data.', 'access'),
    english('You may request deletion of your personal data.', 'erasure'),
    english('You have the right to object to processing.', 'objection'),
    english('You have the right to data portability.', 'portability'),
    english('You can lodge a complaint with the supervisory authority: you have the right to complain.', 'complaint'),
  ],
  ignores: [
    { text: 'Eleven har rett til innsyn i prøven og kan klage på karakteren.', because: 'a right in a school, not in data' },
    { text: 'Du har rett til å klage på varen innen to år.', because: 'a right of buyers' },
    ignored('Opplysningene blir slettet etter 30 dager.', 'retention'),
    ignored('## Lagring og sletting\n\nVi sletter kontoen når du slutter.', 'retention'),
    ignored('Kun ansatte med behov har innsyn i opplysningene.', 'access control'),
    ignored('Vi retter feil i appen hver uke.', 'error handling'),
    ignored('Leverandøren skal slette dataene når avtalen er over.', 'a duty of the processor'),
    ignored('Databehandleren skal bistå med sletting.', 'a duty of the processor'),
    ignored('## Sikkerhet\n\nTilgang gis etter behov.', 'security'),
    ignored('Vi forbeholder oss retten til å endre erklæringen.', 'a right of the organisation'),
    ignored('Vi har rett til å slette innhold som bryter reglene.', 'a right of the organisation'),
    ignored('Appen tar ingen automatiserte avgjørelser.', 'a fact about the app'),
    ignored('Bruken er begrenset til skoletiden.', 'use'),
  ],
  misses: [{ text: about('Si fra til oss, så viser vi deg alt vi har lagret om deg.'), wants: 'access in other words', value: { right: 'access' }, format: 'markdown' }],
};
