import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** One piece of text on a page; `y` counts down from the top, as people measure. */
export interface Text {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly bold?: boolean;
  /** Number of the marked content it is in, for tagged pages; 'artifact' for headers and footers. */
  readonly mark?: number | 'artifact';
}

export interface PageMade {
  readonly texts: readonly Text[];
  readonly links?: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly href: string }[];
  /** Raw operators after the text. */
  readonly extra?: string;
  readonly tags?: readonly TagMade[];
}

/** An element of a tagged page: its role, and the marked content or the elements in it. */
export interface TagMade {
  readonly role: string;
  readonly kids: readonly (TagMade | number)[];
}

export interface PdfMade {
  readonly pages: readonly PageMade[];
  readonly title?: string;
  /** Asked for when the file is opened; '' opens without asking, but is still encrypted. */
  readonly password?: string;
  /** Entries of the catalog, as written in a PDF. */
  readonly catalog?: string;
}

const WIDTH = 595;
const HEIGHT = 842;

/** A PDF with Helvetica text, written by hand: no program that makes PDFs is needed, and every byte is known. */
export function makePdf(made: PdfMade): Buffer {
  const file = new File(made.password);
  const catalog = file.reserve();
  const tree = file.reserve();
  const fonts = ['Helvetica', 'Helvetica-Bold'].map((name) => file.add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`));
  const structure = made.pages.some((page) => page.tags) ? file.reserve() : undefined;
  const tops: number[] = [];
  const parents: string[] = [];
  const pages = made.pages.map((page, index) => {
    const own = file.reserve();
    const content = file.addStream('', deflateSync(latin(`${operators(page.texts)}\n${page.extra ?? ''}`)), '/Filter /FlateDecode');
    const annotations = (page.links ?? []).map((link) =>
      file.add(
        `<< /Type /Annot /Subtype /Link /Rect [${link.x} ${HEIGHT - link.y - link.height} ${link.x + link.width} ${HEIGHT - link.y}] /Border [0 0 0] /A << /S /URI /URI ${file.string(link.href)} >> >>`,
      ),
    );
    file.set(
      own,
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F0 ${fonts[0]} 0 R /F1 ${fonts[1]} 0 R >> >> /Contents ${content} 0 R /StructParents ${index}${annotations.length > 0 ? ` /Annots [${annotations.map((id) => `${id} 0 R`).join(' ')}]` : ''} >>`,
    );
    if (structure !== undefined) {
      const marks: number[] = [];
      tops.push(...(page.tags ?? []).map((tag) => addTag(file, tag, structure, own, marks)));
      parents.push(`${index} [${Array.from(marks, (id) => (id === undefined ? 'null' : `${id} 0 R`)).join(' ')}]`);
    }
    return own;
  });
  if (structure !== undefined) file.set(structure, `<< /Type /StructTreeRoot /K [${tops.map((id) => `${id} 0 R`).join(' ')}] /ParentTree << /Nums [${parents.join(' ')}] >> >>`);
  file.set(tree, `<< /Type /Pages /Kids [${pages.map((id) => `${id} 0 R`).join(' ')}] /Count ${pages.length} >>`);
  file.set(
    catalog,
    `<< /Type /Catalog /Pages ${tree} 0 R${structure === undefined ? '' : ` /StructTreeRoot ${structure} 0 R /MarkInfo << /Marked true >>`} ${made.catalog ?? ''} >>`,
  );
  const info = made.title === undefined ? undefined : file.add(`<< /Title ${file.string(made.title)} >>`);
  return file.write(catalog, info);
}

function addTag(file: File, { role, kids }: TagMade, parent: number, page: number, marks: number[]): number {
  const own = file.reserve();
  const children = kids.map((kid) => {
    if (typeof kid !== 'number') return `${addTag(file, kid, own, page, marks)} 0 R`;
    marks[kid] = own;
    return String(kid);
  });
  file.set(own, `<< /Type /StructElem /S /${role} /P ${parent} 0 R /Pg ${page} 0 R /K [${children.join(' ')}] >>`);
  return own;
}

function operators(texts: readonly Text[]): string {
  return texts
    .map(({ x, y, text, size = 11, bold, mark }) => {
      const shown = `BT /F${bold ? 1 : 0} ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${(HEIGHT - y).toFixed(2)} Tm (${escaped(text)}) Tj ET`;
      if (mark === undefined) return shown;
      return mark === 'artifact' ? `/Artifact BMC ${shown} EMC` : `/P << /MCID ${mark} >> BDC ${shown} EMC`;
    })
    .join('\n');
}

// Windows' Latin: the letters of Western Europe are where Unicode has them, but for these.
const WINDOWS: Readonly<Record<string, string>> = { '•': '\x95', '–': '\x96', '—': '\x97', '“': '\x93', '”': '\x94', '’': '\x92', '€': '\x80', '…': '\x85' };
const escaped = (text: string): string => text.replace(/[•–—“”’€…]/gu, (sign) => WINDOWS[sign] ?? sign).replace(/[\\()]/gu, '\\$&');
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

class File {
  private readonly objects: (Buffer | undefined)[] = [];
  private readonly id = createHash('md5').update('klausul').digest();
  private readonly key: Buffer | undefined;
  private readonly encryption: string | undefined;

  constructor(password: string | undefined) {
    if (password === undefined) return;
    // Revision 2 of the standard handler: 40 bits, RC4. Old, and read everywhere.
    const owner = rc4(createHash('md5').update(padded('owner')).digest().subarray(0, 5), padded(password));
    const permissions = Buffer.from([0xc0, 0xff, 0xff, 0xff]);
    this.key = createHash('md5').update(padded(password)).update(owner).update(permissions).update(this.id).digest().subarray(0, 5);
    this.encryption = `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${rc4(this.key, PADDING).toString('hex')}> /P -64 >>`;
  }

  reserve(): number {
    return this.objects.push(undefined);
  }

  add(body: string): number {
    return this.objects.push(latin(body));
  }

  set(id: number, body: string): void {
    this.objects[id - 1] = latin(body);
  }

  addStream(entries: string, data: Buffer, filter = ''): number {
    const id = this.reserve();
    const stored = this.encrypted(data, id);
    this.objects[id - 1] = Buffer.concat([latin(`<< /Length ${stored.length} ${filter} ${entries} >>\nstream\n`), stored, latin('\nendstream')]);
    return id;
  }

  /** A string object of the next object to be added. */
  string(text: string): string {
    const bytes = /^[\x20-\x7e]*$/u.test(text) ? latin(text) : Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]);
    return `<${this.encrypted(bytes, this.objects.length + 1).toString('hex')}>`;
  }

  write(catalog: number, info: number | undefined): Buffer {
    const encryption = this.encryption === undefined ? undefined : this.objects.push(latin(this.encryption));
    const parts = [latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')];
    let size = parts[0]?.length ?? 0;
    const offsets = this.objects.map((body, index) => {
      const object = Buffer.concat([latin(`${index + 1} 0 obj\n`), body ?? latin('null'), latin('\nendobj\n')]);
      const offset = size;
      parts.push(object);
      size += object.length;
      return `${String(offset).padStart(10, '0')} 00000 n \n`;
    });
    const id = this.id.toString('hex');
    parts.push(
      latin(
        `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${offsets.length + 1} /Root ${catalog} 0 R /ID [<${id}> <${id}>]${info === undefined ? '' : ` /Info ${info} 0 R`}${encryption === undefined ? '' : ` /Encrypt ${encryption} 0 R`} >>\nstartxref\n${size}\n%%EOF\n`,
      ),
    );
    return Buffer.concat(parts);
  }

  private encrypted(data: Buffer, id: number): Buffer {
    if (this.key === undefined) return data;
    return rc4(
      createHash('md5')
        .update(this.key)
        .update(Buffer.from([id & 255, (id >> 8) & 255, 0, 0, 0]))
        .digest()
        .subarray(0, 10),
      data,
    );
  }
}

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const padded = (password: string): Buffer => Buffer.concat([latin(password), PADDING]).subarray(0, 32);

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number): number => state[index & 255] ?? 0;
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [at(b), at(a)];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let i = 0;
  let j = 0;
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255;
      j = (j + at(i)) & 255;
      swap(i, j);
      return byte ^ at(at(i) + at(j));
    }),
  );
}
