import { extractors } from '../../../extractors/index.js';
import type { ServiceView } from '../../findings/index.js';
import { UsageError } from '../../model/errors.js';
import { serviceView } from '../../service-view.js';
import type { Action } from '../command.js';
import { withStore } from '../store.js';
import { shorten, table, WIDTH } from '../table.js';

/** Kinds by which tools are chosen, in the order of the table. */
const KINDS = ['role', 'storage-location', 'sub-processor', 'transfer-mechanism', 'retention', 'legal-basis', 'document-date'] as const;
const MOST = 4;
const LINES = 8;

/** `klausul compare`: services side by side. */
export const run: Action = (services, _options, io) =>
  withStore(
    io,
    async (store) => {
      if (services.length < 2)
        throw new UsageError({ code: 'USAGE', what: 'a comparison needs two services or more, not', target: String(services.length), hint: 'klausul compare A B' });
      if (services.length > MOST && !io.globals.json)
        throw new UsageError({ code: 'USAGE', what: `a table holds at most ${MOST} services, not`, target: String(services.length), hint: 'compare fewer, or use --json' });
      const views: { service: string; facts: ServiceView['facts'] }[] = [];
      for (const service of services) views.push({ service, facts: (await serviceView(store, service, io.now())).facts });
      const rows = KINDS.map((kind) => ({
        kind,
        values: Object.fromEntries(
          views.map(({ service, facts }) => [service, [...new Set(facts.filter((fact) => fact.kind === kind && fact.assertion !== 'denied').map((fact) => fact.summary.nb))]]),
        ),
      }));
      if (io.globals.json) {
        io.out(JSON.stringify({ services, rows }));
        return 0;
      }
      const titles = new Map<string, string>(extractors.map((extractor) => [extractor.kind, extractor.title.nb]));
      const cell = (said: readonly string[]): string =>
        said.length === 0
          ? 'Ikke oppgitt'
          : [...said.slice(0, LINES).map((one) => `· ${shorten(one, 90)}`), ...(said.length > LINES ? [`… og ${said.length - LINES} til`] : [])].join('\n');
      const first = 20;
      const width = Math.floor((WIDTH - first - services.length - 2) / services.length);
      io.out(
        table(
          ['', ...services],
          rows.map(({ kind, values }) => [titles.get(kind) ?? kind, ...services.map((service) => cell(values[service] ?? []))]),
          [first, ...services.map(() => width)],
          io.terminal,
        ),
      );
      return 0;
    },
    { readonly: true },
  );
