import type { IssueCode } from '../../domain/issue.js';
import { type IssueText, NEAREST } from './issue-sentence.js';

/** L: lists of dossiers, work files and processes. */
export const LIST_ISSUES = {
  L001: {
    reason: 'Danh sách thiếu cột "{column}"[[; các cột đang có: {headers}]].',
    remedy:
      '[[Đổi tên cột thành một trong các tên: {allowed}.|Thêm cột này.]] Cũng có thể chọn cột tương ứng khi nhập.',
  },
  L002: {
    reason: 'Cột "{column}" chứa thông tin cá nhân của người dân nên không được đọc và không được lưu.',
    remedy: 'Không cần sửa; lần sau nên bỏ cột này trước khi gửi danh sách.',
  },
  L003: {
    reason: 'Cột "{column}" chứa tên công chức nên không được đọc và không được lưu.',
    remedy: 'Không cần sửa; việc được theo dõi theo đơn vị và mã hồ sơ.',
  },
  L004: {
    reason: 'Không biết cột "{column}", cột này không được đọc.',
    remedy: `${NEAREST} Nếu cột không dùng để đếm thì để nguyên.`,
  },
  L005: {
    reason: 'Mã "{code}" đã có[[ ở {first}]], dòng này không được đếm.',
    remedy: 'Giữ một dòng cho mỗi mã; nếu là hai hồ sơ khác nhau thì sửa lại mã.',
  },
  L006: {
    reason: 'Mã "{code}": {what} {day} trước ngày tiếp nhận {received}.',
    remedy: 'Xem lại hai ngày trên hệ thống rồi sửa trong danh sách.',
    words: { what: { finished: 'ngày kết thúc', returned: 'ngày trả kết quả' } },
  },
  L007: {
    reason: 'Mã "{code}": ngày hẹn trả {day} trước ngày tiếp nhận {received}.',
    remedy: 'Xem lại hai ngày trên hệ thống rồi sửa trong danh sách.',
  },
  L008: {
    reason: 'Cột "{column}" cần một ngày nhưng ghi "{found}".',
    remedy: 'Ghi ngày có thật, dạng ngày/tháng/năm (ngày trước, tháng sau) hoặc năm-tháng-ngày.',
    variants: {
      by: 'problem',
      of: {
        far: {
          reason: 'Cột "{column}" ghi ngày "{found}", ngoài khoảng hợp lý[[ từ {from} đến {to}]].',
          remedy: 'Kiểm tra lại năm.',
        },
      },
    },
  },
  L009: {
    reason: 'Không hiểu từ "{found}" ở cột "{column}".',
    remedy: `${NEAREST} [[Các từ được dùng: {allowed}.|Xem cách ghi trong một danh sách mẫu đi kèm chương trình.]]`,
  },
  L010: {
    reason: 'Ô "{column}" để trống.',
    remedy: 'Ghi đủ ô này; dòng thiếu không được đếm.',
  },
  L011: {
    reason: 'Cột "{column}" cần số nguyên từ 0 trở lên nhưng ghi "{found}".',
    remedy: 'Chỉ ghi số, không ghi chữ, đơn vị hay phần lẻ.',
  },
  L012: {
    reason: 'Mã "{code}" không có ngày hẹn trả và thời hạn giải quyết; vẫn được đếm nhưng không xét đúng hạn, quá hạn.',
    remedy: 'Bổ sung ngày hẹn trả từ hệ thống.',
  },
  L013: {
    reason: 'Cột "{column}" và cột "{other}" cùng chỉ một nội dung; chương trình đọc cột "{other}".',
    remedy: 'Nếu cần đọc cột kia thì chọn lại cột khi nhập.',
  },
  L014: {
    reason: 'Cách chọn cột "{column}" không dùng được.',
    remedy: 'Chọn lại cột.',
    variants: {
      by: 'problem',
      of: {
        no_header: { reason: 'Danh sách không có cột "{column}" đã chọn.', remedy: `${NEAREST} Chọn lại cột.` },
        no_field: {
          reason: 'Không có nội dung "{field}" để đọc từ cột "{column}".',
          remedy: `${NEAREST} Chọn lại nội dung.`,
        },
        private: {
          reason: 'Cột "{column}" chứa thông tin cá nhân, không được chọn để đọc.',
          remedy: 'Chọn cột khác.',
        },
        twice: {
          reason: 'Hai cột "{column}" và "{other}" cùng được chọn cho một nội dung.',
          remedy: 'Chỉ chọn một cột.',
        },
      },
    },
  },
  L015: {
    reason: 'Mã "{code}": trạng thái "{status}" không khớp với ngày kết thúc.',
    remedy: 'Xem lại trạng thái và ngày trên hệ thống.',
    variants: {
      by: 'problem',
      of: {
        no_date: {
          reason: 'Mã "{code}" ghi "{status}" nhưng không có ngày kết thúc hay ngày trả kết quả.',
          remedy: 'Bổ sung ngày; không có ngày thì không biết đúng hạn hay quá hạn.',
        },
        still_open: {
          reason: 'Mã "{code}" ghi "{status}" nhưng đã có ngày kết thúc[[ {day}]].',
          remedy: 'Nếu đã xong thì sửa trạng thái; nếu chưa xong thì xóa ngày kết thúc.',
        },
      },
    },
  },
  L016: {
    reason: 'Mã "{code}": ngày bổ sung không khớp với ngày yêu cầu bổ sung.',
    remedy: 'Ghi mỗi lần yêu cầu một ngày và ngày bổ sung không sớm hơn ngày yêu cầu, cách nhau bằng dấu chấm phẩy.',
    variants: {
      by: 'problem',
      of: {
        order: { reason: 'Mã "{code}": ngày bổ sung[[ {day}]] trước ngày yêu cầu bổ sung[[ {asked}]].' },
        early: { reason: 'Mã "{code}": ngày yêu cầu bổ sung[[ {asked}]] trước ngày tiếp nhận.' },
        late: { reason: 'Mã "{code}": ngày yêu cầu bổ sung[[ {asked}]] sau ngày kết thúc[[ {day}]].' },
        more: { reason: 'Mã "{code}" có nhiều ngày bổ sung hơn ngày yêu cầu bổ sung.' },
      },
    },
  },
} as const satisfies Partial<Record<IssueCode, IssueText>>;
