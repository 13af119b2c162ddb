import {expect} from '@open-wc/testing';
import {geojson} from '../../../src/input/formats/geojson.js';
import {accountedRows, fieldOf, mapValue} from './map-value.js';

const feature = (properties: object | null, more: object = {}): object => ({
  type: 'Feature',
  geometry: null,
  properties,
  ...more,
});
const collection = (...features: readonly unknown[]): object => ({type: 'FeatureCollection', features});

describe('geojson', () => {
  it('finds the properties that say when, and leaves their values to the reader of dates', () => {
    const mapped = mapValue(
      geojson,
      collection(
        feature({time: 1517966773840, title: 'epoch ms'}),
        feature({'Start Date': '2017-04', name: 'a start'}),
        feature({start_date: '2017-04-04', end_date: '2017-04-06'}),
        feature({start_date: '2017-04-04', end_date: ''}),
        feature({date: '2017-04-04', 'event time': '06:30'}),
        feature({end: '2017'}),
        feature({date: '2017', start: '2016'}),
        feature(null),
        'none',
      ),
    );
    expect(JSON.parse(JSON.stringify(fieldOf(mapped, 'date')))).to.deep.equal([
      1517966773840,
      '2017-04',
      {start: '2017-04-04', end: '2017-04-06'},
      '2017-04-04',
      {start: '2017-04-04', startTime: '06:30'},
      null,
      '2017',
      null,
    ]);
    expect(mapped.rows[2]?.extra).to.include({start_date: '2017-04-04', end_date: '2017-04-06'});
    expect([mapped.count, accountedRows(mapped)]).to.deep.equal([9, [0, 1, 2, 3, 4, 5, 6, 7, 8]]);
  });

  it('takes a point for a place, and makes none of any other shape', () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [1, 1],
      ],
    };
    const mapped = mapValue(
      geojson,
      collection(
        feature({place: 'Here'}, {geometry: {type: 'Point', coordinates: [36.65, 35.44]}}),
        feature({}, {geometry: {type: 'Point', coordinates: [36.65, 35.44, 300]}}),
        feature({location: 'There'}, {geometry: line}),
        feature({location: {x: 1}}, {geometry: {type: 'Point', coordinates: []}}),
      ),
    );
    expect(JSON.parse(JSON.stringify(fieldOf(mapped, 'place')))).to.deep.equal([
      {name: 'Here', lat: 35.44, lon: 36.65},
      {lat: 35.44, lon: 36.65},
      'There',
      {x: 1},
    ]);
    expect(mapped.rows.map((row) => row.extra)).to.deep.equal([
      {type: 'Feature', geometry: {type: 'Point', coordinates: [36.65, 35.44]}, place: 'Here'},
      {type: 'Feature', geometry: {type: 'Point', coordinates: [36.65, 35.44, 300]}},
      {type: 'Feature', geometry: line, location: 'There'},
      {type: 'Feature', geometry: {type: 'Point', coordinates: []}, location: {x: 1}},
    ]);
  });

  it('carries what the properties say, and keeps the rest', () => {
    const [row] = mapValue(
      geojson,
      feature(
        {id: 2, headline: 'H', description: 'D', category: 'c', url: 'https://example.org', mag: 4.5},
        {id: 1, bbox: [0]},
      ),
    ).rows;
    expect(row?.fields).to.deep.include({id: 1, title: 'H', summary: 'D', lane: 'c', sources: ['https://example.org']});
    expect(row?.extra).to.include({id: 2, headline: 'H', mag: 4.5}).and.have.deep.property('bbox', [0]);
    expect(row?.columns).to.include({title: 'headline', lane: 'category'});
  });

  it('keeps what is about the whole', () => {
    const {about} = mapValue(geojson, {...collection(), name: 'Layer', crs: {type: 'name'}});
    expect(about).to.deep.equal({type: 'FeatureCollection', title: 'Layer', crs: {type: 'name'}});
    expect(mapValue(geojson, {type: 'Topology'}).problems.map(({code}) => code)).to.deep.equal(['not-this-format']);
  });
});
