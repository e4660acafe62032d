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
  // A form of a page is sent to an address below it.
  const here = visit.url.split('?')[0] ?? '';
  const at = links
    .filter(({ url }) => here === url || here.startsWith(`${url}/`))
    .sort((a, b) => b.url.length - a.url.length)[0];
  return (
    <nav class="tabs" aria-label="Quản trị">
      {links.map((link) => (
        <a key={link.url} href={link.url} aria-current={link === at ? 'page' : undefined}>
          {link.text}
        </a>
      ))}
    </nav>
  );
}
