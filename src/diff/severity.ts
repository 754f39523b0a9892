import type { Severity } from '../model/change.js';
import type { Fact } from '../model/fact.js';
import { whereabouts } from './eea.js';
import type { Found } from './facts.js';
import { daysOf } from './periods.js';

type Weigh = (found: Found) => Severity;

/** From this many times as long on, a longer storage time is serious. */
const MUCH_LONGER = 2;
/** "30 dager" and "en måned" are as long as one another. */
const AS_LONG = 1.04;

/** What a new fact, or one that now says more than before, weighs. Kinds that are not here weigh little. */
const ARRIVAL: Readonly<Record<string, (fact: Fact) => Severity>> = {
  'sub-processor': ({ value }) => {
    if (whereabouts(value.country) !== 'outside') return 'medium';
    return value.transferMechanism ? 'medium' : 'high';
  },
  'storage-location': ({ value, assertion }) => {
    const where = whereabouts(value.place);
    if (where === 'outside') return assertion === 'possible' ? 'medium' : 'high';
    return where === 'inside' ? 'low' : 'medium';
  },
  retention: ({ value }) => (value.period === 'permanent' ? 'high' : 'medium'),
  'legal-basis': ({ value }) => (value.basis === 'special-category' ? 'high' : 'medium'),
  role: () => 'medium',
  'transfer-mechanism': ({ value }) => (value.mechanism === 'privacy-shield' ? 'medium' : 'low'),
  'data-category': () => 'medium',
  purpose: () => 'medium',
  'data-subject': () => 'medium',
  condition: () => 'medium',
  vendor: () => 'medium',
  'approval-status': ({ value }) => (value.status === 'not-approved' ? 'high' : 'medium'),
};

/** What it weighs that a fact is gone: promises and safeguards count. */
const DEPARTURE: Readonly<Record<string, (fact: Fact) => Severity>> = {
  'sub-processor': () => 'low',
  // "Only within the EEA" was a promise; a place outside that is given up is not.
  'storage-location': ({ value }) => (whereabouts(value.place) === 'inside' ? 'medium' : 'low'),
  retention: () => 'medium',
  'legal-basis': () => 'medium',
  role: () => 'medium',
  'transfer-mechanism': () => 'medium',
  right: () => 'medium',
  'security-measure': () => 'medium',
  condition: () => 'medium',
  'approval-status': () => 'high',
};

const CHANGE: Readonly<Record<string, (before: Fact, after: Fact, fields: readonly string[]) => Severity>> = {
  role: (_before, _after, fields) => (fields.includes('role') || fields.includes('assertion') ? 'high' : fields.includes('party') ? 'medium' : 'low'),
  retention: (before, after, fields) => {
    if (!fields.includes('period')) return fields.every((field) => field === 'activity' || field === 'dataCategory') ? 'low' : 'medium';
    const was = daysOf(before.value.period);
    const is = daysOf(after.value.period);
    if (is !== undefined && was !== undefined) return is <= was * AS_LONG ? 'low' : is >= was * MUCH_LONGER ? 'high' : 'medium';
    // A length gave way to a condition ("as long as needed"), or a condition to a length.
    return is === Number.POSITIVE_INFINITY ? 'high' : 'medium';
  },
  'sub-processor': (_before, after, fields) => {
    if (fields.includes('name') || fields.includes('country') || fields.includes('transferMechanism') || fields.includes('assertion')) return arrival(after);
    return 'low';
  },
  'storage-location': (_before, after, fields) => (fields.includes('place') || fields.includes('assertion') ? arrival(after) : 'low'),
  'legal-basis': (_before, after, fields) => (fields.includes('basis') || fields.includes('law') || fields.includes('assertion') ? arrival(after) : 'low'),
  'approval-status': () => 'high',
  pricing: () => 'low',
};

const arrival = (fact: Fact): Severity => ARRIVAL[fact.kind]?.(fact) ?? 'low';

const departure = (fact: Fact): Severity => DEPARTURE[fact.kind]?.(fact) ?? 'low';

/** A denial ("we do not transfer to the US") is a promise: new it is good news, gone it is not. */
const added: Weigh = ({ after }) => ((after as Fact).assertion === 'denied' ? 'low' : arrival(after as Fact));

const removed: Weigh = ({ before }) => ((before as Fact).assertion === 'denied' ? deniedGone(before as Fact) : departure(before as Fact));

const deniedGone = (fact: Fact): Severity => (arrival(fact) === 'low' ? 'low' : 'medium');

/** How serious a change is for whoever relies on the policy. */
export function severityOf(found: Found): Severity {
  if (found.type === 'added') return added(found);
  if (found.type === 'removed') return removed(found);
  const { before, after, fields } = found;
  if (fields.includes('assertion') && after.assertion === 'denied') return departure(before);
  if (fields.includes('assertion') && before.assertion === 'denied') return arrival(after);
  const weigh = CHANGE[after.kind];
  if (weigh) return weigh(before, after, fields);
  return arrival(after);
}
