import type { Change } from '../model/change.js';
import type { Fact, FieldValue } from '../model/fact.js';
import type { Found } from './facts.js';
import { partsOf } from './periods.js';
import { fieldsOf } from './sameness.js';
import { AREAS, ASSERTIONS, AT_ONCE, CHANGED, FIELDS, GONE, KINDS, NEW, NO_LONGER, NOW_STATED, TO, TONGUES, type Tongue, UNITS, VALUES, type Words } from './sentences.js';

/** Names of kinds in the three languages. */
export type Titles = Readonly<Record<string, Words>>;

/**
 * A change as a sentence without its full stop, in each language.
 * @example tell({ type: 'added', after: mailgun, fields: [] }, {}).nb // 'Ny underleverandør: Mailgun (USA)'
 */
export function tell(found: Found, titles: Titles): Change['sentence'] {
  const [nb = '', nn = '', en = ''] = TONGUES.map((tongue) => sentenceOf(found, tongue, titles));
  return { nb, nn, en };
}

function sentenceOf(found: Found, tongue: Tongue, titles: Titles): string {
  const { kind } = (found.after ?? found.before) as Fact;
  const words = KINDS[kind];
  const title = words?.name[tongue] ?? titles[kind]?.[tongue] ?? kind;
  if (found.type === 'added') return `${words?.added[tongue] ?? `${title} – ${NEW[tongue]}`}: ${thingWithDetails(found.after, tongue)}`;
  if (found.type === 'removed') return `${words?.removed[tongue] ?? `${title} – ${GONE[tongue]}`}: ${thingWithDetails(found.before, tongue)}`;
  return changedSentence(found, title, tongue);
}

/** What a kind's facts are about: the fields that are the thing itself, and those that tell more of it in brackets. */
const SHAPES: Readonly<Record<string, { readonly thing: readonly string[]; readonly details: readonly string[] }>> = {
  'sub-processor': { thing: ['name'], details: ['country', 'transferMechanism'] },
  'storage-location': { thing: ['place'], details: ['city', 'provider'] },
  retention: { thing: ['period'], details: ['dataCategory', 'activity'] },
  'legal-basis': { thing: ['basis'], details: ['activity'] },
  role: { thing: ['party', 'role'], details: ['activity'] },
  'transfer-mechanism': { thing: ['mechanism'], details: [] },
  'document-date': { thing: ['date'], details: ['event'] },
  contact: { thing: ['value'], details: [] },
  service: { thing: ['name'], details: [] },
  vendor: { thing: ['name'], details: ['country'] },
  'approval-status': { thing: ['status'], details: [] },
  condition: { thing: ['text'], details: [] },
  pricing: { thing: ['model'], details: [] },
  'policy-link': { thing: ['url'], details: [] },
};

function changedSentence({ before, after, fields }: Found & { type: 'changed' }, title: string, tongue: Tongue): string {
  const shape = SHAPES[after.kind];
  if (shape === undefined && before.id !== after.id) return `${title} ${CHANGED[tongue]} ${thing(before, tongue)} ${TO[tongue]} ${thing(after, tongue)}`;
  if (after.kind === 'role' && !fields.includes('party') && fields.includes('role'))
    return `${title} ${CHANGED[tongue]} ${show('role', before.value.role, tongue)} ${TO[tongue]} ${show('role', after.value.role, tongue)} (${String(after.value.party)})`;
  if (shape?.thing.some((name) => fields.includes(name) || (name === 'basis' && fields.includes('law')))) {
    const [from, to] = after.kind === 'retention' ? withoutRepeatedUnit(thing(before, tongue), thing(after, tongue)) : [thing(before, tongue), thing(after, tongue)];
    const details = shape.details.filter((name) => !fields.includes(name));
    const more = fields
      .filter((name) => !shape.thing.includes(name) && name !== 'law' && name !== 'section' && name !== 'article')
      .map((name) => fieldChange(before, after, name, tongue));
    return [`${title} ${CHANGED[tongue]} ${from} ${TO[tongue]} ${to}${brackets(after, details, tongue)}`, ...more].join('; ');
  }
  const details = (shape?.details ?? []).filter((name) => !fields.includes(name));
  return `${title} ${thing(after, tongue)}${brackets(after, details, tongue)}: ${fields.map((name) => fieldChange(before, after, name, tongue)).join('; ')}`;
}

function fieldChange(before: Fact, after: Fact, name: string, tongue: Tongue): string {
  const label = FIELDS[name]?.[tongue] ?? name;
  const one = name === 'assertion' ? ASSERTIONS[before.assertion]?.[tongue] : show(name, fieldsOf(before)[name], tongue);
  const other = name === 'assertion' ? ASSERTIONS[after.assertion]?.[tongue] : show(name, fieldsOf(after)[name], tongue);
  if (!one) return `${label} ${NOW_STATED[tongue]} ${other ?? ''}`;
  if (!other) return `${label} ${NO_LONGER[tongue]} ${one})`;
  return `${label} ${CHANGED[tongue]} ${one} ${TO[tongue]} ${other}`;
}

/** "30 dager til 90 dager" is "30 til 90 dager". */
function withoutRepeatedUnit(from: string, to: string): [string, string] {
  const [, amount, unit] = /^(\d+) (\p{L}+)$/u.exec(from) ?? [];
  return amount !== undefined && /^\d+ /u.test(to) && to.endsWith(` ${unit}`) ? [amount, to] : [from, to];
}

/** What a fact is about, without what it says of it. */
function thing(fact: Fact, tongue: Tongue): string {
  const { kind, value } = fact;
  if (kind === 'legal-basis' && value.basis === 'law') return `${String(value.law ?? '')}${value.section ? ` § ${String(value.section)}` : ''}`;
  if (kind === 'role') return `${String(value.party ?? '')} – ${show('role', value.role, tongue)}`;
  const shape = SHAPES[kind];
  if (shape) return shape.thing.map((name) => show(name, value[name], tongue)).join(' ');
  // "Behandler: helseopplysninger": the sentence names the kind itself.
  const own = fact.summary.nb.slice(fact.summary.nb.indexOf(': ') + 1).trim();
  return own === ''
    ? Object.values(value)
        .filter((field) => typeof field === 'string')
        .join(', ')
    : own;
}

const thingWithDetails = (fact: Fact, tongue: Tongue): string => {
  const marked = fact.assertion === 'stated' ? [] : [ASSERTIONS[fact.assertion]?.[tongue] ?? fact.assertion];
  return `${thing(fact, tongue)}${brackets(fact, SHAPES[fact.kind]?.details ?? [], tongue, marked)}`;
};

function brackets(fact: Fact, names: readonly string[], tongue: Tongue, more: readonly string[] = []): string {
  const fields = fieldsOf(fact);
  const shown = [...names.map((name) => show(name, fields[name], tongue)).filter((text) => text !== ''), ...more];
  return shown.length === 0 ? '' : ` (${shown.join(', ')})`;
}

/** A field's value in words. */
function show(name: string, field: FieldValue, tongue: Tongue): string {
  if (Array.isArray(field)) return field.map((one: string) => show(name, one, tongue)).join(', ');
  if (typeof field !== 'string' || field === '') return '';
  if (name === 'place' || name === 'country') return placeName(field, tongue);
  if (name === 'transferMechanism') return VALUES.mechanism?.[field]?.[tongue] ?? field;
  const known = VALUES[name]?.[field]?.[tongue];
  if (known !== undefined) return known;
  return name === 'period' ? duration(field, tongue) : field;
}

function duration(period: string, tongue: Tongue): string {
  const parts = partsOf(period);
  if (parts === undefined) return period;
  if (parts.every(({ amount }) => amount === 0)) return AT_ONCE[tongue];
  return parts.map(({ amount, unit }) => `${amount} ${UNITS[unit]?.[tongue][amount === 1 ? 0 : 1] ?? unit}`).join(' ');
}

const countries: Partial<Record<Tongue, Intl.DisplayNames>> = {};

function placeName(code: string, tongue: Tongue): string {
  const area = AREAS[code]?.[tongue];
  if (area !== undefined) return area;
  if (!/^[A-Z]{2}$/u.test(code)) return code;
  countries[tongue] ??= new Intl.DisplayNames([tongue], { type: 'region', fallback: 'code' });
  return countries[tongue]?.of(code) ?? code;
}
