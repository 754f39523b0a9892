/**
 * Only in a checkout, where the child runs the TypeScript sources through tsx: keeps tsx from rewriting packages. Rewriting pdf.js
 * takes seconds and half a gigabyte, which the limits of the child do not foresee. The built program has no use for this file.
 */
import { register } from 'node:module';

const hooks = `
import { readFile } from 'node:fs/promises';
export const load = async (url, context, next) =>
  /\\/node_modules\\/.*\\.mjs$/u.test(url) ? { format: 'module', source: await readFile(new URL(url)), shortCircuit: true } : next(url, context);
`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
