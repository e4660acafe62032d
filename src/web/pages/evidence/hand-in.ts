import { CodeText, NonEmptyText, Optional, Word, WrittenDateText } from '../../../adapters/boundary/index.js';
import { renderIssue } from '../../../adapters/messages/index.js';
import { readWrittenDate } from '../../../domain/written-date.js';
import { monthUrl } from '../../addresses.js';
import { filled } from '../../form/filled.js';
import { see } from '../../reply.js';
import { slotPage } from './slot.js';

const STEPS = ['submit', 'claim_not_arising', 'tell_done'] as const;
const DONE: Readonly<Record<(typeof STEPS)[number], string>> = {
  submit: 'Đã nộp, chờ cơ quan thường trực duyệt.',
  claim_not_arising: 'Đã báo không phát sinh, chờ trưởng đơn vị xác nhận.',
  tell_done: 'Đã ghi nhận: đã làm, chưa có văn bản.',
};

class HandInForm {
  @Word(...STEPS) step!: (typeof STEPS)[number];
  @CodeText() version!: string;
  @Optional() @NonEmptyText() number?: string;
  @Optional() @NonEmptyText() issuer?: string;
  @Optional() @WrittenDateText() issuedOn?: string;
  @Optional() @NonEmptyText() note?: string;
  @Optional() @Word('co') noSecret?: string;
  @Optional() @Word('co') isPublic?: string;
}

export const handInHandler = filled(
  HandInForm,
  async (visit, form) => {
    const { services, folder, actor, params } = visit;
    const { commune = '', month = '', requirement = '', slot = '' } = params;
    const [file] = visit.files;
    const issuedOn = form.issuedOn === undefined ? undefined : readWrittenDate(form.issuedOn);
    const { warnings } = await services.handIn.run(
      {
        ...{ folder, commune, month, requirement, slot, step: form.step },
        noSecret: form.noSecret === 'co',
        version: Number(form.version),
        ...(form.step === 'submit' && { isPublic: form.isPublic === 'co' }),
        ...(file !== undefined && { file: file.name, bytes: file.bytes }),
        ...(form.number !== undefined && { number: form.number }),
        ...(form.issuer !== undefined && { issuer: form.issuer }),
        ...(issuedOn !== undefined && { issuedOn }),
        ...(form.note !== undefined && { note: form.note }),
      },
      actor,
    );
    const told = warnings.map((each) => renderIssue(each).reason);
    return see(monthUrl(commune, month, ['minh-chung', requirement, slot]), [DONE[form.step], ...told].join(' '));
  },
  slotPage,
  { issuedOn: 'ngày ký' },
);
