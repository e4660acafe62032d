import { monthUrl } from '../../addresses.js';
import { CountLinks } from '../../layout/count-links.js';
import { HandScoreTable } from '../../layout/hand-score-table.js';
import type { ClosingScene } from './closing-scene.js';

/** Còn chưa xong: each figure leads to where it is made smaller. None of it stops the lock. */
export function OpenList({ scene }: { readonly scene: ClosingScene }) {
  const { seen, closing } = scene;
  const { missing, waitingInAll, unsettled, byHand } = closing.open;
  const to = (page: string) => monthUrl(seen.commune.id, seen.month.id, page);
  const counts = [
    { figure: missing.length, words: 'minh chứng còn thiếu', url: to('minh-chung') },
    { figure: waitingInAll, words: 'minh chứng chờ duyệt, chờ xác nhận', url: to('cho-duyet') },
    { figure: unsettled.length, words: 'kiểm tra số liệu chưa trả lời, còn hỏi đơn vị', url: to('kiem-tra') },
    { figure: byHand.length, words: 'tiêu chí chấm tay, có lý do', url: to('bang-cham') },
  ];
  return (
    <section>
      <h2>Xem trước khi khóa</h2>
      <CountLinks counts={counts} />
      <p class="hint">Những điều này không ngăn việc khóa; điều gì còn lại thì khóa theo đúng như vậy.</p>
      {byHand.length === 0 ? null : (
        <>
          <h3>Điểm chấm tay</h3>
          <HandScoreTable {...{ seen, scores: byHand, sets: closing.sets.map(({ set }) => set) }} />
        </>
      )}
    </section>
  );
}
