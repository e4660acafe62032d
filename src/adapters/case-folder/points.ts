import type { IssueCode } from '../../domain/issue.js';
import { type MessageValues, text } from '../../domain/message.js';
import type { Exact } from '../../domain/number.js';
import { readFigure } from './figures.js';

export type PointsReading =
  | { readonly value: Exact }
  | { readonly problem: { readonly code: IssueCode; readonly values: MessageValues } };

/** Điểm: a decimal number; penalties and differences may be below zero. */
export function readPoints(written: string): PointsReading {
  const negative = /^[-−]/.test(written);
  const reading = readFigure(negative ? written.slice(1) : written, false);
  if (reading.kind === 'number') return { value: negative ? reading.value.negated() : reading.value };
  if (reading.kind === 'problem') return { problem: { code: reading.code, values: { ...reading.values } } };
  return { problem: { code: 'F004', values: { found: text(written) } } };
}
