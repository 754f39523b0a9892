import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { UnreadableError } from '../src/model/errors.js';
import { normaliseDocx } from '../src/normalise/docx.js';
import { makeZip, type PartMade } from './documents-made/zip.js';

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relations = (list: string): string => `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
const ROOT = relations('<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>');
const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const wordDocument = (body: string, doctype = ''): string => `<?xml version="1.0"?>${doctype}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
const word = (body: string, more: readonly PartMade[] = [], doctype = ''): Buffer =>
  makeZip([{ name: '[Content_Types].xml', data: TYPES }, { name: '_rels/.rels', data: ROOT }, { name: 'word/document.xml', data: wordDocument(body, doctype) }, ...more]);

const SENTENCE = 'Opplysninger slettes senest 90 dager etter at avtalen er avsluttet.';
const good = word(paragraph(SENTENCE));
const read = (bytes: Uint8Array | string) => normaliseDocx(new Uint8Array(Buffer.from(bytes as Uint8Array)), 'prøve.docx');
const failure = (bytes: Uint8Array | string): Promise<UnreadableError> =>
  read(bytes).then(
    () => {
      throw new Error('this document should have failed');
    },
    (error: UnreadableError) => error,
  );

describe('what is no readable Word document', () => {
  it('a hand-made one is', async () => expect((await read(good)).text).toBe(SENTENCE));

  it.each<[name: string, bytes: Buffer | string, code: string]>([
    ['nothing', '', 'DOC_CORRUPT'],
    ['text', 'Dette er ikke et Word-dokument.', 'DOC_CORRUPT'],
    ['half of one', good.subarray(0, good.length / 2), 'DOC_CORRUPT'],
    ['a directory that points nowhere', Buffer.concat([Buffer.alloc(500), good.subarray(good.length - 22)]), 'DOC_CORRUPT'],
    [
      'XML that stops',
      makeZip([
        { name: '_rels/.rels', data: ROOT },
        { name: 'word/document.xml', data: '<w:document><w:body><w:p>' },
      ]),
      'DOC_CORRUPT',
    ],
    ['an archive of other things', makeZip([{ name: 'notat.txt', data: 'hei' }]), 'DOC_TYPE'],
    ['a spreadsheet', makeZip([{ name: 'xl/workbook.xml', data: '<a/>' }]), 'DOC_TYPE'],
    ['a part packed in an unknown way', word('', [{ name: 'word/a.xml', data: 'x', method: 12 }]), 'DOC_CORRUPT'],
    ['an encrypted archive', makeZip([{ name: 'word/document.xml', data: 'x', encrypted: true }]), 'DOC_ENCRYPTED'],
    [
      'a document that Word protects',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(500)]),
      'DOC_ENCRYPTED',
    ],
    ['an old Word document', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from('WordDocument', 'utf16le'), Buffer.alloc(500)]), 'DOC_TYPE'],
    ['no text', word('<w:p/>'), 'DOC_EMPTY'],
  ])('%s', async (_name, bytes, code) => {
    expect(await failure(bytes)).toMatchObject({ name: 'UnreadableError', code, target: 'prøve.docx', exitCode: 3 });
  });
});

describe('archives that would take all memory', () => {
  const zeros = (megabytes: number): Buffer => deflateRawSync(Buffer.alloc(megabytes * 1_000_000, ' '), { level: 9 });
  const prose = (megabytes: number): string => {
    let text = '';
    for (let i = 0; text.length < megabytes * 1_000_000; i++) text += `${'Databehandleren skal slette. '.repeat(4)}${i} `;
    return text;
  };

  it.each<[name: string, bytes: () => Buffer, code: string]>([
    ['a part of 64 MB in 60 kB', () => word('', [{ name: 'word/a.xml', data: '', packed: zeros(64) }]), 'LIMIT_RATIO'],
    ['a gigabyte', () => word('', [{ name: 'word/a.xml', data: '', packed: zeros(1000) }]), 'LIMIT_DECODED'],
    ['a part that claims to be small', () => word('', [{ name: 'word/a.xml', data: '', packed: zeros(64), claims: 100 }]), 'LIMIT_RATIO'],
    ['a part that claims to be large, and is not', () => word(paragraph(SENTENCE), [{ name: 'word/a.xml', data: 'x', claims: 4_000_000_000 }]), ''],
    ['a part above 50 MB', () => word('', [{ name: 'word/a.xml', data: '', packed: deflateRawSync(prose(51), { level: 1 }) }]), 'LIMIT_DECODED'],
    [
      'many parts, together above 200 MB',
      () => {
        const packed = deflateRawSync(prose(30), { level: 1 });
        return word(
          '',
          Array.from({ length: 7 }, (_, index) => ({ name: `word/a${index}.xml`, data: '', packed })),
        );
      },
      'LIMIT_DECODED',
    ],
    [
      '50,000 parts',
      () =>
        word(
          '',
          Array.from({ length: 50_000 }, (_, index) => ({ name: `a${index}.xml`, data: '', packed: Buffer.from([3, 0]) })),
        ),
      'LIMIT_SIZE',
    ],
    ['a document of a million paragraphs', () => word('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(1_000_000)), 'LIMIT_'],
  ])('%s', async (_name, make, code) => {
    const bytes = make();
    const before = process.memoryUsage().rss;
    if (code === '') expect((await read(bytes)).text).toBe(SENTENCE);
    else expect(await failure(bytes)).toMatchObject({ code: expect.stringContaining(code), exitCode: 6 });
    expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(100);
    expect((await read(good)).text).toBe(SENTENCE);
  });

  it('tables in tables in tables', async () => {
    const depth = 3000;
    const error = await failure(word(`${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${paragraph('a')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`));
    expect(error.code).toMatch(/^LIMIT_|^DOC_CORRUPT$/u);
    expect((await read(good)).text).toBe(SENTENCE);
  });
});

describe('documents that want to reach out', () => {
  it('entities that name files or grow without end', async () => {
    const file = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    const laughs = `<!DOCTYPE a [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, index) => `<!ENTITY a${index + 1} "&a${index};&a${index};">`).join('')}]>`;
    for (const [doctype, entity] of [
      [file, '&x;'],
      [laughs, '&a30;'],
    ] as const) {
      const text = await read(word(paragraph(`Vi ${entity} lagrer`), [], doctype)).then(
        (version) => version.text,
        (error: UnreadableError) => error.message,
      );
      expect(text).not.toMatch(/root:|(?:ha){5}/u);
    }
  });

  it('pictures that are files of the machine, and templates on the web', async () => {
    const picture =
      '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const links = relations(
      '<Relationship Id="r9" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd"/><Relationship Id="r8" TargetMode="External" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://127.0.0.1:9/x.dotm"/>',
    );
    const version = await read(word(paragraph(SENTENCE) + picture, [{ name: 'word/_rels/document.xml.rels', data: links }]));
    expect(version.text).toBe(SENTENCE);
  });

  it('names that climb out of the archive', async () => {
    expect(
      (
        await read(
          word(paragraph(SENTENCE), [
            { name: '../../../tmp/klausul-escape.xml', data: '<a/>' },
            { name: '/etc/klausul-escape.xml', data: '<a/>' },
            { name: '__proto__/a.xml', data: '<a/>' },
          ]),
        )
      ).text,
    ).toBe(SENTENCE);
  });
});
