import type { IsoDate } from '../../domain/calendar.js';
import { readWrittenDate } from '../../domain/written-date.js';

/** Time of day beside a date: `14:22`, `2:22:05 CH`, `8h30`, before or behind it. */
const TIME = /(?:^|[ T,])\d{1,2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?|h\d{0,2})(?: ?(?:[AaPp][Mm]|SA|CH))?(?=$|[ ,])/;
const DASHED = /^(\d{1,2})[-.](\d{1,2})[-.](\d{4})$/;

/** The day in a cell of an exported list, where a time may stand beside it. */
export function readDay(cell: string): IsoDate | undefined {
  const day = cell.replace(TIME, ' ').replace(/[ ,]+$|^[ ,]+/g, '');
  return readWrittenDate(day.replace(DASHED, '$1/$2/$3'));
}
