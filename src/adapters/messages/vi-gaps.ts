/** Còn thiếu bao nhiêu để lên bậc: one sentence part per message id of the points board. */
export const GAP_MESSAGES: Readonly<Record<string, string>> = {
  'gap.band': 'thiếu {gap} điểm % để lên bậc từ {from} (thêm {more} điểm)',
  'gap.band.count': 'thiếu {gap} để lên bậc từ {from} (thêm {more} điểm)',
  'gap.above': 'phải dưới {below}, đang vượt {gap} điểm % (thêm {more} điểm)',
  'gap.above.count': 'phải dưới {below}, đang vượt {gap} (thêm {more} điểm)',
  'gap.floor': 'thiếu {gap} điểm % để đạt {from}, mức bắt đầu được điểm',
  'gap.full': 'thiếu {gap} điểm % để đạt {from}, mức được điểm tối đa (thêm {more} điểm)',
};
