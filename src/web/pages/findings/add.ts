import { CodeText, NonEmptyText, Optional, Word, WrittenDateText } from '../../../adapters/boundary/index.js';
import type { Finding } from '../../../domain/finding.js';
import { SEVERITIES } from '../../../domain/risk.js';
import { readWrittenDate } from '../../../domain/written-date.js';
import { monthUrl } from '../../addresses.js';
import { filled } from '../../form/filled.js';
import { see } from '../../reply.js';
import { findingsPage } from './findings.js';
import { findingAnchor } from './words.js';

class AddFindingForm {
  @NonEmptyText() text!: string;
  @NonEmptyText() department!: string;
  @Optional() @CodeText() criterion?: string;
  @Word(...SEVERITIES) severity!: Finding['severity'];
  @Optional() @WrittenDateText() deadline?: string;
  @Optional() @CodeText() id?: string;
}

export const addFindingHandler = filled(
  AddFindingForm,
  async ({ services, folder, actor, params }, { deadline, ...finding }) => {
    const { commune = '', month = '' } = params;
    const day = deadline === undefined ? undefined : readWrittenDate(deadline);
    const id = await services.addFinding.run(
      { folder, commune, month, ...finding, ...(day !== undefined && { deadline: day }) },
      actor,
    );
    return see(`${monthUrl(commune, month, 'ton-tai')}#${findingAnchor(id)}`, `Đã thêm tồn tại ${id}.`);
  },
  findingsPage,
  {
    text: 'nội dung tồn tại',
    department: 'đơn vị',
    severity: 'mức',
    deadline: 'hạn khắc phục',
    criterion: 'tiêu chí',
    id: 'mã',
  },
);
