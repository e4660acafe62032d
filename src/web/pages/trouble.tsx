import type { Problem } from '../form/problems.js';
import { Document } from '../layout/document.js';

export interface TroubleProps {
  readonly asset: (name: string) => string;
  readonly status: number;
  readonly title: string;
  readonly problems: readonly Problem[];
}

/** When a page cannot be shown: what is the matter, and where to go from here. */
export function TroublePage({ asset, status, title, problems }: TroubleProps) {
  return (
    <Document title={title} asset={asset}>
      <main class="card" id="noi-dung">
        <h1>{title}</h1>
        {problems.map(({ text, remedy }) => (
          <p key={text}>
            {text} {remedy}
          </p>
        ))}
        {status >= 500 ? <p>Việc vừa làm chưa được ghi. Thử lại; nếu vẫn lỗi thì báo quản trị kèm mã trên.</p> : null}
        <p>
          <a href="/">Về trang đầu</a>
        </p>
      </main>
    </Document>
  );
}
