import { CodeText, NonEmptyText } from '../../../adapters/boundary/index.js';
import { filled } from '../../form/filled.js';
import { see } from '../../reply.js';
import type { Visit } from '../../visit.js';
import { departmentsPage } from './departments.js';

class DepartmentForm {
  @CodeText() id!: string;
  @NonEmptyText() name!: string;
}

class AliasForm {
  @CodeText() department!: string;
  @NonEmptyText() alias!: string;
}

const backTo = ({ params }: Visit): string => `/quan-tri/${encodeURIComponent(params.commune ?? '')}`;

export const addDepartmentHandler = filled(
  DepartmentForm,
  async (visit, { id, name }) => {
    const { services, folder, actor, params } = visit;
    await services.communes.addDepartment(folder, actor, params.commune ?? '', { id, name, aliases: [] });
    return see(backTo(visit), `Đã thêm ${name}.`);
  },
  departmentsPage,
);

export const addAliasHandler = filled(
  AliasForm,
  async (visit, { department, alias }) => {
    const { services, folder, actor, params } = visit;
    await services.communes.addAlias(folder, actor, params.commune ?? '', department, alias);
    return see(backTo(visit), `Đã thêm tên gọi "${alias}".`);
  },
  departmentsPage,
);
