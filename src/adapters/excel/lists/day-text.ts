/** Còn mấy ngày, in words where the number alone would need thinking. */
export function daysText(days: number): string {
  if (days < 0) return `quá hạn ${-days} ngày`;
  return days === 0 ? 'hết hạn hôm nay' : `${days} ngày`;
}
