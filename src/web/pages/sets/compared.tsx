import { criterionLabel, formatPoints, ruleLines } from '../../../adapters/messages/index.js';
import type { ComparedSet, SetEdition } from '../../../application/records/see-sets.js';
import type { Criterion } from '../../../domain/criteria-set.js';
import { bodyOf, type ChangedPart, type CriterionChange, type RuledSet } from '../../../domain/set-changes.js';
import { DifferenceTable } from '../../layout/difference-table.js';
import { WideTable } from '../../layout/wide-table.js';
import { editionName, editionOf } from '../../set-editions.js';
import type { Visit } from '../../visit.js';

/** The one that was before, then the other. */
export type ComparedEditions = readonly [SetEdition, SetEdition];

/** `?tu=2026-09.1&den=dang-ap-dung`; undefined when two editions are not asked for. */
export function editionsAsked({ query }: Pick<Visit, 'query'>): ComparedEditions | undefined {
  const [first, second] = [editionOf(query.tu), editionOf(query.den)];
  return first === undefined || second === undefined ? undefined : [first, second];
}

export interface ComparedSectionProps {
  readonly asked: ComparedEditions;
  /** Absent: the two cannot be compared. */
  readonly compared: ComparedSet | undefined;
}

/** Khác nhau: criterion by criterion in words, and what it would make of the points. */
export function ComparedSection({ asked, compared }: ComparedSectionProps) {
  if (compared === undefined) {
    return (
      <section id="khac-nhau">
        <p>Chọn ít nhất một tháng đã khóa theo bộ này để so.</p>
      </section>
    );
  }
  const { before, after, changes, points } = compared;
  const figures = editionName(compared.figures);
  return (
    <section id="khac-nhau">
      <h2>
        Bộ {fullName(asked[0])} ({before.set.version}) và bộ {fullName(asked[1])} ({after.set.version})
      </h2>
      {changes.length === 0 ? (
        <p>Không tiêu chí nào đổi tên, điểm, quy tắc, minh chứng hay đơn vị.</p>
      ) : (
        <WideTable caption={`${changes.length} tiêu chí khác nhau`}>
          <thead>
            <tr>
              <th scope="col">Tiêu chí</th>
              <th scope="col">Khác ở</th>
              <th scope="col">Bộ {fullName(asked[0])}</th>
              <th scope="col">Bộ {fullName(asked[1])}</th>
            </tr>
          </thead>
          <tbody>{changes.map((change) => change.parts.map((part) => changeRow(change, part, compared)))}</tbody>
        </WideTable>
      )}
      <p class="hint">Giả định, không lưu thành điểm: cùng số liệu đã khóa của {figures}, chấm theo từng bộ.</p>
      <DifferenceTable {...{ set: after.set, difference: points, title: `Điểm ${figures} theo hai bộ` }} />
    </section>
  );
}

function fullName(edition: SetEdition): string {
  return edition === 'in_force' ? editionName(edition) : `khi khóa ${editionName(edition)}`;
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
