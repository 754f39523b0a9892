import { describe, expect, test } from 'vitest';
import { extractFacts } from '../extractors/index.js';
import { diffFacts, diffText } from '../src/diff/index.js';
import type { Change } from '../src/model/change.js';
import type { Assertion, Fact, FactValue } from '../src/model/fact.js';
import { factId } from '../src/model/fact.js';
import { versionOfText } from '../src/versions.js';

const POLICY = `# Personvernerklæring for Eksempel AS

Sist oppdatert 1. januar 2024.

Vi behandler opplysninger på grunnlag av samtykke. Alle data lagres i Norge.

## Underleverandører

| Leverandør | Land | Oppgave |
|---|---|---|
| Mailgun | USA | E-post |
| Azure | Irland | Drift |
`;

const between = (before: string, after: string): Change[] => {
  const [one, other] = [versionOfText(before, 'markdown'), versionOfText(after, 'markdown')];
  return diffFacts(extractFacts(one), extractFacts(other), { before: one.text, after: other.text });
};

const told = (before: string, after: string, kind: string): string[] =>
  between(before, after)
    .filter((change) => change.kind === kind)
    .map(({ type, severity, sentence }) => `${type} ${severity}: ${sentence.nb}`);

describe('facts of real texts', () => {
  test('an edit of a row or a sentence is one change', () => {
    expect(told(POLICY, POLICY.replace('Mailgun', 'Postmark'), 'sub-processor')).toEqual(['changed high: Underleverandør endret fra Mailgun til Postmark (USA)']);
    expect(told(POLICY, POLICY.replace('samtykke', 'berettiget interesse'), 'legal-basis')).toEqual([
      'changed medium: Behandlingsgrunnlag endret fra samtykke til berettiget interesse',
    ]);
    expect(told(POLICY, POLICY.replace('1. januar 2024', '3. mars 2025'), 'document-date')).toEqual([
      'changed low: Dokumentets dato endret fra 2024-01-01 til 2025-03-03 (oppdatert)',
    ]);
    expect(told(POLICY, POLICY.replace('lagres i Norge', 'lagres i India'), 'storage-location')).toEqual(['changed high: Lagringssted endret fra Norge til India']);
  });

  test('a field of a fact that stays is a change of that field', () => {
    expect(told(POLICY, POLICY.replace('Irland', 'USA'), 'sub-processor')).toEqual(['changed high: Underleverandør Azure: land endret fra Irland til USA']);
  });

  test('a new row is new, a row that is gone is gone', () => {
    const more = POLICY.replace('| Azure', '| Uklang | Ukraina | Utvikling |\n| Azure');
    expect(told(POLICY, more, 'sub-processor')).toEqual(['added high: Ny underleverandør: Uklang (Ukraina)']);
    expect(told(more, POLICY, 'sub-processor')).toEqual(['removed low: Underleverandør fjernet: Uklang (Ukraina)']);
  });

  test('the order of rows, paragraphs and sections is no change', () => {
    const rows = POLICY.replace('| Mailgun | USA | E-post |\n| Azure | Irland | Drift |', '| Azure | Irland | Drift |\n| Mailgun | USA | E-post |');
    const [title = '', list = ''] = POLICY.split(/(?=## )/u);
    for (const other of [
      rows,
      `${list}\n${title}`,
      POLICY.replace(
        'Vi behandler opplysninger på grunnlag av samtykke. Alle data lagres i Norge.',
        'Alle data lagres i Norge. Vi behandler opplysninger på grunnlag av samtykke.',
      ),
    ])
      expect(between(POLICY, other)).toEqual([]);
  });

  test('the same in other words or at another place on the line is no change', () => {
    expect(told(POLICY, POLICY.replace('Alle data lagres i Norge.', 'Data blir alltid lagret i Norge.'), 'storage-location')).toEqual([]);
    expect(told(POLICY, POLICY.replace('| Mailgun |', '| Mailgun, Inc. |'), 'sub-processor')).toEqual([]);
  });
});

let place = 0;
/** A fact whose evidence is its words in a text. Written by hand: what is tested is the comparison, whatever the extractors find. */
function fact(
  kind: string,
  key: readonly string[],
  value: FactValue,
  text: string,
  quote: string,
  { scope = {}, assertion = 'stated' }: { scope?: FactValue; assertion?: Assertion } = {},
): Fact {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`"${quote}" does not stand in the text`);
  const id = factId(kind, [...key.map((name) => value[name]), ...(kind === 'retention' ? [scope.dataCategory] : [])]);
  return {
    id,
    kind,
    value,
    scope,
    evidence: [{ start, end: start + quote.length, quote, section: '', rule: 'r' }],
    assertion,
    confidence: 0.9 - place++ / 1e6,
    extractor: `${kind}@1`,
    rule: `r${place}`,
    term: 't',
    summary: { nb: `Noe: nr. ${place}` },
  };
}
const retention = (period: string, text: string, quote: string, dataCategory?: string): Fact =>
  fact('retention', ['period'], { period }, text, quote, { scope: dataCategory === undefined ? {} : { dataCategory } });
const supplier = (name: string, text: string, more: FactValue = {}, assertion: Assertion = 'stated'): Fact =>
  fact('sub-processor', ['name'], { name, ...more }, text, name, { assertion });

const compared = (before: readonly Fact[], after: readonly Fact[], texts: { before: string; after: string }): string[] =>
  diffFacts(before, after, texts).map(({ type, severity, sentence }) => `${type} ${severity}: ${sentence.nb}`);

describe('pairs', () => {
  test('belong to one edited sentence; others come and go', () => {
    const before = 'Meldinger slettes etter 30 dager.\nLogger slettes etter 12 måneder, og bilder slettes fortløpende.';
    const after = 'Logger slettes etter 12 måneder, og bilder slettes fortløpende.\nMeldinger slettes etter 90 dager.\nKvitteringer oppbevares i 5 år.';
    expect(
      compared(
        [retention('P30D', before, '30 dager', 'meldinger'), retention('P12M', before, '12 måneder', 'logger')],
        [retention('P12M', after, '12 måneder', 'logger'), retention('P90D', after, '90 dager', 'meldinger'), retention('P5Y', after, '5 år', 'kvitteringer')],
        { before, after },
      ),
    ).toEqual(['changed high: Lagringstid endret fra 30 til 90 dager (meldinger)', 'added medium: Ny lagringstid: 5 år (kvitteringer)']);
  });

  test('in a row are those of that row', () => {
    const before = 'Meldinger | 30 dager\nLogger | 60 dager\nBilder | 1 år';
    const after = 'Meldinger | 60 dager\nLogger | 30 dager\nBilder | 1 år';
    const texts = { before, after };
    expect(
      compared(
        [retention('P30D', before, '30 dager', 'meldinger'), retention('P60D', before, '60 dager', 'logger')],
        [retention('P60D', after, '60 dager', 'meldinger'), retention('P30D', after, '30 dager', 'logger')],
        texts,
      ),
    ).toEqual(['changed high: Lagringstid endret fra 30 til 60 dager (meldinger)', 'changed low: Lagringstid endret fra 60 til 30 dager (logger)']);
  });

  test('in a list within a sentence are one to one', () => {
    const before = 'Vi bruker Alfa, Beta og Gamma til drift av tjenesten.';
    const after = 'Vi bruker Alfa, Delta, Epsilon og Gamma til drift av tjenesten.';
    expect(
      compared(
        ['Alfa', 'Beta', 'Gamma'].map((name) => supplier(name, before)),
        ['Alfa', 'Delta', 'Epsilon', 'Gamma'].map((name) => supplier(name, after)),
        { before, after },
      ),
    ).toEqual(['changed medium: Underleverandør endret fra Beta til Delta', 'added medium: Ny underleverandør: Epsilon']);
  });

  test('are of one kind, and not of sentences that have nothing in common', () => {
    const before = 'Vi bruker Alfa til drift.\n\nDu kan klage til Datatilsynet.';
    const after = 'Du kan klage til Datatilsynet.\n\nNyhetsbrev sendes gjennom leverandøren Beta i Danmark.';
    expect(compared([supplier('Alfa', before)], [supplier('Beta', after)], { before, after })).toEqual([
      'added medium: Ny underleverandør: Beta',
      'removed low: Underleverandør fjernet: Alfa',
    ]);
  });
});

describe('no change', () => {
  const text = 'Vi bruker Alfa til drift. Alfa sender e-post.';
  const texts = { before: text, after: text };

  test('is other evidence, confidence, rule or summary', () => {
    const [one, other] = [supplier('Alfa', text), supplier('Alfa', text)];
    expect(diffFacts([one], [{ ...other, evidence: [{ start: 26, end: 30, quote: 'Alfa', section: 'x', rule: 'annen' }], confidence: 0.1 }], texts)).toEqual([]);
  });

  test('is another spelling of the same', () => {
    expect(
      diffFacts([supplier('Alfa', text, { task: 'retained to support the service' })], [supplier('Alfa', text, { task: 'Retained for support of the service' })], texts),
    ).toEqual([]);
    const [before, after] = ['Slettes etter 12 måneder.', 'Slettes etter ett år.'];
    expect(diffFacts([retention('P12M', before, '12 måneder')], [retention('P1Y', after, 'ett år')], { before, after })).toEqual([]);
    const [short, long] = ['Vi bruker Alfa.', 'Vi bruker Alfa AS.'];
    expect(diffFacts([supplier('Alfa', short)], [supplier('Alfa AS', long)], { before: short, after: long })).toEqual([]);
  });

  test('is a field that another order of the same sentences brings first', () => {
    const [before, after] = ['Alfa driver tjenesten.\nAlfa sender e-post.', 'Alfa sender e-post.\nAlfa driver tjenesten.'];
    const evidence = (text: string) => [0, text.indexOf('\n') + 1].map((start) => ({ start, end: start + 4, quote: 'Alfa', section: '', rule: 'r' }));
    const one = { ...supplier('Alfa', before, { task: 'drift' }), evidence: evidence(before) };
    const other = { ...supplier('Alfa', after, { task: 'e-post' }), evidence: evidence(after) };
    expect(diffFacts([one], [other], { before, after })).toEqual([]);
    const edited = after.replace('driver tjenesten', 'leverer telefoni');
    expect(diffFacts([one], [{ ...other, evidence: evidence(edited) }], { before, after: edited })).toHaveLength(1);
  });
});

describe('severity and sentences', () => {
  const text = 'Alfa Beta';
  const added = (one: Fact): string => compared([], [one], { before: '', after: text })[0] ?? '';
  const removed = (one: Fact): string => compared([one], [], { before: text, after: '' })[0] ?? '';
  const changed = (one: Fact, other: Fact): string => compared([one], [other], { before: text, after: text })[0] ?? '';
  const location = (value: FactValue, assertion: Assertion = 'stated'): Fact => fact('storage-location', ['place'], value, text, 'Alfa', { assertion });

  test('sub-processors weigh by where they are and on what ground', () => {
    expect(added(supplier('Alfa', text, { country: 'UA' }))).toBe('added high: Ny underleverandør: Alfa (Ukraina)');
    expect(added(supplier('Alfa', text, { country: 'US', transferMechanism: 'scc' }))).toBe('added medium: Ny underleverandør: Alfa (USA, EUs standardkontrakter (SCC))');
    expect(added(supplier('Alfa', text, { country: 'SE' }))).toBe('added medium: Ny underleverandør: Alfa (Sverige)');
    expect(changed(supplier('Alfa', text, { country: 'SE' }), supplier('Alfa', text, { country: 'SE', task: 'drift' }))).toBe(
      'changed low: Underleverandør Alfa (Sverige): oppgave nå oppgitt: drift',
    );
  });

  test('places weigh by the border of the EEA, and a denial is a promise', () => {
    expect(added(location({ place: 'US' }))).toBe('added high: Nytt lagringssted: USA');
    expect(added(location({ place: 'US' }, 'possible'))).toBe('added medium: Nytt lagringssted: USA (mulig)');
    expect(added(location({ place: 'US' }, 'denied'))).toBe('added low: Nytt lagringssted: USA (avkreftet)');
    expect(removed(location({ place: 'US' }, 'denied'))).toBe('removed medium: Lagringssted fjernet: USA (avkreftet)');
    expect(changed(location({ place: 'US' }, 'denied'), location({ place: 'US' }))).toBe('changed high: Lagringssted USA: utsagn endret fra avkreftet til oppgitt');
    expect(removed(location({ place: 'EEA' }))).toBe('removed medium: Lagringssted fjernet: EØS');
    expect(added(location({ place: 'OUTSIDE-EEA' }))).toBe('added high: Nytt lagringssted: utenfor EØS');
  });

  test('storage times weigh by how much longer they are', () => {
    const times = (from: string, to: string): string => changed(retention(from, text, 'Alfa'), retention(to, text, 'Alfa'));
    expect(times('P30D', 'P90D')).toBe('changed high: Lagringstid endret fra 30 til 90 dager');
    expect(times('P12M', 'P18M')).toBe('changed medium: Lagringstid endret fra 12 til 18 måneder');
    expect(times('P5Y', 'P1Y')).toBe('changed low: Lagringstid endret fra 5 til 1 år');
    expect(times('P1Y', 'permanent')).toBe('changed high: Lagringstid endret fra 1 år til for alltid');
    expect(times('P1Y', 'necessary')).toBe('changed medium: Lagringstid endret fra 1 år til så lenge det er nødvendig');
    expect(times('P30D', 'P1M')).toBe('changed low: Lagringstid endret fra 30 dager til 1 måned');
    expect(times('P1D', 'P0D')).toBe('changed low: Lagringstid endret fra 1 dag til straks');
  });

  test('a role that changes is serious', () => {
    const role = (role: string): Fact => fact('role', ['party', 'role'], { party: 'Alfa', role }, text, 'Alfa');
    expect(changed(role('controller'), role('processor'))).toBe('changed high: Rolle endret fra behandlingsansvarlig til databehandler (Alfa)');
  });

  test('the most serious come first, and every change is told in three languages', () => {
    const [first, second] = diffFacts([], [supplier('Beta', text), supplier('Alfa', text, { country: 'GB' }), location({ place: 'IN' })], { before: '', after: text });
    expect(first?.sentence).toEqual({ nb: 'Nytt lagringssted: India', nn: 'Ny lagringsstad: India', en: 'New storage location: India' });
    expect(second?.severity).toBe('medium');
    const [change] = diffFacts([retention('P1M', text, 'Alfa')], [retention('P3M', text, 'Alfa')], { before: text, after: text });
    expect(change?.sentence).toEqual({
      nb: 'Lagringstid endret fra 1 måned til 3 måneder',
      nn: 'Lagringstid endra frå 1 månad til 3 månader',
      en: 'Retention changed from 1 month to 3 months',
    });
  });

  test('a kind that nobody foresaw is told by its title and its own line', () => {
    const one = { ...fact('lagringsmedium', ['x'], { x: 'bånd' }, text, 'Alfa'), summary: { nb: 'Lagres på: bånd' } };
    const titles = { lagringsmedium: { nb: 'Lagringsmedium', nn: 'Lagringsmedium', en: 'Storage medium' } };
    const [change] = diffFacts([], [one], { before: '', after: text }, titles);
    expect(change).toMatchObject({ severity: 'low', sentence: { nb: 'Lagringsmedium – nytt: bånd', en: 'Storage medium – new: bånd' } });
    expect(diffFacts([one], [], { before: text, after: '' })[0]?.sentence.nb).toBe('lagringsmedium – fjernet: bånd');
  });
});

describe('texts', () => {
  test('tell moved, changed, added and removed paragraphs apart', () => {
    const diff = diffText(
      'Innledning\n\nDette er hvem vi er.\n\nMeldinger slettes etter 30 dager.\n\nKontakt oss\n\nVi bruker informasjonskapsler.',
      'Vi bruker informasjonskapsler.\n\nInnledning\n\nDette er hvem vi er.\n\nMeldinger slettes etter 90 dager.\n\nNytt avsnitt her',
    );
    expect(diff).toMatchObject({ added: 2, removed: 2, moved: 1 });
    expect(diff.hunks.map(({ type, before, after }) => [type, before?.text ?? '', after?.text ?? ''])).toEqual([
      ['moved', 'Vi bruker informasjonskapsler.', 'Vi bruker informasjonskapsler.'],
      ['changed', 'Meldinger slettes etter 30 dager.', 'Meldinger slettes etter 90 dager.'],
      ['removed', 'Kontakt oss', ''],
      ['added', '', 'Nytt avsnitt her'],
    ]);
    const words = diff.hunks[1]?.words?.filter(({ type }) => type !== 'same');
    expect(words).toEqual([
      { type: 'removed', text: '30' },
      { type: 'added', text: '90' },
    ]);
  });

  test('nothing happens between equal texts, empty texts, or other spacing', () => {
    expect(diffText('', '')).toEqual({ added: 0, removed: 0, moved: 0, hunks: [] });
    expect(diffText('En  linje\n\nTo', 'En linje\nTo ')).toEqual({ added: 0, removed: 0, moved: 0, hunks: [] });
    expect(diffText('', 'A\nB')).toMatchObject({ added: 2, removed: 0 });
  });

  test('have their places in the texts', () => {
    const [before, after] = ['A\n\nSlettes straks.', 'A\n\n\nSlettes etter hvert.'];
    for (const { before: old, after: fresh } of diffText(before, after).hunks) {
      if (old) expect(before.slice(old.start, old.end)).toBe(old.text);
      if (fresh) expect(after.slice(fresh.start, fresh.end)).toBe(fresh.text);
    }
  });

  test('of any size end in time', { timeout: 60_000 }, () => {
    const lines = (seed: string, count: number): string => Array.from({ length: count }, (_, n) => `${seed} ${n * 7919} er et ord og ${seed}${n} et annet`).join('\n');
    const many = Array.from({ length: 100_000 }, () => 'lik linje').join('\n');
    for (const [before, after] of [
      [lines('a', 8000), lines('b', 8000)],
      [many, many.replaceAll('lik', 'ulik')],
      [lines('a', 20_000).replaceAll('\n', ' '), lines('b', 20_000).replaceAll('\n', ' ')],
    ] as const) {
      const start = performance.now();
      expect(diffText(before, after).added).toBeGreaterThan(0);
      expect(performance.now() - start).toBeLessThan(15_000);
    }
  });
});
