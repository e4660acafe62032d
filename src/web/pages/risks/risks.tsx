import { fillTemplate } from '../../../adapters/messages/index.js';
import type { SeenDossiers } from '../../../application/records/see-dossiers.js';
import { scoredSets } from '../../../application/scored-set.js';
import { monthUrl } from '../../addresses.js';
import { problemsOf } from '../../form/problems.js';
import { SetTabs } from '../../layout/set-tabs.js';
import { Shell } from '../../layout/shell.js';
import { page } from '../../reply.js';
import type { Handler } from '../../route.js';
import { sceneOf } from '../../scene.js';
import { chosenSet } from '../../scored.js';
import { ReminderLink } from '../reminders/reminder-link.js';
import { Dossiers, DossiersLink } from './dossiers.js';
import { RiskFilters } from './risk-filters.js';
import { askedOf, type RiskScene, riskScene } from './risk-scene.js';
import { RiskTable } from './risk-table.js';
import { SafeCriteria } from './safe-criteria.js';
import { WhereItStands } from './where-it-stands.js';

/** Nguy cơ mất điểm: what is lost, what can still be saved, by whom and until when. */
export const risksHandler: Handler = async (visit) => {
  const { services, folder, actor } = visit;
  const seen = await sceneOf(visit);
  const reference = { commune: seen.commune.id, month: seen.month.id };
  const foreseen = await services.seeForecast.run(folder, actor, reference);
  const month = { sets: scoredSets(foreseen), issues: foreseen.issues };
  const scored = chosenSet(month, visit);
  const dossiers = await services.seeDossiers.run(folder, actor, reference);
  const title = 'Nguy cơ mất điểm';
  const problems = scored === undefined ? problemsOf(month.issues) : [];
  const scene = scored && riskScene(seen, scored, foreseen.forecasts.get(scored.set.id), askedOf(visit, seen));
  return page(
    <Shell {...{ visit, seen, title, problems, at: 'nguy-co' }}>
      <h1>{title}</h1>
      <SetTabs
        sets={month.sets}
        chosen={scored}
        url={(bo) => monthUrl(seen.commune.id, seen.month.id, 'nguy-co', { bo })}
      />
      {scene === undefined ? <p>Tháng này chưa có bộ tiêu chí nào chấm được.</p> : <Board {...{ scene, dossiers }} />}
      {dossiers === undefined ? null : <Dossiers {...{ dossiers, seen }} />}
    </Shell>,
  );
};

interface BoardProps {
  readonly scene: RiskScene;
  /** Undefined: no list was imported. */
  readonly dossiers: readonly SeenDossiers[] | undefined;
}

function Board({ scene, dossiers }: BoardProps) {
  const { asked, board, scored } = scene;
  return (
    <>
      <WhereItStands scene={scene} />
      {dossiers === undefined ? null : <DossiersLink dossiers={dossiers} />}
      <ReminderLink {...{ seen: scene.seen, department: asked.department }} />
      <RiskFilters scene={scene} />
      {asked.level === 'safe' ? null : <RiskTable scene={scene} />}
      <p class="hint">
        Mỗi điểm chỉ tính một lần. Chưa chắc: điểm đang có, nằm trong phần đã chắc, nên không cộng vào tổng.
      </p>
      {asked.level === undefined || asked.level === 'safe' ? <SafeCriteria scene={scene} /> : null}
      {board.wider.length === 0 ? null : (
        <section>
          <h2>Cảnh báo chung của cả lĩnh vực</h2>
          <ul>
            {board.wider.map(({ rule, signal }) => {
              const sentence = fillTemplate(rule.message, signal.values, scored.set.rounding);
              return <li key={sentence}>{sentence}</li>;
            })}
          </ul>
        </section>
      )}
    </>
  );
}
