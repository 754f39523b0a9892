import type { Text } from './pdf.js';

// Widths of Helvetica in thousandths of its size, from space to "~".
const ASCII = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667,
  722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556,
  278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const OTHER: Readonly<Record<string, number>> = { æ: 889, ø: 611, å: 556, Æ: 1000, Ø: 778, Å: 667, '–': 556, '•': 350 };

/** Width of a text in Helvetica, in points. */
export const widthOf = (text: string, size: number): number => ([...text].reduce((sum, sign) => sum + (ASCII[sign.charCodeAt(0) - 32] ?? OTHER[sign] ?? 556), 0) * size) / 1000;

/** Breaks a text into lines as a word processor does. */
export function wrap(text: string, width: number, size = 11): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A page in the making: text runs down from the top. */
export class Sheet {
  readonly texts: Text[] = [];
  y: number;

  constructor(
    readonly left = 70,
    readonly width = 455,
    top = 90,
  ) {
    this.y = top;
  }

  /** Lines as they stand, without a gap after them. */
  lines(lines: readonly string[], { size = 11, bold = false, x = this.left } = {}): this {
    for (const text of lines) {
      this.texts.push({ x, y: this.y, text, size, bold });
      this.y += size * 1.2;
    }
    return this;
  }

  paragraph(text: string, options: { size?: number; bold?: boolean } = {}): this {
    return this.lines(wrap(text, this.width, options.size ?? 11), options).gap(8);
  }

  /** A bullet with its text beside it. */
  bullet(text: string, depth = 1): this {
    const x = this.left + 18 * depth;
    this.texts.push({ x, y: this.y, text: '•' });
    return this.lines(wrap(text, this.width - 18 * depth - 18), { x: x + 18 });
  }

  gap(points: number): this {
    this.y += points;
    return this;
  }

  /** Rows of cells without lines around them, each wrapped to its column; the source has them row by row. */
  table(rows: readonly (readonly string[])[], widths: readonly number[], { size = 10, boldFirst = true } = {}): this {
    rows.forEach((row, index) => {
      let x = this.left;
      let deepest = 1;
      row.forEach((cell, at) => {
        const lines = wrap(cell, (widths[at] ?? 100) - 12, size);
        deepest = Math.max(deepest, lines.length);
        lines.forEach((text, line) => {
          if (text !== '') this.texts.push({ x, y: this.y + line * size * 1.2, text, size, bold: boldFirst && index === 0 });
        });
        x += widths[at] ?? 100;
      });
      this.y += deepest * size * 1.2 + 6;
    });
    return this.gap(8);
  }
}
