import type { IsoDate } from '../calendar.js';
import { countMetrics, type SymbolColumns } from '../lists/count-metrics.js';
import type { ItemList } from '../lists/fields.js';
import type { ListRules } from '../lists/list-rules.js';
import type { Attributes } from '../lists/tally.js';
import type { Facts } from '../metric.js';
import { ISO_SYMBOLS, type IsoPolicy, type IsoProcess, judgeProcess, processAttributes } from './iso.js';
import {
  judgeWorkFile,
  WORK_FILE_SYMBOLS,
  type WorkFile,
  type WorkFilePolicy,
  workFileAttributes,
} from './work-file.js';

export type WorkFileRules = ListRules<WorkFilePolicy, WorkFile>;
export type IsoRules = ListRules<IsoPolicy, IsoProcess>;

/** Số liệu đếm từ danh mục hồ sơ công việc, as they stand at the end of `day`. */
export function countWorkFiles(list: ItemList<WorkFile>, rules: WorkFileRules, day: IsoDate): Facts {
  const judged = list.items.map((file) => workFileAttributes(judgeWorkFile(file, day, rules.policy)));
  return countList(judged, list, rules, WORK_FILE_SYMBOLS, day);
}

/** Số liệu đếm từ danh mục quy trình ISO, as they stand at the end of `day`. */
export function countProcesses(list: ItemList<IsoProcess>, rules: IsoRules, day: IsoDate): Facts {
  const hasApplied = list.columns.has('applied');
  const judged = list.items.map((each) => processAttributes(judgeProcess(each, day, rules.policy, hasApplied)));
  return countList(judged, list, rules, ISO_SYMBOLS, day);
}

function countList(
  attributes: readonly Attributes[],
  list: ItemList<unknown>,
  { metrics, assumed, note }: Pick<ListRules<unknown, unknown>, 'metrics' | 'assumed' | 'note'>,
  symbolColumns: SymbolColumns,
  asOf: IsoDate,
): Facts {
  const counts = () => ({ counted: attributes.length });
  return countMetrics(attributes, {
    metrics,
    columns: list.columns,
    symbolColumns,
    assumed,
    note: () => note,
    source: list.name,
    asOf,
    counts,
  });
}
