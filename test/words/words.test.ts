import {expect} from '@open-wc/testing';
import {STATUSES} from '../../src/model/event.js';
import type {Problem, ProblemCode} from '../../src/model/problem.js';
import {formatStatus} from '../../src/words/format-status.js';
import {describeProblem} from '../../src/words/problems.js';
import {moreProblems} from '../../src/words/english-problems.js';
import {panelWords} from '../../src/words/english-panels.js';
import {addProblems, addSentences, createWords} from '../../src/words/words.js';

addProblems(moreProblems);
addSentences(panelWords);

const words = createWords();
const {messages} = words;

describe('numbers, lists and names', () => {
  const rows: readonly (readonly [said: string, expected: string])[] = [
    [words.number(1540), '1,540'],
    [words.compact(999), '999'],
    [words.compact(1234), '1.2K'],
    [words.compact(1_000_000), '1M'],
    [words.spelled(1), 'one'],
    [words.spelled(10), 'ten'],
    [words.spelled(11), '11'],
    [words.spelled(1540), '1,540'],
    [words.list([], 'and'), ''],
    [words.list(['a'], 'and'), 'a'],
    [words.list(['a', 'b'], 'or'), 'a or b'],
    [words.list(['a', 'b', 'c'], 'and'), 'a, b and c'],
    [words.list(['a, perhaps', 'b'], 'or'), 'a, perhaps, or b'],
    [words.month(9, 'short'), 'Sep'],
    [words.month(9, 'long'), 'September'],
    [words.weekday(0, 'long'), 'Sunday'],
    [words.weekday(2, 'short'), 'Tue'],
  ];
  for (const [said, expected] of rows) it(`"${expected}"`, () => expect(said).to.equal(expected));
});

describe('languages and zones', () => {
  it('a language without text gets English throughout', () => {
    for (const locale of ['de', 'ar-SY', 'en-US', 'x', '', 'not a tag']) {
      expect(createWords(locale).locale).to.equal('en-GB');
      expect(createWords(locale).month(3, 'long')).to.equal('March');
    }
  });

  it('the clocks of a zone know summer time and years before the common era', () => {
    const kyiv = createWords('en', 'Europe/Kyiv');
    const midnight = {month: 9, day: 6, hour: 0, minute: 0, second: 0};
    expect(kyiv.local(Date.parse('2017-09-05T21:00Z'))).to.deep.equal({year: 2017, ...midnight});
    expect(createWords().local(Date.parse('-000043-03-15T12:00Z'))).to.include({
      year: -43,
      month: 3,
      day: 15,
      hour: 12,
    });
  });
});

describe('sentences', () => {
  const rows: readonly (readonly [said: string, expected: string])[] = [
    [
      messages.lane('Deir Ezzor', 4, 'from about 2014 to 7 September 2017', messages.offScreen(2, 0)),
      'Deir Ezzor, 4 events from about 2014 to 7 September 2017, 2 earlier off screen',
    ],
    [
      messages.lane('Raqqa', 1, '', messages.offScreen(1, 1200)),
      'Raqqa, 1 event, 1 earlier and 1,200 later off screen',
    ],
    [messages.lane('Raqqa', 1, '', ''), 'Raqqa, 1 event'],
    [messages.foldBetween('1 event, 2011', 'a silence', ''), 'After 1 event, 2011: a silence'],
    [messages.foldBetween('', 'a silence', '1 event, 2011'), 'a silence, then 1 event, 2011'],
    [messages.position(3, 17), '3 of 17'],
    [messages.cluster(12, '3 March to 9 April 2017', []), '12 events, 3 March to 9 April 2017'],
    [
      messages.cluster(12, '2017', [
        {status: 'stated', n: 10},
        {status: 'claimed', n: 2},
      ]),
      '12 events, 2017: 10 stated, 2 claimed',
    ],
    [
      messages.mark('2015', 'Russia intervenes', 'Stated by the source', '3 of 17'),
      '2015, Russia intervenes, Stated by the source, 3 of 17',
    ],
    [messages.earlier(3), '3 earlier'],
    [messages.later(2), '2 later'],
    [messages.holdToZoom(false), 'Hold Ctrl to zoom'],
    [messages.holdToZoom(true), 'Hold ⌘ to zoom'],
    [messages.loading(null, null, 'rows'), 'Loading…'],
    [messages.loading(1200, null, 'rows'), 'Loading: 1,200 rows'],
    [messages.loading(1_250_000, 5_000_000, 'bytes'), 'Loading: 1.3 MB of 5 MB'],
    [messages.failed('not found (404)'), 'The timeline could not be loaded: not found (404)'],
    [messages.failed(''), 'The timeline could not be loaded.'],
    [
      messages.readAs('UCDP GED', {rows: 1540, drawn: 1540, events: 1540, undated: 0, structural: 0, refused: 0}, 0),
      'Read as UCDP GED: 1,540 rows, 1,540 events, 0 problems',
    ],
    [
      messages.readAs('CSV', {rows: 1540, drawn: 1530, events: 1530, undated: 6, structural: 3, refused: 1}, 12),
      'Read as CSV: 1,540 rows: 1,530 drawn, 6 without a usable date, 3 titles or empty rows, 1 not read; 12 problems',
    ],
    [
      messages.readAs('GDELT 2.0', {rows: 9, drawn: 9, events: 2, undated: 0, structural: 0, refused: 0}, 0),
      'Read as GDELT 2.0: 9 rows: 9 drawn as 2 events; 0 problems',
    ],
    [messages.sources(1), 'Source'],
    [messages.sources(2), 'Sources'],
    [messages.sourceSays('in July'), 'The source says: “in July”'],
    [messages.timesIn('UTC'), 'Times in UTC'],
    [messages.undatedHeading(1), 'Without a usable date: 1 event'],
    [
      messages.readAs('', {rows: 2, drawn: 2, events: 2, undated: 0, structural: 0, refused: 0}, 2),
      '2 problems in the data',
    ],
    [
      messages.readAs('', {rows: 3, drawn: 1, events: 1, undated: 1, structural: 0, refused: 1}, 2),
      '2 problems in the data (3 rows: 1 drawn, 1 without a usable date, 1 not read)',
    ],
    [messages.region(''), 'Timeline'],
  ];
  for (const [said, expected] of rows) it(`"${expected}"`, () => expect(said).to.equal(expected));
});

describe('statuses in words', () => {
  it('every known status has words of its own', () =>
    expect(new Set(STATUSES.map((status) => formatStatus(status, words))).size).to.equal(STATUSES.length));
  it('a known status is said as in the legend', () =>
    expect(formatStatus('contested', words)).to.equal('Rival claims'));
  it('an unknown word is shown as written', () => {
    for (const word of ['probable', 'constructor', '__proto__', '']) expect(formatStatus(word, words)).to.equal(word);
  });
});

describe('problems in words', () => {
  const codes: readonly ProblemCode[] = [
    'is-empty',
    'no-rows',
    'is-html',
    'is-lfs-pointer',
    'is-binary',
    'too-large',
    'too-deep',
    'encoding-assumed',
    'not-json',
    'not-a-timeline',
    'not-this-format',
    'is-xml',
    'header-missing',
    'columns-unknown',
    'recurs',
    'header-repeated',
    'not-an-object',
    'column-short',
    'row-short',
    'row-long',
    'quote-open',
    'date-missing',
    'date-unreadable',
    'date-impossible',
    'date-reversed',
    'date-beyond-range',
    'date-extended',
    'date-ambiguous',
    'date-order',
    'date-serial',
    'date-epoch',
    'date-bce',
    'date-from-dateline',
    'date-no-dateline',
    'date-year-assumed',
    'date-calendar',
    'date-weekday',
    'time-impossible',
    'time-next-day',
    'zone-unknown',
    'title-missing',
    'id-repeated',
    'url-refused',
    'status-unknown',
    'relation-unknown',
    'source-unknown',
    'figures-order',
    'field-type',
  ];
  const problem = (code: ProblemCode, rest: Partial<Problem> = {}): Problem => ({
    code,
    params: {},
    where: {row: 3},
    raw: '2017-02-30',
    severity: 'warning',
    ...rest,
  });

  it('every code has a sentence of its own, with its place', () => {
    const sentences = codes.map((code) => describeProblem(problem(code), words));
    expect(new Set(sentences).size).to.equal(codes.length);
    for (const sentence of sentences) expect(sentence).to.match(/^Row 4: .+\.$/);
    for (const sentence of sentences) expect(sentence).not.to.contain('not as expected');
  });

  const rows: readonly (readonly [problem: Problem, sentence: string])[] = [
    [problem('date-impossible'), 'Row 4: The date “2017-02-30” does not exist.'],
    [
      problem('columns-unknown', {where: {}, params: {fields: 'date or the title', columns: 'Wanneer, Wat'}}),
      'It is not known which column is the date or the title: call them “date” and “title”. The columns are: Wanneer, Wat.',
    ],
    [
      problem('columns-unknown', {where: {}, params: {fields: 'title', columns: 'date, Wat'}}),
      'It is not known which column is the title: call it “title”. The columns are: date, Wat.',
    ],
    [problem('recurs', {raw: 'FREQ=WEEKLY'}), 'Row 4: This comes again (“FREQ=WEEKLY”); only its first time is shown.'],
    [
      problem('date-impossible', {where: {row: 3, line: 5, column: 'When'}}),
      'Row 4 (line 5), When: The date “2017-02-30” does not exist. The event is listed as undated.',
    ],
    [
      problem('date-impossible', {where: {row: 3, column: 'claims[0].date'}}),
      'Row 4, claims[0].date: The date “2017-02-30” does not exist.',
    ],
    [
      problem('date-impossible', {where: {row: 3, column: 'date'}}),
      'Row 4, date: The date “2017-02-30” does not exist. The event is listed as undated.',
    ],
    [
      problem('date-calendar', {where: {row: 3, column: 'date'}, raw: '۱۳۹۶'}),
      'Row 4, date: The year of “۱۳۹۶” may be of another calendar; Gregorian dates are read. The event is listed as undated.',
    ],
    [
      problem('date-no-dateline', {where: {row: 3, column: 'date'}, raw: 'Tuesday'}),
      'Row 4, date: “Tuesday” needs a date of publication, and none is given. The event is listed as undated.',
    ],
    [
      problem('date-weekday', {where: {row: 3, column: 'date'}, raw: 'Mon 4 Apr 2017', params: {date: '2017-04-04'}}),
      'Row 4, date: “Mon 4 Apr 2017” names another day of the week than that of Tuesday 4 April 2017.',
    ],
    [
      problem('date-beyond-range', {where: {row: 3, column: 'date'}, raw: 'Y300000'}),
      'Row 4, date: The date “Y300000” is too far away to draw, and is listed only.',
    ],
    [
      problem('field-type', {where: {row: 3, column: 'importance'}, raw: 'high', params: {expected: 'number'}}),
      'Row 4, importance: “high” is not used; expected here: number.',
    ],
    [
      problem('id-repeated', {raw: 'siege', params: {id: 'siege-2'}}),
      'Row 4: The id “siege” is used twice; this one became “siege-2”.',
    ],
    [
      problem('url-refused', {where: {row: 0, id: 'siege', column: 'url'}, raw: 'javascript:alert(1)'}),
      'Row 1, “siege”, url: The address “javascript:alert(1)” is not a safe link and is not shown as one.',
    ],
    [
      problem('not-an-object', {raw: '7', severity: 'refused'}),
      'Row 4: An event was expected, not “7”. The row is left out.',
    ],
    [
      problem('not-json', {where: {}, raw: '"b": 1}', params: {line: 2, column: 8}, severity: 'refused'}),
      'This is not valid JSON: the mistake is at line 2, column 8 (“"b": 1}”).',
    ],
    [
      problem('column-short', {
        where: {column: 'title'},
        raw: 'title',
        params: {cells: 3, longest: 'start', columns: 5, column: 'title'},
      }),
      'title: The column “title” has 3 values, “start” 5: rows 4 and 5 have no title.',
    ],
    [problem('id-repeated', {where: {id: 'siege'}, raw: 'siege'}), '“siege”: The id “siege” is used twice.'],
  ];
  for (const [given, sentence] of rows) {
    it(sentence, () => expect(describeProblem(given, words)).to.equal(sentence));
  }

  it('a long text is cut between characters', () => {
    const sentence = describeProblem(problem('date-unreadable', {raw: '😀'.repeat(500)}), words);
    expect(sentence).to.contain(`“${'😀'.repeat(59)}…”`);
  });

  it('a code that is not known still says where and what', () => {
    const odd = problem('toString' as ProblemCode, {raw: 'x'});
    expect(describeProblem(odd, words)).to.equal('Row 4: Something here was not as expected: “x”.');
  });
});
