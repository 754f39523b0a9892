import { UsageError } from '../model/errors.js';
import type { WatchedDocument } from '../seeds/index.js';
import { slugOf } from '../store/index.js';

/** Where the seeds are: `--seeds`, `KLAUSUL_SEEDS`, or seeds/ under the current folder. */
export const seedsFolder = (options: Readonly<Record<string, unknown>>): string =>
  typeof options['seeds'] === 'string' ? options['seeds'] : (process.env['KLAUSUL_SEEDS'] ?? 'seeds');

/** Whom a site may write to: `--contact`, or `KLAUSUL_CONTACT`. */
export const contactOf = (options: Readonly<Record<string, unknown>>): { readonly contact?: string } => {
  const contact = typeof options['contact'] === 'string' ? options['contact'] : process.env['KLAUSUL_CONTACT'];
  if (contact === undefined || contact === '') return {};
  // It goes into a header: one line of plain characters.
  if (!/^[\x21-\x7e]{3,200}$/u.test(contact))
    throw new UsageError({ code: 'USAGE', what: 'no mail or web address:', target: '--contact', hint: 'write for example --contact post@eksempel.example' });
  return { contact };
};

/** The name that a watched document has, or will have, in the store. */
export const documentName = ({ organisation, service, type, variant }: WatchedDocument): string =>
  `${slugOf(organisation)}/${slugOf(service)}/${type}${variant === '' ? '' : `-${slugOf(variant)}`}`;

/** The watched documents of the services, organisations or documents that were named; all without names. Throws a UsageError for a name that nothing has. */
export function chosen(documents: readonly WatchedDocument[], names: readonly string[]): WatchedDocument[] {
  if (names.length === 0) return [...documents];
  const picked = new Set<WatchedDocument>();
  for (const name of names) {
    const slug = slugOf(name);
    const ways: ((one: WatchedDocument) => boolean)[] = [
      (one) => slugOf(one.service) === slug,
      (one) => slugOf(one.organisation) === slug,
      (one) => documentName(one) === name || documentName(one).startsWith(`${name}/`),
    ];
    const found = ways.map((way) => documents.filter(way)).find((some) => some.length > 0);
    if (found === undefined) {
      const services = [...new Set(documents.map(({ service }) => service))].slice(0, 8);
      throw new UsageError({
        code: 'USAGE',
        what: 'no seed declares a document of',
        target: name,
        hint: services.length === 0 ? 'the seeds declare none yet: klausul seeds add URL' : `name one of ${services.join(', ')}`,
      });
    }
    for (const one of found) picked.add(one);
  }
  return documents.filter((one) => picked.has(one));
}
