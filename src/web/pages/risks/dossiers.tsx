import { daysText, formatDate } from '../../../adapters/messages/index.js';
import type { SeenDossiers } from '../../../application/records/see-dossiers.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import type { UrgentDossier } from '../../../domain/dossiers/work-list.js';
import { CountBars } from '../../charts/count-bars.js';
import { WideTable } from '../../layout/wide-table.js';

export interface DossiersProps {
  readonly dossiers: readonly SeenDossiers[];
  readonly seen: SeenMonth;
}

const TITLE = 'Hồ sơ sắp đến hạn, quá hạn';

/** Leads over the board to the dossiers below it. */
export function DossiersLink({ dossiers }: Pick<DossiersProps, 'dossiers'>) {
  const [late, near] = [countOf(dossiers, 'late'), countOf(dossiers, 'near')];
  if (late + near === 0) return null;
  return (
    <p>
      <a href="#ho-so">
        {late} hồ sơ quá hạn, {near} hồ sơ sắp đến hạn
      </a>
    </p>
  );
}

function countOf(dossiers: readonly SeenDossiers[], part: 'late' | 'near' | 'awaiting'): number {
  return dossiers.reduce((all, each) => all + each[part], 0);
}

/** Open dossiers of the imported list that are late or soon will be, by department, in the office's own order. */
export function Dossiers({ dossiers, seen: { departments } }: DossiersProps) {
  const rank = ({ known }: SeenDossiers) => departments.findIndex(({ id }) => id === known?.id);
  const shown = [...dossiers].sort((a, b) => (rank(a) < 0 ? 1 : rank(b) < 0 ? -1 : rank(a) - rank(b)));
  const sum = (part: 'late' | 'near' | 'awaiting') => countOf(shown, part);
  const bars = shown.map((each) => ({ name: nameOf(each), pressing: each.late, coming: each.near }));
  return (
    <section id="ho-so" class="dossiers">
      <h2>{TITLE}</h2>
      <p>
        Theo danh sách hồ sơ đã nhập: <strong>{sum('late')}</strong> hồ sơ quá hạn chưa giải quyết xong,{' '}
        <strong>{sum('near')}</strong> sắp đến hạn, {sum('awaiting')} đang chờ người nộp bổ sung.
      </p>
      {shown.length === 0 ? null : (
        <>
          <CountBars {...{ title: TITLE, pressing: 'Quá hạn', coming: 'Sắp đến hạn', bars }} />
          <WideTable caption="Số hồ sơ theo đơn vị">
            <thead>
              <tr>
                <th scope="col">Đơn vị</th>
                {['Quá hạn', 'Sắp đến hạn', 'Chờ bổ sung'].map((name) => (
                  <th key={name} scope="col" class="number">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((each) => (
                <tr key={each.department}>
                  <th scope="row">{nameOf(each)}</th>
                  <td class="number">{each.late}</td>
                  <td class="number">{each.near}</td>
                  <td class="number">{each.awaiting}</td>
                </tr>
              ))}
            </tbody>
          </WideTable>
          {shown
            .filter((each) => each.dossiers.length > 0)
            .map((each) => (
              <OfDepartment key={each.department} work={each} />
            ))}
        </>
      )}
    </section>
  );
}

function nameOf({ known, department }: SeenDossiers): string {
  return known?.name ?? (department === '' ? 'Không ghi đơn vị' : department);
}

function OfDepartment({ work }: { readonly work: SeenDossiers }) {
  return (
    <details>
      <summary>
        {nameOf(work)}: {work.dossiers.length} hồ sơ
      </summary>
      <WideTable caption={`Hồ sơ của ${nameOf(work)}`}>
        <thead>
          <tr>
            <th scope="col">Mã hồ sơ</th>
            <th scope="col">Thủ tục</th>
            <th scope="col">Hạn</th>
            <th scope="col">Tình trạng</th>
          </tr>
        </thead>
        <tbody>
          {work.dossiers.map((each) => (
            <tr key={each.code}>
              <th scope="row">{each.code}</th>
              <td>{each.procedure ?? ''}</td>
              <td class="date">{each.deadline === undefined ? '' : formatDate(each.deadline)}</td>
              <td>{stateOf(each)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </details>
  );
}

function stateOf({ urgency, repeated, daysLeft, daysLate }: UrgentDossier): string {
  if (urgency === 'near') return `● ${daysText(daysLeft)}`;
  if (repeated) return '▲ quá hạn vì yêu cầu bổ sung quá số lần';
  return daysLate === 0 ? '▲ quá hạn' : `▲ ${daysText(-daysLate)}`;
}
