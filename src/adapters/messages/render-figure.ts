import type { Fact, Metric, OpenOperator } from '../../domain/metric.js';
import type { RuleBody } from '../../domain/rule.js';
import { formatDate, formatNumber, formatPercent } from './format.js';
import { FACT_STATE_NAMES } from './vi-names.js';

const NOT_REPORTED = 'chưa có số liệu';
const OPEN_WORDS: Readonly<Record<OpenOperator, string>> = { '>': 'trên', '>=': 'từ', '<': 'dưới', '<=': 'không quá' };

/**
 * A reported figure as people write it: `795/876 = 90,75%`, `12 tin`, `Đầy đủ`. A figure that is not there is said in
 * words, never as a zero.
 * @param body the rule that reads it: names of levels and parts come from there.
 */
export function renderFigure(fact: Fact | undefined, metric: Metric | undefined, body?: RuleBody): string {
  if (fact === undefined) return NOT_REPORTED;
  switch (fact.kind) {
    case 'ratio':
      return `${formatNumber(fact.numerator)}/${formatNumber(fact.denominator)}${quotient(fact)}`;
    case 'share':
      return `${formatPercent(fact.stated.value, fact.stated.places)} (chưa có tử số, mẫu số)`;
    case 'count':
      return withUnit(formatNumber(fact.value), metric?.unit);
    case 'score':
      return withUnit(formatNumber(fact.value), metric?.unit || 'điểm');
    case 'level':
      return levelName(fact.level, body);
    case 'parts':
      return partsText(fact.done, body);
    case 'date':
      return formatDate(fact.date);
    case 'open':
      return `${OPEN_WORDS[fact.operator]} ${fact.percent ? formatPercent(fact.value) : formatNumber(fact.value)} (chưa đủ để chấm)`;
    case 'blank':
      return FACT_STATE_NAMES.blank;
    case 'not_arising':
    case 'not_applicable':
    case 'awaiting_guidance':
      return withReason(FACT_STATE_NAMES[fact.kind], fact.reason);
  }
}

function quotient(fact: Extract<Fact, { kind: 'ratio' }>): string {
  return fact.denominator.isZero()
    ? ' (mẫu số bằng 0)'
    : ` = ${formatPercent(fact.numerator.dividedBy(fact.denominator), 2)}`;
}

function withUnit(number: string, unit: string | undefined): string {
  return unit ? `${number} ${unit}` : number;
}

function withReason(words: string, reason: string): string {
  return reason === '' ? words : `${words}: ${reason}`;
}

function levelName(id: string, body: RuleBody | undefined): string {
  return namedParts(body).find((level) => level.id === id)?.name ?? id;
}

function partsText(done: readonly string[], body: RuleBody | undefined): string {
  const known = namedParts(body);
  const names = done.map((id) => known.find((part) => part.id === id)?.name ?? id);
  const count = known.length === 0 ? '' : `${done.length}/${known.length} nội dung`;
  if (names.length === 0) return count === '' ? 'chưa có nội dung nào' : `${count}`;
  return count === '' ? names.join('; ') : `${count}: ${names.join('; ')}`;
}

function namedParts(body: RuleBody | undefined): readonly { readonly id: string; readonly name: string }[] {
  switch (body?.kind) {
    case 'levels':
      return body.levels;
    case 'checklist':
      return body.parts;
    case 'sum':
      return body.parts.flatMap((part) => namedParts(part.rule));
    default:
      return [];
  }
}
