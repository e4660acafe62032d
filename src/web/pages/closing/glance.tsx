import { formatDate, formatInstant, monthStateName } from '../../../adapters/messages/index.js';
import { warningsIn } from '../../../application/records/open-matters.js';
import type { SeenClosing } from '../../../application/records/see-closing.js';
import type { ClosingScene } from './closing-scene.js';

/** Where the month stands, and who does what: whoever had a hand in the points never locks them. */
export function Glance({ scene }: { readonly scene: ClosingScene }) {
  const { closing } = scene;
  const { month } = closing;
  return (
    <>
      <p class="glance">
        Tháng <strong>{monthStateName(month.state)}</strong>, bản {month.version}. {stateText(closing)}
      </p>
      {month.state === 'awaiting_signature' && !closing.isAsSigned ? (
        <p class="mark">
          Số liệu, minh chứng hoặc bộ tiêu chí đã đổi sau khi trình ký: chưa khóa được. Lấy lại để xem lại điểm, rồi
          trình ký lại.
        </p>
      ) : null}
      <p class="hint">
        Cơ quan thường trực chấm và trình ký; lãnh đạo khóa và mở lại. Người đã chấm, đã duyệt minh chứng hoặc đã trình
        ký thì không khóa được tháng này.
      </p>
      <LastBackup scene={scene} />
    </>
  );
}

function LastBackup({ scene: { seen, closing, lastBackup } }: { readonly scene: ClosingScene }) {
  if (!seen.viewer.may('back_up')) return null;
  const closedAt = closing.month.state === 'closed' ? closing.versions.at(-1)?.closedAt : undefined;
  const isLate = closedAt !== undefined && (lastBackup === undefined || lastBackup < closedAt);
  const told = lastBackup === undefined ? 'chưa có' : formatInstant(lastBackup);
  return (
    <p class={isLate ? 'mark' : 'hint'}>
      Bản sao lưu gần nhất: <a href="/quan-tri/sao-luu">{told}</a>.
      {isLate ? ' Chưa có bản nào sau khi khóa: sao lưu ngay.' : ''}
    </p>
  );
}

function stateText({ month, versions, open }: SeenClosing): string {
  const warnings = warningsIn(open);
  const left = warnings === 0 ? 'Không còn điều gì chưa xong.' : `Còn ${warnings} điều chưa xong.`;
  switch (month.state) {
    case 'open':
      return `Đơn vị còn nộp được minh chứng. ${left}`;
    case 'scoring':
      return `Đơn vị không nộp thêm được; cơ quan thường trực còn duyệt và chấm tay. ${left}`;
    case 'awaiting_signature': {
      const day = month.asOf === undefined ? '' : `, xét hạn theo ngày ${formatDate(month.asOf)}`;
      return `Người trình: ${month.scorer ?? ''}, lúc ${formatInstant(month.changedAt)}${day}. ${left}`;
    }
    case 'closed': {
      const last = versions.at(-1);
      if (last === undefined) return '';
      return `Người khóa: ${last.closedBy}, lúc ${formatInstant(last.closedAt)}; người trình: ${last.scorer}.`;
    }
  }
}
