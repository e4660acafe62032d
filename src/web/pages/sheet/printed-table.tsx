import type { PrintedCell, PrintedRow, PrintedSheet } from '../../../application/ports/printed-sheet.js';

/** The rows of the form as paper shows them; its letterhead and signatures stand outside the table of points. */
export function PrintedTable({ printed: { widths, title, head, body, signature, footer } }: { printed: PrintedSheet }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="paper" aria-label="Bản in" tabIndex={0}>
      <Lines rows={title} />
      <table class="form">
        <colgroup>
          {widths.map((width, index) => (
            <col key={`${index} ${width}`} width={`${width}%`} />
          ))}
        </colgroup>
        <thead>
          {head.map((row, index) => (
            <tr key={`${index} ${rowKey(row)}`}>
              {row.map((cell, column) => (
                <th key={`${column} ${cell.text}`} scope="col" colSpan={cell.columns} rowSpan={cell.rows}>
                  {cell.text}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {body.map((row, index) => (
            <tr key={`${index} ${rowKey(row)}`}>
              {row.map((cell, column) => (
                <td key={`${column} ${cell.text}`} colSpan={cell.columns} rowSpan={cell.rows} class={looks(cell)}>
                  {cell.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Lines rows={signature} />
      <p class="foot">{footer}</p>
    </section>
  );
}

/** Letterhead and signatures: what stands left and right on one line. */
function Lines({ rows }: { rows: readonly PrintedRow[] }) {
  return (
    <div class="lines">
      {rows.map((row, index) => {
        const told = row.filter(({ text }) => text !== '');
        return (
          <div key={`${index} ${rowKey(row)}`} class={told.length > 1 ? 'pair' : startsAt(row) > 0 ? 'right' : 'whole'}>
            {told.map((cell) => (
              <p key={cell.text} class={looks(cell)}>
                {cell.text}
              </p>
            ))}
          </div>
        );
      })}
    </div>
  );
}

/** How many empty cells stand before the first word. */
function startsAt(row: PrintedRow): number {
  return Math.max(
    0,
    row.findIndex(({ text }) => text !== ''),
  );
}

function looks({ align, isBold, isItalic }: PrintedCell): string {
  return [align, ...(isBold ? ['bold'] : []), ...(isItalic ? ['italic'] : [])].join(' ');
}

function rowKey(row: PrintedRow): string {
  return row.map(({ text }) => text).join('|');
}
