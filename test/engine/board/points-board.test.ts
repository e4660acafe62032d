import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryStep, renderGap } from '../../../src/adapters/messages/index.js';
import type { BoardEntry } from '../../../src/domain/board.js';
import { biggestCauses } from '../../../src/domain/engine/board/biggest-causes.js';
import { pointsBoard } from '../../../src/domain/engine/board/points-board.js';
import { Exact } from '../../../src/domain/number.js';
import { assessed, everyBoardNode, flagsTold, told } from '../../support/board-case.js';
import { area, award, exact, fact, facts, leaf, moment, ratioRule, rule, rules, set } from '../../support/builders.js';
import { department } from '../../support/engine-builders.js';
import { randomCase } from '../../support/random-sets.js';

const seeds = fc.integer({ min: 0, max: 1_000_000 });
const timeout = 60_000;

describe('the points board of any random set', () => {
  it('adds up at every leaf, node and total, and tells every warning once', { timeout }, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [assessment, data] = assessed(randomCase(seed));
        const board = pointsBoard(assessment, data);
        for (const each of board.leaves) {
          const { ledger, max } = each.leaf;
          expect([told(each, 'recoverable'), told(each, 'lost')]).toEqual([`${ledger.recoverable}`, `${ledger.lost}`]);
          expect(`${ledger.secured.plus(ledger.recoverable).plus(ledger.lost)}`).toBe(`${max}`);
          expect(each.entries.every(({ points }) => points.sign() > 0)).toBe(true);
          const raised = assessment.risks.filter(({ signal }) => signal.criterion === each.leaf.criterion.code);
          expect(new Set(flagsTold(each))).toEqual(new Set(raised));
        }
        const base = board.areas.filter(({ criterion }) => criterion.block === 'base');
        for (const node of [...everyBoardNode(board.areas), { ...board, children: base, leaf: undefined }]) {
          const parts = node.leaf === undefined ? node.children : [node.leaf.leaf];
          for (const part of ['secured', 'recoverable', 'lost'] as const) {
            const sum = Exact.sum(parts.map(({ ledger }) => ledger[part])).plus(node.rest[part]);
            expect(`${sum}`).toBe(`${node.ledger[part]}`);
          }
          expect(`${node.ledger.recoverable.plus(node.ledger.lost)}`).toBe(`${node.max.minus(node.ledger.secured)}`);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the biggest causes', () => {
  it('are one for each criterion, in the order of the board', () => {
    const line = (code: string, points: string): BoardEntry =>
      ({ leaf: { criterion: { code } }, points: exact(points) }) as unknown as BoardEntry;
    const [small, other, big, last] = [line('1.1', '1'), line('1.2', '2'), line('1.1', '3'), line('1.2', '2')];
    expect(biggestCauses([small, other, big, last])).toEqual([other, big]);
  });
});

describe('who answers for a line', () => {
  it('is the head of the department that must act, where one is named', () => {
    const leaves = [leaf('1.1', 2, 'r', { ratio: 'M' }, { lead: 'KT' }), leaf('1.2', 2, 'r', { ratio: 'M' })];
    const [assessment, data] = assessed({
      ...{ set: set([area('1', leaves)]), rules: rules(ratioRule('r')), facts: facts({}), moment: moment() },
    });
    const input = {
      ...assessment.input,
      departments: [department('kt', { roles: ['KT'] })],
      heads: new Map([['kt', ['Trưởng phòng']]]),
    };
    const risks = assessment.risks.map((flag) => ({
      ...flag,
      department: flag.signal.criterion === '1.1' ? 'kt' : '',
    }));
    const { entries } = pointsBoard({ ...assessment, input, risks }, data);
    expect(entries.map((entry) => [entry.leaf.criterion.code, entry.department, entry.heads])).toEqual([
      ['1.1', 'kt', ['Trưởng phòng']],
      ['1.2', '', []],
    ]);
    const [unwarned] = pointsBoard({ ...assessment, input, risks: [] }, data).entries;
    expect(unwarned?.heads).toEqual(['Trưởng phòng']);
  });
});

describe('a line of what is lost', () => {
  const late = rule('d', {
    kind: 'deadline',
    due: { month: 1, day: 30, yearOffset: 0 },
    offsetDays: 0,
    days: 'calendar',
    onTime: award.points(2),
    late: [{ within: 200, award: award.points(1) }],
    notArising: 'zero',
  });
  const boardOf = (lostStep?: string) => {
    const made = set([area('1', [leaf('1.1', 2, 'd', { date: 'M' })])]);
    const done = facts({ M: fact.date('2026-03-02') });
    const [assessment, data] = assessed({ set: made, rules: rules(late), facts: done, moment: moment() });
    const risks = assessment.risks.map((flag) => ({
      ...flag,
      rule: { ...flag.rule, ...(lostStep !== undefined && { lostStep }) },
    }));
    return pointsBoard({ ...assessment, risks }, data).entries;
  };

  it('names the day that passed, and what is left to do', () => {
    const [entry, ...more] = boardOf('Làm kỳ sau sớm hơn');
    expect(more).toEqual([]);
    expect([entry?.part, entry?.actBy, entry && entryStep(entry)]).toEqual([
      'lost',
      '2026-01-30',
      'Làm kỳ sau sớm hơn',
    ]);
    const [general] = boardOf();
    expect(general && entryStep(general)).toContain('không lấy lại được');
  });
});

describe('how far it is to the next step', () => {
  const bands = rule('b', {
    kind: 'bands',
    zeroDenominator: 'zero',
    irreversible: false,
    bands: [
      { from: exact('98%'), award: award.points('2') },
      { from: exact('95%'), below: exact('98%'), award: award.points('1,5') },
      { below: exact('95%'), award: award.points('0') },
    ],
  });
  const gapText = (rule: ReturnType<typeof ratioRule>, numerator: number, input: string, all = 1000) => {
    const made = set([area('1', [leaf('1.1', 2, rule.id, { [input]: 'M' })])]);
    const given = { set: made, rules: rules(rule), facts: facts({ M: fact.ratio(numerator, all) }), moment: moment() };
    const [only] = pointsBoard(...assessed(given)).leaves;
    return only?.gap === undefined ? undefined : renderGap(only.gap);
  };

  it('is told in points of percent and in points of the score', () => {
    expect(gapText(bands, 972, 'value')).toBe('thiếu 0,8 điểm % để lên bậc từ 98% (thêm 0,50 điểm)');
    expect(gapText(bands, 980, 'value')).toBeUndefined();
    expect(gapText(ratioRule('r'), 900, 'ratio')).toBe(
      'thiếu 10 điểm % để đạt 100%, mức được điểm tối đa (thêm 0,20 điểm)',
    );
    expect(gapText(ratioRule('r', { zeroBelow: exact('90%') }), 899, 'ratio')).toBe(
      'thiếu 0,1 điểm % để đạt 90%, mức bắt đầu được điểm',
    );
  });

  it('adds up with the share as it is printed, and is never told as none', () => {
    // 201/876 prints as 22,95%.
    expect(gapText(ratioRule('r'), 201, 'ratio', 876)).toMatch(/^thiếu 77,05 điểm % để đạt 100%/);
    // 99999/100000 prints as 100%.
    expect(gapText(ratioRule('r'), 99_999, 'ratio', 100_000)).toMatch(/^thiếu 0,01 điểm % để đạt 100%/);
  });
});
