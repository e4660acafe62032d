import { issue } from '../../../domain/issue.js';
import { type HeaderClash, headerClashes } from '../../../domain/lists/header-clashes.js';
import { text } from '../../../domain/message.js';
import { unknownWord } from '../unknown-word.js';
import { countedMetrics, rulesOfLists } from '../usage.js';
import type { CheckContext, CrossCheck } from './context.js';

/** What is counted fits its metric, and a header of a list means one column that may be read. */
export const checkLists: CrossCheck = ({ metrics, lists }, context) => {
  const { origins, report } = context;
  for (const counted of countedMetrics(lists)) {
    const kind = metrics.items.get(counted.metric)?.kind;
    if (kind === undefined || kind === counted.kind) continue;
    const values = { metric: text(counted.metric), kind: text(kind), found: text(counted.kind) };
    report(issue('C031', origins.placeOf(counted, ['metric']), values));
  }
  for (const rules of rulesOfLists(lists)) {
    const known = new Set(rules.metrics.map(({ metric }) => metric));
    for (const example of rules.examples) {
      for (const metric of example.figures.keys()) {
        if (!known.has(metric)) report(issue('C005', example.place, unknownWord('metric', metric, known)));
      }
    }
  }
  if (lists.vocabulary === undefined) return;
  for (const clash of headerClashes(lists.vocabulary)) reportClash(clash, lists.vocabulary, context);
};

function reportClash(clash: HeaderClash, vocabulary: object, { origins, report }: CheckContext): void {
  const { list, column, index, header, other, problem } = clash;
  const place = origins.placeOf(vocabulary, ['lists', list, 'columns', column, index]);
  report(
    issue('C033', place, { problem: text(problem), header: text(header), column: text(column), other: text(other) }),
  );
}
