/** Characters of text below which a page is taken for the frame that a script fills. */
const ALMOST_NOTHING = 400;
const SILENT = /^(?:script|style|noscript|template|svg|head)\b/iu;

/**
 * Whether an HTML page holds next to no text of its own, as those do that a script writes in the browser. Looked at without parsing, in
 * one pass.
 * @example isShell(Buffer.from('<div id="root"></div><script src="app.js"></script>')) // true
 */
export function isShell(bytes: Uint8Array): boolean {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (!/<script\b/iu.test(source)) return false;
  let characters = 0;
  for (let at = 0; at < source.length; ) {
    const open = source.indexOf('<', at);
    const text = source.slice(at, open < 0 ? source.length : open);
    characters += text.replace(/\s+/gu, ' ').trim().length;
    if (characters >= ALMOST_NOTHING || open < 0) break;
    const silent = SILENT.exec(source.slice(open + 1, open + 12))?.[0].toLowerCase();
    const from = silent === undefined ? open : endTag(source, silent, open);
    const close = source.indexOf('>', from);
    if (close < 0) break;
    at = close + 1;
  }
  return characters < ALMOST_NOTHING;
}

function endTag(source: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}`, 'giu');
  pattern.lastIndex = from;
  return pattern.exec(source)?.index ?? source.length;
}
