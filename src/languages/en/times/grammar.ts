import type { TimeGrammar } from '../../time-meaning.ts';
import { CALENDAR_WORDS } from '../calendar.ts';
import { CLOCK_RULES } from './clock.ts';
import { CYCLIC_RULES } from './cyclic.ts';
import { DATE_RULES } from './dates.ts';
import { DURATION_RULES, NARRATIVE_RULES, VAGUE_RULES } from './durations.ts';
import { PIECES } from './pieces.ts';
import { RELATIVE_RULES } from './relative.ts';

const CORES =
  'today yesterday tomorrow tonight now currently current nowadays present moment recently recent lately past future term soon ' +
  'later daily weekly hourly annually nightly annum fiscal fy q1 q2 q3 q4 period eighteen nineteen thousand ' +
  'twenties thirties forties fifties sixties seventies eighties nineties labor memorial columbus martin boxing good ' +
  'independence bastille veterans armistice valentine april st ahead ago earlier clock a.m p.m am pm bc hours hrs gmt utc';

const OPENERS =
  'the a an this that these those last next past coming early late earlier later mid middle about around roughly approximately ' +
  'nearly almost over under just only more less fewer at no up as some little well within another additional further full very ' +
  'beginning sometime between each every once twice three per right most each first second third fourth fifth ' +
  'sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth ' +
  'twentieth thirtieth half one two four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred dozen few several many numerous couple new ' +
  'shortly comparable corresponding same equivalent like year post pre final 1st 2nd 3rd 4th zero previous ca';

const PLANS =
  'scheduled due expected expects expect planned plans plan planning set slated upcoming effective deadline expire expires payable hopes hope intends intend aims going next';

/** English times, in the order in which rules of equal reach are preferred: the more a rule tells, the earlier. */
export const englishTimes: TimeGrammar = {
  rules: [...DATE_RULES, ...CYCLIC_RULES, ...RELATIVE_RULES, ...CLOCK_RULES, ...DURATION_RULES, ...VAGUE_RULES],
  narrativeRules: NARRATIVE_RULES,
  pieces: PIECES,
  cores: new Set([...CALENDAR_WORDS, ...CORES.split(' ')]),
  narrativeCores: new Set(['time', 'date', 'former']),
  openers: new Set(OPENERS.split(' ')),
  plans: new Set(PLANS.split(' ')),
  tells: new Set(
    'says say reports report adds writes tells quotes cites according notes claims insists argues believes thinks'.split(
      ' ',
    ),
  ),
  ahead: new Set(['will', 'shall', 'wo', "'ll", '’ll', 'would', 'may', 'can', 'must', 'should']),
  has: new Set(['has', 'have', "'ve", '’ve']),
  being: new Set("be been is are am was were 's ’s 're ’re 'm ’m".split(' ')),
  wasBeing: new Set(['was', 'were', 'been']),
  hadBeen: ['had', 'been'],
  possessive: /^['’]s(?!\p{L})/u,
  years: /\b(?:1[0-9]|20)\d\d\b(?![,.]\d)|\b\d{1,4} B\.?C\b/g,
  newsTimes: /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Tt]oday|[Yy]esterday)\b/g,
  joint: /^(?:, ?| on | )$/,
};
