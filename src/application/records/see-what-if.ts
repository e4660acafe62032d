import { inject, injectable } from 'inversify';
import { SimulateCase, type SimulatedCase } from '../simulate-case.js';
import { type Actor, Desk } from './desk.js';
import type { MonthReference } from './see-score.js';

/** Giả định trên một tháng, for who may read it. Nothing is kept. */
@injectable()
export class SeeWhatIf {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(SimulateCase) private readonly simulation: SimulateCase,
  ) {}

  /** @param facts `METRIC=950/1000`, `METRIC=98%`. @throws Refused */
  async run(folder: string, actor: Actor, reference: MonthReference, facts: readonly string[]): Promise<SimulatedCase> {
    await this.desk.see(folder, actor, { action: 'read', commune: reference.commune }, async () => undefined);
    return this.simulation.run({ folder, ...reference, scenarios: { facts, evidence: [], files: [] } });
  }
}
