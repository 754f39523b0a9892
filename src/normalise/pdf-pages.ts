import { PDFParse } from 'pdf-parse';
import { UnreadableError } from '../model/errors.js';
import { readable } from './characters.js';

/** A stretch of text in one font on one baseline, where the page shows it. Distances in points from the top left corner. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  /** Name of the marked content it is in, which the tags of the page refer to. */
  readonly mark: string | undefined;
  /** Outside the text proper, says a tagged page: header, footer, page number. */
  readonly artifact: boolean;
  /** White space stood before it. */
  readonly spaced: boolean;
}

export interface LinkArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly href: string;
}

/** Part of a tagged page: an element with its role, or the name of marked content. */
export interface Tag {
  readonly role?: string;
  readonly children?: readonly Tag[];
  readonly type?: string;
  readonly id?: string;
}

export interface Page {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In the order of the source. */
  readonly runs: readonly Run[];
  readonly links: readonly LinkArea[];
  readonly tags: Tag | undefined;
}

export interface Pdf {
  readonly pages: readonly Page[];
  readonly title: string | undefined;
}

export const MAX_PAGES = 2_000;

type Matrix = readonly [number, number, number, number, number, number];

// What we use of pdf.js, as pdf-parse hands it out.
interface PdfJsItem {
  readonly str?: string;
  readonly transform: Matrix;
  readonly width: number;
  readonly fontName: string;
  readonly type?: string;
  readonly id?: string;
  readonly tag?: string;
}
interface PdfJsPage {
  getViewport(options: { scale: number }): { width: number; height: number; transform: Matrix; convertToViewportRectangle(rectangle: readonly number[]): number[] };
  getTextContent(options: { includeMarkedContent: boolean }): Promise<{ items: PdfJsItem[] }>;
  getStructTree(): Promise<Tag | null>;
  getAnnotations(): Promise<{ subtype?: string; url?: string; rect: number[] }[]>;
  getOperatorList(): Promise<unknown>;
  readonly commonObjs: { has(name: string): boolean; get(name: string): { name?: string; bold?: boolean; black?: boolean } };
  cleanup(): void;
}
interface PdfJsDocument {
  readonly numPages: number;
  readonly isPureXfa: boolean;
  getPage(number: number): Promise<PdfJsPage>;
  getMetadata(): Promise<{ info: { Title?: unknown } }>;
}

/** Reads what stands where on each page. Pictures are not decoded, scripts are not run, no other file is opened. */
export async function readPages(bytes: Uint8Array): Promise<Pdf> {
  const parser = new PDFParse({
    data: bytes,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    maxImageSize: 1,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const document = await open(parser);
    if (document.numPages > MAX_PAGES)
      throw new UnreadableError({ code: 'LIMIT_PAGES', what: `${document.numPages} pages are more than ${MAX_PAGES}:`, target: '', hint: 'import the pages that are the policy' });
    if (document.isPureXfa)
      throw new UnreadableError({ code: 'DOC_EMPTY', what: 'a form that only Acrobat fills with text:', target: '', hint: 'print it to PDF in Acrobat and import that' });
    const fonts = new Fonts();
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push(await readPage(page, number, fonts));
      page.cleanup();
    }
    return { pages, title: titleOf(await document.getMetadata().catch(() => undefined)) };
  } finally {
    await parser.destroy().catch(() => undefined);
  }
}

async function open(parser: PDFParse): Promise<PdfJsDocument> {
  try {
    // `load` is the only way to positions and tags; pdf-parse keeps it from TypeScript, not from callers. The version is pinned.
    return (await (parser as unknown as { load(): Promise<unknown> }).load()) as PdfJsDocument;
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException')
      throw new UnreadableError({ code: 'DOC_ENCRYPTED', what: 'a password protects', target: '', hint: 'save it without a password and import that', cause });
    if (cause instanceof RangeError) throw cause;
    throw new UnreadableError({ code: 'DOC_CORRUPT', what: 'no PDF, or a broken one:', target: '', hint: 'fetch or save it anew', cause });
  }
}

async function readPage(page: PdfJsPage, number: number, fonts: Fonts): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  await fonts.learn(page, items);
  const marks: { id: string | undefined; artifact: boolean }[] = [];
  const runs: Run[] = [];
  let spaced = false;
  for (const item of items) {
    if (item.str === undefined) {
      if (item.type === 'endMarkedContent') marks.pop();
      else marks.push({ id: item.id, artifact: item.tag === 'Artifact' });
      continue;
    }
    // A soft hyphen shows only where it ends a line; within one it is nothing.
    const text = readable(item.str.replace(/\u00ad\s*$/u, '\u2010')).replace(/\s+/gu, ' ');
    if (text.trim() === '') {
      spaced ||= text !== '';
      continue;
    }
    const [a, b, , , x, y] = multiply(viewport.transform, item.transform);
    const size = Math.hypot(a, b);
    // Text that stands upright or leans is a watermark or a label in a drawing.
    if (size < 1 || Math.abs(b) > size * 0.1 || a < 0) continue;
    const last = runs.at(-1);
    // Bold drawn as the same word twice, a hair apart.
    if (last !== undefined && last.text === text && Math.abs(last.x - x) < 1 && Math.abs(last.y - y) < 1) continue;
    runs.push({
      text: text.trim(),
      x,
      right: x + item.width,
      y,
      size,
      bold: fonts.isBold(item.fontName),
      mark: marks.findLast((mark) => mark.id !== undefined)?.id,
      artifact: marks.some((mark) => mark.artifact),
      spaced: spaced || text.startsWith(' '),
    });
    spaced = text.endsWith(' ');
  }
  return { number, width: viewport.width, height: viewport.height, runs, links: await linksOf(page), tags: (await page.getStructTree().catch(() => null)) ?? undefined };
}

const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

async function linksOf(page: PdfJsPage): Promise<LinkArea[]> {
  const viewport = page.getViewport({ scale: 1 });
  const annotations = await page.getAnnotations().catch(() => []);
  return annotations.flatMap(({ subtype, url, rect }) => {
    if (subtype !== 'Link' || url === undefined || !/^(?:https?|mailto):/iu.test(url)) return [];
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = viewport.convertToViewportRectangle(rect);
    return [{ left: Math.min(x1, x2), right: Math.max(x1, x2), top: Math.min(y1, y2), bottom: Math.max(y1, y2), href: url }];
  });
}

/** Which fonts are bold. pdf.js tells a font's name only after it has drawn with it, so a page is "drawn" when it brings a new font. */
class Fonts {
  private readonly bold = new Map<string, boolean>();
  /** Drawing is as costly as reading; the fonts of a policy are all known after a few pages. */
  private left = 20;

  async learn(page: PdfJsPage, items: readonly PdfJsItem[]): Promise<void> {
    const unknown = new Set(items.filter((item) => item.str?.trim() && !this.bold.has(item.fontName)).map((item) => item.fontName));
    if (unknown.size === 0 || this.left-- <= 0) return;
    await page.getOperatorList().catch(() => undefined);
    for (const name of unknown) {
      const font = page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined;
      this.bold.set(name, font !== undefined && (font.bold === true || font.black === true || /bold|black|heavy|semibd|demi/iu.test(font.name ?? '')));
    }
  }

  isBold(name: string): boolean {
    return this.bold.get(name) ?? false;
  }
}

/** A title that a person wrote; word processors put file names there. */
function titleOf(metadata: { info: { Title?: unknown } } | undefined): string | undefined {
  const title = metadata?.info.Title;
  if (typeof title !== 'string') return undefined;
  const clean = readable(title).trim();
  return clean.length < 5 || /\.(?:docx?|odt|pdf|indd|html?|pages|rtf|xlsx?)$|^microsoft word|^untitled|^document\d*$/iu.test(clean) ? undefined : clean;
}
