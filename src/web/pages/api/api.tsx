import { API_PATH, REFUSALS } from '../../api/document.js';
import { TAGS } from '../../api/operation.js';
import { OPERATIONS } from '../../api/operations.js';
import { Shell } from '../../layout/shell.js';
import { WideTable } from '../../layout/wide-table.js';
import { page } from '../../reply.js';
import type { Handler } from '../../route.js';
import { OperationCard, shownPath } from './operation-card.js';
import { Sample } from './sample.js';

const VARIABLES = 'MAY_CHU=https://dia-chi-may-chu\nMA_TRUY_CAP=cchc_…';

const GROUPS = Object.entries(TAGS).map(([tag, name]) => ({
  ...{ name, anchor: `nhom-${tag}` },
  operations: OPERATIONS.filter((operation) => operation.tag === tag),
}));

/** Giao diện lập trình: what other programs may ask for here, made from the operations themselves. */
export const apiHandler: Handler = async (visit) => {
  const title = 'Giao diện lập trình';
  return page(
    <Shell {...{ visit, title }}>
      <h1>{title}</h1>
      <p class="glance">
        Chương trình khác gửi yêu cầu đến <code>{API_PATH}</code> kèm <a href="/toi">mã truy cập</a> của một tài khoản,
        và làm được đúng những việc tài khoản ấy làm được.
      </p>
      <HowTo />
      <Overview />
      {GROUPS.map(({ name, anchor, operations }) => (
        <section key={name} id={anchor}>
          <h2>{name}</h2>
          {operations.map((operation) => (
            <OperationCard key={operation.id} operation={operation} />
          ))}
        </section>
      ))}
    </Shell>,
  );
};

function HowTo() {
  return (
    <section>
      <h2>Cách gọi</h2>
      <p>
        Câu trả lời là JSON. Điểm và số liệu là chữ, đúng từng chữ số; ngày ghi năm-tháng-ngày. Bản mô tả cho máy đọc
        (OpenAPI 3.1): <a href={`${API_PATH}/openapi.json`}>{API_PATH}/openapi.json</a>. Các ví dụ dưới đây dùng hai
        biến:
      </p>
      <Sample what="Hai biến dùng trong các ví dụ" text={VARIABLES} />
      <WideTable caption="Khi không làm được: mã HTTP; lý do và cách sửa ở trong &quot;issues&quot;">
        <thead>
          <tr>
            <th scope="col">Mã</th>
            <th scope="col">Nghĩa</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(REFUSALS).map(([code, why]) => (
            <tr key={code}>
              <th scope="row">{code}</th>
              <td>{why}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </section>
  );
}

/** Which groups there are, and each operation in its group. */
function Overview() {
  return (
    <section>
      <h2>Các việc ({OPERATIONS.length})</h2>
      <nav class="operation-groups" aria-label="Các nhóm việc">
        <ul>
          {GROUPS.map(({ name, anchor, operations }) => (
            <li key={anchor}>
              <a href={`#${anchor}`}>
                {name} ({operations.length})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <WideTable caption="Bấm vào tên để xem tham số và ví dụ">
        <thead>
          <tr>
            <th scope="col">Việc</th>
            <th scope="col">Địa chỉ</th>
          </tr>
        </thead>
        {GROUPS.map(({ name, anchor, operations }) => (
          <tbody key={anchor}>
            <tr class="operation-group">
              <th scope="rowgroup" colSpan={2}>
                {name}
              </th>
            </tr>
            {operations.map(({ id, method, path, summary }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`#${id}`}>{summary}</a>
                </th>
                <td>
                  {method} <code>{shownPath(path)}</code>
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </WideTable>
    </section>
  );
}
