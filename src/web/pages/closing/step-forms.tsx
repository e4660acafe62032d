import { formatDate } from '../../../adapters/messages/index.js';
import type { MonthStep } from '../../../domain/records/month.js';
import { ChangeForm } from '../../layout/change-form.js';
import { CheckField, TextArea, TextField } from '../../layout/field.js';
import { type ClosingScene, closingUrl, sentTo } from './closing-scene.js';

interface PartProps {
  readonly scene: ClosingScene;
}

/** What this person may do with the month next. */
export function StepForms({ scene }: PartProps) {
  const { viewer } = scene.seen;
  const { state } = scene.closing.month;
  const mayScore = viewer.may('hand_over');
  return (
    <>
      {mayScore && (state === 'open' || state === 'scoring') ? <HandOver scene={scene} /> : null}
      {mayScore && state === 'open' ? <StartScoring scene={scene} /> : null}
      {mayScore && (state === 'scoring' || state === 'awaiting_signature') ? <TakeBack scene={scene} /> : null}
      {viewer.may('close_month') && state === 'awaiting_signature' ? <Lock scene={scene} /> : null}
      {viewer.may('reopen_month') && state === 'closed' ? <Reopen scene={scene} /> : null}
    </>
  );
}

function StartScoring({ scene }: PartProps) {
  const { visit } = scene;
  return (
    <section>
      <h2>Dừng nhận minh chứng</h2>
      <p>Đơn vị không nộp thêm được; duyệt và chấm tay vẫn làm tiếp. Lấy lại được khi cần.</p>
      <ChangeForm visit={visit} action={closingUrl(visit, 'buoc')}>
        <Looked scene={scene} step="score" />
        <button class="plain" type="submit">
          Dừng nhận, bắt đầu chấm
        </button>
      </ChangeForm>
    </section>
  );
}

function HandOver({ scene }: PartProps) {
  const { visit, seen } = scene;
  return (
    <section>
      <h2>Trình ký</h2>
      <ChangeForm visit={visit} action={closingUrl(visit, 'buoc')}>
        <Looked scene={scene} step="hand_over" />
        <TextField
          {...{ name: 'asOf', label: 'Xét hạn theo ngày', inputMode: 'numeric' }}
          hint="Nộp đúng hạn hay quá hạn tính theo ngày này; từ ngày 1 của tháng đến hôm nay."
          value={visit.form.asOf ?? formatDate(seen.today)}
          problems={sentTo(scene, 'buoc')}
        />
        <button type="submit">Trình ký</button>
      </ChangeForm>
    </section>
  );
}

function TakeBack({ scene }: PartProps) {
  const { visit } = scene;
  return (
    <section>
      <h2>Lấy lại để sửa</h2>
      <p>Tháng về "đang mở": đơn vị nộp tiếp được, bản đã in và mã dữ liệu của lần trình này không còn dùng để khóa.</p>
      <ChangeForm visit={visit} action={closingUrl(visit, 'buoc')}>
        <Looked scene={scene} step="take_back" />
        <button class="plain" type="submit">
          Lấy lại để sửa
        </button>
      </ChangeForm>
    </section>
  );
}

function Lock({ scene }: PartProps) {
  const { visit, closing } = scene;
  return (
    <section>
      <h2>Khóa tháng</h2>
      <p>
        Khóa giữ nguyên số liệu, minh chứng, bộ tiêu chí và điểm ở trên. Chương trình sao lưu một lần trước và một lần
        sau khi khóa; việc này có thể mất vài phút.
      </p>
      <ChangeForm visit={visit} action={closingUrl(visit, 'khoa')}>
        <Looked scene={scene} />
        <CheckField
          {...{ name: 'confirmed', problems: sentTo(scene, 'khoa') }}
          label={`Tôi đã xem những điều chưa xong và điểm sẽ khóa của bản ${closing.month.version}`}
        />
        <button type="submit">Khóa tháng</button>
      </ChangeForm>
    </section>
  );
}

function Reopen({ scene }: PartProps) {
  const { visit, closing } = scene;
  const asked = closing.requests.find(({ decision }) => decision === undefined);
  const problems = sentTo(scene, 'mo-lai');
  const { version } = closing.month;
  return (
    <section>
      <h2>Mở lại</h2>
      <p>
        Bản {version} giữ nguyên; việc sửa làm ở bản {version + 1}. Ai xem tháng này đều thấy lý do.
      </p>
      <details open={asked !== undefined || problems.length > 0}>
        <summary>Mở lại tháng này</summary>
        <ChangeForm visit={visit} action={closingUrl(visit, 'mo-lai')} keep>
          <Looked scene={scene} />
          <TextArea
            {...{ name: 'reason', label: 'Lý do mở lại', problems }}
            value={visit.form.reason ?? asked?.reason ?? ''}
            {...(asked !== undefined && { hint: `Lấy từ đề nghị của ${asked.by}; sửa được.` })}
          />
          <CheckField {...{ name: 'confirmed', problems }} label={`Tôi đồng ý mở lại và bắt đầu bản ${version + 1}`} />
          <button type="submit">Mở lại tháng</button>
        </ChangeForm>
      </details>
    </section>
  );
}

/** What the person looked at: a month that changed since is not changed by an old page. */
export function Looked({ scene: { closing }, step }: PartProps & { readonly step?: MonthStep }) {
  return (
    <>
      {step === undefined ? null : <input type="hidden" name="step" value={step} />}
      <input type="hidden" name="revision" value={String(closing.month.revision)} />
    </>
  );
}
