import { inject, injectable } from 'inversify';
import { lastDays, MOST_TOKENS, TOKEN_MARK, type Token } from '../../domain/access/token.js';
import type { IsoDate } from '../../domain/calendar.js';
import { issue } from '../../domain/issue.js';
import { date, number, text } from '../../domain/message.js';
import { Exact } from '../../domain/number.js';
import type { AuditAction } from '../../domain/records/audit.js';
import type { Account, Login } from '../../domain/records/people.js';
import { Clock } from '../ports/clock.js';
import { Digest } from '../ports/digest.js';
import { RandomText } from '../ports/random-text.js';
import type { Records } from '../ports/records.js';
import { Workspaces } from '../ports/workspaces.js';
import type { Actor } from '../records/desk.js';
import { noSuch } from '../records/find.js';
import { writtenText } from '../records/written-text.js';
import { Refused } from '../refused.js';

export interface NewToken {
  readonly name: string;
  readonly lastDay: IsoDate;
}

/** Letters of the hash that name a token among those of its account. */
const ID_LENGTH = 12;
/** A use within this time of the one before is not noted: every note is a write. */
const MINUTE = 60_000;

/** Mã truy cập: each person makes and ends those of the own account. */
@injectable()
export class Tokens {
  constructor(
    @inject(Workspaces) private readonly workspaces: Workspaces,
    @inject(Digest) private readonly digest: Digest,
    @inject(RandomText) private readonly random: RandomText,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** @returns the token, which is shown once and kept nowhere. @throws Refused */
  async make(folder: string, actor: Actor, wanted: NewToken): Promise<string> {
    const name = writtenText(folder, 'name', wanted.name);
    const { first, last } = lastDays(this.clock.today());
    if (wanted.lastDay < first || wanted.lastDay > last) {
      const values = { day: date(wanted.lastDay), from: date(first), to: date(last) };
      throw new Refused(issue('A009', { file: folder, path: '/lastDay' }, values));
    }
    const made = TOKEN_MARK + this.random.key();
    const hash = this.digest(made);
    const token = { id: hash.slice(0, ID_LENGTH), login: actor.account, name, hash, lastDay: wanted.lastDay };
    const { records } = await this.workspaces.open(folder);
    await records.write('', async (each) => {
      await openAccount(folder, each, actor.account);
      if ((await each.access.tokensOf(actor.account)).length >= MOST_TOKENS) {
        throw new Refused(issue('A010', { file: folder }, { most: number(Exact.of(MOST_TOKENS)) }));
      }
      await each.access.addToken(token);
      await this.#note(each, actor, 'token_made', token);
    });
    return made;
  }

  /** Those of the own account, the ones that are over included. */
  async own(folder: string, { account }: Actor): Promise<readonly Token[]> {
    const { records } = await this.workspaces.open(folder);
    return records.read((each) => each.access.tokensOf(account));
  }

  /** @throws Refused when the account has none of this id. */
  async end(folder: string, actor: Actor, id: string): Promise<void> {
    const { records } = await this.workspaces.open(folder);
    await records.write('', async (each) => {
      const token = (await each.access.tokensOf(actor.account)).find((own) => own.id === id);
      if (token === undefined) throw noSuch(folder, 'token', id, []);
      await each.access.endToken(actor.account, id);
      await this.#note(each, actor, 'token_ended', token);
    });
  }

  /** Whose token it is. @throws Refused A008 when it is nobody's, is over, or its account is closed */
  async accountOf(folder: string, given: string): Promise<Account> {
    const { records } = await this.workspaces.open(folder);
    const found = await records.read(async (each) => {
      const token = await each.access.token(this.digest(given));
      return { token, account: token && (await each.people.account(token.login)) };
    });
    const { token, account } = found;
    if (token === undefined || account?.active !== true || token.lastDay < this.clock.today()) {
      throw new Refused(issue('A008', { file: folder }));
    }
    const now = this.clock.now();
    if (Date.parse(now) - Date.parse(token.lastUsed ?? '1970-01-01') > MINUTE) {
      await records.admit((access) => access.noteTokenUse(token.id, now));
    }
    return account;
  }

  async #note(records: Records, { account, origin }: Actor, action: AuditAction, { id, name, lastDay }: NotedToken) {
    const signature = { account, at: this.clock.now(), origin };
    await records.audit.append(signature, '', { action, subject: `${account} ${id}`, after: `${name}, ${lastDay}` });
  }
}

type NotedToken = Pick<Token, 'id' | 'name' | 'lastDay'>;

/** @throws Refused when nobody works under it any more. */
async function openAccount(folder: string, { people }: Records, login: Login): Promise<void> {
  if ((await people.account(login))?.active === true) return;
  throw new Refused(issue('R001', { file: folder }, { account: text(login) }));
}
