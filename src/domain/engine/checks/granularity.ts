import type { ConsistencyOf, FailedCheck } from '../../consistency.js';
import { list, number, percent } from '../../message.js';
import { partOfFact } from '../fact-part.js';
import type { ConsistencyInput } from './consistency-input.js';
import { statedShare, wholeNumerator } from './shares.js';

/** A printed percentage must be some whole number over one of the bases it can have. */
export function checkGranularity(check: ConsistencyOf<'granularity'>, { facts }: ConsistencyInput): FailedCheck[] {
  const share = statedShare(facts.get(check.share));
  const bases = check.bases.flatMap((base) => partOfFact(facts.get(base.metric), base.part) ?? []);
  if (share === undefined || bases.length === 0) return [];
  if (bases.some((base) => wholeNumerator(share, base) !== undefined)) return [];
  const values = {
    share: percent(share.value, share.places),
    bases: list(
      bases.map((base) => number(base)),
      'or',
    ),
  };
  return [{ check, metrics: [check.share], values, candidates: [] }];
}
