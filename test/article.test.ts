import {expect} from '@open-wc/testing';
import {article} from '../src/article.js';
import {readData} from './read-own.js';

const {data, problems} = readData(article);
const find = (id: string) => data.events.find((event) => event.id === id);

/** Id, date, words of the source, label, title, lane, place and status of the seventeen events, as in the file. */
const TABLE: readonly (readonly [string, string, string, string, string, string, string, string])[] = [
  ['war', '2011~/..', 'six-year-old war', "Syria's war", "Syria's war", 'war', 'Syria', 'stated'],
  [
    'russia-intervenes',
    '2015',
    'in 2015',
    'Russia intervenes',
    "Russia intervenes in Syria's war",
    'war',
    'Syria',
    'stated',
  ],
  [
    'insurgency-expected',
    '[2017-09-08..]',
    'is expected',
    'Insurgency expected',
    'Isis expected to turn to insurgency in Syria and Iraq, and to more attacks around the world',
    'war',
    'Syria and Iraq',
    'expected',
  ],
  [
    'mosul-falls',
    '2017-07',
    'in July',
    'Isis loses Mosul',
    'Isis loses Mosul, the largest city it held',
    'mosul',
    'Mosul, Iraq',
    'stated',
  ],
  [
    'raqqa',
    '2017-09-08~',
    'has now retaken',
    'SDF retakes 6 per cent of Raqqa',
    'US-backed Syrian Democratic Forces have retaken 6 per cent of Raqqa',
    'raqqa',
    'Raqqa',
    'stated',
  ],
  [
    'siege',
    '2014~/2017-09-05',
    'three years ago',
    'Isis besieges Deir Ezzor',
    'Isis besieges Deir Ezzor',
    'deir-ezzor',
    'Deir Ezzor',
    'stated',
  ],
  [
    'airdrops',
    '/2017-09-07~',
    'for years',
    'Erratic UN airdrops',
    'Besieged civilians depend on erratic UN airdrops of food and medicine',
    'deir-ezzor',
    'Deir Ezzor',
    'stated',
  ],
  [
    'siege-broken',
    '2017-09-05',
    'on Tuesday',
    'Army breaks the siege',
    'Syrian army and allied militias break the siege, with Russian air support',
    'deir-ezzor',
    'Deir Ezzor',
    'stated',
  ],
  [
    'supplies',
    '2017-09-07',
    'On Thursday',
    'Supplies reach 70,000 civilians',
    'Shipments reach the 70,000 besieged civilians',
    'deir-ezzor',
    'Deir Ezzor',
    'stated',
  ],
  [
    'khalimov-defects',
    '2015-04',
    'in April 2015',
    'Khalimov defects to Isis',
    "Gulmurod Khalimov, US-trained commander of Tajikistan's elite police, defects to Isis",
    'commanders',
    '',
    'stated',
  ],
  [
    'khalimov-video',
    '[2015-04..2017-09-08]',
    'later',
    "Khalimov's video vow",
    'Khalimov vows in a video to return home and to carry the fight to Russia and the US',
    'commanders',
    '',
    'stated',
  ],
  [
    'al-shami-killed',
    '2017-09-07',
    'on Thursday',
    'Al-Shami reported killed',
    'Abu Anas al-Shami, who led the procuring of explosives, reported killed near Mayadin',
    'commanders',
    'near Mayadin',
    'claimed',
  ],
  [
    'ur-rehman-killed',
    '2017-09-07',
    'on Thursday',
    'Ur Rehman reported killed',
    'Junaid ur Rehman, a drone pilot who turned drones into weapons, reported killed at al-Ashara',
    'commanders',
    'al-Ashara, just south of Mayadin',
    'claimed',
  ],
  [
    'russian-strikes',
    '[..2017-09-08]',
    'in recent strikes',
    'Strikes on commanders',
    'Russian strikes reported to kill more than 40 combatants, among them four senior commanders meeting in an underground command centre',
    'commanders',
    'Deir Ezzor province',
    'claimed',
  ],
  [
    'khalimov-killed',
    '[..2017-09-08]',
    'in recent strikes',
    'Khalimov reported killed',
    'Gulmurod Khalimov, Isis war minister, reported killed',
    'commanders',
    'Deir Ezzor province',
    'claimed',
  ],
  [
    'al-shmali-killed',
    '[..2017-09-08]',
    'previously been claimed',
    'Al-Shmali reported killed',
    'Abu Muhammad al-Shmali, finance minister and "Emir of Deir Ezzor", reported killed, by two sides',
    'commanders',
    'Deir Ezzor province',
    'contested',
  ],
  [
    'moscow-names',
    '2017-09-08',
    'on Friday',
    'Moscow names the dead',
    'Russian defence ministry names Khalimov and al-Shmali among the dead',
    'commanders',
    '',
    'stated',
  ],
];

describe('the default timeline', () => {
  it('is read without a problem', () => expect(problems).to.deep.equal([]));

  it('holds its events in the order of the table', () =>
    expect(article.events.map((event) => event.id)).to.deep.equal(TABLE.map(([id]) => id)));

  for (const [id, date, dateText, label, title, lane, place, status] of TABLE) {
    it(`tells of ${id} what the article tells`, () => {
      const event = find(id);
      expect(event).to.include({dateText, label, title, lane, status});
      expect(event?.date.text).to.equal(date);
      expect(event?.place?.name ?? '').to.equal(place);
      expect(event?.sources).to.deep.equal(['independent']);
      expect(label.length).to.be.at.most(32);
    });
  }

  it('is read in the order of time', () =>
    expect(data.events.map((event) => event.id).join(' ')).to.equal(
      'war siege russia-intervenes khalimov-defects khalimov-video mosul-falls siege-broken airdrops supplies ' +
        'al-shami-killed ur-rehman-killed russian-strikes khalimov-killed al-shmali-killed raqqa moscow-names ' +
        'insurgency-expected',
    ));

  it('says when it was published and links nowhere', () => {
    expect(data.published?.text).to.equal('2017-09-08');
    expect(data.sources.map(({publisher, url}) => [publisher, url])).to.deep.equal([['The Independent', '']]);
    expect(JSON.stringify(article)).not.to.match(/https?:/);
  });

  it('names its lanes in order', () =>
    expect(data.lanes.map(({id, title}) => `${id}: ${title}`)).to.deep.equal([
      'war: The wider war',
      'mosul: Mosul, Iraq',
      'raqqa: Raqqa',
      'deir-ezzor: Deir Ezzor',
      'commanders: Isis commanders',
    ]));

  it('ties the events of a person together', () =>
    expect(
      data.events.filter((event) => event.actors.includes('Gulmurod Khalimov')).map((event) => event.id),
    ).to.deep.equal(['khalimov-defects', 'khalimov-video', 'khalimov-killed']));

  it('keeps the two claims of one death apart, and only one of them part of the strikes', () => {
    const {claims, relations} = find('al-shmali-killed') ?? {};
    expect(claims?.map(({by, date}) => [by, date?.text])).to.deep.equal([
      ['Russian defence ministry', '2017-09-08'],
      ['US forces', '[..2017-09-08]'],
    ]);
    expect(relations).to.deep.equal([{type: 'part-of', to: 'russian-strikes', by: 'Russian defence ministry'}]);
  });

  it('rests what is claimed on who claims it', () => {
    const claimants = (id: string): readonly string[] | undefined => find(id)?.claims.map(({by}) => by);
    expect(claimants('al-shami-killed')).to.deep.equal(['Combined Joint Task Force']);
    expect(claimants('ur-rehman-killed')).to.deep.equal(['Combined Joint Task Force']);
    expect(claimants('russian-strikes')).to.deep.equal(['Russian defence ministry']);
    expect(claimants('khalimov-killed')).to.deep.equal(['Russian defence ministry']);
    expect(claimants('insurgency-expected')).to.deep.equal([]);
  });
});
