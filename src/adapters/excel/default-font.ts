import type { Workbook } from 'exceljs';
import { FONT_NAME } from './style.js';

/** The step of exceljs that writes the styles of a workbook; its typings leave it out. */
interface StylesWriter {
  addStyles(zip: unknown, model: { readonly styles: { readonly xml: string } }): Promise<void>;
}

const BUILT_IN = '<family val="2"/><scheme val="minor"/><sz val="11"/><name val="Calibri"/>';

/**
 * Makes Times New Roman the default font of the file. Column widths are counted in digits of that font: with the
 * built-in one, which many machines lack, columns and with them the whole page come out wider or narrower.
 */
export function useDefaultFont(workbook: Workbook): void {
  const writer = workbook.xlsx as unknown as StylesWriter;
  const addStyles = writer.addStyles.bind(writer);
  writer.addStyles = (zip, model) => {
    const xml = model.styles.xml.replace(BUILT_IN, `<family val="1"/><sz val="11"/><name val="${FONT_NAME}"/>`);
    return addStyles(zip, { ...model, styles: { xml } });
  };
}
