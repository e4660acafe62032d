import { formatMonth } from '../../../adapters/messages/index.js';
import { monthUrl } from '../../addresses.js';
import { SelectField } from '../../layout/field.js';
import type { HistoryScene } from './history-scene.js';

/** Which months stand side by side, and in which table their points are given a place. */
export function MonthsForm({ scene: { seen, scored, known, grid, places } }: { readonly scene: HistoryScene }) {
  const tables = places?.tables ?? [];
  if (known.length < 2 && tables.length < 2) return null;
  const months = known.map((month) => ({ value: month, text: `Tháng ${formatMonth(month)}` }));
  const from = grid.months[0]?.month ?? '';
  const to = grid.months.at(-1)?.month ?? '';
  return (
    <form class="row" method="get" action={monthUrl(seen.commune.id, seen.month.id, 'lich-su')}>
      <input type="hidden" name="bo" value={scored.set.id} />
      <SelectField {...{ name: 'tu', label: 'Từ tháng', choices: months, value: from }} />
      <SelectField {...{ name: 'den', label: 'Đến tháng', choices: months, value: to }} />
      {tables.length < 2 ? null : (
        <SelectField
          {...{ name: 'bang', label: 'Ước tính hạng theo bảng', value: places?.chosen?.id ?? '' }}
          choices={tables.map(({ id, file }) => ({ value: id, text: file.name }))}
        />
      )}
      <div class="field">
        <button type="submit">So sánh</button>
      </div>
    </form>
  );
}
