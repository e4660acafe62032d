import { inject, injectable } from 'inversify';
import type { IsoDate } from '../../domain/calendar.js';
import type { Commune } from '../../domain/commune.js';
import type { AuditNote } from '../../domain/records/audit.js';
import type { EvidenceItem } from '../../domain/records/evidence-item.js';
import type { Account, Login } from '../../domain/records/people.js';
import type { Action, Deed } from '../../domain/records/permissions.js';
import { Clock } from '../ports/clock.js';
import { DomainJson } from '../ports/domain-json.js';
import type { Records, Signature } from '../ports/records.js';
import { type Workspace, Workspaces } from '../ports/workspaces.js';
import { type SeenRecords, seenBy } from './seen-records.js';
import { Standing } from './standing.js';

/** Who acts, and from where. */
export interface Actor {
  readonly account: Login;
  readonly origin: string;
}

/** What a deed works with: the records, and the signature under which they change. */
export interface Sitting {
  readonly workspace: Workspace;
  readonly records: Records;
  readonly signature: Signature;
  readonly today: IsoDate;
  /** The digest of what was written. */
  readonly hash: DomainJson['hash'];
  /** Writes the deed into the log of the commune. */
  note(note: AuditNote): Promise<void>;
}

/** What somebody looks at: the records of one moment as that person sees them. */
export interface View {
  readonly account: Account;
  readonly today: IsoDate;
  /** Each read asks whether this person may. */
  readonly records: SeenRecords;
  /** Whether this person may also do that: what a page offers, or leaves out. */
  may(deed: Deed): boolean;
  /** @throws Refused */
  allow(deed: Deed): void;
  /** The file of one step of an item, for those who may see the files of its department. */
  file(item: string, version?: number): Promise<SeenFile | undefined>;
}

export interface SeenFile {
  readonly item: EvidenceItem;
  readonly bytes: Uint8Array;
}

/**
 * Where records are read and changed: finds out who asks, whether that person may, and writes the log in the same
 * transaction as the deed itself, so that neither exists without the other.
 */
@injectable()
export class Desk {
  constructor(
    @inject(Workspaces) private readonly workspaces: Workspaces,
    @inject(Clock) private readonly clock: Clock,
    @inject(DomainJson) private readonly json: DomainJson,
  ) {}

  /** @throws Refused when the account is unknown or may not do this. */
  async act<T>(folder: string, actor: Actor, deed: Deed, work: (sitting: Sitting) => Promise<T>): Promise<T> {
    const workspace = await this.workspaces.open(folder);
    return workspace.records.write(deed.commune, async (records) => {
      const sitting = this.#sitting(workspace, records, actor, deed.commune);
      await this.allow(folder, sitting, deed);
      return work(sitting);
    });
  }

  /**
   * Looks without changing anything, as the person who asks: the deed (`read`, `read_log` …) must be allowed, and what
   * is read afterwards is what that person may see. @throws Refused
   */
  async see<T>(folder: string, actor: Actor, deed: Deed, work: (view: View) => Promise<T>): Promise<T> {
    return this.#asSeen(folder, actor, (view) => {
      view.allow(deed);
      return work(view);
    });
  }

  /** Looks at what is one's own: nothing has to be allowed first, and each read shows what this person may see. */
  async seeOwn<T>(folder: string, actor: Actor, work: (view: View) => Promise<T>): Promise<T> {
    return this.#asSeen(folder, actor, work);
  }

  /** The communes in which somebody may do this, in the order of their names in the records. @throws Refused */
  async communesFor(folder: string, actor: Actor, action: Action = 'read'): Promise<readonly Commune[]> {
    return this.#asSeen(folder, actor, async (view) =>
      (await view.records.communes.list()).filter(({ id }) => view.may({ action, commune: id })),
    );
  }

  /** Looks as whoever has the files: the command line. Pages ask who it is, and {@link see}. */
  async look<T>(folder: string, work: (records: Records, today: IsoDate) => Promise<T>): Promise<T> {
    const { records } = await this.workspaces.open(folder);
    return records.read((each) => work(each, this.clock.today()));
  }

  /** Allows a further deed in the same sitting. @throws Refused */
  async allow(folder: string, { records, signature, today }: Sitting, deed: Deed): Promise<void> {
    (await Standing.of(folder, records, signature.account, today)).allow(deed);
  }

  /** Whether a further deed may be done in the same sitting. */
  async may(folder: string, { records, signature, today }: Sitting, deed: Deed): Promise<boolean> {
    return (await Standing.of(folder, records, signature.account, today)).may(deed);
  }

  async #asSeen<T>(folder: string, { account }: Actor, work: (view: View) => Promise<T>): Promise<T> {
    const { records, files } = await this.workspaces.open(folder);
    return records.read(async (each) => {
      const standing = await Standing.of(folder, each, account, this.clock.today());
      const seen = seenBy(standing, each);
      return work({
        ...{ account: standing.account, today: standing.today, records: seen },
        may: (deed) => standing.may(deed),
        allow: (deed) => standing.allow(deed),
        file: async (id, version) => {
          const steps = await seen.evidence.history(id);
          const item = version === undefined ? steps.at(-1) : steps.find((step) => step.version === version);
          const bytes = item?.file === undefined ? undefined : await files.get(item.file.sha256, item.file.name);
          return item === undefined || bytes === undefined ? undefined : { item, bytes };
        },
      });
    });
  }

  #sitting(workspace: Workspace, records: Records, { account, origin }: Actor, scope: string): Sitting {
    const signature = { account, origin, at: this.clock.now() };
    return {
      ...{ workspace, records, signature, today: this.clock.today(), hash: this.json.hash },
      note: (note) => records.audit.append(signature, scope, note),
    };
  }
}
