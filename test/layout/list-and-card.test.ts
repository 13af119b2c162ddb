import {expect} from '@open-wc/testing';
import type {EventInput, TimelineDocument} from '../../src/input/timeline-document.js';
import {paintOf} from '../../src/layout/lane-tone.js';
import type {CardScene, ItemScene} from '../../src/layout/scene.js';
import {timelineOf} from '../store/made-data.js';
import {ARTICLE, OpenTimeline, openArticle, SIZES} from './open-timeline.js';

function itemsOf(timeline: OpenTimeline): ItemScene[] {
  timeline.model.update(SIZES);
  return timeline.model.items([...Array(timeline.model.total).keys()]).filter((item) => item !== null);
}

const open = (events: readonly EventInput[], more: Omit<TimelineDocument, 'events'> = {}): OpenTimeline =>
  new OpenTimeline(timelineOf(events, more));

const cardOf = (timeline: OpenTimeline, id: string): CardScene => timeline.model.cardOf(id)!;

describe('buildListScene', () => {
  it('names the silences of the article where they lie, and no other', () => {
    const gaps = itemsOf(openArticle()).filter(({gap}) => gap);
    expect(gaps.map(({id, gap}) => [id, gap])).to.deep.equal([
      ['siege', '2 years with no dated event'],
      ['mosul-falls', '18 months with no dated event'],
      ['siege-broken', '35 days with no dated event'],
    ]);
  });

  it('names none where quiet time is not folded', () => {
    const linear = openArticle().ask({type: 'axis', mode: 'linear'});
    expect(itemsOf(linear).filter(({gap}) => gap)).to.deep.equal([]);
  });

  it('names no silence before the first event, nor after the last dated one', () => {
    const items = itemsOf(
      open([
        ...['2001-01-01', '2001-01-02', '2001-01-03', '2017-01-01', '2017-01-02', '2017-01-03'].map((date) => ({
          date,
          title: date,
        })),
        {date: '', title: 'Undated'},
      ]),
    );
    expect(items.map(({gap}) => Boolean(gap))).to.deep.equal([false, false, false, true, false, false, false]);
  });

  it('puts the glyph of a status before an entry, else the body of its date', () => {
    const markers = new Map(itemsOf(openArticle()).map(({id, marker}) => [id, marker]));
    expect(markers.get('khalimov-killed')).to.deep.equal({glyph: 'claimed'});
    expect(markers.get('siege')).to.deep.equal({look: 'solid'});
    expect(markers.get('airdrops')).to.deep.equal({look: 'light'});
    expect(markers.get('mosul-falls')).to.deep.equal({look: 'light'});
    expect(markers.get('supplies')).to.deep.equal({look: 'dot'});
  });

  it('gives `datetime` only for plain dates', () => {
    const datetimes = Object.fromEntries(itemsOf(openArticle()).map(({id, datetime}) => [id, datetime]));
    expect(datetimes).to.include({
      supplies: '2017-09-07',
      'mosul-falls': '2017-07',
      'russia-intervenes': '2015',
      raqqa: '',
      siege: '',
      'khalimov-killed': '',
    });
  });

  it('says a status other than "stated", and opens the entry that is selected', () => {
    const items = itemsOf(openArticle().ask({type: 'select', id: 'al-shmali-killed', reach: null}));
    const chosen = items.filter(({isOpen}) => isOpen);
    expect(chosen.map(({id, part, statusNote}) => [id, part, statusNote])).to.deep.equal([
      ['al-shmali-killed', 'item selected', 'Rival claims'],
    ]);
    expect(items.filter(({statusNote}) => statusNote)).to.have.length(6);
  });
});

describe('several parties that agree', () => {
  const agreeing = (): OpenTimeline =>
    open([
      {
        id: 'a',
        date: '2017',
        title: 'A',
        claims: [
          {by: 'X', says: 'Yes.'},
          {by: 'Y', says: 'Yes.'},
        ],
      },
      {id: 'b', date: '2018', title: 'B'},
    ]);

  it('are no one side: in card, list, mark and legend', () => {
    const timeline = agreeing();
    expect(cardOf(timeline, 'a').statusText).to.equal('Claimed by two parties');
    expect(itemsOf(timeline)[0]).to.include({
      status: 'Claimed by two parties',
      statusNote: 'Claimed by two parties',
    });
    expect(timeline.chart()!.lanes[0]!.marks[0]!.name).to.equal('2017, A, Claimed by two parties, 1 of 2');
    expect(timeline.model.stage.legend[1]!.text).to.equal('Claimed, by one side or by several that agree');
  });

  it('are counted apart in the summary', () => {
    const timeline = agreeing();
    itemsOf(timeline);
    expect(timeline.model.stage.summaryText).to.contain('One rests on claims that several parties agree on.');
  });
});

describe('buildCardScene', () => {
  it('tells rival claims side by side, in the order of the data', () => {
    const {claims, statusText, date, facts, position} = cardOf(openArticle(), 'al-shmali-killed');
    expect(claims.map(({by}) => by)).to.deep.equal(['Russian defence ministry', 'US forces']);
    expect(claims[0]!.notes).to.deep.equal(['said on 8 September 2017']);
    expect(claims[1]!.notes).to.have.length(1);
    expect(statusText).to.equal('Rival claims');
    expect(date).to.equal('on or before 8 September 2017');
    expect(facts).to.include('The source says: “previously been claimed”');
    expect(facts).to.include('Place: Deir Ezzor province');
    expect(position).to.equal('14 of 17');
  });

  it('tells relations from both sides', () => {
    const told = (id: string): string[] => cardOf(openArticle(), id).relations.map(({text, id: to}) => `${text} ${to}`);
    expect(told('khalimov-killed')).to.deep.equal(['Part of russian-strikes']);
    expect(told('russian-strikes')).to.deep.equal([
      'Includes khalimov-killed',
      'Includes (says Russian defence ministry) al-shmali-killed',
    ]);
    expect(told('al-shmali-killed')).to.deep.equal(['Part of (says Russian defence ministry) russian-strikes']);
    expect(told('supplies')).to.deep.equal([]);
  });

  it('keeps a relation word that nobody knows, and drops one to an event that is not there', () => {
    const timeline = open([
      {
        id: 'a',
        date: '2017',
        title: 'A',
        relations: [
          {type: 'echoes', to: 'b'},
          {type: 'constructor', to: 'b'},
          {type: 'follows', to: 'nobody'},
        ],
      },
      {id: 'b', date: '2018', title: 'B'},
    ]);
    expect(cardOf(timeline, 'a').relations).to.deep.equal([
      {text: 'echoes', id: 'b', title: 'B'},
      {text: 'constructor', id: 'b', title: 'B'},
    ]);
    expect(cardOf(timeline, 'b').relations).to.deep.equal([
      {text: 'echoes', id: 'a', title: 'A'},
      {text: 'constructor', id: 'a', title: 'A'},
    ]);
  });

  it('says no place where it has no name', () => {
    const timeline = open([{id: 'a', date: '2017', title: 'A', place: {name: '', lat: 35.3, lon: 40.1}}]);
    expect(cardOf(timeline, 'a').facts).to.deep.equal([]);
  });

  it('says who denies, who takes it back, where a claim puts the event, and its grade', () => {
    const {claims, status} = cardOf(
      open([
        {
          id: 'a',
          date: '2017-09-05',
          title: 'A',
          claims: [
            {by: 'One side', says: 'No.', stance: 'denies'},
            {by: 'Another', says: 'We were wrong.', stance: 'retracts', date: '2017-09-09'},
            {says: 'Later.', eventDate: '2017-09-07', grade: {scheme: 'Admiralty', value: 'B2'}},
          ],
        },
      ]),
      'a',
    );
    expect(status).to.equal('contested');
    expect(claims.map(({by, notes}) => [by, ...notes])).to.deep.equal([
      ['One side', 'denies it'],
      ['Another', 'takes it back', 'said on 9 September 2017'],
      ['Someone the data does not name', 'dates it: Thursday 7 September 2017', 'Admiralty: B2'],
    ]);
  });

  it('says of a time without an offset that it has none, and nothing of one that has', () => {
    const timeline = open([
      {id: 'without', date: '2017-09-05T10:00:00', title: 'A'},
      {id: 'with', date: '2017-09-05T10:00:00+03:00', title: 'B'},
    ]);
    expect(cardOf(timeline, 'without').facts).to.deep.equal(['a time without a time zone']);
    expect(cardOf(timeline, 'with').facts).to.deep.equal([]);
  });

  it('links only addresses that are safe, and names sources of a claim where they differ', () => {
    const {sources, claims} = cardOf(
      open(
        [
          {
            id: 'a',
            date: '2017',
            title: 'A',
            sources: ['good', 'bad'],
            claims: [
              {by: 'X', says: 'x', sources: ['bad', 'good']},
              {by: 'Y', says: 'y', sources: ['good']},
            ],
          },
        ],
        {
          sources: [
            {id: 'good', publisher: 'Paper', url: 'https://example.org/a', archivedUrl: 'https://example.org/b'},
            {id: 'bad', title: 'Trap', url: 'javascript:alert(1)'},
          ],
        },
      ),
      'a',
    );
    expect(sources).to.deep.equal([
      {text: 'Paper', href: 'https://example.org/a', archivedHref: 'https://example.org/b'},
      {text: 'Trap', href: '', archivedHref: ''},
    ]);
    expect(claims.map((claim) => claim.sources.map(({text}) => text))).to.deep.equal([[], ['Paper']]);
  });

  it('names sources with title and date, and in short counts those of one publisher', () => {
    const sources = [
      {id: 'first', publisher: 'Agency', title: 'One report', date: '2017-09'},
      {id: 'second', publisher: 'Agency', title: 'Another'},
    ];
    const timeline = open([{id: 'a', date: '2017', title: 'A', sources: ['first', 'second', 'unlisted']}], {sources});
    expect(cardOf(timeline, 'a').sources.map(({text}) => text)).to.deep.equal([
      'Agency, “One report”, September 2017',
      'Agency, “Another”',
      'unlisted',
    ]);
    expect(itemsOf(timeline)[0]!.source).to.equal('Agency (2); unlisted');
  });

  it('is in the language of the document where the event names none', () => {
    const timeline = open(
      [
        {id: 'a', date: '2017', title: 'A'},
        {id: 'b', date: '2018', title: 'B', lang: 'en'},
      ],
      {lang: 'ar'},
    );
    expect(itemsOf(timeline).map(({lang}) => lang)).to.deep.equal(['ar', 'en']);
    expect(['a', 'b'].map((id) => cardOf(timeline, id).lang)).to.deep.equal(['ar', 'en']);
  });

  it('takes no colour for one that would load something', () => {
    expect(paintOf(0, {color: 'url(https://example.org/)'})).to.deep.equal({tone: 1, color: ''});
    expect(paintOf(9, {color: '#a00'})).to.deep.equal({tone: 2, color: '#a00'});
  });

  it('links no unsafe address that a store gives', () => {
    const data = timelineOf([{id: 'a', date: '2017', title: 'A'}]);
    const media = [{src: 'javascript:alert(1)', type: 'image', alt: 'A', credit: '', sensitive: false}];
    const given = {...data, events: data.events.map((event) => ({...event, media}))};
    expect(cardOf(new OpenTimeline(given), 'a').media[0]!.src).to.equal('');
  });

  it('knows whether there is an event before and after', () => {
    const ends = ARTICLE.events.map(({id}) => {
      const {hasPrevious, hasNext} = cardOf(openArticle(), id);
      return `${hasPrevious ? '<' : ''}${hasNext ? '>' : ''}`;
    });
    expect([ends[0], ends[8], ends[16]]).to.deep.equal(['>', '<>', '<']);
  });

  it('does not say a summary that is the title again', () => {
    const timeline = open([{id: 'a', date: '2017', title: 'Same', summary: 'Same'}]);
    expect(cardOf(timeline, 'a').summary).to.equal('');
  });
});
