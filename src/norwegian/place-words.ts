import { lexicon } from '../../lexicons/index.js';
import type { LexiconEntry } from '../model/lexicon.js';

const AREAS: Readonly<Record<string, { readonly nb: string; readonly nn: string }>> = {
  EU: { nb: 'EU', nn: 'EU' },
  EEA: { nb: 'EØS', nn: 'EØS' },
  NORDICS: { nb: 'Norden', nn: 'Norden' },
  EUROPE: { nb: 'Europa', nn: 'Europa' },
  'OUTSIDE-EEA': { nb: 'land utenfor EØS', nn: 'land utanfor EØS' },
};

let countries: ReadonlyMap<string, LexiconEntry> | undefined;

/**
 * Name of a place as facts give it, a code of ISO 3166-1 or an area; the code itself where it has no name.
 * @example placeWord('SE') // 'Sverige'
 */
export function placeWord(place: string, language: 'nb' | 'nn' = 'nb'): string {
  const area = AREAS[place];
  if (area) return area[language];
  countries ??= new Map(lexicon('countries').map((entry) => [entry.id, entry]));
  const forms = countries.get(place)?.forms;
  return forms?.[language]?.[0] ?? forms?.nb?.[0] ?? forms?.any?.[0] ?? place;
}
