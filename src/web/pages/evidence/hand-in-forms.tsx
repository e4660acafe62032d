import type { ComponentChildren } from 'preact';
import { THERE } from '../../../domain/evidence.js';
import { itemToFollow } from '../../../domain/records/evidence-item.js';
import type { Problem } from '../../form/problems.js';
import { ChangeForm } from '../../layout/change-form.js';
import { CheckField, TextArea, TextField } from '../../layout/field.js';
import type { Visit } from '../../visit.js';
import type { SlotScene } from './slot-scene.js';

export interface HandInFormsProps {
  readonly visit: Visit;
  readonly scene: SlotScene;
  readonly problems: readonly Problem[];
}

/** Ba cách trả lời: hand in the document, say that no case arose, or say that it is done and the paper still missing. */
export function HandInForms({ visit, scene, problems }: HandInFormsProps) {
  const { form } = visit;
  const isAnswered = THERE.has(scene.status.state);
  const looked = itemToFollow(scene.items.map(({ item }) => item))?.version ?? 0;
  const own = (step: string) => (form.step === step ? problems : []);
  const typed = (step: string, field: string) => (form.step === step ? form[field] : undefined) ?? '';
  const hidden = (step: string) => (
    <>
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="version" value={String(looked)} />
    </>
  );
  return (
    <Ways isAnswered={isAnswered} isOpen={problems.length > 0}>
      <ChangeForm {...{ visit, action: visit.url, files: true, keep: true, asksFirst: true }}>
        {hidden('submit')}
        <TextField
          {...{ name: 'file', label: 'Chọn tệp', type: 'file', problems: own('submit') }}
          accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png"
          required
        />
        <details>
          <summary>Số, ngày, cơ quan ban hành (để trống thì đọc từ tệp)</summary>
          <TextField
            {...{ name: 'number', label: 'Số, ký hiệu', value: typed('submit', 'number'), problems: own('submit') }}
          />
          <TextField
            {...{
              name: 'issuedOn',
              label: 'Ngày ký',
              hint: 'Ví dụ 06/07/2026',
              value: typed('submit', 'issuedOn'),
              problems: own('submit'),
            }}
            inputMode="numeric"
          />
          <TextField
            {...{
              name: 'issuer',
              label: 'Cơ quan ban hành',
              value: typed('submit', 'issuer'),
              problems: own('submit'),
            }}
          />
        </details>
        <TextField
          {...{
            name: 'note',
            label: 'Ghi chú (không bắt buộc)',
            value: typed('submit', 'note'),
            problems: own('submit'),
          }}
        />
        <CheckField
          {...{ name: 'noSecret', label: 'Tệp không chứa bí mật nhà nước', problems: own('submit') }}
          required
        />
        <CheckField {...{ name: 'isPublic', label: 'Được phép công khai', problems: own('submit') }} />
        <button type="submit">Nộp minh chứng</button>
      </ChangeForm>
      <details open={form.step === 'claim_not_arising'}>
        <summary>Kỳ này không phát sinh</summary>
        <ChangeForm {...{ visit, action: visit.url, files: true, keep: true }}>
          {hidden('claim_not_arising')}
          <TextArea
            {...{
              name: 'note',
              id: 'claim_not_arising-note',
              label: 'Vì sao không phát sinh',
              value: typed('claim_not_arising', 'note'),
              problems: own('claim_not_arising'),
            }}
          />
          <button type="submit">Báo không phát sinh</button>
        </ChangeForm>
      </details>
      <details open={form.step === 'tell_done'}>
        <summary>Đã làm, chưa có văn bản</summary>
        <ChangeForm {...{ visit, action: visit.url, files: true, keep: true }}>
          {hidden('tell_done')}
          <TextArea
            {...{
              name: 'note',
              id: 'tell_done-note',
              label: 'Đã làm gì, ngày nào, khi nào có văn bản',
              value: typed('tell_done', 'note'),
              problems: own('tell_done'),
            }}
          />
          <p class="hint">Vẫn tính là còn thiếu cho đến khi nộp văn bản.</p>
          <button type="submit">Ghi nhận</button>
        </ChangeForm>
      </details>
    </Ways>
  );
}

interface WaysProps {
  readonly isAnswered: boolean;
  readonly isOpen: boolean;
  readonly children: ComponentChildren;
}

/** Where an answer is there already, the forms for another one do not stand in its place. */
function Ways({ isAnswered, isOpen, children }: WaysProps) {
  if (!isAnswered) {
    return (
      <section>
        <h2>Nộp minh chứng</h2>
        {children}
      </section>
    );
  }
  return (
    <details open={isOpen}>
      <summary>Nộp bản khác</summary>
      {children}
    </details>
  );
}
