import {expect} from '@open-wc/testing';
import {toCsv, toJson} from '../../src/export.js';
import {readValue} from '../../src/input/read-all.js';
import type {TimelineData} from '../../src/model/event.js';

const read = (input: unknown): TimelineData => readValue(input).data;

describe('toCsv', () => {
  it('writes fields in columns of their names, and lists between semicolons', () => {
    const event = {
      id: 'e',
      date: '2017-04-04',
      title: 'A title, with a comma',
      place: {name: 'Here', lat: 35.4, lon: 36.6},
      actors: ['One; two', 'three\\'],
      grade: {scheme: 'Admiralty', value: 'B2'},
      relations: [{type: 'part-of', to: 'x:y'}],
      claims: [
        {by: 'P', says: 'Yes'},
        {by: 'Q', stance: 'denies', eventDate: '2017-04-05'},
      ],
      deaths: '89+',
    };
    expect(toCsv(read([event])).split('\r\n')).to.deep.equal([
      'id,date,title,place,place lat,place lon,actors,relations,grade,grade scheme,' +
        'claim by,claim says,claim 2 by,claim 2 event date,claim 2 stance,deaths,escaped cells',
      'e,2017-04-04,"A title, with a comma",Here,35.4,36.6,One\\; two;three\\\\,part-of: x:y,B2,Admiralty,' +
        'P,Yes,Q,2017-04-05,denies,89+,',
      '',
    ]);
  });

  it('keeps spreadsheets from running what is in cells, and says where', () => {
    const rows = [
      {id: '1', date: '2017', title: '=1+1', summary: "'quoted", '@name': '-5', remark: 'plain'},
      {id: '2', date: '-0499', title: 'T', remark: '\tx'},
    ];
    const data = read(rows);
    expect(toCsv(data).split('\r\n')).to.deep.equal([
      'id,date,title,summary," @name",remark,remark (JSON),escaped cells',
      "1,2017,'=1+1,''quoted,'-5,plain,,title;summary;@name",
      '2,\'-0499,T,,,,"""\\tx""",date',
      '',
    ]);
    expect(toCsv(data, {spreadsheet: false})).to.contain('1,2017,=1+1,');
    expect(toJson(read(toCsv(data)))).to.equal(toJson(data));
  });

  it('writes what columns cannot say as JSON, and the document in rows of its own', () => {
    const data = read({
      format: 'conflict-timeline',
      title: 'T',
      description: 'D',
      published: '2017',
      license: 'CC0',
      lanes: [{id: 'l', title: 'Lane', color: 'red'}],
      sources: [{id: 's', title: 'S', url: 'https://example.org'}],
      events: [{id: 'e', date: '2017', title: 'E', lane: 'l', sources: ['s'], time: '00:00', deaths: 3, tags: [' a ']}],
    });
    expect(toCsv(data).split('\r\n')).to.deep.equal([
      'row,id,date,title,summary,lane,sources,license (JSON),color,url,tags (JSON),time (JSON),deaths (JSON),escaped cells',
      'timeline,,2017,T,D,,,"""CC0""",,,,,,',
      'lane,l,,Lane,,,,,red,,,,,',
      'source,s,,S,,,,,,https://example.org,,,,',
      ',e,2017,E,,l,s,,,,"["" a ""]","""00:00""",3,',
      '',
    ]);
  });

  it('names the usual columns where there is nothing else', () => {
    expect(toCsv(read([]))).to.equal('id,date,title,escaped cells\r\n');
  });
});

describe('toJson', () => {
  it('leaves out what the reader finds by itself', () => {
    const events = [
      {date: '2018', title: 'Later', lane: 'a', claims: [{by: 'P'}]},
      {date: '2017', title: 'T', status: 'contested'},
    ];
    expect(JSON.parse(toJson(read(events)))).to.deep.equal({
      format: 'conflict-timeline',
      events: [
        {id: 'event-1', ...events[0]},
        {id: 'event-2', ...events[1]},
      ],
    });
  });
});
