import { CodeText, NonEmptyText, Optional, Word } from '../../../adapters/boundary/index.js';
import { filled } from '../../form/filled.js';
import { see } from '../../reply.js';
import type { Visit } from '../../visit.js';
import { departmentsPage } from './departments.js';

class DepartmentForm {
  @NonEmptyText() id!: string;
  @NonEmptyText() name!: string;
  @Optional() @Word('co') another?: string;
}

class AliasForm {
  @CodeText() department!: string;
  @NonEmptyText() alias!: string;
  @Optional() @Word('co') another?: string;
}

const backTo = ({ params }: Visit): string => `/quan-tri/${encodeURIComponent(params.commune ?? '')}`;

export const addDepartmentHandler = filled(
  DepartmentForm,
  async (visit, { id, name, another }) => {
    const { services, folder, actor, params } = visit;
    const department = { id, name, aliases: [] };
    await services.communes.addDepartment(folder, actor, params.commune ?? '', department, another !== undefined);
    return see(backTo(visit), `Đã thêm ${name}.`);
  },
  departmentsPage,
  { id: 'mã', name: 'tên đầy đủ' },
);

export const addAliasHandler = filled(
  AliasForm,
  async (visit, { department, alias, another }) => {
    const { services, folder, actor, params } = visit;
    const isAnother = another !== undefined;
    await services.communes.addAlias(folder, actor, params.commune ?? '', department, alias, isAnother);
    return see(backTo(visit), `Đã thêm tên gọi "${alias}".`);
  },
  departmentsPage,
  { department: 'đơn vị', alias: 'tên gọi khác' },
);
