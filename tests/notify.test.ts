import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load as parseXml } from 'cheerio';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { snapshotOf } from '../src/crawl/bytes.js';
import { type Delivery, deliver, meansOf } from '../src/delivery.js';
import { FetchError, UsageError } from '../src/model/errors.js';
import { digestOf, type News, newsOf, readChannels, signature } from '../src/notify/index.js';
import { importDocument, recordFailure } from '../src/pipeline.js';
import { addNotice, dueNotices, openStore, type Store, takeNotices, waitingNotices } from '../src/store/index.js';
import { type Listener, serve } from './gate-site/server.js';
import { type SmtpServer, serveMail } from './notify/smtp-server.js';

const HOUR = 60 * 60_000;
const START = Date.UTC(2026, 2, 2, 8);
let folder = '';
let store: Store;
let clock = START;
const now = (): Date => new Date(clock);
const closing: (() => Promise<void>)[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'klausul-notify-'));
  clock = START;
  store = await openStore(join(folder, 'klausul.db'), { now });
});
afterEach(async () => {
  await store.close();
  for (const close of closing.splice(0)) await close();
  rmSync(folder, { recursive: true, force: true });
});

const policy = (days: number, more = ''): string =>
  `# Personvern i Fjordkart\n\nFjordkart AS er behandlingsansvarlig.\n\n## Lagring\n\nMeldinger slettes etter ${days} dager.\n\n${more}\n`;

const channelsOf = (yaml: string, { allow = [], environment = {} }: { allow?: string[]; environment?: Record<string, string> } = {}) => {
  const file = join(folder, 'klausul-notify.yaml');
  writeFileSync(file, yaml);
  return readChannels(file, meansOf(store, { allowPrivate: allow }), environment);
};

/** Two versions of a made-up policy: the changes between them wait for the channels. */
async function change(channels: readonly string[], { organisation = 'Fjordkart AS', service = 'Fjordkart' } = {}): Promise<void> {
  for (const text of [policy(30), policy(90, 'Vi bruker Mailgun i USA til å sende e-post.')])
    await importDocument(store, snapshotOf('personvern.md', Buffer.from(text), { at: now() }), { organisation, service, type: 'policy', channels, now });
}

async function listen(handle: http.RequestListener): Promise<Listener> {
  const listener = await serve(handle);
  closing.push(listener.close);
  return listener;
}

/** A receiver of webhooks that keeps what it takes. */
async function receiver(status: () => number): Promise<Listener & { readonly taken: { headers: http.IncomingHttpHeaders; body: string }[] }> {
  const taken: { headers: http.IncomingHttpHeaders; body: string }[] = [];
  const listener = await listen((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      response.statusCode = status();
      if (response.statusCode === 200) taken.push({ headers: request.headers, body });
      response.end('svar');
    });
  });
  return { ...listener, taken };
}

async function mailServer(refuse?: () => string | undefined): Promise<SmtpServer> {
  const server = await serveMail(refuse === undefined ? {} : { refuse });
  closing.push(server.close);
  return server;
}

const failures = (deliveries: readonly Delivery[]): string[] => deliveries.flatMap(({ failed }) => failed?.error ?? []);

describe('webhooks', () => {
  const yaml = (url: string): string => `channels:\n  - {name: krok, type: webhook, url: "${url}", secretEnv: HOOK_SECRET}\n`;

  test('down for an hour: tried with growing waits, then delivered once, signed', async () => {
    let down = true;
    const hook = await receiver(() => (down ? 503 : 200));
    const channels = channelsOf(yaml(hook.url('/krok?token=hemmelig')), { allow: [hook.host], environment: { HOOK_SECRET: 'nøkkel' } });
    await change(['krok']);
    const said: string[] = [];
    for (let minute = 0; minute < 180; minute++) {
      if (minute === 60) down = false;
      said.push(...failures(await deliver(store, channels, { now })));
      clock += 60_000;
    }
    expect(hook.taken).toHaveLength(1);
    expect(said.length).toBeGreaterThan(4);
    expect(said.length).toBeLessThan(12);
    expect(new Set(said)).toEqual(new Set(['HTTP_5XX 503']));
    const [{ headers, body }] = hook.taken as [{ headers: http.IncomingHttpHeaders; body: string }];
    expect(headers['x-klausul-signature']).toBe(signature('nøkkel', body));
    const news = JSON.parse(body) as News & { schema: string };
    expect(news).toMatchObject({ schema: 'klausul/notice@1', about: 'changes', organisation: 'Fjordkart AS', service: 'Fjordkart', from: 1, to: 2 });
    expect(headers['idempotency-key']).toBe(news.id);
    expect(news.about === 'changes' && news.changes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['retention', 'sub-processor']));
    expect(await waitingNotices(store.db)).toBe(0);
  });

  test('a server that is not there, and one that leads elsewhere, are tried again; nothing secret is kept', async () => {
    const gone = await receiver(() => 200);
    await gone.close();
    closing.pop();
    const elsewhere = await listen((_request, response) => response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end());
    for (const one of [gone, elsewhere]) {
      const channels = channelsOf(yaml(one.url('/T0KEN')), { allow: [one.host], environment: { HOOK_SECRET: 'nøkkel' } });
      await change(['krok'], { service: `Tjeneste ${one.port}` });
      expect(failures(await deliver(store, channels, { now }))).toHaveLength(1);
      clock += 2 * HOUR;
    }
    expect(elsewhere.hits()).toBe(1);
    const rows = store.sqlite.prepare('select error from outbox').all() as { error: string | null }[];
    expect(rows.map(({ error }) => error).join(' ')).not.toMatch(/T0KEN|nøkkel|127/u);
  });

  test('a private address is refused without leave, and nothing is sent', async () => {
    const hook = await receiver(() => 200);
    const channels = channelsOf(yaml(hook.url()), { environment: { HOOK_SECRET: 'nøkkel' } });
    await change(['krok']);
    expect(failures(await deliver(store, channels, { now }))).toEqual(['ADDR_PRIVATE']);
    expect(hook.hits()).toBe(0);
  });

  test('a run that died between sending and noting it: sent again under the same id, after the lease', async () => {
    const hook = await receiver(() => 200);
    const channels = channelsOf(yaml(hook.url()), { allow: [hook.host], environment: { HOOK_SECRET: 'nøkkel' } });
    await change(['krok']);
    const [notice] = await dueNotices(store.db, now().toISOString());
    await channels[0]?.deliver([newsOf(notice?.key ?? '', notice?.createdAt ?? '', notice?.payload)], false);
    await store.transaction((db) => takeNotices(db, [notice?.id ?? 0], new Date(clock + 60_000).toISOString()));
    await deliver(store, channels, { now });
    expect(hook.taken).toHaveLength(1);
    clock += 2 * 60_000;
    await deliver(store, channels, { now });
    await deliver(store, channels, { now });
    expect(hook.taken).toHaveLength(2);
    expect(new Set(hook.taken.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(new Set(hook.taken.map(({ body }) => body)).size).toBe(1);
  });
});

describe('files', () => {
  test('a line of JSON for each news, once, also after a run that died half-way', async () => {
    const channels = channelsOf('channels:\n  - {name: logg, type: file, path: varsler.jsonl}\n');
    await change(['logg']);
    await change(['logg'], { service: 'Fjordkart Skole' });
    const due = await dueNotices(store.db, now().toISOString());
    const news = due.map(({ key, createdAt, payload }) => newsOf(key, createdAt, payload));
    await channels[0]?.deliver(news.slice(0, 1), false);
    // The second line was being written when the power failed.
    const path = join(folder, 'varsler.jsonl');
    writeFileSync(path, `${readFileSync(path, 'utf8')}${JSON.stringify({ schema: 'klausul/notice@1', id: news[1]?.id, about: 'changes' }).slice(0, -3)}`);
    await store.transaction((db) =>
      takeNotices(
        db,
        due.map(({ id }) => id),
        new Date(clock + 1).toISOString(),
      ),
    );
    clock += HOUR;
    await deliver(store, channels, { now });
    await deliver(store, channels, { now });
    const whole = readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line) => {
        try {
          return [(JSON.parse(line) as News).id];
        } catch {
          return [];
        }
      });
    expect(whole).toEqual(news.map(({ id }) => id));
  });

  test('a digest in Norwegian: the most serious first, with the words before and after', async () => {
    const channels = channelsOf('channels:\n  - {name: logg, type: file, path: varsler.txt, format: digest}\n');
    await change(['logg']);
    expect(await deliver(store, channels, { now })).toEqual([{ channel: 'logg', delivered: 1, unwanted: 0 }]);
    const text = readFileSync(join(folder, 'varsler.txt'), 'utf8');
    expect(text).toMatch(/^klausul: \d endringer i 1 dokument\n/u);
    expect(text).toContain('fjordkart-as/fjordkart/policy, versjon 1 → 2, 2026-03-02');
    expect(text).toMatch(/før: «[^»]*30 dager/u);
    expect(text).toMatch(/nå: {2}«[^»]*90 dager/u);
    const levels = [...text.matchAll(/^\[(høy|middels|lav)\]/gmu)].map(([, level]) => ['høy', 'middels', 'lav'].indexOf(level ?? ''));
    expect(levels.length).toBeGreaterThan(1);
    expect(levels).toEqual([...levels].sort());
  });

  test('a folder that is missing is tried again', async () => {
    const channels = channelsOf('channels:\n  - {name: logg, type: file, path: finnes/ikke.jsonl}\n');
    await change(['logg']);
    expect(failures(await deliver(store, channels, { now }))).toEqual(['ENOENT']);
    expect(await waitingNotices(store.db)).toBe(1);
  });
});

describe('mail', () => {
  const yaml = (port: number, more = ''): string =>
    `channels:\n  - {name: post, type: mail, host: 127.0.0.1, port: ${port}, security: none, from: "klausul <klausul@fjordkart.example>", to: vakt@fjordkart.example${more}}\n`;

  /** The text of a mail as people read it. */
  const textOf = (data: string): string => {
    const [head = '', ...body] = data.split('\n\n');
    const text = body.join('\n\n');
    if (/^content-transfer-encoding: base64/imu.test(head)) return Buffer.from(text, 'base64').toString('utf8');
    return Buffer.from(
      text.replace(/=\n/gu, '').replace(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      'latin1',
    ).toString('utf8');
  };

  test('all that waits in one mail, with a login from the environment', async () => {
    const server = await mailServer();
    const channels = channelsOf(yaml(server.port, ', userEnv: SMTP_USER, passwordEnv: SMTP_PASSWORD'), {
      allow: [server.host],
      environment: { SMTP_USER: 'ola', SMTP_PASSWORD: 'blåbær' },
    });
    await change(['post']);
    await change(['post'], { service: 'Fjordkart Skole' });
    await deliver(store, channels, { now });
    await deliver(store, channels, { now });
    expect(server.logins).toEqual(['\0ola\0blåbær']);
    expect(server.mails).toHaveLength(1);
    const [mail] = server.mails;
    expect(mail).toMatchObject({ from: 'klausul@fjordkart.example', to: ['vakt@fjordkart.example'] });
    expect(textOf(mail?.data ?? '')).toContain('Fjordkart Skole (Fjordkart AS)');
    expect(mail?.data).toMatch(/^Message-ID: <[0-9a-f]{32}@fjordkart\.example>$/imu);
  });

  test('a server that defers: the same mail under the same Message-ID, though more has come meanwhile', async () => {
    const ids: string[] = [];
    let refusals = 1;
    const server = await mailServer(() => (refusals-- > 0 ? '451 busy, ola:blåbær' : undefined));
    const channels = channelsOf(yaml(server.port), { allow: [server.host] });
    await change(['post']);
    expect(failures(await deliver(store, channels, { now }))).toEqual(['EMESSAGE 451']);
    await change(['post'], { service: 'Fjordkart Skole' });
    clock += HOUR;
    await deliver(store, channels, { now });
    for (const { data } of server.mails) ids.push(/^Message-ID: (.*)$/imu.exec(data)?.[1] ?? '');
    expect(new Set(ids).size).toBe(2);
    expect(server.mails.map(({ data }) => textOf(data).includes('Fjordkart Skole'))).toEqual([false, true]);
    expect(await waitingNotices(store.db)).toBe(0);
  });

  test('a private server is refused without leave', async () => {
    const server = await mailServer();
    await change(['post']);
    expect(failures(await deliver(store, channelsOf(yaml(server.port)), { now }))).toHaveLength(1);
    expect(server.mails).toEqual([]);
  });
});

describe('Atom', () => {
  test('a well-formed feed with ids that stay', async () => {
    const channels = channelsOf(
      'channels:\n  - {name: strom, type: atom, path: klausul.xml, title: "Personvern & vilkår <test>", address: "https://fjordkart.example/klausul.xml?a=1&b=2"}\n',
    );
    await change(['strom']);
    await deliver(store, channels, { now });
    const path = join(folder, 'klausul.xml');
    const first = parseXml(readFileSync(path, 'utf8'), { xml: true });
    await change(['strom'], { service: 'Kart ]]> & <b>\u{1}' });
    clock += HOUR;
    await deliver(store, channels, { now });
    const source = readFileSync(path, 'utf8');
    const second = parseXml(source, { xml: true });
    expect([...source].filter((mark) => mark < ' ' && mark !== '\n')).toEqual([]);
    expect(second('feed > title').text()).toBe('Personvern & vilkår <test>');
    expect(second('feed > link').attr('href')).toBe('https://fjordkart.example/klausul.xml?a=1&b=2');
    expect(second('feed > author > name').text()).toBe('klausul');
    expect(second('feed > id').text()).toBe(first('feed > id').text());
    expect(second('entry')).toHaveLength(2);
    expect(second('entry > id').eq(1).text()).toBe(first('entry > id').text());
    expect(second('entry > id').text()).toMatch(/^(?:urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}){2}$/u);
    expect(second('entry > title').eq(0).text()).toContain('Kart ]]> & <b>');
    expect(second('feed > updated').text()).toBe(second('entry > updated').eq(0).text());
  });
});

describe('what a channel wants', () => {
  const only = (text: string): string => `channels:\n  - {name: logg, type: file, path: varsler.jsonl, only: {${text}}}\n`;
  const heard = async (text: string): Promise<string[]> => {
    await deliver(store, channelsOf(only(text)), { now });
    try {
      return readFileSync(join(folder, 'varsler.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .flatMap((line) => {
          const news = JSON.parse(line) as News;
          return news.about === 'changes' ? news.changes.map(({ kind }) => `${news.service} ${kind}`) : [`${news.service} ${news.about}`];
        });
    } catch {
      return [];
    }
  };
  const failing = (): Promise<unknown> =>
    recordFailure(store, new FetchError({ code: 'HTTP_404', what: 'HTTP 404 from', target: 'https://fjordkart.example/', hint: 'x', retry: 'never' }), {
      organisation: 'Fjordkart AS',
      service: 'Fjordkart',
      type: 'policy',
      now,
      also: async (db, { document, at }) => {
        const { name, organisation, service } = document;
        const payload = { about: 'failing', document: name, organisation, service, failures: 3, health: 'gone', codes: ['HTTP_404'], lastGood: null };
        await addNotice(db, { key: `logg ${name} failing`, channel: 'logg', at, payload });
      },
    });

  test('kinds', async () => {
    await change(['logg']);
    expect(await heard('kinds: sub-processor')).toEqual(['Fjordkart sub-processor']);
    expect(await waitingNotices(store.db)).toBe(0);
  });
  test('severity', async () => {
    await change(['logg']);
    const kinds = await heard('severity: high');
    expect(kinds).toContain('Fjordkart sub-processor');
    expect(kinds.length).toBeGreaterThan(0);
  });
  test('services, by name or as document names write them', async () => {
    await change(['logg']);
    await change(['logg'], { service: 'Fjordkart Skole' });
    expect(new Set((await heard('services: [fjordkart-skole], kinds: [retention]')).map((one) => one.split(' ').slice(0, -1).join(' ')))).toEqual(new Set(['Fjordkart Skole']));
  });
  test('organisations', async () => {
    await change(['logg']);
    expect(await heard('organisations: "Noen Andre AS"')).toEqual([]);
    expect(await waitingNotices(store.db)).toBe(0);
  });
  test('failing documents, or not', async () => {
    await change(['logg']);
    await failing();
    expect(await heard('kinds: purpose')).toEqual(['Fjordkart failing']);
  });
  test('no failing documents', async () => {
    await change(['logg']);
    await failing();
    expect(await heard('failures: false, kinds: sub-processor')).toEqual(['Fjordkart sub-processor']);
  });
});

test('a channel with a schedule waits for its hour, in Norway', async () => {
  const channels = channelsOf('channels:\n  - {name: logg, type: file, path: varsler.jsonl, schedule: "0 7 * * *"}\n');
  await change(['logg']);
  expect(await deliver(store, channels, { now })).toEqual([{ channel: 'logg', delivered: 0, unwanted: 0 }]);
  clock = Date.UTC(2026, 2, 3, 5, 59);
  expect((await deliver(store, channels, { now }))[0]?.delivered).toBe(0);
  clock = Date.UTC(2026, 2, 3, 6, 0);
  expect((await deliver(store, channels, { now }))[0]?.delivered).toBe(1);
});

test('a digest tells what cannot be read, in both written languages', () => {
  const payload = {
    about: 'failing',
    document: 'a/b/policy',
    organisation: 'A',
    service: 'B',
    failures: 3,
    health: 'blocked',
    codes: ['HTTP_403', 'HTTP_403'],
    lastGood: '2026-02-01T10:00:00Z',
  };
  const news = [newsOf('a', '2026-03-01T10:00:00.000Z', payload), newsOf('b', '2026-03-01T10:00:00.000Z', { ...payload, about: 'recovered' })];
  expect(digestOf(news, 'nb').text).toContain('a/b/policy: nettstedet slipper oss ikke inn (HTTP_403; 3 mislykkede forsøk; sist sett 2026-02-01)');
  expect(digestOf(news, 'nn').text).toContain('Kan lesast igjen\n    a/b/policy');
});

test('the example of the README is understood', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const example = /```yaml\n(channels:\n[\s\S]*?)```/u.exec(readme)?.[1] ?? '';
  const environment = { SMTP_USER: 'a', SMTP_PASSWORD: 'b', HOOK_URL: 'https://fjordkart.example/krok', HOOK_SECRET: 'c' };
  expect(channelsOf(example, { environment }).map(({ name }) => name)).toEqual(['vakt', 'saksystem', 'strom', 'logg']);
});

describe('settings that are wrong stop at the start, without telling what was secret', () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ['channels: []', /channels must name at least one channel/u],
    ['channels:\n  - {name: a, type: brevdue}', /must be file, webhook, mail or atom/u],
    ['channels:\n  - {name: a, type: webhook}', /needs url, or urlEnv/u],
    ['channels:\n  - {name: a, type: webhook, url: "ftp://T0KEN.example/"}', /url must be an http or https address/u],
    ['channels:\n  - {name: a, type: webhook, urlEnv: HOOK}', /environment variable HOOK, which is not set/u],
    ['channels:\n  - {name: a, type: file, path: x, paht: T0KEN}', /key that is not known/u],
    ['channels:\n  - {name: a, type: file, path: x}\n  - {name: a, type: file, path: y}', /two channels have one name/u],
    ['channels:\n  - {name: a, type: file, path: x, schedule: "T0KEN"}', /is no cron expression/u],
    ['channels:\n  - {name: a, type: mail, host: x, from: "T0KEN", to: a@b.example}', /from must be a mail address/u],
    ['channels: [', /is no YAML/u],
  ];
  for (const [yaml, says] of cases)
    test(String(says), () => {
      const fault = (() => {
        try {
          channelsOf(yaml);
        } catch (error) {
          return error as Error;
        }
      })();
      expect(fault).toBeInstanceOf(UsageError);
      expect(fault?.message).toMatch(says);
      expect(fault?.message).not.toContain('T0KEN');
    });
});
