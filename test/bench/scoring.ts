import type { IsoDate } from '../../src/domain/calendar.js';
import type { CriteriaSet, Criterion } from '../../src/domain/criteria-set.js';
import { evaluateSet } from '../../src/domain/engine/evaluate-set.js';
import { EvaluatorTable } from '../../src/domain/engine/evaluator.js';
import { EVALUATORS } from '../../src/domain/engine/evaluators/index.js';
import { prepareSet } from '../../src/domain/engine/prepare.js';
import { History } from '../../src/domain/history.js';
import type { Facts } from '../../src/domain/metric.js';
import { Exact } from '../../src/domain/number.js';
import type { RuleVersion, ScoringRule } from '../../src/domain/rule.js';
import { median, type Row, timed } from './measure.js';

const LEAVES = 2000;
const COMMUNES = 130;
const AREAS = 8;
const ROUNDS = 9;
const DAY = '2026-10-10' as IsoDate;

/** Scoring with ledgers against a hand-written loop over BigInt fractions that does the same arithmetic and no more. */
export function benchScoring(): Row[] {
  const figures = makeFigures();
  const facts = figures.map(factsOf);
  const prepared = prepareSet(bigSet(), rules(), new EvaluatorTable(EVALUATORS), {
    asOf: DAY,
    period: { from: '2026-01-01' as IsoDate, to: '2026-10-31' as IsoDate },
    calendar: { holidays: new Set(), makeUpDays: new Set(), years: new Set() },
  });
  const engine = () => facts.reduce((sum, each) => sum.plus(evaluateSet(prepared, each).total.points), Exact.ZERO);
  const byHand = () => figures.reduce((sum, each) => sum + handWritten(each), 0n);
  if (engine().times(Exact.HUNDRED).toString() !== byHand().toString())
    throw new Error('engine and hand-written loop differ');
  const engineTimes: number[] = [];
  const handTimes: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    engineTimes.push(timed(engine));
    handTimes.push(timed(byHand));
  }
  const perLeaf = (times: readonly number[]) => (median(times) * 1000) / (LEAVES * COMMUNES);
  return [
    {
      what: `scoring ${LEAVES} leaves × ${COMMUNES} communes, ledgers included`,
      value: `${perLeaf(engineTimes).toFixed(2)} µs per leaf, ${median(engineTimes).toFixed(0)} ms in all`,
      against: `hand-written BigInt loop ${perLeaf(handTimes).toFixed(2)} µs per leaf`,
      ratio: median(engineTimes) / median(handTimes),
      aim: '≤ 1.3 µs per leaf, well under 500 ms',
    },
  ];
}

interface Figure {
  readonly numerator: number;
  readonly denominator: number;
}

/** Full at 80%, two points each, rounded half up to hundredths: the same as the set below, by hand. */
function handWritten(figures: readonly Figure[]): bigint {
  let total = 0n;
  let lost = 0n;
  for (const { numerator, denominator } of figures) {
    const n = BigInt(numerator) * 100n;
    const d = BigInt(denominator) * 80n;
    const points = n >= d ? 200n : (2n * n * 2n * 100n + d) / (2n * d);
    total += points;
    lost += 200n - points;
  }
  if (total + lost !== 200n * BigInt(figures.length)) throw new Error('ledger does not add up');
  return total;
}

function makeFigures(): Figure[][] {
  return Array.from({ length: COMMUNES }, (_, commune) =>
    Array.from({ length: LEAVES }, (_, leaf) => {
      const denominator = 100 + ((leaf * 7 + commune * 13) % 900);
      return { denominator, numerator: (leaf * 31 + commune * 17) % denominator };
    }),
  );
}

function factsOf(figures: readonly Figure[]): Facts {
  return new Map(
    figures.map(({ numerator, denominator }, leaf) => [
      `m${leaf}`,
      {
        kind: 'ratio',
        numerator: Exact.of(numerator),
        denominator: Exact.of(denominator),
        asOf: DAY,
        source: '',
        entry: 'typed',
      },
    ]),
  );
}

function rules(): Map<string, ScoringRule> {
  const value: RuleVersion = {
    body: { kind: 'ratio', fullAt: Exact.from('80%'), zeroDenominator: 'zero', blankIsZeroDenominator: false },
    basis: [],
    examples: [],
  };
  return new Map([
    ['r', { id: 'r', title: '', summary: '', history: new History([{ from: '2026-01-01' as IsoDate, value }]) }],
  ]);
}

function bigSet(): CriteriaSet {
  const perArea = LEAVES / AREAS;
  const node = (code: string, level: Criterion['level'], max: number, children: readonly Criterion[]): Criterion => ({
    code,
    level,
    name: code,
    maxPoints: Exact.of(max),
    block: 'base',
    floor: Exact.ZERO,
    children,
  });
  const leaf = (number: number): Criterion => ({
    ...node(`l${number}`, 'sub_criterion', 2, []),
    scoring: { rule: 'r', with: { ratio: `m${number}` }, source: 'self', monitor: false, support: [], evidence: [] },
  });
  const areas = Array.from({ length: AREAS }, (_, area) =>
    node(
      `a${area}`,
      'area',
      perArea * 2,
      Array.from({ length: perArea }, (_, index) => leaf(area * perArea + index)),
    ),
  );
  return {
    id: 'bench',
    version: '1.0.0',
    name: '',
    indexName: '',
    validFrom: '2026-01-01' as IsoDate,
    basis: [],
    scale: Exact.of(LEAVES * 2),
    rounding: { places: 2, mode: 'half_up', at: 'leaf' },
    policy: {
      notApplicable: 'rescale',
      missingExternal: 'pending',
      missingEvidence: 'proportional',
      submittedCounts: false,
      cycle: 'year',
    },
    roles: new Map(),
    everybody: new Set(),
    areas,
  };
}
