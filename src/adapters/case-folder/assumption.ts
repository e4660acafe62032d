import type { CaseInput } from '../../domain/assessment.js';
import { yearOf } from '../../domain/calendar.js';
import type { Choices } from '../../domain/engine/metric-choices.js';
import type { EvidenceRequirement, RequirementId } from '../../domain/evidence.js';
import { type Issue, issue, type SourcePlace } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import type { Fact, Metric, MetricId } from '../../domain/metric.js';
import { nearest } from '../../domain/nearest.js';
import type { AssumedEvidence, AssumedState } from '../../domain/whatif/scenario.js';
import type { FactColumn } from './fact-columns.js';
import { readFact } from './fact-row.js';
import type { Row } from './rows.js';
import { exampleOf, readSlot } from './slot-label.js';
import { readWord, unknownWord, type Words } from './words.js';

/** What assumptions are read against. */
export interface AssumptionReading {
  readonly input: CaseInput;
  readonly metrics: ReadonlyMap<MetricId, Metric>;
  readonly choices: Choices;
  readonly requirements: ReadonlyMap<RequirementId, EvidenceRequirement>;
  /** Where an assumed figure is said to come from. */
  readonly source: string;
}

const STATES: Words<AssumedState> = {
  accepted: ['đã nhận'],
  submitted: ['đã nộp, chờ duyệt', 'chờ duyệt', 'đã nộp'],
  returned: ['trả lại'],
  not_arising: ['không phát sinh'],
  done_without_document: ['đã làm, chưa có văn bản'],
  expired: ['hết hạn'],
  proposed: ['chưa xác nhận'],
  missing: ['chưa nộp', 'thiếu'],
};
const UNREPORTED = /^(?:|chưa có số liệu|not_reported)$/i;

/** `METRIC=950/1000`; with nothing behind the sign, as if the figure had not been reported. */
export function readAssumedFact(
  written: string,
  place: SourcePlace,
  reading: AssumptionReading,
): readonly [MetricId, Fact | undefined] | Issue {
  const [name, value] = halves(written);
  if (value === undefined) return withoutValue(written, place);
  const metric = reading.metrics.get(name);
  if (metric === undefined) {
    const near = nearest(name, reading.metrics.keys());
    return { ...issue('F003', place, { metric: text(name), ...(near && { nearest: text(near) }) }), severity: 'error' };
  }
  if (UNREPORTED.test(value)) return [metric.id, undefined];
  const read = readFact(new AssumedRow(value, place), metric, {
    choices: reading.choices,
    defaultAsOf: reading.input.asOf,
    defaultSource: reading.source,
    needsReason: false,
  });
  const [problem] = read.issues;
  return problem ?? [metric.id, read.value];
}

/** `requirement:slot=state`; without a slot every slot of the requirement. */
export function readAssumedEvidence(
  written: string,
  place: SourcePlace,
  reading: AssumptionReading,
): AssumedEvidence | Issue {
  const [left, right] = halves(written);
  if (right === undefined) return withoutValue(written, place);
  const colon = left.indexOf(':');
  const id = (colon < 0 ? left : left.slice(0, colon)).trim();
  const requirement = reading.requirements.get(id);
  if (requirement === undefined) {
    const near = nearest(id, reading.requirements.keys());
    return issue('E008', place, { requirement: text(id), ...(near && { nearest: text(near) }) });
  }
  const state = readWord(STATES, right);
  if (state === undefined) return unknownWord('E011', place, STATES, right);
  if (colon < 0) return { requirement: id, state };
  const period = left.slice(colon + 1).trim();
  const slot = readSlot(period);
  const year = yearOf(reading.input.period.to);
  if (slot?.per === requirement.per && slot.year === year) return { requirement: id, slot: slot.label, state };
  const example = text(exampleOf(requirement.per, year));
  return issue('E009', place, { requirement: text(id), found: text(period), example });
}

function withoutValue(written: string, place: SourcePlace): Issue {
  return issue('F004', place, { found: text(written), problem: text('no_equals_sign') });
}

/** Both sides of the equals sign; only one where there is none. */
function halves(written: string): readonly [string, string?] {
  const at = written.indexOf('=');
  return at < 0 ? [written.trim()] : [written.slice(0, at).trim(), written.slice(at + 1).trim()];
}

/** One value as a row of figures with nothing else in it. */
class AssumedRow implements Row<FactColumn> {
  constructor(
    private readonly value: string,
    private readonly at: SourcePlace,
  ) {}

  get(column: FactColumn): string {
    return column === 'value' ? this.value : '';
  }

  place(): SourcePlace {
    return this.at;
  }
}
