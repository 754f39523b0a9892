import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { type Channel, deliveryError, type Means } from '../channel.js';
import { digestOf, headline, type Tongue } from '../digest.js';
import { wanted } from '../filter.js';
import type { News } from '../news.js';

export interface AtomSettings extends Pick<Channel, 'name' | 'only' | 'schedule'> {
  readonly path: string;
  readonly title: string;
  /** Address that the feed will have, if any. */
  readonly address?: string;
  readonly language: Tongue;
}

const ENTRIES = 100;

/** News as an Atom feed. The file is written whole from what the outbox holds, so that writing it twice changes nothing. */
export function atomChannel({ path, title, address, language, ...channel }: AtomSettings, { recent }: Means): Channel {
  return {
    ...channel,
    together: true,
    deliver: async () => {
      const news = (await recent(channel.name, ENTRIES)).flatMap((one) => wanted(one, channel.only) ?? []);
      const temporary = `${path}.${process.pid}.tmp`;
      try {
        const file = await open(temporary, 'w', 0o644);
        try {
          await file.writeFile(atomFeed(news, { name: channel.name, title, language, ...(address === undefined ? {} : { address }) }));
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(temporary, path);
      } catch (error) {
        await rm(temporary, { force: true });
        throw deliveryError(error);
      }
    },
  };
}

/** An Atom feed (RFC 4287) of news, newest first. Its ids are made of the channel's name and the news, and never change. */
export function atomFeed(
  news: readonly News[],
  { name, title, address, language }: { readonly name: string; readonly title: string; readonly address?: string; readonly language: Tongue },
): string {
  const updated =
    news
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? '1970-01-01T00:00:00.000Z';
  const entries = news.map((one) => {
    const { text } = digestOf([one], language);
    return [
      '  <entry>',
      `    <id>${urn(one.id)}</id>`,
      `    <title>${xml(`${one.service}: ${headline(one, language)}`)}</title>`,
      `    <updated>${one.at}</updated>`,
      `    <category term="${xml(one.document)}"/>`,
      `    <content type="text">${xml(text)}</content>`,
      '  </entry>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `  <id>${urn(createHash('sha256').update(`feed ${name}`).digest('hex'))}</id>`,
    `  <title>${xml(title)}</title>`,
    `  <updated>${updated}</updated>`,
    '  <author><name>klausul</name></author>',
    ...(address === undefined ? [] : [`  <link rel="self" href="${xml(address)}"/>`]),
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

/** A UUID made of a hash (version 8, RFC 9562). */
function urn(hash: string): string {
  const variant = ((Number.parseInt(hash[16] ?? '0', 16) & 0x3) | 0x8).toString(16);
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

// XML 1.0 has no place for these, not even as references.
const IMPOSSIBLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const xml = (text: string): string => text.replace(IMPOSSIBLE, '\u{FFFD}').replace(/[&<>"']/gu, (mark) => `&#${mark.charCodeAt(0)};`);
