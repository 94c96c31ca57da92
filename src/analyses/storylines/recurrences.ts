import type { Utterance } from '../../core/apparatus.ts';
import type { Language, Signal } from '../../core/language.ts';
import { overlaps, type Span } from '../../core/span.ts';
import type { Recurrence } from '../../core/story.ts';
import type { Draft } from '../draft.ts';
import { resemblance } from '../likeness.ts';
import { sayingsIn } from '../sayings/saying.ts';
import { listed, outletAndDay } from '../sentences.ts';
import { evidenceAt, quoted, type Version, type Word } from '../version.ts';
import {
  alike,
  answerTo,
  type Clause,
  clausesOf,
  inSameWords,
  isOneOccasion,
  isWithin,
  type Occasion,
  occasionsOf,
} from './occasions.ts';
import { sequelFindings } from './sequels.ts';

/**
 * What a speaker says again over the stories of a storyline, and where the words change. The recurrence should be one of
 * `claimsOf`: its occasions are told as one claim.
 */
export function recurrenceFindings(
  recurrence: Recurrence,
  utterances: ReadonlyMap<string, Utterance>,
  versions: ReadonlyMap<string, Version>,
  language: Language,
): Draft[] {
  const occasions = allOccasions(recurrence, utterances, versions, language);
  const firsts = occasions.filter((one, i) => i === 0 || one.time !== occasions[i - 1]!.time);
  if (firsts.length < 2) return [];
  const times = timesOf(occasions, language);
  return [
    again(recurrence, times, language),
    ...sequelFindings(
      recurrence.speaker,
      times.map(([first]) => first),
      language,
    ),
    ...firsts.slice(1).flatMap((later, i) => changed(recurrence.speaker, firsts[i]!, later, language)),
  ];
}

/**
 * The recurrences within one: what matching brought together is gone through once more, so that each has sayings of
 * different times of which every one makes one claim in like words. None where they only speak of one subject.
 */
export function claimsOf(
  recurrence: Recurrence,
  utterances: ReadonlyMap<string, Utterance>,
  versions: ReadonlyMap<string, Version>,
  language: Language,
): Recurrence[] {
  if (!isSomebody(recurrence.speaker, language)) return [];
  const groups = claimsAmong(allOccasions(recurrence, utterances, versions, language), language);
  return groups.map((occasions) => {
    const own = [...new Set(occasions.map(({ utterance }) => utterance))];
    const text = 'much the same each time';
    return {
      ...recurrence,
      utterances: own,
      reason: { ...recurrence.reason, text, evidence: evidenceFor(own, recurrence, utterances) },
    };
  });
}

function evidenceFor(
  own: readonly string[],
  { reason }: Recurrence,
  utterances: ReadonlyMap<string, Utterance>,
): Recurrence['reason']['evidence'] {
  return own.slice(1).map((id) => {
    const what = utterances.get(id)!.witnesses[0]!.text;
    return { what, weight: reason.evidence.find((one) => one.what === what)?.weight ?? reason.score };
  });
}

function allOccasions(
  recurrence: Recurrence,
  utterances: ReadonlyMap<string, Utterance>,
  versions: ReadonlyMap<string, Version>,
  language: Language,
): Occasion[] {
  return recurrence.utterances.flatMap((id) => occasionsOf(utterances.get(id), versions, language));
}

/** "24 percent of voters", "residents": many, who say things without saying them again. */
function isSomebody(speaker: string, language: Language): boolean {
  const words = speaker.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const isShare = words.some((form) => language.signals(form).includes('share'));
  return /^\p{Lu}/u.test(speaker) && !/[\d%]/.test(speaker) && !isShare;
}

/** One of the times that a claim was made, with the clause that makes it. */
interface Time {
  readonly occasion: Occasion;
  readonly clause: Clause;
}

/** The occasions by claim: around the clause that most others answer, then again among the rest; each by time, two at least. */
function claimsAmong(occasions: readonly Occasion[], language: Language): Occasion[][] {
  const answers = occasions.flatMap((one) => one.clauses.map((clause) => answersTo(one, clause, occasions, language)));
  const groups: Occasion[][] = [];
  let rest = occasions;
  while (rest.length > 1) {
    const open = answers.map((times) => times.filter(({ occasion }) => rest.includes(occasion)));
    const group = open.reduce<readonly Time[]>(
      (most, own) => (apart(own).length > apart(most).length ? own : most),
      [],
    );
    if (apart(group).length < 2) break;
    const own = new Set(group.map(({ occasion }) => occasion.time));
    rest = rest.filter(({ time }) => !own.has(time));
    groups.push(apart(group).map(({ occasion }) => occasion));
  }
  return groups;
}

/** Those of different times, of each time the first. */
function apart(times: readonly Time[]): Time[] {
  return times.filter((one, i) => !times.slice(0, i).some((other) => isOneOccasion(one.occasion, other.occasion)));
}

/** A clause and all that answer it on other occasions, in the order of `occasions`. */
function answersTo(one: Occasion, clause: Clause, occasions: readonly Occasion[], language: Language): Time[] {
  return occasions.flatMap((occasion) => {
    if (occasion === one) return [{ occasion, clause }];
    const answer = answerTo(one, clause, occasion, language);
    return answer === null ? [] : [{ occasion, clause: answer.clause }];
  });
}

/**
 * The occasions of one claim by time, earliest first, each with the clauses that make it, the first of which tells it: those around
 * the clause that all, or most, others answer. A report that makes it in its lead and in a quotation has two.
 */
function timesOf(occasions: readonly Occasion[], language: Language): [Time, ...Time[]][] {
  const most = occasions
    .flatMap((one) => one.clauses.map((clause) => answersTo(one, clause, occasions, language)))
    .reduce((best, own) => (apart(own).length > apart(best).length ? own : best));
  const dayOf = ([{ occasion }]: readonly [Time, ...Time[]]): string => occasion.version.day ?? UNKNOWN_DAY;
  return [...Map.groupBy(occasions, ({ time }) => time).values()]
    .map((own): [Time, ...Time[]] => {
      const [first, ...others] = most.filter(({ occasion }) => own.includes(occasion));
      return [first ?? { occasion: own[0]!, clause: own[0]!.clauses[0]! }, ...others];
    })
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : Number(dayOf(a) > dayOf(b))));
}

/** After every day: what is not dated is told last. */
const UNKNOWN_DAY = '~';

function again({ speaker, reason }: Recurrence, times: readonly [Time, ...Time[]][], language: Language): Draft {
  return {
    kind: 'recurrence',
    explanation: tellTimes(
      speaker,
      times.map(([first]) => first),
    ),
    strength: Math.min(1, 0.4 + 0.15 * times.length) * Math.min(1, 0.5 + reason.score / 2),
    evidence: times.flatMap((time) =>
      [...time.map(({ clause }) => clause.shown), ...besides(time, language)].map((span) =>
        evidenceAt(time[0].occasion.version, span, outletAndDay(time[0].occasion.version)),
      ),
    ),
    detail: { type: 'plain' },
  };
}

/** Where the report of a time has the same speaker make the claim in other sayings too, wholly in other words or more of them. */
function besides(time: readonly [Time, ...Time[]], language: Language): Span[] {
  const [{ occasion, clause }] = time;
  const { version, witness } = occasion;
  const speaker = version.read.annotations.attributions.find(({ id }) => id === witness.attribution)?.speaker ?? null;
  const shown = time.map((one) => one.clause.shown);
  return sayingsIn(version, 0)
    .filter(({ attribution }) => speaker !== null && attribution.speaker === speaker && !attribution.negated)
    .flatMap(({ attribution }) => attribution.content.flatMap((part) => clausesOf(version, part, language)))
    .filter((other) => !shown.some((span) => overlaps(span, other.shown)) && isWithin(clause, other, language))
    .map((other) => other.shown);
}

/** Like words are a claim made again; the same words may be one saying that is quoted again, and only that is told of them. */
function tellTimes(speaker: string, times: readonly Time[]): string {
  const [first] = times as [Time, ...Time[]];
  const where = ({ occasion }: Time): string => outletAndDay(occasion.version);
  const words = ({ occasion, clause }: Time): string =>
    `“${quoted(occasion.version, quotationAround(occasion.version, clause) ?? clause.shown)}”`;
  if (times.every(({ clause }) => inSameWords(first.clause, clause)))
    return `Reports of ${times.length} different times quote the same words of ${speaker}: ${words(first)} (${times.map(where).join('; ')}).`;
  return `Reports of ${times.length} different times have ${speaker} saying much the same: ${times.map((time) => `${words(time)} (${where(time)})`).join('; ')}.`;
}

/** The quotation that a clause stands in, where its sentence is quoted in part alone; `null` for any other: the sentence is what tells it. */
function quotationAround({ read }: Version, { shown, words }: Clause): Span | null {
  const { text } = read.document;
  const [from, to] = [words[0]!.start, words.at(-1)!.end];
  const start = text.lastIndexOf('“', from);
  const end = text.indexOf('”', to) + 1;
  const isOpen =
    start > shown.start && !text.slice(start, from).includes('”') && !text.slice(to, end - 1).includes('“');
  return isOpen && end > to && end <= shown.end ? { start, end } : null;
}

/** Signals whose coming or going turns or limits a statement. */
const TURNS: readonly Signal[] = ['condition', 'possible', 'planned'];

/** The words that negate, limit or turn, or that stand on a scale of strength, and are in `words` but not in `others`. */
function gone(words: readonly Word[], others: readonly Word[], language: Language): Word[] {
  const there = new Set(others.map(({ lemma }) => lemma));
  // "Nobody is", "it is not": one negation for another changes nothing.
  const negated = others.some(({ form }) => language.isNegation(form));
  const seen = new Set<string>();
  return words.filter((word) => {
    if (there.has(word.lemma) || seen.has(word.lemma) || !bears(word, language)) return false;
    if (negated && language.isNegation(word.form)) return false;
    return seen.add(word.lemma);
  });
}

function bears(word: Word, language: Language): boolean {
  return language.isNegation(word.form) || language.signals(word.form).some((signal) => TURNS.includes(signal));
}

function changed(speaker: string, earlier: Occasion, later: Occasion, language: Language): Draft[] {
  // In indirect speech the tense and the mood are the outlet's.
  if (earlier.witness.kind !== 'direct' || later.witness.kind !== 'direct') return [];
  // Without both days nothing tells which came first.
  if (earlier.version.day === null || later.version.day === null || earlier.version.day >= later.version.day) return [];
  const pair = alike(earlier, later, language);
  if (pair === null || resemblance(pair.a.matter, pair.b.matter, language) < SAME_CLAUSE) return [];
  // "Was attacked by terrorists", "will defeat terrorism": one subject, two claims.
  if (!shareVerb(pair.a, pair.b)) return [];
  const dropped = gone(pair.a.stretch, pair.b.stretch, language);
  const added = gone(pair.b.stretch, pair.a.stretch, language);
  if (dropped.length + added.length === 0) return [];
  const changes = [tellWords('no longer has', dropped), tellWords('newly has', added)].filter((text) => text !== '');
  const [was, is] = [spanOf(pair.a.stretch), spanOf(pair.b.stretch)];
  return [
    {
      kind: 'changed words',
      explanation: `${speaker} changes the words: first “${quoted(earlier.version, was)}” (${outletAndDay(earlier.version)}), later “${quoted(later.version, is)}” (${outletAndDay(later.version)}). The later version ${listed(changes)}.`,
      strength: 0.7,
      evidence: [
        evidenceAt(earlier.version, was, outletAndDay(earlier.version)),
        evidenceAt(later.version, is, outletAndDay(later.version)),
      ],
      detail: { type: 'plain' },
    },
  ];
}

function shareVerb(a: Clause, b: Clause): boolean {
  const verbs = ({ words }: Clause): string[] =>
    words.filter(({ tag }) => tag.startsWith('VB')).map(({ lemma }) => lemma);
  return verbs(a).some((lemma) => verbs(b).includes(lemma));
}

/** How alike two clauses must be for a word that came or went to be a change of the claim: half of the weight of both. */
const SAME_CLAUSE = 0.5;

const spanOf = (words: readonly Word[]): Span => ({ start: words[0]!.start, end: words.at(-1)!.end });

function tellWords(verb: string, words: readonly Word[]): string {
  return words.length === 0 ? '' : `${verb} ${listed(words.map(({ form }) => `“${form}”`))}`;
}
