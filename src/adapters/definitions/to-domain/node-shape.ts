import { issue } from '../../../domain/issue.js';
import { text } from '../../../domain/message.js';
import type { CriterionDto } from '../dto/criterion.js';
import type { Conversion } from './conversion.js';

const LEAF_KEYS = ['with', 'source', 'monitor', 'lead', 'support', 'remedy', 'evidence'] as const;

/** A node is a branch with one list of children, or a leaf with a rule; only a branch has a stand-in, which is a leaf. */
export function reportMisplacedKeys(dto: CriterionDto, { origins, report }: Conversion): void {
  const refuse = (problem: string, key?: string): void => {
    const values = { code: text(dto.code), problem: text(problem), ...(key === undefined ? {} : { key: text(key) }) };
    report(issue('C019', origins.placeOf(dto, [key ?? 'code']), values));
  };
  const isBranch = dto.criteria !== undefined || dto.sub_criteria !== undefined;
  if (dto.criteria !== undefined && dto.sub_criteria !== undefined) refuse('two_lists', 'sub_criteria');
  if (dto.stand_in !== undefined && (!isBranch || dto.stand_in.rule === undefined)) refuse('stand_in', 'stand_in');
  if (dto.rule === undefined) {
    const leafKey = LEAF_KEYS.find((key) => dto[key] !== undefined);
    if (leafKey !== undefined) refuse('scoring_without_rule', leafKey);
    else if (!isBranch) refuse('branch_without_children');
  } else if (isBranch) {
    refuse('leaf_with_children', 'rule');
  }
}
