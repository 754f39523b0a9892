import { z } from 'zod';
import { SeedError } from '../model/errors.js';
import type { SeedDocument } from './form.js';
import type { NewSeed } from './write.js';

/** Kinds of terms in Open Terms Archive that klausul reads, by their names there. */
const TYPES: Readonly<Record<string, SeedDocument['type']>> = {
  'Privacy Policy': 'policy',
  'Trackers Policy': 'policy',
  'Data Processor Agreement': 'dpa',
  'Data Processing Agreement': 'dpa',
  'Subprocessor List': 'subprocessor-list',
  'Terms of Service': 'terms',
  'Commercial Terms': 'terms',
};
/** Kinds that share a type with another are told apart. */
const VARIANTS: Readonly<Record<string, string>> = { 'Trackers Policy': 'cookies', 'Commercial Terms': 'commercial' };

const selector = z.union([z.string(), z.record(z.string(), z.unknown())]);
const selectors = z.union([selector, z.array(selector)]).optional();
const page = z.object({ fetch: z.string().optional(), select: selectors, remove: selectors, executeClientScripts: z.boolean().optional() });
const terms = page.extend({ combine: z.array(page).optional() });
const declaration = z.object({ name: z.string().min(1), terms: z.record(z.string(), terms).optional(), documents: z.record(z.string(), terms).optional() });

/** A declaration as a seed, and what of it klausul has no word for. */
export interface ImportedDeclaration {
  readonly seed: NewSeed;
  readonly left: readonly string[];
}

/**
 * Reads a declaration of Open Terms Archive. Ranges between two selectors and filters have no counterpart and are told of.
 * Throws a SeedError when it is none.
 */
export function fromOpenTerms(source: string, file: string): ImportedDeclaration {
  const parsed = declaration.safeParse(parseJson(source, file));
  if (!parsed.success) throw notOne(file, parsed.error);
  const { name } = parsed.data;
  const left: string[] = [];
  const documents = Object.entries(parsed.data.terms ?? parsed.data.documents ?? {}).flatMap(([kind, one]): Partial<SeedDocument>[] => {
    const type = TYPES[kind];
    if (type === undefined) {
      left.push(`"${kind}" is no kind of document that klausul reads`);
      return [];
    }
    const pages = one.combine ?? [one];
    const urls = pages.flatMap((each) => each.fetch ?? one.fetch ?? []);
    if (urls.length === 0) {
      left.push(`"${kind}" has no address`);
      return [];
    }
    const css = (key: 'select' | 'remove'): string[] => {
      const all = [one, ...(one.combine ?? [])].flatMap((each) => each[key] ?? []);
      if (all.some((each) => typeof each !== 'string')) left.push(`"${kind}" has a range in ${key}`);
      return [...new Set(all.filter((each) => typeof each === 'string'))];
    };
    const [select, remove] = [css('select'), css('remove')];
    const variant = VARIANTS[kind];
    const first = urls[0] as string;
    return [
      {
        type,
        ...(urls.length > 1 ? { urls } : { url: first }),
        ...(variant === undefined ? {} : { variant }),
        ...(select.length > 0 ? { select } : {}),
        ...(remove.length > 0 ? { remove } : {}),
        ...(pages.some((each) => each.executeClientScripts) || one.executeClientScripts ? { render: true } : {}),
      },
    ];
  });
  return { seed: { name, services: [{ name, documents }] }, left };
}

function parseJson(source: string, file: string): unknown {
  try {
    return JSON.parse(source);
  } catch (cause) {
    throw notOne(file, cause);
  }
}

const notOne = (file: string, cause: unknown): SeedError =>
  new SeedError({ code: 'SEED', what: 'no declaration of Open Terms Archive:', target: file, hint: 'give a file that has "name" and "terms"', cause });
