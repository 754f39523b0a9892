/**
 * The line, from 1, at which a value stands in a YAML file in block style; the line of what holds it where the value is missing.
 * @example lineOf('name: A\nservices:\n  - name: B\n', ['services', 0, 'name']) // 3
 */
export function lineOf(source: string, path: readonly PropertyKey[]): number | undefined {
  const lines = source.split('\n');
  let at = -1;
  let inItem = false;
  for (const step of path) {
    const from = inItem ? at : at + 1;
    const next = typeof step === 'number' ? itemLine(lines, from, step) : keyLine(lines, from, String(step));
    if (next === undefined) break;
    at = next;
    inItem = typeof step === 'number';
  }
  return at < 0 ? undefined : at + 1;
}

function keyLine(lines: readonly string[], from: number, key: string): number | undefined {
  for (let line = from; line < lines.length; line++) {
    const text = (lines[line] as string).replace(/^[\s-]*/u, '');
    if (text.startsWith(`${key}:`) || text.startsWith(`"${key}":`)) return line;
    // The next item of the list that we stand in.
    if (line > from && indentOfItem(lines[line] as string) === indentOfItem(lines[from] as string) && indentOfItem(lines[from] as string) !== undefined) return undefined;
  }
  return undefined;
}

function itemLine(lines: readonly string[], from: number, index: number): number | undefined {
  let indent: number | undefined;
  let count = -1;
  for (let line = from; line < lines.length; line++) {
    const own = indentOfItem(lines[line] as string);
    if (own === undefined || (indent !== undefined && own !== indent)) continue;
    indent = own;
    count++;
    if (count === index) return line;
  }
  return undefined;
}

/** Columns before the dash of a list item. */
const indentOfItem = (line: string): number | undefined => /^(\s*)-\s/u.exec(line)?.[1]?.length;
