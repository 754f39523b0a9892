import { UnreadableError } from '../model/errors.js';
import type { Snapshot } from '../model/snapshot.js';
import type { Normalised } from './blocks.js';
import { MAX_TEXT, tooLong } from './builder.js';
import { readable } from './characters.js';
import { decode } from './decode.js';
import { type HtmlOptions, normaliseHtml } from './html.js';
import { normaliseMarkdown, splitFrontMatter } from './markdown.js';
import { extensionOf, sniffBytes, textFormat } from './sniff.js';
import { normalisePlainText } from './text.js';

export type TextFormat = 'text' | 'markdown' | 'html';

export interface NormaliseOptions {
  /** CSS selectors of what counts (HTML only). */
  readonly select?: readonly string[];
  /** CSS selectors of what does not (HTML only). */
  readonly remove?: readonly string[];
}

/** Longest HTML source: pages carry pictures and scripts with them. */
const MAX_SOURCE = 60_000_000;

/**
 * The text of a snapshot with its blocks. Throws an UnreadableError that says what the bytes are instead.
 * @example (await normalise(snapshot)).text
 */
export async function normalise(snapshot: Snapshot, options: NormaliseOptions = {}): Promise<Normalised> {
  const { bytes, source } = snapshot;
  if (bytes.length === 0) throw empty(source);
  const kind = sniffBytes(bytes);
  if (kind === 'pdf') {
    const { normalisePdf } = await import('./pdf.js');
    return normalisePdf(bytes, source);
  }
  if (kind === 'docx') {
    const { normaliseDocx } = await import('./docx.js');
    return normaliseDocx(bytes, source);
  }
  if (kind !== 'text') throw new UnreadableError({ code: 'DOC_TYPE', what: `${kind.unreadable} is no document that can be read:`, target: source, hint: kind.hint });
  const text = readable(decode(bytes, snapshot.charset).text);
  const format = textFormat(text, snapshot.mediaType, source);
  const component = ['astro', 'svelte', 'vue', 'mdx'].includes(extensionOf(source));
  return checked(
    named(source, () => read(text, format, { ...options, component }, source)),
    source,
  );
}

/** What stops inside a reader that knows only the text is told of the source. */
function named(source: string, work: () => Normalised): Normalised {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UnreadableError) || error.target === source) throw error;
    const { code, what, hint } = error;
    throw new UnreadableError({ code, what, target: source, hint, cause: error });
  }
}

/**
 * The same for a text that is already decoded.
 * @example normaliseText('Leverandør: Eksempel AS', 'text').blocks[0]?.kind // 'pair'
 */
export function normaliseText(text: string, format: TextFormat, options: NormaliseOptions = {}): Normalised {
  return read(readable(text), format, options, 'the text');
}

function read(text: string, format: TextFormat, options: HtmlOptions, source: string): Normalised {
  if (text.length > (format === 'html' ? MAX_SOURCE : MAX_TEXT)) throw tooLong(source);
  if (format === 'text') return normalisePlainText(text);
  if (format === 'markdown') return normaliseMarkdown(text);
  const { body, title } = splitFrontMatter(text);
  const page = normaliseHtml(body, options);
  return title && page.title === '' ? { ...page, title } : page;
}

function checked(version: Normalised, source: string): Normalised {
  if (version.text.trim() === '') throw empty(source);
  return version;
}

const empty = (source: string): UnreadableError =>
  new UnreadableError({ code: 'DOC_EMPTY', what: 'no text in', target: source, hint: 'check that the file or the address is the right one' });
