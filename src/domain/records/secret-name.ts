/** "bảo mật", "bí mật" in capitals are subjects of documents, not marks. */
const SUBJECT = new Set(['BẢO', 'BÍ']);

/**
 * Dấu chỉ độ mật in a file name: TỐI MẬT, TUYỆT MẬT, also without marks, or MẬT in capitals as a word of its own. MAT
 * alone without its marks is most often mặt bằng.
 */
export function hasSecretName(path: string): boolean {
  const words = path.normalize('NFC').split(/[^\p{L}]+/u);
  return words.some((word, index) => {
    const before = words[index - 1] ?? '';
    if (/^(?:tối|tuyệt|toi|tuyet)$/iu.test(before) && /^m[ậa]t$/iu.test(word)) return true;
    return word === 'MẬT' && !SUBJECT.has(before);
  });
}
