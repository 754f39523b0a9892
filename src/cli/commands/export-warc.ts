import { createHash } from 'node:crypto';
import { exportWarc } from '../../archives.js';
import { agentName } from '../../crawl/gate.js';
import { exportName, targetOf, writeWhole } from '../../export/write-file.js';
import { UsageError } from '../../model/errors.js';
import { findDocuments, slugOf } from '../../store/index.js';
import type { Action } from '../command.js';
import { withStore } from '../store.js';

/** `klausul export warc SERVICE`: the bytes behind every kept version, as a web archive. */
export const run: Action = ([, service], options, io) =>
  withStore(
    io,
    async (store) => {
      if (service === undefined) throw new UsageError({ code: 'USAGE', what: 'one service at a time as', target: 'warc', hint: 'name the service: klausul export warc SERVICE' });
      const output = typeof options['output'] === 'string' ? options['output'] : '.';
      if (output === '-') throw new UsageError({ code: 'USAGE', what: 'no terminal shows', target: 'warc', hint: 'name a file with -o' });
      const [document] = await findDocuments(store.db, service);
      const path = targetOf(output, exportName(slugOf(document?.service ?? service), 'warc', 'warc.gz').replace(/-warc\.warc\.gz$/u, '.warc.gz'));
      const content = await exportWarc(store, service, { gzip: path.toLowerCase().endsWith('.gz'), software: agentName() });
      writeWhole(path, content, { force: options['force'] === true });
      const sum = createHash('sha256').update(content).digest('hex');
      if (io.globals.json) io.out(JSON.stringify({ format: 'warc', as: path.toLowerCase().endsWith('.gz') ? 'warc.gz' : 'warc', file: path, bytes: content.length, sha256: sum }));
      else io.err(`Skrevet: ${path} (${content.length} byte)`);
      return 0;
    },
    { readonly: true },
  );
