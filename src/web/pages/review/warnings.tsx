import { renderIssue } from '../../../adapters/messages/index.js';
import type { Issue } from '../../../domain/issue.js';

/** Above the decision, so that nobody decides without having seen it. */
export function Warnings({ warnings }: { warnings: readonly Issue[] }) {
  return (
    <>
      {warnings.map((each) => (
        <p key={each.code} class="mark">
          <strong>▲ {renderIssue(each).reason}</strong> Đối chiếu trước khi nhận; nếu nộp nhầm thì trả lại.
        </p>
      ))}
    </>
  );
}
