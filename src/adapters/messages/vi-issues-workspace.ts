import type { IssueText } from './issue-sentence.js';

/** W: the workspace, its database and its backups. */
export const WORKSPACE_ISSUES = {
  W001: {
    reason: '"{folder}" không phải là không gian làm việc.',
    remedy: 'Tạo mới bằng "cchc init {folder}", hoặc ghi đúng thư mục có tệp workspace.yaml.',
    variants: {
      by: 'problem',
      of: {
        nothing_to_choose: {
          reason:
            '[["{folder}" không|Chỗ này không]] phải là không gian làm việc nên không có tháng, bản hay xã nào để chọn.',
          remedy: 'Bỏ --month, --version, --commune; riêng bảng số liệu nhiều xã thì giữ --commune.',
        },
      },
    },
  },
  W002: {
    reason: 'Thư mục "{folder}" nằm trên ổ đĩa mạng ({kind}); ghi sổ ở đó có thể mất dữ liệu mà không ai biết.',
    remedy: 'Đặt thư mục trên ổ đĩa của máy chạy chương trình, hoặc dùng máy chủ PostgreSQL.',
  },
  W003: {
    reason: 'Sổ ghi trong "{folder}" do bản chương trình mới hơn tạo ra (có thêm: {detail}).',
    remedy: 'Cài bản chương trình mới hơn; bản này không mở để tránh làm hỏng dữ liệu.',
  },
  W004: {
    reason: 'Hết chỗ trống khi ghi vào "{folder}" ({detail}). Chưa ghi gì.',
    remedy: 'Dọn bớt ổ đĩa rồi làm lại thao tác vừa rồi.',
  },
  W005: {
    reason: 'Không có quyền ghi vào "{folder}" ({detail}). Chưa ghi gì.',
    remedy: 'Kiểm tra quyền của thư mục và của tệp trong đó.',
  },
  W006: {
    reason: 'Sổ ghi trong "{folder}" bị hỏng hoặc không phải là sổ ghi của chương trình ({detail}).',
    remedy: 'Giữ nguyên thư mục, rồi phục hồi từ bản sao lưu gần nhất bằng "cchc restore".',
  },
  W007: {
    reason: 'Không kết nối được máy chủ cơ sở dữ liệu của "{folder}" ({detail}).',
    remedy: 'Kiểm tra máy chủ, mạng, tên và mật khẩu trong địa chỉ kết nối.',
  },
  W008: {
    reason: 'Sổ ghi trong "{folder}" đang bị một chương trình khác giữ quá lâu.',
    remedy: 'Đợi việc kia xong rồi làm lại.',
  },
  W009: {
    reason: 'Thư mục "{folder}" đã có tệp, không tạo không gian làm việc mới ở đây được.',
    remedy: 'Chọn một thư mục trống hoặc chưa có.',
  },
  W010: {
    reason: 'Thư mục này không có tệp {file} (mã {hash}) mà sổ ghi nhắc đến.',
    remedy: 'Phục hồi tệp từ bản sao lưu trước; nếu sổ ghi dùng chung máy chủ, chép từ thư mục "files" nơi đã nộp tệp.',
  },
  W011: {
    reason: 'Tệp[[ {file}|]] (mã {hash}) trong kho [[{why}|đã hỏng hoặc bị sửa: nội dung không còn khớp mã]].',
    remedy: 'Phục hồi tệp từ bản sao lưu trước, và tìm xem ổ đĩa có hỏng hoặc ai đã sửa thư mục.',
    words: { why: { unreadable: 'không đọc được' } },
  },
  W012: {
    reason: 'Kho có tệp mã {hash} mà sổ không nhắc đến.',
    remedy: 'Không ảnh hưởng đến điểm: thường là lần nộp bị ngắt giữa chừng.',
  },
  W013: {
    reason: 'Nhật ký [[của {scope} |]]bị sửa, mất hoặc chèn dòng ở dòng số {line}[[ ({at})]].',
    remedy: 'Giữ nguyên dữ liệu, so với bản sao lưu và báo người phụ trách.',
  },
  W014: {
    reason: 'Bản sao lưu "{folder}" không nguyên vẹn.',
    remedy: 'Dùng bản sao lưu khác.',
    variants: {
      by: 'problem',
      of: {
        no_manifest: {
          reason: 'Bản sao lưu "{folder}" không nguyên vẹn: không có manifest.json, hoặc tệp đó hỏng.',
          remedy: 'Dùng bản sao lưu khác.',
        },
        tables_lost: {
          reason: 'Bản sao lưu "{folder}" không nguyên vẹn: thiếu bảng {tables}.',
          remedy: 'Dùng bản sao lưu khác.',
        },
        table_damaged: {
          reason: 'Bản sao lưu "{folder}" không nguyên vẹn: bảng {table} ({rows} dòng) mất hoặc không khớp mã.',
          remedy: 'Dùng bản sao lưu khác.',
        },
        file_lost: {
          reason: 'Bản sao lưu "{folder}" không nguyên vẹn: thiếu tệp {name}.',
          remedy: 'Dùng bản sao lưu khác.',
        },
        file_altered: {
          reason: 'Bản sao lưu "{folder}" không nguyên vẹn: tệp {name} không khớp mã.',
          remedy: 'Dùng bản sao lưu khác.',
        },
      },
    },
  },
  W015: {
    reason: 'Tháng {month} bản {version} chấm lại ra {found}, khác điểm đã khóa {locked}.',
    remedy: 'So sổ ghi và kho tệp với bản sao lưu: dữ liệu đã khóa không được đổi.',
    variants: {
      by: 'found',
      of: {
        gone: {
          reason: 'Tháng {month} không còn bản {version}, là bản đã khóa với {locked}.',
          remedy: 'Phục hồi sổ ghi từ bản sao lưu: bản đã khóa không được mất.',
        },
      },
    },
  },
  W016: {
    reason: 'Không thấy sổ ghi {file} của "{folder}", hoặc sổ ghi ở đó trống.',
    remedy: 'Xem ổ đĩa đã gắn đúng chưa; nếu mất thật thì phục hồi từ bản sao lưu bằng "cchc restore".',
  },
  W017: {
    reason: 'Bản sao lưu "{folder}" KHÔNG ĐẦY ĐỦ: {count} tệp nêu ở đây bị mất hoặc hỏng từ trước. Mọi thứ khác đã có.',
    remedy: 'Giữ các bản sao lưu cũ; lấy lại những tệp ấy từ đó hoặc từ nơi nộp, rồi sao lưu lại.',
  },
  W018: {
    reason: 'Máy chủ cơ sở dữ liệu đã có sổ ghi, nên không tạo sổ mới ở "{folder}".',
    remedy:
      'Dùng thư mục đã có của sổ ấy, hoặc một cơ sở dữ liệu trống. Nếu cố ý dùng chung sổ: thêm --join và --admin là tài khoản quản trị đang có; tệp minh chứng vẫn nằm ở thư mục đã nộp.',
  },
  W019: {
    reason: 'Máy chủ cơ sở dữ liệu chưa có sổ ghi nào để "{folder}" dùng chung.',
    remedy: 'Xem lại địa chỉ máy chủ; nếu muốn tạo sổ mới thì bỏ --join.',
  },
  W020: {
    reason: 'Đã khóa [[{month}|tháng]], nhưng KHÔNG sao lưu được sau khi khóa.',
    remedy: 'Xử lý lỗi nêu ở đây rồi chạy "cchc backup {folder}"; không khóa lại.',
  },
  W021: {
    reason: 'Sổ bị sửa ngoài chương trình: {kind} "{name}" {problem}[[ (dòng nhật ký số {line}, {at})|]].',
    remedy: 'Giữ nguyên dữ liệu, so với bản sao lưu và báo người phụ trách.',
    words: {
      kind: {
        evidence: 'minh chứng',
        figures: 'lần nhập số liệu',
        month: 'tháng',
        list: 'danh sách',
        score: 'điểm đã nhập',
        finding: 'tồn tại',
        duty: 'phân công',
      },
      problem: {
        altered: 'không còn đúng như lúc ghi',
        lost: 'đã ghi mà không còn',
        unlogged: 'không có trong nhật ký',
      },
    },
  },
  W022: {
    reason: 'Không phục hồi vào "{folder}": chỗ ấy nằm trong {kind} "{inside}".',
    remedy: 'Chọn một thư mục trống hoặc chưa có, nằm ngoài mọi không gian làm việc và mọi bản sao lưu.',
    words: { kind: { workspace: 'không gian làm việc', backup: 'bản sao lưu' } },
  },
} as const satisfies Record<string, IssueText>;
