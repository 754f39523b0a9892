import { appendFile, type FileHandle, open } from 'node:fs/promises';
import { type Channel, deliveryError } from '../channel.js';
import { digestOf, type Tongue } from '../digest.js';
import { type News, newsJson } from '../news.js';

export interface FileSettings extends Pick<Channel, 'name' | 'only' | 'schedule'> {
  readonly path: string;
  /** 'json': one object a line; 'digest': text for people. */
  readonly format: 'json' | 'digest';
  readonly language: Tongue;
}

/** News appended to a file, each once: the file itself tells what a run that died had written. */
export function fileChannel({ path, format, language, ...channel }: FileSettings): Channel {
  return {
    ...channel,
    together: true,
    deliver: async (news, again) => {
      try {
        const missing = again ? await notIn(path, news) : news;
        if (missing.length === 0) return;
        const text = format === 'json' ? missing.map((one) => `${newsJson(one)}\n`).join('') : digestEntry(missing, language);
        // A line that a run left half-written must not swallow the next one.
        await appendFile(path, (await endsInLine(path)) ? text : `\n${text}`, { flush: true });
      } catch (error) {
        throw deliveryError(error);
      }
    },
  };
}

const digestEntry = (news: readonly News[], language: Tongue): string => `${digestOf(news, language).text}\n${news.map(({ id }) => `– ${id}`).join('\n')}\n${'—'.repeat(40)}\n`;

async function opened(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function endsInLine(path: string): Promise<boolean> {
  const file = await opened(path);
  if (file === undefined) return true;
  try {
    const { size } = await file.stat();
    if (size === 0) return true;
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
    return buffer[0] === 0x0a;
  } finally {
    await file.close();
  }
}

/** The news that no whole line of the file names. */
async function notIn(path: string, news: readonly News[]): Promise<News[]> {
  const missing = new Map(news.map((one) => [one.id, one]));
  const file = await opened(path);
  if (file === undefined) return [...missing.values()];
  for await (const line of file.readLines()) {
    const id = /^(?:\{"schema":"klausul\/notice@1","id":"|– )([0-9a-f]{32})/u.exec(line)?.[1];
    if (id !== undefined && (line.startsWith('–') || isWhole(line))) missing.delete(id);
  }
  return [...missing.values()];
}

function isWhole(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
