import type { Socket } from 'node:net';
import { Client } from 'undici';
import { guard } from './connector.js';

/** One connection to a host, over which requests go one after the other. */
export interface Connection {
  readonly client: Client;
  /** The socket it has now, if it has one. */
  readonly socket: () => Socket | undefined;
}

export interface ConnectionOptions {
  /** The command line allowed this host and port by name. */
  readonly allowedByName: boolean;
  /** Milliseconds. */
  readonly connect: number;
  readonly headers: number;
  readonly silence: number;
}

/** Opens a guarded connection to the host of a URL. The guard judges the address at the other end each time a socket is opened. */
export function openConnection(url: URL, { allowedByName, connect, headers, silence }: ConnectionOptions): Connection {
  const { connect: open, socket } = guard(url.href, allowedByName, connect);
  return { client: new Client(url.origin, { connect: open, headersTimeout: headers, bodyTimeout: silence, pipelining: 1 }), socket };
}

/**
 * Connections that are kept open from one request to the next, one an origin. Whoever makes them closes them, and uses them with one set of
 * allowed hosts.
 */
export class Connections {
  private readonly open = new Map<string, Connection>();

  /** Takes the connection to an origin, if one is open; nobody else gets it until it is put back. */
  take(url: URL): Connection | undefined {
    const kept = this.open.get(url.origin);
    this.open.delete(url.origin);
    return kept;
  }

  /** Puts back a connection that has had its whole answer. */
  async put(url: URL, connection: Connection): Promise<void> {
    const other = this.open.get(url.origin);
    this.open.set(url.origin, connection);
    await other?.client.destroy();
  }

  async close(): Promise<void> {
    const all = [...this.open.values()];
    this.open.clear();
    await Promise.all(all.map(({ client }) => client.destroy()));
  }
}
