/** How a watched document fares, judged by the codes of its attempts since it was last seen well. */
export type Health = 'well' | 'failing' | 'blocked' | 'gone' | 'quarantined' | 'never seen';

const BLOCKED = /^(?:HTTP_403|HTTP_429|HTTP_4XX|ROBOTS_DISALLOWED)$/u;

/**
 * @param codes of the attempts in a row that brought nothing, newest first
 * @param seen whether the document was ever seen well
 * @example healthOf(['HTTP_410', 'HTTP_410'], true) // 'gone'
 */
export function healthOf(codes: readonly string[], seen: boolean): Health {
  const [last, before] = codes;
  if (last === undefined) return seen ? 'well' : 'never seen';
  // One "no such page" may be a slip; the same answer twice is one.
  if (/^HTTP_4(?:04|10)$/u.test(last) && (before === 'HTTP_404' || before === 'HTTP_410')) return 'gone';
  if (BLOCKED.test(last)) return 'blocked';
  if (/^(?:CONTENT_|CHARSET_)/u.test(last)) return 'quarantined';
  return 'failing';
}
