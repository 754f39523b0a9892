import net, { type AddressInfo } from 'node:net';

export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly data: string;
}

export interface SmtpServer {
  readonly port: number;
  readonly host: string;
  readonly mails: readonly Mail[];
  readonly logins: readonly string[];
  readonly close: () => Promise<void>;
}

/** A real SMTP server on a free loopback port. `refuse`: the answer to a mail instead of taking it. */
export async function serveMail({ refuse }: { readonly refuse?: () => string | undefined } = {}): Promise<SmtpServer> {
  const mails: Mail[] = [];
  const logins: string[] = [];
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    let from = '';
    let to: string[] = [];
    let data: string[] | undefined;
    let rest = '';
    const say = (line: string): boolean => socket.write(`${line}\r\n`);
    say('220 post.example ESMTP');
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      rest += chunk;
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (data !== undefined) {
          if (line !== '.') {
            data.push(line.replace(/^\.\./u, '.'));
            continue;
          }
          const refused = refuse?.();
          if (refused === undefined) mails.push({ from, to, data: data.join('\n') });
          data = undefined;
          say(refused ?? '250 taken');
        } else if (/^EHLO/iu.test(line)) {
          say('250-post.example');
          say('250 AUTH PLAIN');
        } else if (/^AUTH PLAIN /iu.test(line)) {
          logins.push(Buffer.from(line.slice('AUTH PLAIN '.length), 'base64').toString('utf8'));
          say('235 welcome');
        } else if (/^MAIL FROM:/iu.test(line)) {
          from = /<([^>]*)>/u.exec(line)?.[1] ?? '';
          to = [];
          say('250 ok');
        } else if (/^RCPT TO:/iu.test(line)) {
          to.push(/<([^>]*)>/u.exec(line)?.[1] ?? '');
          say('250 ok');
        } else if (/^DATA/iu.test(line)) {
          data = [];
          say('354 go on');
        } else if (/^QUIT/iu.test(line)) {
          say('221 bye');
          socket.end();
        } else say('250 ok');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    host: `127.0.0.1:${port}`,
    mails,
    logins,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
