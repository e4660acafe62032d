import { publishedJson } from '../../../adapters/json/parts-json.js';
import { headJson } from '../../../adapters/json/score-json.js';
import { layerName } from '../../../adapters/messages/index.js';
import { scoredSets } from '../../../application/scored-set.js';
import { operation } from '../operation.js';
import { named } from '../schemas/shape.js';
import { monthOf, scoredOf, setsJson } from '../scored-sets.js';

/** Các lớp điểm. */
export const layerOperations = [
  operation({
    ...{ id: 'getLayers', method: 'GET', path: '/communes/:commune/months/:month/layers', tag: 'scoring' },
    summary: 'Các lớp điểm: chấm tay, thẩm định, giải trình; kể cả sau khi khóa',
    answer: named('Layers'),
    handle: async (call) => {
      const { services, folder, actor } = call;
      const scored = await scoredOf(call);
      const layers = await services.seeLayers.run(folder, actor, monthOf(call), scoredSets(scored));
      return setsJson(call, scored, (each) => ({
        ...headJson(each),
        layers: (layers.get(each.set.id) ?? []).map(({ score, comparison }) => ({
          ...score,
          layerName: layerName(score.layer),
          ...(comparison !== undefined && { beside: publishedJson(comparison, each.set.rounding.places) }),
        })),
      }));
    },
  }),
];
