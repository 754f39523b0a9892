import { UsageError } from '../model/errors.js';
import type { DocumentType } from '../model/version.js';
import type { Db } from './schema.js';

/** What a document is a document of. The same values give the same document. */
export interface DocumentRef {
  readonly organisation: string;
  readonly organisationNumber?: string;
  /** The organisation's own name where it is left out. */
  readonly service?: string;
  readonly type: DocumentType;
  /** Tells documents of one service and type apart ('en', 'skole'). */
  readonly variant?: string;
}

/** A watched document. `name` is what people type: organisation/service/type. */
export interface Document {
  readonly id: number;
  readonly name: string;
  readonly type: DocumentType;
  readonly variant: string;
  readonly service: string;
  readonly organisation: string;
}

const documents = (db: Db) =>
  db
    .selectFrom('document')
    .innerJoin('service', 'service.id', 'document.service_id')
    .innerJoin('organisation', 'organisation.id', 'service.organisation_id')
    .select([
      'document.id',
      'document.name',
      'document.type',
      'document.variant',
      'service.name as service',
      'organisation.name as organisation',
      'service.slug as service_slug',
      'organisation.slug as organisation_slug',
    ])
    .orderBy('document.name');

const organisationByKey = (db: Db, key: string) => db.selectFrom('organisation').selectAll().where('key', '=', key).executeTakeFirst();

const serviceByKey = (db: Db, organisation: number, key: string) =>
  db.selectFrom('service').selectAll().where('organisation_id', '=', organisation).where('key', '=', key).executeTakeFirst();

type Row = Awaited<ReturnType<ReturnType<typeof documents>['execute']>>[number];

const documentOf = ({ id, name, type, variant, service, organisation }: Row): Document => ({ id, name, type: type as DocumentType, variant, service, organisation });

const keyOf = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** A name for addresses and command lines: "Blåbær Læring AS" is "blabaer-laering-as". */
export function slugOf(name: string): string {
  const plain = name.normalize('NFC').toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a').replaceAll('ß', 'ss').normalize('NFKD').replace(/\p{M}/gu, '');
  return plain.replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '') || 'x';
}

/** The name, or the name with the first number that makes it new. */
async function unused(name: string, isUsed: (name: string) => Promise<boolean>): Promise<string> {
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? name : `${name}-${n}`;
    if (!(await isUsed(candidate))) return candidate;
  }
}

async function organisationFor(db: Db, { organisation: name, organisationNumber }: DocumentRef): Promise<{ id: number; slug: string }> {
  const known = await organisationByKey(db, keyOf(name));
  if (known) {
    if (organisationNumber !== undefined && organisationNumber !== known.number)
      await db.updateTable('organisation').set({ number: organisationNumber }).where('id', '=', known.id).execute();
    return known;
  }
  const slug = await unused(slugOf(name), async (one) => (await db.selectFrom('organisation').select('id').where('slug', '=', one).executeTakeFirst()) !== undefined);
  return db
    .insertInto('organisation')
    .values({ key: keyOf(name), name: name.trim(), slug, number: organisationNumber ?? null })
    .returning(['id', 'slug'])
    .executeTakeFirstOrThrow();
}

async function serviceFor(db: Db, organisation: number, name: string): Promise<{ id: number; slug: string }> {
  const known = await serviceByKey(db, organisation, keyOf(name));
  if (known) return known;
  const slug = await unused(
    slugOf(name),
    async (one) => (await db.selectFrom('service').select('id').where('organisation_id', '=', organisation).where('slug', '=', one).executeTakeFirst()) !== undefined,
  );
  return db
    .insertInto('service')
    .values({ organisation_id: organisation, key: keyOf(name), name: name.trim(), slug })
    .returning(['id', 'slug'])
    .executeTakeFirstOrThrow();
}

/** The document of a reference, if there is one. */
export async function documentOfRef(db: Db, { organisation, service = organisation, type, variant = '' }: DocumentRef): Promise<Document | undefined> {
  const row = await documents(db)
    .where('organisation.key', '=', keyOf(organisation))
    .where('service.key', '=', keyOf(service))
    .where('document.type', '=', type)
    .where('document.variant', '=', variant)
    .executeTakeFirst();
  return row && documentOf(row);
}

/** The document of a reference, made when it is new. To be called in a transaction. */
export async function documentFor(db: Db, ref: DocumentRef): Promise<Document> {
  const known = await documentOfRef(db, ref);
  if (known) return known;
  const { type, variant = '' } = ref;
  const organisation = await organisationFor(db, ref);
  const service = await serviceFor(db, organisation.id, ref.service ?? ref.organisation);
  const plain = `${organisation.slug}/${service.slug}/${type}${variant === '' ? '' : `-${slugOf(variant)}`}`;
  const name = await unused(plain, async (one) => (await db.selectFrom('document').select('id').where('name', '=', one).executeTakeFirst()) !== undefined);
  const { id } = await db.insertInto('document').values({ service_id: service.id, type, variant, name }).returning('id').executeTakeFirstOrThrow();
  return { id, name, type, variant, service: (ref.service ?? ref.organisation).trim(), organisation: ref.organisation.trim() };
}

/** Documents of a service, by organisation and service name. */
export async function documentsOfService(db: Db, organisation: string, service: string = organisation): Promise<Document[]> {
  return (await documents(db).where('organisation.key', '=', keyOf(organisation)).where('service.key', '=', keyOf(service)).execute()).map(documentOf);
}

/**
 * Documents that a word on the command line stands for: all without one; those of a service or organisation by its name ('Eksempel',
 * 'eksempel-as/eksempel'); or one document by its name. Throws a UsageError that lists what there is when nothing fits.
 */
export async function findDocuments(db: Db, text?: string): Promise<Document[]> {
  const rows = await documents(db).execute();
  if (text === undefined) return rows.map(documentOf);
  const key = keyOf(text);
  const ways: ((row: Row) => boolean)[] = [
    (row) => row.name === key,
    (row) => keyOf(row.service) === key || row.service_slug === key,
    (row) => keyOf(row.organisation) === key || row.organisation_slug === key,
    (row) => row.name.startsWith(`${key}/`) || row.name.endsWith(`/${key}`) || row.name.includes(`/${key}/`),
  ];
  for (const way of ways) {
    const found = rows.filter(way);
    if (found.length > 0) return found.map(documentOf);
  }
  throw unknown(
    text,
    'no service or document called',
    rows.map(({ name }) => name),
  );
}

/** The one document that a word on the command line stands for. Throws a UsageError when there is none, or more than one. */
export async function findDocument(db: Db, text: string): Promise<Document> {
  const found = await findDocuments(db, text);
  if (found.length > 1)
    throw unknown(
      text,
      'several documents are called',
      found.map(({ name }) => name),
    );
  return found[0] as Document;
}

const SHOWN = 8;

const unknown = (text: string, what: string, names: readonly string[]): UsageError =>
  new UsageError({
    code: 'USAGE',
    what,
    target: text,
    hint:
      names.length === 0
        ? 'the store is empty: import a document first'
        : `name one of ${names.slice(0, SHOWN).join(', ')}${names.length > SHOWN ? ', … (klausul history lists all)' : ''}`,
  });

/** The id of an address of a document, noted when it is new. */
export async function pageFor(db: Db, document: number, url: string): Promise<number> {
  const known = await db.selectFrom('page').select('id').where('document_id', '=', document).where('url', '=', url).executeTakeFirst();
  return (known ?? (await db.insertInto('page').values({ document_id: document, url }).returning('id').executeTakeFirstOrThrow())).id;
}
