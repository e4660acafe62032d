import { countField, type Fields, textField } from './fields.js';

/** What stands in addresses, by its name there. */
export const PARAMS: Fields = {
  commune: textField('Mã xã, phường.', 'xuan-tho'),
  month: textField('Tháng, dạng năm-tháng.', '2026-10'),
  code: textField('Mã tiêu chí, nhóm hoặc lĩnh vực.', '1.2.3'),
  set: textField('Mã bộ tiêu chí của tháng.', 'bo-tieu-chi'),
  digest: textField('Dấu của số liệu không khớp ("digest"), như ở danh sách kiểm tra.', '9f2c41d0'),
  item: textField('Mã minh chứng trong sổ; dấu / ghi thành %2F.', 'xuan-tho/bao-cao-thang/2026-08/1'),
  version: countField('Bản của minh chứng: lần nộp, nhận, trả thứ mấy.', 1),
  finding: textField('Mã tồn tại, như ở danh sách tồn tại.', 'TT-07'),
  request: countField('Số của đề nghị mở lại ("id"), như getClosing trả về.', 1),
  document: countField('Số của bản ký ("id"), như getClosing trả về.', 1),
  department: textField('Mã đơn vị.', 'phong-kinh-te'),
  login: textField('Tên tài khoản.', 'nguyen-van-a'),
  job: textField('Mã việc chạy nền ("id"), như ở danh sách việc.', 'kQ3vT8sWmY2a'),
  backup: textField('Tên bản sao lưu, như ở danh sách các bản.', 'sao-luu-20261010-170000123'),
  draft: textField('Mã tệp đang xem thử, như lúc gửi tệp đã trả về.', 'b1946ac9'),
};

/** Names of the parts of an address, in their order. */
export function paramsOf(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
}
