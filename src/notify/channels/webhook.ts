import { createHmac } from 'node:crypto';
import { type Channel, deliveryError, type Means } from '../channel.js';
import { newsJson } from '../news.js';

export interface WebhookSettings extends Pick<Channel, 'name' | 'only' | 'schedule'> {
  readonly url: string;
  /** Key of the signature. */
  readonly secret?: string;
}

/** `sha256=` and the HMAC-SHA256 of a body in hexadecimal, as the header X-Klausul-Signature has it. */
export const signature = (secret: string, body: string): string => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

/** News posted as JSON, one at a time. The same news always carry the same Idempotency-Key, so that the other side can drop a second copy. */
export function webhookChannel({ url, secret, ...channel }: WebhookSettings, { post }: Means): Channel {
  return {
    ...channel,
    together: false,
    deliver: async (news) => {
      for (const one of news) {
        const body = newsJson(one);
        try {
          await post(url, body, {
            'content-type': 'application/json; charset=utf-8',
            'idempotency-key': one.id,
            'x-klausul-event': one.about,
            ...(secret === undefined ? {} : { 'x-klausul-signature': signature(secret, body) }),
          });
        } catch (error) {
          throw deliveryError(error);
        }
      }
    },
  };
}
