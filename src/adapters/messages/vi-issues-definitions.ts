import type { IssueCode } from '../../domain/issue.js';
import { type IssueText, NEAREST } from './issue-sentence.js';
import { STATE_NAMES } from './vi-names.js';

const KINDS = {
  ratio: 'tỷ lệ',
  count: 'số lượng',
  score: 'điểm',
  level: 'mức',
  parts: 'danh mục việc',
  date: 'ngày',
};

/** C: definitions contradict each other. */
export const DEFINITION_ISSUES = {
  C001: {
    reason: 'Điểm tối đa của {code} là {declared} nhưng các phần bên trong cộng lại được {sum}.',
    remedy: 'Sửa max_points của {code}[[ hoặc của các phần: {parts}]].',
  },
  C002: {
    reason: 'Thang điểm là {scale} nhưng các lĩnh vực cộng lại được {sum}.',
    remedy: 'Sửa max_points của các lĩnh vực[[: {parts}]], hoặc sửa scale của bộ.',
  },
  C003: {
    reason: 'Mã {code} đã được dùng[[ ở {first}]].',
    remedy: 'Đặt mã khác cho một trong hai tiêu chí.',
  },
  C004: {
    reason: 'Không có quy tắc "{rule}".',
    remedy: `${NEAREST} Ghi mã một quy tắc có trong thư mục rules/scoring.`,
  },
  C005: {
    reason: 'Không có chỉ tiêu số liệu "{metric}".',
    remedy: `${NEAREST} Ghi mã một chỉ tiêu có trong thư mục criteria/metrics, hoặc khai báo thêm ở đó.`,
  },
  C006: {
    reason: 'Không có văn bản "{document}".',
    remedy: `${NEAREST} Khai báo văn bản này trong criteria/legal-documents.yaml.`,
  },
  C007: {
    reason: 'Không có vai trò "{role}" trong bộ tiêu chí.',
    remedy: `${NEAREST} [[Các vai trò đã khai báo: {allowed}.|Xem cách ghi trong một tệp mẫu đi kèm chương trình.]]`,
  },
  C008: { reason: 'Quy tắc "{rule}" không được tiêu chí nào dùng.', remedy: 'Xóa quy tắc nếu không còn cần.' },
  C009: {
    reason: 'Các bậc điểm để hở: giá trị[[ từ {from}]][[ đến dưới {below}]] không thuộc bậc nào.',
    remedy: 'Nối bậc trên và bậc dưới: "from" của bậc trên bằng "below" của bậc dưới.',
  },
  C010: {
    reason: 'Các bậc điểm xếp sai thứ tự.',
    remedy: 'Xếp các bậc từ cao xuống thấp, mỗi bậc có "from" nhỏ hơn "below", không bậc nào lấn sang bậc khác.',
    variants: {
      by: 'problem',
      of: {
        overlap: {
          reason: 'Hai bậc điểm chồng lên nhau: giá trị[[ từ {from}]][[ đến dưới {below}]] thuộc cả hai bậc.',
        },
        order: { reason: 'Các bậc điểm xếp sai thứ tự[[ tại bậc từ {from}]][[ đến dưới {below}]].' },
      },
    },
  },
  C011: {
    reason: 'Quy tắc "{rule}" có hai phiên bản cùng có hiệu lực từ {from}.',
    remedy: 'Giữ một phiên bản, hoặc sửa ngày bắt đầu (from) của phiên bản kia.',
  },
  C012: {
    reason: 'Thiếu căn cứ[[ cho {what}]][[ "{id}"]].',
    remedy: 'Thêm "basis" gồm văn bản (document), điều khoản (article) và ngày đối chiếu (checked_on).',
    words: {
      what: {
        rule: 'quy tắc',
        metric: 'chỉ tiêu số liệu',
        set: 'bộ tiêu chí',
        calendar: 'lịch nghỉ lễ',
        list: 'cách đếm danh sách',
        counted: 'chỉ tiêu đếm từ danh sách',
      },
    },
  },
  C013: {
    reason:
      'Căn cứ "{document}" đã lâu chưa đối chiếu lại: lần gần nhất {checked_on}[[, cách đây {days} ngày]][[; {count} chỗ trích dẫn]].',
    remedy: 'Đọc lại văn bản, rồi ghi ngày đối chiếu mới vào checked_on.',
  },
  C014: {
    reason: 'Văn bản "{document}" đã được thay thế[[ bằng "{replaced_by}"]][[; còn {count} chỗ trích dẫn]].',
    remedy: 'Xem văn bản mới có đổi cách tính không; nếu có, thêm một phiên bản quy tắc theo văn bản mới.',
  },
  C015: {
    reason: 'Công thức "{expression}" không dùng được[[: {reason}]][[ ({detail})]].',
    remedy:
      'Chỉ dùng số, tên đã khai báo, + - * /, so sánh, and, or, not, ngoặc đơn, "điều kiện ? a : b", min, max và abs.',
    words: {
      reason: {
        syntax: 'viết sai cú pháp',
        not_allowed: 'có phép tính không được phép',
        too_long: 'quá dài',
        wrong_type: 'kết quả không đúng kiểu (số hay đúng/sai)',
      },
    },
  },
  C016: {
    reason: 'Công thức hoặc câu dùng tên "{symbol}" chưa khai báo.',
    remedy: `${NEAREST} [[Các tên dùng được: {allowed}.|Xem cách ghi trong một tệp mẫu đi kèm chương trình.]]`,
  },
  C017: {
    reason: 'Đầu vào "{input}" của quy tắc "{rule}" chưa được nối đúng.',
    remedy: 'Sửa phần "with" của tiêu chí.',
    variants: {
      by: 'problem',
      of: {
        missing: {
          reason: 'Quy tắc "{rule}" cần đầu vào "{input}" nhưng phần "with" chưa nối chỉ tiêu nào.',
          remedy: 'Thêm "{input}: MÃ_CHỈ_TIÊU" vào phần "with".',
        },
        unknown: {
          reason: 'Quy tắc "{rule}" không có đầu vào "{input}".',
          remedy: `${NEAREST} Xóa hoặc đổi tên "{input}"[[; các đầu vào của quy tắc: {wanted}]].`,
        },
        kind: {
          reason:
            'Chỉ tiêu[[ "{metric}"]][[ (kiểu {kind})]] không nối được vào đầu vào "{input}" của quy tắc "{rule}".',
          remedy: 'Nối một chỉ tiêu kiểu khác[[: {wanted}]], hoặc chọn quy tắc khác.',
          words: { kind: KINDS, wanted: KINDS },
        },
      },
    },
  },
  C018: {
    reason:
      'Ví dụ "{example}"[[ của quy tắc "{rule}"]] tính ra {found} điểm[[ ({found_state})]], khác với {wanted} điểm[[ ({wanted_state})]] đã ghi.',
    remedy: 'Tính lại bằng tay theo văn bản: nếu ví dụ sai thì sửa ví dụ, nếu ví dụ đúng thì sửa quy tắc.',
    words: { found_state: STATE_NAMES, wanted_state: STATE_NAMES },
  },
  C019: {
    reason: 'Tiêu chí {code} không rõ là chấm trực tiếp hay chia nhỏ.',
    remedy: 'Chấm trực tiếp thì ghi "rule" và "with"; chia nhỏ thì ghi danh sách tiêu chí con; không ghi cả hai.',
    variants: {
      by: 'problem',
      of: {
        leaf_with_children: { reason: 'Tiêu chí {code} vừa có quy tắc chấm vừa có tiêu chí con.' },
        branch_without_children: { reason: 'Tiêu chí {code} không có quy tắc chấm và cũng không có tiêu chí con.' },
        two_lists: {
          reason: 'Tiêu chí {code} có cả "criteria" và "sub_criteria".',
          remedy: 'Chỉ giữ một danh sách tiêu chí con.',
        },
        scoring_without_rule: {
          reason: 'Tiêu chí {code} ghi[[ "{key}"]] nhưng không có quy tắc chấm (rule).',
          remedy: 'Thêm "rule", hoặc chuyển mục này xuống tiêu chí con.',
        },
        stand_in: {
          reason: 'Phần thay thế (stand_in) của {code} không dùng được ở đây.',
          remedy: 'Chỉ ghi stand_in ở tiêu chí có tiêu chí con, và stand_in phải có quy tắc chấm.',
        },
      },
    },
  },
  C020: {
    reason: 'Minh chứng "{id}" khai báo không đúng.',
    remedy: `${NEAREST} Mỗi minh chứng có một mã riêng trong bộ tiêu chí.`,
    variants: {
      by: 'problem',
      of: {
        twice: {
          reason: 'Mã minh chứng "{id}" đã được dùng[[ ở {first}]].',
          remedy: 'Đặt mã khác; nếu là cùng một tài liệu thì khai báo ở shared_evidence và gọi bằng "use".',
        },
        unknown: {
          reason: 'Không có minh chứng dùng chung "{id}".',
          remedy: `${NEAREST} Khai báo trong shared_evidence của set.yaml.`,
        },
      },
    },
  },
  C021: {
    reason: 'Mã "{id}"[[ ({what})]] đã được dùng[[ ở {first}]].',
    remedy: 'Đặt mã khác cho một trong hai chỗ, hoặc xóa một chỗ.',
    words: {
      what: {
        rule: 'quy tắc',
        metric: 'chỉ tiêu số liệu',
        document: 'văn bản',
        set: 'bộ tiêu chí',
        check: 'kiểm tra số liệu',
        risk: 'cảnh báo nguy cơ',
        role: 'vai trò',
        level: 'mức',
        part: 'phần',
        item: 'một mục trong danh sách',
        calendar: 'năm trong lịch nghỉ lễ',
      },
    },
  },
  C022: {
    reason: 'Quy tắc "{rule}" cho tới {award} điểm, cao hơn điểm tối đa {max} của {code}.',
    remedy: 'Giảm mức điểm trong quy tắc, hoặc tăng max_points của {code}.',
  },
  C023: {
    reason: 'Chỉ tiêu số liệu "{metric}" không được dùng ở đâu.',
    remedy: 'Xóa chỉ tiêu nếu không còn cần.',
  },
  C024: {
    reason: 'Các chỉ tiêu tính vòng quanh lẫn nhau[[: {circle}]].',
    remedy: 'Bỏ một mắt xích: một chỉ tiêu trong vòng phải được nhập trực tiếp.',
  },
  C025: {
    reason:
      'Bộ tiêu chí có hiệu lực từ {valid_from} nhưng quy tắc "{rule}" lúc đó chưa có phiên bản nào[[ (phiên bản đầu từ {first})]].',
    remedy: 'Thêm một phiên bản quy tắc có "from" không muộn hơn {valid_from}.',
  },
  C026: {
    reason: 'Mã {code} không bắt đầu bằng mã cấp trên {parent}.',
    remedy: 'Đặt mã dạng "{parent}.1", hoặc chuyển tiêu chí về đúng chỗ.',
  },
  C027: {
    reason: 'Bộ "{set}" có hạn tính theo ngày làm việc nhưng chưa có lịch nghỉ lễ năm {year}.',
    remedy: 'Thêm năm {year} vào rules/calendar.yaml.',
  },
  C028: {
    reason: 'Các phần của quy tắc "{rule}" cộng lại {sum} điểm, cao hơn điểm tối đa {max} của {code}.',
    remedy: 'Giảm điểm từng phần, hoặc tăng max_points của {code}.',
  },
  C029: {
    reason: 'Phần thay thế (stand_in) của {code} có điểm tối đa {max}, khác {wanted} của tiêu chí.',
    remedy: 'Ghi max_points của stand_in bằng {wanted}.',
  },
  C030: {
    reason: 'Chỉ tiêu lấy kết quả từ bộ "{set}"[[, tiêu chí "{criterion}",]] nhưng không tìm thấy.',
    remedy: `${NEAREST} Ghi đúng mã bộ tiêu chí và mã tiêu chí (hoặc "total").`,
  },
  C031: {
    reason: 'Chỉ tiêu "{metric}" là {kind} nhưng được đếm như {found}.',
    remedy:
      'Tỷ lệ thì ghi "numerator" và "denominator"; số lượng thì ghi "value"; loại khác không đếm được từ danh sách.',
    words: { kind: KINDS, found: KINDS },
  },
  C032: {
    reason:
      'Ví dụ "{example}" đếm "{metric}" [[được {found}|không ra số liệu]], [[khác với {wanted} đã ghi|trong khi ghi là không có số liệu]].',
    remedy: 'Đếm lại bằng tay: nếu ví dụ sai thì sửa ví dụ, nếu ví dụ đúng thì sửa điều kiện đếm.',
  },
  C041: {
    reason: 'Không có mức công sức "{effort}".',
    remedy: `${NEAREST} Ghi một mã đã khai ở effort_classes.`,
  },
  C042: {
    reason: 'Ví dụ "{example}" tính ra {found} giờ công, khác với {wanted} giờ đã ghi.',
    remedy: 'Tính lại: giờ của mức công sức, cộng số hồ sơ chia cho cases_per_hour rồi làm tròn lên.',
  },
  C043: {
    reason: 'Các minh chứng chờ lẫn nhau thành vòng[[: {circle}]], nên không tài liệu nào có trước được.',
    remedy: 'Bỏ một mã trong "needs": tài liệu phải có trước thì không chờ tài liệu làm sau nó.',
  },
  C033: {
    reason: 'Tên cột "{header}" không dùng được cho mục "{column}".',
    remedy: 'Bỏ cách ghi này, hoặc chuyển sang đúng mục.',
    variants: {
      by: 'problem',
      of: {
        twice: { reason: 'Tên cột "{header}" được ghi ở cả "{column}" và "{other}".', remedy: 'Chỉ để ở một mục.' },
        private: {
          reason: 'Tên cột "{header}" (mục "{column}") chỉ thông tin cá nhân, không bao giờ được đọc.',
          remedy: 'Bỏ cách ghi này khỏi danh mục tên cột.',
        },
      },
    },
  },
} as const satisfies Partial<Record<IssueCode, IssueText>>;
