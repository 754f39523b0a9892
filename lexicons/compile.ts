import { writeFileSync } from 'node:fs';
import { readLexicons } from './index.js';

// Part of the build: the lexicons, checked, as one file that starts fast.
writeFileSync(new URL('entries.json', import.meta.url), JSON.stringify(readLexicons()));
