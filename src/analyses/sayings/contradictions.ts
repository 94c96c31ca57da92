import type { Language } from '../../core/language.ts';
import type { Draft } from '../draft.ts';
import { resemblance, sharedWeight } from '../likeness.ts';
import { oncePerStory } from '../once.ts';
import { atStart } from '../sentences.ts';
import { clauseAround, evidenceAt, quoted, type StoryInHand, type Word } from '../version.ts';
import { type Polarity, polarityOf } from './polarity.ts';
import { isNamed, named, type Saying, sameSpeaker, sayingsOf } from './saying.ts';

/** Two sayings that are alike but for a negation: of two speakers, or of one who has said both. The likest pair of each two. */
export const contradictionFindings = oncePerStory(contradictionsIn);

function contradictionsIn(story: StoryInHand): Draft[] {
  const { language } = story;
  const sayings = sayingsOf(story).filter(
    (saying) => saying.words.length <= MOST_WORDS && isNamed(saying) && isStatement(saying, language),
  );
  const pairs = candidates(sayings, language).flatMap(([a, b]) => against(a, b, language) ?? []);
  pairs.sort((a, b) => b.score - a.score);
  const told = new Set<string>();
  return pairs
    .filter((pair) => isSure(pair, language))
    .flatMap((pair) => {
      const key = [named(pair.a), named(pair.b)].sort().join('|');
      if (told.has(key)) return [];
      told.add(key);
      return draft(pair, language);
    });
}

/** Pairs of which one negates a word that the other affirms, each once, in order: only these can contradict. */
function candidates(sayings: readonly Saying[], language: Language): [Saying, Saying][] {
  const polarities = sayings.map(({ words }) => polarityOf(words, language));
  const affirming = new Map<string, number[]>();
  sayings.forEach((saying, at) => {
    if (negates(saying, language)) return;
    for (const lemma of polarities[at]!.plain) {
      const known = affirming.get(lemma);
      if (known === undefined) affirming.set(lemma, [at]);
      else known.push(at);
    }
  });
  const pairs = polarities.flatMap(({ negated }, at) => {
    const others = new Set([...negated].flatMap((lemma) => affirming.get(lemma) ?? []));
    return [...others].map((other): [number, number] => (at < other ? [at, other] : [other, at]));
  });
  pairs.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  return pairs.map(([a, b]) => [sayings[a]!, sayings[b]!]);
}

/** That one person said both is told only of quotations: in indirect speech others are easily taken for the speaker. */
function isSure({ a, b }: Pair, language: Language): boolean {
  const quoted = a.attribution.kind === 'direct' && b.attribution.kind === 'direct';
  return quoted || !sameSpeaker(a.speaker, b.speaker, language);
}

/** In a longer saying a negation may belong to another of its clauses than the one that is compared. */
const MOST_WORDS = 30;
/** How alike the two must be beside the negation. On 169 stories and a year of campaign reports nothing wrong passed at this; each side must be a clause of one mood that asks nothing. */
const LEAST_ALIKE = 0.45;

interface Pair {
  readonly a: Saying;
  readonly b: Saying;
  readonly score: number;
}

/** Whether somebody states something as it is, which only then can go against what is said elsewhere. */
export function isStatement(saying: Saying, language: Language): boolean {
  const { speaker, words } = saying;
  return (
    speaker !== null &&
    isClause(words) &&
    !asks(saying, language) &&
    !limited(saying, language) &&
    !callsClaimUntrue(saying, language) &&
    !isSupposed(saying, language)
  );
}

/** Two statements with their likeness when one negates what the other affirms; `null` otherwise. */
export function against(a: Saying, b: Saying, language: Language): Pair | null {
  if (isDenied(a) !== isDenied(b)) return null;
  const score = resemblance(a.matter, b.matter, language);
  if (score < LEAST_ALIKE) return null;
  if (letters(a) === letters(b)) return null;
  // "Never closed to anyone" and "closed to nobody" are one.
  if (negates(a, language) === negates(b, language)) return null;
  // "Will not sign" and "are making progress": what is to be and what is do not go against each other.
  if (isOpen(a.words, language) !== isOpen(b.words, language)) return null;
  if (!opposed(polarityOf(a.words, language), polarityOf(b.words, language))) return null;
  const [no, yes] = negates(a, language) ? [a, b] : [b, a];
  // "Cannot promise that it will not rise": of two negations the one takes back what the other says.
  if (no.words.filter(({ form }) => language.isNegation(form)).length > 1) return null;
  return hasOwnObject(no, yes, language) ? null : { a, b, score };
}

/** "Do not strike civilians" says nothing against "struck a depot": what is negated has an object that the other has not. */
function hasOwnObject(no: Saying, yes: Saying, language: Language): boolean {
  const negation = no.words.findIndex(({ form }) => language.isNegation(form));
  const verb = no.words.findIndex(({ tag, matter }, i) => i > negation && matter && tag.startsWith('VB'));
  const object = objectAfter(no.words, verb);
  return (
    verb > negation &&
    object?.matter === true &&
    sharedWeight(new Map([[object.lemma, 1]]), yes.matter, language) === 0 &&
    yes.words.some(({ lemma }, i) => lemma === no.words[verb]!.lemma && objectAfter(yes.words, i) !== null)
  );
}

/** The noun that stands after a verb, at most with an article and adjectives before it; `null` where another word does. */
function objectAfter(words: readonly Word[], verb: number): Word | null {
  const next = words.slice(verb + 1).find(({ tag }) => !/^(?:DT|PRP\$|JJ|CD|RB)$/.test(tag));
  return next?.tag.startsWith('NN') === true ? next : null;
}

/** Whether words claim something: "condemned racism in the movement" does not say that there is any. */
function isClause(words: readonly Word[]): boolean {
  return words.some(({ tag }) => /^(?:VB[DPZ]|MD)$/.test(tag));
}

/** "Whether their acts might do harm" says neither. */
function asks({ words }: Saying, language: Language): boolean {
  return language.signals(words[0]?.form ?? '').includes('asks');
}

/** "Reports that it was sold are lies" says that it was not, without a negation. */
function callsClaimUntrue({ words }: Saying, language: Language): boolean {
  const at = words.findIndex(({ tag, form }) => tag.startsWith('NN') && language.signals(form).includes('claim'));
  return at >= 0 && words.slice(at).some(({ form }) => language.signals(form).includes('untrue'));
}

/** "If the agency found that …", "ordered the agency to …": nobody is told to have said that it is so. */
function isSupposed({ version, attribution }: Saying, language: Language): boolean {
  if (attribution.stance === 'demanding') return true;
  const around = (attribution.cue ?? []).flatMap((cue) => clauseAround(version, cue));
  return around.some(({ form }) => language.signals(form).includes('condition'));
}

/** "Not until", "only if": what holds under a condition need not go against what holds under none. */
function limited(saying: Saying, language: Language): boolean {
  return saying.words.some(({ form }) => language.signals(form).includes('condition'));
}

/** Whether words tell of what may or will be, not of what is. */
export function isOpen(words: readonly Word[], language: Language): boolean {
  return words.some(({ tag, form }) => {
    const signals = language.signals(form);
    return tag === 'MD' || signals.includes('possible') || signals.includes('planned');
  });
}

/** The letters alone: "cant" is "can't" misprinted, not its contrary. */
function letters({ words }: Saying): string {
  return words.map(({ form }) => form.replace(/[^\p{L}\p{N}]/gu, '')).join('');
}

function negates(saying: Saying, language: Language): boolean {
  return saying.words.some(({ form }) => language.isNegation(form));
}

function isDenied(saying: Saying): boolean {
  return saying.attribution.negated || saying.attribution.stance === 'denying';
}

/** Whether all that one negates and the other has, the other affirms, and there is such a thing. */
export function opposed(a: Polarity, b: Polarity): boolean {
  const turned = [...a.negated].filter((lemma) => b.plain.has(lemma)).length;
  const back = [...b.negated].filter((lemma) => a.plain.has(lemma)).length;
  const both = [...a.negated].filter((lemma) => b.negated.has(lemma)).length;
  if (a.negated.size > 0 && b.negated.size > 0) return false;
  return both === 0 && (turned === 0) !== (back === 0);
}

function draft({ a, b, score }: Pair, language: Language): Draft {
  const one = sameSpeaker(a.speaker, b.speaker, language);
  const sides = [a, b].map((side) => `“${quoted(side.version, side.span)}” (${side.version.outlet})`);
  return {
    kind: 'contradiction',
    explanation: one
      ? `${atStart(named(a))} is quoted as saying both ${sides[0]} and ${sides[1]}.`
      : `${atStart(named(a))} and ${named(b)} contradict each other: ${sides[0]} against ${sides[1]}.`,
    strength: score * Math.min(a.attribution.confidence, b.attribution.confidence),
    evidence: [a, b].map((side) => evidenceAt(side.version, side.span, named(side))),
    detail: { type: 'plain' },
  };
}
