import { type CriteriaSet, type Criterion, findCriterion } from '../../domain/criteria-set.js';

/** Codes without a figure are names in another system, not numbers: people look for the Vietnamese name first. */
const IS_NUMBER = /\d/;

/** `3.2.1 Hồ sơ đúng hạn`, or `Hồ sơ đúng hạn (ON_TIME)`. */
export function criterionLabel({ code, name }: Criterion): string {
  return IS_NUMBER.test(code) ? `${code} ${name}` : `${name} (${code})`;
}

/** The criterion of a set by its code; the code alone where the set, or its criterion, is known no more. */
export function codeLabel(set: CriteriaSet | undefined, code: string): string {
  const criterion = set && findCriterion(set, code);
  return criterion === undefined ? code : criterionLabel(criterion);
}

/** Many criteria in one line: their numbers, or their names where codes are none. */
export function shortLabels(criteria: readonly Criterion[]): string {
  const allNumbers = criteria.every(({ code }) => IS_NUMBER.test(code));
  return criteria.map(({ code, name }) => (allNumbers ? code : name)).join(allNumbers ? ', ' : '; ');
}
