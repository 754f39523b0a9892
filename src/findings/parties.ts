import { type Check, evidenceOf, field, stated } from './finding.js';

export const partyChecks: readonly Check[] = [
  {
    rule: 'processor-without-controller',
    severity: 'medium',
    source: 'Personvernforordningen artikkel 28 nr. 3 og artikkel 13 nr. 1 bokstav a',
    *find(view) {
      const roles = stated(view, 'role');
      const processors = roles.filter((fact) => field(fact, 'role') === 'processor');
      const possible = view.facts.some((fact) => fact.kind === 'role' && fact.assertion !== 'denied' && field(fact, 'role') !== 'processor');
      if (processors.length === 0 || possible) return;
      yield {
        question: {
          nb: `${field(processors[0] as (typeof processors)[0], 'party')} er oppgitt som databehandler, men ingen som behandlingsansvarlig. Hvem er det?`,
          nn: `${field(processors[0] as (typeof processors)[0], 'party')} er oppgitt som databehandlar, men ingen som behandlingsansvarleg. Kven er det?`,
        },
        evidence: evidenceOf(processors),
      };
    },
  },
];
