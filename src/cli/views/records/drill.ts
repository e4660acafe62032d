import { formatPoints } from '../../../adapters/messages/index.js';
import type { Compared } from '../../../application/ports/backups.js';
import type { Drill } from '../../../application/records/drill-restore.js';
import { Exact } from '../../../domain/number.js';
import type { Output } from '../../output.js';
import { type Column, table } from '../../text/table.js';
import { wrap } from '../../text/width.js';
import { sectionLines } from '../heading.js';
import { contentsOf } from './backup.js';

const MONTHS: readonly Column[] = [
  { title: 'Tháng, bản', align: 'text' },
  { title: 'Khi sao lưu', align: 'text' },
  { title: 'Bản phục hồi', align: 'text' },
  { title: 'So sánh', align: 'text' },
];
const OTHERS: readonly Column[] = [
  { title: 'Nội dung', align: 'text' },
  { title: 'Số mục', align: 'number' },
  { title: 'Khác', align: 'number' },
];

function differs({ backup, restored }: Compared): boolean {
  return backup !== restored;
}

/** What the drill found, as it can be kept in a record. */
export function drillLines({ report, verified, compared, isSame, isWhole }: Drill, output: Output): string[] {
  const { files, entries, months } = verified;
  const ofKind = (kind: Compared['kind']) => compared.filter((each) => each.kind === kind);
  const counted = (title: string, kind: Compared['kind']) => {
    const all = ofKind(kind);
    return [title, `${all.length}`, `${all.filter(differs).length}`];
  };
  return [
    output.style.bold('Diễn tập phục hồi'),
    ...wrap(`Bản sao lưu: ${contentsOf(report)}.`, output.width),
    ...wrap(
      `Bản phục hồi: đã kiểm tra ${files} tệp, ${entries} dòng nhật ký, ${months} bản tháng đã khóa.`,
      output.width,
    ),
    ...sectionLines('Điểm từng tháng đã khóa', output),
    ...table(
      MONTHS,
      ofKind('month').map((each) => [
        monthName(each.name),
        totalsText(each.backup),
        totalsText(each.restored),
        differs(each) ? 'KHÁC' : 'khớp',
      ]),
      output.width,
    ),
    ...sectionLines('Sổ ghi và kho tệp', output),
    ...table(
      OTHERS,
      [counted('Bảng của sổ ghi (so mã từng bảng)', 'table'), counted('Tệp trong kho (so mã từng tệp)', 'content')],
      output.width,
    ),
    '',
    output.style.bold(`Kết quả: ${resultText(isSame, isWhole)}`),
  ];
}

function resultText(isSame: boolean, isWhole: boolean): string {
  if (!isSame) return 'bản phục hồi KHÁC bản sao lưu.';
  return isWhole
    ? 'phục hồi được, khớp bản sao lưu.'
    : 'phục hồi được, khớp bản sao lưu, nhưng dữ liệu đã KHÔNG NGUYÊN VẸN từ trước.';
}

/** `xuan-tho/2026-10/1`. */
function monthName(name: string): string {
  const [commune = '', month = '', version = ''] = name.split('/');
  return `${commune} ${month} bản ${version}`;
}

/** `bo-tieu-chi 70.11, …` with points as people write them. */
function totalsText(totals: string): string {
  if (totals === '') return 'không có';
  const parts = totals.split(', ').map((part) => {
    const [set = '', points = ''] = part.split(' ');
    return `${set} ${formatPoints(Exact.from(points))}`;
  });
  return parts.join('; ');
}
