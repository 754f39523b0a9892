import { snapshotOf } from '../../crawl/bytes.js';
import { politeFetch } from '../../crawl/polite.js';
import { linkedDocuments } from '../../discovery/index.js';
import { UsageError } from '../../model/errors.js';
import { DOCUMENT_TYPES, type Version } from '../../model/version.js';
import { ownOrganisation } from '../../norwegian/own-organisation.js';
import { read } from '../../norwegian/read.js';
import { standsInTheWay } from '../../quality/index.js';
import { SEED_TYPES, type SeedDocument, seedText, writeSeed } from '../../seeds/index.js';
import { slugOf } from '../../store/index.js';
import { versionOf } from '../../versions.js';
import type { Action } from '../command.js';
import { contactOf, seedsFolder } from '../seeds.js';

const word = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);

/** `klausul seeds add`: fetches a document once, guesses whose it is, and writes a seed for it. Nothing is overwritten. */
export const run: Action = async ([url = ''], options, io) => {
  const get = politeFetch({ ...contactOf(options), allowPrivate: io.globals.allowPrivateNetwork ?? [] });
  const answer = await get(url);
  if (answer.notModified) throw new UsageError({ code: 'USAGE', what: 'no document came from', target: url, hint: 'try again later' });
  const { bytes, mediaType, charset, url: at } = answer;
  const version = await versionOf(snapshotOf(url, bytes, { at: io.now(), declared: mediaType, name: new URL(at).pathname, ...(charset === undefined ? {} : { charset }) }));
  const type = typeOf(version, options);
  const organisation = word(options['organisation']) ?? ownOrganisation(read(version))?.name ?? siteName(at);
  const service = word(options['service']) ?? organisation;
  const links = linkedDocuments(version, at);
  const document: Partial<SeedDocument> = {
    type,
    url,
    ...(version.language === 'mixed' ? {} : { language: version.language }),
  };
  const misgiving = standsInTheWay(version, type);
  const comments = [
    `Written by klausul seeds add on ${io.now().toISOString().slice(0, 10)} from «${version.title.replace(/\s+/gu, ' ').slice(0, 100)}». Check the names.`,
    ...(misgiving ? [`Look at the page: ${misgiving.reason}.`] : []),
    ...links.map(({ kind, url: to }) => `Linked, not declared: ${kind} ${to}`),
  ];
  const text = seedText({ name: organisation, services: [{ name: service, documents: [document] }] }, comments);
  const file = writeSeed(seedsFolder(options), slugOf(word(options['sector']) ?? 'ukjent'), slugOf(organisation), text);
  if (io.globals.json) io.out(JSON.stringify({ file, organisation, service, type, language: version.language, discovered: links, ...(misgiving ? { doubt: misgiving } : {}) }));
  else {
    io.out(`${file}: ${organisation}, ${service}, ${type}, ${version.language}`);
    if (misgiving) io.err(`warning ${misgiving.code} ${misgiving.reason}`);
    for (const { kind, url: to } of links) io.out(`  lenker til ${kind}: ${to}`);
  }
  return 0;
};

function typeOf(version: Version, options: Readonly<Record<string, unknown>>): SeedDocument['type'] {
  const given = word(options['type']);
  if (given === undefined) return version.type === 'unknown' ? 'policy' : version.type;
  if (!SEED_TYPES.includes(given as SeedDocument['type']))
    throw new UsageError({ code: 'USAGE', what: 'no such type:', target: given, hint: `use one of ${DOCUMENT_TYPES.filter((one) => one !== 'unknown').join(', ')}` });
  return given as SeedDocument['type'];
}

/** "Eksempel" of www.eksempel.example, where the text names nobody. */
function siteName(url: string): string {
  const name =
    new URL(url).hostname
      .split('.')
      .filter((part) => part !== 'www')
      .at(-2) ?? new URL(url).hostname;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
