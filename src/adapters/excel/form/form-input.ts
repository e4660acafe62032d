import type { DataValidation, Worksheet } from 'exceljs';
import { letter } from './form-columns.js';

/** A part of exceljs that its typings leave out: one validation for a whole range. */
interface WithValidations {
  readonly dataValidations: { add(range: string, validation: DataValidation): void };
}

/**
 * Điểm thẩm định: what may be typed in (between the lowest points and the maximum of the row), and a mark on every
 * score that differs from the office's own. One validation for the range: hundreds of them make programs slow.
 */
export function markAppraisal(sheet: Worksheet, first: number, last: number): void {
  const range = `${letter('appraised')}${first}:${letter('appraised')}${last}`;
  (sheet as Worksheet & WithValidations).dataValidations.add(range, {
    type: 'decimal',
    operator: 'between',
    allowBlank: true,
    formulae: [letter('floor') + first, letter('max') + first],
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: 'Điểm thẩm định',
    error: 'Nhập số điểm không nhỏ hơn điểm thấp nhất và không lớn hơn điểm tối đa của dòng này.',
  });
  const [own, appraised] = [letter('score') + first, letter('appraised') + first];
  sheet.addConditionalFormatting({
    ref: range,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [`AND(ISNUMBER(${appraised}),ROUND(${appraised}-${own},2)<>0)`],
        style: { font: { bold: true, underline: true } },
      },
    ],
  });
}
