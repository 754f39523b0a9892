import dns from 'node:dns';
import type { LookupFunction, Socket } from 'node:net';
import { buildConnector } from 'undici';
import { mayConnect } from './addresses.js';
import { privateAddress } from './fetch-errors.js';

/** A guarded way to open connections, and the socket it opened last. */
export interface Guard {
  readonly connect: buildConnector.connector;
  readonly socket: () => Socket | undefined;
}

/**
 * Opens connections for one hop. Names are resolved once, every address they have is judged, and the connection goes to
 * those addresses and no others, so that a name cannot point elsewhere between the check and the connection.
 * The address at the other end is judged again before a byte is sent: numbers in a URL never pass through `lookup`.
 */
export function guard(target: string, allowedByName: boolean, timeout: number): Guard {
  let opened: Socket | undefined;
  const lookup: LookupFunction = (hostname, options, callback) => {
    dns.lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, []);
      const closed = addresses.find(({ address }) => !mayConnect(address, allowedByName));
      if (closed !== undefined) return callback(privateAddress(target), []);
      if (options.all === true) return callback(null, addresses);
      callback(null, addresses[0]?.address ?? '', addresses[0]?.family);
    });
  };
  const open = buildConnector({ lookup, timeout, allowH2: false });
  const connect: buildConnector.connector = (options, callback) => {
    open(options, (error, socket) => {
      if (error !== null) return callback(error, null);
      if (!mayConnect(socket.remoteAddress ?? '', allowedByName)) {
        socket.destroy();
        return callback(privateAddress(target), null);
      }
      opened = socket;
      callback(null, socket);
    });
  };
  return { connect, socket: () => opened };
}
