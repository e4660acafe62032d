import { criterionLabel, formatMonth, formatPoints, ruleLines } from '../../../adapters/messages/index.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import type { ComparedSet } from '../../../application/records/see-sets.js';
import type { Criterion } from '../../../domain/criteria-set.js';
import type { LoadedSet } from '../../../domain/definitions.js';
import { monthId } from '../../../domain/records/month.js';
import { bodyOf, type ChangedPart, type CriterionChange, type RuledSet } from '../../../domain/set-changes.js';
import { DifferenceTable } from '../../layout/difference-table.js';
import { WideTable } from '../../layout/wide-table.js';
import type { Visit } from '../../visit.js';

/** `?thang=2026-09&ban=1`: the set by which that version was locked, beside the one in force. @throws Refused */
export async function comparedAsked(
  { services, folder, actor, query }: Visit,
  { commune }: SeenMonth,
  { set }: LoadedSet,
): Promise<ComparedSet | undefined> {
  const { thang: month = '', ban = '' } = query;
  if (month === '' || !/^\d{1,4}$/.test(ban)) return undefined;
  return services.seeSets.compare(folder, actor, commune.id, { month, version: Number(ban), set: set.id });
}

export interface ComparedSectionProps {
  readonly visit: Visit;
  readonly compared: ComparedSet;
}

/** Khác nhau: criterion by criterion in words, and what it would make of the points. */
export function ComparedSection({ visit: { query }, compared }: ComparedSectionProps) {
  const { before, after, changes, points } = compared;
  const month = monthId(query.thang ?? '');
  const locked = `tháng ${month === undefined ? '' : formatMonth(month)} bản ${query.ban}`;
  return (
    <section id="khac-nhau">
      <h2>
        Bộ khi khóa {locked} ({before.set.version}) và bộ đang áp dụng ({after.set.version})
      </h2>
      {changes.length === 0 ? (
        <p>Không tiêu chí nào đổi tên, điểm, quy tắc, minh chứng hay đơn vị.</p>
      ) : (
        <WideTable caption={`${changes.length} tiêu chí khác nhau`}>
          <thead>
            <tr>
              <th scope="col">Tiêu chí</th>
              <th scope="col">Khác ở</th>
              <th scope="col">Khi khóa</th>
              <th scope="col">Đang áp dụng</th>
            </tr>
          </thead>
          <tbody>{changes.map((change) => change.parts.map((part) => changeRow(change, part, compared)))}</tbody>
        </WideTable>
      )}
      <p class="hint">Giả định, không lưu thành điểm: cùng số liệu đã khóa, chấm theo bộ đang áp dụng.</p>
      <DifferenceTable {...{ set: after.set, difference: points, title: `Điểm ${locked}, khi khóa và nếu chấm lại` }} />
    </section>
  );
}

const PARTS: Readonly<Record<ChangedPart, string>> = {
  added: 'thêm mới',
  removed: 'bỏ',
  name: 'tên',
  points: 'điểm tối đa',
  rule: 'quy tắc, chỉ tiêu',
  evidence: 'minh chứng',
  departments: 'đơn vị chủ trì, phối hợp',
};

function changeRow({ code, before, after }: CriterionChange, part: ChangedPart, compared: ComparedSet) {
  const named = after ?? before;
  return (
    <tr key={`${code} ${part}`}>
      <th scope="row">{named === undefined ? code : criterionLabel(named)}</th>
      <td>{PARTS[part]}</td>
      <td class="said">{before === undefined ? '' : partText(before, part, compared.before)}</td>
      <td class="said">{after === undefined ? '' : partText(after, part, compared.after)}</td>
    </tr>
  );
}

function partText(criterion: Criterion, part: ChangedPart, of: RuledSet): string {
  const { name, maxPoints, scoring } = criterion;
  const { places } = of.set.rounding;
  switch (part) {
    case 'added':
    case 'removed':
    case 'points':
      return `${formatPoints(maxPoints, places)} điểm`;
    case 'name':
      return name;
    case 'rule': {
      const body = scoring && bodyOf(scoring.rule, of);
      const told = scoring && of.rules.get(scoring.rule)?.title;
      const lines = body && ruleLines(body, { max: maxPoints, places, metricOf: () => undefined });
      return [told ?? '', ...(lines ?? [])].filter((each) => each !== '').join('\n');
    }
    case 'evidence':
      return (scoring?.evidence ?? []).map(({ title }) => title).join('\n');
    case 'departments':
      return [scoring?.lead ?? '', ...(scoring?.support ?? [])]
        .filter((each) => each !== '')
        .map((role) => of.set.roles.get(role) ?? role)
        .join(', ');
  }
}
