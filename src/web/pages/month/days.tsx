import { daysText, formatDate } from '../../../adapters/messages/index.js';
import { daysBetween, type IsoDate } from '../../../domain/calendar.js';
import type { Standing } from './standing.js';

/** What is late already, before the next day that is still to come. */
export function Days({ standing, today }: { standing: Standing; today: IsoDate }) {
  return (
    <>
      <Overdue missing={standing.missing} />
      <NextDay standing={standing} today={today} />
    </>
  );
}

function Overdue({ missing }: Pick<Standing, 'missing'>) {
  const late = lateOf(missing);
  if (late === 0) return null;
  return (
    <>
      {' '}
      · <strong>▲ {late} minh chứng đã quá hạn</strong>
    </>
  );
}

export function lateOf(missing: Standing['missing']): number {
  return missing.filter(({ daysLeft }) => daysLeft < 0).length;
}

function NextDay({ standing: { next }, today }: { standing: Standing; today: IsoDate }) {
  if (next === undefined) return <> · không còn hạn nào phía trước</>;
  const { slot } = next;
  return (
    <>
      {' '}
      · hạn tiếp theo {formatDate(slot.due)} ({daysText(daysBetween(today, slot.due))}): {slot.requirement.title}
    </>
  );
}
