import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/**
 * An Office file that is the same bytes every time it is made from the same content: entries in order of name at one date, relations and
 * bookmarks numbered by their place, and the properties' clock set to `at`.
 * @param at ISO time that the file says it was made
 */
export function steadyZip(bytes: Uint8Array, at: string, change: (name: string, xml: string) => string = (_name, xml) => xml): Uint8Array {
  const entries = unzipSync(bytes);
  const texts = new Map(Object.entries(entries).map(([name, content]) => [name, strFromU8(content)]));
  const numbered = numberRelations(texts);
  const zippable: Zippable = {};
  for (const name of [...numbered.keys()].sort(contentTypesFirst)) {
    const xml = steadyTimes(steadyBookmarks(numbered.get(name) ?? ''), at);
    zippable[name] = [strToU8(change(name, xml)), { level: 6, mtime: STEADY_DATE }];
  }
  return zipSync(zippable);
}

/** Zip dates are local time; built from local parts so that the bytes do not depend on the zone. */
const STEADY_DATE = new Date(1980, 0, 1, 0, 0, 0);

/** Readers that sniff the type want this entry first. */
const contentTypesFirst = (a: string, b: string): number => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1);

/** A part and its list of relations share ids; those that a library makes up at random get numbers in the order of the list. */
function numberRelations(texts: ReadonlyMap<string, string>): Map<string, string> {
  const result = new Map(texts);
  for (const [name, relations] of texts) {
    const owner = /^(.*)_rels\/([^/]+)\.rels$/u.exec(name);
    if (owner === null) continue;
    const ids = new Map([...relations.matchAll(/\bId="([^"]+)"/gu)].map(([, id = ''], index) => [id, `rIdK${index + 1}`]));
    const part = `${owner[1]}${owner[2]}`;
    // Within tags only: the same characters in a text are a text.
    const renamed = (xml: string): string =>
      xml.replace(/<[^<>]+>/gu, (tag) =>
        tag.replace(/\b(Id|r:id|r:embed|r:link)="([^"]+)"/gu, (all, attribute: string, id: string) => (ids.has(id) ? `${attribute}="${ids.get(id)}"` : all)),
      );
    result.set(name, renamed(relations));
    const xml = texts.get(part);
    if (xml !== undefined) result.set(part, renamed(xml));
  }
  return result;
}

/** Bookmark ids come from a counter of the process. */
function steadyBookmarks(xml: string): string {
  const ids = new Map<string, number>();
  return xml.replace(/<w:bookmark(?:Start|End)\b[^>]*>/gu, (tag) =>
    tag.replace(/w:id="([^"]+)"/u, (_all, id: string) => {
      if (!ids.has(id)) ids.set(id, ids.size + 1);
      return `w:id="${ids.get(id)}"`;
    }),
  );
}

const steadyTimes = (xml: string, at: string): string => xml.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*(<)/gu, `$1${at.slice(0, 19)}Z$2`);
