import ipaddr from 'ipaddr.js';
import { FetchError, UsageError } from '../model/errors.js';

/** Ports where documents are published. Every other port must be allowed one by one. */
export const WEB_PORTS: readonly number[] = [80, 443, 8080, 8443];

/** What the reader of the command line allowed besides the public internet: `host:port` pairs, exactly as URLs write them. */
export type AllowedHosts = ReadonlySet<string>;

const LONGEST_URL = 8_000;
// Controls, format characters (zero width, bidi) and any white space: `new URL` drops or rewrites them, people cannot see them.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Z}]/u;
const AUTHORITY = /^[a-z]+:\/\/([^/?#]*)/iu;

/**
 * Reads the values of `--allow-private-network`.
 *
 * @example allowedHosts(['127.0.0.1:8089']).has('127.0.0.1:8089') // true
 */
export function allowedHosts(entries: readonly string[]): AllowedHosts {
  return new Set(entries.map(canonicalEntry));
}

function canonicalEntry(entry: string): string {
  const port = Number(/:(\d{1,5})$/u.exec(entry)?.[1] ?? Number.NaN);
  const url = URL.canParse(`http://${entry}/`) ? new URL(`http://${entry}/`) : undefined;
  if (url === undefined || !(port >= 1 && port <= 65_535) || url.pathname !== '/' || url.username !== '' || entry.includes('@')) {
    throw new UsageError({ code: 'USAGE', what: 'not a HOST:PORT', target: entry, hint: 'write for example --allow-private-network 127.0.0.1:8089' });
  }
  return `${url.hostname}:${port}`;
}

/** The port a URL leads to, also when it is the scheme's own. */
export const portOf = (url: URL): number => (url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port));

/** True when this host and port were allowed by name, so that its address may be private. */
export const isAllowed = (url: URL, allowed: AllowedHosts): boolean => allowed.has(`${url.hostname}:${portOf(url)}`);

/**
 * A web address without what may be secret in it (user, password, query), for messages and logs.
 *
 * @example shownUrl('https://ola:pw@eksempel.example/a?token=1') // 'https://eksempel.example/a'
 */
export function shownUrl(raw: string): string {
  const bare = (raw.split(/[?#]/u, 1)[0] ?? '').replace(/^([a-z]+:\/*)[^/]*@/iu, '$1');
  const visible = bare.replace(new RegExp(INVISIBLE, 'gu'), '\u{FFFD}');
  return visible.length > 300 ? `${visible.slice(0, 300)}…` : visible;
}

/**
 * Parses a web address and refuses what klausul never fetches: other schemes, addresses that two programs could read
 * differently, credentials, unusual ports, and private addresses written as numbers.
 */
export function checkedUrl(raw: string, allowed: AllowedHosts, ports: readonly number[] = WEB_PORTS): URL {
  const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(raw)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    throw refused('URL_SCHEME', `${scheme}: is no scheme that klausul fetches`, raw, 'use an http or https address, or save the document and give the file');
  }
  const authority = AUTHORITY.exec(raw)?.[1] ?? '';
  const confusion = confusionIn(raw, authority);
  if (confusion !== undefined) throw refused('URL_CONFUSED', confusion, raw, 'write the address as a browser shows it');
  const url = new URL(raw);
  const byName = isAllowed(url, allowed);
  if (!isOpen(literalOf(url), byName) || (!byName && /(?:^|\.)localhost\.?$/u.test(url.hostname))) {
    throw refused('ADDR_PRIVATE', 'not an address on the public internet', raw, byName ? 'this address is never fetched' : allowHint(url));
  }
  if (byName) return url;
  if (!ports.includes(portOf(url))) throw refused('ADDR_PRIVATE', `port ${portOf(url)} is no web port`, raw, allowHint(url));
  return url;
}

function confusionIn(raw: string, authority: string): string | undefined {
  if (raw.length > LONGEST_URL) return 'longer than any web address';
  if (raw.includes('\\')) return 'backslash in the address';
  if (INVISIBLE.test(raw)) return 'white space or an invisible character in the address';
  if (authority.includes('@')) return 'user name or password in the address';
  // `http:/10.0.0.1` and `http://%31%30.0.0.1` are read as 10.0.0.1 by some programs and as something else by others.
  if (authority === '' || authority.includes('%') || !URL.canParse(raw)) return 'not a web address';
  return undefined;
}

const literalOf = (url: URL): string | undefined => {
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  return ipaddr.isValid(host) ? host : undefined;
};

const isOpen = (literal: string | undefined, allowedByName: boolean): boolean => literal === undefined || mayConnect(literal, allowedByName);

/**
 * Whether a connection to this IP address may be opened. `allowedByName`: the command line allowed its host and port.
 *
 * @example mayConnect('::ffff:10.0.0.1', false) // false
 */
export function mayConnect(address: string, allowedByName: boolean): boolean {
  const bare = address.split('%', 1)[0] ?? '';
  if (!ipaddr.isValid(bare)) return false;
  const faces = unwrap(ipaddr.parse(bare));
  return allowedByName ? !faces.some(isCloudMetadata) : faces.every(isPublic);
}

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** The addresses that really answer behind an IPv6 address that carries IPv4 (mapped, NAT64, 6to4, Teredo); else itself. */
function unwrap(address: Address): Address[] {
  if (address.kind() === 'ipv4') return [address];
  const v6 = address as ipaddr.IPv6;
  const bytes = v6.toByteArray();
  const v4 = (from: number, flip = 0): ipaddr.IPv4 => new ipaddr.IPv4(bytes.slice(from, from + 4).map((byte) => byte ^ flip));
  if (v6.isIPv4MappedAddress()) return [v6.toIPv4Address()];
  if (v6.match(ipaddr.IPv6.parse('64:ff9b::'), 96)) return [v4(12)];
  if (v6.match(ipaddr.IPv6.parse('2002::'), 16)) return [v4(2)];
  if (v6.match(ipaddr.IPv6.parse('2001::'), 32)) return [v4(4), v4(12, 0xff)];
  return [v6];
}

const isPublic = (address: Address): boolean =>
  // 2000::/3 is all that is handed out of IPv6; the rest is local, reserved or an old way to carry IPv4.
  address.range() === 'unicast' && (address.kind() === 'ipv4' || (address as ipaddr.IPv6).match(ipaddr.IPv6.parse('2000::'), 3));

/** 169.254.0.0/16 (link-local, where clouds hand out credentials) and its IPv6 siblings are never fetched, allowed or not. */
const isCloudMetadata = (address: Address): boolean => address.range() === 'linkLocal' || address.toNormalizedString() === 'fd00:ec2:0:0:0:0:0:254';

const allowHint = (url: URL): string => `to fetch exactly this host, add --allow-private-network ${url.hostname}:${portOf(url)}`;

function refused(code: 'URL_SCHEME' | 'URL_CONFUSED' | 'ADDR_PRIVATE', what: string, raw: string, hint: string): FetchError {
  return new FetchError({ code, what, target: shownUrl(raw), hint, retry: 'never' });
}
