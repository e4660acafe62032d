import type { IssueCode } from '../../domain/issue.js';
import { type IssueText, NEAREST } from './issue-sentence.js';

/** E, K, X, T: evidence, the case itself, spreadsheets as files, published tables. */
export const CASE_ISSUES = {
  E001: {
    reason: 'Không có tệp minh chứng "{file}" trong thư mục hồ sơ.',
    remedy: 'Đặt tệp vào thư mục evidence, hoặc sửa tên ở cột "file" cho đúng.',
  },
  E002: {
    reason: 'Đường dẫn "{file}" ra ngoài thư mục hồ sơ.',
    remedy: 'Chép tệp vào thư mục evidence của hồ sơ và ghi đường dẫn bên trong đó.',
    variants: {
      by: 'problem',
      of: {
        link: {
          reason: 'Tệp "{file}" là đường dẫn đến một tệp ngoài thư mục hồ sơ nên không được đọc.',
          remedy: 'Chép chính tệp ấy vào thư mục hồ sơ.',
        },
      },
    },
  },
  E003: {
    reason: 'Tệp "{file}" [[có đuôi .{extension}|không có đuôi]] nhưng nội dung thật là {type}.',
    remedy: 'Đổi đuôi tên tệp cho đúng với nội dung.',
  },
  E004: {
    reason: 'Tệp "{file}" thuộc loại không nhận[[ ({type})]].',
    remedy: 'Chuyển sang PDF, DOCX, XLSX, JPG hoặc PNG.',
  },
  E005: { reason: 'Tệp "{file}" không có nội dung.', remedy: 'Chép lại tệp từ bản gốc.' },
  E006: {
    reason: 'Tệp "{file}" quá lớn[[: khoảng {size} MB]][[, giới hạn là {limit} MB]].',
    remedy: 'Quét lại ở độ phân giải thấp hơn, hoặc chia thành nhiều tệp.',
    variants: {
      by: 'problem',
      of: {
        unpacked: {
          reason: 'Tệp "{file}" khi mở ra thì quá lớn, có thể làm treo máy.',
          remedy: 'Xuất lại tệp từ bản gốc, hoặc in lại thành PDF.',
        },
        pixels: { reason: 'Ảnh "{file}" có quá nhiều điểm ảnh, mở ra có thể làm treo máy.' },
      },
    },
  },
  E007: {
    reason: 'Không mở được tệp "{file}".',
    remedy: 'Xuất lại tệp từ bản gốc.',
    variants: {
      by: 'problem',
      of: {
        encrypted: { reason: 'Tệp "{file}" đặt mật khẩu.', remedy: 'Bỏ mật khẩu rồi lưu lại tệp.' },
        damaged: { reason: 'Tệp "{file}" bị hỏng, không đọc được.' },
      },
    },
  },
  E008: {
    reason: 'Không có loại minh chứng "{requirement}" trong các bộ tiêu chí.',
    remedy: `${NEAREST} Chạy "cchc missing" để xem mã các minh chứng cần nộp.`,
  },
  E009: {
    reason: 'Kỳ "{found}" không hợp với minh chứng "{requirement}".',
    remedy: 'Ghi kỳ đúng dạng[[, ví dụ {example}]].',
  },
  E010: {
    reason: 'Minh chứng "{requirement}": tệp "{file}" có nội dung giống hệt {other}, dùng cho kỳ khác.',
    remedy: 'Nộp văn bản riêng của từng kỳ; nếu một văn bản dùng cho nhiều kỳ thì ghi rõ lý do.',
  },
  E011: {
    reason: 'Không hiểu trạng thái minh chứng "{found}".',
    remedy: `${NEAREST} [[Các trạng thái được dùng: {allowed}.|Xem cách ghi trong một tệp mẫu đi kèm chương trình.]]`,
  },
  E012: {
    reason: 'Tệp "{file}": {field} ghi trong bảng là "{listed}", trong tệp là "{found}".',
    remedy: 'Đối chiếu với văn bản, rồi sửa chỗ sai.',
    words: { field: { number: 'số, ký hiệu', issued_on: 'ngày ban hành' } },
  },
  E013: {
    reason: 'Tệp "{file}" có dấu hiệu bí mật nhà nước nên không được đọc tiếp.',
    remedy:
      'Đưa tệp ra khỏi máy có nối mạng và báo người phụ trách bảo mật; nếu nhầm, đổi tên hoặc xóa dấu chỉ độ mật.',
  },
  E014: {
    reason: 'Tệp "{file}" có chứa chương trình chạy kèm (macro); phần này không được chạy.',
    remedy: 'Lưu lại dạng DOCX, XLSX hoặc PDF không kèm chương trình.',
  },
  E015: {
    reason: 'Tệp "{file}" có phần tự chạy hoặc phần giấu bên trong[[: {active}]].',
    remedy: 'In lại thành PDF từ bản gốc rồi dùng bản đó; tệp kèm bên trong thì nộp riêng.',
    words: {
      active: {
        script: 'đoạn mã chạy khi mở',
        program: 'lệnh mở chương trình khác',
        attachment: 'tệp khác kèm bên trong',
        elsewhere: 'nội dung lấy từ máy khác về khi mở',
        archive: 'một tệp nén nối vào cuối',
      },
    },
  },
  K001: {
    reason: 'Không có bộ tiêu chí "{set}".',
    remedy: `${NEAREST} Ghi mã bộ tiêu chí là tên một thư mục trong criteria.`,
  },
  K002: {
    reason: 'Chưa phân công đơn vị nào cho vai trò "{role}"[[ của bộ "{set}"]].',
    remedy: 'Thêm vai trò này cho một đơn vị trong phần "departments" của case.yaml.',
    variants: {
      by: 'problem',
      of: {
        twice: {
          reason:
            'Vai trò "{role}" được giao cho hai đơn vị[[: {first} và {second}]][[; chương trình tính cho {first}]].',
          remedy: 'Chỉ ghi vai trò này ở một đơn vị trong phần "departments" của case.yaml.',
        },
      },
    },
  },
  K003: {
    reason: 'Không có đơn vị nào tên "{name}".',
    remedy: `${NEAREST} Ghi đúng tên, hoặc thêm tên này thành tên gọi khác của đơn vị ("aliases" trong case.yaml, hoặc "cchc department alias").`,
  },
  K004: {
    reason: '"{name}" có lẽ là "{department}", cần người xác nhận.',
    remedy: 'Nếu đúng, thêm thành tên gọi khác của đơn vị ("aliases" trong case.yaml, hoặc "cchc department alias").',
  },
  K005: {
    reason: 'Bộ tiêu chí "{set}" có hiệu lực từ {from}[[ đến {to}]], không áp dụng cho ngày {date}.',
    remedy: 'Chọn bộ tiêu chí của kỳ này, hoặc sửa kỳ trong case.yaml.',
  },
  K006: {
    reason: 'Kỳ đánh giá kết thúc ({to}) trước khi bắt đầu ({from}).',
    remedy: 'Sửa "from" và "to" của "period" trong case.yaml.',
  },
  K007: {
    reason: 'Đơn vị "{department}" ghi vai trò "{role}", không bộ tiêu chí nào của hồ sơ có vai trò này.',
    remedy: `${NEAREST} Ghi đúng mã vai trò[[; các vai trò đang có: {allowed}]].`,
  },
  K008: {
    reason: 'Không có tiêu chí mã "{code}" trong các bộ tiêu chí của hồ sơ[[; phần phân công của "{department}"]].',
    remedy: `${NEAREST} Ghi đúng mã tiêu chí như trong bộ tiêu chí.`,
  },
  X001: {
    reason: 'Tệp không phải bảng tính XLSX đọc được (sai loại, đặt mật khẩu, hỏng, hoặc dạng .xls cũ).',
    remedy: 'Mở bằng phần mềm bảng tính rồi lưu lại dạng .xlsx, không đặt mật khẩu.',
  },
  X002: {
    reason: 'Bảng tính khi mở ra quá lớn[[: khoảng {size} MB]][[, giới hạn là {limit} MB]].',
    remedy: 'Chép riêng trang số liệu cần dùng sang một tệp mới.',
  },
  X003: {
    reason: 'Bảng có quá nhiều {part}[[: {found}, giới hạn là {limit}| (giới hạn là {limit})]].',
    remedy:
      'Xóa các dòng, cột trống đã định dạng, hoặc chép riêng phần số liệu sang tệp mới; danh sách dài thì lưu dạng CSV.',
    words: {
      part: {
        rows: 'dòng',
        columns: 'cột',
        cells: 'ô',
        merged: 'ô gộp',
        names: 'ô trong các vùng đặt tên',
        communes: 'xã, phường; các xã sau dòng này không được chấm',
      },
    },
  },
  X004: {
    reason: 'Bảng tính chứa khai báo lạ có thể gây hại nên không được mở.',
    remedy: 'Chép số liệu sang một tệp mới tạo bằng phần mềm bảng tính.',
  },
  X005: {
    reason: 'Không trang nào trong bảng tính có đủ các cột cần đọc[[: {headers}]].',
    remedy: 'Đặt tên các cột ở dòng tiêu đề đúng như trên.',
  },
  X006: {
    reason: 'Tệp bảng quá lớn[[: khoảng {size} MB]][[, giới hạn là {limit} MB]].',
    remedy: 'Chia thành nhiều tệp, hoặc chép riêng phần số liệu cần dùng.',
  },
  T001: {
    reason: '{name}: tổng đã in {total} khác tổng các nhóm {sum}[[ (lệch {difference})]].',
    remedy: 'Đối chiếu với bảng gốc; chương trình giữ nguyên số đã in và nêu tên đơn vị này.',
  },
  T002: {
    reason: 'Tên "{name}" xuất hiện hai lần[[; lần đầu ở {first}]].',
    remedy: 'Nếu là hai đơn vị trùng tên, ghi thêm mã; nếu ghi lặp, xóa một dòng.',
    variants: {
      by: 'problem',
      of: {
        otherwise: {
          reason:
            '[[Cột "{column}"|Một cột]][[ của "{commune}"]] ghi "{name}", khác dòng đầu[[ ("{kept}")]]; chương trình dùng dòng đầu.',
          remedy: 'Ghi giống nhau ở mọi dòng của một xã; nếu là xã khác thì ghi mã khác ở cột "commune".',
        },
      },
    },
  },
  T003: {
    reason: '{name} không ghi thứ hạng trong khi các dòng khác có ghi.',
    remedy: 'Ghi thứ hạng theo bảng gốc, hoặc để trống cột này ở mọi dòng.',
  },
  T004: {
    reason: '{name}: không đọc được tổng điểm[[ "{found}"]].',
    remedy: 'Ghi tổng điểm bằng số, ví dụ 93,01.',
  },
  T005: {
    reason: '{name}: tổng đã in {total} không thể có[[, thang điểm từ 0 đến {scale}]].',
    remedy: 'Đối chiếu với bảng gốc; chương trình vẫn xếp theo số đã in và nêu tên đơn vị này.',
  },
  T006: {
    reason: '{name}: hạng đã in[[ {place}]] không khớp các số khác trong bảng.',
    remedy: 'Đối chiếu với bảng gốc; số đã in được giữ nguyên, khi so thì tổng điểm được tin trước thứ hạng.',
    variants: {
      by: 'problem',
      of: {
        totals: {
          reason:
            '{name} in hạng[[ {place}]] nhưng tổng điểm thấp hơn[[ {other}, in hạng {other_place}| đơn vị in hạng dưới]].',
        },
        size: { reason: '{name} in hạng[[ {place}]] trong khối chỉ có[[ {size}]] đơn vị.' },
      },
    },
  },
} as const satisfies Partial<Record<IssueCode, IssueText>>;
