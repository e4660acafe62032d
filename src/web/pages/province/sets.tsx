import type { Commune } from '../../../domain/commune.js';
import type { ProvinceSet } from '../../../domain/province/province-scores.js';
import { monthUrl } from '../../addresses.js';
import { WideTable } from '../../layout/wide-table.js';
import { page } from '../../reply.js';
import type { Handler } from '../../route.js';
import { ProvinceFrame } from './province-frame.js';
import { keyOf, type ProvinceScene, scoredScene, shortHash } from './province-scene.js';
import { ScoreState } from './score-state.js';

/** Bộ tiêu chí đang dùng: which versions of the sets the communes are scored on in this month. */
export const setsHandler: Handler = async (visit) => {
  const scene = await scoredScene(visit);
  const sets = scene.scores?.scores.sets ?? [];
  const several = new Set(sets.map(({ set }) => set.id).filter((id, at, all) => all.indexOf(id) !== at));
  return page(
    <ProvinceFrame scene={scene} title="Bộ tiêu chí đang dùng" at="bo-tieu-chi">
      {scene.scores === undefined ? null : (
        <p class="glance">
          <strong>{new Set(sets.map(({ set }) => set.id)).size}</strong> bộ tiêu chí;{' '}
          {several.size === 0
            ? 'mọi địa phương cùng dùng một bản của mỗi bộ.'
            : `${several.size} bộ có hơn một bản đang dùng, nên không xếp hạng chung được.`}
        </p>
      )}
      <ScoreState scene={scene} />
      {scene.scores === undefined ? null : <Sets {...{ scene, sets }} />}
      <Missing scene={scene} />
      <h2>Bộ tiêu chí đến các địa phương thế nào</h2>
      <p>
        Mọi địa phương trên máy chủ này dùng chung một thư mục bộ tiêu chí và quy tắc: thư mục đi kèm chương trình, hoặc
        thư mục mà người phụ trách máy chủ chọn khi mở trang web (--criteria, --rules). Thay tệp trong thư mục đó thì
        mọi tháng chưa khóa được chấm theo bản mới từ lần chấm sau; không có bước ban hành riêng cho từng địa phương.
      </p>
      <p>
        Tháng đã khóa giữ nguyên bản lúc khóa, nên một bộ có thể hiện nhiều mã. Tháng mới mở dùng các bộ của tháng
        trước, hoặc những bộ mà cơ quan thường trực của địa phương chọn khi mở tháng.
      </p>
    </ProvinceFrame>,
  );
};

const byName = new Intl.Collator('vi');

function namesOf(communes: readonly Commune[]): string {
  return communes
    .map(({ name }) => name)
    .sort(byName.compare)
    .join(', ');
}

function Sets({ scene: { seen }, sets }: { scene: ProvinceScene; sets: readonly ProvinceSet[] }) {
  return (
    <WideTable caption="Các bản đang dùng">
      <thead>
        <tr>
          <th scope="col">Bộ tiêu chí</th>
          <th scope="col">Bản</th>
          <th scope="col">Mã nội dung</th>
          <th scope="col">Địa phương</th>
        </tr>
      </thead>
      <tbody>
        {sets.map((each) => {
          const communes = each.blocks.flatMap(({ rows }) => rows.map(({ commune }) => commune));
          return (
            <tr key={keyOf(each)}>
              <th scope="row">
                <a href={monthUrl(communes[0]?.id ?? '', seen.month ?? '', 'bo-tieu-chi', { bo: each.set.id })}>
                  {each.set.name}
                </a>{' '}
                <span class="hint">({each.set.id})</span>
              </th>
              <td>{each.set.version}</td>
              <td>{shortHash(each.hash)}</td>
              <td>
                <details>
                  <summary>{communes.length} địa phương</summary>
                  {namesOf(communes)}
                </details>
              </td>
            </tr>
          );
        })}
      </tbody>
    </WideTable>
  );
}

function Missing({ scene: { seen } }: { scene: ProvinceScene }) {
  const missing = seen.communes.filter(({ month }) => month === undefined).map(({ commune }) => commune);
  return missing.length === 0 ? null : <p>Chưa mở tháng này: {namesOf(missing)}.</p>;
}
