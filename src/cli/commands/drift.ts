import { type DriftLine, driftOf } from '../../findings/index.js';
import { UsageError } from '../../model/errors.js';
import { currentFacts } from '../../pipeline.js';
import { serviceView } from '../../service-view.js';
import { findDocuments } from '../../store/index.js';
import type { Action } from '../command.js';
import { withStore } from '../store.js';
import { bold, shorten, table } from '../table.js';

const STATUS: Readonly<Record<DriftLine['status'], string>> = {
  agrees: 'stemmer',
  outdated: 'utdatert',
  'missing-in-assessment': 'mangler i vurderingen',
  'not-stated': 'ikke oppgitt av leverandør',
};

/** `klausul drift`: a published assessment against what the vendor's documents say today. */
export const run: Action = ([assessment = '', service], _options, io) =>
  withStore(
    io,
    async (store) => {
      const assessments = (await findDocuments(store.db, assessment)).filter((document) => document.type === 'assessment');
      if (assessments.length === 0)
        throw new UsageError({ code: 'USAGE', what: 'no assessment is called', target: assessment, hint: 'import it with --type assessment; klausul history lists the documents' });
      const results = [];
      for (const document of assessments) {
        const about = service ?? document.service ?? document.organisation;
        const { facts } = await serviceView(store, about, io.now());
        results.push({ assessment: document.name, service: about, lines: driftOf(await currentFacts(store, document), facts) });
      }
      if (io.globals.json) io.out(JSON.stringify(results.length === 1 ? results[0] : { assessments: results }));
      else
        for (const { assessment: name, service: about, lines } of results) {
          io.out(bold(`${name} mot ${about}`, io.terminal));
          io.out(
            lines.length === 0
              ? 'Ingenting å sammenligne: verken vurderingen eller dokumentene har slike fakta.'
              : table(
                  ['Status', 'Vurderingen', 'Leverandøren i dag'],
                  lines.map((line) => [STATUS[line.status], shorten(line.assessment?.summary.nb ?? '–', 90), shorten(line.today?.summary.nb ?? '–', 90)]),
                  [24, 0, 0],
                  io.terminal,
                ),
          );
        }
      return 0;
    },
    { readonly: true },
  );
