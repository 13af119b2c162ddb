import {expect} from '@open-wc/testing';
import {linkedPlaces, whenText} from '../../../src/input/formats/linked-places.js';
import {parseEdtf} from '../../../src/model/parse-edtf.js';
import {accountedRows, mapValue} from './map-value.js';

const span = (start: unknown, end?: unknown): object => ({start, ...(end !== undefined && {end})});

describe('linked-places', () => {
  const whens: readonly (readonly [timespans: readonly object[], certainty: string, date: string])[] = [
    [[span({in: '2017'})], '', '2017'],
    [[span({in: '-323'})], '', '-0323'],
    [[span({in: '44'})], '', '0044'],
    [[span({earliest: '2017-04', latest: '2017-06'})], '', '[2017-04..2017-06]'],
    [[span({earliest: '2017'})], '', '[2017..]'],
    [[span({latest: '2017'})], '', '[..2017]'],
    [[span({in: '1666'}, {in: '1722-03'})], '', '1666/1722-03'],
    [[span({earliest: '1666', latest: '1668'}, {latest: '1722'})], '', '1666~/1722~'],
    [[span({}, {in: '1722'})], '', '/1722'],
    [[span({in: '1666'}), span({in: '1700'}, {in: '1722'})], '', '{1666,1700..1722}'],
    [[span({in: '1666'}, {in: '1722-03'})], 'less-certain', '1666?/1722-03?'],
    [[span({earliest: '1666', latest: '1668'})], 'uncertain', '[1666?..1668?]'],
    [[span({in: '2017'})], 'certain', '2017'],
    [[], '', ''],
  ];
  for (const [timespans, certainty, date] of whens) {
    it(`reads ${JSON.stringify(timespans)} as ${date || 'no date'}${certainty && `, ${certainty}`}`, () => {
      expect(whenText({timespans, certainty})).to.equal(date);
      if (date) expect(parseEdtf(date).ok).to.equal(true);
    });
  }

  it('reads features with their names, types, links and words about the date', () => {
    const feature = {
      '@id': 'https://example.org/places/1',
      type: 'Feature',
      properties: {title: 'Invented Abbey', ccodes: ['GB']},
      when: {timespans: [span({in: '1100'})], label: 'in the reign of an invented king'},
      names: [{toponym: 'Abbatia Inventa', lang: 'la'}],
      types: [{identifier: 'aat:1', label: 'abbey'}],
      descriptions: [{value: 'A house of monks.', lang: 'en'}],
      links: [{type: 'closeMatch', identifier: 'https://example.org/wiki/1'}, {identifier: 'gn:1'}],
      geometry: {type: 'Point', coordinates: [0.5, 51.5]},
    };
    const mapped = mapValue(linkedPlaces, {
      type: 'FeatureCollection',
      '@context': 'x',
      features: [feature, 1],
      title: 'T',
    });
    expect(mapped.rows[0]?.fields).to.deep.include({
      id: 'https://example.org/places/1',
      date: '1100',
      dateText: 'in the reign of an invented king',
      title: 'Invented Abbey',
      summary: 'A house of monks.',
      lang: 'en',
      place: {name: 'Abbatia Inventa', lat: 51.5, lon: 0.5},
      tags: ['abbey'],
      sources: ['https://example.org/places/1', 'https://example.org/wiki/1'],
    });
    expect(mapped.rows[0]?.extra).to.deep.equal(feature);
    expect(mapped.about).to.deep.equal({type: 'FeatureCollection', '@context': 'x', title: 'T'});
    expect(accountedRows(mapped)).to.deep.equal([0, 1]);
  });

  it('dates a feature by its names where it has no date of its own', () => {
    const names = [{toponym: 'A'}, {toponym: 'B', when: {timespans: [span({in: '1100'})]}}];
    const [row] = mapValue(linkedPlaces, {type: 'Feature', names}).rows;
    expect(row?.fields).to.include({date: '1100', title: 'A'});
  });
});
