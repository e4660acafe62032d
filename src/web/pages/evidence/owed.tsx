import { departmentName, formatPoints } from '../../../adapters/messages/index.js';
import type { ScoredSet } from '../../../application/scored-set.js';
import type { MissingEvidence } from '../../../domain/assessment.js';
import { Exact } from '../../../domain/number.js';
import { monthUrl } from '../../addresses.js';
import { SetTabs } from '../../layout/set-tabs.js';
import { Shell } from '../../layout/shell.js';
import { page } from '../../reply.js';
import type { Handler } from '../../route.js';
import { sceneOf } from '../../scene.js';
import { chosenSet, scoredMonth } from '../../scored.js';
import { ReminderLink } from '../reminders/reminder-link.js';
import { Coming } from './coming.js';
import { HandedIn } from './handed-in.js';
import { OwedList } from './owed-list.js';

/** Minh chứng còn thiếu: whoever acts for one department sees its own first; the others see all, by department. */
export const owedHandler: Handler = async (visit) => {
  const seen = await sceneOf(visit);
  const month = await scoredMonth(visit);
  // The set with documents to hand in is what people come for.
  const set = visit.query.bo === undefined ? mostOwed(month.sets) : chosenSet(month, visit);
  const { services, folder, actor } = visit;
  const items = await services.seeEvidence.ofMonth(folder, actor, seen.commune.id, seen.month.id);
  const asked = visit.query['don-vi'] ?? seen.viewer.departments[0];
  const owed = set?.assessment.missing ?? [];
  const shown =
    asked === undefined || asked === 'tat-ca' ? owed : owed.filter(({ department }) => department === asked);
  const { canSend } = services.remind;
  const mayRemind = canSend && owed.length > 0 && seen.month.state === 'open' && seen.viewer.may('send_reminders');
  const title = 'Minh chứng còn thiếu';
  return page(
    <Shell {...{ visit, seen, title, at: 'minh-chung' }}>
      <h1>{title}</h1>
      <SetTabs
        sets={month.sets}
        chosen={set}
        url={(bo) => monthUrl(seen.commune.id, seen.month.id, 'minh-chung', { bo })}
      />
      {set === undefined ? (
        <p>Tháng này chưa có bộ tiêu chí nào chấm được.</p>
      ) : (
        <>
          <p class="glance">
            <strong>{shown.length}</strong> minh chứng, <strong>{points(set, shown)}</strong> điểm phụ thuộc vào đó.
          </p>
          <Departments
            {...{ set, owed, asked }}
            base={(id) => ownUrl(seen.commune.id, seen.month.id, set.set.id, id)}
          />
          <ReminderLink {...{ seen, department: asked }} />
          <HandedIn {...{ seen, set, items, department: asked === 'tat-ca' ? undefined : asked }} />
          <OwedList {...{ set, rows: shown, seen }} />
          <Coming {...{ set, seen, department: asked === 'tat-ca' ? undefined : asked }} />
          {mayRemind ? (
            <p>
              <a class="button plain" href={monthUrl(seen.commune.id, seen.month.id, 'thu-nhac')}>
                Thư nhắc các đơn vị
              </a>
            </p>
          ) : null}
        </>
      )}
    </Shell>,
  );
};

function mostOwed(sets: readonly ScoredSet[]): ScoredSet | undefined {
  return [...sets].sort((a, b) => b.assessment.missing.length - a.assessment.missing.length)[0];
}

function ownUrl(commune: string, month: string, bo: string, id: string): string {
  return monthUrl(commune, month, 'minh-chung', { bo, 'don-vi': id });
}

function points({ set }: ScoredSet, rows: readonly MissingEvidence[]): string {
  return formatPoints(Exact.sum(rows.map((row) => row.points)), set.rounding.places);
}

interface DepartmentsProps {
  readonly set: ScoredSet;
  readonly owed: readonly MissingEvidence[];
  readonly asked: string | undefined;
  readonly base: (department: string) => string;
}

/** One chip for each department that owes something, in the order of what hangs on it. */
function Departments({ set, owed, asked, base }: DepartmentsProps) {
  const ids = [...new Set(owed.map(({ department }) => department))];
  const current = asked ?? 'tat-ca';
  return (
    <nav class="chips" aria-label="Lọc theo đơn vị">
      <a href={base('tat-ca')} aria-current={current === 'tat-ca' ? 'true' : undefined}>
        Tất cả ({owed.length})
      </a>
      {ids.map((id) => {
        const own = owed.filter(({ department }) => department === id);
        return (
          <a key={id} href={base(id)} aria-current={id === current ? 'true' : undefined}>
            {departmentName(set, id)} ({own.length} · {points(set, own)} điểm)
          </a>
        );
      })}
    </nav>
  );
}
