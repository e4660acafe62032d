import { inject, injectable } from 'inversify';
import { requirementsOf } from '../../domain/engine/match-evidence.js';
import type { AuditEntry } from '../../domain/records/audit.js';
import type { Login } from '../../domain/records/people.js';
import { Clock } from '../ports/clock.js';
import { DefinitionsSource } from '../ports/definitions-source.js';
import { Digest } from '../ports/digest.js';
import type { AuditPiece, AuditQuery } from '../ports/records.js';
import { type ReadChain, readChain } from './audit-chain.js';
import { type Actor, Desk } from './desk.js';

/** Một trang nhật ký. */
export interface LogPage {
  /** The newest first. */
  readonly entries: readonly AuditEntry[];
  /** How many fit in all. */
  readonly total: number;
  /** Whether there are some on either side. */
  readonly hasNewer: boolean;
  readonly hasOlder: boolean;
  /** Everybody who did something there. */
  readonly accounts: readonly Login[];
  /** Họ tên, by account, of those whom this person may know. */
  readonly names: ReadonlyMap<Login, string>;
  /** Tên minh chứng, by the code of its requirement, as far as the definitions of today know it. */
  readonly titles: ReadonlyMap<string, string>;
  /** Whether this person may also read the log of the whole workspace. */
  readonly mayReadCommon: boolean;
}

/** Where a page of the log begins: after or before an entry, by its number; without one, at the newest. */
export type LogPlace = Pick<AuditPiece, 'before' | 'after'>;

export const LOG_PAGE = 50;
/** How many entries are held at once while all of them are read. */
const PIECE = 1000;

/** Nhật ký của một xã, or of the whole workspace (scope `''`), for who may read it. */
@injectable()
export class SeeLog {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(Digest) private readonly digest: Digest,
    @inject(DefinitionsSource) private readonly definitions: DefinitionsSource,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Refused */
  async page(folder: string, actor: Actor, scope: string, wanted: AuditQuery, place: LogPlace): Promise<LogPage> {
    const titles = await this.#titles();
    return this.desk.see(folder, actor, { action: 'read_log', commune: scope }, async ({ records, may }) => {
      const { audit, people } = records;
      // One more than a page tells whether there is another.
      const found = await audit.piece(scope, wanted, { ...place, most: LOG_PAGE + 1 });
      const accounts = await audit.accounts(scope);
      const names = new Map<Login, string>();
      for (const login of accounts) {
        const account = await people.account(login);
        if (account !== undefined) names.set(login, account.name);
      }
      const isUpwards = place.after !== undefined;
      const more = found.length > LOG_PAGE;
      const entries = isUpwards ? found.slice(0, LOG_PAGE) : found.slice(-LOG_PAGE);
      return {
        entries: entries.reverse(),
        total: await audit.count(scope, wanted),
        hasNewer: isUpwards ? more : place.before !== undefined,
        hasOlder: isUpwards || more,
        ...{ accounts, names },
        titles,
        mayReadCommon: may({ action: 'read_log', commune: '' }),
      };
    });
  }

  async #titles(): Promise<LogPage['titles']> {
    const { value } = await this.definitions.load(this.clock.today(), 'all');
    const sets = [...(value?.sets.values() ?? [])];
    return new Map(sets.flatMap(({ set }) => requirementsOf(set).map(({ id, title }) => [id, title] as const)));
  }

  /** All that fits, the oldest first, piece by piece. @throws Refused before anything is read */
  async all(
    folder: string,
    actor: Actor,
    scope: string,
    wanted: AuditQuery,
  ): Promise<AsyncIterable<readonly AuditEntry[]>> {
    const piece = (after: number) =>
      this.desk.see(folder, actor, { action: 'read_log', commune: scope }, ({ records }) =>
        records.audit.piece(scope, wanted, { most: PIECE, after }),
      );
    return inPieces(await piece(0), piece);
  }

  /** Kiểm tra chuỗi: reads the whole log again and computes every link. @throws Refused */
  async check(folder: string, actor: Actor, scope: string): Promise<ReadChain> {
    return this.desk.see(folder, actor, { action: 'read_log', commune: scope }, async ({ records: { audit } }) => {
      const head = (await audit.heads()).find((each) => each.scope === scope) ?? { scope, seq: 0, hash: '' };
      return readChain(audit, head, this.digest);
    });
  }
}

async function* inPieces(
  first: readonly AuditEntry[],
  next: (after: number) => Promise<readonly AuditEntry[]>,
): AsyncGenerator<readonly AuditEntry[]> {
  let piece = first;
  for (let last = piece.at(-1); last !== undefined; last = piece.at(-1)) {
    yield piece;
    piece = await next(last.seq);
  }
}
