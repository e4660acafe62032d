import { inject, injectable } from 'inversify';
import type { ListKind } from '../../domain/lists/fields.js';
import type { Instant } from '../../domain/records/instant.js';
import type { MonthId } from '../../domain/records/month.js';
import type { Login } from '../../domain/records/people.js';
import { type Actor, Desk } from './desk.js';

/** Một lần nhập đã ghi. */
export interface SeenImport {
  readonly kind: 'figures' | ListKind;
  readonly source: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly read: number;
  readonly refused: number;
  readonly by: Login;
  readonly at: Instant;
}

/** Các lần nhập của tháng, the last first. */
@injectable()
export class SeeImports {
  constructor(@inject(Desk) private readonly desk: Desk) {}

  /** @throws Refused */
  async run(folder: string, actor: Actor, commune: string, month: MonthId): Promise<readonly SeenImport[]> {
    return this.desk.see(folder, actor, { action: 'read', commune }, async ({ records }) => {
      const lists = await records.lists.imports(commune, month);
      // What was counted from a list stands under the list itself.
      const figures = (await records.figures.imports(commune, month)).filter(({ entry }) => entry === 'typed');
      const seen: SeenImport[] = [
        ...figures.map(({ summary, ...batch }) => ({ ...batch, kind: 'figures' as const, ...summary })),
        ...lists,
      ];
      return seen.sort((a, b) => (a.at < b.at ? 1 : -1));
    });
  }
}
