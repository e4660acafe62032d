import { readWorkbook, recalculate } from '/work/main/test/support/libreoffice.js';

const f = '/tmp/xl/example.xlsx';
const b = (await recalculate(f)).get(f)!;
const a = await readWorkbook(f);
for (const w of [a, b]) {
  const s = w.getWorksheet('Bảng chấm điểm')!;
  for (let r = 11; r <= 32; r++) {
    console.log(
      r,
      s.getCell('A' + r).text,
      JSON.stringify(s.getCell('D' + r).value),
      JSON.stringify(s.getCell('G' + r).value),
      JSON.stringify(s.getCell('H' + r).value),
      JSON.stringify(s.getCell('N' + r).value),
    );
  }
}
