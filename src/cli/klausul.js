#!/usr/bin/env node
// The compiled program stands in .build; `npm ci` makes it, `npm run build` makes it anew.
import { existsSync } from 'node:fs';

const program = new URL('../../.build/src/cli/main.js', import.meta.url);
if (!existsSync(program)) {
  process.stderr.write('error USAGE not built klausul — run: npm run build\n');
  process.exit(2);
}
await import(program.href);
