import path from 'node:path';

export const PDF = 'application/pdf';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const OLD_WORD = 'application/msword';
const HTML = 'text/html';
const MARKDOWN = 'text/markdown';
const TEXT = 'text/plain';

const BY_EXTENSION: Readonly<Record<string, string>> = {
  '.html': HTML,
  '.htm': HTML,
  '.xhtml': HTML,
  '.md': MARKDOWN,
  '.markdown': MARKDOWN,
  '.txt': TEXT,
  '.text': TEXT,
};

/**
 * The media type of a document: what its first bytes show, else what the sender declares, else what its name says.
 * Sites send PDF as text/html and DOCX as octet-stream; bytes do not lie about that.
 *
 * @example mediaTypeOf(Buffer.from('%PDF-1.7 …'), 'avtale', 'text/html') // 'application/pdf'
 */
export function mediaTypeOf(bytes: Uint8Array, name: string, declared = ''): string {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  // Readers accept up to a kilobyte of junk before a PDF's header; text that merely quotes the mark does not begin a line with it.
  if (/^(?:\u00ef\u00bb\u00bf)?\s{0,100}%PDF-/u.test(head) || (/[\r\n]%PDF-\d/u.test(head) && declared === PDF)) return PDF;
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return DOCX;
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) return OLD_WORD;
  const byName = BY_EXTENSION[path.extname(name).toLowerCase()];
  if (declared === HTML || declared === 'application/xhtml+xml') return HTML;
  if (declared === MARKDOWN || (byName === MARKDOWN && /^(?:text\/|application\/octet-stream$|$)/u.test(declared))) return MARKDOWN;
  const looksLikeHtml = /^(?:\u00ef\u00bb\u00bf)?\s{0,500}<(?:!doctype\s+html|html|head|body|!--|\?xml|div|main|article|section|h1|p|meta|title|script|style)\b/iu.test(head);
  if (declared === TEXT) return TEXT;
  if (declared !== '' && declared !== 'application/octet-stream' && declared !== 'binary/octet-stream') return declared;
  if (byName !== undefined) return byName;
  return looksLikeHtml ? HTML : TEXT;
}
