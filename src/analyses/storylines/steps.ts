import type { Language } from '../../core/language.ts';
import { contains, hull, type Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { areKin, matterOf, resemblance } from '../likeness.ts';
import { nameLikeness } from '../name-likeness.ts';
import { type Saying, sameSpeaker } from '../sayings/saying.ts';
import { oftenInWords, outletAndDay } from '../sentences.ts';
import { conjunction, evidenceAt, quoted, trimmed, type Word, wordsIn } from '../version.ts';
import { firstsApart, type Told } from './firsts-apart.ts';

/** A step that a speaker says would be taken on a condition or occasion. */
interface Step extends Told {
  readonly verb: Word;
  /** The last noun of the verb's object. */
  readonly object: Word;
  /** What of the sentence is in the saying, up to the mark after the step and its occasion. */
  readonly span: Span;
  /** The condition or occasion. */
  readonly occasion: Span;
}

/**
 * One step that a speaker announces at different times, each time on another occasion: "we will close the bridge if …", later "Halvern is ready
 * to close the bridges in response to …". `stories`: the sayings of each; `renderingsOf`: the other renderings of one of them.
 */
export function stepFindings(
  stories: readonly (readonly Saying[])[],
  language: Language,
  renderingsOf: (saying: Saying) => readonly Saying[] = () => [],
): Draft[] {
  const steps = stories.flatMap((sayings, story) =>
    sayings.flatMap((saying) => stepsIn(saying, language).map((step): Step => ({ ...step, story }))),
  );
  const byVerb = Map.groupBy(steps, ({ verb }) => verb.lemma);
  const taken = new Set<Step>();
  return steps.flatMap((step) => {
    if (taken.has(step)) return [];
    const verbs = [step.verb.lemma, ...language.synonyms(step.verb.lemma)];
    const near = new Set(verbs.flatMap((lemma) => byVerb.get(lemma) ?? []));
    const same = [...near].filter((other) => !taken.has(other) && isSame(step, other, language));
    for (const one of same) taken.add(one);
    const times = onOccasions(firstsApart(same), language);
    if (times.length < 2) return [];
    const others = times.flatMap((of) => renderingsOf(of.saying).map((saying) => ({ of, saying })));
    return [draft(times, onOtherOccasions(times, others, language), inOwnWords(others))];
  });
}

function stepsIn(saying: Saying, language: Language): Omit<Step, 'story'>[] {
  const { version, attribution } = saying;
  if (saying.speaker === null || attribution.negated) return [];
  return attribution.content.flatMap((part) =>
    version.sentences.flatMap((sentence) => {
      const within = { start: Math.max(part.start, sentence.start), end: Math.min(part.end, sentence.end) };
      if (within.start >= within.end) return [];
      return stepAmong(saying, trimmed(version, within), language) ?? [];
    }),
  );
}

/** Words from "will" or "ready" to the verb: "would be forced to". */
const MOST_TO_VERB = 5;
/** Words from the verb to the noun of its object. */
const MOST_TO_OBJECT = 5;

function stepAmong(saying: Saying, span: Span, language: Language): Omit<Step, 'story'> | null {
  const words = wordsIn(saying.version, span);
  const occasion = occasionAmong(words, language);
  const plans = words.findIndex((word) => commits(word, language));
  if (occasion === null || plans < 0 || contains(occasion, words[plans]!)) return null;
  const after = words.slice(plans + 1, plans + 1 + MOST_TO_VERB);
  const at = after.findIndex(
    ({ tag, matter, lemma }) => tag === 'VB' && matter && !language.signals(lemma).includes('auxiliary'),
  );
  const verb = after[at];
  if (verb === undefined || after.slice(0, at).some(({ form }) => language.isNegation(form))) return null;
  if (isAnothers(saying, words.slice(0, plans))) return null;
  const object = objectAfter(words, words.indexOf(verb));
  return object === null || contains(occasion, object)
    ? null
    : { saying, verb, object, span: upToMark(words, object, occasion), occasion };
}

function upToMark(words: readonly Word[], object: Word, occasion: Span): Span {
  const last = words.findLastIndex(({ end }) => end <= Math.max(object.end, occasion.end));
  const length = words.slice(last + 1).findIndex(({ tag }) => MARK.test(tag));
  const end = length < 0 ? words.at(-1)!.end : words[last + length]!.end;
  return { start: words[0]!.start, end };
}

/** Penn tags of marks that part clauses. */
const MARK = /^(?:,|:|\.|``|'')$/;

/** Whether another person than the speaker would do it: the last whom the words before it name. */
function isAnothers({ version, attribution }: Saying, before: readonly Word[]): boolean {
  const subject = before.findLast(({ tag }) => /^(?:NN|PRP$)/.test(tag));
  if (subject === undefined) return false;
  const mention = version.read.annotations.mentions.find((one) => one.kind === 'person' && contains(one, subject));
  return mention !== undefined && mention.actor !== null && mention.actor !== attribution.speaker;
}

/** "Will", "would", "ready", "prepared". */
function commits({ tag, form, lemma }: Word, language: Language): boolean {
  const plans = [form, lemma].some((word) => language.signals(word).includes('planned'));
  return plans && /^(?:MD|JJ|VB[NDPZ])$/.test(tag);
}

/** The last noun of the run of nouns after a verb, before any preposition or mark. */
function objectAfter(words: readonly Word[], verb: number): Word | null {
  const next = words.slice(verb + 1, verb + 1 + MOST_TO_OBJECT);
  const stop = next.findIndex(({ tag }) => !/^(?:NN|JJ|DT|PRP\$|POS|CD|VB[GN]$|HYPH|RB)/.test(tag));
  const run = stop < 0 ? next : next.slice(0, stop);
  const object = run.findLast(({ tag }) => /^NNS?$/.test(tag));
  return object === undefined || !object.matter ? null : object;
}

/** From the word that opens a condition or occasion to the next mark. */
function occasionAmong(words: readonly Word[], language: Language): Span | null {
  const from = words.findIndex((word, i) => opens(word, words.slice(i, i + MOST_CUE_WORDS), language));
  if (from < 0) return null;
  const length = words.slice(from).findIndex(({ tag }) => MARK.test(tag));
  const to = length < 0 ? words.length : from + length;
  return to - from < 2 ? null : { start: words[from]!.start, end: words[to - 1]!.end };
}

const MOST_CUE_WORDS = 4;

function opens({ tag, form }: Word, next: readonly Word[], language: Language): boolean {
  const signals = language.signals(form);
  if (tag === 'WRB') return signals.includes('circumstance');
  if (tag === 'IN' && signals.includes('condition') && signals.includes('circumstance')) return true;
  return (
    language.circumstance(
      next.map((word) => word.form),
      false,
    ) > 1
  );
}

/** How alike two reports must be by the names in them for a step to be one in both, as for what a speaker comes back to. */
const LEAST_ALIKE = 0.2;

/** Whether two steps with like verbs are one. */
function isSame(a: Step, b: Step, language: Language): boolean {
  if (a === b) return true;
  if (a.story === b.story || !sameSpeaker(a.saying.speaker, b.saying.speaker, language)) return false;
  if (!answer(a.object, b.object, language)) return false;
  return (nameLikeness(a.saying.version, b.saying.version) ?? 0) >= LEAST_ALIKE;
}

function answer(a: Word, b: Word, language: Language): boolean {
  return areKin(a.lemma, b.lemma) || language.synonyms(a.lemma).includes(b.lemma);
}

/** From this likeness on two occasions are one: then it is a claim made again. */
const ONE_OCCASION = 0.5;

/** The first on each occasion. */
function onOccasions(steps: readonly Step[], language: Language): Step[] {
  const matters = new Map(steps.map((one) => [one, matterOf(wordsIn(one.saying.version, one.occasion))] as const));
  return steps.filter((one, i) =>
    steps.slice(0, i).every((other) => resemblance(matters.get(one)!, matters.get(other)!, language) < ONE_OCCASION),
  );
}

/** Another rendering of one of the steps. */
interface Other {
  readonly of: Step;
  readonly saying: Saying;
}

/** How another report renders one of the steps, on a condition or occasion that none of them has. */
interface Rendering extends Other {
  readonly span: Span;
  readonly occasion: Span;
}

function onOtherOccasions(times: readonly Step[], others: readonly Other[], language: Language): Rendering[] {
  const told = others.flatMap(({ of, saying }): Rendering[] => {
    const occasion = occasionAmong(saying.words, language);
    if (occasion === null || saying.attribution.negated || saying.version === of.saying.version) return [];
    return [{ of, saying, span: withVerb(saying), occasion }];
  });
  const matters = [...times, ...told].map((one) => matterOf(wordsIn(one.saying.version, one.occasion)));
  return told.filter((_, i) => {
    const [own, before] = [matters[times.length + i]!, matters.slice(0, times.length + i)];
    return before.every((other) => resemblance(own, other, language) < ONE_OCCASION);
  });
}

/** Where a report quotes a step that it also tells in its own words. */
function inOwnWords(others: readonly Other[]): Saying[] {
  return others
    .filter(({ of, saying }) => saying.version === of.saying.version)
    .filter(({ of, saying }) => saying.attribution.kind === 'direct' && of.saying.attribution.kind === 'indirect')
    .map(({ saying }) => saying);
}

/** What is said, with the verb before it where it is no clause of its own: "threatened with strikes if …". */
function withVerb({ version, attribution, span, words }: Saying): Span {
  const before = (attribution.cue ?? []).find(({ end }) => end <= span.start && span.start - end <= 1);
  const leans = /^(?:IN|TO)$/.test(words[0]?.tag ?? '') && conjunction(version, span) === '';
  return before === undefined || !leans ? span : hull([before, span]);
}

function draft(times: readonly Step[], renderings: readonly Rendering[], quotations: readonly Saying[]): Draft {
  const [{ saying }] = times as [Step, ...Step[]];
  const inOther = (one: Step): string =>
    renderings
      .filter(({ of }) => of === one)
      .map(({ saying: { version }, span }) => `; ${version.outlet} has for it “${quoted(version, span)}”`)
      .join('');
  const tell = (one: Step): string =>
    `“${quoted(one.saying.version, one.span)}” (${outletAndDay(one.saying.version)}${inOther(one)})`;
  const inOrder = times.flatMap((one) => [one, ...renderings.filter(({ of }) => of === one)]);
  const rows = inOrder.map((one) => ({
    label: quoted(one.saying.version, one.occasion),
    charged: null,
    evidence: [evidenceAt(one.saying.version, one.span, outletAndDay(one.saying.version))],
  }));
  return {
    kind: 'recurrence',
    explanation: `${saying.speaker} announces the same step ${oftenInWords(times.length)}, each time on another condition or occasion: ${times.map(tell).join('; ')}.`,
    strength: Math.min(0.8, 0.4 + 0.1 * times.length),
    evidence: [
      ...rows.flatMap(({ evidence }) => evidence),
      ...quotations.map(({ version, span }) => evidenceAt(version, span, outletAndDay(version))),
    ],
    detail: { type: 'labels', of: `when ${saying.speaker} says it would be done`, rows },
  };
}
