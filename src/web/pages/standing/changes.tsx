import { codeLabel, formatDifference, formatMonth } from '../../../adapters/messages/index.js';
import type { SeenStanding } from '../../../application/records/see-standing.js';
import type { ScoredSet } from '../../../application/scored-set.js';
import { isWithoutFigures } from '../../../domain/engine/range.js';
import { WaterfallChart } from '../../charts/waterfall.js';
import { DifferenceTable } from '../../layout/difference-table.js';

/** Vì sao thay đổi: from the last locked month to today, criterion by criterion; the parts add up to the change. */
export function Changes({ set, standing }: { readonly set: ScoredSet; readonly standing: SeenStanding }) {
  const { earlier } = standing;
  const difference = standing.changes.find((each) => each.set === set.set.id);
  if (earlier === undefined || difference === undefined) return null;
  const { places } = set.set.rounding;
  const since = `Tháng ${formatMonth(earlier.month)}`;
  const title = `Điểm thay đổi từ ${since.toLocaleLowerCase('vi')}`;
  const isBlankThen = earlier.results.find((each) => each.set === set.set.id)?.reported === 0;
  if (isBlankThen || isWithoutFigures(set.assessment.score)) {
    return (
      <section>
        <h2>{title}</h2>
        <p>{isBlankThen ? since : 'Tháng này'} chưa có số liệu nên không tính được điểm thay đổi.</p>
      </section>
    );
  }
  const leaves = [...difference.leaves].sort((a, b) =>
    b.after.minus(b.before).abs().compare(a.after.minus(a.before).abs()),
  );
  const bars = leaves.map(({ code, before, after }) => ({
    name: codeLabel(set.set, code),
    change: after.minus(before),
  }));
  const rest = difference.rest.isZero() ? [] : [{ name: 'Trần lĩnh vực, làm tròn', change: difference.rest }];
  const all = [...bars, ...rest];
  return (
    <section>
      <h2>
        {title}: {formatDifference(difference.after.minus(difference.before), places)} điểm
      </h2>
      {all.length === 0 ? (
        <p>Không có tiêu chí nào thay đổi.</p>
      ) : (
        <>
          <WaterfallChart
            {...{ title, bars: all, places }}
            before={{ name: since, points: difference.before }}
            after={{ name: 'Hiện nay', points: difference.after }}
          />
          <details>
            <summary>Bảng số liệu</summary>
            <DifferenceTable {...{ set: set.set, difference: { ...difference, leaves }, title }} />
          </details>
        </>
      )}
    </section>
  );
}
