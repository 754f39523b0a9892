import { diffReport } from '../../export/diff-report.js';
import { UsageError } from '../../model/errors.js';
import { compareVersions } from '../../pipeline.js';
import { findDocument } from '../../store/index.js';
import { printChanges } from '../changes-text.js';
import type { Action } from '../command.js';
import { withStore } from '../store.js';
import { visible } from '../table.js';

const FORMATS = ['text', 'md', 'html', 'json'];

/** `klausul diff`: changed facts between two versions of a document, and with `--text` the paragraphs that changed. */
export const run: Action = ([name = ''], options, io) =>
  withStore(
    io,
    async (store) => {
      const format = io.globals.json ? 'json' : String(options.format ?? 'text');
      if (!FORMATS.includes(format)) throw new UsageError({ code: 'USAGE', what: 'no such format:', target: format, hint: `use one of ${FORMATS.join(', ')}` });
      const { document, from, to, engine, changes, text } = await compareVersions(store, await findDocument(store.db, name), {
        ...number(options.from, '--from'),
        ...number(options.to, '--to'),
      } as { from?: number; to?: number });
      const code = options.exitCode === true && changes.length > 0 ? 10 : 0;
      const side = (version: typeof from): { version: number; fetchedAt: string } => ({ version: version.sequence, fetchedAt: version.fetchedAt });
      if (format === 'json')
        io.out(
          JSON.stringify({
            document: document.name,
            from: side(from),
            to: side(to),
            engine,
            changes,
            ...(options.text ? { text: { added: text.added, removed: text.removed, moved: text.moved, hunks: text.hunks } } : {}),
          }),
        );
      else if (format === 'text') {
        io.out(`${document.name}: versjon ${from.sequence} (${from.fetchedAt.slice(0, 10)}) → ${to.sequence} (${to.fetchedAt.slice(0, 10)})`);
        io.out(printChanges(changes, io.terminal));
        if (options.text) {
          io.out(`Tekst: ${text.added} avsnitt nye, ${text.removed} fjernet, ${text.moved} flyttet`);
          for (const hunk of text.hunks) {
            if (hunk.before) io.out(`- ${visible(hunk.before.text)}`);
            if (hunk.after) io.out(`+ ${visible(hunk.after.text)}`);
          }
        }
      } else io.out(diffReport({ document: document.name, from: side(from), to: side(to), changes, ...(options.text ? { text } : {}) }, format as 'md' | 'html'));
      return code;
    },
    { readonly: true },
  );

function number(value: unknown, option: string): Record<string, number> {
  if (value === undefined) return {};
  const text = String(value);
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new UsageError({ code: 'USAGE', what: `${option} is no version number:`, target: text, hint: 'klausul history lists the versions' });
  return { [option.slice(2)]: Number(text) };
}
