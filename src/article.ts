import type {ClaimInput, EventInput, TimelineDocument} from './input/timeline-document.js';

/** The one source, so that each event and claim can name it. */
const sources = ['independent'];
const MOSCOW = 'Russian defence ministry';
const TASK_FORCE = 'Combined Joint Task Force';
const PUBLISHED = '2017-09-08';
/** On or before the day of publication: the article gives no day. */
const BEFORE = '[..2017-09-08]';
const KHALIMOV = 'Gulmurod Khalimov';

const claims = (...made: ClaimInput[]): ClaimInput[] => made.map((claim) => ({...claim, sources}));

const event = (
  id: string,
  date: string,
  dateText: string,
  label: string,
  title: string,
  lane: string,
  place: string,
  more: EventInput = {},
): EventInput => ({id, date, dateText, label, title, lane, ...(place && {place}), ...more, sources});

const strikes = [{type: 'part-of', to: 'russian-strikes'}];

/**
 * The default timeline: the events of one newspaper article, in our own words; only `dateText` quotes it. Nothing in
 * it is more precise than the article. As written by authors, to be read by `readData`.
 */
export const article: TimelineDocument = {
  title: "Isis on two fronts: from Khalimov's defection to the breaking of the Deir Ezzor siege",
  description:
    'The events one newspaper article covers, as it tells them. Weekdays are resolved against its publication on ' +
    'Friday 8 September 2017.',
  lang: 'en',
  published: PUBLISHED,
  lanes: [
    {id: 'war', title: 'The wider war'},
    {id: 'mosul', title: 'Mosul, Iraq'},
    {id: 'raqqa', title: 'Raqqa'},
    {id: 'deir-ezzor', title: 'Deir Ezzor'},
    {id: 'commanders', title: 'Isis commanders'},
  ],
  sources: [
    {
      id: 'independent',
      title: 'Several Isis commanders killed in Syria by latest US and Russian bombing',
      publisher: 'The Independent',
      date: PUBLISHED,
    },
  ],
  events: [
    event('war', '2011~/..', 'six-year-old war', "Syria's war", "Syria's war", 'war', 'Syria'),
    event(
      'russia-intervenes',
      '2015',
      'in 2015',
      'Russia intervenes',
      "Russia intervenes in Syria's war",
      'war',
      'Syria',
      {actors: ['Russia']},
    ),
    event(
      'insurgency-expected',
      '[2017-09-08..]',
      'is expected',
      'Insurgency expected',
      'Isis expected to turn to insurgency in Syria and Iraq, and to more attacks around the world',
      'war',
      'Syria and Iraq',
      {actors: ['Isis'], status: 'expected'},
    ),
    event(
      'mosul-falls',
      '2017-07',
      'in July',
      'Isis loses Mosul',
      'Isis loses Mosul, the largest city it held',
      'mosul',
      'Mosul, Iraq',
      {actors: ['Isis']},
    ),
    event(
      'raqqa',
      '2017-09-08~',
      'has now retaken',
      'SDF retakes 6 per cent of Raqqa',
      'US-backed Syrian Democratic Forces have retaken 6 per cent of Raqqa',
      'raqqa',
      'Raqqa',
      {
        actors: ['Syrian Democratic Forces'],
        summary:
          'Printed as 6 per cent in the source. Civilian casualties are significant, and the forces are preparing ' +
          'for the best-defended neighbourhoods.',
      },
    ),
    event(
      'siege',
      '2014~/2017-09-05',
      'three years ago',
      'Isis besieges Deir Ezzor',
      'Isis besieges Deir Ezzor',
      'deir-ezzor',
      'Deir Ezzor',
      {actors: ['Isis']},
    ),
    event(
      'airdrops',
      '/2017-09-07~',
      'for years',
      'Erratic UN airdrops',
      'Besieged civilians depend on erratic UN airdrops of food and medicine',
      'deir-ezzor',
      'Deir Ezzor',
      {actors: ['United Nations'], summary: 'The source gives neither end.'},
    ),
    event(
      'siege-broken',
      '2017-09-05',
      'on Tuesday',
      'Army breaks the siege',
      'Syrian army and allied militias break the siege, with Russian air support',
      'deir-ezzor',
      'Deir Ezzor',
      {actors: ['Syrian army', 'Suheil al-Hassan'], summary: 'Led by General Suheil al-Hassan.'},
    ),
    event(
      'supplies',
      '2017-09-07',
      'On Thursday',
      'Supplies reach 70,000 civilians',
      'Shipments reach the 70,000 besieged civilians',
      'deir-ezzor',
      'Deir Ezzor',
    ),
    event(
      'khalimov-defects',
      '2015-04',
      'in April 2015',
      'Khalimov defects to Isis',
      "Gulmurod Khalimov, US-trained commander of Tajikistan's elite police, defects to Isis",
      'commanders',
      '',
      {actors: [KHALIMOV]},
    ),
    event(
      'khalimov-video',
      '[2015-04..2017-09-08]',
      'later',
      "Khalimov's video vow",
      'Khalimov vows in a video to return home and to carry the fight to Russia and the US',
      'commanders',
      '',
      {actors: [KHALIMOV]},
    ),
    event(
      'al-shami-killed',
      '2017-09-07',
      'on Thursday',
      'Al-Shami reported killed',
      'Abu Anas al-Shami, who led the procuring of explosives, reported killed near Mayadin',
      'commanders',
      'near Mayadin',
      {
        actors: ['Abu Anas al-Shami'],
        claims: claims({by: TASK_FORCE, says: 'Killed near Mayadin, says its spokesman, Colonel Ryan Dillon.'}),
      },
    ),
    event(
      'ur-rehman-killed',
      '2017-09-07',
      'on Thursday',
      'Ur Rehman reported killed',
      'Junaid ur Rehman, a drone pilot who turned drones into weapons, reported killed at al-Ashara',
      'commanders',
      'al-Ashara, just south of Mayadin',
      {actors: ['Junaid ur Rehman'], claims: claims({by: TASK_FORCE, says: 'Killed at al-Ashara.'})},
    ),
    event(
      'russian-strikes',
      BEFORE,
      'in recent strikes',
      'Strikes on commanders',
      'Russian strikes reported to kill more than 40 combatants, among them four senior commanders meeting in an ' +
        'underground command centre',
      'commanders',
      'Deir Ezzor province',
      {actors: ['Russia'], claims: claims({by: MOSCOW, says: 'More than 40 combatants killed.'})},
    ),
    event(
      'khalimov-killed',
      BEFORE,
      'in recent strikes',
      'Khalimov reported killed',
      'Gulmurod Khalimov, Isis war minister, reported killed',
      'commanders',
      'Deir Ezzor province',
      {
        actors: [KHALIMOV],
        claims: claims({by: MOSCOW, date: PUBLISHED, says: 'Among the dead of its strikes.'}),
        relations: strikes,
      },
    ),
    event(
      'al-shmali-killed',
      BEFORE,
      'previously been claimed',
      'Al-Shmali reported killed',
      'Abu Muhammad al-Shmali, finance minister and "Emir of Deir Ezzor", reported killed, by two sides',
      'commanders',
      'Deir Ezzor province',
      {
        actors: ['Abu Muhammad al-Shmali'],
        status: 'contested',
        summary: 'Two sides have each claimed his death.',
        claims: claims(
          {by: MOSCOW, date: PUBLISHED, says: 'Among the dead of its strikes.'},
          {by: 'US forces', date: BEFORE, says: 'Had already claimed his death.'},
        ),
        // Only one of the two claims puts his death there.
        relations: strikes.map((relation) => ({...relation, by: MOSCOW})),
      },
    ),
    event(
      'moscow-names',
      PUBLISHED,
      'on Friday',
      'Moscow names the dead',
      'Russian defence ministry names Khalimov and al-Shmali among the dead',
      'commanders',
      '',
      {
        actors: [MOSCOW],
        summary:
          'In a statement whose day the source does not give, Moscow also says that its air force sped up the ' +
          'unblocking of the city.',
      },
    ),
  ],
};
