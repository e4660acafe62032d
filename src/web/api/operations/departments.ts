import { departmentsJson, dutiesJson } from '../../../adapters/json/office-json.js';
import { json } from '../../reply.js';
import { dayField, listField, optional, textField, wordField, yesNoField } from '../fields.js';
import { operation } from '../operation.js';
import { named } from '../schemas/shape.js';

const COMMUNE = '/communes/:commune';
const DEPARTMENTS = `${COMMUNE}/departments`;
const DUTIES = `${COMMUNE}/duties`;

const another = optional(
  yesNoField('Tên gần giống tên một đơn vị đã có nhưng đúng là đơn vị khác, không phải gõ nhầm.'),
);

/** Đơn vị, tên gọi khác và phân công. */
export const departmentOperations = [
  operation({
    ...{ id: 'getDepartments', method: 'GET', path: DEPARTMENTS, tag: 'office' },
    summary: 'Đơn vị của một xã với tên gọi khác',
    answer: named('Departments'),
    handle: async ({ services, folder, actor, params }) =>
      json(departmentsJson(await services.seeOffice.departments(folder, actor, params.commune ?? ''))),
  }),
  operation({
    ...{ id: 'addDepartment', method: 'POST', path: DEPARTMENTS, tag: 'office' },
    summary: 'Thêm một đơn vị',
    body: {
      id: textField('Mã đơn vị.', 'phong-kinh-te'),
      name: textField('Tên đơn vị.', 'Phòng Kinh tế'),
      aliases: optional(listField('Tên gọi khác.', ['P. Kinh tế'])),
      another,
    },
    answer: named('DepartmentWritten'),
    status: 201,
    handle: async ({ services, folder, actor, params, body }) => {
      const { id, name, aliases = [] } = body;
      await services.communes.addDepartment(
        folder,
        actor,
        params.commune ?? '',
        { id, name, aliases },
        body.another === true,
      );
      return json({ kind: 'done', department: id });
    },
  }),
  operation({
    ...{ id: 'addAlias', method: 'POST', path: `${DEPARTMENTS}/:department/aliases`, tag: 'office' },
    summary: 'Thêm tên gọi khác của một đơn vị',
    body: { alias: textField('Tên gọi khác.', 'P. Kinh tế'), another },
    answer: named('DepartmentWritten'),
    status: 201,
    handle: async ({ services, folder, actor, params, body }) => {
      const { commune = '', department = '' } = params;
      await services.communes.addAlias(folder, actor, commune, department, body.alias, body.another === true);
      return json({ kind: 'done', department });
    },
  }),
  operation({
    ...{ id: 'getDuties', method: 'GET', path: DUTIES, tag: 'office' },
    summary: 'Phân công: đơn vị nào giữ vai nào của bộ tiêu chí, từ ngày nào',
    answer: named('Duties'),
    handle: async ({ services, folder, actor, params }) =>
      json(dutiesJson(await services.seeDuties.run(folder, actor, params.commune ?? ''))),
  }),
  operation({
    ...{ id: 'giveDuty', method: 'POST', path: DUTIES, tag: 'office' },
    summary: 'Phân công một vai hoặc một tiêu chí cho một đơn vị từ một ngày',
    body: {
      kind: wordField('Giữ một vai của bộ tiêu chí, chủ trì hoặc phối hợp một tiêu chí.', ['role', 'lead', 'support']),
      subject: textField('Mã vai, hoặc mã tiêu chí.', '1.2.3'),
      department: textField('Đơn vị: mã, tên, hoặc tên gọi khác.', 'phong-kinh-te'),
      from: optional(dayField('Từ ngày; không ghi: hôm nay.', '2026-11-01')),
      reason: optional(textField('Lý do; phải có khi đổi việc của những ngày đã qua.', 'Theo quyết định phân công')),
    },
    answer: named('Done'),
    status: 201,
    handle: async ({ services, folder, actor, params, body }) => {
      const { kind, subject, department, reason } = body;
      const from = body.from ?? (await services.seePlaces.run(folder, actor)).today;
      const duty = { commune: params.commune ?? '', department, kind, subject, from };
      await services.communes.giveDuty(folder, actor, duty, reason);
      return json({ kind: 'done' });
    },
  }),
];
