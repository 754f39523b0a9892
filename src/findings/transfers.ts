import { placeWord } from '../norwegian/place-words.js';
import { adequacyOn, isThirdCountry } from './countries.js';
import { type Check, enumerate, evidenceOf, field, type PlacedFact, type ServiceView, stated } from './finding.js';

/** Suppliers and storage locations in countries outside the EEA that no adequacy decision covers as a whole. */
const uncovered = (view: ServiceView): PlacedFact[] =>
  view.facts.filter((fact) => {
    if (fact.assertion !== 'stated') return false;
    const code = fact.kind === 'sub-processor' ? field(fact, 'country') : fact.kind === 'storage-location' ? field(fact, 'place') : '';
    return isThirdCountry(code) && adequacyOn(code, view.today) === undefined;
  });

const countryIn = (fact: PlacedFact): string => field(fact, fact.kind === 'sub-processor' ? 'country' : 'place');

/** Who a fact is about, with the country: "Talespor Inc. (USA)". */
const named = (fact: PlacedFact, language: 'nb' | 'nn'): string => {
  const who = field(fact, fact.kind === 'sub-processor' ? 'name' : 'provider');
  const country = placeWord(countryIn(fact), language);
  return who ? `${who} (${country})` : country;
};

export const transferChecks: readonly Check[] = [
  {
    rule: 'privacy-shield-named',
    severity: 'high',
    source: 'EU-domstolen, sak C-311/18 (Schrems II), 16. juli 2020',
    *find(view) {
      const facts = stated(view, 'transfer-mechanism').filter((fact) => field(fact, 'mechanism') === 'privacy-shield');
      if (facts.length === 0) return;
      yield {
        question: {
          nb: 'Dokumentet viser til Privacy Shield, som EU-domstolen kjente ugyldig 16. juli 2020. Hvilket overføringsgrunnlag gjelder i dag?',
          nn: 'Dokumentet viser til Privacy Shield, som EU-domstolen kjende ugyldig 16. juli 2020. Kva overføringsgrunnlag gjeld i dag?',
        },
        evidence: evidenceOf(facts),
      };
    },
  },
  {
    rule: 'third-country-without-mechanism',
    severity: 'high',
    source: 'Personvernforordningen artikkel 44 og 46; artikkel 13 nr. 1 bokstav f',
    *find(view) {
      const valid = view.facts.some((fact) => fact.kind === 'transfer-mechanism' && fact.assertion !== 'denied' && field(fact, 'mechanism') !== 'privacy-shield');
      if (valid) return;
      const facts = uncovered(view).filter((fact) => field(fact, 'transferMechanism') === '');
      if (facts.length === 0) return;
      const about = (language: 'nb' | 'nn'): string =>
        enumerate(
          facts.map((fact) => named(fact, language)),
          'og',
        );
      yield {
        question: {
          nb: `Opplysninger går til ${about('nb')}, utenfor EØS. Hvilket overføringsgrunnlag brukes (for eksempel EUs standardkontrakter eller Data Privacy Framework)?`,
          nn: `Opplysningar går til ${about('nn')}, utanfor EØS. Kva overføringsgrunnlag blir brukt (til dømes EUs standardkontraktar eller Data Privacy Framework)?`,
        },
        evidence: evidenceOf(facts),
      };
    },
  },
  {
    rule: 'eea-promise-beside-third-country',
    severity: 'high',
    source: 'Personvernforordningen artikkel 5 nr. 1 bokstav a og artikkel 13 nr. 1 bokstav f',
    *find(view) {
      const promises = stated(view, 'storage-location').filter(promisesTheEea);
      const outside = view.facts.filter(
        (fact) =>
          fact.assertion === 'stated' &&
          ((fact.kind === 'sub-processor' && isThirdCountry(field(fact, 'country'))) || (fact.kind === 'storage-location' && isThirdCountry(field(fact, 'place')))),
      );
      if (promises.length === 0 || outside.length === 0) return;
      const about = (language: 'nb' | 'nn'): string =>
        enumerate(
          outside.map((fact) => named(fact, language)),
          'og',
        );
      yield {
        question: {
          nb: `Et sted heter det at opplysningene ikke forlater EØS, et annet sted nevnes ${about('nb')}. Hva gjelder?`,
          nn: `Ein stad heiter det at opplysningane ikkje forlèt EØS, ein annan stad er ${about('nn')} nemnd. Kva gjeld?`,
        },
        evidence: evidenceOf([...promises, ...outside]),
      };
    },
  },
];

/** "Overføres ikke ut av EØS" is a promise for all data; "lagres i EØS" beside other places is one place among several. */
const promisesTheEea = (fact: PlacedFact): boolean => field(fact, 'place') === 'EEA' && field(fact, 'share') !== 'partial' && fact.rule.includes(' ikke ');
