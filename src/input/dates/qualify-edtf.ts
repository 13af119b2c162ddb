/** The mark that says as much as two do. */
export const joinMarks = (a: string, b: string): string => (a && b && a !== b ? '%' : a || b);

/** Puts a mark ("?", "~", "%" or "") on every date of an EDTF text: ("2014/2017", "~") → "2014~/2017~". */
export function qualifyEdtf(edtf: string, mark: string): string {
  if (!mark) return edtf;
  return edtf
    .split(/(\.\.|[[\],/])/)
    .map((piece, index) => (piece && index % 2 === 0 ? piece.replace(/[?~%]?$/, (own) => joinMarks(own, mark)) : piece))
    .join('');
}
