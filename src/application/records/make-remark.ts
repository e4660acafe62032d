import { inject, injectable } from 'inversify';
import { findCriterion, nodesOf } from '../../domain/criteria-set.js';
import type { Remark } from '../../domain/records/remark.js';
import { Clock } from '../ports/clock.js';
import { DefinitionsSource } from '../ports/definitions-source.js';
import { type Actor, Desk } from './desk.js';
import { findMonth, noSuch } from './find.js';
import { writtenBody } from './written-text.js';

export interface NewRemark {
  readonly folder: string;
  readonly commune: string;
  readonly month: string;
  readonly set: string;
  readonly code: string;
  readonly body: string;
}

/** Ghi nhận xét: whoever may read a month may speak of it, also when it is locked, since no point hangs on it. */
@injectable()
export class MakeRemark {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(DefinitionsSource) private readonly definitions: DefinitionsSource,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Refused when the month has no such criterion, or nothing is said of it. */
  async run({ folder, commune, month: wanted, set, code, ...given }: NewRemark, actor: Actor): Promise<Remark> {
    const body = writtenBody(folder, 'remark', given.body);
    const { value } = await this.definitions.load(this.clock.today(), 'all');
    const known = value?.sets.get(set)?.set;
    return this.desk.act(folder, actor, { action: 'read', commune }, async ({ records, signature, note }) => {
      const month = await findMonth(folder, records, commune, wanted);
      if (known === undefined || !month.sets.includes(set)) throw noSuch(folder, 'set', set, month.sets);
      if (findCriterion(known, code) === undefined) {
        const codes = nodesOf(known).map((node) => node.code);
        throw noSuch(folder, 'criterion', code, codes);
      }
      const { account: by, at } = signature;
      const remark = { commune, month: month.id, set, code, body, by, at };
      await records.remarks.add(remark);
      await note({ action: 'remark_made', subject: `${month.id} ${set} ${code}`, after: body });
      return remark;
    });
  }
}
