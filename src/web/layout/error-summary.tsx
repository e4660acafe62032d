import type { Problem } from '../form/problems.js';

/** Lỗi: on top of the page, in the same words as beside each field; the browser moves there. */
export function ErrorSummary({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <section class="errors" role="alert" aria-labelledby="loi" tabIndex={-1} data-focus>
      <h2 id="loi">Cần sửa trước khi làm tiếp</h2>
      <ul>
        {problems.map(({ field, text, remedy }) => (
          <li key={`${field} ${text}`}>
            {field === undefined ? <strong>{text}</strong> : <a href={`#${field}`}>{text}</a>} {remedy}
          </li>
        ))}
      </ul>
    </section>
  );
}
