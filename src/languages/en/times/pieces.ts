import { SMALL_NUMBER_WORD } from '../numbers.ts';

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const MONTH_OR_SHORT = `(?:${MONTH.slice(3, -1)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\\.|\\b))`;
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const WEEKDAY_OR_SHORT = `(?:${WEEKDAY}|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)(?:\\.|\\b))`;

const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d%]|[.,:]\\d|[-–]\\d{3})';
const TENS_ORDINAL = '(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)';
const ORDINAL_WORD =
  `(?:${TENS_ORDINAL}|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|` +
  'thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)';

const YEAR = '(?:1[0-9]|20)\\d\\d(?![\\d%]|[.,:/]\\d)';
const ERA = '(?:BCE?\\b|B\\. ?C\\.?(?: ?E\\.)?|AD\\b|A\\. ?D\\.|C\\.E\\.|CE\\b)';

const NUMBER =
  `(?:\\d{1,3}(?:,\\d{3})+|\\d{1,5}(?:\\.\\d{1,2})?(?:[- ][1-9]\\/\\d)?|(?:a |one )?(?:hundred|thousand|dozen)|` +
  `${SMALL_NUMBER_WORD}(?:[- ](?:hundred|thousand|dozen))?(?:[- ](?:and )?${SMALL_NUMBER_WORD}){0,2})` +
  '(?: and (?:a )?half)?';
/** Counts that stay open. */
const VAGUE =
  '(?:(?:the (?:first|last|next|past) )?(?:a )?(?:few|several|some|many|numerous|couple(?: of)?)(?: more)?)';

const UNITS = '(?:seconds|minutes|hours|days|weeks|fortnights|months|quarters|years|decades|centuries)';
const SINGLE_UNIT = '(?:second|minute|hour|day|week|fortnight|month|quarter|year|decade|century)';
const UNIT =
  '(?:seconds?|minutes?|hours?|days?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries)';
const PART_OF_DAY =
  '(?:morning|afternoon|evening|night|noon|midday|mid-day|midnight|dawn|dusk|daytime|nighttime|lunchtime)';
const SEASON = '(?:spring|summer|autumn|fall|winter)';

/** How near a count is, before it: part of the expression in TimeML's guidelines. */
const APPROXIMATE =
  '(?:(?:about|around|roughly|approximately|nearly|almost|(?<=\\b(?:for|after|than|in|last|lasted|lasting|took|taken|by|just|of|to|with|span|spanned) )over|(?<=\\b(?:just|in|for) )under|just over|just under|more than|less than|' +
  'fewer than|at least|at most|at the most|no more than|no less than|up to|as (?:many|much|little|few) as|some|' +
  'a little (?:more|less) than|well over|another|an additional|a further|the full|a full)(?: about| the)? )';

/** Which stretch of what follows. */
const STRETCH =
  '(?:(?:the )?(?:very )?(?:(?:beginning|start|end|middle|close|outset|eve|whole) of|' +
  '(?:early|late|latter|later|first|last|better|good|greater) parts? of|(?:first|second|latter|last) (?:half|days|weeks|months) of)(?: the)? |' +
  '(?:the )?(?:as (?:early|late|recently) as |very )?(?:early|late|mid|middle|earlier|later)(?: in)?(?:[- ]| on )(?:the )?)';

const ZONE =
  '(?:[ECMP][SD]T|GMT|UTC|BST|CES?T|EES?T|IST|JST|MSK|AE[SD]T|ET|PT|CT|local time|(?:Eastern|Pacific|Central|Mountain|Moscow|Greenwich|' +
  'London|New York|Beijing|Kyiv|Kiev)(?: (?:Standard|Daylight|Mean))?(?: time)?)';

/** Fill `{…}` of the rules' patterns. Every one is bounded, so that no text takes more than linear time. */
export const PIECES: Readonly<Record<string, string>> = {
  month: MONTH,
  mon: MONTH_OR_SHORT,
  weekday: WEEKDAY,
  wd: WEEKDAY_OR_SHORT,
  day: DAY,
  ordinalWord: ORDINAL_WORD,
  ordinal: `(?:\\d{1,2}(?:st|nd|rd|th)|${ORDINAL_WORD})`,
  year: YEAR,
  anyYear: '\\d{1,4}(?!\\d|[.,]\\d)',
  yearWords:
    `(?:(?:eighteen|nineteen)[- ](?:hundred|(?:oh|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]${SMALL_NUMBER_WORD})?` +
    `|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|two thousand(?: (?:and )?${SMALL_NUMBER_WORD})?)`,
  era: ERA,
  number: NUMBER,
  vague: VAGUE,
  unit: UNIT,
  units: UNITS,
  singleUnit: SINGLE_UNIT,
  pod: PART_OF_DAY,
  season: SEASON,
  approx: APPROXIMATE,
  stretch: STRETCH,
  zone: ZONE,
  holiday:
    "(?:New Year['’]?s?(?: Day| Eve)|Valentine['’]?s Day|St\\.? Patrick['’]?s Day|April Fools?['’]? Day|May Day|Independence Day|" +
    "Bastille Day|Halloween|Veterans['’]? Day|Armistice Day|Christmas(?: Day| Eve)?|Boxing Day|Martin Luther King Day|Memorial Day|" +
    'Labor Day|Columbus Day|Thanksgiving(?: Day)?|Good Friday|Easter(?: Sunday| Monday)?)',
};
