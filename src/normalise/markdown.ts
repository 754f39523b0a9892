import { compose, type Normalised } from './blocks.js';
import { htmlPieces } from './html.js';
import { linePieces } from './lines.js';

/** YAML between "---" lines at the top of a source. */
const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u;

/** The source without its front matter, and the title that the front matter states. */
export function splitFrontMatter(source: string): { body: string; title?: string } {
  if (!source.startsWith('---')) return { body: source };
  const match = FRONT_MATTER.exec(source);
  if (!match) return { body: source };
  const title = /^title:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\n]*))/mu.exec(match[1] as string);
  const text = (title?.[1] ?? title?.[2] ?? title?.[3])?.trim();
  return { body: source.slice(match[0].length), ...(text ? { title: text } : {}) };
}

/** Version of a Markdown source; HTML inside it is read as HTML, imports of MDX are left out. */
export function normaliseMarkdown(source: string): Normalised {
  const { body, title } = splitFrontMatter(source);
  const text = /^(?:import|export)\s/mu.test(body) ? body.replace(/^(?:import\s[^\n]*from\s[^\n]*|export\s(?:const|default)[^\n]*)$/gmu, '') : body;
  return compose(linePieces(text, { markdown: true, html: (block, level) => htmlPieces(block, { level }).pieces }), 'text/markdown', title);
}
