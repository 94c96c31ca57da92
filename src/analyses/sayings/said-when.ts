import type { Attribution, TemporalExpression } from '../../core/annotations.ts';
import { dayInWords } from '../../core/day-in-words.ts';
import type { Draft } from '../draft.ts';
import { counted } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand, type Version } from '../version.ts';

/** The same words of one speaker, which two reports date differently: an interview of Sunday that another has on Monday. */
export function sayingDateFindings(story: StoryInHand): Draft[] {
  const copies = new Set(
    story.story.memberships.filter(({ copyOf }) => copyOf !== null).map(({ document }) => document),
  );
  const told = new Set<string>();
  return [...sharedSayings(story).values()].flatMap((shared) => {
    if (shared.sayings.length < LEAST_SHARED) return [];
    if (shared.sayings[0]!.some(({ version }) => copies.has(version.id)) || !onOneOccasion(shared.sayings[0]!))
      return [];
    // Reports name the day early and go on without it.
    const [found] = shared.sayings
      .flatMap(([a, b]) => differing(a, b) ?? [])
      .sort(([a, b], [c, d]) => a.start + b.start - c.start - d.start);
    const once =
      found === undefined
        ? ''
        : `${shared.speaker} ${found
            .map(({ value }) => value)
            .sort()
            .join(' ')}`;
    if (found === undefined || told.has(once)) return [];
    told.add(once);
    return draft(shared, found);
  });
}

/** Whether both reports name one outlet to which the speaker spoke: what was said again elsewhere has another day by right. */
function onOneOccasion([a, b]: readonly [Speaking, Speaking]): boolean {
  const heardBy = ({ version, actor }: Speaking): string[] =>
    version.read.annotations.attributions.flatMap(({ speaker, occasion }) =>
      speaker === actor && occasion?.kind === 'interview' ? (occasion.to?.replace(/^the /i, '') ?? []) : [],
    );
  const theirs = heardBy(b);
  return heardBy(a).some((outlet) => theirs.includes(outlet));
}

type Days = readonly [TemporalExpression, TemporalExpression];

/** The two days of one saying, where they differ by a few. */
function differing(a: Speaking, b: Speaking): [Days] | null {
  const [first, second] = [dayOf(a), dayOf(b)];
  if (first === null || second === null || first.value === second.value) return null;
  return isNear(first.value!, second.value!) ? [[first, second]] : null;
}

/** One saying may be said again on another day; two and more in common make one occasion. */
const LEAST_SHARED = 2;
/** Reports that mistake a day are a few days off; farther apart, it was said again. */
const MOST_DAYS = 3;

interface Shared {
  readonly speaker: string;
  readonly sayings: (readonly [Speaking, Speaking])[];
}

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

/** The day that a report gives to a saying: its own, else the only one that it gives to the speaker's interview; `null` where nothing tells. */
function dayOf({ version, actor, saying }: Speaking): TemporalExpression | null {
  const { attributions } = version.read.annotations;
  const own = daysOf(version, [saying]);
  const days =
    own.length > 0
      ? own
      : daysOf(
          version,
          attributions.filter((other) => other.speaker === actor && other.occasion?.kind === 'interview'),
        );
  const [first] = days;
  return first === undefined || days.some(({ value }) => value !== first.value) ? null : first;
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

function draft({ speaker, sayings }: Shared, days: Days): Draft[] {
  const reports = sayings[0]!.map(({ version }) => version);
  const sides = reports.map(
    (version, i) => `${version.outlet} has “${quoted(version, days[i]!)}” (${dayInWords(days[i]!.value!)})`,
  );
  return [
    {
      kind: 'dates',
      explanation: `Two reports carry the same ${counted(sayings.length, 'saying')} of ${speaker} but date them differently: ${sides.join('; ')}.`,
      strength: 0.7,
      evidence: reports.map((version, i) => evidenceAt(version, days[i]!, days[i]!.value)),
      detail: { type: 'plain' },
    },
  ];
}
