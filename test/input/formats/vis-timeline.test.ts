import {expect} from '@open-wc/testing';
import {visTimeline} from '../../../src/input/formats/vis-timeline.js';
import {accountedRows, fieldOf, mapValue} from './map-value.js';

const AT = 1491264000000;

describe('vis-timeline', () => {
  it('reads numbers, dates and what JSON makes of dates as instants, and leaves texts to the reader of dates', () => {
    const mapped = mapValue(visTimeline, [
      {id: 1, content: 'a', start: '2017-04-04'},
      {id: 2, content: 'b', start: AT, end: '2017-04-07T00:00:00.000Z'},
      {id: 3, content: 'c', start: `/Date(${AT})/`},
      {id: 4, content: 'd', start: `/Date(${AT}+0300)/`, end: null},
      {id: 5, content: 'e', start: new Date(AT)},
      {id: 6, content: 'f', start: new Date(NaN)},
      {id: 7, content: 'g'},
      null,
    ]);
    const instant = '2017-04-04T00:00:00Z';
    const dates = fieldOf(mapped, 'date');
    expect(dates.slice(0, 5)).to.deep.equal([
      '2017-04-04',
      {start: instant, end: '2017-04-07T00:00:00Z'},
      instant,
      instant,
      instant,
    ]);
    expect([dates[5] instanceof Date, dates[6]]).to.deep.equal([true, undefined]);
    expect(accountedRows(mapped)).to.deep.equal([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(mapped.rows[1]?.extra).to.deep.equal({id: 2, content: 'b', start: AT, end: '2017-04-07T00:00:00.000Z'});
  });

  it('reduces markup to text, and keeps it and every style as given', () => {
    const item = {
      content: '<b>Strike</b> &amp; <a href="https://example.org/a">more</a>',
      start: '2017',
      title: '<img src=x onerror=alert(1)>tip',
      style: 'background:url(https://example.org/x)',
      className: 'x" onmouseover="y',
      type: 'background',
    };
    const [row] = mapValue(visTimeline, [item]).rows;
    expect(row?.fields).to.deep.include({
      title: 'Strike & more',
      summary: 'tip',
      sources: ['https://example.org/a'],
      tags: 'background',
    });
    expect(row?.extra).to.deep.equal(item);
  });

  it('makes lanes of groups, in their order', () => {
    const mapped = mapValue(visTimeline, {
      items: [{content: 'a', start: '2017', group: 'g2'}],
      groups: [
        {id: 'g1', content: '<i>First</i>', order: 2, className: 'c'},
        {id: 'g2', content: 'Second', order: 1, title: 'tip'},
      ],
      options: {stack: true},
    });
    expect(mapped.rows[0]?.fields['lane']).to.equal('g2');
    expect(mapped.about).to.deep.equal({
      options: {stack: true},
      lanes: [
        {id: 'g2', title: 'Second', content: 'Second', order: 1, tooltip: 'tip'},
        {id: 'g1', title: 'First', order: 2, className: 'c', content: '<i>First</i>'},
      ],
    });
  });

  it('refuses what has no items', () => {
    expect(mapValue(visTimeline, {groups: []}).problems.map(({code}) => code)).to.deep.equal(['not-this-format']);
  });
});
