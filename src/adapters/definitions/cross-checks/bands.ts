import { issue } from '../../../domain/issue.js';
import { type MessageValues, text } from '../../../domain/message.js';
import type { Exact } from '../../../domain/number.js';
import type { Band, BandsRule, RuleBody } from '../../../domain/rule.js';
import { formatNumber } from '../../messages/index.js';
import type { CheckContext, CrossCheck } from './context.js';

/** Bands run from the highest to the lowest, and every value from zero up falls in exactly one. */
export const checkBands: CrossCheck = ({ rules }, context) => {
  const bodies = [...rules.items.values()].flatMap(({ history }) => history.versions.map(({ value }) => value.body));
  for (const body of bodies.flatMap(withParts)) {
    if (body.kind === 'bands') checkRule(body, context);
  }
};

function withParts(body: RuleBody): RuleBody[] {
  return body.kind === 'sum' ? body.parts.map((part) => part.rule) : [body];
}

function checkRule(rule: BandsRule, { origins, report }: CheckContext): void {
  const { bands } = rule;
  const placeOf = (index: number) => origins.placeOf(rule, ['bands', index]);
  const disordered = bands.findIndex((band, index) => isDisordered(band, bands[index - 1]));
  if (disordered !== -1) {
    const { from, below } = bands[disordered] ?? {};
    report(issue('C010', placeOf(disordered), { problem: text('order'), ...ends(from, below) }));
    return;
  }
  bands.forEach(({ below }, index) => {
    const start = bands[index - 1]?.from;
    if (index === 0 ? below !== undefined : isLess(below, start)) {
      report(issue('C009', placeOf(index), ends(below, start)));
    } else if (index > 0 && (start === undefined || isLess(start, below))) {
      report(issue('C010', placeOf(index), { problem: text('overlap'), ...ends(start, below) }));
    }
  });
  const lowest = bands.at(-1)?.from;
  if (lowest !== undefined && lowest.sign() > 0) {
    report(issue('C009', placeOf(bands.length - 1), ends(undefined, lowest)));
  }
}

/** Whether a band is empty, or lies above the one before it. */
function isDisordered({ from, below }: Band, previous: Band | undefined): boolean {
  const isEmpty = from !== undefined && below !== undefined && !from.lessThan(below);
  const isHigher = from !== undefined && previous?.below !== undefined && !from.lessThan(previous.below);
  return isEmpty || isHigher;
}

function isLess(a: Exact | undefined, b: Exact | undefined): boolean {
  return a !== undefined && b !== undefined && a.lessThan(b);
}

function ends(from: Exact | undefined, below: Exact | undefined): MessageValues {
  return {
    ...(from === undefined ? {} : { from: text(formatNumber(from)) }),
    ...(below === undefined ? {} : { below: text(formatNumber(below)) }),
  };
}
