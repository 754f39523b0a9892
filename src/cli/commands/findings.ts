import { findingsOf } from '../../findings/index.js';
import { serviceView } from '../../service-view.js';
import { findDocuments } from '../../store/index.js';
import type { Action } from '../command.js';
import { withStore } from '../store.js';
import { bold, dim, severity, shorten } from '../table.js';

/** `klausul findings`: questions to the vendor, service by service. */
export const run: Action = ([wanted], _options, io) =>
  withStore(
    io,
    async (store) => {
      const services = [...new Set((await findDocuments(store.db, wanted)).map(({ organisation, service }) => service || organisation))].sort();
      const all = [];
      for (const service of services) all.push({ service, findings: findingsOf(await serviceView(store, service, io.now())) });
      if (io.globals.json) {
        const json = all.map(({ service, findings }) => ({ service, findings }));
        io.out(JSON.stringify(wanted === undefined ? { services: json } : (json[0] ?? { service: wanted, findings: [] })));
        return 0;
      }
      if (all.length === 0) io.out('Lageret er tomt. Les inn et dokument: klausul import FIL --organisation NAVN');
      for (const { service, findings } of all) {
        io.out(bold(`${service}: ${findings.length === 0 ? 'ingen spørsmål' : `${findings.length} spørsmål til leverandøren`}`, io.terminal));
        for (const { severity: level, question, source, evidence } of findings) {
          io.out(`${severity(level, io.terminal)}  ${question.nb}`);
          for (const { quote, document } of evidence.slice(0, 4)) io.out(`  ${dim(`«${shorten(quote, 110)}» ${document}`, io.terminal)}`);
          io.out(`  ${dim(source, io.terminal)}`);
        }
      }
      return 0;
    },
    { readonly: true },
  );
