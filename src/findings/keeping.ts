import { type Check, evidenceOf, field, type PlacedFact, stated } from './finding.js';

const isLength = (fact: PlacedFact): boolean => /^P(?:T?\d)/u.test(field(fact, 'period'));

const scopeOf = (fact: PlacedFact, name: string): string => {
  const value = fact.scope[name];
  return (Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '').toLowerCase();
};

/** Days of an ISO 8601 length, a month as 30 and a year as 365: to tell whether two lengths say the same. */
function daysOf(period: string): number {
  const [, years = 0, months = 0, weeks = 0, days = 0] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?/u.exec(period) ?? [];
  return Number(years) * 365 + Number(months) * 30 + Number(weeks) * 7 + Number(days);
}

const sameLength = (a: PlacedFact, b: PlacedFact): boolean => Math.abs(daysOf(field(a, 'period')) - daysOf(field(b, 'period'))) <= 6;

export const keepingChecks: readonly Check[] = [
  {
    rule: 'two-periods-for-the-same-data',
    severity: 'medium',
    source: 'Personvernforordningen artikkel 5 nr. 1 bokstav e og artikkel 13 nr. 2 bokstav a',
    *find(view) {
      const groups = new Map<string, PlacedFact[]>();
      for (const fact of stated(view, 'retention')) {
        const category = scopeOf(fact, 'dataCategory');
        // Cookies have many lifetimes by nature; a length without data or without a start is not comparable.
        if (!isLength(fact) || category === '' || category === 'cookies' || field(fact, 'bound') === 'min' || field(fact, 'trigger') === '') continue;
        const key = [category, scopeOf(fact, 'activity'), field(fact, 'trigger'), field(fact, 'action')].join('|');
        groups.set(key, [...(groups.get(key) ?? []), fact]);
      }
      for (const facts of groups.values()) {
        const [first, ...others] = facts as [PlacedFact, ...PlacedFact[]];
        const other = others.find((fact) => !sameLength(first, fact));
        if (!other) continue;
        const data = String(first.scope.dataCategory);
        yield {
          question: {
            nb: `To lagringstider er oppgitt for ${data}: «${first.summary.nb}» og «${other.summary.nb}». Hvilken gjelder?`,
            nn: `To lagringstider er oppgitte for ${data}: «${first.summary.nb}» og «${other.summary.nb}». Kva for ei gjeld?`,
          },
          evidence: evidenceOf([first, other]),
        };
      }
    },
  },
  {
    rule: 'storage-without-period',
    severity: 'medium',
    source: 'Personvernforordningen artikkel 13 nr. 2 bokstav a',
    *find(view) {
      if (view.facts.some((fact) => fact.kind === 'retention')) return;
      const stores = stated(view, 'storage-location');
      if (stores.length === 0) return;
      yield {
        question: {
          nb: 'Det er oppgitt hvor opplysningene lagres, men ikke hvor lenge. Hvor lenge lagres de, eller hva avgjør det?',
          nn: 'Det er oppgitt kvar opplysningane blir lagra, men ikkje kor lenge. Kor lenge blir dei lagra, eller kva avgjer det?',
        },
        evidence: evidenceOf(stores.slice(0, 3)),
      };
    },
  },
];
