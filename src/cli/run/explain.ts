import { explainJson } from '../../adapters/json/explain-json.js';
import type { ScoredSet } from '../../application/scored-set.js';
import type { NodeScore } from '../../domain/score.js';
import { allNodes } from '../../domain/score-nodes.js';
import { type ExitCode, exitCodeOf } from '../exit-code.js';
import { foldTyped, nearestTyped } from '../nearest.js';
import type { CaseOptions } from '../options.js';
import type { Context } from '../services.js';
import { suggestion, UsageError } from '../usage-error.js';
import { explainLines } from '../views/explain.js';
import { reportIssues } from '../views/issues.js';
import { separatorLines } from '../views/score.js';
import { printJson, scoredCase } from './scored-case.js';

export async function runExplain(
  context: Context,
  folder: string,
  code: string,
  options: CaseOptions,
): Promise<ExitCode> {
  const { sets, issues } = await scoredCase(context, folder, options);
  const found = sets.flatMap((scored) => {
    const node = nodesOf(scored).find((each) => foldTyped(each.criterion.code) === foldTyped(code));
    return node === undefined ? [] : [{ scored, node }];
  });
  if (found.length === 0 && sets.length > 0) throw unknownCode(code, sets);
  if (options.json === true) {
    const nodes = new Map(found.map(({ scored, node }) => [scored, node]));
    printJson(context, { sets: found.map(({ scored }) => scored), issues }, (scored) => {
      const node = nodes.get(scored);
      return node === undefined ? {} : explainJson(scored, node);
    });
  } else {
    const { output } = context;
    output.out(
      found.flatMap(({ scored, node }, index) => [
        ...(index === 0 ? [] : separatorLines(output)),
        ...explainLines(scored, node, output),
      ]),
    );
    reportIssues(issues, output);
  }
  return exitCodeOf(issues);
}

function nodesOf({ assessment }: ScoredSet): NodeScore[] {
  return allNodes(assessment.score.areas);
}

function unknownCode(code: string, sets: readonly ScoredSet[]): UsageError {
  const codes = sets.flatMap((scored) => nodesOf(scored).map((node) => node.criterion.code));
  const names = sets.map((each) => each.set.id).join(', ');
  return new UsageError(
    `Không có tiêu chí mã "${code}" trong bộ ${names}.`,
    suggestion(
      nearestTyped(code, codes),
      `Các lĩnh vực: ${sets.flatMap((each) => each.set.areas.map((area) => area.code)).join(', ')}.`,
    ),
  );
}
