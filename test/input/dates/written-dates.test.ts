import {expect} from '@open-wc/testing';
import {readOne, rowsOf, summaryOf} from './read-one.js';

/** A text, and the EDTF and the problems that it is read as. */
const TABLE = `
  -- EDTF is EDTF
  2017                            2017
  2014~/2017-09-05                2014~/2017-09-05
  -0500                           -0500
  2017-04-04T06:30:00+03:00       2017-04-04T06:30:00+03:00
  2017-04-04T06:30Z               2017-04-04T06:30Z date-extended
  2017-02-30                      none date-impossible
  2019-02-29                      none date-impossible
  2017-04-04/2017-03-01           none date-reversed
  Y170000002                      Y170000002 date-beyond-range
  -- as databases and programs write
  2017-04-04 06:30                2017-04-04T06:30
  2017-04-04 06:30:15.5           2017-04-04T06:30:15.5
  2017-04-04 06:30 +0300          2017-04-04T06:30+03:00
  2017-04-04 06:30:00 UTC         2017-04-04T06:30:00Z
  2017:04:04 06:30:00             2017-04-04T06:30:00
  20170404                        2017-04-04
  2017/04/04                      2017-04-04
  2017.04.04                      2017-04-04
  2017-4-4                        2017-04-04
  2017/04                         2017-04
  04/2017                         2017-04
  2017/02/30                      none date-impossible
  20171345                        none date-unreadable
  2017-02-30 06:30                none date-impossible
  2017-04-04 24:00                2017-04-05T00:00 time-next-day
  2017-12-31 24:00:00Z            2018-01-01T00:00:00Z time-next-day
  2017-04-04 25:61                2017-04-04 time-impossible
  2017-04-04T25:61                2017-04-04 time-impossible
  2017-04-04 00:00                2017-04-04T00:00
  1491264000000                   2017-04-04T00:00:00Z
  1517966773840                   2018-02-07T01:26:13.840Z
  1491264000                      2017-04-04T00:00:00Z date-epoch
  /Date(1491264000000)/           2017-04-04T00:00:00Z
  Tue, 04 Apr 2017 06:30:00 GMT   2017-04-04T06:30:00Z
  -- years before our era, and in it
  -500                            -0499 date-bce
  -1                              0000 date-bce
  -10000                          -9999 date-bce
  500 BC                          -0499
  c. 500 BCE                      -0499~
  15 March 44 BC                  -0043-03-15
  44 BC - 33 BC                   -0043/-0032
  AD 33                           0033
  33 CE                           0033
  44                              none date-unreadable
  -- numbers
  13/04/2017                      2017-04-13
  04/13/2017                      2017-04-13
  04/04/2017                      2017-04-04
  03/04/2017                      [2017-03-04,2017-04-03] date-ambiguous
  3-4-2017                        [2017-03-04,2017-04-03] date-ambiguous
  03/04/2017 06:30                [2017-03-04T06:30,2017-04-03T06:30] date-ambiguous
  (Believed to be) 03/04/2017     [2017-03-04?,2017-04-03?] date-ambiguous
  04/05/17                        [2017-04-05?,2017-05-04?] date-ambiguous
  before 03/04/2017               [..2017] date-ambiguous
  between 03/04/2017 and 05/04/2017  [2017..2017] date-ambiguous
  since 03/04/2017                2017/.. date-ambiguous
  03/04/2017 - 05/04/2017         2017/2017 date-ambiguous
  25/04/2017 - 03/05/2017         2017-04-25/2017-05-03
  03/04/2017 - 02/05/2017         2017-04-03/2017-05-02
  3.4.2017                        2017-04-03
  04.25.2017                      2017-04-25
  04-05-17                        none date-unreadable
  31/02/2017                      none date-impossible
  99/99/2017                      none date-unreadable
  -- months in words
  Tuesday 4 April 2017            2017-04-04
  Tuesday, April 4th, 2017        2017-04-04
  4 Apr. 2017                     2017-04-04
  Apr-04-2017                     2017-04-04
  2017-Apr-04                     2017-04-04
  11-Mar-15                       2015-03-11?
  11-Mar-75                       1975-03-11?
  30 February 2017                none date-impossible
  April 2017                      2017-04
  April, 2017                     2017-04
  the month of April 2017         2017-04
  Sept 2017                       2017-09
  Apr-17                          none date-unreadable
  4 Apr 2017 06:30                2017-04-04T06:30
  4 Apr 2017, 6:30 pm             2017-04-04T18:30
  12:05 a.m. on 4 April 2017      2017-04-04T00:05
  Tuesday 4 April 2017 at dawn    2017-04-04
  4 April 2017.                   2017-04-04
  -- wider than a month, and parts of one
  early July 2017                 2017-07
  mid-July 2017                   2017-07
  the end of 2017                 2017
  spring 2017                     2017-21
  the fall of 2017                2017-23
  1990s                           199X
  the late 1990s                  199X
  1900s                           19XX
  1990er                          199X
  sometime in 2015                2015
  the beginning of 2017           2017
  Q1 2015                         2015-33
  2015-Q4                         2015-36
  second quarter of 2015          2015-34
  H2 2015                         2015-41
  2017.5                          2017
  2017.04                         2017-04
  -- two dates
  4–6 April 2017                  2017-04-04/2017-04-06
  4-6 April 2017                  2017-04-04/2017-04-06
  April 4-6, 2017                 2017-04-04/2017-04-06
  from 4 April to 6 May 2017      2017-04-04/2017-05-06
  April – June 2017               2017-04/2017-06
  Apr-June 2017                   2017-04/2017-06
  2014-2017                       2014/2017
  2014 – present                  2014/..
  4 April 2017 06:30 – 07:30      2017-04-04T06:30/2017-04-04T07:30
  between 4 and 6 April 2017      [2017-04-04..2017-04-06]
  6 May – 4 April 2017            none date-reversed
  1915 or 1916                    [1915,1916]
  4 or 5 April 2017               [2017-04-04,2017-04-05]
  probably April or May 2017      [2017-04?,2017-05?]
  from 4 or 5 April 2017          none date-unreadable
  4 and 5 April 2017              none date-unreadable
  1–2/2017                        none date-unreadable
  4/2017 – 6                      none date-unreadable
  4/2017 – 6/2017                 2017-04/2017-06
  -- unsure, about, before and after
  (Believed to be) 2020-05-30     2020-05-30?
  probably April 2017             2017-04?
  4 April 2017 (?)                2017-04-04?
  about 4 April 2017              2017-04-04~
  c.1850                          1850~
  c 1850                          1850~
  ca. 1850                        1850~
  probably about 1850             1850%
  about 4–6 April 2017            2017-04-04~/2017-04-06~
  before 4 April 2017             [..2017-04-04]
  by April 2017                   [..2017-04]
  on or before 4 April 2017       [..2017-04-04]
  after 2015                      [2015..]
  since about 2011                2011~/..
  until 4 April 2017              ../2017-04-04
  prior to 4 April 2017           [..2017-04-04]
  no later than 2016              [..2016]
  not before 2016                 [2016..]
  on or about 4 April 2017        2017-04-04~
  2016 – ongoing                  2016/..
  2016..                          none date-unreadable
  -- a day of the week that it is not
  Thursday 4 April 2017           2017-04-04? date-weekday
  April 4, 2017 Thursday          2017-04-04? date-weekday
  Thursday 4 to 6 April 2017      2017-04-04?/2017-04-06? date-weekday
  Thursday 31 April 2017          none date-impossible
  Monday 04/03/2017               2017-04-03
  -- no date
  Unknown Date                    none date-missing
  unknown                         none date-missing
  n/a                             none date-missing
  -                               none date-missing
  ?                               none date-missing
  TBD                             none date-missing
  n.d.                            none date-missing
  -- what would be more, or other, than is written
  week of 4 April 2017            none date-unreadable
  a Sept 2017                     none date-unreadable
  2017 4                          none date-unreadable
  5th c. BC                       none date-unreadable
  1st c. AD                       none date-unreadable
  19th century                    none date-unreadable
  1.2.3                           none date-unreadable
  the day after 4 April 2017      none date-unreadable
  not 4 April 2017                none date-unreadable
  avant le 4 avril 2017           none date-unreadable
  reported 4 April 2017           none date-unreadable
  M4 2017                         none date-unreadable
  Invalid Date                    none date-unreadable
  4 April 2017 the town was taken by an army after long days of siege  none date-unreadable
`;

describe('a date in writing', () => {
  for (const [text, expected] of rowsOf(TABLE)) {
    it(`${text} is ${expected}`, () => {
      const reading = readOne(text);
      expect(summaryOf(reading)).to.equal(expected);
      expect(reading.dateText, 'the words are kept').to.equal(
        reading.date.kind !== 'none' && reading.date.text === text ? '' : text,
      );
      for (const {raw} of reading.problems) expect(text).to.contain(raw);
    });
  }

  it('keeps the text of what it cannot read', () => {
    expect(readOne('2017-02-30').date).to.include({kind: 'none', text: '2017-02-30'});
    expect(readOne(' Unknown Date ').date).to.include({kind: 'none', text: 'Unknown Date'});
  });

  it('places a time without an offset where it is told', () => {
    const {date} = readOne('4 April 2017 06:30', {timeZone: 'Asia/Damascus'});
    expect(date.earliest).to.equal(Date.UTC(2017, 3, 4, 3, 30));
  });
});

/** By language: a text, and what it is. */
const LANGUAGES: Readonly<Record<string, string>> = {
  fr: `
    mardi 4 avril 2017   2017-04-04
    4 avr. 2017          2017-04-04
    1er avril 2017       2017-04-01
    avril 2017           2017-04
    AOUT 2017            2017-08
    4 April 2017         2017-04-04
    avant le 4 avril 2017  none date-unreadable`,
  es: '4 de abril de 2017   2017-04-04',
  de: `
    Dienstag, 4. April 2017   2017-04-04
    4. März 2017              2017-03-04`,
  ru: `
    4 апреля 2017 г.   2017-04-04
    апрель 2017        2017-04`,
  ar: `
    ٤ نيسان ٢٠١٧       2017-04-04
    ٤ أبريل ٢٠١٧       2017-04-04
    4 ابريل 2017       2017-04-04
    29 مايو 1453       1453-05-29
    1453-05-29         1453-05-29
    14 شوال 1436       none date-calendar
    1436               1436
    ١٤٣٦               none date-calendar
    ٢٠١٧-٠٤-٠٤         2017-04-04`,
  fa: `
    ۴ آوریل ۲۰۱۷   2017-04-04
    ۱۳۹۶           none date-calendar
    1396/01/15     none date-calendar`,
  th: `
    4 เมษายน 2560   none date-calendar
    4 เมษายน 2017   2017-04-04`,
  tr: `
    4 Ağustos 2017   2017-08-04
    4 HAZİRAN 2017   2017-06-04
    4 ARALIK 2017    2017-12-04`,
  'no such language': '4 April 2017   2017-04-04',
};

describe('a date in the language of the page', () => {
  for (const [lang, table] of Object.entries(LANGUAGES)) {
    for (const [text, expected] of rowsOf(table)) {
      it(`${lang}: ${text} is ${expected}`, () => {
        expect(summaryOf(readOne(text, {lang}))).to.equal(expected);
      });
    }
  }

  const OTHERS = {
    fr: '4 avril 2017',
    de: '4. März 2017',
    es: '4 de abril de 2017',
    ru: '4 апреля 2017 г.',
    uk: '4 квітня 2017 р.',
    tr: '4 Nisan 2017 Salı',
    ar: '٤ نيسان ٢٠١٧',
    fa: '۴ آوریل ۲۰۱۷',
  };
  for (const [other, text] of Object.entries(OTHERS))
    it(`may be in another language of the element: ${text} on a page in English`, () => {
      const date = summaryOf(readOne(text));
      expect(date).to.equal(summaryOf(readOne(text, {lang: other})));
      expect(date).to.match(/^2017-0[34]-04$/);
    });

  const RANGES = {
    '1914–18': '1914/1918',
    '2003–05': 'none',
    '1998–13': 'none',
    '3‑5 May 2017': '2017-05-03/2017-05-05',
    '03.05.2017-05.05.2017': '2017-05-03/2017-05-05',
    'May 13, 2017 → May 20, 2017': '2017-05-13/2017-05-20',
    '1º de mayo de 2017': '2017-05-01',
    'May 21, 2017 3:30 PM (GMT+2)': '2017-05-21T15:30+02:00',
    '2017-04-04 06:30 EEST': '2017-04-04T06:30 zone-unknown',
    '20240301T101500Z': '2024-03-01T10:15:00Z',
  };
  for (const [text, expected] of Object.entries(RANGES))
    it(`${text} is ${expected}`, () => expect(summaryOf(readOne(text)).split(' date-')[0]).to.equal(expected));

  it('has the month of English where another language has a day of that name', () => {
    expect(summaryOf(readOne('4 mar 2017', {lang: 'de'}))).to.equal('2017-03-04');
  });

  it('is not read where no language of the element has its words', () => {
    expect(summaryOf(readOne('4 kwietnia 2017', {lang: 'de'}))).to.equal('none date-unreadable');
  });
});
