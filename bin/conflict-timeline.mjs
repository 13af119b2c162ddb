#!/usr/bin/env node
import {createReadStream} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import {basename} from 'node:path';
import {parseArgs} from 'node:util';
import {toCsv, toICalendar, toJson, toJsonLd, toTimelineJs} from '../dist/export.js';
import {BytesDecoder} from '../dist/input/decode-bytes.js';
import {readPieces} from '../dist/input/read-all.js';
import {buildReadingScene} from '../dist/layout/reading-scene.js';
import {panelWords} from '../dist/words/english-panels.js';
import {moreProblems} from '../dist/words/english-problems.js';
import {formatDate} from '../dist/words/format-date.js';
import {describeProblem} from '../dist/words/problems.js';
import {addProblems, addSentences, createWords} from '../dist/words/words.js';

const HELP = `Reads a file as <conflict-timeline> does, and says what it finds.

  conflict-timeline check FILE …            what was recognised, and every problem with its row
  conflict-timeline convert FILE --to json  the same events as json, csv, timelinejs, jsonld or ical

FILE may be "-" for the standard input.

  --format NAME       instead of what the file looks like: json, csv, ucdp, acled, gdelt, timelinejs, …
  --time-zone ZONE    places times without an offset: Asia/Damascus
  --published DATE    the day against which "Tuesday" is read, where the file has none: 2017-09-08
  --lang LANG         the language of months and of texts in several languages: fr
  --json              check: the reading and its problems as JSON
  --out FILE          convert: writes there instead of to the standard output

Exit code: 0 nothing to look at · 1 there are problems · 2 a file could not be read, or the command is wrong`;

const CLEAN = 0;
const PROBLEMS = 1;
const FAILED = 2;

const words = createWords();
addProblems(moreProblems);
addSentences(panelWords);
const said = {formatDate: (date) => formatDate(date, words)};

const WRITERS = {
  json: (data) => toJson(data, {indent: 2}),
  csv: (data) => toCsv(data),
  timelinejs: (data) => toTimelineJs(data),
  jsonld: (data) => toJsonLd(data, said),
  ical: (data) => toICalendar(data, said),
};

/** Something wrong with the command or with a file, in a sentence. */
class Failure extends Error {}

async function readFile(file, options) {
  const decoder = new BytesDecoder();
  try {
    for await (const chunk of file === '-' ? process.stdin : createReadStream(file)) decoder.push(chunk);
  } catch (error) {
    throw new Failure(`${file}: ${error.message}`);
  }
  const {pieces, problem} = decoder.finish();
  if (problem?.severity === 'refused') return {problems: [problem], data: null};
  const reading = readPieces(pieces, options.format, options);
  return problem ? {...reading, problems: [problem, ...reading.problems]} : reading;
}

/** Whether nothing at all could be read. */
const isLost = ({data, problems}) =>
  !data?.events.length && problems.some(({severity, where}) => severity === 'refused' && where.row === undefined);

async function check(files, options) {
  let code = CLEAN;
  for (const file of files) {
    const reading = await readFile(file, options);
    const lost = isLost(reading);
    code = Math.max(code, lost ? FAILED : reading.problems.length ? PROBLEMS : CLEAN);
    if (options.json) {
      const {format, rows, structural, matched, problems, data} = reading;
      console.log(
        JSON.stringify({file, format, rows, events: data?.events.length ?? 0, structural, matched, problems}),
      );
      continue;
    }
    const scene = lost ? null : buildReadingScene(reading, true, words);
    if (scene) console.log([`${file}: ${scene.line}`, scene.matched].filter(Boolean).join('\n  '));
    for (const problem of reading.problems)
      console.log(`${lost ? `${file}: ` : '  '}${describeProblem(problem, words)}`);
  }
  return code;
}

async function convert([file, ...others], options) {
  const write = WRITERS[options.to];
  if (!write) throw new Failure(`--to takes ${Object.keys(WRITERS).join(', ')}`);
  if (!file || others.length) throw new Failure('convert takes one FILE');
  const reading = await readFile(file, options);
  for (const problem of reading.problems) console.error(`${basename(file)}: ${describeProblem(problem, words)}`);
  if (isLost(reading)) return FAILED;
  const text = write(reading.data);
  if (options.out) await writeFile(options.out, text);
  else process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  return reading.problems.length ? PROBLEMS : CLEAN;
}

async function run() {
  const string = {type: 'string'};
  const boolean = {type: 'boolean'};
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      format: string,
      'time-zone': string,
      published: string,
      lang: string,
      json: boolean,
      to: string,
      out: string,
      help: {...boolean, short: 'h'},
    },
  });
  const [command, ...files] = positionals;
  if (values.help || !command) {
    console.log(HELP);
    return values.help ? CLEAN : FAILED;
  }
  const options = {...values, timeZone: values['time-zone']};
  if (!files.length) throw new Failure(`${command} takes a FILE`);
  if (command === 'check') return check(files, options);
  if (command === 'convert') return convert(files, options);
  throw new Failure(`There is no command ${words.messages.quote(command)}: check, convert`);
}

try {
  process.exitCode = await run();
} catch (error) {
  // A wrong option or format is a mistake in the command; anything else is one of ours, and is shown whole.
  const isSaid = error instanceof Failure || error instanceof RangeError || error.code?.startsWith('ERR_PARSE_ARGS');
  console.error(isSaid ? error.message : error);
  process.exitCode = FAILED;
}
