import { CodeText, NonEmptyText, PointsText } from '../../../adapters/boundary/index.js';
import { formatPoints } from '../../../adapters/messages/index.js';
import { Exact } from '../../../domain/number.js';
import { monthUrl } from '../../addresses.js';
import { filled } from '../../form/filled.js';
import { see } from '../../reply.js';
import { scoreboardPage } from './scoreboard.js';

class HandScoreForm {
  @CodeText() set!: string;
  @CodeText() code!: string;
  @PointsText() points!: string;
  @NonEmptyText() reason!: string;
}

/** Ghi điểm chấm tay. */
export const scoreByHandHandler = filled(
  HandScoreForm,
  async ({ services, folder, actor, params }, { set, code, points, reason }) => {
    const { commune = '', month = '' } = params;
    const given = Exact.from(points);
    const score = { commune, month, set, code, points: given, reason, layer: 'self', source: '' } as const;
    await services.scoreByHand.run(folder, actor, score);
    const url = monthUrl(commune, month, 'bang-cham', { bo: set });
    return see(url, `Đã ghi ${formatPoints(given)} điểm chấm tay cho tiêu chí ${code}.`);
  },
  scoreboardPage,
  { code: 'tiêu chí', points: 'số điểm', reason: 'lý do' },
);
