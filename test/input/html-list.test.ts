import {expect} from '@open-wc/testing';
import {readHtmlList, readInlineData} from '../../src/input/html-list.js';
import type {Steps} from '../../src/input/plan-reading.js';
import type {Reading} from '../../src/model/problem.js';

/** An element that holds the markup, and that no page has loaded. */
function parse(html: string): HTMLElement {
  return new DOMParser().parseFromString(`<body>${html}`, 'text/html').body;
}

const read = (html: string): Reading => readHtmlList(parse(html));
const item = (html: string) => read(`<ol><li>${html}</li></ol>`).data.events[0];

/** Takes all steps. */
function run(steps: Steps | undefined): Reading | undefined {
  let step = steps?.next();
  while (step && !step.done) step = steps?.next();
  return step?.value;
}

describe('readHtmlList', () => {
  const table: readonly (readonly [string, string, string, string, string])[] = [
    // what, item, date, dateText, title
    [
      'a date before the text',
      '<time datetime="2015-04">April 2015</time> Khalimov defects',
      '2015-04',
      'April 2015',
      'Khalimov defects',
    ],
    ['a colon', '<time datetime="2015">In 2015</time>: Russia intervenes', '2015', 'In 2015', 'Russia intervenes'],
    ['a dash', '<time datetime="2015">2015</time> – Russia intervenes', '2015', '', 'Russia intervenes'],
    ['a long dash', '<time datetime="2015">2015</time> — Russia', '2015', '', 'Russia'],
    ['a comma', '<time datetime="2015">2015</time>, Russia', '2015', '', 'Russia'],
    ['brackets', '(<time datetime="2015">2015</time>) Russia', '2015', '', 'Russia'],
    ['a date after the text in brackets', 'Russia intervenes (<time>2015</time>)', '2015', '', 'Russia intervenes'],
    ['a date after the text and a comma', 'Russia intervenes, <time>2015</time>', '2015', '', 'Russia intervenes'],
    [
      'a date that the sentence needs',
      'On <time datetime="2017-09-05">5 September</time>, the army came',
      '2017-09-05',
      '5 September',
      'On 5 September, the army came',
    ],
    [
      'a date that ends the sentence',
      'It came on <time datetime="2017-09-05">Tuesday</time>.',
      '2017-09-05',
      'Tuesday',
      'It came on Tuesday.',
    ],
    [
      'a date in EDTF',
      '<time datetime="2014~/2017-09-05">three years</time> Siege',
      '2014~/2017-09-05',
      'three years',
      'Siege',
    ],
    ["the time's text for a date", '<time>2017-09</time> T', '2017-09', '', 'T'],
    [
      'a date and a time with a blank',
      '<time datetime="2017-09-05 14:00:00Z">2 pm</time> T',
      '2017-09-05T14:00:00Z',
      '2 pm',
      'T',
    ],
    ['a date in words', '<time>last spring</time> T', 'last spring', 'last spring', 'T'],
    ['a datetime that is none', '<time datetime="soon">before long</time> T', 'soon', 'before long', 'T'],
    ['no date', 'Just text', '', '', 'Just text'],
    [
      'emphasis in the text',
      '<time>2015</time> <b>Ru<i>ss</i>ia</b> <span>intervenes</span>',
      '2015',
      '',
      'Russia intervenes',
    ],
    ['a time inside emphasis', '<p><b><time>2015</time></b>: Russia</p>', '2015', '', 'Russia'],
    [
      'a link',
      '<time>2015</time> <a href="https://example.org/">Russia</a> intervenes',
      '2015',
      '',
      'Russia intervenes',
    ],
    ['white space of the source', '\n  <time>2015</time>\n  Russia\n  intervenes\n', '2015', '', 'Russia intervenes'],
    [
      'markup as text',
      '<time>2015</time> &lt;img src=x onerror=alert(1)&gt;',
      '2015',
      '',
      '<img src=x onerror=alert(1)>',
    ],
    [
      'scripts and styles',
      '<time>2015</time> T<script>x</script><style>y</style><template>z</template>',
      '2015',
      '',
      'T',
    ],
    [
      'two times and "to"',
      '<time datetime="2014">2014</time> to <time datetime="2017-09-05">5 September</time>: Siege',
      '2014/2017-09-05',
      '2014 to 5 September',
      'Siege',
    ],
    ['two times and a dash', '<time>2014</time>–<time>2017</time> Siege', '2014/2017', '2014 – 2017', 'Siege'],
    [
      'two times of which one lasts',
      '<time datetime="2014/2015">2014</time> to <time>2017</time> Siege',
      '2014/2015',
      '2014',
      'to 2017 Siege',
    ],
    [
      'two times that are not joined',
      '<time>2014</time> Siege, broken in <time>2017</time>',
      '2014',
      '',
      'Siege, broken in 2017',
    ],
    ['three times', '<time>2014</time> to <time>2015</time> to <time>2017</time>', '2014', '', 'to 2015 to 2017'],
  ];
  for (const [what, html, date, dateText, title] of table) {
    it(`reads an item with ${what}`, () => {
      const event = item(html);
      expect([event?.date.text, event?.dateText, event?.title]).to.deep.equal([date, dateText, title]);
    });
  }

  it('takes the first line for the title, and further lines for the summary', () => {
    const event = item('<time>2015</time><h3>Russia intervenes</h3><p>First <em>this</em>.</p><p>Then that.</p>');
    expect([event?.title, event?.summary]).to.deep.equal(['Russia intervenes', 'First this. Then that.']);
  });

  it('takes links for sources, the first one first, and those within the page for none', () => {
    const {data, problems} = read(
      '<ol><li><time>2015</time> <a href="https://example.org/1">One</a> <a href="/2">two</a> <a href="#n">n</a>' +
        '<a href="javascript:alert(1)">three</a></li></ol>',
    );
    expect(data.sources.map(({title, url}) => `${title}: ${url}`)).to.deep.equal([
      'One: https://example.org/1',
      'two: /2',
      'three: ',
    ]);
    expect(data.events[0]?.sources).to.deep.equal(data.sources.map(({id}) => id));
    expect(problems.map(({code}) => code)).to.deep.equal(['url-refused']);
  });

  it('honours id, lang and data attributes', () => {
    const event = read(
      '<ul><li id="a" lang="ar" data-lane="war" data-status="contested" data-label="L" data-importance="2" data-deaths="3">' +
        '<time>2015</time> T</li></ul>',
    ).data.events[0];
    expect(event).to.include({id: 'a', lang: 'ar', lane: 'war', status: 'contested', label: 'L', importance: 2});
    expect({...event?.extra}).to.deep.equal({deaths: '3'});
    expect(item('T')?.id).to.equal('event-1');
    expect(read('<ol><li id="a" data-id="b">T</li></ol>').data.events[0]?.id).to.equal('b');
  });

  it('reads an item of a list within an item as text of that item', () => {
    const {data, rows} = read('<ol><li><time>2015</time> T<ul><li>one</li><li>two</li></ul></li><li>U</li></ol>');
    expect(rows).to.equal(2);
    expect(data.events.map(({title, summary}) => [title, summary])).to.deep.equal([
      ['T', 'one two'],
      ['U', ''],
    ]);
  });

  it('reads the items of an element that itself stands in a list of the page', () => {
    const page = parse('<ul><li><div><ol><li><time>2015</time> T</li></ol></div></li></ul>');
    const inner = page.querySelector('div');
    expect(inner && readHtmlList(inner).rows).to.equal(1);
  });

  const titles: readonly (readonly [string, string, string])[] = [
    ['a heading', '<h2>The <i>war</i></h2><ol><li>T</li></ol>', 'The war'],
    ['a label of the list', '<ol aria-label="The war"><li>T</li></ol>', 'The war'],
    ['a caption', '<figure><figcaption>The war</figcaption><ol><li>T</li></ol></figure>', 'The war'],
    ['no heading of an item', '<ol><li><h3>T</h3></li></ol>', ''],
  ];
  for (const [what, html, title] of titles)
    it(`takes for its title ${what}`, () => expect(read(html).data.title).to.equal(title));

  it('leaves the page as it was', () => {
    const body = parse('<ol><li><time>2014</time> to <time>2015</time> <a href="x">T</a></li></ol>');
    const before = body.innerHTML;
    readHtmlList(body);
    expect(body.innerHTML).to.equal(before);
  });

  it('accounts for items without a date', () => {
    const {data, problems, rows} = read('<ol><li>T</li><li><time>2015</time> U</li><li></li></ol>');
    expect([rows, data.events.length]).to.deep.equal([3, 3]);
    expect(problems.map(({code, where}) => `${code} ${where.row ?? ''}`)).to.deep.equal([
      'date-missing 0',
      'title-missing 2',
      'date-missing 2',
    ]);
  });
});

describe('a dateline', () => {
  const table: readonly (readonly [what: string, html: string, published: string])[] = [
    ['beside the items', '<p>Published <time datetime="2017-09-09">Saturday</time></p>', '2017-09-09'],
    ['in the heading', '<h2>The war <time>2017-09</time></h2>', '2017-09'],
    [
      'that is a day, among others',
      '<h2>The war, <time>2015</time> to <time>2017</time></h2><p><time datetime="2017-09-09T08:00Z">Today</time></p>',
      '2017-09-09T08:00Z',
    ],
    ['that cannot be told from what the list is about', '<h2><time>2015</time> to <time>2017</time></h2>', ''],
    ['that is not there', '<h2>The war</h2>', ''],
  ];
  for (const [what, html, published] of table)
    it(`${what} is ${published || 'none'}`, () => {
      const {data} = read(`${html}<ol><li><time>2016</time> T</li></ol>`);
      expect(data.published?.text ?? '').to.equal(published);
    });

  it('is what the words of items are read against', () => {
    const {data} = read('<p><time>2017-09-08</time></p><ol><li><time>Tuesday</time> T</li></ol>');
    expect(data.events[0]?.date.text).to.equal('2017-09-05');
    expect(data.events[0]?.dateText).to.equal('Tuesday');
  });
});

describe('readInlineData', () => {
  const JSON_TEXT = '[{"date": "2017", "title": "T"}]';
  const table: readonly (readonly [what: string, html: string, expected: string | null, format?: string])[] = [
    ['JSON in a script', `<script type="application/json">${JSON_TEXT}</script>`, 'json 1'],
    ['JSON before a list', '<ol><li>T</li></ol><script type="application/json">[]</script>', 'json 0'],
    ['JSON with a mistake', '<script type="application/json">[,]</script><ol><li>T</li></ol>', 'json 0'],
    [
      'JSON before CSV',
      `<script type="text/csv">a</script><script type="application/json">${JSON_TEXT}</script>`,
      'json 1',
    ],
    ['JSON of a type in capitals', `<script type="Application/JSON">${JSON_TEXT}</script>`, 'json 1'],
    [
      'CSV that is indented like the page',
      '<script type="text/csv">\n    date,title\n    2017,"A, b"\n    "2018",C\n  </script>',
      'csv 2',
    ],
    ['TSV', '<script type="text/tab-separated-values">\ndate\ttitle\n2017\tT\n</script>', 'csv 1'],
    ['CSV that is called JSON', '<script type="text/csv">[{"date": "2017"}]</script>', 'csv 0', 'csv'],
    ['a list', '<ol><li>T</li><li>U</li></ol>', 'html-list 2'],
    ['a list, whatever the format', '<ol><li>T</li></ol>', 'html-list 1', 'ucdp'],
    ['a list without items', '<ul></ul>', 'html-list 0'],
    ['neither', '<p>T</p><script>x</script>', null],
    ['nothing', '', null],
  ];
  for (const [what, html, expected, format = 'auto'] of table) {
    it(`reads ${what}`, async () => {
      const reading = run(readInlineData(parse(html))?.(format, {}));
      expect(reading ? `${reading.format} ${reading.rows}` : null).to.equal(expected);
    });
  }

  it('leaves what is indented further as it is', async () => {
    const csv = '\n  date,title\n  2017,"One\n    two"\n';
    const reading = run(readInlineData(parse(`<script type="text/csv">${csv}</script>`))?.('auto', {}));
    expect(reading?.data.events[0]?.title).to.equal('One\n  two');
  });

  it('reads a calendar that is indented like the page', async () => {
    const lines = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:a',
      'DTSTART;VALUE=DATE:20170404',
      'SUMMARY:Long',
      '  er',
      'END:VEVENT',
      'END:VCALENDAR',
    ];
    const calendar = `<script type="text/calendar">\n${lines.map((line) => `    ${line}`).join('\n')}\n  </script>`;
    const reading = run(readInlineData(parse(calendar))?.('auto', {}));
    expect(reading?.data.events.map(({date, title}) => [date.text, title])).to.deep.equal([['2017-04-04', 'Long er']]);
  });
});
