import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What makes texts of bytes. */
const NORMALISER = ['src/normalise', 'src/versions.ts'];
/** What makes facts of texts. */
const READER = ['extractors', 'lexicons', 'src/norwegian'];
/** Packages whose releases change what is read. */
const PACKAGES = ['cheerio', 'encoding-sniffer', 'fflate', 'iconv-lite', 'mammoth', 'pdf-parse'];

/** The folder with package.json. The compiled form of this file stands one folder deeper than its source. */
function root(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('klausul is not installed with its package.json');
    folder = above;
  }
  return folder;
}

/** Sources and lexicons under a path, without the examples beside the rules: those change no fact. */
function filesUnder(base: string, path: string): string[] {
  const stat = statSync(join(base, path), { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (stat.isFile()) return /\.(?:ts|js|yaml)$/u.test(path) && !/(?:^|\/)corpus\.|\.d\.ts$/u.test(path) ? [path] : [];
  return readdirSync(join(base, path)).flatMap((name) => filesUnder(base, `${path}/${name}`));
}

function revisionOf(paths: readonly string[]): string {
  const base = root();
  const { dependencies = {} } = JSON.parse(readFileSync(join(base, 'package.json'), 'utf8')) as { dependencies?: Record<string, string> };
  const hash = createHash('sha256').update(JSON.stringify(PACKAGES.map((name) => [name, dependencies[name]])));
  // Sources where they are; a package without them has their compiled form.
  const compiled = existsSync(join(base, 'src', 'versions.ts')) ? [] : paths.map((path) => `.build/${path.replace(/\.ts$/u, '.js')}`);
  for (const file of [...paths, ...compiled].flatMap((path) => filesUnder(base, path)).sort())
    hash.update(`\0${file}\0${readFileSync(join(base, file), 'utf8').replaceAll('\r\n', '\n')}`);
  return hash.digest('hex').slice(0, 16);
}

let engine: string | undefined;
let normaliser: string | undefined;

/** Revision of everything that decides which facts a document gives: the same revision, the same text, the same facts. */
export const engineRevision = (): string => (engine ??= revisionOf([...NORMALISER, ...READER]));

/** Revision of the part that makes texts of bytes. */
export const normaliserRevision = (): string => (normaliser ??= revisionOf(NORMALISER));
