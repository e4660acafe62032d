import { createTransport } from 'nodemailer';
import type { Mailer, MailSettings } from '../../application/ports/mailer.js';
import type { Reminder } from '../../domain/reminder.js';
import { reminderLetter } from './reminder-letter.js';

const SECONDS = 15;
const HERE: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '::1']);

/** Faults of one letter; after any other the server is not waited for again and again. */
const ABOUT_ONE_LETTER: ReadonlySet<string> = new Set(['EENVELOPE', 'EMESSAGE']);

/** Sends by SMTP, one connection for all letters of a deed. */
export class SmtpMailer implements Mailer {
  /** @param tell of faults, for who runs the server. */
  constructor(
    private readonly settings: MailSettings,
    private readonly tell: (fault: unknown) => void,
  ) {}

  async remind(letters: readonly { readonly to: string; readonly reminder: Reminder }[]): Promise<readonly string[]> {
    const transport = this.#transport();
    const failed: string[] = [];
    let isGone = false;
    for (const { to, reminder } of letters) {
      const letter = reminderLetter(reminder, this.#linkTo(reminder));
      try {
        if (!isGone) await transport.sendMail({ from: this.settings.from, to: { name: '', address: to }, ...letter });
      } catch (fault) {
        this.tell(withoutNames(fault));
        isGone = !ABOUT_ONE_LETTER.has(codeOf(fault));
        failed.push(to);
        continue;
      }
      if (isGone) failed.push(to);
    }
    transport.close();
    return failed;
  }

  #transport() {
    const { host, port, secure, user, password } = this.settings;
    const isHere = HERE.has(host);
    return createTransport({
      ...{ pool: true, maxConnections: 1, host, port, secure },
      // A password never goes over the network in the clear.
      requireTLS: !secure && user !== undefined && !isHere,
      ...(user !== undefined && { auth: { user, pass: password ?? '' } }),
      connectionTimeout: SECONDS * 1000,
      greetingTimeout: SECONDS * 1000,
      socketTimeout: SECONDS * 1000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  #linkTo({ commune, month }: Reminder): string | undefined {
    const { address } = this.settings;
    if (address === undefined) return undefined;
    return new URL(`/xa/${encodeURIComponent(commune.id)}/${month}/minh-chung`, address).href;
  }
}

function codeOf(fault: unknown): string {
  const { code } = fault as { code?: unknown };
  return typeof code === 'string' ? code : '';
}

/** A mail server repeats whom a letter was for: that stays out of the log. */
function withoutNames(fault: unknown): Error {
  const { responseCode, command } = fault as { responseCode?: unknown; command?: unknown };
  const told = [codeOf(fault), command, responseCode].filter((part) => part !== undefined).join(' ');
  return Object.assign(new Error(told), { name: 'MailFault', code: codeOf(fault) });
}
