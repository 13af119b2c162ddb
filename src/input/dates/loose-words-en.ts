import type {DateWords} from './date-words.js';

/** English. */
export const english: DateWords = {
  months: {sept: 9, spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24, q1: 33, q2: 34, q3: 35, q4: 36},
  weekdays: {tues: 2, weds: 3, thur: 4, thurs: 4},
  numbers: 'one two three four five six seven eight nine ten eleven twelve'.split(' '),
  none: /^(?:-{1,3}|\?|n\/?a|none|null|nil|tb[acd]|undated|(?:date )?(?:is )?(?:unknown|not known|unclear|missing)(?: date)?|no date|unspecified)$/,
  uncertain:
    /^(?:(?:believed|thought|said|reported|alleged|assumed|presumed)(?: to (?:be|have been))|(?:most )?likely|probably|possibly|perhaps|maybe|reportedly|allegedly|presumably|apparently|supposedly|believed)[: ]+| ?\?$| (?:probably|possibly|perhaps|maybe|reportedly|allegedly|presumably|uncertain|unconfirmed)$/,
  approximate:
    /^(?:(?:about|around|circa|roughly|approximately) |approx[. ]|~|ca?(?:\.| ?(?=\d))) *| (?:or so|approximately|approx\.?|estimated|est\.?)$/,
  bounds: [
    [/^(?:(?:on or )?before|by|prior to|not? later than|not after) (.+)$/, 'before'],
    [/^(.+) (?:or (?:earlier|before)|at the latest)$/, 'before'],
    [/^(?:(?:on or )?after|not? earlier than|not before) (.+)$/, 'after'],
    [/^(.+) (?:or (?:later|after)|at the earliest)$/, 'after'],
    [/^(?:ever )?since (.+)$/, 'since'],
    [/^(?:from )?(.+?) (?:onwards?|(?:to|until|--|-) (?:the )?(?:present|now|today))$/, 'since'],
    [/^(?:until|till|up (?:to|until)) (.+)$/, 'until'],
  ],
  between: /^(?:some ?time )?between (.+) and (.+)$/,
  range: /^(?:from )?(.+?) (?:to|until|till|through|--|-) (.+)$/,
  bce: /\bb\.?c\.?(?:e\b\.?)?(?![a-z])/,
  ce: /\b(?:a\.?d|c\.?e)\b\.?/,
  decade: /^(\d{1,3})0'?s$/,
  century: /^(\d\d?)(?:st|nd|rd|th) century$/,
  beside:
    /\b(?:(?:(?:just |shortly )?(?:before|after|around|about) )?(?:dawn|dusk|sunrise|sunset|noon|midday|midnight|nightfall|morning|afternoon|evening|night|\d\d?(?: ?[ap]m\b| ?[ap]\.m\b\.?))|(?:local )?time|hours|in|on|at|of|the|during|early|late|mid|middle|beginning|start|end|(?:first|second) half|some ?time|dated?|(?:month|year)(?= of| \d))(?![a-z])(?: ?-(?= ?M))?/g,
  units: {day: 'day', week: 'week', month: 'month', year: 'year', decade: 'decade'},
  phrases: [
    [/^(?:(?:earlier |later )?today|tonight|this (?:morning|afternoon|evening))$/, 0],
    [/^yesterday$/, -1],
    [/^(?:the )?day before yesterday$/, -2],
    [/^tomorrow$/, 1],
    [/^(?:the )?day after tomorrow$/, 2],
    [/^(?<n>an?|\d{1,3}) (?<u>day|week|month|year|decade)s? ago$/, -1, '~'],
    [/^(?:the )?(?:last|previous) (?<u>week|month|year)$/, -1],
    [/^next (?<u>week|month|year)$/, 1],
    [/^(?:earlier )?this (?<u>week)$/, 0, 'so far'],
    [/^earlier this (?<u>month|year)$/, 0, 'so far'],
    [/^(?:later )?this (?<u>week|month|year)$/, 0],
    // "Last Tuesday" is the latest one to some and the one of the week before to others.
    [/^(?:on )?W(?<w>\d)$/, 0],
    [/^last W(?<w>\d)$/, -1, '?'],
    [/^next W(?<w>\d)$/, 1, '?'],
    [/^M(?<m>\d+)$/, 0],
    [/^last M(?<m>\d+)$/, -1, '?'],
    [/^next M(?<m>\d+)$/, 1, '?'],
  ],
};
