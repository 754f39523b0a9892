import { attribute, type DomNode, isElement, type Measures } from './html-dom.js';

/** Where an element stands: in the text itself, or in the frame around it, of which only contact lines and dates are kept. */
export type Zone = 'main' | 'edge';

const CONSENT =
  /(?:cookie|consent|samtykke|gdpr)[-_]?(?:banner|bar|box|popup|pop-up|modal|notice|overlay|dialog|consent|container|manager|prompt|toast|law|window|layer|widget|root|disclaimer|notification)|cybotcookiebotdialog|onetrust|cookieconsent|cookie-information-template|cmplz-|cky-|iubenda-cs|osano-cm|didomi|usercentrics|termly|borlabs|\bcc-window\b|coi-banner|silktide|(?:accept|godta)[-_]?cookies/iu;
const CRUMBS = /bread-?crumb|br[øo]dsmule|\bcrumbs?\b/iu;
const SHARING = /(?:^|[\s_-])(?:share|sharing|social|addthis|sosiale)(?:$|[\s_-])/iu;
const MENU = /(?:^|[\s_-])(?:menu|meny|navbar|nav|navigation|topbar|offcanvas|skip|skiplink|skip-link|pagination|toc|table-of-contents|innholdsfortegnelse)(?:$|[\s_-])/iu;
const SCREEN_READER = /(?:^|\s)(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text|screenreader|assistive-text|elementor-screen-only)(?:$|\s)/iu;
const ICON = /material-(?:icons|symbols)|(?:^|\s)(?:icon-font|glyphicon)/iu;
const PANEL = /accordion|collaps|panel|tab|expand|faq|toggle|dropdown|content|answer|details|read-?more/iu;
const NO_DISPLAY = /display\s*:\s*none|visibility\s*:\s*hidden/iu;

const names = (node: DomNode): string => `${attribute(node, 'class')} ${attribute(node, 'id')}`;

/** Chooses what of a page is its text. Keeps when in doubt. */
export class Content {
  readonly main: DomNode | undefined;
  private readonly total: number;
  private readonly chosen: boolean;

  constructor(
    root: DomNode,
    private readonly measures: Measures,
  ) {
    this.total = Math.max(1, measures.of(root).text);
    this.main = this.findMain(root);
    this.chosen = this.main !== undefined;
  }

  /** The element that holds the text: <main>, [role=main] or the one big <article>. */
  private findMain(root: DomNode): DomNode | undefined {
    const mains: DomNode[] = [];
    const articles: DomNode[] = [];
    const stack: DomNode[] = [root];
    while (stack.length > 0) {
      const node = stack.pop() as DomNode;
      if (node.name === 'main' || attribute(node, 'role') === 'main') mains.push(node);
      else if (node.name === 'article') articles.push(node);
      for (const child of node.children ?? []) if (isElement(child)) stack.push(child);
    }
    const text = (node: DomNode): number => this.measures.of(node).text - this.measures.of(node).linked;
    const largest = (nodes: readonly DomNode[]): DomNode | undefined =>
      nodes.reduce<DomNode | undefined>((best, node) => (best === undefined || text(node) > text(best) ? node : best), undefined);
    const prose = Math.max(1, this.total - this.measures.of(root).linked);
    const main = largest(mains);
    if (main && (text(main) >= prose * 0.4 || (text(main) >= 1500 && text(main) >= prose * 0.15))) return main;
    const article = largest(articles);
    // Several articles of one size are cards or the parts of one text: then the whole page is read.
    if (article && text(article) >= prose * 0.6) return article;
    return undefined;
  }

  /** Zone of the children of a node, given the zone that the node itself stands in. */
  zone(node: DomNode, outer: Zone): Zone {
    if (node === this.main) return 'main';
    if (outer === 'edge' || this.chosen) return outer;
    const { name } = node;
    const role = attribute(node, 'role');
    if (name === 'header' || name === 'footer' || name === 'aside' || role === 'banner' || role === 'contentinfo' || role === 'complementary') {
      return this.measures.of(node).text > this.total * 0.4 || insideArticle(node) ? 'main' : 'edge';
    }
    return outer;
  }

  /** Zone in which the page begins. */
  get start(): Zone {
    return this.chosen ? 'edge' : 'main';
  }

  /** Whether an element and all in it is left out: menus, consent dialogs, crumbs, sharing, things that are not shown. */
  drops(node: DomNode): boolean {
    const { name } = node;
    const measure = this.measures.of(node);
    const { text, linked, links } = measure;
    if (text === 0) return true;
    if (node === this.main || name === 'body' || name === 'html') return false;
    const share = text / this.total;
    const linkShare = linked / text;
    const role = attribute(node, 'role');
    if (name === 'nav' || role === 'navigation' || role === 'menu' || role === 'menubar') return text - linked < 400 || linkShare > 0.5;
    if (role === 'search' || role === 'tooltip') return share < 0.3;
    if (name === 'dialog' || role === 'dialog' || role === 'alertdialog' || attribute(node, 'aria-modal') === 'true') return share < 0.4;
    const named = names(node);
    if (named.length > 1) {
      if (share < 0.5 && CONSENT.test(named) && name !== 'body') return true;
      if (text < 400 && CRUMBS.test(named)) return true;
      if (text < 400 && linkShare > 0.5 && SHARING.test(named)) return true;
      if (text < 2000 && links > 0 && linkShare > 0.7 && MENU.test(named)) return true;
      if (text < 40 && ICON.test(named)) return true;
      if (text < 60 && measure.headings === 0 && SCREEN_READER.test(named)) return true;
    }
    if (CRUMBS.test(attribute(node, 'aria-label'))) return true;
    if (name === 'form') return measure.controls > 0 && text < 400 && share < 0.3;
    if (name === 'a') return text < 80 && /^#(?:main|content|innhold|hovedinnhold|maincontent|main-content|hoved)/iu.test(attribute(node, 'href'));
    if ((name === 'ul' || name === 'ol' || name === 'div') && measure.inPage >= 3 && linkShare > 0.85) return true;
    if (isHidden(node)) return !this.isPanel(node);
    return false;
  }

  /** Closed accordions and tabs are part of the text; hidden menus, icons and hints are not. */
  private isPanel(node: DomNode): boolean {
    const { text, linked, controls } = this.measures.of(node);
    if (linked > text * 0.5 || controls > 3) return false;
    if (attribute(node, 'role') === 'tabpanel' || attribute(node, 'role') === 'region') return true;
    return text >= 60 || PANEL.test(names(node));
  }
}

function insideArticle(node: DomNode): boolean {
  for (let above = node.parent; above; above = above.parent) if (above.name === 'article' || above.name === 'main') return true;
  return false;
}

function isHidden(node: DomNode): boolean {
  const { attribs } = node;
  if (!attribs) return false;
  return attribs['hidden'] !== undefined || attribs['aria-hidden'] === 'true' || (attribs['style'] !== undefined && NO_DISPLAY.test(attribs['style']));
}

const DATED = /\d{3}|@|\d[./]\s?\d/u;

/** Whether lines from the frame around the text are worth keeping: contact details, dates, and running text. */
export function keepsFromEdge(text: string, linked: number): boolean {
  if (/^\s*(?:©|\(c\)|copyright)/iu.test(text)) return false;
  if (text.includes('@') && text.length < 400) return true;
  if (/^\+?[\d\s()]{8,20}$/u.test(text)) return true;
  if (linked > text.length * 0.6) return false;
  return text.length >= 120 || DATED.test(text);
}
