import type { IssueCode } from '../../domain/issue.js';
import { type IssueText, NEAREST } from './issue-sentence.js';

/** F: facts and other tables of a case. */
export const FIGURE_ISSUES = {
  F001: {
    reason: 'Bảng thiếu cột "{column}"[[; các cột đang có: {headers}]].',
    remedy: '[[Đổi tên cột "{nearest}" thành "{column}" nếu đó là cột cần tìm.|Thêm cột "{column}" vào dòng tiêu đề.]]',
  },
  F002: {
    reason: 'Không biết cột "{column}", cột này được bỏ qua.',
    remedy: `${NEAREST} Nếu cột không dùng để chấm thì để nguyên.`,
  },
  F003: {
    reason:
      '[[Không có chỉ tiêu hoặc tiêu chí mã "{metric}"|Ô mã chỉ tiêu hoặc tiêu chí để trống]], dòng này được bỏ qua.',
    remedy: `${NEAREST} Ghi đúng mã trong bộ tiêu chí.`,
  },
  F004: {
    reason: 'Không đọc được số "{found}" ở cột "{column}".',
    remedy: 'Chỉ ghi số, ví dụ 3099, 12,5 hoặc 95/100; không ghi chữ, đơn vị hay dấu cách trong ô số.',
    variants: {
      by: 'problem',
      of: {
        no_equals_sign: {
          reason: 'Giả định[[ "{found}"]] thiếu dấu bằng.',
          remedy:
            'Ghi mã rồi dấu bằng rồi giá trị, ví dụ <mã-chỉ-tiêu>=950/1000; để trống sau dấu bằng là coi như chưa có số liệu.',
        },
      },
    },
  },
  F005: {
    reason: '"{found}" ở cột "{column}" có thể hiểu hai cách: {first} hoặc {second}.',
    remedy: 'Ghi lại cho rõ một cách hiểu, ví dụ số nguyên không có dấu chấm (3067), số lẻ có dấu phẩy (2,50).',
  },
  F006: {
    reason: 'Cột "{column}" cần số nguyên nhưng ghi "{found}".',
    remedy: 'Ghi số hồ sơ, số việc đếm được; không ghi phần lẻ.',
  },
  F007: {
    reason: 'Chỉ tiêu {metric}: tử số {numerator} lớn hơn mẫu số {denominator}.',
    remedy: 'Xem lại hai số trong nguồn; có thể đã ghi ngược hoặc lấy hai kỳ khác nhau.',
  },
  F008: {
    reason: 'Chỉ tiêu {metric} là tỷ lệ nhưng thiếu {column}.',
    remedy: 'Ghi đủ tử số (numerator) và mẫu số (denominator) ở cùng một dòng.',
    words: { column: { numerator: 'tử số (numerator)', denominator: 'mẫu số (denominator)' } },
  },
  F009: {
    reason: 'Cột "{column}" cần một ngày[[ nhưng ghi "{found}"| nhưng để trống]].',
    remedy: 'Ghi ngày có thật, dạng ngày/tháng/năm (ngày trước, tháng sau) hoặc năm-tháng-ngày, đủ bốn chữ số năm.',
  },
  F010: {
    reason: 'Chỉ tiêu {metric} được ghi hai lần[[; lần đầu ở {first}]].',
    remedy: 'Giữ một dòng cho mỗi chỉ tiêu.',
  },
  F011: {
    reason: 'Không hiểu từ "{found}" ở cột "{column}".',
    remedy: `${NEAREST} [[Các từ được dùng: {allowed}.|Xem cách ghi trong một tệp mẫu đi kèm chương trình.]]`,
  },
  F012: {
    reason: 'Chỉ tiêu {metric} không có mức hoặc phần "{found}".',
    remedy: `${NEAREST} [[Các mức, phần được dùng: {allowed}.|Xem cách ghi trong một tệp mẫu đi kèm chương trình.]]`,
  },
  F013: {
    reason: 'Bảng không có dòng số liệu nào.',
    remedy: 'Ghi ít nhất một dòng dưới dòng tiêu đề.',
  },
  F014: {
    reason: 'Dòng này có {cells} ô, dòng tiêu đề có {wanted} ô.',
    remedy: 'Kiểm tra dấu phân cách và dấu nháy; số có dấu phẩy thập phân phải đặt trong dấu nháy kép, ví dụ "2,5".',
  },
  F015: {
    reason: 'Cột "{column}" ghi số âm "{found}".',
    remedy: 'Ghi số từ 0 trở lên.',
  },
  F016: {
    reason: 'Chỉ tiêu {metric} ghi trạng thái "{state}" nhưng không nêu lý do.',
    remedy: 'Ghi lý do vào cột "note" (ví dụ: trong kỳ không có phản ánh, kiến nghị).',
  },
  F017: {
    reason: 'Số liệu {metric} ghi ngày {date}, sau ngày chấm {asOf}; vẫn được dùng.',
    remedy: 'Kiểm tra lại ngày số liệu, hoặc chấm theo ngày muộn hơn (--as-of).',
  },
  F018: {
    reason: 'Ô ở cột "{column}" chứa {found}, không có kết quả để đọc.',
    remedy: 'Mở tệp bằng phần mềm bảng tính rồi lưu lại, hoặc dán giá trị thay cho công thức.',
  },
  F019: {
    reason: 'Dòng này không ghi xã, phường nào.',
    remedy: '[[Ghi tên vào cột "{column}".|Ghi mã xã, phường vào cột "commune".]]',
  },
  F020: {
    reason: 'Mã tồn tại, hạn chế "{id}" được ghi hai lần[[; lần đầu ở {first}]]; dòng này không được dùng.',
    remedy: 'Ghi lặp thì xóa một dòng; hai tồn tại khác nhau thì ghi hai mã khác nhau.',
  },
  F021: {
    reason: '{commune} không ghi khối trong khi các đơn vị khác có ghi, nên không được xếp hạng.',
    remedy: 'Ghi khối của đơn vị này vào cột "block"; nếu không chia khối thì để trống cột này ở mọi dòng.',
  },
} as const satisfies Partial<Record<IssueCode, IssueText>>;
