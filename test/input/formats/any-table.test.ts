import {expect} from '@open-wc/testing';
import fc from '../../fast-check.js';
import type {Format} from '../../../src/input/format.js';
import type {Fields} from '../../../src/input/record.js';
import {acled} from '../../../src/input/formats/acled.js';
import {anyTable} from '../../../src/input/formats/any-table.js';
import {autoArchiver} from '../../../src/input/formats/auto-archiver.js';
import {gdelt} from '../../../src/input/formats/gdelt.js';
import {splitEscaped} from '../../../src/input/formats/own-columns.js';
import {matchColumns} from '../../../src/input/formats/table-fields.js';
import {timelinejs} from '../../../src/input/formats/timelinejs.js';
import {timemap} from '../../../src/input/formats/timemap.js';
import {ucdp} from '../../../src/input/formats/ucdp.js';
import {csvOf, mapRows, mapTable} from './map-table.js';
import {accountedRows, fieldOf, loadShared, mapValue, type Mapped} from './map-value.js';

type Row = ReturnType<typeof mapTable>['rows'][number];
const mapOne = (row: Readonly<Record<string, string>>): Row => mapTable(anyTable, csvOf(row)).rows[0]!;
const matched = (header: string): Readonly<Record<string, string>> => {
  const names = header.split(',');
  return Object.fromEntries([...matchColumns(names)].map(([field, index]) => [field, names[index]!]));
};

describe('matchColumns', () => {
  const table: readonly (readonly [header: string, matched: object])[] = [
    ['Date,Title', {date: 'Date', title: 'Title'}],
    ['When,Headline,Group', {date: 'When', title: 'Headline', lane: 'Group'}],
    ['title,name,description', {title: 'title', summary: 'description'}],
    ['time,event', {date: 'time', title: 'event'}],
    ['date,time,event', {date: 'date', time: 'time', title: 'event'}],
    ['date,label', {date: 'date', title: 'label'}],
    ['date,label,title', {date: 'date', title: 'title', label: 'label'}],
    ['Year,Month,Day,Event', {date: 'Year', 'date.month': 'Month', 'date.day': 'Day', title: 'Event'}],
    ['date,Month', {date: 'date'}],
    ['start,end,lat,lng', {date: 'start', end: 'end', 'place.lat': 'lat', 'place.lon': 'lng'}],
    ['date,source,source_url', {date: 'date', sources: 'source', 'sources.url': 'source_url'}],
    ['date,source_url', {date: 'date', sources: 'source_url'}],
    ['date,url,link', {date: 'date', sources: 'url', 'sources.url': 'link'}],
    ['place lat,place lon', {'place.lat': 'place lat', 'place.lon': 'place lon'}],
    ['__proto__,toString,constructor', {}],
    ['date,name,url,extra (JSON)', {date: 'date'}],
    ['date,end,time,escaped cells', {date: 'date'}],
  ];
  for (const [header, expected] of table)
    it(`finds the fields of ${header}`, () => expect(matched(header)).to.deep.equal(expected));
});

describe('splitEscaped', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['', []],
    ['a; b ;;c', ['a', 'b', 'c']],
    ['a\\;b;c', ['a;b', 'c']],
    ['a\\\\;b', ['a\\', 'b']],
    ['C:\\x\\', ['C:\\x\\']],
  ];
  for (const [text, items] of table)
    it(`splits ${text || 'nothing'}`, () => expect(splitEscaped(text)).to.deep.equal(items));
});

describe('any table', () => {
  it('keeps each column that has not the name of a field of ours', () => {
    const {fields, extra, columns} = mapOne({When: '2017-04-04', Event: 'T', deaths: '89+', __proto__x: '1'});
    expect(fields).to.deep.equal({date: '2017-04-04', title: 'T'});
    expect(extra).to.deep.equal({When: '2017-04-04', Event: 'T', deaths: '89+', __proto__x: '1'});
    expect(columns).to.deep.equal({date: 'When', title: 'Event'});
  });

  const headings = [
    'Datum;Ereignis;Beschreibung;Ort;Quelle',
    'Date;Évènement;Description;Lieu;Source',
    'Fecha;Título;Descripción;Lugar;Fuente',
    'Tarih;Başlık;Açıklama;Yer;Kaynak',
    'TARİH;BAŞLIK;AÇIKLAMA;YER;KAYNAK',
    'Дата;Событие;Описание;Место;Источник',
    'Дата;Назва;Опис;Місце;Джерело',
    'التاريخ;الحدث;الوصف;المكان;المصدر',
    'تاریخ;رویداد;شرح;مکان;منبع',
  ];
  for (const heading of headings)
    it(`knows the columns ${heading}`, () => {
      const names = heading.split(';');
      const {columns} = mapOne(Object.fromEntries(names.map((name) => [name, '2017'])));
      const fields = ['date', 'title', 'summary', 'place', 'sources'];
      expect(columns).to.deep.equal(Object.fromEntries(fields.map((field, index) => [field, names[index]])));
    });

  it('takes the first sentence for the title where there is no column for it', () =>
    expect(mapOne({date: '2017', description: 'One. Two.'}).fields['title']).to.equal('One.'));

  const dates: readonly (readonly [Readonly<Record<string, string>>, unknown, object])[] = [
    [
      {date: '2017-04-04', time: '24:00'},
      {start: '2017-04-04', startTime: '24:00', end: undefined, endTime: undefined},
      {date: '2017-04-04', time: '24:00'},
    ],
    [{date: '2017-04-04', time: ''}, '2017-04-04', {}],
    [
      {start: '2017', end: '5/6/2018'},
      {start: '2017', startTime: undefined, end: '5/6/2018', endTime: undefined},
      {start: '2017', end: '5/6/2018'},
    ],
    [
      {Year: '2017', Month: '4', Day: ''},
      {year: '2017', month: '4', day: ''},
      {Year: '2017', Month: '4'},
    ],
    [{Year: '2017', Month: ''}, '2017', {Year: '2017'}],
    [
      {date: '2020-05-30', date_text: '(Believed to be) 2020-05-30'},
      '(Believed to be) 2020-05-30',
      {date: '2020-05-30'},
    ],
    [{date: '2020-05-30', date_text: '2020-05-30'}, '2020-05-30', {}],
    [{date: '2020-05-30', date_text: 'last Saturday'}, '2020-05-30', {}],
    [{date: '', date_text: 'Unknown Date'}, 'Unknown Date', {}],
    [{date: '', dateText: 'mid-April'}, undefined, {}],
  ];
  for (const [row, date, extra] of dates) {
    it(`dates ${JSON.stringify(row)}`, () => {
      const mapped = mapOne({title: 'T', ...row});
      expect(mapped.fields['date']).to.deep.equal(date);
      expect(mapped.extra).to.deep.equal(extra);
    });
  }

  const sources: readonly (readonly [Readonly<Record<string, string>>, unknown])[] = [
    [{source: 'Wire'}, ['Wire']],
    [{source: 'Wire; Daily'}, ['Wire', 'Daily']],
    [{url: 'https://example.org/a;b?c; https://example.org/d'}, ['https://example.org/a;b?c', 'https://example.org/d']],
    [{url: 'https://example.org/a https://example.org/b'}, ['https://example.org/a', 'https://example.org/b']],
    [{source: 'Wire', source_url: 'https://example.org/a'}, [{title: 'Wire', url: 'https://example.org/a'}]],
    [{source: 'A; B', source_url: 'https://example.org/a'}, ['A', 'B', 'https://example.org/a']],
    [{source_url: 'javascript:alert(1)'}, ['javascript:alert(1)']],
    [{source_url: ''}, undefined],
  ];
  for (const [row, expected] of sources)
    it(`reads sources of ${JSON.stringify(row)}`, () =>
      expect(mapOne({date: '2017', title: 'T', ...row}).fields['sources']).to.deep.equal(expected));

  const places: readonly (readonly [Readonly<Record<string, string>>, unknown, object])[] = [
    [
      {city: 'Alpha', lat: '35.5', lon: '36'},
      {name: 'Alpha', lat: '35.5', lon: '36', precision: undefined},
      {city: 'Alpha', lat: '35.5', lon: '36'},
    ],
    [
      {geolocation: '35.08, -106.65'},
      {name: undefined, lat: '35.08', lon: '-106.65', precision: undefined},
      {geolocation: '35.08, -106.65'},
    ],
    [
      {latitude: '351.440', longitude: '36,65'},
      {name: undefined, lat: '351.440', lon: '36,65', precision: undefined},
      {latitude: '351.440', longitude: '36,65'},
    ],
    [{city: ''}, undefined, {}],
  ];
  for (const [row, place, extra] of places) {
    it(`places ${JSON.stringify(row)}`, () => {
      const mapped = mapOne({date: '2017', title: 'T', ...row});
      expect(mapped.fields['place']).to.deep.equal(place);
      expect(mapped.extra).to.deep.equal(extra);
    });
  }
});

describe('our own table', () => {
  it('holds claims in columns, lists between semicolons, and grades with their scheme', () => {
    const {fields, extra} = mapOne({
      date: '2017',
      title: 'T',
      tags: 'a; b\\;c',
      relations: 'part-of: x; y',
      grade: 'A1',
      'grade scheme': 'Admiralty',
      'claim by': 'One',
      'claim says': 'Yes',
      'claim event date': '2016',
      'claim source': 's1; s2',
      'claim 2 by': 'Two',
      'claim 2 stance': 'denies',
      'claim 3 by': '',
    });
    expect(fields).to.deep.equal({
      date: '2017',
      title: 'T',
      tags: ['a', 'b;c'],
      relations: [
        {type: 'part-of', to: 'x'},
        {type: '', to: 'y'},
      ],
      grade: {scheme: 'Admiralty', value: 'A1'},
      claims: [
        {by: 'One', says: 'Yes', eventDate: '2016', sources: ['s1', 's2']},
        {by: 'Two', stance: 'denies'},
      ],
    });
    expect(extra).to.deep.equal({});
  });

  it('holds any field as JSON, and keeps what is none', () => {
    const text = csvOf({'media (JSON)': '[{"src":"a.png"}]', 'url (JSON)': '{"a":1}', 'n (JSON)': '{oops', name: 'N'});
    const {rows, problems} = mapTable(anyTable, text);
    expect(rows[0]?.fields).to.deep.equal({media: [{src: 'a.png'}], url: {a: 1}, 'n (JSON)': '{oops', name: 'N'});
    expect(problems.map(({code, where, raw}) => [code, where.row, where.column, raw])).to.deep.equal([
      ['field-type', 0, 'n (JSON)', '{oops'],
    ]);
  });

  it('begins with the rows of the document itself', () => {
    const mapped = mapTable(
      anyTable,
      csvOf(
        {row: 'timeline', title: 'All', summary: 'About', date: '2017-09-08', lang: 'en', 'more (JSON)': '[1]'},
        {row: 'lane', id: 'a', title: 'A', color: '#123'},
        {row: 'source', id: 's', title: 'S', url: 'https://example.org/'},
        {date: '2017', title: 'T', lane: 'a'},
      ),
    );
    expect(mapped.structural).to.deep.equal([0, 1, 2]);
    expect(mapped.about).to.deep.equal({
      title: 'All',
      description: 'About',
      published: '2017-09-08',
      lang: 'en',
      more: [1],
      lanes: [{id: 'a', title: 'A', color: '#123'}],
      sources: [{id: 's', title: 'S', url: 'https://example.org/'}],
    });
    expect(accountedRows(mapped)).to.deep.equal([0, 1, 2, 3]);
  });

  it('takes one apostrophe from cells that were escaped for spreadsheets, and from no others', () => {
    const {fields} = mapOne({
      date: "'-500",
      title: "''=1",
      summary: "'quoted'",
      phone: "'+963",
      'escaped cells': 'date;title;phone',
    });
    expect(fields).to.deep.equal({date: '-500', title: "'=1", summary: "'quoted'", phone: '+963'});
  });
});

describe('any list of objects', () => {
  it('hands on our own fields as they are', () => {
    const event = {date: '2017', title: 'T', claims: [{by: 'A'}], unknown: 1};
    expect(mapValue(anyTable, [event]).rows).to.deep.equal([{fields: event, rows: [0]}]);
  });

  it('takes any name of what an object holds for a name', () => {
    const fields: unknown = JSON.parse('{"date": "2017", "Name": "T", "__proto__": {"lane": "L"}}');
    const [row] = mapValue(anyTable, [{id: '1', fields}]).rows;
    expect(row!.fields).to.deep.equal({id: '1', date: '2017', title: 'T'});
    expect(Object.keys(row!.extra!)).to.include('__proto__');
  });

  it('tells other names, object by object', () => {
    const links = [{url: 'https://example.org/', text: 'A film'}];
    const first = {when: '2017', name: 'T', links, city: 'Alpha', state: 'X'};
    const mapped = mapValue(anyTable, [first, {date: 2017, headline: 'U', group: '__proto__'}]);
    expect(mapped.rows[0]?.fields).to.deep.equal({
      date: '2017',
      title: 'T',
      sources: [{title: 'A film', url: 'https://example.org/'}],
      place: 'Alpha',
    });
    expect(mapped.rows[0]?.extra).to.deep.equal(first);
    expect(mapped.rows[1]?.fields).to.deep.equal({date: 2017, title: 'U', lane: '__proto__'});
  });

  const languages: readonly (readonly [lang: string | undefined, title: string])[] = [
    ['ar', 'عنوان'],
    ['ar-SY', 'عنوان'],
    ['fr', 'EN'],
    [undefined, 'EN'],
  ];
  for (const [lang, title] of languages) {
    it(`takes the text in ${lang ?? 'no language'}, and keeps all`, () => {
      const map = {en: 'EN', ar: 'عنوان'};
      const [row] = mapValue(anyTable, [{date: '2017', title: map}], lang ? {lang} : {}).rows;
      expect([row?.fields['title'], row?.extra]).to.deep.equal([title, {title: map}]);
    });
  }

  it('refuses what is no object, and no more', () =>
    expect(accountedRows(mapValue(anyTable, [1, '2017', null, [], {title: 'T'}]))).to.deep.equal([0, 1, 2, 3, 4]));

  it('reads a real list with names of its own', async function () {
    const text = await loadShared('real/2020pb-all-locations-v2.json');
    if (!text) return this.skip();
    const {data} = JSON.parse(text) as {data: readonly Readonly<Record<string, string>>[]};
    const mapped = mapValue(anyTable, data);
    expect([mapped.rows.length, mapped.problems]).to.deep.equal([1340, []]);
    expect(fieldOf(mapped, 'date').filter((date) => String(date).startsWith('(Believed to be)')).length).to.equal(37);
    expect(mapped.rows[0]?.fields['place']).to.deep.include({name: data[0]!['city']});
  });
});

/** Names that mean something to one of the formats, and some that mean nothing or something to programs only. */
const NAMES = (
  'id date title description start end time year month day date_text lat lon source url tags row claim by,escaped cells,' +
  'claims (JSON),__proto__,toString,event_date,time_precision,date_start,date_end,date_prec,event_clarity,' +
  'source_article,Headline,Type,Start Date,Media,Text,link,hash,upload timestamp,filter1,latitude'
)
  .split(',')
  .flatMap((names) => (names.includes('(') || /[A-Z]/.test(names) ? [names] : [names, ...names.split(' ')]));
const CELLS = [
  '',
  ' ',
  '2017-04-04',
  '2017-04-04 00:00:00.000',
  '04/05/2017',
  '2017,4,5',
  '-500',
  '3',
  'timeline',
  'lane',
  'title',
  'era',
  'constructor',
  '[',
  '{"a":1}',
  "'=1",
  'a;b\\;c',
  '<p>x</p>',
  '"A,2017-04-04,B";"C"',
  'https://example.org/a;b',
];

describe('tables of any kind', () => {
  const formats: readonly Format[] = [anyTable, ucdp, acled, gdelt, autoArchiver, timelinejs, timemap];
  const cell = fc.oneof(fc.constantFrom(...CELLS), fc.string());
  const header = fc.uniqueArray(fc.oneof(fc.constantFrom(...NAMES), fc.string({minLength: 1})), {
    minLength: 1,
    maxLength: 12,
  });
  const tables = header.chain((names) =>
    fc.tuple(fc.constant(names), fc.array(fc.array(cell, {minLength: names.length, maxLength: names.length + 1}))),
  );
  for (const format of formats) {
    it(`are mapped by ${format.name} row by row, nothing lost`, () => {
      fc.assert(
        fc.property(tables, fc.boolean(), ([names, table], hasHeader) => {
          const rows = table.map((cells, row) => ({cells, row}));
          const map = (): Mapped => mapRows(format, hasHeader ? names : [], rows);
          const mapped = map();
          expect(accountedRows(mapped)).to.deep.equal(rows.map(({row}) => row));
          expect(mapped).to.deep.equal(map());
          if (format !== anyTable) expectAll(mapped, table);
        }),
      );
    });
  }

  const values = fc.array(fc.oneof(fc.dictionary(fc.constantFrom(...NAMES), fc.jsonValue()), fc.jsonValue()));
  for (const format of [anyTable, timelinejs, timemap]) {
    it(`are mapped by ${format.name} value by value`, () => {
      fc.assert(
        fc.property(values, (list) => {
          const mapped = mapValue(format, list);
          expect(accountedRows(mapped)).to.deep.equal(list.map((_, row) => row));
          for (const {fields} of mapped.rows) expect(JSON.stringify(fields)).not.to.contain('[object Object]');
        }),
      );
    });
  }

  /** Every cell with anything in it is somewhere in the events or in what is said of the document. */
  function expectAll({rows, about}: Mapped, table: readonly (readonly string[])[]): void {
    const texts = new Set<string>();
    const gather = (value: unknown): void => {
      if (typeof value === 'string') texts.add(value);
      else if (typeof value === 'object' && value)
        for (const name of Object.keys(value)) gather((value as Fields)[name]);
    };
    gather([rows.map(({fields, extra}) => [fields, extra]), about]);
    const all = [...texts].join('\u0000');
    for (const cell of table.flat()) if (cell.trim()) expect(all.includes(cell), cell).to.equal(true);
  }
});
