import { formatPoints } from '../../../adapters/messages/index.js';
import type { BackupReport } from '../../../application/ports/backups.js';
import type { Compared } from '../../../application/records/compare-workspaces.js';
import type { Verified } from '../../../application/records/verify-workspace.js';
import { Exact } from '../../../domain/number.js';
import type { Output } from '../../output.js';
import { type Column, table } from '../../text/table.js';
import { wrap } from '../../text/width.js';
import { sectionLines } from '../heading.js';
import { contentsOf } from './backup.js';

const MONTHS: readonly Column[] = [
  { title: 'Tháng, bản', align: 'text' },
  { title: 'Bản gốc', align: 'text' },
  { title: 'Bản phục hồi', align: 'text' },
  { title: 'So sánh', align: 'text' },
];
const OTHERS: readonly Column[] = [
  { title: 'Nội dung', align: 'text' },
  { title: 'Số mục', align: 'number' },
  { title: 'Khác', align: 'number' },
];

export function differs({ original, restored }: Compared): boolean {
  return original !== restored;
}

/** What the drill found, as it can be kept in a record. */
export function drillLines(
  report: BackupReport,
  { files, entries, months }: Verified,
  compared: readonly Compared[],
  isSame: boolean,
  output: Output,
): string[] {
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
    ...sectionLines('Điểm từng tháng', output),
    ...table(
      MONTHS,
      ofKind('month').map((each) => [
        monthName(each.name),
        totalsText(each.original),
        totalsText(each.restored),
        differs(each) ? 'KHÁC' : 'khớp',
      ]),
      output.width,
    ),
    ...sectionLines('Minh chứng và nhật ký', output),
    ...table(
      OTHERS,
      [counted('Tệp minh chứng (so mã từng tệp)', 'evidence'), counted('Nhật ký (so mã nối)', 'log')],
      output.width,
    ),
    '',
    output.style.bold(isSame ? 'Kết quả: phục hồi được, khớp bản gốc.' : 'Kết quả: bản phục hồi KHÁC bản gốc.'),
  ];
}

/** `xuan-tho/2026-10/1`. */
function monthName(name: string): string {
  const [commune = '', month = '', version] = name.split('/');
  return `${commune} ${month} ${version === undefined ? 'đang làm' : `bản ${version}`}`;
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
