import type { ComponentChildren } from 'preact';
import { formatMonth } from '../../../adapters/messages/index.js';
import { provinceUrl } from '../../addresses.js';
import type { Problem } from '../../form/problems.js';
import { Shell } from '../../layout/shell.js';
import type { ProvinceScene } from './province-scene.js';

export interface ProvinceFrameProps {
  readonly scene: ProvinceScene;
  readonly title: string;
  /** Which of the pages this is. */
  readonly at: string;
  readonly problems?: readonly Problem[];
  readonly children: ComponentChildren;
}

const PAGES = [
  { page: '', name: 'Ai chưa khóa tháng' },
  { page: 'xep-hang', name: 'Xếp hạng theo khối' },
  { page: 'mat-diem', name: 'Cùng mất điểm ở đâu' },
  { page: 'bo-tieu-chi', name: 'Bộ tiêu chí đang dùng' },
] as const;

/** The frame of the pages about all communes: which page, and which month. */
export function ProvinceFrame({ scene, title, at, problems = [], children }: ProvinceFrameProps) {
  const { visit, seen, url } = scene;
  return (
    <Shell {...{ visit, title, problems }}>
      <h1>
        {title}
        {seen.month === undefined ? '' : `, tháng ${formatMonth(seen.month)}`}
      </h1>
      {seen.isProvincial ? (
        <nav class="tabs" aria-label="Các trang của tỉnh">
          {PAGES.map(({ page, name }) => (
            <a key={page} href={url(page)} aria-current={page === at ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
      ) : null}
      <Months {...{ scene, at }} />
      {children}
    </Shell>
  );
}

function Months({ scene: { seen }, at }: { scene: ProvinceScene; at: string }) {
  const { months, month } = seen;
  if (month === undefined || months.length < 2) return null;
  return (
    <details class="months">
      <summary>Tháng {formatMonth(month)}, chọn tháng khác</summary>
      <ul class="chips">
        {months.map((each) => (
          <li key={each}>
            <a href={provinceUrl(each, at)} aria-current={each === month ? 'true' : undefined}>
              {formatMonth(each)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
