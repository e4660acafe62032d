import { seeded } from '../../src/domain/chance/generator.js';
import { type OpenStanding, simulatePlaces } from '../../src/domain/standing/simulate-places.js';
import { type Row, timed } from './measure.js';

const COMMUNES = 3321;
const TIMES = 10_000;
const PARTS = 5;

/** Every commune of the country in one block, each with unknown parts, ten thousand times. */
export function benchPlaces(): Row[] {
  const standings = Array.from({ length: COMMUNES }, (_, at): OpenStanding => {
    const index = 3000 + ((at * 7919) % 5000);
    const parts = Array.from({ length: PARTS }, (_each, part) => ({
      width: 50 + ((at * 31 + part * 17) % 150),
      ...(part === 0 && { common: 0 }),
    }));
    const most = index + parts.reduce((sum, { width }) => sum + width, 0);
    return { index, least: index, most, best: 1, worst: COMMUNES, parts };
  });
  const before = process.memoryUsage().rss;
  const time = timed(() => simulatePlaces(standings, TIMES, seeded(1)));
  const memory = (process.memoryUsage().rss - before) / 1024 / 1024;
  return [
    {
      what: `places of ${COMMUNES} communes, ${TIMES} simulations of ${PARTS} unknown parts each`,
      value: `${(time / 1000).toFixed(1)} s, ${memory.toFixed(0)} MB more`,
      against: '',
      aim: '< 10 s, < 500 MB',
    },
  ];
}
