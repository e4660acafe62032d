import { benchExport } from './export.js';
import type { Row } from './measure.js';
import { benchPlaces } from './places.js';
import { benchPlanning } from './planning.js';
import { benchRankMemory, benchStartUp } from './processes.js';
import { benchRecords } from './records.js';
import { benchRescoring } from './rescoring.js';
import { benchScoring } from './scoring.js';

/** `npm run bench`: ratios within one run; absolute figures only mean something beside them. */
const rows: Row[] = [
  ...benchScoring(),
  ...(await benchRescoring()),
  ...(await benchPlanning()),
  ...benchPlaces(),
  ...benchStartUp(),
  ...(await benchExport()),
  ...benchRankMemory(),
  ...(await benchRecords()),
];
for (const { what, value, against, ratio, aim } of rows) {
  const compared = against === '' ? '' : ` | ${against}`;
  const times = ratio === undefined ? '' : ` | ${ratio.toFixed(2)} ×`;
  process.stdout.write(`${what}\n  ${value}${compared}${times} | aim ${aim}\n`);
}
