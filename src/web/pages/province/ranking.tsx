import { blockName, formatDate, formatPoints, OTHER_DAYS } from '../../../adapters/messages/index.js';
import type { ProvinceBlock, ProvincePlace, ProvinceSet } from '../../../domain/province/province-scores.js';
import { monthUrl } from '../../addresses.js';
import { WideTable } from '../../layout/wide-table.js';
import { page } from '../../reply.js';
import type { Handler } from '../../route.js';
import { ProvinceFrame } from './province-frame.js';
import { keyOf, type ProvinceScene, scoredScene } from './province-scene.js';
import { ScoreState } from './score-state.js';
import { SetChoice } from './set-choice.js';

/** Xếp hạng theo khối: places with their range; what is not locked is an estimate and says so. */
export const rankingHandler: Handler = async (visit) => {
  const scene = await scoredScene(visit);
  const { chosen, url } = scene;
  return page(
    <ProvinceFrame scene={scene} title="Xếp hạng theo khối" at="xep-hang">
      <SetChoice scene={scene} page="xep-hang" />
      {chosen === undefined ? null : <Glance chosen={chosen} />}
      <ScoreState scene={scene} />
      {chosen === undefined ? null : (
        <>
          {chosen.blocks.map((block) => (
            <Block key={block.block} {...{ scene, chosen, block }} />
          ))}
          <p>
            <a href={url('xep-hang/bang', { bo: keyOf(chosen) })}>Tải bảng (CSV)</a>
          </p>
        </>
      )}
    </ProvinceFrame>,
  );
};

function Glance({ chosen: { set, blocks } }: { chosen: ProvinceSet }) {
  const all = blocks.flatMap(({ rows }) => rows);
  const locked = all.filter(({ isLocked }) => isLocked).length;
  return (
    <p class="glance">
      {set.indexName}: <strong>{all.length}</strong> địa phương, {blocks.length} khối; {locked} đã khóa tháng,{' '}
      {all.length - locked} là ước tính.
    </p>
  );
}

interface BlockProps {
  readonly scene: ProvinceScene;
  readonly chosen: ProvinceSet;
  readonly block: ProvinceBlock;
}

function Block({ scene: { seen }, chosen: { set, places }, block: { block, rows } }: BlockProps) {
  const days = [...new Set(rows.map(({ asOf }) => asOf))].sort().map(formatDate);
  return (
    <section>
      <WideTable
        caption={`${set.indexName}, khối ${blockName(block)}: ${rows.length} đơn vị, số liệu đến ${days.join(', ')}`}
      >
        <thead>
          <tr>
            <th scope="col" class="number">
              Hạng
            </th>
            <th scope="col">Địa phương</th>
            <th scope="col" class="number">
              Chỉ số
            </th>
            <th scope="col" class="number">
              Còn có thể
            </th>
            <th scope="col" class="number">
              Hạng có thể
            </th>
            <th scope="col">Tính đến</th>
            <th scope="col">Tính chất</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.commune.id}>
              <td class="number">{row.isKnown ? `${row.rank}/${rows.length}` : '–'}</td>
              <th scope="row">
                <a href={monthUrl(row.commune.id, seen.month ?? '', 'bang-cham', { bo: set.id })}>{row.commune.name}</a>
              </th>
              <td class="number">{row.isKnown ? formatPoints(row.index, places) : 'chưa có số liệu'}</td>
              <td class="number">{rangeText(row, places)}</td>
              <td class="number">{row.best === row.worst ? row.best : `${row.best}–${row.worst}`}</td>
              <td class="date">{formatDate(row.asOf)}</td>
              <td>{row.isLocked ? '✓ đã khóa' : '≈ ước tính'}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      {days.length > 1 ? <p class="hint">{OTHER_DAYS}</p> : null}
    </section>
  );
}

function rangeText({ low, high }: ProvincePlace, places: number): string {
  return low.equals(high) ? 'đã rõ' : `${formatPoints(low, places)}–${formatPoints(high, places)}`;
}
