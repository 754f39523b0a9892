import type { Reading, Sentence } from '../../src/model/reading.js';
import { placesOf } from '../../src/norwegian/places.js';
import type { NameGroup } from './groups.js';

/** Between a name and the place of its seat: ", USA", " i Irland", " (USA)", " ligger i UK", " er et svensk selskap". */
const DIRECT = /^(?:,?\s?\(?|,?\s(?:i|in|fra|frå|from)\s)$/u;
const SEATED =
  /^\s(?:er|ligger|ligg|holder til|held til|har hovedkontor|har hovudkontor|is|are|er begge|er et|er eit|er en|is a|is an|basert|based|er basert|is based|med hovedkontor|med sete|med base)(?:\s(?:i|in|et|eit|en|an?|hjemmehørende i|registrert i))?\s$/u;

/** The country that running text gives a name: behind it, or before it as in "det svenske selskapet X". */
export function countryBeside(reading: Reading, sentence: Sentence, group: NameGroup): string | undefined {
  const { text } = reading;
  for (const place of placesOf(reading, sentence)) {
    const country = place.country ?? (place.kind === 'demonym' ? place.place : undefined);
    if (country === undefined || !/^[A-Z]{2}$/u.test(country) || country === 'EU' || place.outside) continue;
    if (place.kind === 'demonym') {
      if (place.end <= group.start && /^(?:\s|-)\p{L}+(?:\s|,\s)$/u.test(text.slice(place.end, group.start))) return country;
      if (place.seat && place.start >= group.end && place.start - group.end < 30) return country;
      if (place.start >= group.end && SEATED.test(text.slice(group.end, place.start))) return country;
      continue;
    }
    if (place.start < group.end) continue;
    const gap = text.slice(group.end, place.start);
    if (DIRECT.test(gap) || SEATED.test(gap) || rowBefore(gap)) return country;
  }
  return undefined;
}

/** "Stripe og Resend (USA)": the bracket behind names in a row belongs to all of them. */
const rowBefore = (gap: string): boolean =>
  gap.length < 60 && /^(?:,\s|\s(?:og|and|samt)\s)[\p{Lu}\p{N}][\p{L}\p{N}.]*(?:(?:,\s|\s(?:og|and|samt)\s|\s)[\p{Lu}\p{N}][\p{L}\p{N}.]*){0,5}\s\($/u.test(gap);
