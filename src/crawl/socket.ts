import type { Socket } from 'node:net';
import { allowedHosts, checkedUrl, isAllowed } from './addresses.js';
import { guard } from './connector.js';
import { networkError } from './fetch-errors.js';

export interface SocketOptions {
  /** `HOST:PORT` entries of `--allow-private-network`. */
  readonly allowPrivate?: readonly string[];
  /** Milliseconds until the connection must stand. */
  readonly time?: number;
}

const TIME = 15_000;

/** Opens a plain connection, for protocols other than HTTP, under the same rules about addresses as every fetch. Throws a FetchError. */
export async function openSocket(host: string, port: number, options: SocketOptions = {}): Promise<Socket> {
  const allowed = allowedHosts(options.allowPrivate ?? []);
  const url = checkedUrl(`http://${host}:${port}/`, allowed, [port]);
  const { connect } = guard(url.href, isAllowed(url, allowed), options.time ?? TIME);
  return new Promise((resolve, reject) => {
    connect({ hostname: url.hostname.replace(/^\[|\]$/gu, ''), host: url.host, protocol: 'http:', port: String(port) }, (error, socket) => {
      if (error !== null) reject(networkError(error, url.href, 'connect', false));
      else resolve(socket);
    });
  });
}
