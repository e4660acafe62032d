/** A line that is nothing but the mark, as it is stamped above a text. The word inside a sentence is no mark. */
const MARK = /^\W*(?:[Đđ]ộ mật\s*:\s*)?(?:TUYỆT MẬT|TỐI MẬT|MẬT)\W*$/mu;

/** Dấu chỉ độ mật: such a file must not be kept on a networked computer, and is not read further. */
export function isMarkedSecret(text: string): boolean {
  return MARK.test(text);
}
