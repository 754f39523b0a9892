import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import zlib from 'node:zlib';

/** One request that a host saw, with times on one clock. */
export interface Hit {
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly from: number;
  to: number;
}

/** A host of its own: one loopback address and port. */
export interface Host {
  /** `127.0.0.7:4242`, as `--allow-private-network` wants it. */
  readonly name: string;
  readonly hits: Hit[];
  readonly url: (path?: string) => string;
}

export type Behaviour = (request: http.IncomingMessage, response: http.ServerResponse, count: number) => unknown;

/** Many hosts on loopback, each with an address of its own. */
export class Site {
  private readonly servers: net.Server[] = [];
  private readonly sockets = new Set<net.Socket>();
  private next = 2;

  private async listen(server: net.Server, address: string): Promise<number> {
    this.servers.push(server);
    server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => this.sockets.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(0, address, resolve));
    return (server.address() as AddressInfo).port;
  }

  private address(): string {
    const n = this.next++;
    return `127.0.${Math.floor(n / 250)}.${(n % 250) + 1}`;
  }

  /** A host that answers as `behave` says; without rules for robots unless `behave` has some. */
  async host(behave: Behaviour, { robots }: { readonly robots?: Behaviour } = {}): Promise<Host> {
    const hits: Hit[] = [];
    const server = http.createServer(async (request, response) => {
      const path = request.url ?? '/';
      const hit: Hit = { path, headers: request.headers, from: performance.now(), to: Number.POSITIVE_INFINITY };
      hits.push(hit);
      response.on('close', () => {
        hit.to = performance.now();
      });
      const count = hits.filter((one) => one.path === path).length;
      if (path === '/robots.txt') await (robots ?? ((_request, answer) => answer.writeHead(404).end()))(request, response, count);
      else await behave(request, response, count);
    });
    const address = this.address();
    const port = await this.listen(server, address);
    return { name: `${address}:${port}`, hits, url: (path = '/personvern') => `http://${address}:${port}${path}` };
  }

  /** A host that speaks TLS and has no certificate. */
  async withoutCertificate(): Promise<Host> {
    const address = this.address();
    const port = await this.listen(https.createServer({}), address);
    return { name: `${address}:${port}`, hits: [], url: (path = '/personvern') => `https://${address}:${port}${path}` };
  }

  /** A host that takes a connection and breaks it, or never says a word. */
  async socketOnly(meet: (socket: net.Socket) => void): Promise<Host> {
    const address = this.address();
    const port = await this.listen(net.createServer(meet), address);
    return { name: `${address}:${port}`, hits: [], url: (path = '/personvern') => `http://${address}:${port}${path}` };
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await Promise.all(this.servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve()))));
  }
}

/** The policy of a made-up organisation; `days` is the fact that may change. */
export const policyOf = (name: string, days = 30, extra = ''): string =>
  `<!doctype html><html lang="nb"><head><title>Personvern – ${name}</title></head><body><header><nav><a href="/">Hjem</a></nav></header><main><h1>Personvern</h1>
<p>${name} er behandlingsansvarlig for opplysningene som samles inn i tjenesten. Vi samler inn navn og e-postadresse for å kunne levere den.</p>
<h2>Lagring</h2><p>Meldinger slettes etter ${days} dager. Opplysningene lagres i Norge.</p>
<h2>Leverandører</h2><p>Vi bruker Mailgun i USA til e-post.</p>
<h2>Dine rettigheter</h2><p>Du har rett til innsyn, retting og sletting, og du kan klage til Datatilsynet.</p>${extra}</main></body></html>`;

export const html = (response: http.ServerResponse, body: string, headers: http.OutgoingHttpHeaders = {}, status = 200): void => {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
};

/** A host that serves one policy with an ETag and honours it. */
export const honest =
  (name: string): Behaviour =>
  (request, response) => {
    const etag = '"v1"';
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else html(response, policyOf(name), { etag });
  };

/** A byte now and then, for as long as anybody listens. */
export async function drip(response: http.ServerResponse, bytes: string, pause: number): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/html' });
  while (!response.destroyed) {
    response.write(bytes);
    await sleep(pause);
  }
}

export const gzipBomb = (megabytes: number): Buffer => zlib.gzipSync(Buffer.alloc(megabytes * 1e6, 0x20));
