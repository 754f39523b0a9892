import { createHash } from 'node:crypto';
import { BINARY, endingOf, exportReports, formatNamed } from '../../export/formats.js';
import { DEFAULT_CONFIDENCE } from '../../export/report.js';
import { TONGUES, type Tongue } from '../../export/words.js';
import { exportName, targetOf, writeWhole } from '../../export/write-file.js';
import { UsageError } from '../../model/errors.js';
import { contentsOf, serviceReport, serviceReports } from '../../reports.js';
import type { Action, Io } from '../command.js';
import { withStore } from '../store.js';

/**
 * `klausul export`: a service as a draft, a table or an open format. Texts go to standard output unless `-o` names a file or folder;
 * what no terminal shows goes into a file of the usual name in the current folder.
 */
export const run: Action = async ([name = '', service], options, io) => {
  // Bytes of versions, not what is known: another way altogether.
  if (name === 'warc') return (await import('./export-warc.js')).run([name, ...(service === undefined ? [] : [service])], options, io);
  return reportsExport(name, service, options, io);
};

const reportsExport = (name: string, service: string | undefined, options: Parameters<Action>[1], io: Io): Promise<number> =>
  withStore(
    io,
    async (store) => {
      const format = formatNamed(name);
      const as = typeof options.as === 'string' ? options.as : typeof options.output === 'string' ? endingWanted(options.output, format.endings) : undefined;
      const ending = endingOf(name, as);
      const language = tongueOf(options.language);
      const output = typeof options.output === 'string' ? options.output : undefined;
      const binary = BINARY.includes(ending);
      if (format.services === 'one' && service === undefined)
        throw new UsageError({ code: 'USAGE', what: 'one service at a time as', target: name, hint: 'name the service: klausul export FORMAT SERVICE' });
      if (binary && output === '-')
        throw new UsageError({ code: 'USAGE', what: 'no terminal shows', target: ending, hint: 'name a file with -o, or leave -o out for one with the usual name' });
      const limit = { minConfidence: confidenceOf(options.minConfidence) };
      const reports = format.services === 'one' ? [await serviceReport(store, service as string, limit)] : await serviceReports(store, service, limit);
      const { content } = await exportReports(name, reports, {
        as: ending,
        language,
        ...(typeof options.template === 'string' ? { template: options.template } : {}),
        ...(name === 'json' ? { contents: await contentsOf(store, reports) } : {}),
      });
      const { rejected, doubtful } = reports.reduce((sum, { leftOut }) => ({ rejected: sum.rejected + leftOut.rejected, doubtful: sum.doubtful + leftOut.doubtful }), {
        rejected: 0,
        doubtful: 0,
      });
      if (rejected + doubtful > 0) io.err(`Utelatt: ${doubtful} fakta under grensen for sikkerhet, ${rejected} som er avvist`);
      if (!binary && (output === undefined || output === '-')) {
        io.out(io.globals.json && ending !== 'json' && ending !== 'jsonld' ? JSON.stringify({ format: name, as: ending, content }) : String(content));
        return 0;
      }
      const path = targetOf(output ?? '.', exportName(reports.length === 1 ? (reports[0]?.slug ?? '') : 'klausul', name, ending));
      writeWhole(path, content, { force: options.force === true });
      const bytes = Buffer.from(content as string);
      if (io.globals.json) io.out(JSON.stringify({ format: name, as: ending, file: path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }));
      else io.err(`Skrevet: ${path} (${bytes.length} byte)`);
      return 0;
    },
    { readonly: true },
  );

/** `-o utkast.docx` says what is wanted as well as `--as docx`. */
const endingWanted = (output: string, endings: readonly string[]): string | undefined => endings.find((ending) => output.toLowerCase().endsWith(`.${ending}`));

function tongueOf(value: unknown): Tongue {
  if (value === undefined) return 'nb';
  if (TONGUES.includes(value as Tongue)) return value as Tongue;
  throw new UsageError({ code: 'USAGE', what: 'no such written language:', target: String(value), hint: `use one of ${TONGUES.join(', ')}` });
}

function confidenceOf(value: unknown): number {
  if (value === undefined) return DEFAULT_CONFIDENCE;
  const number = Number(value);
  if (String(value).trim() !== '' && number >= 0 && number <= 1) return number;
  throw new UsageError({ code: 'USAGE', what: '--min-confidence is no share:', target: String(value), hint: 'give a number from 0 to 1' });
}
