import type { OfficeDoors } from '../../../application/records/see-office.js';
import type { Commune } from '../../../domain/commune.js';
import type { Visit } from '../../visit.js';

export interface OfficeNavProps {
  readonly visit: Visit;
  readonly doors: OfficeDoors;
  /** The commune that the page is about; absent: the only one of this person, if there is but one. */
  readonly commune?: Commune;
}

/** Where else the running of the office is looked after, as far as this person may. */
export function OfficeNav({ visit, doors, commune }: OfficeNavProps) {
  const [only, ...others] = doors.communes;
  const near = commune ?? (others.length === 0 ? only : undefined);
  const base = near === undefined ? '' : `/quan-tri/${encodeURIComponent(near.id)}`;
  const links = [
    ...(doors.people ? [{ url: '/quan-tri', text: 'Người dùng' }] : []),
    ...(near === undefined
      ? []
      : [
          { url: base, text: `Đơn vị của ${near.name}` },
          { url: `${base}/phan-cong`, text: 'Phân công' },
        ]),
    ...(doors.backups ? [{ url: '/quan-tri/sao-luu', text: 'Sao lưu' }] : []),
    ...(doors.commonLog ? [{ url: '/quan-tri/nhat-ky', text: 'Nhật ký chung' }] : []),
  ];
  return (
    <nav class="tabs" aria-label="Quản trị">
      {links.map(({ url, text }) => (
        <a key={url} href={url} aria-current={url === visit.url.split('?')[0] ? 'page' : undefined}>
          {text}
        </a>
      ))}
    </nav>
  );
}
