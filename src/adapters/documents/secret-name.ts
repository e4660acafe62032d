/** "bảo mật", "bí mật" in capitals are subjects of documents, not marks. */
const SUBJECT = new Set(['BẢO', 'BÍ']);

/** Dấu chỉ độ mật in a file name: TỐI MẬT, TUYỆT MẬT, or MẬT in capitals as a word of its own. */
export function hasSecretName(path: string): boolean {
  const words = path.normalize('NFC').split(/[^\p{L}]+/u);
  return words.some((word, index) => {
    const before = words[index - 1] ?? '';
    if (/^(?:tối|tuyệt)$/iu.test(before) && word.toUpperCase() === 'MẬT') return true;
    return word === 'MẬT' && !SUBJECT.has(before);
  });
}
