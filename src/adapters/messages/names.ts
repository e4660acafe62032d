import type { PublishedComparison } from '../../domain/assessment.js';
import type { BoardLevel, BoardPart } from '../../domain/board.js';
import type { FailedCheck } from '../../domain/consistency.js';
import type { Scoring } from '../../domain/criteria-set.js';
import type { SlotState } from '../../domain/evidence.js';
import type { Finding } from '../../domain/finding.js';
import type { ListKind } from '../../domain/lists/fields.js';
import type { FactState } from '../../domain/metric.js';
import type { AuditAction } from '../../domain/records/audit.js';
import type { AuditKind } from '../../domain/records/audit-kind.js';
import type { ItemState, ReturnReason } from '../../domain/records/evidence-item.js';
import type { Layer } from '../../domain/records/layer.js';
import type { MonthState } from '../../domain/records/month.js';
import type { Role } from '../../domain/records/people.js';
import type { ProcessGap } from '../../domain/registers/register-gaps.js';
import type { WorkFileGap } from '../../domain/registers/work-file.js';
import type { Severity } from '../../domain/risk.js';
import type { RuleKind } from '../../domain/rule.js';
import type { ScoreState } from '../../domain/score.js';
import * as lists from './vi-list-names.js';
import * as vi from './vi-names.js';
import * as records from './vi-record-names.js';

export const stateName = (state: ScoreState): string => vi.STATE_NAMES[state];
export const slotStateName = (state: SlotState): string => vi.SLOT_STATE_NAMES[state];
export const severityName = (severity: Severity): string => vi.SEVERITY_NAMES[severity];
/** ▲ ● ○: told apart without colour. */
export const severitySign = (severity: Severity): string => vi.SEVERITY_SIGNS[severity];
export const levelName = (level: BoardLevel): string => vi.LEVEL_NAMES[level];
/** ▲ ● ✕ ✓: told apart without colour. */
export const levelSign = (level: BoardLevel): string => vi.LEVEL_SIGNS[level];
export const partName = (part: BoardPart): string => vi.PART_NAMES[part];
export const stateStep = (state: ScoreState): string => vi.STATE_STEPS[state];
export const kindName = (kind: RuleKind): string => vi.KIND_NAMES[kind];
export const sourceName = (source: Scoring['source']): string => vi.SOURCE_NAMES[source];
export const checkSeverityName = (severity: FailedCheck['check']['severity']): string =>
  vi.CHECK_SEVERITY_NAMES[severity];
export const differenceName = (cause: PublishedComparison['cause']): string => vi.DIFFERENCE_NAMES[cause];
export const blockName = (block: string): string =>
  Object.hasOwn(vi.BLOCK_NAMES, block) ? (vi.BLOCK_NAMES[block] ?? block) : block;
export const factStateName = (state: FactState): string => vi.FACT_STATE_NAMES[state];
export const findingStatusName = (status: Finding['status']): string => vi.FINDING_STATUS_NAMES[status];
export const monthStateName = (state: MonthState): string => records.MONTH_STATE_NAMES[state];
export const itemStateName = (state: ItemState): string => records.ITEM_STATE_NAMES[state];
export const returnReasonName = (reason: ReturnReason): string => records.RETURN_REASON_NAMES[reason];
export const roleName = (role: Role): string => records.ROLE_NAMES[role];
export const layerName = (layer: Layer): string => records.LAYER_NAMES[layer];
export const auditName = (action: AuditAction): string => records.AUDIT_NAMES[action];
export const auditKindName = (kind: AuditKind): string => records.AUDIT_KIND_NAMES[kind];
export const listName = (kind: ListKind): string => lists.LIST_NAMES[kind];
export const workFileGapName = (gap: WorkFileGap): string => lists.WORK_FILE_GAP_NAMES[gap];
export const processGapName = (gap: ProcessGap): string => lists.PROCESS_GAP_NAMES[gap];
