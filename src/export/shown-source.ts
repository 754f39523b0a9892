import { basename } from 'node:path';
import { line } from './clean-text.js';

/** An address as it may be shown: a URL as it is, of a file its name and not where it lay on somebody's disk. */
export const shownSource = (source: string): string => line(/^https?:/iu.test(source) ? source : source === '-' ? '–' : basename(source.replaceAll('\\', '/')));
