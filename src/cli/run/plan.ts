import { planJson } from '../../adapters/json/plan-json.js';
import { headJson } from '../../adapters/json/score-json.js';
import type { PlanGoal } from '../../application/plan-case.js';
import type { ScoredSet } from '../../application/scored-set.js';
import type { PlanOptions } from '../commands/plan.js';
import { type ExitCode, exitCodeOf } from '../exit-code.js';
import { foldersOf, scoreRequest } from '../options.js';
import type { Context } from '../services.js';
import { hang } from '../text/width.js';
import { UsageError } from '../usage-error.js';
import { headingLines } from '../views/heading.js';
import { reportTableIssues } from '../views/issues.js';
import { planLines } from '../views/plan.js';
import { separatorLines } from '../views/score.js';
import { untoldPlaceText } from '../views/wanted-place.js';
import { printJson, shownSets } from './scored-case.js';
import { refuseUnclearBlock, refuseUnknownBlock } from './unknown-block.js';

export async function runPlan(context: Context, folder: string, options: PlanOptions): Promise<ExitCode> {
  const { by = 'effort' } = options;
  const goal = goalOf(options);
  const useCase = await context.services.planCase(foldersOf(options));
  const planned = await useCase.run({ ...scoreRequest(folder, options), goal, by });
  refuseUnknownBlock(options.block, planned.blocksInstead);
  refuseUnclearBlock(planned.blocksToChoose);
  const { scored, plans, issues } = planned;
  const { output } = context;
  const sets = shownSets(scored, options);
  if (options.json === true) {
    printJson(context, { sets, issues }, (each) => ({
      ...headJson(each),
      plan: planJson(each, plans.get(each.set.id), by),
    }));
  } else {
    output.out(
      sets.flatMap((each, index) => [
        ...(index === 0 ? [] : separatorLines(output)),
        ...headingLines(each, output),
        ...linesOf(each),
      ]),
    );
    reportTableIssues(issues, output);
  }
  return exitCodeOf(issues);

  function linesOf(each: ScoredSet): string[] {
    const made = plans.get(each.set.id);
    if (made !== undefined) return planLines(each, made, by, output);
    const untold = planned.untold?.get(each.set.id);
    return untold === undefined ? [] : ['', ...hang('', untoldPlaceText(untold), output.width)];
  }
}

function goalOf({ target, place, against, block }: PlanOptions): PlanGoal {
  if (target !== undefined) {
    if (place !== undefined || against !== undefined || block !== undefined)
      throw new UsageError(
        'Đã ghi --target thì không dùng thêm --place, --against, --block.',
        'Chọn một: --target <điểm>, hoặc --place <hạng> cùng với --against <bảng>.',
      );
    return { kind: 'index', target };
  }
  if (place === undefined || place === 0 || against === undefined) {
    throw new UsageError(
      'Chưa ghi muốn đạt mức nào.',
      'Ghi --target <điểm>, hoặc --place <hạng> cùng với --against <bảng>.',
    );
  }
  return { kind: 'place', place, against, ...(block !== undefined && { block }) };
}
