/** Formats that are read. */
export type MediaType = 'text/plain' | 'text/markdown' | 'text/html' | 'application/pdf' | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean => signature.every((byte, index) => bytes[index] === byte);

/** What the first bytes say: a PDF, a Word document, text, or the name of something that cannot be read. */
export function sniffBytes(bytes: Uint8Array): 'pdf' | 'docx' | 'text' | { readonly unreadable: string; readonly hint: string } {
  if (indexOf(bytes, '%PDF-', 1024) >= 0) return 'pdf';
  if (startsWith(bytes, 0x50, 0x4b, 3, 4)) {
    if (indexOf(bytes, 'word/', bytes.length) >= 0) return 'docx';
    if (indexOf(bytes, 'xl/', bytes.length) >= 0) return { unreadable: 'a spreadsheet (XLSX)', hint: 'save it as PDF or DOCX and import that' };
    if (indexOf(bytes, 'ppt/', bytes.length) >= 0) return { unreadable: 'a presentation (PPTX)', hint: 'save it as PDF and import that' };
    if (indexOf(bytes, 'opendocument.text', 200) >= 0) return { unreadable: 'an OpenDocument text (ODT)', hint: 'save it as DOCX or PDF and import that' };
    return { unreadable: 'a ZIP archive', hint: 'unpack it and import the documents in it' };
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { unreadable: 'an old or protected Office file', hint: 'save it as DOCX without a password and import that' };
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return { unreadable: 'an RTF text', hint: 'save it as DOCX or PDF and import that' };
  for (const [name, ...signature] of IMAGES) if (startsWith(bytes, ...signature)) return { unreadable: name, hint: 'import the document itself, not a picture of it' };
  if (startsWith(bytes, 0x1f, 0x8b)) return { unreadable: 'gzip data', hint: 'unpack it first' };
  if (startsWith(bytes, 0x7f, 0x45, 0x4c, 0x46) || startsWith(bytes, 0x4d, 0x5a, 0x90)) return { unreadable: 'a program', hint: 'import the document itself' };
  if (looksBinary(bytes)) return { unreadable: 'binary data', hint: 'import text, Markdown, HTML, PDF or DOCX' };
  return 'text';
}

const IMAGES: readonly (readonly [string, ...number[]])[] = [
  ['a PNG image', 0x89, 0x50, 0x4e, 0x47],
  ['a JPEG image', 0xff, 0xd8, 0xff],
  ['a GIF image', 0x47, 0x49, 0x46, 0x38],
  ['a WebP or audio file', 0x52, 0x49, 0x46, 0x46],
  ['a TIFF image', 0x49, 0x49, 0x2a, 0],
  ['a TIFF image', 0x4d, 0x4d, 0, 0x2a],
];

function indexOf(bytes: Uint8Array, word: string, within: number): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, within)).indexOf(word, 0, 'latin1');
}

/** Many control characters and no byte order mark: not text in any charset. UTF-16 without a mark has a zero in every other place. */
function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 65_536);
  if (length === 0) return false;
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return false;
  let controls = 0;
  let zeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] as number;
    if (byte === 0) {
      zeros++;
      if (i % 2 === 1) oddZeros++;
    } else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++;
  }
  if (zeros > length * 0.35 && (oddZeros > zeros * 0.9 || oddZeros < zeros * 0.1)) return controls > length * 0.05;
  return controls + zeros > Math.max(8, length * 0.02);
}

const EXTENSIONS: Readonly<Record<string, MediaType>> = {
  txt: 'text/plain',
  text: 'text/plain',
  md: 'text/markdown',
  markdown: 'text/markdown',
  mdown: 'text/markdown',
  mdx: 'text/markdown',
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'text/html',
  astro: 'text/html',
  svelte: 'text/html',
  vue: 'text/html',
  php: 'text/html',
  aspx: 'text/html',
};

/** The ending of a file name or of the path of an address, in lower case without its dot. */
export function extensionOf(source: string): string {
  const path = source.replace(/[?#].*$/su, '');
  return /\.([a-z0-9]{1,8})$/iu.exec(path)?.[1]?.toLowerCase() ?? '';
}

const DOCUMENT = /^(?:\ufeff)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,5000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/iu;
/** Begins as a piece of a page does. */
const FRAGMENT =
  /^\ufeff?\s*(?:<!--[\s\S]{0,5000}?-->\s*)*<(?:meta|title|link|style|script|main|article|section|header|div|p|h[1-6]|ul|ol|table|span|b|strong)(?:\s[^<>]{0,500})?>/iu;
const TAGS = /<\/?(?:p|div|span|h[1-6]|ul|ol|li|table|tr|td|br|a|strong|section|main|article|body)(?:\s[^<>]{0,500})?\/?>/giu;

/** Which of the three text formats a decoded text is: what it is declared as, its name, then its looks. */
export function textFormat(text: string, declared: string, source: string): 'text' | 'markdown' | 'html' {
  const head = text.slice(0, 20_000);
  if (DOCUMENT.test(head)) return 'html';
  const extension = EXTENSIONS[extensionOf(source)];
  const type = declared.toLowerCase();
  const marks = markdownMarks(head);
  const tags = head.match(TAGS)?.length ?? 0;
  const fragment = (FRAGMENT.test(head) && tags >= 2) || (tags === 0 && /^\s*<!--/u.test(head));
  if (type === 'text/html' || type === 'application/xhtml+xml' || extension === 'text/html') {
    // A text that a server calls HTML and that holds no tag at all is no HTML.
    if (tags === 0) return marks >= 2 ? 'markdown' : 'text';
    return 'html';
  }
  if (type === 'text/markdown' || type === 'text/x-markdown' || extension === 'text/markdown') {
    // Markdown may hold HTML, but a page of nothing else is one.
    return tags >= 10 && marks === 0 ? 'html' : 'markdown';
  }
  if (fragment && marks < 2) return 'html';
  if (tags >= 6 && tags * 120 > head.length && marks < tags / 2) return 'html';
  return marks >= 2 ? 'markdown' : 'text';
}

/** How many marks of Markdown a text has; a table or two titles are enough. */
function markdownMarks(text: string): number {
  let marks = 0;
  marks += text.match(/^#{1,6} \S/gmu)?.length ?? 0;
  marks += 2 * (text.match(/^\|?[ \t]{0,9}:?-{3,}:?[ \t]{0,9}\|/gmu)?.length ?? 0);
  marks += text.match(/\*\*[^\s*][^*\n]{0,200}\*\*/gu)?.length ?? 0;
  marks += text.match(/\[[^\]\n]{1,200}\]\((?:https?:|mailto:|\/|#)[^)\s]{0,500}\)/gu)?.length ?? 0;
  return marks;
}
