/** A table as text with tabs between its cells, and as HTML, both without anything that a spreadsheet would run. */
export interface TableText {
  readonly plain: string;
  readonly html: string;
}

/** What a spreadsheet may take for a formula. */
const FORMULA = /^[=+\-@]/;
const ESCAPES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'};

const clean = (cell: string): string => {
  const line = cell.replace(/\s+/g, ' ').trim();
  return FORMULA.test(line) ? `'${line}` : line;
};
const escape = (text: string): string => text.replace(/[&<>]/g, (sign) => ESCAPES[sign]!);

/** Writes rows of cells, the first of them the names of the columns. */
export function writeTable(rows: readonly (readonly string[])[]): TableText {
  const cleaned = rows.map((row) => row.map(clean));
  const row = (cells: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join('')}</tr>`;
  const [head = [], ...body] = cleaned;
  return {
    plain: cleaned.map((cells) => cells.join('\t')).join('\n'),
    html: `<table><thead>${row(head, 'th')}</thead><tbody>${body.map((cells) => row(cells, 'td')).join('')}</tbody></table>`,
  };
}
