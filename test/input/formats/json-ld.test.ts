import {expect} from '@open-wc/testing';
import {jsonLd} from '../../../src/input/formats/json-ld.js';
import {accountedRows, fieldOf, loadShared, mapValue} from './map-value.js';

const review = (more: object = {}): object => ({
  '@type': 'ClaimReview',
  url: 'https://example.org/check',
  datePublished: '2017-04-20',
  author: {'@type': 'Organization', name: 'Checkers'},
  claimReviewed: 'It was a warehouse',
  itemReviewed: {
    '@type': 'Claim',
    datePublished: '2017-04-05',
    author: {name: 'A ministry'},
    appearance: {'@type': 'CreativeWork', url: 'https://example.org/said'},
  },
  reviewRating: {ratingValue: 1, bestRating: 5, worstRating: 1, alternateName: 'False'},
  ...more,
});

describe('json-ld', () => {
  it('reads events with what they say of place, people, sources and state', () => {
    const event = {
      '@type': ['schema:SocialEvent', 'Thing'],
      '@id': 'https://example.org/e',
      url: 'https://example.org/e',
      name: {'@value': 'A meeting', '@language': 'en'},
      startDate: '2017-04-04',
      eventStatus: 'https://schema.org/EventPostponed',
      location: {'@type': 'Place', name: 'Alphaville', geo: {latitude: 35.44, longitude: 36.65}},
      organizer: [{'@id': '#org'}, {name: 'Others'}],
      sameAs: ['https://example.org/same'],
      keywords: 'one, two',
      image: ['https://example.org/i.jpg', {url: 'https://example.org/j.jpg', caption: 'C'}],
    };
    const mapped = mapValue(jsonLd, {
      '@context': 'https://schema.org',
      name: 'A list',
      '@graph': [event, {'@type': 'Organization', '@id': '#org', name: 'The organisers'}, 1],
    });
    expect(mapped.rows[0]?.fields).to.deep.include({
      id: 'https://example.org/e',
      date: '2017-04-04',
      title: 'A meeting',
      place: {name: 'Alphaville', lat: '35.44', lon: '36.65', precision: ''},
      actors: ['The organisers', 'Others'],
      tags: ['one', 'two'],
      sources: ['https://example.org/e', 'https://example.org/same'],
      grade: {scheme: 'schema.org event status', value: 'EventPostponed'},
    });
    expect((mapped.rows[0]?.fields['media'] as object[]).length).to.equal(2);
    expect(mapped.rows[0]?.extra).to.equal(event);
    expect(mapped.about).to.deep.equal({
      '@context': 'https://schema.org',
      name: 'A list',
      title: 'A list',
      'other nodes': [{'@type': 'Organization', '@id': '#org', name: 'The organisers'}],
    });
    expect([mapped.structural, accountedRows(mapped)]).to.deep.equal([[1], [0, 1, 2]]);
  });

  it('leaves a start and an end to the reader of dates, as they are', () => {
    const [row] = mapValue(jsonLd, {
      '@type': 'Event',
      startDate: '2017-04-04T06:30:00+03:00',
      endDate: '2017-04-04',
    }).rows;
    expect(row?.fields['date']).to.deep.equal({start: '2017-04-04T06:30:00+03:00', end: '2017-04-04'});
    expect(row?.extra).to.deep.equal({
      '@type': 'Event',
      startDate: '2017-04-04T06:30:00+03:00',
      endDate: '2017-04-04',
    });
  });

  it('makes a reviewed claim an event of when it was said, with the verdict under the name of who gave it', () => {
    const [row] = mapValue(jsonLd, [review()]).rows;
    expect(row?.fields).to.deep.include({
      date: '2017-04-05',
      title: 'It was a warehouse',
      grade: {scheme: 'Checkers', value: 'False'},
      sources: [{title: '', publisher: 'Checkers', date: '2017-04-20', url: 'https://example.org/check'}],
    });
    expect(row?.fields['status']).to.equal(undefined);
    const [claim] = row?.fields['claims'] as readonly object[];
    expect(claim).to.deep.include({by: 'A ministry', says: 'It was a warehouse', date: '2017-04-05'});
    expect((claim as {sources: readonly object[]}).sources[0]).to.include({url: 'https://example.org/said'});
  });

  it('dates a claim of which nobody says when it was made no later than its review', () => {
    const undated = review({itemReviewed: {'@type': 'Claim'}, reviewRating: {ratingValue: 2, bestRating: 5}});
    const mapped = mapValue(jsonLd, [undated, review({itemReviewed: {}, datePublished: undefined})]);
    expect(fieldOf(mapped, 'date')).to.deep.equal(['[..2017-04-20]', undefined]);
    expect(mapped.rows[0]?.fields['grade']).to.deep.equal({scheme: 'Checkers', value: '2 of 5'});
  });

  it('joins a claim with its review, and an article with the event that it is about', () => {
    const claim = {'@type': 'Claim', '@id': '#c', text: 'Said', datePublished: '2017-04-05'};
    const article = {'@type': 'NewsArticle', headline: 'About it', url: 'https://example.org/n', about: {'@id': '#e'}};
    const mapped = mapValue(jsonLd, [
      claim,
      review({itemReviewed: {'@id': '#c'}}),
      article,
      {'@type': 'Event', '@id': '#e', name: 'It', startDate: '2017'},
      {'@type': 'NewsArticle', headline: 'Alone', datePublished: '2017-04-06', url: 'https://example.org/a'},
      {'@type': 'Claim', text: 'Unreviewed', author: 'Somebody'},
    ]);
    expect(mapped.rows.map(({rows}) => rows)).to.deep.equal([[1], [3], [4], [5]]);
    expect(fieldOf(mapped, 'title')).to.deep.equal(['It was a warehouse', 'It', 'Alone', 'Unreviewed']);
    expect(fieldOf(mapped, 'date')).to.deep.equal(['2017-04-05', '2017', '2017-04-06', undefined]);
    expect(mapped.rows[1]?.fields['sources']).to.deep.equal([
      {title: 'About it', publisher: '', date: '', url: 'https://example.org/n'},
    ]);
    expect(mapped.about).to.deep.equal({'other nodes': [claim, article]});
    expect(accountedRows(mapped)).to.deep.equal([0, 1, 2, 3, 4, 5]);
  });

  it('reads lists of items, and what is nested without end as nothing', () => {
    const list = {'@type': 'ItemList', itemListElement: [{'@type': 'ListItem', item: {'@type': 'Event', name: 'A'}}]};
    expect(fieldOf(mapValue(jsonLd, list), 'title')).to.deep.equal(['A']);
    let deep: unknown = [];
    for (let i = 0; i < 1e5; i++) deep = [deep];
    expect(mapValue(jsonLd, deep).problems.map(({code}) => code)).to.deep.equal(['too-deep']);
  });

  it('reads the shared graph', async function () {
    const text = await loadShared('shapes/claimreview.jsonld');
    if (!text) return this.skip();
    const mapped = mapValue(jsonLd, JSON.parse(text));
    expect(mapped.rows.map(({rows}) => rows)).to.deep.equal([[0], [1]]);
    expect(mapped.structural).to.deep.equal([2]);
  });
});
