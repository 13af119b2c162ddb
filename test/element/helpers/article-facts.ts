/** What a reader is told of one event of the default timeline, written out from the article's table. */
export interface ArticleFact {
  readonly id: string;
  readonly date: string;
  readonly label: string;
  readonly status: string;
}

const rows: readonly (readonly [id: string, date: string, label: string, status?: string])[] = [
  ['war', 'since about 2011, continuing when published (8 September 2017)', "Syria's war"],
  ['siege', 'about 2014 to 5 September 2017', 'Isis besieges Deir Ezzor'],
  ['russia-intervenes', '2015', 'Russia intervenes'],
  ['khalimov-defects', 'April 2015', 'Khalimov defects to Isis'],
  ['khalimov-video', 'between April 2015 and 8 September 2017', "Khalimov's video vow"],
  ['mosul-falls', 'July 2017', 'Isis loses Mosul'],
  ['siege-broken', 'Tuesday 5 September 2017', 'Army breaks the siege'],
  ['airdrops', 'until about 7 September 2017, start unknown', 'Erratic UN airdrops'],
  ['supplies', 'Thursday 7 September 2017', 'Supplies reach 70,000 civilians'],
  ['al-shami-killed', 'Thursday 7 September 2017', 'Al-Shami reported killed', 'Claimed by one side'],
  ['ur-rehman-killed', 'Thursday 7 September 2017', 'Ur Rehman reported killed', 'Claimed by one side'],
  ['russian-strikes', 'on or before 8 September 2017', 'Strikes on commanders', 'Claimed by one side'],
  ['khalimov-killed', 'on or before 8 September 2017', 'Khalimov reported killed', 'Claimed by one side'],
  ['al-shmali-killed', 'on or before 8 September 2017', 'Al-Shmali reported killed', 'Rival claims'],
  ['raqqa', 'about 8 September 2017', 'SDF retakes 6 per cent of Raqqa'],
  ['moscow-names', 'Friday 8 September 2017', 'Moscow names the dead'],
  ['insurgency-expected', 'expected; no date given', 'Insurgency expected', 'Expected'],
];

/** The seventeen, in the order of time. */
export const ARTICLE: readonly ArticleFact[] = rows.map(([id, date, label, status = 'Stated by the source']) => ({
  id,
  date,
  label,
  status,
}));

export const SUMMARY =
  '17 events from about 2011 to 8 September 2017. Six are dated 5 to 8 September 2017; three more happened on or ' +
  "before 8 September. Four rest on one side's claim, one on rival claims, one is expected.";

/** How the three folds are called, and what lies after each. */
export const FOLDS: readonly string[] = [
  '2 years with no dated event (2012 to 2013), then 2 events, 2015',
  '18 months with no dated event (January 2016 to June 2017), then 1 event, July 2017',
  '35 days with no dated event (1 August to 4 September 2017), then 6 events, 5 to 8 September 2017',
];

/** Each lane's name with its count and its time, in order. */
export const LANES: readonly string[] = [
  'The wider war, 3 events from about 2011 to 8 September 2017',
  'Mosul, Iraq, 1 event',
  'Raqqa, 1 event',
  'Deir Ezzor, 4 events from about 2014 to 7 September 2017',
  'Isis commanders, 8 events from April 2015 to 8 September 2017',
];
