import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowedHosts, checkedUrl, mayConnect, shownUrl } from '../src/crawl/addresses.js';
import { fetchDocument } from '../src/crawl/gate.js';
import { type Listener, serve } from './gate-site/server.js';

/** Ways to write an address that must not be reached; PORT is the port of a listener that counts its visitors. */
const FORMS: readonly [form: string, code: string][] = [
  ['http://127.0.0.1:PORT/', 'ADDR_PRIVATE'],
  ['http://127.1:PORT/', 'ADDR_PRIVATE'],
  ['http://127.0.1:PORT/', 'ADDR_PRIVATE'],
  ['http://2130706433:PORT/', 'ADDR_PRIVATE'],
  ['http://0x7f000001:PORT/', 'ADDR_PRIVATE'],
  ['http://0x7f.1:PORT/', 'ADDR_PRIVATE'],
  ['http://017700000001:PORT/', 'ADDR_PRIVATE'],
  ['http://0177.0.0.1:PORT/', 'ADDR_PRIVATE'],
  ['http://127.0.0.1.:PORT/', 'ADDR_PRIVATE'],
  ['http://127.8.9.10:PORT/', 'ADDR_PRIVATE'],
  ['http://0:PORT/', 'ADDR_PRIVATE'],
  ['http://0.0.0.0:PORT/', 'ADDR_PRIVATE'],
  ['http://１２７.０.０.１:PORT/', 'ADDR_PRIVATE'],
  ['http://①②⑦.⓪.⓪.①:PORT/', 'ADDR_PRIVATE'],
  ['http://127。0。0。1:PORT/', 'ADDR_PRIVATE'],
  ['http://localhost:PORT/', 'ADDR_PRIVATE'],
  ['http://LOCALHOST:PORT/', 'ADDR_PRIVATE'],
  ['http://localhost.:PORT/', 'ADDR_PRIVATE'],
  ['http://a.localhost:PORT/', 'ADDR_PRIVATE'],
  ['http://[::1]:PORT/', 'ADDR_PRIVATE'],
  ['http://[0:0:0:0:0:0:0:1]:PORT/', 'ADDR_PRIVATE'],
  ['http://[::]:PORT/', 'ADDR_PRIVATE'],
  ['http://[::ffff:127.0.0.1]:PORT/', 'ADDR_PRIVATE'],
  ['http://[::ffff:7f00:1]:PORT/', 'ADDR_PRIVATE'],
  ['http://[::127.0.0.1]:PORT/', 'ADDR_PRIVATE'],
  ['http://[64:ff9b::7f00:1]:PORT/', 'ADDR_PRIVATE'],
  ['http://[2002:7f00:1::]:PORT/', 'ADDR_PRIVATE'],
  ['http://[2001:0:4136:e378:8000:63bf:80ff:fffe]:PORT/', 'ADDR_PRIVATE'],
  ['http://[fe80::1]:PORT/', 'ADDR_PRIVATE'],
  ['http://[fd00:ec2::254]:PORT/', 'ADDR_PRIVATE'],
  ['http://[fec0::1]:PORT/', 'ADDR_PRIVATE'],
  ['http://10.0.0.1:PORT/', 'ADDR_PRIVATE'],
  ['http://172.16.0.1:PORT/', 'ADDR_PRIVATE'],
  ['http://192.168.1.1:PORT/', 'ADDR_PRIVATE'],
  ['http://100.64.0.1:PORT/', 'ADDR_PRIVATE'],
  ['http://169.254.169.254:PORT/latest/meta-data/', 'ADDR_PRIVATE'],
  ['http://198.18.0.1:PORT/', 'ADDR_PRIVATE'],
  ['http://224.0.0.1:PORT/', 'ADDR_PRIVATE'],
  ['http://255.255.255.255:PORT/', 'ADDR_PRIVATE'],
  ['http://127.0.0.1:PORT\\@eksempel.example/', 'URL_CONFUSED'],
  ['http://eksempel.example\\@127.0.0.1:PORT/', 'URL_CONFUSED'],
  ['http:\\\\127.0.0.1:PORT/', 'URL_CONFUSED'],
  ['http://eksempel.example@127.0.0.1:PORT/', 'URL_CONFUSED'],
  ['http://ola:passord@127.0.0.1:PORT/', 'URL_CONFUSED'],
  ['http:/127.0.0.1:PORT/', 'URL_CONFUSED'],
  ['http:127.0.0.1:PORT/', 'URL_CONFUSED'],
  ['http:///127.0.0.1:PORT/', 'URL_CONFUSED'],
  ['http://%31%32%37.0.0.1:PORT/', 'URL_CONFUSED'],
  ['http://127.0.0.1%2f:PORT/', 'URL_CONFUSED'],
  [' http://127.0.0.1:PORT/', 'URL_CONFUSED'],
  ['http://127.0.0.1:PORT/\r\nX: y', 'URL_CONFUSED'],
  ['http://127.0.0\u200b.1:PORT/', 'URL_CONFUSED'],
  ['http://127.0.0\u00ad.1:PORT/', 'URL_CONFUSED'],
  ['http://127.0.0.1:PORT/a b', 'URL_CONFUSED'],
  ['http://[::1%25lo]:PORT/', 'URL_CONFUSED'],
  ['http://127.0.0.1:999999/', 'URL_CONFUSED'],
  [`http://127.0.0.1:PORT/${'a'.repeat(70_000)}`, 'URL_CONFUSED'],
  ['//127.0.0.1:PORT/', 'URL_CONFUSED'],
  ['127.0.0.1', 'URL_CONFUSED'],
  ['file:///etc/passwd', 'URL_SCHEME'],
  ['ftp://127.0.0.1:PORT/', 'URL_SCHEME'],
  ['gopher://127.0.0.1:PORT/_x', 'URL_SCHEME'],
  ['data:text/html,hei', 'URL_SCHEME'],
  ['javascript:alert(1)', 'URL_SCHEME'],
  ['ws://127.0.0.1:PORT/', 'URL_SCHEME'],
  ['unix:/var/run/docker.sock', 'URL_SCHEME'],
];

let victim: Listener;
let site: Listener;
let location = '';
beforeAll(async () => {
  victim = await serve((_request, response) => {
    response.end('SECRET');
  });
  site = await serve((request, response) => {
    const status = /^\/to\/(\d{3})$/u.exec(request.url ?? '')?.[1];
    if (status === undefined) response.end('ok');
    else response.writeHead(Number(status), { location }).end();
  });
});
afterAll(async () => {
  await victim.close();
  await site.close();
});

const fill = (form: string): string => form.replace('PORT', String(victim.port));

describe('addresses that are not on the public internet', () => {
  it.each(FORMS)('%.60s', async (form, code) => {
    // The port is opened, so that nothing but the address can be what is refused.
    await expect(fetchDocument(fill(form), { ports: [victim.port] })).rejects.toMatchObject({ code, retry: 'never', exitCode: 6 });
    expect(victim.hits()).toBe(0);
  });

  it.each(FORMS)('as a redirect: %.60s', async (form, code) => {
    location = fill(form);
    // A header holds no such characters; the server would refuse to send them.
    if (/[\r\n\u0100-\uffff]/u.test(location)) location = Buffer.from(location.replace(/[\r\n].*/su, '\u200b'), 'utf8').toString('latin1');
    const outcome = fetchDocument(site.url('/to/302'), { allowPrivate: [site.host], ports: [victim.port] });
    // A few of these are only paths when they stand in a Location header, and lead back to the site itself.
    if (/^(?:\/\/|127| )/u.test(form)) await outcome.catch(() => undefined);
    else await expect(outcome).rejects.toMatchObject({ code: form.length > 60_000 ? 'LIMIT_SIZE' : form.includes('a b') ? 'ADDR_PRIVATE' : code });
    expect(victim.hits()).toBe(0);
  });

  it.each([301, 302, 303, 307, 308])('a %i to another loopback port is not followed, though the first was allowed', async (status) => {
    location = victim.url();
    await expect(fetchDocument(site.url(`/to/${status}`), { allowPrivate: [site.host] })).rejects.toMatchObject({ code: 'ADDR_PRIVATE' });
    expect(victim.hits()).toBe(0);
  });

  it('a name that the resolver sends home', async () => {
    const { hostname } = await import('node:os').then((os) => ({ hostname: os.hostname() }));
    await fetchDocument(`http://${hostname}:${victim.port}/`, { ports: [victim.port] }).then(
      () => expect.unreachable(),
      (error) => expect(error.code).toMatch(/^(?:ADDR_PRIVATE|NET_DNS|URL_CONFUSED)$/u),
    );
    expect(victim.hits()).toBe(0);
  });

  it('a web port is not a way round, and other ports are closed', async () => {
    await expect(fetchDocument('http://10.0.0.1/')).rejects.toMatchObject({ code: 'ADDR_PRIVATE' });
    await expect(fetchDocument('http://eksempel.example:6379/')).rejects.toMatchObject({ code: 'ADDR_PRIVATE', what: 'port 6379 is no web port' });
  });
});

describe('--allow-private-network', () => {
  it('opens exactly the host and port it names', async () => {
    await expect(fetchDocument(site.url(), { allowPrivate: [site.host] })).resolves.toMatchObject({ status: 200 });
    for (const other of [`localhost:${site.port}`, `127.0.0.1:${site.port + 1}`, `127.0.0.2:${site.port}`]) {
      await expect(fetchDocument(site.url(), { allowPrivate: [other], ports: [site.port] })).rejects.toMatchObject({ code: 'ADDR_PRIVATE' });
    }
    await expect(fetchDocument(`http://localhost:${site.port}/`, { allowPrivate: [`localhost:${site.port}`] })).resolves.toMatchObject({ status: 200 });
  });

  it('lets a redirect go to another entry, and nowhere else', async () => {
    location = site.url('/');
    await expect(fetchDocument(site.url('/to/302'), { allowPrivate: [site.host] })).resolves.toMatchObject({ url: site.url('/'), redirects: [site.url('/')] });
  });

  it('never opens the addresses where clouds keep their keys', async () => {
    for (const host of ['169.254.169.254:80', '[fe80::1]:80', '[fd00:ec2::254]:80', '[::ffff:169.254.169.254]:80', '[64:ff9b::a9fe:a9fe]:80']) {
      await expect(fetchDocument(`http://${host}/`, { allowPrivate: [host], limits: { connect: 500, whole: 2000 } })).rejects.toMatchObject({ code: 'ADDR_PRIVATE' });
    }
  });

  it('is a host and a port, or wrong usage', () => {
    expect([...allowedHosts(['127.0.0.1:8089', '[::1]:80', 'Intranett.Kommune.example:443'])]).toEqual(['127.0.0.1:8089', '[::1]:80', 'intranett.kommune.example:443']);
    for (const wrong of ['', '127.0.0.1', 'any', 'true', '127.0.0.1:0', '127.0.0.1:99999', 'a@b:80', 'http://127.0.0.1:80', '10.0.0.0/8:80', ':80', '*:80 ']) {
      expect(() => allowedHosts([wrong]), wrong).toThrow(expect.objectContaining({ code: 'USAGE', exitCode: 2 }));
    }
  });
});

describe('redirects', () => {
  it('at most five', async () => {
    let requests = 0;
    const loop = await serve((request, response) => {
      requests++;
      response.writeHead(302, { location: `${request.url}x` }).end();
    });
    await expect(fetchDocument(loop.url(), { allowPrivate: [loop.host] })).rejects.toMatchObject({ code: 'NET_REDIRECT_LIMIT', retry: 'never' });
    expect(requests).toBe(6);
    await loop.close();
  });

  it('relative, with spaces and with raw æøå', async () => {
    const paths: string[] = [];
    const moved = await serve((request, response) => {
      paths.push(request.url ?? '');
      if (request.url === '/') response.writeHead(301, { location: Buffer.from('filer/personvern erklæring.html').toString('latin1') }).end();
      else response.end('her');
    });
    await expect(fetchDocument(moved.url(), { allowPrivate: [moved.host] })).resolves.toMatchObject({ status: 200 });
    expect(paths).toEqual(['/', '/filer/personvern%20erkl%C3%A6ring.html']);
    await moved.close();
  });

  it('carry no credentials on', async () => {
    location = `http://ola:passord@${site.host}/`;
    await expect(fetchDocument(site.url('/to/302'), { allowPrivate: [site.host] })).rejects.toMatchObject({
      code: 'URL_CONFUSED',
      message: expect.not.stringContaining('passord'),
    });
  });
});

describe('one address at a time', () => {
  it.each(['93.184.216.34', '2606:4700::1111', '64:ff9b::5db8:d822', '2002:5db8:d822::1', '::ffff:93.184.216.34'])('%s is public', (address) =>
    expect(mayConnect(address, false)).toBe(true),
  );
  it.each([
    '192.0.0.8',
    '192.0.2.1',
    '198.51.100.1',
    '203.0.113.9',
    '240.0.0.1',
    '100::1',
    '2001:db8::1',
    '3fff::1',
    '5f00::1',
    '64:ff9b:1::1',
    'ff02::1',
    'fe80::1%eth0',
    '2002:a00:1::1',
    '',
    'x',
  ])('%s is not', (address) => expect(mayConnect(address, false)).toBe(false));

  it('names with æ, ø and å become the same name once', () => {
    expect(checkedUrl('https://Blåbær.example/Æ', allowedHosts([])).href).toBe('https://xn--blbr-roah.example/%C3%86');
  });

  it('messages show no secret', () => {
    expect(shownUrl('https://ola:p@ss@eksempel.example/a/b?token=hemmelig#x')).toBe('https://eksempel.example/a/b');
    expect(shownUrl('http:/ola:pw@x.example')).not.toContain('pw');
    expect(shownUrl('http://x.example/\u202egpj')).not.toContain('\u202e');
  });
});
