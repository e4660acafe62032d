import { describe, expect, it } from 'vitest';
import { byUrgency, type RiskFlag, type Severity } from '../../src/domain/risk.js';
import { day, exact } from '../support/builders.js';

function flag(severity: Severity, points: number, actBy?: string): RiskFlag {
  const rule = { id: 'r', cause: 'not_reported', title: '', severity: [], message: '', nextStep: '' } as const;
  const signal = { cause: 'not_reported', criterion: '1', points: exact(points), symbols: {}, values: {} } as const;
  return {
    rule,
    signal: { ...signal, metrics: [], ...(actBy !== undefined && { actBy: day(actBy) }) },
    severity,
    department: '',
    nextStep: '',
  };
}

describe('byUrgency', () => {
  it('puts severity first, then points, then the last day, then flags without a day', () => {
    const ordered = [
      flag('high', 1),
      flag('medium', 9, '2026-10-01'),
      flag('medium', 9, '2026-12-01'),
      flag('medium', 9),
      flag('medium', 2, '2026-01-01'),
      flag('low', 50, '2026-01-01'),
    ];
    expect([...ordered].reverse().sort(byUrgency)).toEqual(ordered);
  });
});
