import { monthUrl } from '../../addresses.js';
import { LOOK_AGAIN, refusable } from '../../form/filled.js';
import { problemsOf } from '../../form/problems.js';
import { see } from '../../reply.js';
import { standingPage } from './standing.js';

const NO_FILE = { field: 'file', text: 'Chưa chọn tệp.', remedy: 'Chọn bảng CSV hoặc XLSX đã công bố.' };

export const keepComparatorHandler = refusable(async (visit) => {
  const { services, folder, actor, params } = visit;
  const { commune = '', month = '' } = params;
  const [file] = visit.files;
  if (file === undefined) return standingPage(visit, [NO_FILE], LOOK_AGAIN);
  const issues = await services.keepComparator.run({ folder, commune, name: file.name, bytes: file.bytes }, actor);
  const [first] = problemsOf(issues);
  const faults = first === undefined ? '' : ` Bảng có ${issues.length} chỗ cần xem lại; chỗ đầu tiên: ${first.text}`;
  return see(monthUrl(commune, month, 'xep-hang'), `Đã thêm bảng ${file.name}.${faults}`);
}, standingPage);
