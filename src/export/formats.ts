import { UsageError } from '../model/errors.js';
import type { ServiceReport } from './report.js';
import { TONGUES, type Tongue } from './words.js';

export interface ExportOptions {
  /** File type, where a format has several: 'md', 'html', 'docx', 'csv', 'xlsx'. */
  readonly as?: string;
  /** Written language of what is for people; bokmål where it is left out. */
  readonly language?: Tongue;
  /** Template file of an assessment. */
  readonly template?: string;
  /** Bytes and text of the documents by document name, for the format that carries them. */
  readonly contents?: ReadonlyMap<string, DocumentContent>;
}

/** What the service file carries of a document beside its facts. */
export interface DocumentContent {
  readonly text: string;
  /** Bytes of the pages, in their order. */
  readonly bytes: readonly Uint8Array[];
}

export interface Exported {
  /** Ending of the file's name, without the dot. */
  readonly ending: string;
  readonly content: string | Uint8Array;
}

interface Format {
  /** Endings; the first is used where none is asked for. */
  readonly endings: readonly string[];
  /** One service a file, or all that are asked for in one. */
  readonly services: 'one' | 'many';
  readonly make: (reports: readonly ServiceReport[], ending: string, options: ExportOptions) => Promise<string | Uint8Array>;
}

const only = (reports: readonly ServiceReport[]): ServiceReport => reports[0] as ServiceReport;

/** Every export format. A new one is a file and a line here; its code is loaded when it is asked for. */
export const FORMATS: Readonly<Record<string, Format>> = {
  assessment: {
    endings: ['md', 'html', 'docx'],
    services: 'one',
    async make(reports, ending, { language = 'nb', template }) {
      const [{ composeDraft }, { readTemplate }] = await Promise.all([import('./assessment/compose.js'), import('./assessment/template.js')]);
      const draft = composeDraft(only(reports), readTemplate(template), language);
      if (ending === 'html') return (await import('./assessment/html.js')).htmlOf(draft);
      return ending === 'docx' ? (await import('./assessment/docx.js')).docxOf(draft) : (await import('./assessment/markdown.js')).markdownOf(draft);
    },
  },
  register: {
    endings: ['csv', 'xlsx'],
    services: 'many',
    async make(reports, ending, { language = 'nb' }) {
      const { factSheet, supplierSheet } = await import('./register.js');
      if (ending === 'csv') return (await import('./csv.js')).csvOf(factSheet(reports, language));
      return (await import('./xlsx.js')).xlsxOf([supplierSheet(reports, language), factSheet(reports, language)], reports);
    },
  },
  protokoll: {
    endings: ['xlsx'],
    services: 'many',
    async make(reports, _ending, { language = 'nb' }) {
      return (await import('./xlsx.js')).xlsxOf((await import('./protokoll.js')).protokollSheets(reports, language), reports);
    },
  },
  json: {
    endings: ['json'],
    services: 'one',
    make: async (reports, _ending, { contents }) => (await import('./service-file.js')).serviceFile(only(reports), contents),
  },
  dpv: {
    endings: ['jsonld'],
    services: 'one',
    make: async (reports) => (await import('./dpv.js')).dpvOf(only(reports)),
  },
  tilt: {
    endings: ['json'],
    services: 'one',
    make: async (reports) => (await import('./tilt.js')).tiltOf(only(reports)),
  },
};

/** Endings whose content no terminal shows. */
export const BINARY = ['docx', 'xlsx'];

const wrong = (what: string, target: string, known: readonly string[]): UsageError => new UsageError({ code: 'USAGE', what, target, hint: `use one of ${known.join(', ')}` });

/** The format of a name. Throws a UsageError that lists what there is. */
export function formatNamed(name: string): Format {
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (format === undefined) throw wrong('no such format:', name, Object.keys(FORMATS));
  return format;
}

/** The ending that a format is written with. Throws a UsageError for one that it does not have. */
export function endingOf(name: string, as?: string): string {
  const { endings } = formatNamed(name);
  if (as === undefined) return endings[0] as string;
  if (!endings.includes(as)) throw wrong(`${name} cannot be written as`, as, endings);
  return as;
}

/**
 * Services in a format. Equal reports give equal bytes.
 * @example const { content } = await exportReports('assessment', [report], { as: 'html', language: 'nn' })
 */
export async function exportReports(name: string, reports: readonly ServiceReport[], options: ExportOptions = {}): Promise<Exported> {
  const format = formatNamed(name);
  const ending = endingOf(name, options.as);
  if (options.language !== undefined && !TONGUES.includes(options.language)) throw wrong('no such written language:', options.language, TONGUES);
  if (reports.length === 0) throw new UsageError({ code: 'USAGE', what: 'nothing to export as', target: name, hint: 'the store is empty: import a document first' });
  if (format.services === 'one' && reports.length > 1) throw new UsageError({ code: 'USAGE', what: 'one service at a time as', target: name, hint: 'name the service' });
  return { ending, content: await format.make(reports, ending, options) };
}
