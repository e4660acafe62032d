import { formatCount, formatInstant } from '../../../adapters/messages/index.js';
import type { ReadChain } from '../../../application/records/audit-chain.js';
import type { LogPage } from '../../../application/records/see-log.js';
import { Shell } from '../../layout/shell.js';
import { type PageReply, page } from '../../reply.js';
import type { Handler } from '../../route.js';
import { OfficeNav } from '../office/office-nav.js';
import { LogFilter } from './log-filter.js';
import { type LogScene, logScene, logUrl } from './log-scene.js';
import { LogTable } from './log-table.js';

export const logHandler: Handler = async (visit) => logPage(await logScene(visit));

/** The log with the answer to whether it is whole. */
export const chainHandler: Handler = async (visit) => {
  const scene = await logScene(visit);
  return logPage(scene, await visit.services.seeLog.check(visit.folder, visit.actor, scene.scope));
};

/** Nhật ký: who did what, when, before and after, why; the newest first. */
async function logPage(scene: LogScene, chain?: ReadChain): Promise<PageReply> {
  const { visit, seen, scope, wanted, place, problems } = scene;
  const { services, folder, actor } = visit;
  const log = await services.seeLog.page(folder, actor, scope, wanted, place);
  const title = seen === undefined ? 'Nhật ký chung' : `Nhật ký của ${seen.commune.name}`;
  return page(
    <Shell {...{ visit, title, problems, at: 'nhat-ky', ...(seen !== undefined && { seen }) }}>
      <h1>{title}</h1>
      {seen === undefined ? <OfficeNav {...{ visit, doors: await services.seeOffice.doors(folder, actor) }} /> : null}
      <p class="glance">
        <strong>{formatCount(log.total)}</strong> việc
        {Object.keys(wanted).length === 0 ? ' đã ghi' : ' đúng điều kiện lọc'}. Nhật ký chỉ ghi thêm, không sửa, không
        xóa.
      </p>
      {chain === undefined ? null : (
        <p class={chain.broken === undefined ? 'notice' : 'mark'} role="status">
          {chainText(chain)}
        </p>
      )}
      <LogFilter {...{ scene, log }} />
      <p class="row">
        <a class="button plain" href={logUrl(scene, {}, '/tai')}>
          Tải xuống (CSV)
        </a>
        <a class="button plain" href={logUrl(scene, {}, '/chuoi')}>
          Kiểm tra chuỗi nhật ký
        </a>
        {seen !== undefined && log.mayReadCommon ? (
          <a href="/quan-tri/nhat-ky">Nhật ký chung: tài khoản, đăng nhập, sao lưu</a>
        ) : null}
      </p>
      <p class="hint">
        Mỗi dòng mang mã của dòng trước: sửa, xóa hay chèn một dòng thì chuỗi đứt tại đó. Kiểm tra đọc lại toàn bộ nhật
        ký.
      </p>
      <LogTable log={log} />
      <Pages {...{ scene, log }} />
    </Shell>,
    problems.length > 0 ? 422 : 200,
  );
}

function chainText({ entries, broken }: ReadChain): string {
  if (broken === undefined) return `✓ Chuỗi nguyên vẹn: đã đọc lại ${formatCount(entries)} dòng.`;
  const at = broken.at === undefined ? '' : ` (${formatInstant(broken.at)})`;
  return `▲ Chuỗi ĐỨT tại dòng ${broken.seq}${at}: nhật ký đã bị sửa ngoài chương trình. Giữ nguyên dữ liệu, so với bản sao lưu và báo người phụ trách.`;
}

function Pages({ scene, log: { entries, hasNewer, hasOlder } }: { readonly scene: LogScene; readonly log: LogPage }) {
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) return <p>Không có việc nào như vậy.</p>;
  return (
    <nav class="row" aria-label="Trang nhật ký">
      {hasNewer ? (
        <>
          <a href={logUrl(scene)}>Mới nhất</a>
          <a rel="prev" href={logUrl(scene, { sau: String(first.seq) })}>
            ← Mới hơn
          </a>
        </>
      ) : null}
      {hasOlder ? (
        <a rel="next" href={logUrl(scene, { truoc: String(last.seq) })}>
          Cũ hơn →
        </a>
      ) : null}
    </nav>
  );
}
