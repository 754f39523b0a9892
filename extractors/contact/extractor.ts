import { applyRules, defineExtractor } from '../../src/model/extractor.js';
import { rules } from './rules.js';

const CHANNELS: Readonly<Record<string, string>> = {
  email: 'E-post',
  phone: 'Telefon',
  address: 'Adresse',
  'organisation-number': 'Organisasjonsnummer',
  'dpo-email': 'E-post til personvernombudet',
  url: 'Nettsted',
};

export const contact = defineExtractor({
  kind: 'contact',
  version: 1,
  term: 'dpv:hasContact',
  title: { nb: 'Kontakt', nn: 'Kontakt', en: 'Contact' },
  key: ['channel', 'value'],
  extract: (reading) => applyRules(rules, reading),
  describe: (value) => `${CHANNELS[String(value.channel)] ?? value.channel}: ${value.value}`,
});
