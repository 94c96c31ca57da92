import type { Language } from '../../core/language.ts';
import type { Draft } from '../draft.ts';
import { commonGround, likeness } from '../figures/surroundings.ts';
import { listed, someOutlets } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand, type Word } from '../version.ts';
import { DAY, type Lasting, lastingIn } from './lasting.ts';

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
  // The arrests of two players are two; a tremor is felt for so long in one town and for longer in another.
  if (areApart(a.people, b.people) || areOfTwoPlaces(a, b) || areOfTwoThings(a, b, language)) return null;
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

/** Whether both have some and none in common. */
const areApart = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one));

/** Whether one is on the word of somebody at a place of which the other does not tell. */
const areOfTwoPlaces = (a: Lasting, b: Lasting): boolean =>
  [a, b].some(({ toldFrom }, i) => toldFrom.length > 0 && !toldFrom.some((one) => [b, a][i]!.places.includes(one)));

/** "The fund lasts seven weeks", "the strike lasted 16 days": where both verbs say only how long, what lasts is told by their subjects. */
function areOfTwoThings(a: Lasting, b: Lasting, language: Language): boolean {
  if (![a, b].every(({ act }) => act !== null && tellsLength(act, language))) return false;
  if (a.subject === null || b.subject === null || likeness(a.subject.lemma, b.subject.lemma, language) > 0)
    return false;
  const [own, its] = [a, b].map(({ subject }) => language.eventKinds(subject!.lemma));
  return !own!.some((kind) => its!.includes(kind));
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
