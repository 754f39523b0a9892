import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
/** Data stands beside this source; the compiled form of this file stands three folders below the project. */
const folder = here.includes('.build') ? join(here, '..', '..', '..', 'src', 'export') : here;

/** Full path of a template or schema that ships with the exports: 'templates/kommune.yaml'. */
export const shippedFile = (path: string): string => join(folder, path);
