/** A4, upright, margins within Nghị định 30/2020/NĐ-CP, in twentieths of a point. */
const TWIPS_PER_MM = 1440 / 25.4;

export function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MM);
}

export const MARGINS = { top: twips(20), bottom: twips(20), left: twips(30), right: twips(15) };
export const A4 = { width: twips(210), height: twips(297) };

/** Half points. */
export const SIZES = { body: 26, title: 28, table: 22, small: 22 } as const;
export const FONT = 'Times New Roman';
