/** The parts of the parsed tree that the reader looks at. */
export interface DomNode {
  readonly type: string;
  readonly name?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly data?: string;
  readonly children?: readonly DomNode[];
  readonly parent?: DomNode | null;
  readonly prev?: DomNode | null;
  readonly next?: DomNode | null;
}

/** Elements whose content is never text of the page. */
export const SILENT = new Set(
  'script style noscript template svg math iframe object embed canvas video audio map head input select textarea option optgroup datalist progress meter frameset noframes applet link meta base source track area param img picture'.split(
    ' ',
  ),
);

/** Elements that run along in a line of text; every other element begins a new block. */
export const INLINE = new Set(
  'a abbr acronym b bdi bdo big button cite code data del dfn em font i ins kbd label mark nobr output q rp rt ruby s samp small span strike strong sub sup time tt u var wbr br'.split(
    ' ',
  ),
);

export const isElement = (node: DomNode): boolean => node.type === 'tag' || node.type === 'script' || node.type === 'style';

export const attribute = (node: DomNode, name: string): string => node.attribs?.[name] ?? '';

/** How much text an element holds, and how much of it is links. */
export interface Measure {
  text: number;
  linked: number;
  links: number;
  /** Links to places on the same page. */
  inPage: number;
  headings: number;
  tables: number;
  controls: number;
}

const EMPTY: Measure = { text: 0, linked: 0, links: 0, inPage: 0, headings: 0, tables: 0, controls: 0 };

/** Measures of all elements, from one walk over the tree. */
export class Measures {
  private readonly known = new Map<DomNode, Measure>();

  constructor(root: DomNode) {
    const stack: { node: DomNode; own: Measure; child: number }[] = [{ node: root, own: { ...EMPTY }, child: 0 }];
    while (stack.length > 0) {
      const top = stack[stack.length - 1] as { node: DomNode; own: Measure; child: number };
      const children = top.node.children ?? [];
      if (top.child < children.length) {
        const child = children[top.child++] as DomNode;
        if (child.type === 'text') top.own.text += visibleLength(child.data ?? '');
        else if (isElement(child)) {
          if (child.name === 'input' || child.name === 'select' || child.name === 'textarea' || child.name === 'button') top.own.controls++;
          if (!SILENT.has(child.name ?? '')) stack.push({ node: child, own: { ...EMPTY }, child: 0 });
        }
        continue;
      }
      stack.pop();
      const { node, own } = top;
      const { name } = node;
      if (name === 'a') {
        own.linked = own.text;
        own.links = 1;
        own.inPage = attribute(node, 'href').startsWith('#') ? 1 : 0;
      } else if (name === 'table') own.tables++;
      else if (name?.length === 2 && name[0] === 'h' && name >= 'h1' && name <= 'h6') own.headings++;
      this.known.set(node, own);
      const above = stack.at(-1)?.own;
      if (above) {
        above.text += own.text;
        above.linked += own.linked;
        above.links += own.links;
        above.inPage += own.inPage;
        above.headings += own.headings;
        above.tables += own.tables;
        above.controls += own.controls;
      }
    }
  }

  of(node: DomNode): Measure {
    return this.known.get(node) ?? EMPTY;
  }
}

function visibleLength(data: string): number {
  let length = 0;
  let space = true;
  for (let i = 0; i < data.length; i++) {
    const code = data.charCodeAt(i);
    const isSpace = code <= 32 || code === 0xa0;
    if (!isSpace || !space) length++;
    space = isSpace;
  }
  return space && length > 0 ? length - 1 : length;
}
