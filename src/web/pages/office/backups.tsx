import { formatCount, formatInstant } from '../../../adapters/messages/index.js';
import type { BackupReport } from '../../../application/ports/backups.js';
import type { KeptBackup, SeenBackups } from '../../../application/records/see-backups.js';
import { deedOf, isOver } from '../../../domain/jobs/job.js';
import { BACKUPS_URL } from '../../addresses.js';
import { ChangeForm } from '../../layout/change-form.js';
import { Shell } from '../../layout/shell.js';
import { WideTable } from '../../layout/wide-table.js';
import { page } from '../../reply.js';
import type { Handler } from '../../route.js';
import type { Visit } from '../../visit.js';
import { JobItem } from '../jobs/job-item.js';
import { OfficeNav } from './office-nav.js';

/** What is told of work that is over; older work stands in the list of all jobs. */
const MOST_OVER = 3;

/** Sao lưu: what there is, whether it is whole, and whether it can be restored. */
export const backupsHandler: Handler = async (visit) => {
  const { services, folder, actor } = visit;
  const jobs = (await services.seeJobs.list(folder, actor)).filter(({ task }) => deedOf(task).action === 'back_up');
  const shown = [...jobs.filter((each) => !isOver(each)), ...jobs.filter(isOver).slice(0, MOST_OVER)];
  if (shown.some((each) => isOver(each) && !each.isTold)) await services.seeJobs.markTold(folder, actor);
  const seen = await services.seeBackups.run(folder, actor);
  const [newest] = seen.shown;
  const title = 'Sao lưu';
  return page(
    <Shell {...{ visit, title }}>
      <h1>{title}</h1>
      <OfficeNav {...{ visit, doors: await services.seeOffice.doors(folder, actor) }} />
      <p class="glance">
        {newest === undefined ? 'Chưa có bản sao lưu nào.' : <Newest {...{ newest, total: seen.total }} />}
      </p>
      <p class="hint">
        Sao lưu được trong khi mọi người vẫn làm; bản sao được đọc lại ngay. Mỗi lần khóa tháng có một bản trước và một
        bản sau. Nên chép thêm ra ổ đĩa rời: bản nằm cùng máy thì mất cùng máy.
      </p>
      <div class="row">
        <ChangeForm visit={visit} action={BACKUPS_URL}>
          <button type="submit">Sao lưu ngay</button>
        </ChangeForm>
        <ChangeForm visit={visit} action={`${BACKUPS_URL}/dien-tap`}>
          <button class="plain" type="submit">
            Thử khôi phục
          </button>
        </ChangeForm>
      </div>
      <ul class="plain-list jobs">
        {shown.map((job) => (
          <JobItem key={job.id} {...{ visit, job }} isElsewhere />
        ))}
      </ul>
      <Kept {...{ visit, seen }} />
    </Shell>,
  );
};

function Newest({ newest, total }: { readonly newest: KeptBackup; readonly total: number }) {
  return (
    <>
      Bản gần nhất: <strong>{newest.at === undefined ? newest.name : formatInstant(newest.at)}</strong>, có {total} bản.
    </>
  );
}

function Kept({ visit, seen: { shown, total, mayTake } }: { readonly visit: Visit; readonly seen: SeenBackups }) {
  if (shown.length === 0) return null;
  return (
    <WideTable caption={shown.length < total ? `${shown.length} bản mới nhất` : 'Các bản sao lưu'}>
      <thead>
        <tr>
          <th scope="col">Lúc</th>
          <th scope="col">Tên</th>
          <th scope="col">Nội dung, theo danh mục của bản</th>
          <th scope="col">Việc</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ name, at, report }) => (
          <tr key={name}>
            <td>{at === undefined ? 'không rõ' : formatInstant(at)}</td>
            <th scope="row">{name}</th>
            <td>{report === undefined ? '▲ không đọc được danh mục' : contentsText(report)}</td>
            <td>
              <div class="row">
                <ChangeForm visit={visit} action={`${BACKUPS_URL}/${encodeURIComponent(name)}/kiem-tra`}>
                  <button class="plain" type="submit" aria-label={`Kiểm tra bản ${name}`}>
                    Kiểm tra
                  </button>
                </ChangeForm>
                {mayTake ? (
                  <a class="button plain" href={`${BACKUPS_URL}/${encodeURIComponent(name)}/tai`}>
                    Tải về<span class="hidden"> bản {name}</span>
                  </a>
                ) : null}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

const MEBIBYTE = 2 ** 20;

/** `412 dòng sổ, 35 tệp, 3 bản tháng đã khóa, 2 MB`. */
function contentsText({ tables, files, bytes, months, damaged }: BackupReport): string {
  const rows = Object.values(tables).reduce((sum, count) => sum + count, 0);
  const size = Math.max(1, Math.ceil(bytes / MEBIBYTE));
  const lacks =
    damaged.length === 0 ? '' : `; ▲ KHÔNG ĐẦY ĐỦ: ${formatCount(damaged.length)} tệp mất hoặc hỏng từ trước`;
  return `${formatCount(rows)} dòng sổ, ${formatCount(files)} tệp, ${formatCount(months.length)} bản tháng đã khóa, ${formatCount(size)} MB${lacks}`;
}
