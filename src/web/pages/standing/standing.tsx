import { scoredSets } from '../../../application/scored-set.js';
import { monthUrl } from '../../addresses.js';
import type { Problem } from '../../form/problems.js';
import { ChangeForm } from '../../layout/change-form.js';
import { TextField } from '../../layout/field.js';
import { SetTabs } from '../../layout/set-tabs.js';
import { Shell } from '../../layout/shell.js';
import { type PageReply, page } from '../../reply.js';
import type { Handler } from '../../route.js';
import { sceneOf } from '../../scene.js';
import { chosenSet } from '../../scored.js';
import type { Visit } from '../../visit.js';
import { Changes } from './changes.js';
import { Places } from './places.js';
import { PlanSection, planAsked } from './plan.js';
import { TopRisks } from './top-risks.js';
import { assumedAsked, WhatIf } from './what-if.js';

export const standingHandler: Handler = (visit) => standingPage(visit, []);

/** Đang đứng thứ mấy, vì sao, và làm gì để lên: one index at a time. */
export async function standingPage(visit: Visit, problems: readonly Problem[], status = 200): Promise<PageReply> {
  const { services, folder, actor } = visit;
  const seen = await sceneOf(visit);
  const reference = { commune: seen.commune.id, month: seen.month.id };
  const standing = await services.seeStanding.run(folder, actor, reference);
  const sets = scoredSets(standing.scored);
  const set = chosenSet({ sets, issues: standing.scored.issues }, visit);
  const assumed = await assumedAsked(visit, reference);
  const planned = await planAsked(visit, reference);
  const title = 'Xếp hạng dự kiến';
  const own = [...problems, ...assumed.problems, ...planned.problems];
  return page(
    <Shell {...{ visit, seen, title, problems: own, at: 'xep-hang' }}>
      <h1>{title}</h1>
      <SetTabs sets={sets} chosen={set} url={(bo) => monthUrl(seen.commune.id, seen.month.id, 'xep-hang', { bo })} />
      {set === undefined ? (
        <p>Tháng này chưa có bộ tiêu chí nào chấm được.</p>
      ) : (
        <>
          <Places {...{ set, standing }} />
          <TopRisks {...{ set, seen }} />
          <Changes {...{ set, standing }} />
          <WhatIf {...{ visit, set, assumed }} />
          <PlanSection {...{ visit, set, planned }} />
        </>
      )}
      {seen.viewer.may('import_figures') ? (
        <section>
          <h2>Thêm bảng đã công bố để so</h2>
          <ChangeForm visit={visit} action={monthUrl(seen.commune.id, seen.month.id, 'xep-hang')} files>
            <TextField
              {...{ name: 'file', label: 'Bảng CSV hoặc XLSX', type: 'file', problems }}
              hint="Mỗi dòng một xã: tên, khối, chỉ số, ngày, tổng điểm hoặc thứ hạng."
              accept=".csv,.xlsx"
            />
            <button type="submit">Thêm bảng</button>
          </ChangeForm>
        </section>
      ) : null}
    </Shell>,
    status,
  );
}
