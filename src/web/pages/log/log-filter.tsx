import { auditKindName } from '../../../adapters/messages/index.js';
import type { LogPage } from '../../../application/records/see-log.js';
import { AUDIT_KINDS } from '../../../domain/records/audit-kind.js';
import { SelectField, TextField } from '../../layout/field.js';
import type { LogScene } from './log-scene.js';

/** Lọc: by person, days, kind of deed and words. */
export function LogFilter({ scene, log }: { readonly scene: LogScene; readonly log: LogPage }) {
  const { visit, base, problems } = scene;
  const { query } = visit;
  return (
    <search>
      <form method="get" action={base} class="filter">
        <SelectField
          {...{ name: 'ai', label: 'Người làm', empty: 'Mọi người', value: query.ai ?? '' }}
          choices={log.accounts.map((value) => ({ value, text: accountText(value, log) }))}
        />
        <SelectField
          {...{ name: 'loai', label: 'Loại việc', empty: 'Mọi việc', value: query.loai ?? '', problems }}
          choices={AUDIT_KINDS.map((value) => ({ value, text: auditKindName(value) }))}
        />
        <TextField {...{ name: 'tu', label: 'Từ ngày', value: query.tu ?? '', inputMode: 'numeric', problems }} />
        <TextField {...{ name: 'den', label: 'Đến ngày', value: query.den ?? '', inputMode: 'numeric', problems }} />
        <TextField
          {...{ name: 'chu', label: 'Có chữ', type: 'search', value: query.chu ?? '' }}
          hint="Không cần gõ dấu."
        />
        <div class="row">
          <button type="submit">Lọc</button>
          <a href={base}>Bỏ lọc</a>
        </div>
      </form>
    </search>
  );
}

function accountText(login: string, { names }: LogPage): string {
  const name = names.get(login);
  return name === undefined ? login : `${name} (${login})`;
}
