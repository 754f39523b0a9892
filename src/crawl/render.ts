import { existsSync } from 'node:fs';
import type { Browser, Route } from 'playwright-core';
import { FetchError, KlausulError, UsageError } from '../model/errors.js';
import { shownUrl } from './addresses.js';
import { agentName, type FetchOptions, fetchDocument } from './gate.js';
import { WorkQueue } from './queue.js';

/** A browser that shows pages whose text a script writes. It is started by the first page and ends with `close`. */
export interface Renderer {
  /** The page as it stands when its scripts have run, as HTML. `plain` is the page as it came, so that it is not fetched twice. */
  readonly render: (url: string, plain: PlainPage) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** A page before its scripts have run. */
export interface PlainPage {
  readonly bytes: Uint8Array;
  readonly charset?: string;
}

export interface RenderOptions extends Pick<FetchOptions, 'allowPrivate' | 'userAgent' | 'signal' | 'limits' | 'ports'> {
  /** Path of a Chromium; one of the usual places without it. */
  readonly browser?: string;
  /** Milliseconds for one page. */
  readonly time?: number;
}

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const TIME = 30_000;
/** A page in a browser takes memory and processor: few at once. */
const AT_ONCE = 2;
const MOST_REQUESTS = 80;
const MOST_BYTES = 20e6;
/** What a text needs: not pictures, fonts, films and styles. */
const WANTED = new Set(['document', 'script', 'xhr', 'fetch']);

/** The Chromium that is installed: KLAUSUL_CHROMIUM, or one of the usual places; undefined when there is none. */
export const installedBrowser = (): string | undefined => [process.env['KLAUSUL_CHROMIUM'] ?? '', ...PLACES].find((path) => path !== '' && existsSync(path));

/**
 * A renderer over an installed Chromium. The browser itself reaches no network: every request of a page is carried out by the fetch gate,
 * under its rules, and only reading ones are.
 */
export function chromiumRenderer(options: RenderOptions = {}): Renderer {
  let launched: Promise<Browser> | undefined;
  const pages = new WorkQueue(AT_ONCE);
  return {
    render: async (url, plain) => {
      launched ??= launch(options.browser ?? installedBrowser());
      const browser = await launched;
      return pages.add(() => renderIn(browser, url, plain, options));
    },
    close: async () => {
      await launched?.then(
        (browser) => browser.close(),
        () => undefined,
      );
      launched = undefined;
    },
  };
}

async function launch(executablePath: string | undefined): Promise<Browser> {
  if (executablePath === undefined)
    throw new UsageError({ code: 'USAGE', what: 'no browser is installed for', target: 'pages that need JavaScript', hint: 'install Chromium, or name one with KLAUSUL_CHROMIUM' });
  const { chromium } = await import('playwright-core');
  const started = chromium.launch({
    executablePath,
    // A sandbox needs a user of its own; names are resolved by the gate only, so that nothing goes round it.
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--disable-background-networking',
      '--proxy-server=127.0.0.1:9',
      '--proxy-bypass-list=<-loopback>',
    ],
  });
  return started.catch((cause: unknown) => {
    throw new UsageError({ code: 'USAGE', what: 'the browser does not start:', target: executablePath, hint: 'name another Chromium with KLAUSUL_CHROMIUM', cause });
  });
}

async function renderIn(browser: Browser, url: string, plain: PlainPage, options: RenderOptions): Promise<Uint8Array> {
  const { time = TIME } = options;
  const context = await browser.newContext({ userAgent: options.userAgent ?? agentName(), locale: 'nb-NO', serviceWorkers: 'block', acceptDownloads: false });
  let failure: KlausulError | undefined;
  let begun = false;
  const budget = { requests: MOST_REQUESTS, bytes: MOST_BYTES };
  try {
    const page = await context.newPage();
    await context.routeWebSocket(/.*/u, (socket) => void socket.close());
    await context.route('**/*', async (route) => {
      if (!begun && route.request().isNavigationRequest()) {
        begun = true;
        await route.fulfill({ status: 200, contentType: plain.charset === undefined ? 'text/html' : `text/html; charset=${plain.charset}`, body: Buffer.from(plain.bytes) });
        return;
      }
      const error = await answer(route, options, budget);
      // A script may send the page elsewhere: what stands in its way there is why there is no page.
      if (error && route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()) failure = error;
    });
    await page.goto(url, { timeout: time, waitUntil: 'domcontentloaded' });
    // Scripts that never rest are not waited for to the end.
    await page.waitForLoadState('networkidle', { timeout: Math.min(time, 10_000) }).catch(() => undefined);
    return new Uint8Array(Buffer.from(await page.content(), 'utf8'));
  } catch (cause) {
    if (failure) throw failure;
    if (options.signal?.aborted === true) throw options.signal.reason;
    throw new FetchError({
      code: 'LIMIT_TIME',
      what: 'the page did not come to rest in the browser:',
      target: shownUrl(url),
      hint: 'save the page in a browser and import the file: klausul import FILE',
      retry: 'never',
      cause,
    });
  } finally {
    await context.close().catch(() => undefined);
  }
}

/** Carries out one request of a page through the gate. */
async function answer(route: Route, options: RenderOptions, budget: { requests: number; bytes: number }): Promise<KlausulError | undefined> {
  const request = route.request();
  const refuse = (): Promise<void> => route.abort('blockedbyclient').catch(() => undefined);
  if (request.method() !== 'GET' || !WANTED.has(request.resourceType()) || budget.requests-- <= 0 || budget.bytes <= 0) {
    await refuse();
    return undefined;
  }
  try {
    const { allowPrivate, userAgent, signal, limits, ports } = options;
    const got = await fetchDocument(request.url(), {
      ...(allowPrivate ? { allowPrivate } : {}),
      ...(userAgent === undefined ? {} : { userAgent }),
      ...(signal ? { signal } : {}),
      ...(limits ? { limits } : {}),
      ...(ports ? { ports } : {}),
      accept: request.headers()['accept'] ?? '*/*',
    });
    if (got.notModified) await refuse();
    else {
      budget.bytes -= got.bytes.length;
      const type = got.mediaType === '' ? 'text/html' : got.mediaType;
      await route.fulfill({
        status: 200,
        headers: { 'content-type': got.charset === undefined ? type : `${type}; charset=${got.charset}`, 'access-control-allow-origin': '*' },
        body: Buffer.from(got.bytes),
      });
    }
    return undefined;
  } catch (error) {
    await refuse();
    return error instanceof KlausulError ? error : undefined;
  }
}
