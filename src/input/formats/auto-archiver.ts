import type {Format, MappedRows} from '../format.js';
import type {Table} from '../table.js';
import {findColumns, nameFields, RowCells} from './row-cells.js';

const NAMES = {
  link: 'link url',
  status: 'archive_status',
  folder: 'destination_folder folder',
  archive: 'archive_location',
  archived: 'archive_date',
  uploaded: 'upload_timestamp timestamp',
  title: 'upload_title title',
  text: 'text_content',
  screenshot: 'screenshot',
  thumbnail: 'thumbnail',
  hash: 'hash',
};

/** Fractions of a second that say nothing: "10:11:12.000000+00:00". */
const withoutZeros = (time: string): string => time.replace(/\.0+(?=Z|[+-]|$)/, '');

/** The address in a cell; sheets show a picture by the formula `=IMAGE("https://…")`. */
const addressIn = (cell: string): string => /https?:\/\/[^\s"]+/i.exec(cell)?.[0] ?? '';

function* mapRows({header, rows}: Table): MappedRows {
  const at = findColumns(header, NAMES);
  const columns = nameFields(header, {
    date: at.uploaded,
    title: at.title,
    summary: at.text,
    lane: at.folder,
    sources: at.link,
  });
  const cells = new RowCells(header);
  for (const row of rows) {
    cells.open(row);
    const [link, archivedUrl, value] = [cells.take(at.link), cells.take(at.archive), cells.take(at.status)];
    const date = withoutZeros(cells.see(at.uploaded));
    const archived = withoutZeros(cells.see(at.archived));
    const pictures = [at.screenshot, at.thumbnail].map((column) => {
      const src = addressIn(cells.see(column));
      if (src) cells.takeIn(src, column);
      return src;
    });
    const sha256 = /^sha-?256:\s*([\da-f]{64})$/i.exec(cells.see(at.hash))?.[1] ?? '';
    cells.takeIn(date, at.uploaded);
    const source = {url: link, archivedUrl, date: archived, sha256};
    if (link || archivedUrl) cells.takeIn(archived, at.archived);
    const fields = {
      date,
      title: cells.take(at.title) || link,
      summary: cells.take(at.text),
      lane: cells.take(at.folder),
      sources: link || archivedUrl ? source : '',
      media: pictures.filter(Boolean).map((src) => ({src, type: 'image', sensitive: true})),
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
