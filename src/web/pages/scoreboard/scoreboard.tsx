import { monthUrl } from '../../addresses.js';
import { type Problem, problemsOf } from '../../form/problems.js';
import { SetTabs } from '../../layout/set-tabs.js';
import { Shell } from '../../layout/shell.js';
import { type PageReply, page } from '../../reply.js';
import type { Handler } from '../../route.js';
import { sceneOf } from '../../scene.js';
import { chosenSet, scoredMonth } from '../../scored.js';
import type { Visit } from '../../visit.js';
import { Appraisals } from './appraisals.js';
import { AreaTable } from './area-table.js';
import type { BoardScene } from './board-scene.js';
import { ByHand } from './by-hand.js';
import { CriteriaTables } from './criteria-tables.js';
import { HandForm } from './hand-form.js';
import { Totals } from './totals.js';

export const scoreboardHandler: Handler = (visit) => scoreboardPage(visit, []);

/** Bảng chấm điểm: how many points there are, by area and criterion, what was given by hand, and what has changed. */
export async function scoreboardPage(visit: Visit, problems: readonly Problem[], status = 200): Promise<PageReply> {
  const { services, folder, actor, form } = visit;
  const seen = await sceneOf(visit);
  const month = await scoredMonth(visit);
  const scored = chosenSet(month, form.set === undefined ? visit : { query: { bo: form.set } });
  const reference = { commune: seen.commune.id, month: seen.month.id };
  const title = 'Bảng chấm điểm';
  const url = (bo: string) => monthUrl(seen.commune.id, seen.month.id, 'bang-cham', { bo });
  if (scored === undefined) {
    return page(
      <Shell {...{ visit, seen, title, at: 'bang-cham', problems: problemsOf(month.issues) }}>
        <h1>{title}</h1>
        <p>Tháng này chưa có bộ tiêu chí nào chấm được.</p>
      </Shell>,
    );
  }
  const changes = await services.seeChanges.run(folder, actor, reference, [scored.assessment]);
  const layers = await services.seeLayers.run(folder, actor, reference, [scored]);
  const change = changes.get(scored.set.id);
  const scene: BoardScene = {
    ...{ seen, scored, layers: layers.get(scored.set.id) ?? [] },
    ...(change !== undefined && { change }),
  };
  return page(
    <Shell {...{ visit, seen, title, at: 'bang-cham', problems }}>
      <h1>{title}</h1>
      <SetTabs sets={month.sets} chosen={scored} url={url} />
      <Totals scene={scene} />
      <AreaTable scene={scene} />
      <ByHand scene={scene} />
      <CriteriaTables scene={scene} />
      <Appraisals scene={scene} />
      <HandForm {...{ visit, scene, problems }} />
    </Shell>,
    status,
  );
}
