import { json } from '../../reply.js';
import { fileField } from '../fields.js';
import { operation } from '../operation.js';
import { named } from '../schemas/shape.js';

const LARGEST_TABLE = 10 * 2 ** 20;
const PER_MINUTE = 60;

/** Bảng đã công bố để so: those that are kept stand in `getRank`. */
export const comparatorOperations = [
  operation({
    ...{ id: 'keepComparator', method: 'POST', path: '/communes/:commune/comparators', tag: 'outlook' },
    summary: 'Thêm một bảng đã công bố để so hạng',
    description: 'Mỗi dòng một xã: tên, khối, chỉ số, ngày, tổng điểm hoặc thứ hạng. Bảng đã lưu: getRank.',
    body: { file: fileField('Bảng CSV hoặc XLSX, đến 10 MB.') },
    files: { bytes: LARGEST_TABLE, count: 1 },
    answer: named('Done'),
    status: 201,
    perMinute: PER_MINUTE,
    handle: async ({ services, folder, actor, params, files }) => {
      const [file] = files;
      if (file === undefined) throw new Error('a form without its file passed the check');
      const { commune = '' } = params;
      await services.keepComparator.run({ folder, commune, name: file.name, bytes: file.bytes }, actor);
      return json({ kind: 'done' });
    },
  }),
];
