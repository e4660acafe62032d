import { type IssueText, NEAREST } from './issue-sentence.js';
import { ITEM_STATE_NAMES, MONTH_STATE_NAMES, ROLE_NAMES } from './vi-record-names.js';

const STATES = { ...MONTH_STATE_NAMES, ...ITEM_STATE_NAMES };

/** R: deeds that are refused. */
export const RECORD_ISSUES = {
  R001: {
    reason: 'Không có tài khoản "{account}", hoặc tài khoản đã đóng.',
    remedy: `${NEAREST} Ghi tên tài khoản sau --by.`,
  },
  R002: {
    reason: 'Tài khoản "{account}" không được làm việc này.',
    remedy: 'Việc này của: {roles}.',
    words: { roles: ROLE_NAMES },
  },
  R003: {
    reason: 'Không làm được: [[{kind} ]]{what} hiện ở trạng thái "{state}".',
    remedy: '[[Việc này làm được khi: {allowed}.|Xem trạng thái rồi chọn việc khác.]]',
    words: { kind: { evidence: 'minh chứng' }, state: STATES, allowed: STATES },
  },
  R004: {
    reason: '[[{kind} ]]{what} vừa được {account} thay đổi[[ lúc {at}]][[ (nay: {state})]].',
    remedy: 'Xem lại bản mới rồi quyết định lại; chưa ghi gì đè lên.',
    words: { kind: { evidence: 'minh chứng' }, state: STATES },
  },
  R005: { reason: 'Thiếu lý do.', remedy: 'Ghi lý do sau --reason hoặc --note.' },
  R006: {
    reason: 'Tài khoản "{account}" đã nhập số liệu, duyệt, chấm hoặc trình tháng này nên không được khóa tháng.',
    remedy: 'Lãnh đạo hoặc người được ủy quyền khác khóa.',
  },
  R007: {
    reason: '[[Không có {kind} "{found}".|Chưa ghi {kind} nào.]]',
    remedy: `${NEAREST} [[Gần giống: {alike}.]] [[Đang có: {known}.|Xem danh sách đang có rồi ghi lại.]]`,
    variants: {
      by: 'kind',
      of: {
        requirement: {
          remedy: `${NEAREST} [[Gần giống: {alike}.]] [[Đang có: {known}.|Xem mã trong ngoặc vuông ở "cchc missing".]]`,
        },
        commune: {
          remedy: `${NEAREST} Ghi mã địa phương sau --commune. [[Gần giống: {alike}.]] [[Đang có: {known}.|Xem mã bằng "cchc commune list".]]`,
        },
      },
    },
    words: {
      kind: {
        account: 'tài khoản',
        token: 'mã truy cập',
        commune: 'địa phương',
        department: 'đơn vị',
        requirement: 'loại minh chứng',
        slot: 'kỳ nộp',
        month: 'tháng',
        evidence: 'minh chứng',
        set: 'bộ tiêu chí',
        criterion: 'tiêu chí',
        version: 'bản đã khóa',
        file: 'tệp',
        reason: 'lý do trả lại',
        role: 'vai trò',
        backup: 'bản sao lưu',
        job: 'việc chạy nền',
        request: 'đề nghị đang chờ',
        finding: 'tồn tại',
      },
    },
  },
  R008: {
    reason: 'Đã có [[{kind} "{name}"|tên này]] trong sổ.',
    remedy: 'Dùng cái đã có, hoặc chọn tên khác.',
    variants: {
      by: 'kind',
      of: {
        month: { reason: 'Đã có [[{name}|tháng này]] trong sổ.' },
        alias: { reason: 'Đã có [[tên gọi "{name}"|tên gọi này]][[ (của đơn vị "{holder}")]] trong sổ.' },
        identity: {
          reason: 'Tên [["{name}"|này]] ở cổng dùng chung đã là của tài khoản[[ "{holder}"| khác]].',
          remedy: 'Xem lại tên; nếu đúng là của người này thì bỏ tên ấy ở tài khoản kia trước.',
        },
      },
    },
    words: {
      kind: { account: 'tài khoản', commune: 'địa phương', department: 'đơn vị', finding: 'tồn tại' },
    },
  },
  R009: {
    reason: 'Chưa xác nhận tệp "{file}" không chứa bí mật nhà nước.',
    remedy: 'Đọc lại tệp; nếu đúng là không chứa, thêm --no-secret. Tệp mật không được đưa lên máy nối mạng.',
  },
  R010: {
    reason: 'Chưa có tháng nào đang mở[[ ({month} {state})]].',
    remedy: 'Mở tháng bằng "cchc open", hoặc ghi đúng tháng sau --month.',
    words: { state: MONTH_STATE_NAMES },
  },
  R011: {
    reason: 'Điểm {points} của tiêu chí {code} nằm ngoài khoảng {least} đến {most}.',
    remedy: 'Ghi điểm trong khoảng đó.',
  },
  R012: {
    reason: 'Tệp "{file}" có nội dung giống hệt minh chứng đã nộp cho {other}.',
    remedy: 'Nếu một văn bản dùng chung thì ghi rõ lý do; nếu nhầm thì nộp đúng văn bản của kỳ này.',
  },
  R013: {
    reason: 'Tên đơn vị "{name}" gần giống "{nearest}" nhưng không chắc là một.',
    remedy: 'Nếu đúng, thêm tên này thành tên gọi khác của đơn vị bằng "cchc department alias".',
  },
  R014: {
    reason: 'Không chấm {month} theo ngày {day} được.',
    remedy: 'Ghi một ngày từ {from} đến {to}.',
  },
  R015: {
    reason: '[[{month}|Tháng này]] còn xa, chưa mở được.',
    remedy: 'Mở tháng này hoặc tháng trước; sớm nhất là[[ {next}| tháng sau]].',
  },
  R016: {
    reason: 'Số liệu, minh chứng hoặc bộ tiêu chí của [[{month}|tháng]] đã đổi sau khi trình ký.',
    remedy: 'Lấy lại tháng bằng "cchc take-back", xem lại điểm rồi trình ký lại.',
  },
  R017: {
    reason: 'Một người không được vừa là {role} vừa là {other}: người chấm không khóa, người quản trị không chấm.',
    remedy: 'Giao một trong hai việc cho người khác, hoặc cho thôi việc cũ trước.',
    words: { role: ROLE_NAMES, other: ROLE_NAMES },
  },
  R019: {
    reason: 'Số liệu "{metric}" ngày {day} muộn hơn [[{month}|tháng]] nên không nhận vào tháng này.',
    remedy: 'Nhập vào tháng của ngày ấy, hoặc sửa ngày số liệu cho đúng.',
  },
  R025: {
    reason: 'Người đã nộp hoặc đã báo ({account}) không được tự {step}.',
    remedy: 'Nhờ một người khác có quyền làm việc này: điểm không khi nào do một người vừa nộp vừa quyết định.',
    words: { step: { accept: 'nhận minh chứng của mình', confirm_not_arising: 'xác nhận điều mình báo' } },
  },
  R026: {
    reason: '{month} không có minh chứng "{item}": minh chứng này của năm {year}, nộp từ {first}.',
    remedy: 'Ghi sau --month một tháng của năm {year}, từ {first} trở đi; hoặc nộp lại cho đúng tháng cần chấm.',
  },
  R020: {
    reason: 'Tệp xem thử không còn (đã ghi nhận, đã quá {hours} giờ, hoặc của người khác).',
    remedy: 'Chọn lại tệp để xem thử. Nếu vừa bấm "Ghi nhận", xem danh sách các lần nhập của tháng.',
  },
  R022: {
    reason: 'Số liệu đã đổi từ lúc mở trang: kiểm tra này không còn như vậy nữa.',
    remedy: 'Xem lại danh sách kiểm tra rồi trả lời.',
  },
  R023: {
    reason: 'Bản ký "{file}" mang mã dữ liệu {found}, khác mã của bản này ({code}).',
    remedy: 'Ký lại bản in có đúng mã, hoặc lấy lại tháng rồi trình ký lại.',
  },
  R021: {
    reason: 'Còn thiếu {what}.',
    remedy: 'Bổ sung rồi gửi lại.',
    words: { what: { file: 'tệp', source: 'tên hệ thống hoặc nơi gửi tệp', reason: 'lý do', month: 'tháng' } },
  },
  R027: {
    reason: 'Phân công {subject} từ {from} làm đổi việc của những ngày đã qua[[, khi ấy là của {holders}]].',
    remedy: 'Ghi ngày bắt đầu từ hôm nay trở đi; nếu trước đây ghi sai hoặc sót thì ghi rõ lý do sau --reason.',
  },
  R028: {
    reason: 'Đề nghị mở lại [[{month}|tháng này]] của bạn đang chờ trả lời.',
    remedy: 'Đợi lãnh đạo trả lời; mỗi người có một đề nghị đang chờ.',
  },
  R029: {
    reason: 'Việc chạy nền dừng vì chương trình gặp lỗi, mã {reference}.',
    remedy: 'Yêu cầu lại; nếu lỗi lặp lại thì báo người phụ trách máy chủ kèm mã này.',
  },
  R030: {
    reason: 'Việc chạy nền bị ngắt {times} lần (máy chủ tắt hoặc khởi động lại giữa chừng) nên không làm tiếp.',
    remedy: 'Hỏi người phụ trách máy chủ, rồi yêu cầu lại.',
  },
  R031: {
    reason: 'Kết quả "{name}" không còn, hoặc tệp đã hỏng.',
    remedy: 'Yêu cầu lại việc này để có kết quả mới.',
  },
  R032: {
    reason: 'Đang có {count} việc chạy nền chưa xong.',
    remedy: 'Đợi xong hoặc dừng bớt, rồi yêu cầu lại.',
  },
  R033: {
    reason: 'Số liệu {metrics} có ngày trước {from}, là ngày đầu của kỳ chấm[[ {month}|]].',
    remedy: 'Đã tính vào kỳ này như bảng ghi; nếu nhập nhầm số liệu của năm trước thì nhập lại số liệu của kỳ này.',
  },
  R034: {
    reason: '"{found}" không phải là một địa chỉ thư điện tử.',
    remedy: 'Ghi một địa chỉ dạng ten@noi-nhan.vn, hoặc để trống.',
  },
  R035: {
    reason: 'Tên "{name}" gần giống tên của đơn vị "{nearest}" đã có trong sổ.',
    remedy:
      'Nếu là một đơn vị, dùng đơn vị đã có; cần thì thêm tên này bằng "cchc department alias". Nếu đúng là đơn vị khác, thêm --another.',
  },
  R036: {
    reason:
      'Không chấm theo ngày {day}: [[{month}|tháng này]] đã khóa nên luôn chấm theo ngày của bản đã khóa ({own}).',
    remedy:
      'Bỏ --as-of. Muốn chấm theo ngày khác thì phải mở lại tháng; còn "cchc score --rules-of-today" là chấm thử theo bộ tiêu chí và quy tắc hôm nay, vẫn theo ngày đã khóa.',
  },
  R037: {
    reason: 'Ngày ban hành {day}[[ của tệp "{file}"]] muộn hơn hôm nay ({today}).',
    remedy: 'Vẫn ghi nhận; nếu ghi nhầm ngày thì nộp lại văn bản với ngày đúng.',
  },
  R038: {
    reason: '[[{kind}|Mã]] chỉ gồm chữ thường không dấu, số, dấu chấm, gạch nối, gạch dưới; đang ghi "{found}".',
    remedy: 'Ghi liền, không dấu cách, đầu và cuối là chữ hoặc số, không quá 64 ký tự.',
    words: { kind: { account: 'Tên tài khoản', department: 'Mã đơn vị' } },
    variants: {
      by: 'kind',
      of: {
        account: {
          remedy: 'Ghi liền, không dấu cách, đầu và cuối là chữ hoặc số, không quá 64 ký tự; ví dụ nguyen-van-a.',
        },
        department: {
          remedy: 'Ghi liền, không dấu cách, đầu và cuối là chữ hoặc số, không quá 64 ký tự; ví dụ phong-kinh-te.',
        },
      },
    },
  },
  R039: {
    reason:
      '[[Có chức trách ở đây bắt đầu từ ngày {from}, sau ngày đã ghi.|Ở đây không có chức trách nào còn sau ngày đã ghi.]]',
    remedy: '[[Ghi từ ngày {from} trở đi.|Xem lại các chức trách đang giao.]]',
  },
  R018: {
    reason: 'Tài khoản "{account}" là người quản trị cuối cùng.',
    remedy: 'Giao việc quản trị cho một tài khoản khác trước.',
  },
  R024: {
    reason: 'Chưa ghi {what}, hoặc chỉ có dấu cách.',
    remedy: 'Ghi {what} bằng chữ đọc được.',
    words: {
      what: {
        ...{ name: 'tên', block: 'khối', province: 'tỉnh, thành phố', alias: 'tên gọi khác', remark: 'nhận xét' },
        ...{ finding: 'nội dung tồn tại', done: 'việc đã làm', cause: 'nguyên nhân, khó khăn' },
      },
    },
  },
} as const satisfies Record<string, IssueText>;
