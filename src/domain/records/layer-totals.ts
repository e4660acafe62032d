import { type CriteriaSet, type Criterion, findCriterion, walk } from '../criteria-set.js';
import { Exact } from '../number.js';
import { LAYERS, type Layer, type LayerScore, lastWords } from './layer.js';
import type { ClosedResult, MonthId, MonthVersion } from './month.js';

/** Điểm một lớp cho cạnh điểm tự chấm của một tháng đã khóa, over the same criteria. */
export interface LayerTotal {
  readonly month: MonthId;
  readonly layer: Exclude<Layer, 'self' | 'explanation'>;
  /** `total`: the layer gave a total; otherwise over how many criteria or areas. */
  readonly over: 'total' | number;
  readonly own: Exact;
  readonly given: Exact;
}

type AppraisingLayer = LayerTotal['layer'];
const APPRAISING = LAYERS.filter((each): each is AppraisingLayer => each !== 'self' && each !== 'explanation');

/**
 * The last word of each layer of each locked month. What had no figure when it was locked is left out on both sides; of
 * an area and a criterion in it only the area counts.
 * @param versions the last version of each month.
 */
export function layerTotals(
  set: CriteriaSet,
  versions: readonly MonthVersion[],
  layers: readonly LayerScore[],
): LayerTotal[] {
  return versions.flatMap(({ month, results }) => {
    const result = results.find((each) => each.set === set.id);
    if (result === undefined || result.reported === 0) return [];
    const words = lastWords(layers.filter((each) => each.set === set.id && each.month === month));
    return APPRAISING.flatMap((layer) => {
      const own = words.filter((each) => each.layer === layer);
      return totalOf(set, result, own).map((each) => ({ month, layer, ...each }));
    });
  });
}

function totalOf(
  set: CriteriaSet,
  result: ClosedResult,
  given: readonly LayerScore[],
): Pick<LayerTotal, 'over' | 'own' | 'given'>[] {
  const total = given.find(({ code }) => code === 'total');
  if (total !== undefined) return [{ over: 'total', own: Exact.from(result.points), given: total.points }];
  const nodes = given.flatMap((each) => {
    const node = findCriterion(set, each.code);
    return node === undefined ? [] : [{ node, points: each.points }];
  });
  const beneath = new Set(nodes.flatMap(({ node }) => [...walk(node)].slice(1).map(({ code }) => code)));
  const compared = nodes
    .filter(({ node }) => !beneath.has(node.code))
    .flatMap(({ node, points }) => {
      const own = lockedPoints(node, result);
      return own === undefined ? [] : [{ own, points }];
    });
  if (compared.length === 0) return [];
  const sums = {
    own: Exact.sum(compared.map(({ own }) => own)),
    given: Exact.sum(compared.map((each) => each.points)),
  };
  return [{ over: compared.length, ...sums }];
}

/** Undefined where any of its criteria had no figure. */
function lockedPoints(node: Criterion, result: ClosedResult): Exact | undefined {
  const { leaves, unknown = [] } = result;
  const own = leaves[node.code];
  if (own !== undefined) return unknown.includes(node.code) ? undefined : Exact.from(own);
  if (node.standIn !== undefined && leaves[node.standIn.code] !== undefined) return lockedPoints(node.standIn, result);
  const parts = node.children.map((child) => lockedPoints(child, result));
  return parts.length > 0 && parts.every((each) => each !== undefined) ? Exact.sum(parts) : undefined;
}
