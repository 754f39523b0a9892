import { lexiconEntries } from '../../../lexicons/index.js';
import { findPhrases } from '../../norwegian/phrases.js';
import { tokenise } from '../../norwegian/tokens.js';
import { findFacts } from '../../pipeline.js';
import type { Action } from '../command.js';
import { withStore } from '../store.js';
import { bold, visible } from '../table.js';
import { ASSERTIONS } from '../words.js';

/** `klausul explain`: why a fact is said: its rule, the lexicon entries in its words, and the words with their place. */
export const run: Action = ([id = ''], _options, io) =>
  withStore(
    io,
    async (store) => {
      const facts = await findFacts(store, id);
      const explained = facts.map((fact) => ({ ...fact, entries: fact.evidence.map(({ quote }) => entriesIn(quote)) }));
      if (io.globals.json) io.out(JSON.stringify({ facts: explained }));
      else
        for (const fact of explained) {
          io.out(`${bold(fact.summary.nb, io.terminal)}  (${fact.kind}, ${ASSERTIONS[fact.assertion]}, sikkerhet ${fact.confidence.toFixed(2).replace('.', ',')})`);
          io.out(`  dokument ${fact.document}, versjon ${fact.version}; ${fact.extractor}; ${fact.term}`);
          fact.evidence.forEach((evidence, index) => {
            io.out(`  «${visible(evidence.quote)}»`);
            io.out(
              `    tegn ${evidence.start}–${evidence.end}${evidence.section ? `, under «${visible(evidence.section)}»` : ''}${evidence.page ? `, side ${evidence.page}` : ''}`,
            );
            io.out(`    regel: ${evidence.rule}`);
            const entries = fact.entries[index] ?? [];
            if (entries.length > 0) io.out(`    ord: ${entries.map(({ words, lexicon, id: entry }) => `«${words}» (${lexicon}: ${entry})`).join(', ')}`);
          });
        }
      return 0;
    },
    { readonly: true },
  );

interface EntryUse {
  readonly words: string;
  readonly lexicon: string;
  readonly id: string;
}

const entriesIn = (quote: string): EntryUse[] => {
  lexiconEntries();
  return findPhrases(quote, tokenise(quote)).map((hit) => ({ words: quote.slice(hit.start, hit.end), lexicon: hit.entry.lexicon, id: hit.entry.id }));
};
