import { describe, expect, it } from 'vitest';
import { program, SAMPLES } from '../support/program.js';

interface Told {
  readonly forecast: {
    readonly label: string;
    readonly metrics: readonly {
      readonly metric: string;
      readonly soFar: { readonly numerator: string; readonly denominator: string };
      readonly expected: string;
      readonly workingDaysElapsed?: number;
      readonly workingDaysLeft?: number;
      readonly targets: readonly { readonly at: string; readonly needed: string; readonly allowed: string }[];
    }[];
  };
}

async function fullProcess(...options: readonly string[]) {
  const { out, code } = await program(['forecast', 'dai-son', '--until', '30/6/2026', '--json', ...options], {
    cwd: SAMPLES,
  });
  expect(code).toBe(0);
  const { forecast } = JSON.parse(out) as Told;
  expect(forecast.label).toBe('dự báo');
  const found = forecast.metrics.find(({ targets }) => targets.some(({ at }) => at === '1/2'));
  const target = found?.targets.find(({ at }) => at === '1/2');
  return { ...found, needed: target?.needed, allowed: target?.allowed };
}

describe('Đại Sơn: 29,78% full-process dossiers, half of them wanted by the end of the second quarter', () => {
  it('tells how many are still needed at the pace of the working days so far', async () => {
    // 29,78% of 3.099 is 923 dossiers and no other whole number; 67 working days gave 3.099, 53 are left: 2.451 more.
    const told = await fullProcess();
    expect(told).toMatchObject({
      soFar: { numerator: '923', denominator: '3099' },
      ...{ expected: '2451', workingDaysElapsed: 67, workingDaysLeft: 53 },
      // Half of 5.550 is 2.775.
      ...{ needed: '1852', allowed: '599' },
    });
  });

  it('tells it for the office’s own figure too', async () => {
    const { metric } = await fullProcess();
    expect(await fullProcess('--expected', `${metric}=3.101`)).toMatchObject({ needed: '2177', allowed: '924' });
  });
});
