import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { UnreadableError } from '../model/errors.js';
import type { Normalised } from './blocks.js';
import { encrypted, xmlParts } from './docx-parts.js';
import { normaliseText } from './normalise.js';
import { DOCX } from './sniff.js';

// Word keeps English names of its styles in the file; other programs write them in the language of the user.
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Tittel'] => h1:fresh",
  ...[1, 2, 3, 4].map((level) => `p[style-name='Overskrift ${level}'] => h${level}:fresh`),
];

/** Version of a Word document. Runs in the child process; `normaliseDocx` is its door. */
export async function readDocx(bytes: Uint8Array): Promise<Normalised> {
  checkOffice(bytes);
  const parts = xmlParts(bytes);
  correct(parts);
  if (![...parts.keys()].some((name) => name.startsWith('word/')))
    throw new UnreadableError({ code: 'DOC_TYPE', what: 'a ZIP archive, but no Word document:', target: '', hint: 'unpack it and import the documents in it' });
  // mammoth gets an archive of our own making: only XML, only what was checked, nothing left to unpack.
  const archive = zipSync(Object.fromEntries(parts), { level: 0 });
  // No picture is opened, and none is linked to.
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(archive) }, { convertImage: noImage, styleMap: STYLES, externalFileAccess: false });
  const version = normaliseText(value + margins(parts), 'html');
  if (version.text.trim() === '')
    throw new UnreadableError({ code: 'DOC_EMPTY', what: 'no text in', target: '', hint: 'check that the file is the right one; pictures of text cannot be read' });
  return { ...version, mediaType: DOCX };
}

const noImage = mammoth.images.imgElement(async () => ({ src: '' }));

/** Word protects a document by wrapping it in the old Office format. */
function checkOffice(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) return;
  if (file.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw encrypted();
  throw new UnreadableError({ code: 'DOC_TYPE', what: 'an old Word document (DOC):', target: '', hint: 'save it as DOCX and import that' });
}

/** mammoth takes "this row is no header" for a header: it looks for the mark and not at its value. */
function correct(parts: Map<string, Uint8Array>): void {
  for (const [name, part] of parts) {
    if (!/^word\/document\d*\.xml$/u.test(name)) continue;
    const xml = Buffer.from(part).toString('utf8');
    if (xml.includes('<w:tblHeader ')) parts.set(name, Buffer.from(xml.replace(/<w:tblHeader w:val="(?:false|0|off)"\s?\/>/gu, ''), 'utf8'));
  }
}

/** What headers and footers say, once each: they may hold the date or the version. */
function margins(parts: Map<string, Uint8Array>): string {
  const texts = new Set<string>();
  for (const [name, part] of parts) {
    if (!/^word\/(?:header|footer)\d*\.xml$/u.test(name) || part.length > 1e6) continue;
    for (const paragraph of Buffer.from(part).toString('utf8').split('</w:p>')) {
      // Tabs and breaks part words; the text itself stays escaped, as HTML wants it.
      const text =
        paragraph
          .replace(/<w:(?:tab|br)\b[^>]*\/>/gu, ' ')
          .match(/(?<=<w:t(?:\s[^>]{0,50})?>)[^<]*| (?=<)/gu)
          ?.join('')
          .trim() ?? '';
      if ((text.match(/\p{L}/gu)?.length ?? 0) >= 8) texts.add(text);
    }
  }
  return [...texts]
    .slice(0, 6)
    .map((text) => `<p>${text}</p>`)
    .join('');
}
