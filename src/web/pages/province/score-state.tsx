import { formatInstant } from '../../../adapters/messages/index.js';
import type { Commune } from '../../../domain/commune.js';
import { problemsOf } from '../../form/problems.js';
import { ChangeForm } from '../../layout/change-form.js';
import type { ProvinceScene } from './province-scene.js';

/** How old the points are, what came since, and the way to have them worked out again. */
export function ScoreState({ scene }: { readonly scene: ProvinceScene }) {
  const { scores, seen } = scene;
  return (
    <>
      {scores === undefined ? (
        <p>Tháng này có nhiều địa phương và chưa được chấm chung, nên chưa có điểm để xem cạnh nhau.</p>
      ) : (
        <p>
          {scores.isFresh
            ? `Chấm ngay lúc mở trang, ${formatInstant(scores.at)}.`
            : `Chấm lúc ${formatInstant(scores.at)}. ${changedText(scores.changed)}`}
        </p>
      )}
      {scores?.isFresh === true ? null : seen.mayRun ? (
        <RunForm scene={scene} />
      ) : (
        <p class="hint">Cơ quan thường trực của tỉnh cho chấm lại khi cần.</p>
      )}
      <Unscored scene={scene} />
    </>
  );
}

const MOST_NAMED = 10;

function changedText(changed: readonly Commune[]): string {
  if (changed.length === 0) return 'Từ lúc đó chưa địa phương nào ghi thêm gì.';
  const named = changed.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = changed.length > named.length ? ` và ${changed.length - named.length} địa phương khác` : '';
  return `Sau lúc đó có ${changed.length} địa phương ghi thêm, chưa tính ở đây: ${named.join(', ')}${more}.`;
}

function RunForm({ scene: { visit, seen, scores } }: { scene: ProvinceScene }) {
  if (seen.isScoring) {
    return (
      <p class="going">
        ● Đang chấm lại. <a href="/viec-nen">Xem tiến độ</a>
      </p>
    );
  }
  return (
    <ChangeForm visit={visit} action="/tinh/cham-lai">
      <input type="hidden" name="thang" value={seen.month} />
      {scores === undefined ? (
        <button type="submit">Chấm mọi địa phương</button>
      ) : (
        <button class="plain" type="submit">
          Chấm lại mọi địa phương
        </button>
      )}
    </ChangeForm>
  );
}

/** Never left out silently. */
function Unscored({ scene: { scores } }: { scene: ProvinceScene }) {
  const unscored = scores?.scores.unscored ?? [];
  if (unscored.length === 0) return null;
  return (
    <div class="mark">
      <p>{unscored.length} địa phương không chấm được nên không có trong bảng:</p>
      <ul>
        {unscored.map(({ commune, problems }) => (
          <li key={commune.id}>
            {commune.name}:{' '}
            {problemsOf(problems)
              .map(({ text }) => text)
              .join(' ')}
          </li>
        ))}
      </ul>
    </div>
  );
}
