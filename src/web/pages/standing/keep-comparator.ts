import { monthUrl } from '../../addresses.js';
import { filled, LOOK_AGAIN } from '../../form/filled.js';
import { see } from '../../reply.js';
import { standingPage } from './standing.js';

/** Only a file is sent. */
class ComparatorForm {}

const NO_FILE = { field: 'file', text: 'Chưa chọn tệp.', remedy: 'Chọn bảng CSV hoặc XLSX đã công bố.' };

export const keepComparatorHandler = filled(
  ComparatorForm,
  async (visit) => {
    const { services, folder, actor, params } = visit;
    const { commune = '', month = '' } = params;
    const [file] = visit.files;
    if (file === undefined) return standingPage(visit, [NO_FILE], LOOK_AGAIN);
    await services.keepComparator.run({ folder, commune, name: file.name, bytes: file.bytes }, actor);
    return see(monthUrl(commune, month, 'xep-hang'), `Đã thêm bảng ${file.name}.`);
  },
  standingPage,
);
