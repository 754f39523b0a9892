import { currentFacts, type PlacedFact } from '../../pipeline.js';
import { type Document, findDocuments } from '../../store/index.js';
import type { Action } from '../command.js';
import { dayOption, endOfDay } from '../dates.js';
import { printFacts } from '../facts-table.js';
import { withStore } from '../store.js';
import { bold } from '../table.js';

/** `klausul facts`: what documents say now, or said on a day. */
export const run: Action = ([service], options, io) =>
  withStore(
    io,
    async (store) => {
      const at = dayOption(options.at, '--at');
      const documents = await findDocuments(store.db, service);
      const facts: { document: Document; facts: PlacedFact[] }[] = [];
      for (const document of documents) {
        const found = await currentFacts(store, document, at === undefined ? {} : { at: endOfDay(at) });
        facts.push({ document, facts: typeof options.kind === 'string' ? found.filter((fact) => fact.kind === options.kind) : found });
      }
      if (io.globals.json) io.out(JSON.stringify({ service: service ?? null, at: at ?? io.now().toISOString().slice(0, 10), facts: facts.flatMap((one) => one.facts) }));
      else if (documents.length === 0) io.out('Lageret er tomt. Les inn et dokument: klausul import FIL --organisation NAVN');
      else for (const one of facts) io.out(`${bold(one.document.name, io.terminal)}\n${printFacts(one.facts, io.terminal)}`);
      return 0;
    },
    { readonly: true },
  );
