import {expect} from '@open-wc/testing';
import {readHtmlList, readInlineDataInSteps} from '../../src/input/html-list.js';
import {runSteps} from '../../src/input/normalise.js';
import type {Reading} from '../../src/model/problem.js';

/** An element that holds the markup, and that no page has loaded. */
function parse(html: string): HTMLElement {
  return new DOMParser().parseFromString(`<body>${html}`, 'text/html').body;
}

const read = (html: string): Reading => readHtmlList(parse(html));
const item = (html: string) => read(`<ol><li>${html}</li></ol>`).data.events[0];

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

describe('readInlineDataInSteps', () => {
  const table: readonly (readonly [string, string, string | null])[] = [
    ['JSON in a script', '<script type="application/json">[{"date": "2017", "title": "T"}]</script>', 'json 1'],
    ['JSON before a list', '<ol><li>T</li></ol><script type="application/json">[]</script>', 'json 0'],
    ['JSON with a mistake', '<script type="application/json">[,]</script><ol><li>T</li></ol>', 'json 0'],
    ['a list', '<ol><li>T</li><li>U</li></ol>', 'html-list 2'],
    ['a list without items', '<ul></ul>', 'html-list 0'],
    ['neither', '<p>T</p><script>x</script>', null],
    ['nothing', '', null],
  ];
  for (const [what, html, expected] of table) {
    it(`reads ${what}`, () => {
      const steps = readInlineDataInSteps(parse(html));
      const reading = steps && runSteps(steps);
      expect(reading && `${reading.format} ${reading.rows}`).to.equal(expected);
    });
  }
});
