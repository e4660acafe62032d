import {
  addedPoints,
  criterionLabel,
  formatPoints,
  hasNoPointsYet,
  NO_POINTS,
  NO_POINTS_NOTE,
  nodePoints,
} from '../../../adapters/messages/index.js';
import { type PrintedLedgers, printedLedgers } from '../../../domain/engine/printed-ledger.js';
import { isNodeUnknown } from '../../../domain/engine/range.js';
import { Exact } from '../../../domain/number.js';
import type { NodeScore } from '../../../domain/score.js';
import { BulletBar } from '../../charts/bullet.js';
import { Sideways } from '../../layout/sideways.js';
import type { BoardScene } from './board-scene.js';

const COLUMNS = ['Điểm', 'Tối đa', 'Đã chắc', 'Còn lấy được', 'Đã mất'];

/** Where an area's criteria stand on the page. */
export function areaAnchor(code: string): string {
  return `linh-vuc-${code}`;
}

/** Each area as a bar and as figures; every row adds up to its maximum, and every column to the last row. */
export function AreaTable({ scene: { scored } }: { readonly scene: BoardScene }) {
  const { assessment, set } = scored;
  const { areas } = assessment.score;
  const { places } = set.rounding;
  const ledgers = printedLedgers(assessment.score, places);
  const base = areas.filter(({ criterion }) => criterion.block === 'base');
  const beside = areas.filter(({ criterion }) => criterion.block !== 'base');
  const sums = base
    .map((area) => figures(area, ledgers, places))
    .reduce(
      (sum, row) => sum.map((value, index) => value.plus(row[index] ?? Exact.ZERO)),
      COLUMNS.map(() => Exact.ZERO),
    );
  return (
    <section>
      <h2>Điểm theo lĩnh vực</h2>
      <Sideways label="Điểm theo lĩnh vực">
        <table class="areas broad">
          <thead>
            <tr>
              <th scope="col">Lĩnh vực</th>
              <th scope="col">Đang có, còn đạt được, tối đa</th>
              {COLUMNS.map((title) => (
                <th key={title} scope="col" class="number">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {base.map((area) => (
              <AreaRow key={area.criterion.code} {...{ area, ledgers, places }} />
            ))}
            <tr class="sum">
              <th scope="row">Cộng</th>
              <td />
              <Figures values={sums} places={places} isUnknown={base.every(isNodeUnknown)} />
            </tr>
            {beside.map((area) => (
              <tr key={area.criterion.code}>
                <th scope="row">
                  <a href={`#${areaAnchor(area.criterion.code)}`}>{area.criterion.name}</a>
                </th>
                <td>{limit(area, places)}</td>
                <td class="number">{addedPoints(area, places)}</td>
                <td colSpan={4} />
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
      <p class="hint">
        Thanh đậm: điểm đang có. Vạch đứng: mức cao nhất còn đạt được. Phần nhạt sau vạch: đã mất. Đã chắc + còn lấy
        được + đã mất = tối đa. {hasNoPointsYet(assessment.score) ? NO_POINTS_NOTE : ''}
      </p>
    </section>
  );
}

interface AreaRowProps {
  readonly area: NodeScore;
  readonly ledgers: PrintedLedgers;
  readonly places: number;
}

function AreaRow({ area, ledgers, places }: AreaRowProps) {
  const { criterion, points, max } = area;
  const reachable = max.minus(ledgers.of(area).lost);
  const told = (value: Exact) => formatPoints(value, places);
  const label = `${criterion.name}: ${nodePoints(area, places)} điểm, còn đạt được ${told(reachable)}, tối đa ${told(max)}`;
  return (
    <tr>
      <th scope="row">
        <a href={`#${areaAnchor(criterion.code)}`}>{criterionLabel(criterion)}</a>
      </th>
      <td>
        <BulletBar {...{ label, points, reachable, max }} />
      </td>
      <Figures values={figures(area, ledgers, places)} places={places} isUnknown={isNodeUnknown(area)} />
    </tr>
  );
}

interface FiguresProps {
  readonly values: readonly Exact[];
  readonly places: number;
  /** Nobody knows the points yet, the first of the values. */
  readonly isUnknown: boolean;
}

function Figures({ values, places, isUnknown }: FiguresProps) {
  return (
    <>
      {values.map((value, index) => (
        <td key={index} class="number">
          {isUnknown && index === 0 ? NO_POINTS : formatPoints(value, places)}
        </td>
      ))}
    </>
  );
}

function figures(area: NodeScore, ledgers: PrintedLedgers, places: number): readonly Exact[] {
  const { secured, recoverable, lost } = ledgers.of(area);
  return [area.points.round(places), area.max.round(places), secured, recoverable, lost];
}

/** Bonus and penalty stand beside the scale: only their points are added. */
function limit({ criterion }: NodeScore, places: number): string {
  return criterion.block === 'bonus'
    ? `ngoài thang điểm, cộng tối đa ${formatPoints(criterion.maxPoints, places)}`
    : `ngoài thang điểm, trừ đến ${formatPoints(criterion.floor, places)}`;
}
