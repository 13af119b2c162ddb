import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {format, resolveConfig} from 'prettier';
import {fileOf} from './server.mjs';

/** The value below which a share of the samples lies: the nearest one that was measured. */
export function quantile(samples, share) {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
}

/** What a page of a library loads, min + gzip, in kB. */
export function weigh(files, folders) {
  const bytes = files.map((file) => gzipSync(readFileSync(fileOf(file, folders)), {level: 9}).length);
  return bytes.reduce((sum, each) => sum + each, 0) / 1000;
}

/** Its name, with the version that is installed. */
export function nameOf({name, package: packageName}, folders) {
  if (!packageName) return name;
  const {version} = JSON.parse(readFileSync(join(folders['/peers/'], packageName, 'package.json'), 'utf8'));
  return `${name} ${version}`;
}

/** A Markdown table; all columns but the first are numbers. */
export function tableOf(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i ? '---:' : '---'))), ...rows.map(line)].join('\n');
}

const HEAD = ['', 'first drawing, median', 'p95', 'times ours', 'at rest, median', 'gzip', 'nodes'];

/** A Markdown table of all results, and a line on how they were come by. */
export function formatTable({libraries, results, rounds, events, machine, folders}) {
  const median = (page, key) =>
    quantile(
      results.get(page).map((result) => result[key]),
      0.5,
    );
  const ours = libraries.find(({page}) => page === 'conflict-timeline') ?? libraries[0];
  const rows = libraries.map((library) => {
    const {page, files} = library;
    const samples = results.get(page).map(({paintedMs}) => paintedMs);
    return [
      nameOf(library, folders),
      `${Math.round(median(page, 'paintedMs'))} ms`,
      `${Math.round(quantile(samples, 0.95))} ms`,
      (median(page, 'paintedMs') / median(ours.page, 'paintedMs')).toFixed(2),
      `${Math.round(median(page, 'settledMs'))} ms`,
      `${weigh(files, folders).toFixed(0)} kB`,
      String(median(page, 'nodes')),
    ];
  });
  const how = `${events} events, ${rounds} drawings of each; ${machine}.`;
  return [tableOf(HEAD, rows), '', how].join('\n');
}

/** Puts a table between its markers in a Markdown file; `name` is in the first: "15 events". */
export async function writeTable(path, name, table) {
  const text = readFileSync(path, 'utf8');
  const [open, close] = [`<!-- table of ${name} -->`, '<!-- end of table -->'];
  const start = text.indexOf(open);
  const end = text.indexOf(close, start);
  if (start < 0 || end < 0) throw new Error(`${path} has no place for a table of ${name}`);
  const written = `${text.slice(0, start + open.length)}\n\n${table}\n\n${text.slice(end)}`;
  writeFileSync(path, await format(written, {...(await resolveConfig(path)), filepath: path}));
}
