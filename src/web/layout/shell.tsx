import type { ComponentChildren } from 'preact';
import { formatMonth, monthStateName } from '../../adapters/messages/index.js';
import type { SeenMonth } from '../../application/records/see-month.js';
import { monthUrl, openingUrl, provinceUrl } from '../addresses.js';
import type { Problem } from '../form/problems.js';
import type { Visit } from '../visit.js';
import { Document } from './document.js';
import { ErrorSummary } from './error-summary.js';
import { JobNotice } from './job-notice.js';
import { GROUP_NAMES, SCREENS, type Screen } from './screens.js';

export interface ShellProps {
  readonly visit: Visit;
  readonly title: string;
  /** The month that the page is about; absent: a page of the whole workspace. */
  readonly seen?: SeenMonth;
  /** The screen whose entry in the menu is marked. */
  readonly at?: string;
  readonly problems?: readonly Problem[];
  readonly children: ComponentChildren;
}

/** The frame around every page of who is signed in: where one is, where one can go, and what was just done. */
export function Shell({ visit, title, seen, at, problems = [], children }: ShellProps) {
  const marked = problems.length > 0 ? `Lỗi: ${title}` : title;
  return (
    <Document title={marked} asset={visit.asset}>
      <a class="skip" href="#noi-dung">
        Đến nội dung chính
      </a>
      <header class="top">
        <a class="brand" href="/">
          Tự chấm CCHC
        </a>
        {seen === undefined ? <span class="where" /> : <Where seen={seen} at={at} />}
        <Person visit={visit} seen={seen} />
      </header>
      <div class="body">
        {seen === undefined ? null : <Menu seen={seen} at={at} />}
        <main id="noi-dung" tabIndex={-1}>
          {visit.notice === undefined ? null : (
            <p class="notice" role="status">
              {visit.notice}
            </p>
          )}
          <News visit={visit} at={at} />
          {seen === undefined ? null : <MonthMark seen={seen} />}
          <ErrorSummary problems={problems} />
          {children}
        </main>
      </div>
    </Document>
  );
}

/** How one's jobs go; the page of the jobs themselves tells it in full. */
function News({ visit: { news }, at }: { visit: Visit; at: string | undefined }) {
  if (at === 'viec-nen' || news.ended.length + news.open.length === 0) return null;
  return (
    <div id="tin-viec" role="status">
      <JobNotice news={news} />
    </div>
  );
}

/** Commune and month, with a way to another month, and to another commune for who works in several. */
function Where({ seen: { commune, months, month, viewer }, at }: { seen: SeenMonth; at: string | undefined }) {
  return (
    <div class="where">
      <strong>{commune.name}</strong>
      {viewer.isElsewhere ? <a href={provinceUrl(month.id)}>Địa phương khác</a> : null}
      <details class="pick">
        <summary>
          Tháng {formatMonth(month.id)} <span class={`state ${month.state}`}>{monthStateName(month.state)}</span>
        </summary>
        <ul>
          {[...months].reverse().map((each) => (
            <li key={each.id}>
              <a href={monthUrl(commune.id, each.id, at)} aria-current={each.id === month.id ? 'true' : undefined}>
                Tháng {formatMonth(each.id)} · {monthStateName(each.state)}
              </a>
            </li>
          ))}
          {viewer.may('open_month') ? (
            <li>
              <a href={openingUrl(commune.id)}>Mở tháng mới</a>
            </li>
          ) : null}
        </ul>
      </details>
    </div>
  );
}

function Person({ visit, seen }: { visit: Visit; seen: SeenMonth | undefined }) {
  return (
    <div class="person">
      <search>
        <form class="find" action={seen === undefined ? '/tim' : monthUrl(seen.commune.id, seen.month.id, 'tim')}>
          <label class="hidden" for="tim">
            Tìm tiêu chí, minh chứng, đơn vị
          </label>
          <input id="tim" name="q" type="search" placeholder="Tìm tiêu chí, minh chứng…" />
        </form>
      </search>
      <a href="/toi">{seen?.viewer.account.name ?? visit.actor.account}</a>
      <form method="post" action="/dang-xuat">
        <input type="hidden" name="_csrf" value={visit.csrf} />
        <button class="link" type="submit">
          Đăng xuất
        </button>
      </form>
    </div>
  );
}

function Menu({ seen, at }: { seen: SeenMonth; at: string | undefined }) {
  const { viewer, commune, month } = seen;
  const shown = SCREENS.filter(({ needs }) => needs.some((action) => viewer.may(action)));
  const groups = [...new Set(shown.map(({ group }) => group))];
  return (
    <nav class="menu" aria-label="Các trang của tháng">
      <details open>
        <summary>Các trang</summary>
        {groups.map((group) => (
          <section key={group}>
            <h2>{GROUP_NAMES[group]}</h2>
            <ul>
              {shown
                .filter((each) => each.group === group)
                .map((each) => (
                  <Entry key={each.page} screen={each} url={monthUrl(commune.id, month.id, each.page)} at={at} />
                ))}
              {group === 'office' && viewer.may('manage_departments') ? (
                <li>
                  <a href={`/quan-tri/${commune.id}`}>Quản trị</a>
                </li>
              ) : null}
            </ul>
          </section>
        ))}
      </details>
    </nav>
  );
}

function Entry({ screen, url, at }: { screen: Screen; url: string; at: string | undefined }) {
  return (
    <li>
      <a href={url} aria-current={screen.page === at ? 'page' : undefined}>
        {screen.name}
      </a>
    </li>
  );
}

/** What every reader of a month must know before the figures: that it is locked, or was reopened and why. */
function MonthMark({ seen: { month } }: { seen: SeenMonth }) {
  if (month.state === 'closed') {
    return (
      <p class="mark">
        Tháng {formatMonth(month.id)} đã khóa (bản {month.version}): chỉ xem, không sửa.
      </p>
    );
  }
  if (month.version === 1) return null;
  return (
    <p class="mark">
      Đã mở lại thành bản {month.version}, lý do: {month.reason}
    </p>
  );
}
