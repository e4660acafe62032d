import type { ConsistencyOf } from '../../../domain/consistency.js';
import { issue } from '../../../domain/issue.js';
import type { Path } from '../../boundary/index.js';
import { unknownWord } from '../unknown-word.js';
import type { CheckContext, CrossCheck } from './context.js';

/** The places `{name}` in the sentences of an expression check are its inputs or its figures. */
export const checkSentences: CrossCheck = ({ checks }, context) => {
  for (const check of checks) {
    if (check.kind !== 'expression') continue;
    checkPlaces(check, check.message, ['message'], context);
    for (const [index, candidate] of check.candidates.entries()) {
      checkPlaces(check, candidate, ['candidates', index], context);
    }
  }
};

function checkPlaces(
  check: ConsistencyOf<'expression'>,
  sentence: string,
  below: Path,
  { origins, report }: CheckContext,
): void {
  const names = [...Object.keys(check.inputs), ...Object.keys(check.figures)];
  for (const match of sentence.matchAll(/\{([^}]*)\}/g)) {
    const name = match[1] ?? '';
    if (names.includes(name)) continue;
    report(
      issue('C016', origins.placeOf(check, below, match.index), unknownWord('symbol', name, names, names.join(', '))),
    );
  }
}
