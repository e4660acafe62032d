import { criterionLabel, formatPoints, itemStateName, slotName } from '../../../adapters/messages/index.js';
import type { FoundFile, FoundInMonth } from '../../../application/records/search-month.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import { criterionUrl, monthUrl } from '../../addresses.js';

/** One line: where it leads, what it is, and a word beside it. */
export interface FoundLine {
  readonly url: string;
  readonly title: string;
  readonly about: string;
  readonly side: string;
}

export interface FoundGroup {
  readonly name: string;
  readonly results: readonly FoundLine[];
}

/** What was found, in words, kind by kind. */
export function foundGroups(seen: SeenMonth, found: FoundInMonth): FoundGroup[] {
  const { commune, month } = seen;
  return [
    {
      name: 'Tiêu chí',
      results: found.criteria.map(({ set, criterion }) => ({
        url: criterionUrl(commune.id, month.id, set.id, criterion.code),
        title: criterionLabel(criterion),
        about: set.indexName,
        side: `tối đa ${formatPoints(criterion.maxPoints, set.rounding.places)} điểm`,
      })),
    },
    {
      name: 'Minh chứng phải có',
      results: found.requirements.map(({ set, requirement, criterion }) => ({
        url: criterionUrl(commune.id, month.id, set.id, criterion.code),
        title: requirement.title,
        about: `tiêu chí ${criterionLabel(criterion)}`,
        side: set.indexName,
      })),
    },
    { name: 'Tệp đã nộp', results: found.files.map((each) => fileLine(seen, each)) },
    {
      name: 'Đơn vị',
      results: found.departments.map(({ id, name, aliases }) => ({
        url: monthUrl(commune.id, month.id, 'minh-chung', { 'don-vi': id }),
        title: name,
        about: aliases.length === 0 ? '' : `còn gọi: ${aliases.join(', ')}`,
        side: 'Minh chứng còn thiếu',
      })),
    },
  ];
}

function fileLine({ commune, month, departments }: SeenMonth, { item, requirement }: FoundFile): FoundLine {
  const { file, number, slot, state } = item;
  const owner = departments.find(({ id }) => id === item.department)?.name ?? item.department;
  return {
    url: monthUrl(commune.id, month.id, ['minh-chung', item.requirement, slot]),
    title: file?.name ?? '',
    about: [number, requirement?.title, slotName(slot)].filter((each) => each !== undefined).join(' · '),
    side: `${itemStateName(state)} · ${owner}`,
  };
}
