import {
  breaksOff,
  bulletLength,
  colonOfLabel,
  endsAsCompany,
  isAddress,
  isAllCaps,
  isBareValue,
  isProse,
  looksLikeTitle,
  type Numbering,
  numberingOf,
  readsAsLabel,
  wordCount,
} from './label.js';
import type { HeadingPiece, ItemPiece, LinePiece, PairPiece, Piece, TablePiece } from './pieces.js';
import { type Rich, slice } from './rich.js';

export type Resolved = HeadingPiece | LinePiece | ItemPiece | PairPiece | TablePiece;

/** Titles that no mark of the source shows, from the outermost kind to the innermost. */
type Rank = 'title' | 'caps' | 'number1' | 'number2' | 'number3' | 'number4' | 'number5' | 'bold' | 'lone' | 'colon' | 'tight';
const RANKS: readonly Rank[] = ['title', 'caps', 'number1', 'number2', 'number3', 'number4', 'number5', 'bold', 'lone', 'colon', 'tight'];

interface Inferred extends Omit<HeadingPiece, 'level'> {
  readonly rank: Rank;
}

/**
 * Decides what the lines of a document are: titles, labels with their values, numbered items, or paragraphs. Looks only at a line
 * and its neighbours, so it costs one pass.
 */
export function resolve(pieces: readonly Piece[]): Resolved[] {
  return withLevels(new Resolver(withoutContents(pieces)).run());
}

const titleKey = (text: string): string =>
  text
    .slice(numberingOf(text)?.after ?? 0)
    .replace(/(?<![\s.:…])[\s.:…]*\d{0,3}$/u, '')
    .toLowerCase();

/** Leaves out a table of contents: three items or more in a row that all come again below, in their order, as titles. */
function withoutContents(pieces: readonly Piece[]): readonly Piece[] {
  const titles = new Map<string, number>();
  pieces.forEach((piece, index) => {
    if (piece.kind === 'heading' || (piece.kind === 'line' && piece.text.text.length <= 120 && isNumbered(piece.text.text))) titles.set(titleKey(piece.text.text), index);
  });
  if (titles.size < 3) return pieces;
  const dropped = new Set<number>();
  let run: number[] = [];
  const close = (): void => {
    let last = run.at(-1) as number;
    let again = 0;
    for (const index of run) {
      const at = titles.get(titleKey((pieces[index] as LinePiece | ItemPiece).text.text)) ?? -1;
      if (at > last) {
        again++;
        last = at;
      }
    }
    if (run.length >= 3 && again >= run.length * 0.8) for (const index of run) dropped.add(index);
    run = [];
  };
  pieces.forEach((piece, index) => {
    const listed = (piece.kind === 'item' || (piece.kind === 'line' && isNumbered(piece.text.text))) && piece.text.text.length <= 120;
    if (run.length > 0 && (!listed || pieces[run.at(-1) as number]?.kind !== piece.kind)) close();
    if (listed) run.push(index);
  });
  if (run.length > 0) close();
  return dropped.size === 0 ? pieces : pieces.filter((_, index) => !dropped.has(index));
}

/** Where a piece comes from: what every piece made of it keeps. */
const origin = ({ page, closes }: Piece): Pick<Piece, 'page' | 'closes'> => ({ ...(page === undefined ? {} : { page }), ...(closes === undefined ? {} : { closes }) });

type Draft = Resolved | Inferred;

const isInferred = (piece: Draft): piece is Inferred => piece.kind === 'heading' && 'rank' in piece;

/** Levels of inferred titles: below the explicit title they stand under, in the order of their ranks. */
function withLevels(drafts: readonly Draft[]): Resolved[] {
  const used = new Set<Rank>();
  for (const draft of drafts) if (isInferred(draft)) used.add(draft.rank);
  const order = new Map(RANKS.filter((rank) => used.has(rank)).map((rank, index) => [rank, index + 1]));
  /** Levels of the open titles that the source marks. */
  const open: number[] = [];
  return drafts.map((draft): Resolved => {
    const until = draft.closes ?? Number.POSITIVE_INFINITY;
    while (open.length > 0 && (open.at(-1) as number) >= until) open.pop();
    if (draft.kind !== 'heading') return draft;
    if (!isInferred(draft)) {
      while (open.length > 0 && (open.at(-1) as number) >= draft.level) open.pop();
      open.push(draft.level);
      return draft;
    }
    const { rank, ...rest } = draft;
    return { ...rest, level: (open.at(-1) ?? 0) + (order.get(rank) ?? 1) };
  });
}

class Resolver {
  private readonly out: Draft[] = [];
  private at = 0;
  /** Lines that stand alone, end in a colon and have text below them: when there are some, that is how this document titles. */
  private readonly titlesByColon: boolean;
  private colonSeen = false;
  private chainEnd = 0;
  /** What the lines up to there are: labels and values in turn, or things of one kind. */
  private judgedEnd = 0;
  private pairs = false;
  private listing = false;
  private names: ReadonlySet<string> | undefined;

  constructor(private readonly pieces: readonly Piece[]) {
    this.titlesByColon = this.countColonTitles() >= 3;
  }

  run(): Draft[] {
    while (this.at < this.pieces.length) {
      const piece = this.pieces[this.at] as Piece;
      if (piece.kind === 'line') this.line(piece);
      else {
        this.at++;
        if (piece.kind === 'item') this.out.push(itemOrPair(piece));
        else this.out.push(piece);
      }
    }
    return this.out;
  }

  private piece(offset: number): Piece | undefined {
    return this.pieces[this.at + offset];
  }

  private countColonTitles(): number {
    let count = 0;
    this.pieces.forEach((piece, index) => {
      if (piece.kind !== 'line' || piece.tight || !piece.text.text.endsWith(':') || wordCount(piece.text.text) > 14) return;
      const next = this.pieces[index + 1];
      if (next?.kind === 'line' && !next.tight && readsAsLabel(piece.text.text.slice(0, -1), 14)) count++;
    });
    return count;
  }

  private heading(piece: LinePiece, given: Rank, text: Rich = piece.text): void {
    // Where titles end in a colon, a title that lost its colon is one of them.
    const rank = given === 'lone' && this.titlesByColon && this.colonSeen ? 'colon' : given;
    if (rank === 'colon') this.colonSeen = true;
    this.out.push({ kind: 'heading', rank, text, ...origin(piece) });
  }

  private paragraph(piece: LinePiece, text: Rich = piece.text, tight = piece.tight): void {
    this.out.push({ kind: 'line', text, tight, ...origin(piece) });
  }

  private line(piece: LinePiece): void {
    const { text } = piece.text;
    if (this.bulleted(piece)) return;
    const numbering = numberingOf(text);
    if (numbering && this.numbered(piece, numbering)) return;
    if (this.boldTitle(piece)) return;
    const pair = pairOf(piece.text);
    if (pair) {
      this.at++;
      this.out.push({ kind: 'pair', ...pair, tight: piece.tight, ...origin(piece) });
      return;
    }
    if (text.endsWith(':') && this.colonTitle(piece)) return;
    if (isAllCaps(text) && this.piece(1) !== undefined && wordCount(text) <= 12 && !piece.tight && !isBareValue(text)) {
      this.at++;
      this.heading(piece, 'caps');
      return;
    }
    if (this.loneTitle(piece)) return;
    this.at++;
    this.paragraph(piece);
  }

  // --- bullets -----------------------------------------------------------------------------------------------------------------

  /** Bullets that are typed into lines, as in "• Navn<br>• E-post". A lone dash needs another beside it. */
  private bulleted(piece: LinePiece): boolean {
    const { text } = piece.text;
    const length = bulletLength(text);
    if (length === 0) return false;
    if (/^[-–—.*+]/u.test(text)) {
      const next = this.piece(1);
      const before = this.pieces[this.at - 1];
      const beside = [before, next].some((other) => other?.kind === 'line' && bulletLength(other.text.text) > 0 && other.text.text[0] === text[0]);
      if (!beside) return false;
    }
    this.at++;
    const words = slice(piece.text, length);
    if (words.text !== '') this.out.push(itemOrPair({ kind: 'item', depth: 1, text: words, ...origin(piece) }));
    return true;
  }

  // --- numbers -----------------------------------------------------------------------------------------------------------------

  private numbered(piece: LinePiece, numbering: Numbering): boolean {
    if (numbering.style === 'bare') {
      // "1 Innledning" titles only when it stands alone and looks like a title.
      if (numbering.value > 40 || piece.tight || !/^\p{Lu}/u.test(piece.text.text.slice(numbering.after)) || !looksLikeTitle(piece.text.text) || wordCount(piece.text.text) > 9)
        return false;
      if (!this.opensSection(piece)) return false;
      this.at++;
      this.heading(piece, 'number1');
      return true;
    }
    const { text } = piece.text;
    const rest = text.slice(numbering.after);
    if (this.numberedList(numbering)) return true;
    // "3. Hvilke opplysninger samler vi inn? Vi samler inn …" on one line.
    const question = rest.indexOf('? ');
    if (question > 0 && question < 100 && wordCount(rest.slice(0, question)) <= 14 && /^\p{Lu}/u.test(rest) && /^[«"“]?\p{Lu}/u.test(rest.slice(question + 2))) {
      this.at++;
      this.heading(piece, rankOf(numbering), slice(piece.text, 0, numbering.after + question + 1));
      this.paragraph(piece, slice(piece.text, numbering.after + question + 2), true);
      return true;
    }
    if ((looksLikeTitle(rest) || isLongTitle(piece, rest)) && this.opensSection(piece) && colonOfLabel(text) < 0) {
      this.at++;
      this.heading(piece, rankOf(numbering));
      return true;
    }
    // "A. Kundestøtte. Navn og e-post lagres i ett år.": a paragraph with its label.
    const stop = labelStop(rest, numbering.style.startsWith('digit') ? 4 : 8);
    if (stop > 0) {
      this.at++;
      this.out.push({
        kind: 'pair',
        label: slice(piece.text, 0, numbering.after + stop),
        between: '. ',
        value: slice(piece.text, numbering.after + stop + 1),
        tight: piece.tight,
        ...origin(piece),
      });
      return true;
    }
    return false;
  }

  /** "1. Navn", "2. Adresse" directly after one another are a list; titles have text between them. */
  private numberedList(first: Numbering): boolean {
    if (first.depth > 1 || first.style === 'word') return false;
    let length = 1;
    let expected = first.value + 1;
    for (;;) {
      const next = this.piece(length);
      if (next?.kind !== 'line') break;
      const numbering = numberingOf(next.text.text);
      if (numbering?.style !== first.style || numbering.value !== expected) break;
      length++;
      expected++;
    }
    if (length < 2) return false;
    const after = this.piece(length);
    // "… 3. Lagring" directly before the text of section 3: the last line is a title, and so are the ones before it.
    const last = this.piece(length - 1) as LinePiece;
    const lines = Array.from({ length }, (_, index) => this.piece(index) as LinePiece);
    const titles = lines.every((line) => looksLikeTitle(line.text.text.slice(numberingOf(line.text.text)?.after ?? 0)));
    const lastRest = last.text.text.slice(numberingOf(last.text.text)?.after ?? 0);
    const lastIsTitle =
      !last.tight && looksLikeTitle(lastRest) && after !== undefined && after.kind === 'line' && !after.tight && isProse(after.text.text) && length === 2 && !titles;
    if (lastIsTitle) return false;
    for (const line of lines) {
      const numbering = numberingOf(line.text.text) as Numbering;
      this.out.push(itemOrPair({ kind: 'item', depth: 1, text: slice(line.text, numbering.after), ...origin(line) }, 8));
    }
    this.at += length;
    return true;
  }

  // --- titles ------------------------------------------------------------------------------------------------------------------

  /** A title needs something below it that is not a title of the source. */
  private opensSection(piece: LinePiece): boolean {
    const next = this.piece(1);
    if (next === undefined || next.kind === 'heading') return false;
    // Within a run of tight lines only the first can title the rest.
    return !(piece.tight && next.kind === 'line' && next.tight && !isProse(next.text.text) && colonOfLabel(next.text.text) < 0);
  }

  private boldTitle(piece: LinePiece): boolean {
    const { text, bold } = piece.text;
    if (bold?.length !== 1) return false;
    const span = bold[0] as { start: number; end: number };
    if (span.start > 0 || span.end < text.length - 1) return false;
    if (span.end === text.length - 1 && !text.endsWith(':')) return false;
    if (wordCount(text) > 14 || /[.!;,]$/u.test(text) || isBareValue(text)) return false;
    const colon = colonOfLabel(text);
    if (colon >= 0) return false;
    const next = this.piece(1);
    if (next === undefined || next.kind === 'heading') return false;
    const numbering = numberingOf(text);
    if (this.labelled(piece)) return true;
    const first = this.first();
    this.at++;
    this.heading(piece, first ? 'title' : numbering && numbering.style !== 'bare' ? rankOf(numbering) : 'bold');
    return true;
  }

  /** "Hvor lagres informasjon:" above its answer. */
  private colonTitle(piece: LinePiece): boolean {
    const label = piece.text.text.slice(0, -1).trimEnd();
    const next = this.piece(1);
    if (next === undefined || next.kind === 'heading') return false;
    const convention = this.titlesByColon && !piece.tight && readsAsLabel(label, 14);
    if (!convention && (!readsAsLabel(label, 8) || /[.,;] /u.test(label))) return false;
    if (next.kind !== 'line') {
      if (!convention && wordCount(label) > 1) return false;
      this.at++;
      this.heading(piece, 'colon');
      return true;
    }
    // "Vi har tre underleverandører:" above "Selskap: …" introduces them.
    if (!convention && wordCount(label) > 3 && colonOfLabel(next.text.text) >= 0) return false;
    if (!next.tight && !convention && wordCount(label) > 4 && !isProse(next.text.text)) return false;
    if (this.labelled(piece)) return true;
    this.at++;
    this.heading(piece, 'colon');
    return true;
  }

  /** A label alone on its line with one short value below: "Databehandler:" / "Eksempel AS". */
  private labelled(piece: LinePiece): boolean {
    const value = this.piece(1);
    if (value?.kind !== 'line' || value.text.text.endsWith(':') || colonOfLabel(value.text.text) >= 0) return false;
    const after = this.piece(2);
    const words = wordCount(value.text.text);
    const numbering = numberingOf(value.text.text);
    if (this.first() || isAllCaps(piece.text.text) || (numbering !== undefined && numbering.style !== 'bare')) return false;
    if (words > 12 || isProse(value.text.text) || (/^\p{Ll}/u.test(value.text.text) && !isBareValue(value.text.text))) return false;
    // "Eksempel AS" above its number or its street is a sender, no label.
    if (
      !piece.text.text.endsWith(':') &&
      (piece.text.text.endsWith('?') ||
        endsAsCompany(piece.text.text) ||
        isAddress(piece.text.text) ||
        isAddress(value.text.text) ||
        (/\d{4}/u.test(value.text.text) && !isBareValue(value.text.text)))
    )
      return false;
    if (after?.kind === 'line' && after.tight && value.tight && colonOfLabel(after.text.text) < 0) return false;
    if (after?.kind === 'item' || after?.kind === 'table') return false;
    this.at += 2;
    const { text } = piece.text;
    const colon = text.endsWith(':');
    this.out.push({
      kind: 'pair',
      label: colon ? slice(piece.text, 0, text.length - 1) : piece.text,
      between: `${colon ? ':' : ''}\n`,
      value: value.text,
      tight: piece.tight,
      ...origin(piece),
    });
    return true;
  }

  /** A short line without a mark: a title when text follows, a label when one short line follows. */
  private loneTitle(piece: LinePiece): boolean {
    const { text } = piece.text;
    if (piece.tight && !this.titlesTightText(piece)) return false;
    if (!looksLikeTitle(text) || breaksOff(text) || isAddress(text) || this.aboveAddress()) return false;
    const next = this.piece(1);
    if (next === undefined || next.kind === 'heading') return false;
    if (next.kind === 'line' && next.tight) {
      const group = this.tightAfter();
      if (group === 1 && !isProse(next.text.text) && wordCount(text) <= 4 && !/\d/u.test(text)) return this.labelled(piece);
      // "Kontakt oss" above "E-post: …".
      const contact = !piece.tight && colonOfLabel(next.text.text) >= 0 && readsAsLabel(text) && !endsAsCompany(text) && !/\d/u.test(text);
      if (!contact && !isProse(next.text.text)) return false;
      this.at++;
      this.heading(piece, this.first() ? 'title' : 'tight');
      return true;
    }
    if (next.kind !== 'line') {
      if (next.kind === 'pair') return false;
      // "Når du bruker appen, gir du samtykke til at" goes on in the list below.
      if (!text.endsWith('?') && !readsAsLabel(text, 12)) return false;
      this.at++;
      this.heading(piece, this.first() ? 'title' : 'lone');
      return true;
    }
    // Short lines that stand alone: the last of them titles what follows, the ones before are labels and values in turn.
    const chain = this.loneChain();
    if (this.first()) {
      this.at++;
      this.heading(piece, 'title');
      return true;
    }
    const ahead = this.pieces[this.at + chain];
    const closed = ahead === undefined || ahead.kind === 'heading';
    const rest = closed ? chain : chain - 1;
    const last = rest <= 1;
    if (this.at >= this.judgedEnd) {
      this.judgedEnd = this.at + chain;
      this.pairs = this.alternates(chain, closed);
      this.listing = chain >= 3 && !this.pairs;
    }
    if (!last && this.pairs && wordCount(text) <= 6 && this.labelled(piece)) return true;
    // "Navn" / "E-post" / "Telefon": lines of one kind, neither titles nor values.
    if ((closed && chain === 1) || (this.listing && (!last || (next.kind === 'line' && !isProse(next.text.text))))) return false;
    this.at++;
    this.heading(piece, 'lone');
    return true;
  }

  /** The lines down to the next label are an address: "Eksempel AS" / "Storgata 1, 0155 Oslo". */
  private aboveAddress(): boolean {
    const company = endsAsCompany((this.piece(0) as LinePiece).text.text);
    for (let i = 1; i < (company ? 4 : 2); i++) {
      const piece = this.piece(i);
      if (piece?.kind !== 'line' || isProse(piece.text.text)) return false;
      if (isAddress(piece.text.text)) return true;
      if (colonOfLabel(piece.text.text) >= 0) return company;
    }
    return false;
  }

  /**
   * Whether short lines that stand alone are labels and values in turn: two before an end are; more are when a value among them
   * shows itself as one (a name of the text, a number, an address) and no label does.
   */
  private alternates(chain: number, closed: boolean): boolean {
    if (chain === 2 && closed) return true;
    let values = 0;
    for (let i = 0; i + 1 < chain; i += 2) {
      const label = (this.piece(i) as LinePiece).text.text;
      if (i > 0 && isBareValue(label)) break;
      if (this.isEvident(label)) return false;
      if (this.isEvident((this.piece(i + 1) as LinePiece).text.text)) values++;
    }
    return values > 0;
  }

  /** Says something by itself: a name that the text writes with a capital also within a sentence, a number, an address. */
  private isEvident(text: string): boolean {
    if (isBareValue(text) || endsAsCompany(text) || /\d|\p{Ll}\.$|\)$/u.test(text)) return true;
    this.names ??= namesWithin(this.pieces);
    return this.names.has(/^\p{Lu}[\p{L}\p{N}]*/u.exec(text)?.[0] ?? '');
  }

  private first(): boolean {
    return this.out.length === 0;
  }

  /** Tight lines may title only prose ("Drift" / "Alle data ligger i …"), never the next line of an address. */
  private titlesTightText(piece: LinePiece): boolean {
    const previous = this.out.at(-1);
    const next = this.piece(1);
    return previous?.kind === 'line' && isProse(previous.text.text) && next?.kind === 'line' && next.tight && isProse(next.text.text) && wordCount(piece.text.text) <= 8;
  }

  private tightAfter(): number {
    let count = 0;
    for (let i = 1; ; i++) {
      const piece = this.piece(i);
      if (piece?.kind !== 'line' || !piece.tight) return count;
      count++;
    }
  }

  /** How many short lines stand alone from here on; counted once a run. */
  private loneChain(): number {
    if (this.at < this.chainEnd) return this.chainEnd - this.at;
    let end = this.at;
    for (; ; end++) {
      const piece = this.pieces[end];
      if (piece?.kind !== 'line' || (end > this.at && piece.tight)) break;
      const { text } = piece.text;
      if (!(looksLikeTitle(text) || isBareValue(text)) || colonOfLabel(text) >= 0) break;
      const next = this.pieces[end + 1];
      if (next?.kind === 'line' && next.tight) break;
    }
    this.chainEnd = end;
    return end - this.at;
  }
}

/** Numbered, alone on its line and without a full stop: a title, also when it is long. */
const isLongTitle = (piece: LinePiece, rest: string): boolean => !piece.tight && rest.length <= 180 && wordCount(rest) <= 22 && /^\p{Lu}/u.test(rest) && !/[.!;:,…]$/u.test(rest);

const rankOf = (numbering: Numbering): Rank => {
  if (numbering.style.startsWith('capital') || numbering.style.startsWith('letter')) return 'bold';
  return `number${Math.min(5, Math.max(1, numbering.depth))}` as Rank;
};

/** Words that the text writes with a capital in the middle of a sentence. */
function namesWithin(pieces: readonly Piece[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const piece of pieces)
    if (piece.kind === 'line' || piece.kind === 'item') for (const [, name] of piece.text.text.matchAll(/[\p{Ll}\d,] (\p{Lu}[\p{L}\p{N}]*)/gu)) names.add(name as string);
  return names;
}

const isNumbered = (text: string): boolean => {
  const numbering = numberingOf(text);
  return numbering !== undefined && numbering.style !== 'bare';
};

/** Length of a first sentence that is a label ("Kundestøtte. …"); 0 when there is none. */
function labelStop(text: string, most = 8): number {
  const stop = text.indexOf('. ');
  if (stop < 3 || stop > 90 || text.length - stop < 25) return 0;
  const label = text.slice(0, stop);
  if (/[,;:?!]/u.test(label) || !/^[«"“]?\p{Lu}/u.test(label) || !/^[«"“(]?[\p{Lu}\p{N}]/u.test(text.slice(stop + 2))) return 0;
  if (/(?:^|\s)\p{L}{1,3}$/u.test(label)) return 0;
  return readsAsLabel(label, most) ? stop : 0;
}

const DASHES = /^\s*[–—-]\s+/u;

/** Label and value within one line: "Leverandør: Eksempel AS", "**Sletting.** Etter 30 dager", "**Navn** — hva det er". */
function pairOf(rich: Rich): Pick<PairPiece, 'label' | 'value' | 'between'> | undefined {
  const { text } = rich;
  const bold = rich.bold?.[0];
  if (bold && bold.start === 0 && bold.end < text.length && bold.end <= 90) {
    const split = boldLabel(text, bold.end);
    if (split) return cut(rich, split[0], split[1]);
  }
  const colon = colonOfLabel(text);
  if (colon < 0) return undefined;
  return cut(rich, colon, colon + 1);
}

function cut(rich: Rich, end: number, from: number): Pick<PairPiece, 'label' | 'value' | 'between'> | undefined {
  const label = slice(rich, 0, end);
  const value = slice(rich, from);
  if (label.text === '' || value.text === '') return undefined;
  return { label, value, between: rich.text.slice(label.text.length, rich.text.length - value.text.length) };
}

/** Where a bold lead-in ends and where its value begins. */
function boldLabel(text: string, end: number): [number, number] | undefined {
  const inside = text.slice(0, end).trimEnd();
  if (wordCount(inside) > 10) return undefined;
  const rest = text.slice(end);
  if (inside.endsWith(':')) return rest.trim() === '' ? undefined : [inside.length - 1, end];
  // "**Sletting.** Etter ett år …"; a whole bold sentence is running text.
  if (inside.endsWith('.')) return rest.trim() === '' || !readsAsLabel(inside, 3) ? undefined : [inside.length - 1, end];
  const colon = /^\s*:(?=\s|$)/u.exec(rest);
  if (colon) return [inside.length, end + colon[0].length];
  const dash = DASHES.exec(rest);
  if (dash) return [inside.length, end + dash[0].length];
  // "**Kontaktopplysninger** Navn og adresse": a capital after the bold words begins the value, a small letter goes on with the sentence.
  if (/^\s+[«"“]?\p{Lu}\p{Ll}/u.test(rest) && wordCount(inside) <= 6 && readsAsLabel(inside)) return [inside.length, end];
  return undefined;
}

/** @param stopWords most words of a label that is closed by a full stop ("Kryptering. Alle data …") */
function itemOrPair(piece: ItemPiece, stopWords = 3): ItemPiece | PairPiece {
  if (piece.continued) return piece;
  const stop = labelStop(piece.text.text, stopWords);
  const pair = pairOf(piece.text) ?? (stop > 0 ? cut(piece.text, stop, stop + 1) : undefined);
  if (!pair) return piece;
  return { kind: 'pair', ...pair, depth: piece.depth, ...origin(piece) };
}
