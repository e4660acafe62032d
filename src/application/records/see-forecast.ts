import { inject, injectable } from 'inversify';
import { ForecastCase, type ForecastCaseResult } from '../forecast-case.js';
import { type Actor, Desk } from './desk.js';
import type { MonthReference } from './see-score.js';

/** Điểm của một tháng và dự báo đến cuối kỳ, for who may read them. */
@injectable()
export class SeeForecast {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(ForecastCase) private readonly forecasting: ForecastCase,
  ) {}

  /** @throws Refused */
  async run(folder: string, actor: Actor, reference: MonthReference): Promise<ForecastCaseResult> {
    await this.desk.see(folder, actor, { action: 'read', commune: reference.commune }, async () => undefined);
    return this.forecasting.run({ folder, ...reference });
  }
}
