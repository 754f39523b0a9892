import { describe, expect, test } from 'vitest';
import { lexicon } from '../lexicons/index.js';
import { fieldOf } from '../src/model/lexicon.js';
import type { Version } from '../src/model/version.js';
import { articlesOf } from '../src/norwegian/articles.js';
import { read } from '../src/norwegian/read.js';
import { statuteOf, statutesOf } from '../src/norwegian/statutes.js';

const paragraph = (text: string): Version => ({
  text,
  blocks: [{ kind: 'paragraph', start: 0, end: text.length, path: [] }],
  links: [],
  language: 'nb',
  type: 'policy',
  title: '',
  mediaType: 'text/plain',
});

const articles = (text: string, bare = false): string[] => {
  const reading = read(paragraph(text));
  return reading.sentences.flatMap((sentence) => articlesOf(reading, sentence, bare).map((one) => `${one.article}${one.range ? '–' : ''}`));
};

const statutes = (text: string): string[] => {
  const reading = read(paragraph(text));
  return reading.sentences.flatMap((sentence) =>
    statutesOf(reading, sentence).map((one) => [one.law, one.sections.join('+'), one.ledd ? `ledd ${one.ledd}` : '', (one.letters ?? []).join('')].filter(Boolean).join(' ')),
  );
};

describe('articles of the GDPR', () => {
  const notations: readonly (readonly [string, readonly string[]])[] = [
    ['Berettiget interesse, jf. art. 6(1)(f).', ['6(1)(f)']],
    ['Grunnlaget er GDPR art. 6 (1) f.', ['6(1)(f)']],
    ['Etter personvernforordningen artikkel 6 nr. 1 bokstav f har vi grunnlag.', ['6(1)(f)']],
    ['Rettsgrunnlaget er personvernforordninga art. 6 første ledd bokstav b.', ['6(1)(b)']],
    ['Etter personvernforordninga artikkel 6 fyrste ledd bokstav e kan kommunen.', ['6(1)(e)']],
    ['art 6 nr 1 f', ['6(1)(f)']],
    ['artikkel 6 nr. 1 a) og artikkel 9 nr. 2 a)', ['6(1)(a)', '9(2)(a)']],
    ['artikkel 6 (1) bokstav f', ['6(1)(f)']],
    ['art. 6.1 b', ['6(1)(b)']],
    ['Art. 6.1.c', ['6(1)(c)']],
    ['art. 6.1(f)', ['6(1)(f)']],
    ['GDPR 6-1-f', ['6(1)(f)']],
    ['GDPR 6(1)(b)', ['6(1)(b)']],
    ['jf. GDPR artikkel 6-1 a', ['6(1)(a)']],
    ['Article 6(1)(f) of the GDPR', ['6(1)(f)']],
    ['Article 6 (1) (a) GDPR', ['6(1)(a)']],
    ['point (f) of Article 6(1)', ['6(1)(f)']],
    ['bokstav c i artikkel 6 nr. 1', ['6(1)(c)']],
    ['Article 6, paragraph 1, point (e)', ['6(1)(e)']],
    ['artikel 6, stk. 1, litra f', ['6(1)(f)']],
    ['artikel 6.1 b i GDPR', ['6(1)(b)']],
    ['art. 6 bokstav f', ['6(1)(f)']],
    ['Artikkel 6 nr. 1 (b)', ['6(1)(b)']],
    ['art. 6 nr.1 bokstav «b»', ['6(1)(b)']],
    ['Art.6(1)(b)', ['6(1)(b)']],
    ['art. 6(1)(b)/(f)', ['6(1)(b)', '6(1)(f)']],
    ['artikkel 6 nr. 1 bokstav b og f', ['6(1)(b)', '6(1)(f)']],
    ['artikkel 6 nr. 1 bokstav a, b og c', ['6(1)(a)', '6(1)(b)', '6(1)(c)']],
    ['artikkel 6 nr. 1 bokstav c og bokstav e', ['6(1)(c)', '6(1)(e)']],
    ['artikkel 6 nr. 1 bokstav c og 9 nr. 2 bokstav b', ['6(1)(c)', '9(2)(b)']],
    ['Article 6(1)(c) and 9(2)(h)', ['6(1)(c)', '9(2)(h)']],
    ['art. 9 nr. 2 a', ['9(2)(a)']],
    ['artikkel 9 nr. 2 bokstav i', ['9(2)(i)']],
    ['art. 9 (2) h', ['9(2)(h)']],
    ['artikkel 9 nr. 2 i personvernforordningen', ['9(2)']],
    ['GDPR artikkel 6 og 9', ['6', '9']],
    ['artiklene 15, 16 og 17', ['15', '16', '17']],
    ['artikkel 6 – 11', ['6–', '11–']],
    ['artikkel 12-22 i GDPR', ['12–', '22–']],
    ['artikkel 6 nr. 1 bokstav a til f', ['6(1)(a)–', '6(1)(f)–']],
    ['Art. 46(2)(c)', ['46(2)(c)']],
    ['artikkel 28 nr. 3', ['28(3)']],
    ['artikkel 6 i personvernforordningen', ['6']],
    ['artikkel 15 og 30 dager', ['15']],
    ['en art av 6 arter', []],
    ['GDPR fra 2018', []],
    ['art. 6 f.eks. samtykke', ['6']],
  ];
  for (const [text, wanted] of notations) test(text, () => expect(articles(text)).toEqual(wanted));

  test('without a word for article only where it is asked for', () => {
    expect(articles('Avtale – 6(1)(b)')).toEqual([]);
    expect(articles('Avtale – 6(1)(b); samtykke, 6 nr. 1 bokstav a', true)).toEqual(['6(1)(b)', '6(1)(a)']);
    expect(articles('Punkt 6.1 beskriver dette', true)).toEqual([]);
  });
});

describe('acts and regulations', () => {
  const citations: readonly (readonly [string, readonly string[]])[] = [
    ['Bilag oppbevares etter bokføringsloven § 13.', ['bokføringsloven 13']],
    ['i henhold til bokføringsloven i 5 år', ['bokføringsloven']],
    ['jf. bokføringslova §13 andre ledd', ['bokføringsloven 13 ledd 2']],
    ['regnskapslovens krav', ['regnskapsloven']],
    ['regnskaps- og bokføringsloven', ['regnskapsloven', 'bokføringsloven']],
    ['bokføringsloven §§ 4, 5 og 13', ['bokføringsloven 4+5+13']],
    ['bokføringsforskriften § 7-2', ['bokføringsforskriften 7-2']],
    ['helsepersonelloven §39-40', ['helsepersonelloven 39-40']],
    ['helsepersonelloven §§ 39 og 40', ['helsepersonelloven 39+40']],
    ['etter helsepersonelloven § 39, jf. § 40', ['helsepersonelloven 39+40']],
    ['hvitvaskingsloven §§ 18 a–19', ['hvitvaskingsloven 18 a+19']],
    ['opplæringslova § 25-1', ['opplæringslova 25-1']],
    ['Opplæringsloven', ['opplæringslova']],
    ['lov om grunnskolen og den vidaregåande opplæringa § 2-3', ['opplæringslova 2-3']],
    ['lov om grunnskolen og den vidaregåande opplæringa (opplæringslova) § 3-1', ['opplæringslova 3-1']],
    ['lov 15. juni 2018 nr. 38', ['personopplysningsloven']],
    ['lov av 19. november 2004 nr. 73 om bokføring', ['bokføringsloven']],
    ['LOV-2004-11-19-73', ['bokføringsloven']],
    ['arbeidsmiljøloven av 17. juni 2005 nr. 62 § 9-5', ['arbeidsmiljøloven 9-5']],
    ['personopplysningsloven § 6 jf. arbeidsmiljøloven § 3-1', ['personopplysningsloven 6', 'arbeidsmiljøloven 3-1']],
    ['forvaltningsloven § 13 første ledd nr. 2', ['forvaltningsloven 13 ledd 1']],
    ['markedsføringsloven § 15 (3)', ['markedsføringsloven 15 ledd 3']],
    ['barnehageloven § 47 a', ['barnehageloven 47 a']],
    ['arkivlova § 9 bokstav c', ['arkivlova 9 c']],
    ['§ 13 i bokføringsloven', ['bokføringsloven 13']],
    ['section 13 of the Norwegian Bookkeeping Act', ['bokføringsloven 13']],
    ['the Accounting Act section 3-1', ['regnskapsloven 3-1']],
    ['pasient- og brukerrettighetsloven § 5-1', ['pasient- og brukerrettighetsloven 5-1']],
    ['universitets- og høgskulelova § 4-13', ['universitets- og høyskoleloven 4-13']],
    ['aml. § 9-5', ['arbeidsmiljøloven 9-5']],
    ['AML-kontroll av kunder', []],
    ['personopplysningsloven av 2000 § 18', ['personopplysningsloven 18']],
    ['fiskeriloven § 4', ['fiskeriloven 4']],
    ['ifølge særlovgivningen og janteloven', []],
    ['plan- og bygningsloven § 21-2', ['plan- og bygningsloven 21-2']],
  ];
  for (const [text, wanted] of citations) test(text, () => expect(statutes(text)).toEqual(wanted));

  test('the repealed act is told from its successor where the text says which', () => {
    const reading = read(paragraph('personopplysningsloven av 2000 § 18'));
    expect(statutesOf(reading, reading.sentences[0] as (typeof reading.sentences)[number])[0]?.entry?.id).toBe('personopplysningsloven-2000');
  });
});

describe('lexicons/statutes.yaml', () => {
  test('holds at least 150 acts and regulations with sound references', () => {
    const entries = lexicon('statutes');
    expect(entries.length).toBeGreaterThanOrEqual(150);
    for (const entry of entries) {
      expect(['act', 'regulation', 'eu'], entry.id).toContain(fieldOf(entry, 'kind'));
      if (fieldOf(entry, 'lovdata')) expect(fieldOf(entry, 'lovdata'), entry.id).toMatch(/^(?:LOV|FOR)-\d{4}-\d\d-\d\d(?:-\d{1,4})?$/u);
      if (fieldOf(entry, 'replacedBy')) expect(statuteOf(fieldOf(entry, 'replacedBy')), entry.id).toBeDefined();
      if (fieldOf(entry, 'short')) expect(statuteOf(fieldOf(entry, 'short')), entry.id).toBeDefined();
    }
    const identifiers = entries.map((entry) => fieldOf(entry, 'lovdata')).filter(Boolean);
    expect(new Set(identifiers).size).toBe(identifiers.length);
  });

  test('every abbreviation stands for an act of the lexicon', () => {
    for (const entry of lexicon('legal-abbreviations')) expect(statuteOf(fieldOf(entry, 'abbreviates')), entry.id).toBeDefined();
  });
});
