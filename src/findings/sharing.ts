import { hitsOf } from '../norwegian/read.js';
import { type Check, enumerate, evidenceOf, field, type PlacedEvidence, type ReadDocument, stated } from './finding.js';

/** Sentences of a document that hold a phrase of a lexicon and none that takes part of it back. */
function* sentencesSaying({ reading, name, version }: ReadDocument, phrase: string): Generator<PlacedEvidence> {
  for (const sentence of reading.byLexicon.get('finding-cues') ?? []) {
    const cues = hitsOf(sentence, 'finding-cues');
    const cue = cues.find((hit) => hit.entry.id === phrase);
    if (!cue || cues.some((hit) => hit.entry.id === 'exception') || sentence.end - sentence.start > 600) continue;
    const section = sentence.block.path.at(-1) ?? '';
    yield { start: sentence.start, end: sentence.end, quote: reading.text.slice(sentence.start, sentence.end), section, rule: phrase, document: name, version };
  }
}

export const sharingChecks: readonly Check[] = [
  {
    rule: 'not-shared-beside-recipients',
    severity: 'high',
    source: 'Personvernforordningen artikkel 13 nr. 1 bokstav e',
    *find(view) {
      const promises = view.documents.flatMap((document) => [...sentencesSaying(document, 'not-shared')]);
      const recipients = stated(view, 'sub-processor');
      if (promises.length === 0 || recipients.length === 0) return;
      const names = enumerate(
        recipients.map((fact) => field(fact, 'name')),
        'og',
      );
      yield {
        question: {
          nb: `Det heter at opplysningene ikke deles med andre, men ${names} er nevnt som leverandør. Hvem får opplysningene?`,
          nn: `Det heiter at opplysningane ikkje blir delte med andre, men ${names} er nemnd som leverandør. Kven får opplysningane?`,
        },
        evidence: [...promises, ...evidenceOf(recipients)],
      };
    },
  },
  {
    rule: 'sub-processors-unnamed',
    severity: 'medium',
    source: 'Personvernforordningen artikkel 28 nr. 2 og artikkel 13 nr. 1 bokstav e',
    *find(view) {
      if (view.facts.some((fact) => fact.kind === 'sub-processor' && fact.assertion !== 'denied')) return;
      const mentions = view.documents.flatMap((document) => [...sentencesSaying(document, 'uses-sub-processors')]);
      if (mentions.length === 0) return;
      yield {
        question: {
          nb: 'Underleverandører brukes, men ingen er nevnt ved navn. Hvem er de, hva gjør de, og i hvilke land?',
          nn: 'Underleverandørar blir brukte, men ingen er nemnde med namn. Kven er dei, kva gjer dei, og i kva land?',
        },
        evidence: mentions.slice(0, 3),
      };
    },
  },
];
