import { inject, injectable } from 'inversify';
import type { Assessment } from '../../domain/assessment.js';
import type { IsoDate } from '../../domain/calendar.js';
import { hasErrors } from '../../domain/issue.js';
import type { Month } from '../../domain/records/month.js';
import { Refused } from '../refused.js';
import { ScoreCase } from '../score-case.js';
import { noSuch } from './find.js';

/** Chấm trọn một tháng: every set of the month, or a refusal that says why not. */
@injectable()
export class ScoreMonth {
  constructor(@inject(ScoreCase) private readonly scoring: ScoreCase) {}

  /** @throws Refused when a set of the month cannot be read: a month is never handed over or locked without it. */
  async run(folder: string, { commune, id, sets }: Month, asOf?: IsoDate): Promise<readonly Assessment[]> {
    const reference = { folder, commune, month: id, ...(asOf !== undefined && { asOf }) };
    const { assessments, issues } = await this.scoring.run(reference);
    if (hasErrors(issues)) throw new Refused(...issues.filter(({ severity }) => severity === 'error'));
    const missing = sets.find((set) => !assessments.some((each) => each.set.id === set));
    if (missing === undefined) return assessments;
    const known = assessments.map(({ set }) => set.id);
    throw noSuch(folder, 'set', missing, known);
  }
}

/** Mã dữ liệu of a whole month: the hashes of its definitions and inputs, set by set. */
export function dataCode(assessments: readonly Assessment[]): string {
  return assessments.map(({ set, dataHash }) => `${set.id} ${dataHash}`).join(', ');
}

/** The data codes under which a month was handed over, by set; none before it is. */
export function signedCodes({ signed = '' }: Pick<Month, 'signed'>): ReadonlyMap<string, string> {
  const codes = signed.split(', ').map((each) => each.split(' '));
  return new Map(
    codes.flatMap(([set, code]) => (set === undefined || code === undefined ? [] : [[set, code] as const])),
  );
}
