import type { TemporalExpression } from '../core/annotations.ts';
import type { Language, Signal } from '../core/language.ts';
import { contains, overlaps } from '../core/span.ts';
import type { Draft } from './draft.ts';
import { stretchAround } from './figures/predicate.ts';
import { commonGround, likeness, type Surroundings } from './figures/surroundings.ts';
import { nearestVerb, surroundingsIn } from './hours-and-years.ts';
import { listed, someOutlets } from './sentences.ts';
import { evidenceAt, quoted, type Sentence, type StoryInHand, sentenceAt, type Version, type Word } from './version.ts';

/** How long something was, or how long after something else it came. */
interface Lasting {
  readonly version: Version;
  readonly time: TemporalExpression;
  readonly sentence: Sentence;
  readonly minutes: number;
  /** Minutes of the unit in which it is told. */
  readonly unit: number;
  /** How many of them. */
  readonly count: number;
  /** Whether the words leave it open by a part ("over two hours"). */
  readonly vague: boolean;
  readonly relation: Relation;
  /** The verb nearest to it; `null` where its clause has none that tells anything. */
  readonly act: Word | null;
  readonly around: Surroundings;
  /** The people whom its clause names, word by word. */
  readonly people: readonly string[];
}

/**
 * What is as long ("for two hours"), what comes so long after something, what comes "after two hours", which may be either, or
 * what comes within such a time ("the third in five years").
 */
type Relation = 'span' | 'after' | 'elapsed' | 'within';

interface Pair {
  readonly a: Lasting;
  readonly b: Lasting;
  readonly ground: number;
}

/** What two clauses must share by the rarity of the words, with one verb, and where a verb tells no more than how long. By reading what the stories tell with less. */
const LEAST_OF_ACT = 0.9;
const LEAST_OF_ANY = 1.5;
/** One rare word beside the verb is enough. */
const LEAST_OF_WORD = 3;
const LEAST_WORDS = 2;

/** Things to which two reports give different lengths of time, prison terms and bans left out. */
export function lengthFindings(story: StoryInHand): Draft[] {
  const told = story.versions.map((version) => lastingIn(version));
  const pairs = told.flatMap((own, i) => told.slice(i + 1).flatMap((others) => answering(own, others, story.language)));
  pairs.sort((x, y) => y.ground - x.ground);
  const groups: Lasting[][] = [];
  for (const { a, b } of pairs) {
    const group = groups.find((one) => one.includes(a) || one.includes(b));
    if (group === undefined) groups.push([a, b]);
    else group.push(...[a, b].filter((one) => !group.some(({ version }) => version === one.version)));
  }
  return groups.map((group) => draft(group, story));
}

function lastingIn(version: Version): Lasting[] {
  const { times } = version.read.annotations;
  const penalties = version.language.penaltiesIn(version.read.document.text);
  return times.flatMap((time): Lasting[] => {
    const length = time.type === 'DURATION' ? lengthOf(time.value ?? '') : null;
    const sentence = length === null ? null : sentenceAt(version, time);
    if (length === null || sentence === null || penalties.some((one) => overlaps(one, time))) return [];
    const words = version.words.slice(sentence.first, sentence.last);
    const at = words.findIndex((word) => overlaps(word, time));
    const { from, to } = stretchAround(words, at, version.language);
    const clause = words.slice(from, to);
    const relation = relationOf(words, time, version.language);
    // "19 hours over four days": which is meant is not told.
    const isOne = !times.some(
      (other) => other !== time && other.type === 'DURATION' && clause.some((word) => overlaps(word, other)),
    );
    if (relation === null || !isOne) return [];
    return [
      {
        version,
        time,
        sentence,
        ...length,
        vague: isVague(version, words, time),
        relation,
        act: nearestVerb(clause, time),
        around: surroundingsIn(clause, time, version),
        people: version.read.annotations.mentions
          .filter(({ kind, form }) => kind === 'person' && form === 'name')
          .filter((mention) => clause.some((word) => overlaps(word, mention)))
          .flatMap(({ name }) => name.toLowerCase().split(/\s+/)),
      },
    ];
  });
}

const MINUTES: Readonly<Record<string, number>> = {
  Y: 525_600,
  M: 43_800,
  W: 10_080,
  D: 1440,
  TH: 60,
  TM: 1,
  TS: 1 / 60,
};
const DAY = 1440;

/** `PT1H30M` are 90 minutes, told in minutes; `null` for an open count (`PXY`). */
function lengthOf(value: string): Pick<Lasting, 'minutes' | 'unit' | 'count'> | null {
  const [, days, hours = ''] = /^P([^T]*)(?:T(.*))?$/.exec(value) ?? [];
  if (days === undefined) return null;
  const parts = [...days.matchAll(/([\d.]+)([YMWD])/g), ...hours.matchAll(/([\d.]+)([HMS])/g)].map(
    ([whole, count, letter]) => ({
      count: Number(count),
      unit: MINUTES[hours.includes(whole) ? `T${letter}` : letter!]!,
    }),
  );
  const last = parts.at(-1);
  if (last === undefined || parts.map(({ count }) => count).includes(Number.NaN)) return null;
  return { ...last, minutes: parts.reduce((sum, { count, unit }) => sum + count * unit, 0) };
}

/** "Since two hours", "until two years later". */
const OTHERWISE: readonly Signal[] = ['since', 'condition', 'earlier'];

function relationOf(words: readonly Word[], time: TemporalExpression, language: Language): Relation | null {
  const before = words.findLast(({ end }) => end <= time.start);
  const after = words.find(({ start }) => start >= time.end);
  const [led, followed] = [before, after].map((word) => (word === undefined ? [] : language.signals(word.form)));
  if (followed!.includes('later')) return 'after';
  if (led!.includes('later')) return 'elapsed';
  if (led!.some((signal) => OTHERWISE.includes(signal))) return null;
  // "Two years ago", "four minutes left", "50 minutes earlier".
  if (after !== undefined && /^(?:RBR?|JJ|VBN|VBD)$/.test(after.tag) && after.start <= time.end + 1) return null;
  if (followed!.includes('past') || followed!.includes('earlier')) return null;
  return led!.includes('within') ? 'within' : 'span';
}

function isVague({ read, language }: Version, words: readonly Word[], time: TemporalExpression): boolean {
  const near = read.annotations.figures.find((figure) => overlaps(figure, time));
  if (near !== undefined && near.bound !== 'exact') return true;
  const before = words.findLast(({ end }) => end <= time.start);
  return [before, ...words.filter((word) => contains(time, word))].some((word) => {
    const signals = word === undefined ? [] : language.signals(word.form);
    return signals.includes('approximates') || signals.includes('slight') || signals.includes('short');
  });
}

function answering(own: readonly Lasting[], others: readonly Lasting[], language: Language): Pair[] {
  const all = own.flatMap((a) => others.flatMap((b) => pairOf(a, b, language) ?? []));
  return all.filter((pair) => {
    const { a, b, ground } = pair;
    if (!differ(a, b) || !areOfOneTime(a, b)) return false;
    // Where another length answers nearly as well, or is the same, the reports tell of several.
    return !all.some((other) => other !== pair && (other.a === a || other.b === b) && other.ground > CLEAR * ground);
  });
}

/** A rival with more than this of the best one's ground leaves it open which is meant. */
const CLEAR = 0.5;

function pairOf(a: Lasting, b: Lasting, language: Language): Pair | null {
  if (a.relation !== b.relation && a.relation !== 'elapsed' && b.relation !== 'elapsed') return null;
  const isOther = a.people.length > 0 && b.people.length > 0 && !a.people.some((one) => b.people.includes(one));
  if (isOther) return null;
  const { weight, words } = commonGround(a.around, b.around, language);
  const isOfOneAct = areOfOneAct(a, b, language) || isTheActOf(a, b, language) || isTheActOf(b, a, language);
  if (isOfOneAct)
    return weight >= (words < LEAST_WORDS ? LEAST_OF_WORD : LEAST_OF_ACT) ? { a, b, ground: weight } : null;
  // "Walked out four hours after the talks had begun", "the third recall in five years": the verb need not be the one that lasts.
  const isPlain =
    (a.relation === b.relation && a.relation !== 'span') ||
    [a, b].every(({ act }) => act === null || tellsLength(act, language));
  return isPlain && words >= LEAST_WORDS && weight >= LEAST_OF_ANY ? { a, b, ground: weight } : null;
}

const areOfOneAct = (a: Lasting, b: Lasting, language: Language): boolean =>
  a.act !== null && b.act !== null && likeness(a.act.lemma, b.act.lemma, language) > 0;

/** "Was held for three days", "spent five days in custody": the one's verb is the other's noun, beside a verb that says only how long. */
function isTheActOf(a: Lasting, b: Lasting, language: Language): boolean {
  if (a.act === null || (b.act !== null && !tellsLength(b.act, language))) return false;
  return [...b.around.weights.keys()].some((lemma) => likeness(a.act!.lemma, lemma, language) > 0);
}

const tellsLength = ({ lemma }: Word, language: Language): boolean => language.signals(lemma).includes('lasts');

/** Lengths that a mistake sets apart are seldom further apart than this. */
const MOST_TIMES = 8;
/** Where words leave a length open, a quarter more may be the same. */
const ROUGH = 1.25;
/** "90 hours" for 88. */
const ROUNDED = 1.08;

function differ(a: Lasting, b: Lasting): boolean {
  const [less, more] = a.minutes < b.minutes ? [a, b] : [b, a];
  const times = more.minutes / less.minutes;
  if (times > MOST_TIMES) return false;
  if (a.vague || b.vague) return times >= ROUGH;
  if (times < ROUNDED && [a, b].some(({ count }) => count % 10 === 0)) return false;
  return a.unit === b.unit ? times > 1 : more.minutes - less.minutes > Math.max(a.unit, b.unit) / 2;
}

/** Days grow while something goes on: told in days of one day's reports, in longer units of one week's; hours are of what is over. */
function areOfOneTime(a: Lasting, b: Lasting): boolean {
  const unit = Math.max(a.unit, b.unit);
  if (unit < DAY) return true;
  if (a.version.day === null || b.version.day === null) return false;
  const days = Math.abs(Date.parse(a.version.day) - Date.parse(b.version.day)) / 86_400_000;
  return days <= (unit === DAY ? 1 : 7);
}

function draft(group: readonly Lasting[], { versions }: StoryInHand): Draft {
  const own = [...group].sort((a, b) => versions.indexOf(a.version) - versions.indexOf(b.version));
  const each = [...Map.groupBy(own, ({ minutes }) => minutes).values()].map(tell);
  return {
    kind: 'dates',
    explanation: `The reports give one thing different lengths of time: ${listed(each)}.`,
    strength: 0.75,
    evidence: own.map(({ version, time }) => evidenceAt(version, time, quoted(version, time))),
    detail: { type: 'plain' },
  };
}

function tell(own: readonly Lasting[]): string {
  const [{ version, time, sentence }] = own as [Lasting];
  const who = own.length === 1 ? `${version.outlet} has` : `${someOutlets(own.map((one) => one.version.outlet))} have`;
  return `${who} “${quoted(version, time)}” (“${quoted(version, sentence, 120)}”)`;
}
