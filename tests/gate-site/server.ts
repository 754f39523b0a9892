import http from 'node:http';
import net, { type AddressInfo } from 'node:net';

export interface Listener {
  readonly port: number;
  /** `127.0.0.1:PORT`, as `--allow-private-network` wants it. */
  readonly host: string;
  readonly url: (path?: string) => string;
  /** Connections and requests since the start. */
  readonly hits: () => number;
  readonly requests: readonly http.IncomingMessage[];
  readonly close: () => Promise<void>;
}

/** A real HTTP server on a free loopback port that counts every connection. */
export async function serve(handle: http.RequestListener, address = '127.0.0.1'): Promise<Listener> {
  const requests: http.IncomingMessage[] = [];
  const server = http.createServer((request, response) => {
    requests.push(request);
    handle(request, response);
  });
  const listener = await listen(server, address);
  return { ...listener, requests };
}

/** A raw TCP server: `handle` gets the socket after the request's headers came. */
export async function serveRaw(handle: (socket: net.Socket) => void): Promise<Listener> {
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => handle(socket));
  });
  return { ...(await listen(server, '127.0.0.1')), requests: [] };
}

async function listen(server: net.Server, address: string): Promise<Omit<Listener, 'requests'>> {
  let connections = 0;
  const sockets = new Set<net.Socket>();
  server.on('connection', (socket) => {
    connections++;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    host: `127.0.0.1:${port}`,
    url: (path = '/') => `http://127.0.0.1:${port}${path}`,
    hits: () => connections,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
