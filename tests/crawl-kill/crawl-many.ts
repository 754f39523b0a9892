import { crawl } from '../../src/crawling.js';
import type { WatchedDocument } from '../../src/seeds/index.js';
import { openStore } from '../../src/store/index.js';

/** Crawls numbered policies of one host, and says each name once it is stored. */
const [file = '', host = '', count = '0'] = process.argv.slice(2);
const documents = Array.from(
  { length: Number(count) },
  (_, n): WatchedDocument => ({
    organisation: 'Drap AS',
    service: `Tjeneste ${n}`,
    type: 'policy',
    variant: '',
    urls: [`http://${host}/${n}`],
    schedule: '0 6 * * *',
    follow: [],
    declaredAt: 'test',
  }),
);
const store = await openStore(file);
const outcomes = await crawl(store, documents, { allowPrivate: [host], gap: 5, renderer: false, onOutcome: ({ document }) => process.stdout.write(`${document}\n`) });
process.stdout.write(`done ${outcomes.length}\n`);
await store.close();
