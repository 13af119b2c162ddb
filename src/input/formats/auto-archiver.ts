import type {Format, MappedRows} from '../format.js';
import type {Table} from '../table.js';
import {RowCells} from './row-cells.js';

/** Fractions of a second that say nothing: "10:11:12.000000+00:00". */
const withoutZeros = (time: string): string => time.replace(/\.0+(?=Z|[+-]|$)/, '');

/** The address in a cell; sheets show a picture by the formula `=IMAGE("https://…")`. */
const addressIn = (cell: string): string => /https?:\/\/[^\s"]+/i.exec(cell)?.[0] ?? '';

const LINK = 'link url';
const POSTED = 'upload_timestamp timestamp';
const TITLE = 'upload_title title';
const FOLDER = 'destination_folder folder';

function* mapRows({header, rows}: Table): MappedRows {
  const cells = new RowCells(header);
  const columns = cells.nameColumns({date: POSTED, title: TITLE, summary: 'text_content', lane: FOLDER, sources: LINK});
  for (const row of rows) {
    cells.open(row);
    const [url, archivedUrl, value] = [LINK, 'archive_location', 'archive_status'].map((name) => cells.take(name));
    const [date, archived] = [POSTED, 'archive_date'].map((name) => withoutZeros(cells.see(name))) as [string, string];
    const pictures = ['screenshot', 'thumbnail'].flatMap((name) => {
      const src = addressIn(cells.see(name));
      if (src) cells.takeIn(src, name);
      return src ? [{src, type: 'image', sensitive: true}] : [];
    });
    const sha256 = /^sha-?256:\s*([\da-f]{64})$/i.exec(cells.see('hash'))?.[1] ?? '';
    const isSource = url || archivedUrl;
    cells.takeIn(date, POSTED);
    if (isSource) cells.takeIn(archived, 'archive_date');
    const fields = {
      date,
      title: cells.take(TITLE) || url,
      summary: cells.take('text_content'),
      lane: cells.take(FOLDER),
      sources: isSource && {url, archivedUrl, date: archived, sha256},
      media: pictures,
      grade: value && {scheme: 'archive status', value},
    };
    yield {fields, rows: [row.row], extra: cells.rest(), columns};
  }
}

/**
 * The sheet of Bellingcat's auto-archiver: one row is one item of evidence, dated by when it was posted. When it was
 * archived is no date of what it shows, and goes with the source. Pictures may distress.
 * Source of the columns: https://github.com/bellingcat/auto-archiver (the Google Sheets feeder and database).
 */
export const autoArchiver: Format = {name: 'auto-archiver', fromTable: mapRows};
