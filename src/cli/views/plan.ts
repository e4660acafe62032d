import { formatDifference, formatPoints, planSentences } from '../../adapters/messages/index.js';
import type { SetPlan } from '../../application/plan-case.js';
import type { ScoredSet } from '../../application/scored-set.js';
import { indexWaterfall } from '../../domain/engine/waterfall.js';
import type { PlanBy, PlanOutcome } from '../../domain/plan/plan.js';
import type { Output } from '../output.js';
import { hang, wrap } from '../text/width.js';
import { sectionLines } from './heading.js';
import { wantedPlaceLines } from './wanted-place.js';
import { waterfallLines } from './waterfall.js';

/** What has to be done at least, or plainly that it cannot be reached and what the most is. */
export function planLines(scored: ScoredSet, made: SetPlan, by: PlanBy, output: Output): string[] {
  const { target, plan, wanted } = made;
  const { places } = scored.set.rounding;
  const now = scored.assessment.score.total.index;
  const goal = `Chỉ số hiện nay ${formatPoints(now, places)}, muốn đạt ${formatPoints(target, places)}`;
  const how = by === 'count' ? 'ít việc nhất' : 'ít giờ công nhất';
  const title = [
    ...sectionLines(`KẾ HOẠCH (giả định): ${goal}, ${how}`, output),
    ...(wanted === undefined ? [] : wantedPlaceLines(wanted, scored.set.indexName, output)),
  ];
  if (now.atLeast(target)) return [...title, '  Đã đạt, không cần làm thêm việc nào.'];
  if (plan.kind === 'too_entangled') {
    const reason = 'Các việc ràng buộc nhau quá nhiều nên không tính chính xác được trong thời gian cho phép.';
    return [...title, ...hang('  ', reason, output.width)];
  }
  const most = formatPoints(plan.most.score.total.index, places);
  if (plan.kind === 'out_of_reach') {
    const verdict = `KHÔNG ĐẠT ĐƯỢC ${formatPoints(target, places)}: làm hết mọi việc còn làm được thì chỉ số nhiều nhất là ${most}.`;
    return [
      ...title,
      ...hang('  ', verdict, output.width).map((line) => output.style.bold(line)),
      ...outcomeLines(scored, plan.most, 'Ít việc nhất để được mức nhiều nhất ấy', output),
      ...leftOutLines(output),
    ];
  }
  return [
    ...title,
    ...outcomeLines(scored, plan.plan, 'Việc phải làm', output),
    ...wrap(`Làm hết mọi việc còn làm được thì chỉ số nhiều nhất là ${most}.`, output.width),
    ...leftOutLines(output),
  ];
}

function leftOutLines(output: Output): string[] {
  const note =
    'Không tính những gì xã không tự thay đổi được: điểm kế thừa, khảo sát, thẩm định, chấm tay, chờ hướng dẫn, đã mất. Hồ sơ đã qua không đổi được thì chỉ nâng bằng số hồ sơ dự kiến còn đến cuối kỳ, không vượt mức dự báo còn đạt được. Giờ công là ước lượng ghi trong rules/actions.yaml.';
  return wrap(note, output.width).map((line) => output.style.dim(line));
}

function outcomeLines(scored: ScoredSet, outcome: PlanOutcome, heading: string, output: Output): string[] {
  const { actions, hours, score } = outcome;
  const { set, assessment } = scored;
  const waterfall = indexWaterfall(assessment.score, score);
  const gain = formatDifference(waterfall.change, set.rounding.places);
  return [
    ...wrap(`${heading}: ${actions.length} việc, khoảng ${hours} giờ công, ${gain} điểm`, output.width),
    ...planSentences(actions, scored).flatMap((sentence, at) => hang(`  ${at + 1}. `, sentence, output.width)),
    ...sectionLines('Điểm thêm theo tiêu chí', output),
    ...waterfallLines(waterfall, set, output),
  ];
}
