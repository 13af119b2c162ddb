import {expect} from '@open-wc/testing';
import type {ConflictTimeline} from '../../src/index.js';
import {button, listen, press} from './helpers/act.js';
import {all, mount, one, place, restorePage, settle, textOf} from './helpers/timeline.js';
import {waitUntil} from './helpers/wait-until.js';

const CSV = 'date,title\n2015-04,First\n2016,Second\n';
const file = (content: BlobPart, name = 'events.csv'): File => new File([content], name);
const ids = (element: ConflictTimeline): string[] => element.events.map(({title}) => title);
const line = (element: ConflictTimeline): string => textOf(one(element, '.problems')).replace(/(problems).*/, '$1');

/** An element that is parsed from markup. */
async function fromMarkup(html: string): Promise<ConflictTimeline> {
  const holder = document.createElement('div');
  (await place()).replaceWith(holder);
  holder.innerHTML = html;
  const element = holder.querySelector('conflict-timeline')!;
  await element.whenReady();
  await settle(element);
  return element;
}

describe('a file', () => {
  after(restorePage);

  it('is read in the format that it looks like, which is said', async () => {
    const element = await mount({layout: 'list'});
    const {heard, stop} = listen('ct-load');
    await element.loadFile(file(CSV));
    stop();
    expect([element.state, ids(element)]).to.deep.equal(['ready', ['First', 'Second']]);
    expect(heard.map(({detail}) => [detail.count, detail.format, detail.rows])).to.deep.equal([[2, 'csv', 2]]);
    expect(line(element)).to.equal('Read as CSV: 2 rows, 2 events, 0 problems');
    await waitUntil(() => textOf(one(element, '[part="announcer"]')) !== '');
    expect(textOf(one(element, '[part="announcer"]'))).to.equal('Loaded 2 events');
  });

  it('of JSON is said to be one too: a person chose it', async () => {
    const element = await mount({layout: 'list'});
    await element.loadFile(file('[{"date": "2015", "title": "First"}]', 'events.json'));
    expect(line(element)).to.equal('Read as JSON: 1 row, 1 event, 0 problems');
  });

  it('counts like data: the last that is set wins', async () => {
    const element = await mount({data: []});
    const loading = element.loadFile(file(CSV));
    element.data = [{date: '2020', title: 'Mine'}];
    await loading;
    expect(ids(element)).to.deep.equal(['Mine']);
    await element.loadFile(file(CSV));
    expect(ids(element)).to.deep.equal(['First', 'Second']);
    element.src = '/no-such-file.json';
    element.src = '';
    await element.whenReady();
    expect(ids(element), 'again, once src is taken away').to.deep.equal(['First', 'Second']);
  });

  it('is read again in another format or time zone', async () => {
    const element = await mount({data: []});
    await element.loadFile(file('date,title\n2020-05-04T06:00:00,First\n'));
    const before = element.events[0]!.date;
    element.timeZone = 'Asia/Tokyo';
    await settle(element);
    expect(element.events[0]!.date).not.to.deep.equal(before);
    element.format = 'json';
    await settle(element);
    expect(element.state).to.equal('failed');
    element.format = 'auto';
    await settle(element);
    expect([element.state, ids(element)]).to.deep.equal(['ready', ['First']]);
  });

  it('that is none is a failure with its name, and the picture stays', async () => {
    const element = await mount({layout: 'chart', data: [{date: '2020', title: 'Mine'}]});
    const {heard, stop} = listen('ct-error');
    await element.loadFile(file(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0x78, 0x6c, 0x2f), 'deaths.xlsx'));
    stop();
    await settle(element);
    expect([element.state, ids(element)]).to.deep.equal(['failed', ['Mine']]);
    expect(textOf(one(element, '[role="alert"] p'))).to.equal(
      'The timeline could not be loaded from deaths.xlsx. This is not text but an Excel workbook; ' +
        'save it as CSV or JSON.',
    );
    expect(heard.map(({detail}) => detail.error.message)).to.have.length(1);
    expect(all(element, '[part~="event"]')).to.have.length(1);
    expect(button(element, 'Try again')).to.exist;
  });

  it('that is not UTF-8 is read, and that is a problem', async () => {
    const element = await mount({data: []});
    const latin1 = Uint8Array.from('date,title\n2017,Attaque à Alep\n', (letter) => letter.charCodeAt(0));
    await element.loadFile(file(latin1));
    expect(ids(element)).to.deep.equal(['Attaque à Alep']);
    expect(element.problems.map(({code, params}) => [code, params])).to.deep.equal([
      ['encoding-assumed', {encoding: 'windows-1252'}],
    ]);
    expect(textOf(one(element, '.problems'))).to.contain('read as windows-1252');
  });
});

describe('data of any format', () => {
  after(restorePage);

  it('may be set as text', async () => {
    const element = await mount({data: CSV});
    expect([element.state, ids(element)]).to.deep.equal(['ready', ['First', 'Second']]);
  });

  it('may be set as values that were read already', async () => {
    const element = await mount({
      data: {
        type: 'FeatureCollection',
        features: [{type: 'Feature', geometry: null, properties: {date: '2017-04-04', title: 'A feature'}}],
      },
    });
    expect([element.state, ids(element)]).to.deep.equal(['ready', ['A feature']]);
    expect(line(element)).to.contain('Read as GeoJSON: 1 row, 1 event');
  });

  it('is not talked about where it is ours and nothing is wrong', async () => {
    for (const data of [[{date: '2015', title: 'A'}], []]) {
      const element = await mount({data});
      expect(all(element, '.problems')).to.have.length(0);
    }
    expect(all(await mount(), '.problems'), 'the default timeline').to.have.length(0);
  });

  for (const [type, text, title] of [
    ['text/csv', '\n  date,title\n  2015,From CSV\n', 'From CSV'],
    ['text/tab-separated-values', '\ndate\ttitle\n2015\tFrom TSV\n', 'From TSV'],
    [
      'application/ld+json',
      '{"@context": "https://schema.org", "@type": "Event", "name": "From JSON-LD", "startDate": "2015"}',
      'From JSON-LD',
    ],
    [
      'text/calendar',
      '\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20150401\nSUMMARY:From iCalendar\nEND:VEVENT\nEND:VCALENDAR\n',
      'From iCalendar',
    ],
  ] as const)
    it(`may be a script of type ${type}`, async () => {
      const element = await fromMarkup(
        `<conflict-timeline><script type="${type}">${text}</script></conflict-timeline>`,
      );
      expect([element.state, ids(element)]).to.deep.equal(['ready', [title]]);
    });

  it('may have its format named', async () => {
    const script = `<script type="text/csv">when,what\n2015,A</script>`;
    const element = await fromMarkup(`<conflict-timeline format="csv">${script}</conflict-timeline>`);
    expect(element.state).to.equal('ready');
    element.format = 'microfiche';
    await settle(element);
    expect(element.state).to.equal('failed');
    expect(textOf(one(element, '[role="alert"]'))).to.contain('microfiche');
  });

  it('is read against the day that it was published', async () => {
    const element = await mount({data: 'date,title\nTuesday,A\n', attributes: {published: '2017-09-08'}});
    expect(element.events[0]?.date.text).to.equal('2017-09-05');
    element.published = '2017-09-20';
    await element.whenReady();
    await settle(element);
    expect(element.events[0]?.date.text).to.equal('2017-09-19');
  });

  it('is read again in the language of the page', async () => {
    const element = await mount({data: 'date,title\n4 kwietnia 2017,A\n'});
    expect(element.events[0]?.date.kind).to.equal('none');
    element.lang = 'pl';
    await settle(element);
    await element.whenReady();
    await settle(element);
    expect(element.events[0]?.date.text).to.equal('2017-04-04');
  });
});

describe('what was read', () => {
  after(restorePage);

  it('accounts for every row', async () => {
    const element = await mount({data: 'date,title\n2015,A\nsoon,B\n,\n2017,C\n', layout: 'list'});
    expect(line(element)).to.match(/^Read as CSV: 4 rows: 2 drawn, 1 without a usable date, 1 title or empty row; \d/);
  });

  it('names the columns that have other names', async () => {
    const element = await mount({data: 'When,Headline\n2015,A\n'});
    expect(textOf(one(element, '.problems p'))).to.equal(
      'Read from the columns: date from “When”, title from “Headline”.',
    );
  });

  it('has problems of one kind together where there are many, a page at a time', async () => {
    const rows = Array.from({length: 250}, (_, i) => `2017-02-30,Never ${i}\n`).join('');
    const element = await mount({data: `date,title\n${rows}soon,Soon\n`});
    const details = all<HTMLDetailsElement>(element, '.problems details');
    expect(details.length).to.be.within(1, 2);
    const summary = one(element, '[part="problems"] > summary');
    summary.focus();
    await press(element, 'Enter', 'Tab', 'Enter');
    expect(details[0]?.open).to.equal(true);
    expect(textOf(details[0]!.querySelector('summary')!)).to.match(/^250 × date: .*“2017-02-30” does not exist/);
    expect(all(element, '.problems details li')).to.have.length.within(100, 102);
    expect(textOf(one(element, '.problems details li'))).to.contain('Row 1 (line 2)');
    button(element, 'Show more (100 of 250 shown)').focus();
    await press(element, 'Enter', 'Enter');
    expect(details[0]!.querySelectorAll('li')).to.have.length(250);
    expect(element.shadowRoot?.activeElement).to.equal(summary);
  });

  it('is told on paper in full', async () => {
    const element = await mount({data: 'date,title\nsoon,A\n'});
    dispatchEvent(new Event('beforeprint'));
    expect(textOf(one(element, 'section.problems'))).to.contain('“soon”');
    dispatchEvent(new Event('afterprint'));
    expect(all(element, 'section.problems')).to.have.length(0);
  });
});

describe('the card', () => {
  after(restorePage);

  const figures = [
    {what: 'deaths', low: 165, best: 172, high: 186, by: 'UCDP'},
    {what: 'fatalities', best: 3, by: 'ACLED'},
    {what: 'injured', low: 89},
    {what: 'missing', low: 5, best: 5, high: 4},
    {what: 'arrested', low: 0, best: 0, high: 0},
  ];
  const data = [
    {
      id: 'a',
      date: '2015',
      title: 'A',
      figures,
      'Case no.': '17',
      tree: {leaf: [1, null]},
      long: `${'word '.repeat(1000)}end`,
      markup: '<b>not bold</b>',
    },
  ];

  it('has figures as facts', async () => {
    const element = await mount({data, layout: 'chart'});
    element.select('a');
    await settle(element);
    const facts = all(element, '[part~="card"] .fact').map(textOf);
    expect(facts).to.include.members([
      'Deaths: 165–186, best estimate 172 (UCDP)',
      'Fatalities: 3 (ACLED)',
      'Injured: at least 89',
      'Missing: low 5, best 5, high 4',
      'Arrested: 0',
    ]);
  });

  it('shows what else the data has, and cuts what is long', async () => {
    for (const layout of ['chart', 'list', 'table'] as const) {
      const element = await mount({data, layout});
      element.select('a');
      await settle(element);
      const names = all(element, '.more-data dt').map(textOf);
      const values = all(element, '.more-data dd').map(textOf);
      expect(names, layout).to.deep.equal(['Case no.', 'tree', 'long', 'markup']);
      expect([values[0], values[1], values[3]]).to.deep.equal(['17', '{"leaf":[1,null]}', '<b>not bold</b>']);
      expect(textOf(one(element, '.more-data dd summary')).length).to.be.below(220);
      expect(textOf(one(element, '.more-data dd span'))).to.match(/end$/);
    }
  });

  it('has no more than that on paper', async () => {
    const element = await mount({data, layout: 'list'});
    dispatchEvent(new Event('beforeprint'));
    expect(textOf(one(element, '[part~="card"]'))).to.contain('best estimate 172');
    expect(all(element, '.more-data')).to.have.length(0);
    dispatchEvent(new Event('afterprint'));
  });
});
