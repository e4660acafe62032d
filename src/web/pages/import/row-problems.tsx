import { renderIssue } from '../../../adapters/messages/index.js';
import type { Issue } from '../../../domain/issue.js';
import { WideTable } from '../../layout/wide-table.js';
import { placeText } from './words.js';

/** Rows shown at once; a file that is wrong throughout is mended in its program, not read here to its end. */
const MOST = 200;

/** Từng dòng có vấn đề: where, what is wrong, what to write instead. */
export function RowProblems({ issues }: { issues: readonly Issue[] }) {
  if (issues.length === 0) return <p>Không có dòng nào có vấn đề.</p>;
  const shown = issues.slice(0, MOST);
  return (
    <WideTable
      caption={`${issues.length} điều cần xem trong tệp${shown.length < issues.length ? `, dưới đây là ${MOST} điều đầu` : ''}`}
    >
      <thead>
        <tr>
          <th scope="col">Ở đâu</th>
          <th scope="col">Mức độ</th>
          <th scope="col">Vấn đề</th>
          <th scope="col">Cách sửa</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((each) => {
          const { reason, remedy } = renderIssue(each);
          const place = placeText(each.place);
          return (
            <tr key={`${place} ${each.code} ${reason}`}>
              <th scope="row">{place}</th>
              <td>{each.severity === 'error' ? '▲ Không nhận' : '○ Lưu ý'}</td>
              <td>{reason}</td>
              <td>{remedy}</td>
            </tr>
          );
        })}
      </tbody>
    </WideTable>
  );
}
