import type { SeedError } from '../../model/errors.js';
import { UsageError } from '../../model/errors.js';
import { normaliseText } from '../../normalise/index.js';
import { readSeeds, type WatchedDocument } from '../../seeds/index.js';
import type { Action } from '../command.js';
import { errorJson } from '../run.js';
import { seedsFolder } from '../seeds.js';

/** `klausul seeds check`: reads every seed file and tells all that is wrong, with file and line. */
export const run: Action = async (_args, options, io) => {
  const folder = seedsFolder(options);
  const { files, documents, problems } = readSeeds(folder);
  const errors: (SeedError | UsageError)[] = [...problems, ...documents.flatMap(wrongSelectors)];
  const services = files.flatMap(({ seed }) => seed.services);
  const without = services.filter((service) => service.documents.length === 0).map(({ name }) => name);
  if (io.globals.json)
    io.out(JSON.stringify({ files: files.length, services: services.length, documents: documents.length, withoutAddress: without, errors: errors.map(errorJson) }));
  else {
    for (const error of errors) io.err(`error ${error.message}`);
    io.out(`${files.length} filer i orden, ${services.length} tjenester, ${documents.length} dokumenter${errors.length > 0 ? `; ${errors.length} feil` : ''}`);
    if (without.length > 0) io.out(`Uten adresse ennå: ${without.join(', ')}`);
  }
  return errors.length === 0 ? 0 : 2;
};

/** Selectors that no page could be asked with. */
function wrongSelectors({ select, remove, declaredAt }: WatchedDocument): UsageError[] {
  return [...(select ?? []), ...(remove ?? [])].flatMap((selector) => {
    try {
      normaliseText('<p>Tekst</p>', 'html', { select: [selector] });
      return [];
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return [new UsageError({ code: 'SEED', what: `not a CSS selector: ${selector}`, target: declaredAt, hint: error.hint, cause: error })];
    }
  });
}
