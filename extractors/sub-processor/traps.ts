import { fieldOf } from '../../src/model/lexicon.js';
import type { Hit, Reading, Sentence } from '../../src/model/reading.js';
import { roleOf } from '../../src/norwegian/organisations.js';
import { hitsOf } from '../../src/norwegian/read.js';
import { headOf, type NameGroup } from './groups.js';

const trapOf = (hit: Hit): string => (hit.entry.lexicon === 'supplier-traps' ? fieldOf(hit.entry, 'trap') : '');
const LOGIN = new Set(['google', 'apple', 'microsoft', 'facebook', 'vipps', 'github', 'linkedin', 'discord', 'spotify', 'microsoft-365', 'azure-ad', 'slack']);

/** Whether a sentence only mentions a name: sends the reader to its pages, lets the reader log in with it, compares with it. */
export function trapped(reading: Reading, sentence: Sentence, group: NameGroup): boolean {
  const { text } = reading;
  const head = headOf(group);
  const last = group.mentions.at(-1) ?? head;
  for (const hit of sentence.hits) {
    switch (trapOf(hit)) {
      case 'document': {
        const between = text.slice(group.end, hit.start);
        const behind = hit.first > last.last && hit.first - last.last <= 4 && !/[,.;:]/u.test(between);
        const ahead = hit.last < head.first && head.first - hit.last <= 2;
        if (behind || ahead) return true;
        break;
      }
      case 'read-more':
        if (hit.last < head.first && (hit.first === sentence.firstToken || hit.last > hit.first)) return true;
        break;
      case 'login':
        if (hit.last < head.first && head.first - hit.last <= 6 && head.known && LOGIN.has(head.known.id)) return true;
        break;
      case 'reader':
        if (roleOf(head) === '' && hit.last < head.first && head.first - hit.last <= 4) return true;
        break;
      case 'source':
        if (hit.last < head.first && head.first - hit.last <= 2) return true;
        break;
      case 'in-connection':
        if (hit.last === head.first - 1) return true;
        break;
      case 'contrast':
      case 'customer':
        if (hit.last < head.first && head.first - hit.last <= 5) return true;
        break;
      case 'unused':
        if (hit.first > last.last && hit.first - last.last <= 8) return true;
        break;
      case 'search':
        if (Math.min(Math.abs(hit.first - last.last), Math.abs(head.first - hit.last)) <= 3) return true;
        break;
      case 'self-hosted': {
        const tasks = head.known?.fields.tasks;
        if (hit.first > last.last && hit.first - last.last <= 6 && !(Array.isArray(tasks) && (tasks.includes('hosting') || tasks.includes('cloud')))) return true;
        break;
      }
      case 'social':
        if (roleOf(head) === 'social') return true;
        break;
      default:
    }
  }
  return decidesForItself(sentence, group) || usedByReader(sentence, group) || soldThere(sentence, group);
}

/** "Hvis du bruker X", "when you use X": what the reader happens to have. */
function usedByReader(sentence: Sentence, group: NameGroup): boolean {
  const head = headOf(group);
  const verb = sentence.hits
    .filter((hit) => hit.entry.lexicon === 'supplier-verbs' && fieldOf(hit.entry, 'means') === 'use' && hit.last < head.first && head.first - hit.last <= 6)
    .at(-1);
  if (!verb) return false;
  const near = (lexicon: string, id: string, reach: number): boolean =>
    sentence.hits.some((hit) => hit.entry.lexicon === lexicon && hit.entry.id === id && Math.min(Math.abs(verb.first - hit.last), Math.abs(hit.first - verb.last)) <= reach);
  if (!near('parties', 'reader', 2) || near('parties', 'self', 2)) return false;
  const opener = hitsOf(sentence, 'storage-cues').some((hit) => fieldOf(hit.entry, 'part') === 'when' && hit.last < verb.first && verb.first - hit.last <= 4);
  // "Bruker du X, …": the verb itself opens the condition.
  return opener || verb.first === sentence.firstToken;
}

/** In a sentence about an app store, Apple and Google are its keepers. */
const soldThere = (sentence: Sentence, group: NameGroup): boolean =>
  ['google', 'apple'].includes(headOf(group).known?.id ?? '') &&
  sentence.hits.some((hit) => (hit.entry.lexicon === 'supplier-lookalikes' && hit.entry.id === 'app-store') || trapOf(hit) === 'store-keeper');

/** "X er selvstendig behandlingsansvarlig": a role, no supplier. */
function decidesForItself(sentence: Sentence, group: NameGroup): boolean {
  const last = group.mentions.at(-1) ?? headOf(group);
  return hitsOf(sentence, 'roles').some((hit) => fieldOf(hit.entry, 'role') === 'controller' && hit.first > last.last && hit.first - last.last <= 5);
}
