/** A line, or a column of it, that is nothing but the mark, as it is stamped above a text. The word inside a sentence is no mark. */
const MARK = /^(?:[Đđ]ộ mật )?(?:TUYỆT MẬT|TỐI MẬT|MẬT)$/u;

/** Dấu chỉ độ mật: such a file must not be kept on a networked computer, and is not read further. */
export function isMarkedSecret(text: string): boolean {
  return text.split(/[\n\t]/).some((line) => MARK.test(line.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()));
}
