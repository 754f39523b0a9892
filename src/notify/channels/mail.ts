import { createHash } from 'node:crypto';
import { type Channel, deliveryError, type Means } from '../channel.js';
import { digestOf, type Tongue } from '../digest.js';
import type { News } from '../news.js';

export interface MailSettings extends Pick<Channel, 'name' | 'only' | 'schedule'> {
  readonly host: string;
  readonly port: number;
  /** 'tls': from the first byte; 'starttls': before anything is sent; 'none': never. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user?: string;
  readonly password?: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly language: Tongue;
}

const WAIT = 30_000;

/** News of a while as one mail. The same news always have the same Message-ID, by which mail systems drop a second copy. */
export function mailChannel({ host, port, security, user, password, from, to, language, ...channel }: MailSettings, { connect }: Means): Channel {
  return {
    ...channel,
    together: true,
    deliver: async (news) => {
      // Loaded only now: who sends no mail does not carry its weight.
      const { createTransport } = await import('nodemailer');
      const transport = createTransport({
        host,
        port,
        secure: security === 'tls',
        requireTLS: security === 'starttls',
        ignoreTLS: security === 'none',
        greetingTimeout: WAIT,
        socketTimeout: WAIT,
        disableFileAccess: true,
        disableUrlAccess: true,
        ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
        getSocket: (_options, callback) => {
          connect(host, port).then(
            (connection) => callback(null, { connection }),
            (error: Error) => callback(error, {}),
          );
        },
      });
      const { subject, text } = digestOf(news, language);
      try {
        await transport.sendMail({ from, to: [...to], subject, text, messageId: messageId(news, from), headers: { 'Auto-Submitted': 'auto-generated' } });
      } catch (error) {
        throw deliveryError(error);
      } finally {
        transport.close();
      }
    },
  };
}

function messageId(news: readonly News[], from: string): string {
  const ids = createHash('sha256')
    .update(news.map(({ id }) => id).join(' '))
    .digest('hex')
    .slice(0, 32);
  return `<${ids}@${/@([\w.-]+)/u.exec(from)?.[1] ?? 'klausul.invalid'}>`;
}
