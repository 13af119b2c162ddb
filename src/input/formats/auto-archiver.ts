import type {Format} from '../format.js';
import {mapTable, type MapRow} from './map-rows.js';

const map: MapRow = (get) => {
  // Fractions of a second that say nothing: "10:11:12.000000+00:00".
  const [date, archived] = ['upload_timestamp timestamp', 'archive_date date'].map((name) =>
    get(name).replace(/\.0+(?=Z|[+-]|$)/, ''),
  );
  const url = get('link url');
  const archivedUrl = get('archive_location archive');
  const value = get('archive_status status');
  return {
    date,
    title: get('upload_title title') || url,
    summary: get('text_content text'),
    lane: get('destination_folder folder'),
    sources: (url || archivedUrl) && {
      url,
      archivedUrl,
      date: archived,
      sha256: /^sha-?256:\s*([\da-f]{64})$/i.exec(get('hash'))?.[1] ?? '',
    },
    // Sheets show a picture by the formula `=IMAGE("https://…")`.
    media: [get('screenshot'), get('thumbnail')]
      .flatMap((cell) => /https?:\/\/[^\s"]+/i.exec(cell) ?? [])
      .map((src) => ({src, type: 'image', sensitive: true})),
    grade: value && {scheme: 'archive status', value},
  };
};

/**
 * The sheet of Bellingcat's auto-archiver: one row is one item of evidence, dated by when it was posted. When it was
 * archived is no date of what it shows, and goes with the source. Pictures may distress.
 * Sheets may have the names of columns that the program's settings have. Source of the columns:
 * https://github.com/bellingcat/auto-archiver (the Google Sheets feeder and database).
 */
export const autoArchiver: Format = {
  name: 'auto-archiver',
  fromTable(table, context) {
    context.isSaid = (code) => code === 'date-extended';
    const date = table.header.find((name) => /timestamp/i.test(name)) ?? 'upload timestamp';
    return mapTable(table, context, map, {date});
  },
};
