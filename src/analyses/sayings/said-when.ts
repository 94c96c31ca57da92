import type { Attribution, Occasion, TemporalExpression } from '../../core/annotations.ts';
import { dayInWords } from '../../core/day-in-words.ts';
import { contains } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { counted } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand, type Version } from '../version.ts';

/**
 * The same words of one speaker, which two reports date differently: an interview of Sunday that another has on Monday. Where they have
 * one saying in common alone, it is the interview that must be told of on both sides, on one day, and no other of that speaker's.
 */
export function sayingDateFindings(story: StoryInHand): Draft[] {
  const copies = new Set(
    story.story.memberships.filter(({ copyOf }) => copyOf !== null).map(({ document }) => document),
  );
  const told = new Set<string>();
  return [...sharedSayings(story).values()].flatMap((shared) => {
    const [pair] = shared.sayings as [Pair, ...Pair[]];
    const outlet = interviewerOf(pair);
    if (pair.some(({ version }) => copies.has(version.id)) || outlet === null) return [];
    const found = daysOfSayings(shared) ?? daysOfInterviews(pair);
    if (found === null) return [];
    const days = found.days.map(({ value }) => value).sort();
    const once = `${shared.speaker} ${days.join(' ')}`;
    if (told.has(once)) return [];
    told.add(once);
    return draft(shared, found, outlet);
  });
}

/** Two reports' days of what is one, and of what. */
interface Found {
  readonly days: Days;
  readonly of: 'sayings' | 'interview';
}

/** The days of sayings that both reports have, where there are enough of them. */
function daysOfSayings({ sayings }: Shared): Found | null {
  if (sayings.length < LEAST_SHARED) return null;
  // Reports name the day early and go on without it.
  const [first] = sayings
    .flatMap(([a, b]) => {
      const days = differing(dayOf(a), dayOf(b));
      return days === null ? [] : [days];
    })
    .sort(([a, b], [c, d]) => a.start + b.start - c.start - d.start);
  return first === undefined ? null : { days: first, of: 'sayings' };
}

/** The days of one interview: each report must tell of one alone and of no other talk of that speaker's to anybody. */
function daysOfInterviews([a, b]: Pair): Found | null {
  if (talksOf(a).size !== 1 || talksOf(b).size !== 1) return null;
  const days = differing(interviewDay(a), interviewDay(b));
  return days === null ? null : { days, of: 'interview' };
}

/** The outlet to which both reports say that the speaker spoke; `null` for none: what was said again elsewhere has another day by right. */
function interviewerOf([a, b]: Pair): string | null {
  const theirs = interviewersOf(b);
  return interviewersOf(a).find((outlet) => theirs.includes(outlet)) ?? null;
}

const interviewersOf = (speaking: Speaking): string[] =>
  ownOf(speaking).flatMap(({ occasion }) =>
    occasion?.kind === 'interview' ? (toOf(occasion, speaking.version) ?? []) : [],
  );

/** To whom a report has the speaker talk, be it an outlet, reporters or a court. */
const talksOf = (speaking: Speaking): Set<string> =>
  new Set(
    ownOf(speaking).flatMap(({ occasion }) =>
      occasion === null || occasion.kind === 'post' ? [] : (toOf(occasion, speaking.version) ?? occasion.kind),
    ),
  );

const toOf = ({ to }: Occasion, { language }: Version): string | null =>
  to === null ? null : language.withoutArticle(to);

const ownOf = ({ version, actor }: Speaking): Attribution[] =>
  version.read.annotations.attributions.filter(({ speaker }) => speaker === actor);

type Days = readonly [TemporalExpression, TemporalExpression];

/** Two days, where they differ by a few. */
function differing(first: TemporalExpression | null, second: TemporalExpression | null): Days | null {
  if (first === null || second === null || first.value === second.value) return null;
  return isNear(first.value!, second.value!) ? [first, second] : null;
}

/** One saying may be said again on another day; two and more in common make one occasion. */
const LEAST_SHARED = 2;
/** Reports that mistake a day are a few days off; farther apart, it was said again. */
const MOST_DAYS = 3;

interface Shared {
  readonly speaker: string;
  readonly sayings: Pair[];
}

type Pair = readonly [Speaking, Speaking];

interface Speaking {
  readonly version: Version;
  readonly actor: string;
  readonly saying: Attribution;
}

/** By two reports and speaker, the sayings that both have. */
function sharedSayings(story: StoryInHand): Map<string, Shared> {
  const byId = new Map(story.versions.map((version) => [version.id, version]));
  const shared = new Map<string, Shared>();
  for (const { speaker, witnesses } of story.utterances) {
    if (speaker === null) continue;
    const speaking = new Map<string, Speaking>();
    for (const { document, attribution } of witnesses) {
      const version = byId.get(document);
      const saying = version?.read.annotations.attributions.find(({ id }) => id === attribution);
      if (version === undefined || saying === undefined || saying.speaker === null || speaking.has(document)) continue;
      speaking.set(document, { version, actor: saying.speaker, saying });
    }
    const all = [...speaking.values()].slice(0, MOST_PAIRED);
    all.forEach((a, i) => {
      for (const b of all.slice(i + 1)) {
        const key = [speaker, a.version.id, a.actor, b.version.id, b.actor].join('|');
        const known = shared.get(key) ?? { speaker, sayings: [] };
        known.sayings.push([a, b]);
        shared.set(key, known);
      }
    });
  }
  return shared;
}

/** Of a saying that hundreds print, so many are compared with one another. */
const MOST_PAIRED = 30;

/** The day that a report gives to a saying: its own, else that of the speaker's interview; `null` where nothing tells. */
function dayOf(speaking: Speaking): TemporalExpression | null {
  const own = daysOf(speaking.version, [speaking.saying]);
  return own.length > 0 ? onlyDay(own) : onlyDay(daysOf(speaking.version, interviewsOf(speaking)));
}

/**
 * The only day that a report gives to the speaker's interview: beside the words for it, else beside what it has the speaker say in the
 * sentence before or after ("NAME said on Monday that … NAME told CNN that …").
 */
function interviewDay(speaking: Speaking): TemporalExpression | null {
  const interviews = interviewsOf(speaking);
  const own = daysOf(speaking.version, interviews);
  if (own.length > 0) return onlyDay(own);
  const { sentences } = speaking.version.read.annotations;
  const sentenceOf = ({ cue, content }: Attribution): number =>
    sentences.findIndex(({ start, end }) => start <= (cue ?? content)[0]!.start && (cue ?? content)[0]!.start < end);
  const places = interviews.map(sentenceOf);
  const beside = ownOf(speaking).filter((one) => places.some((place) => Math.abs(place - sentenceOf(one)) === 1));
  return onlyDay(daysOf(speaking.version, beside));
}

const interviewsOf = (speaking: Speaking): Attribution[] =>
  ownOf(speaking).filter(({ occasion }) => occasion?.kind === 'interview');

function onlyDay([first, ...others]: readonly TemporalExpression[]): TemporalExpression | null {
  return first === undefined || others.some(({ value }) => value !== first.value) ? null : first;
}

function daysOf({ read }: Version, sayings: readonly Attribution[]): TemporalExpression[] {
  // "On Thursday" tells a day only where the day of the report is known.
  const { known } = read.document.published;
  const isKnown = known !== 'unknown' && known !== 'implied';
  const at = new Set(sayings.flatMap((saying) => (datesTheSaying(saying) ? saying.time!.start : [])));
  return read.annotations.times.filter(
    ({ start, type, value, implied }) =>
      at.has(start) &&
      type === 'DATE' &&
      /^\d{4}-\d\d-\d\d$/.test(value ?? '') &&
      (isKnown || !implied.includes('day')),
  );
}

/** Characters between the words for the act and its day: "said on", "in an interview with CNN on". Farther off, the day is that of something else told there. */
const NEAR_ACT = 12;

function datesTheSaying({ time, cue, source, occasion }: Attribution): boolean {
  if (time === null) return false;
  const act = [...(cue ?? []), ...(source ?? []), ...(occasion === null ? [] : [occasion])];
  return act.some(({ start, end }) => Math.max(time.start - end, start - time.end) <= NEAR_ACT);
}

function isNear(a: string, b: string): boolean {
  return Math.abs(Date.parse(a) - Date.parse(b)) <= MOST_DAYS * 86_400_000;
}

function draft({ speaker, sayings }: Shared, { days, of }: Found, outlet: string): Draft[] {
  const reports = sayings[0]!.map(({ version }) => version);
  const agreeing = sayings[0]!.map((speaking, i) => dayLike(speaking, days[1 - i]!));
  const posts = reports.map((version, i) => postBehind(version, days[i]!));
  const sides = reports.map((version, i) => {
    const also =
      agreeing[i] == null ? '' : `, and “${quoted(version, agreeing[i]!)}” for another of the speaker’s sayings`;
    const by = posts[i] === undefined ? '' : ' by the post that it shows';
    return `${version.outlet} has “${quoted(version, days[i]!)}” (${dayInWords(days[i]!.value!)}${by})${also}`;
  });
  const what =
    of === 'sayings'
      ? `carry the same ${counted(sayings.length, 'saying')} of ${speaker} but date them differently`
      : `tell of what ${speaker} told ${outlet} but date it differently`;
  return [
    {
      kind: 'dates',
      explanation: `Two reports ${what}: ${sides.join('; ')}.`,
      strength: of === 'sayings' ? 0.7 : 0.6,
      evidence: reports.flatMap((version, i) =>
        [days[i]!, agreeing[i] ?? [], posts[i] ?? []].flat().map((time) => evidenceAt(version, time, time.value)),
      ),
      detail: { type: 'plain' },
    },
  ];
}

/** Where a report gives another saying of the speaker the day that the other report has: then it dates one occasion in two ways itself, or tells of two. */
function dayLike(speaking: Speaking, { value }: TemporalExpression): TemporalExpression | null {
  return daysOf(speaking.version, ownOf(speaking)).find((time) => time.value === value) ?? null;
}

/** The day beneath the embedded post that tells when a report appeared, where the day of a saying rests on that ("on Monday"). */
function postBehind({ read }: Version, day: TemporalExpression): TemporalExpression | undefined {
  const { published, blocks } = read.document;
  if (published.known !== 'embedded post' || day.implied.length === 0) return undefined;
  const posts = blocks.filter(({ kind }) => kind === 'post');
  return read.annotations.times.find(
    (time) => time.value === published.value && posts.some((post) => contains(post, time)),
  );
}
