import { blockName, breakText, formatDate, formatPoints, SCORED_TABLE } from '../../../adapters/messages/index.js';
import type { ComparedBlock, OwnPlace } from '../../../application/compare-case.js';
import type { SeenStanding } from '../../../application/records/see-standing.js';
import type { ScoredSet } from '../../../application/scored-set.js';
import type { Exact } from '../../../domain/number.js';
import { type ProjectedPlace, printedNeighbours } from '../../../domain/standing/comparator.js';

/** Hạng: what was published of the commune, then what today's points would mean in each table, as a range. */
export function Places({ set, standing }: { readonly set: ScoredSet; readonly standing: SeenStanding }) {
  const compared = standing.tables.map(({ file, sets }) => ({ file, of: sets.get(set.set.id) }));
  const own = compared.flatMap(({ of }) => of?.own ?? []).sort((a, b) => ((a.asOf ?? '') < (b.asOf ?? '') ? -1 : 1));
  const blocks = compared.flatMap(({ file, of }) => (of?.blocks ?? []).map((block) => ({ file, block })));
  const { index } = set.assessment.score.total;
  const only = blocks.length === 1 ? blocks[0]?.block : undefined;
  return (
    <section>
      <p class="glance">
        {set.set.indexName}: <strong>{formatPoints(index, set.set.rounding.places)}</strong> (đến{' '}
        {formatDate(set.assessment.input.asOf)}){own.length === 0 ? null : <Published own={own} />}
        {only === undefined || only.printed === 0 ? null : (
          <>
            {' '}
            · ước tính hạng <strong>{placeText(only.range)}</strong>
          </>
        )}
      </p>
      <Rescaled set={set} />
      {blocks.map(({ file, block }) => (
        <Estimate key={`${file.sha256} ${block.comparator.block}`} {...{ set, block }} name={file.name} />
      ))}
      {blocks.length + own.length > 0 ? null : (
        <p>
          Chưa có bảng đã công bố nào của {set.set.indexName} để so, nên chưa ước tính được hạng. Cơ quan thường trực
          thêm bảng ở cuối trang.
        </p>
      )}
    </section>
  );
}

/** The newest published place, and how it moved. Without points nobody can say why. */
function Published({ own }: { readonly own: readonly OwnPlace[] }) {
  const [last, before] = own.toReversed();
  if (last === undefined) return null;
  const moved = before === undefined ? 0 : last.rank - before.rank;
  const day = (place: OwnPlace) => (place.asOf === undefined ? 'không ghi ngày' : formatDate(place.asOf));
  const noPoints = last.total === undefined || before?.total === undefined;
  return (
    <>
      {' '}
      · đã công bố hạng{' '}
      <strong>
        {last.rank}
        {last.size === undefined ? '' : `/${last.size}`}
      </strong>{' '}
      ({day(last)})
      {before === undefined || moved === 0
        ? null
        : `, ${moved > 0 ? '▼ giảm' : '▲ tăng'} ${Math.abs(moved)} bậc từ ${day(before)}${noPoints ? '; không có điểm số kèm theo nên không tính được nguyên nhân' : ''}`}
    </>
  );
}

/** Why the index is not the points of the score sheet, where some criteria do not apply. */
function Rescaled({ set: { assessment, set } }: { readonly set: ScoredSet }) {
  const { total } = assessment.score;
  if (total.max.equals(total.scale)) return null;
  const told = (value: Exact) => formatPoints(value, set.rounding.places);
  return (
    <p class="hint">
      Chỉ số là {told(total.points)}/{told(total.max)} điểm, quy về thang {formatPoints(total.scale, 0)}.
    </p>
  );
}

function Estimate({ set, block, name }: { set: ScoredSet; block: ComparedBlock; name: string }) {
  const { comparator, now, range, printed, breaks } = block;
  const { places } = set.set.rounding;
  const { index } = set.assessment.score.total;
  const { above, below } = printedNeighbours(comparator, index, set.assessment.input.commune.name);
  const day = comparator.asOf === undefined ? 'không ghi ngày' : `ngày ${formatDate(comparator.asOf)}`;
  const rows: readonly (readonly [string, string])[] =
    printed === 0
      ? [['Ước tính', 'Bảng chỉ có thứ hạng, không có điểm số kèm theo, nên không ước tính được']]
      : [
          ['Với điểm hôm nay', `hạng ${placeText(now)}`],
          ['Khi đủ số liệu còn thiếu', `hạng ${placeText(range)}`],
          ...(above === undefined
            ? []
            : [
                [
                  'Đơn vị in điểm gần nhất phía trên',
                  `${above.name}: cao hơn ${formatPoints(above.low.minus(index), places)} điểm`,
                ] as const,
              ]),
          ...(below === undefined
            ? []
            : [
                [
                  'Đơn vị in điểm gần nhất phía dưới',
                  `${below.name}: thấp hơn ${formatPoints(index.minus(below.low), places)} điểm`,
                ] as const,
              ]),
          ...(printed < comparator.count
            ? [
                [
                  'Bảng in điểm của',
                  `${printed}/${comparator.count} đơn vị; đơn vị khác được đặt giữa hai điểm đã biết gần nhất`,
                ] as const,
              ]
            : []),
        ];
  const breaksTold = breakText(breaks);
  return (
    <>
      <h2>
        Ước tính so với bảng {day}
        {comparator.block === '' ? '' : `, khối ${blockName(comparator.block)}`}, {comparator.count} đơn vị
      </h2>
      <p class="mark">
        Đây là ước tính so với bảng {name}, không phải thứ hạng được công bố.{' '}
        {block.basis === 'scored' ? SCORED_TABLE : ''} {breaksTold}
      </p>
      <dl class="summary">
        {rows.map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** `30–41/68`. */
function placeText({ best, worst, count }: ProjectedPlace): string {
  return `${best === worst ? best : `${best}–${worst}`}/${count}`;
}
