import { criterionLabel, formatPoints, nodePointsOfMax, stateName } from '../../../adapters/messages/index.js';
import { printedLedgers } from '../../../domain/engine/printed-ledger.js';
import { isNodeUnknown } from '../../../domain/engine/range.js';
import type { NodeScore } from '../../../domain/score.js';
import { monthUrl } from '../../addresses.js';
import type { Problem } from '../../form/problems.js';
import { Shell } from '../../layout/shell.js';
import { type PageReply, page } from '../../reply.js';
import type { Handler } from '../../route.js';
import type { Visit } from '../../visit.js';
import { type CriterionScene, criterionScene } from './criterion-scene.js';
import { Findings } from './findings.js';
import { ForecastLine } from './forecast-line.js';
import { LeafParts } from './leaf-parts.js';
import { Past } from './past.js';
import { Remarks } from './remarks.js';

export const criterionHandler: Handler = (visit) => criterionPage(visit, []);

/** Một tiêu chí: its points and why, the rule in words, figures, evidence, what endangers it, its past, and what is said. */
export async function criterionPage(visit: Visit, problems: readonly Problem[], status = 200): Promise<PageReply> {
  const { services, folder, actor } = visit;
  const scene = await criterionScene(visit);
  const { seen, scored, criterion, node } = scene;
  const reference = { commune: seen.commune.id, month: seen.month.id };
  const remarks = await services.seeRemarks.run(folder, actor, reference, scored.set.id, criterion.code);
  const [grid] = await services.seeHistory.run(folder, actor, seen.commune.id, [scored.set]);
  const title = criterionLabel(criterion);
  return page(
    <Shell {...{ visit, seen, title, at: 'bang-cham', problems }}>
      <p>
        <a href={monthUrl(seen.commune.id, seen.month.id, 'bang-cham', { bo: scored.set.id })}>
          Bảng chấm điểm {scored.set.indexName}
        </a>
      </p>
      <h1>{title}</h1>
      {scored.set.notice === undefined ? null : <p class="mark">{scored.set.notice}</p>}
      {node === undefined ? (
        <p class="glance">Tháng này không chấm riêng: đang lấy điểm đã công bố của cả nhóm.</p>
      ) : (
        <Glance scene={scene} node={node} />
      )}
      {node?.leaf === undefined ? <Children scene={scene} /> : <LeafParts {...{ scene, node, leaf: node.leaf }} />}
      <Findings scene={scene} />
      {node?.leaf === undefined ? null : await ForecastLine({ visit, scene, leaf: node.leaf })}
      {grid === undefined ? null : <Past {...{ grid, scene }} />}
      <Remarks {...{ visit, scene, remarks, problems }} />
    </Shell>,
    status,
  );
}

function Glance({ scene: { scored }, node }: { readonly scene: CriterionScene; readonly node: NodeScore }) {
  const { places } = scored.set.rounding;
  const told = (value: NodeScore['points']) => formatPoints(value, places);
  const { secured, recoverable, lost } = printedLedgers(scored.assessment.score, places).of(node);
  const { leaf } = node;
  return (
    <>
      <p class="glance">
        <strong>{isNodeUnknown(node) ? 'Chưa có điểm' : told(node.points)}</strong>
        {isNodeUnknown(node) ? ', tối đa ' : '/'}
        {told(node.max)} điểm
        {leaf === undefined ? '' : ` · ${stateName(leaf.state)}`}
        {leaf === undefined || leaf.withheld.sign() <= 0 ? '' : `, chờ minh chứng ${told(leaf.withheld)} điểm`}
      </p>
      {node.max.isZero() ? null : (
        <p>
          Đã chắc <strong>{told(secured)}</strong> + còn lấy được <strong>{told(recoverable)}</strong> + đã mất{' '}
          <strong>{told(lost)}</strong> = tối đa {told(node.max)} điểm.
        </p>
      )}
    </>
  );
}

/** The criteria that a group or an area is made of. */
function Children({ scene: { seen, scored, criterion, node } }: { readonly scene: CriterionScene }) {
  if (criterion.children.length === 0) return null;
  const { places } = scored.set.rounding;
  const scores = new Map(node?.children.map((child) => [child.criterion.code, child]));
  return (
    <section>
      <h2>Gồm</h2>
      <ul class="tasks">
        {criterion.children.map((child) => {
          const score = scores.get(child.code);
          return (
            <li key={child.code}>
              <a
                class="task two"
                href={monthUrl(seen.commune.id, seen.month.id, ['tieu-chi', scored.set.id, child.code])}
              >
                <span class="what">
                  <strong>{criterionLabel(child)}</strong>
                </span>
                <span class="due">{score === undefined ? 'không chấm riêng' : nodePointsOfMax(score, places)}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
