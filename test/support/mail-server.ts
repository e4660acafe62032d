import { createServer, type Server, type Socket } from 'node:net';

export interface TakenLetter {
  readonly from: string;
  readonly to: string;
  readonly user: string;
  /** Head and body, as they came. */
  readonly raw: string;
}

/** A small SMTP server (RFC 5321): it takes letters and keeps them, but for the addresses that it refuses. */
export class MailServer {
  readonly letters: TakenLetter[] = [];
  connections = 0;
  /** Everything that was said to it. */
  heard = '';

  private constructor(
    private readonly server: Server,
    private readonly sockets: Set<Socket>,
    private readonly refused: ReadonlySet<string>,
  ) {}

  static async start(refused: readonly string[] = [], host = '127.0.0.1'): Promise<MailServer> {
    const sockets = new Set<Socket>();
    const server = createServer();
    const mail = new MailServer(server, sockets, new Set(refused));
    server.on('connection', (socket) => {
      sockets.add(socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy()));
      mail.#talk(socket);
    });
    await new Promise<void>((settle) => server.listen(0, host, settle));
    return mail;
  }

  get port(): number {
    return (this.server.address() as { port: number }).port;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((settle) => this.server.close(settle));
  }

  #talk(socket: Socket): void {
    this.connections += 1;
    let [from, to, user, data, rest] = ['', '', '', '', ''];
    let inData = false;
    const say = (line: string) => socket.write(`${line}\r\n`);
    const hear = (line: string): void => {
      if (inData) {
        if (line !== '.') data += `${line.replace(/^\.\./, '.')}\n`;
        else {
          inData = false;
          this.letters.push({ from, to, user, raw: data });
          say('250 taken');
        }
        return;
      }
      const [, address = ''] = /<([^>]*)>/.exec(line) ?? [];
      switch (line.slice(0, 4).toUpperCase()) {
        case 'EHLO':
          say('250-test');
          say('250 AUTH PLAIN');
          break;
        case 'AUTH':
          user =
            Buffer.from(line.split(' ')[2] ?? '', 'base64')
              .toString()
              .split('\0')[1] ?? '';
          say('235 welcome');
          break;
        case 'STAR':
          say('502 no TLS here');
          break;
        case 'MAIL':
          [from, data] = [address, ''];
          say('250 ok');
          break;
        case 'RCPT':
          to = address;
          say(this.refused.has(address) ? `550 no such person <${address}>` : '250 ok');
          break;
        case 'DATA':
          inData = true;
          say('354 go on');
          break;
        case 'QUIT':
          say('221 bye');
          socket.end();
          break;
        default:
          say('250 ok');
      }
    };
    socket.setEncoding('utf8').on('data', (text: string) => {
      this.heard += text;
      const lines = (rest + text).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) hear(line);
    });
    say('220 test');
  }
}

/** A letter as it is read: the subject and the text, decoded. */
export function readLetter({ raw }: TakenLetter): { subject: string; text: string; head: string } {
  const at = raw.indexOf('\n\n');
  const head = raw.slice(0, at).replace(/\n[ \t]/g, ' ');
  const body = raw.slice(at + 2);
  const encoded = /^subject: (.*)$/im.exec(head)?.[1] ?? '';
  const subject = encoded
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?utf-8\?(b|q)\?(.*?)\?=/gi, (_, way: string, text: string) =>
      way.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('latin1')
        : text
            .replace(/_/g, ' ')
            .replace(/=([0-9a-f]{2})/gi, (__, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    );
  const isBase64 = /^content-transfer-encoding: base64$/im.test(head);
  const plain = isBase64
    ? Buffer.from(body, 'base64').toString('utf8')
    : Buffer.from(
        body
          .replace(/=\n/g, '')
          .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      ).toString('utf8');
  return { subject: Buffer.from(subject, 'latin1').toString('utf8'), text: plain, head };
}
