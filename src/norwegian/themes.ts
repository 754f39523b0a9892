import type { Reading } from '../model/reading.js';
import type { Block } from '../model/version.js';
import { findPhrases } from './phrases.js';
import { tokenise } from './tokens.js';

/** What headings speak of; the ids of lexicons/themes.yaml. */
export type Theme =
  | 'retention'
  | 'sub-processors'
  | 'sharing'
  | 'storage'
  | 'transfer'
  | 'legal-basis'
  | 'rights'
  | 'cookies'
  | 'security'
  | 'breach'
  | 'contact'
  | 'changes'
  | 'roles'
  | 'purposes'
  | 'data-categories'
  | 'complaint'
  | 'definitions'
  | 'children'
  | 'law'
  | 'duties'
  | 'agreement-term'
  | 'audit';

const none: ReadonlySet<Theme> = new Set();
const known = new Map<string, ReadonlySet<Theme>>();

/** Themes of a short text such as a heading or a list's lead-in. Remembered. */
export function themesOfText(text: string): ReadonlySet<Theme> {
  if (text === '') return none;
  let themes = known.get(text);
  if (themes === undefined) {
    themes = new Set(
      findPhrases(text, tokenise(text))
        .filter((hit) => hit.entry.lexicon === 'themes')
        .map((hit) => hit.entry.id as Theme),
    );
    if (known.size > 20_000) known.clear();
    known.set(text, themes);
  }
  return themes;
}

/** Themes of the heading directly above a block (the block's own words for a heading). */
export const headingThemes = (reading: Reading, block: Block): ReadonlySet<Theme> =>
  themesOfText(block.kind === 'heading' ? reading.text.slice(block.start, block.end) : (block.path.at(-1) ?? ''));

const governing = new WeakMap<Block, ReadonlySet<Theme>>();

/**
 * Themes that govern a block: those of all headings above it and of its list's lead-in. Inner headings without a theme inherit.
 */
export function themesOf(reading: Reading, block: Block): ReadonlySet<Theme> {
  let themes = governing.get(block);
  if (themes === undefined) {
    const lead = 'lead' in block && block.lead ? reading.text.slice(block.lead.start, block.lead.end) : '';
    const key = [...block.path, lead].join('\n');
    governing.set(block, (themes = themesOfText(key.length > 600 ? key.slice(-600) : key)));
  }
  return themes;
}
