import type { Utterance, Witness } from '../../core/apparatus.ts';
import type { Language } from '../../core/language.ts';
import type { Span } from '../../core/span.ts';
import { timesApart } from '../../core/times-apart.ts';
import { areKin, type Matter, matterOf, sharedWeight, weightOf } from '../likeness.ts';
import { sentenceAt, trimmed, type Version, type Word, wordsIn } from '../version.ts';

/** A recurring statement on one occasion, by the witness that renders it best. */
export interface Occasion {
  /** The id of its utterance. */
  readonly utterance: string;
  /** The same with the time: an utterance that reports of several times have is an occasion at each. */
  readonly time: string;
  readonly version: Version;
  readonly witness: Witness;
  readonly clauses: readonly Clause[];
  /** The letters and numbers of all of it. */
  readonly letters: string;
  /** Whether the report has the utterance by another witness too, which goes first: then a clause counts only if it comes back whole. */
  readonly isSecond: boolean;
  /** Whether the act itself negates: what somebody denies is told without a "not". */
  readonly denied: boolean;
}

/** A clause of a statement: a claim comes back in another sentence. */
export interface Clause {
  readonly words: readonly Word[];
  readonly matter: Matter;
  /** All that stands with it between two marks: the condition after it too. */
  readonly stretch: readonly Word[];
  /** The statement's part of its sentence, for showing it. */
  readonly shown: Span;
}

/**
 * An utterance, at each time that reports have it, by its first direct witness, else the first, as a recurrence is a matter of words, and by
 * what else that report has of it: it may give the claim in its lead and its ground in the quotation. Empty where none is at hand or has a clause.
 */
export function occasionsOf(
  utterance: Utterance | undefined,
  versions: ReadonlyMap<string, Version>,
  language: Language,
): Occasion[] {
  if (utterance === undefined) return [];
  const times = timesApart(utterance.witnesses, ({ document }) => versions.get(document)?.day ?? null);
  return times.flatMap((witnesses, i) => {
    const first = witnesses.find(({ kind }) => kind === 'direct') ?? witnesses[0];
    const others = witnesses.filter(
      (one) => one !== first && one.document === first?.document && one.attribution !== null,
    );
    return [first, ...others].flatMap((witness) => {
      const occasion = occasionOf(utterance, witness, versions, language);
      return occasion === null ? [] : { ...occasion, time: `${utterance.id} ${i}`, isSecond: witness !== first };
    });
  });
}

function occasionOf(
  utterance: Utterance,
  witness: Witness | undefined,
  versions: ReadonlyMap<string, Version>,
  language: Language,
): Omit<Occasion, 'isSecond' | 'time'> | null {
  const version = witness === undefined ? undefined : versions.get(witness.document);
  if (witness === undefined || version === undefined) return null;
  const act = version.read.annotations.attributions.find(({ id }) => id === witness.attribution);
  // "He refused to say that …": nobody has said it.
  if (act?.negated === true && act.stance !== 'denying') return null;
  const clauses = witness.content.flatMap((part) => clausesOf(version, part, language));
  const letters = witness.content
    .flatMap((part) => wordsIn(version, part))
    .map(lettersOf)
    .join('');
  const denied = act?.negated ?? false;
  return clauses.length === 0 ? null : { utterance: utterance.id, version, witness, clauses, letters, denied };
}

function lettersOf({ form }: Word): string {
  return form.replace(/[^\p{L}\p{N}]/gu, '');
}

/** The clauses of one stretch of a content that have a subject, a finite verb and a telling word: "his victory" is nothing that is said again. */
export function clausesOf(version: Version, part: Span, language: Language): Clause[] {
  return stretchesOf(wordsIn(version, part)).flatMap((stretch) =>
    cutAtConditions(stretch, language)
      .filter((words) => hasSubject(words) && !isOpen(words, language))
      .map((words) => ({ words, matter: matterOf(words), stretch, shown: sentenceWithin(version, part, words[0]!) }))
      .filter(({ matter }) => matter.size > 0),
  );
}

/** The words between two marks. */
function stretchesOf(words: readonly Word[]): Word[][] {
  const stretches: Word[][] = [[]];
  for (const word of words) {
    if (/[\p{L}\p{N}]/u.test(word.form)) stretches.at(-1)!.push(word);
    else if (/[.!?;:,—–…()]/u.test(word.form)) stretches.push([]);
  }
  return stretches;
}

/** A stretch cut before "if" and "when", as a claim comes back under another condition, and before "and has never": alone the first half may. */
function cutAtConditions(stretch: readonly Word[], language: Language): Word[][] {
  const pieces: Word[][] = [[]];
  for (const [i, word] of stretch.entries()) {
    const isCondition = word.tag === 'WRB' || (word.tag === 'IN' && language.signals(word.form).includes('condition'));
    if (isCondition || joinsVerb(stretch, i, language)) pieces.push([]);
    pieces.at(-1)!.push(word);
  }
  return pieces;
}

/** Whether a word joins a finite verb, or a negation before one, with what stands before it. */
function joinsVerb(words: readonly Word[], i: number, language: Language): boolean {
  const [word, next, second] = words.slice(i, i + 3);
  const isFiniteVerb = (one: Word | undefined): boolean => /^(?:VB[DPZ]|MD)$/.test(one?.tag ?? '');
  if (word?.tag !== 'CC' || next === undefined) return false;
  return isFiniteVerb(next) || (language.isNegation(next.form) && (second === undefined || isFiniteVerb(second)));
}

/** "If they play …", "whether …": nobody claims that it is so. */
function isOpen([first]: readonly Word[], language: Language): boolean {
  return first?.tag === 'IN' && language.signals(first.form).includes('possible');
}

function hasSubject(words: readonly Word[]): boolean {
  const verb = words.findIndex(({ tag }) => /^(?:VB[DPZ]|MD)$/.test(tag));
  return words.slice(0, Math.max(verb, 0)).some(({ tag }) => /^(?:NN|PRP$|EX|DT|CD|WP$|WDT)/.test(tag));
}

/** What of `part` stands in the sentence of a word. */
function sentenceWithin(version: Version, part: Span, word: Word): Span {
  const sentence = sentenceAt(version, word);
  if (sentence === null) return trimmed(version, part);
  const span = { start: Math.max(part.start, sentence.start), end: Math.min(part.end, sentence.end) };
  return trimmed(version, span);
}

/**
 * What two clauses must share to be one claim: three telling words, two of them no names, rare enough together and three
 * fifths of the lighter one's weight; or, where they are short, three fifths of all their words, one that is no name and
 * rare enough ("threaten") among them: "I don't know", "let me be clear" are said of anything. By reading what passed on a
 * year of one campaign's reports: with less, speakers only spoke of one subject.
 */
const LEAST_TELLING = 3;
const LEAST_PLAIN = 2;
const LEAST_RARITY = 6.5;
const LEAST_RAREST = 3.2;
const LEAST_WEIGHT = 0.6;
const LEAST_OF_ALL = 0.6;

/** Without a rare word: a clause of four telling words ("we will take steps to protect our schools") that comes back with all of them. */
const WHOLE_PLAIN = 4;
const WHOLE_RARITY = 8;
const WHOLE_WEIGHT = 0.98;
const LEAST_WORDS = 3;

/** How alike the likest clauses of two occasions are, with those clauses; `null` where none are one claim. */
export function alike(a: Occasion, b: Occasion, language: Language): { score: number; a: Clause; b: Clause } | null {
  const pairs = a.clauses.flatMap((one) => {
    const found = answerTo(a, one, b, language);
    return found === null ? [] : [{ score: found.score, a: one, b: found.clause }];
  });
  const [best] = pairs.sort((x, y) => y.score - x.score);
  return best ?? null;
}

/** The clause of `b` that makes the same claim as a clause of `a`, and how alike they are, 0 to 1; `null` where none does. */
export function answerTo(
  a: Occasion,
  clause: Clause,
  b: Occasion,
  language: Language,
): { readonly score: number; readonly clause: Clause } | null {
  let best: { score: number; clause: Clause } | null = null;
  for (const other of b.clauses) {
    if ((negates(clause, language) !== a.denied) !== (negates(other, language) !== b.denied)) continue;
    const score = likeness(clause, other, a.isSecond || b.isSecond, language);
    if (score > (best?.score ?? 0)) best = { score, clause: other };
  }
  return best;
}

/**
 * Whether the lighter of two clauses that both affirm or both negate has all its telling words in the other, two at least and a rare one
 * among them: "Crane closes no harbour", "Crane makes no move that would close the harbour to strangers".
 */
export function isWithin(a: Clause, b: Clause, language: Language): boolean {
  if (negates(a, language) !== negates(b, language)) return false;
  const [light, heavy] = weightOf(a.matter) <= weightOf(b.matter) ? [a, b] : [b, a];
  const telling = light.words.filter(({ matter }) => matter);
  const shared = sharedWith(light, heavy);
  const isRare = telling.some((word) => !word.tag.startsWith('NNP') && word.weight >= LEAST_RAREST);
  return telling.length >= 2 && isRare && telling.every((word) => shared.some(({ lemma }) => lemma === word.lemma));
}

function likeness(a: Clause, b: Clause, onlyWhole: boolean, language: Language): number {
  const [ours, theirs] = [sharedWith(a, b), sharedWith(b, a)];
  const telling = ours.filter(({ matter }) => matter);
  const plain = telling.filter(({ tag }) => !tag.startsWith('NNP'));
  // "Let me tell you what is going to happen": many words, none of them rare.
  const lighter = Math.min(weightOf(a.matter), weightOf(b.matter));
  const weight = sharedWeight(a.matter, b.matter, language) / lighter;
  const isWhole = plain.length >= WHOLE_PLAIN && rarity(plain) >= WHOLE_RARITY && weight >= WHOLE_WEIGHT;
  if (onlyWhole && !isWhole) return 0;
  const isRare = isWhole || plain.some((word) => word.weight >= LEAST_RAREST);
  if (!isRare || isOneThing(a, ours, b, theirs)) return 0;
  const enough = telling.length >= LEAST_TELLING && plain.length >= LEAST_PLAIN && rarity(telling) >= LEAST_RARITY;
  if (enough && weight >= LEAST_WEIGHT) return weight;
  const all = (2 * ours.length) / (a.words.length + b.words.length);
  if (ours.length < LEAST_WORDS || all < LEAST_OF_ALL) return 0;
  // "That's terrible" has one telling word; "no one is threatening anyone" says what it denies, and nothing beside.
  const bare = negates(a, language) && leftOver(a, ours) && leftOver(b, theirs);
  return telling.length >= 2 || bare ? all : 0;
}

/** The words of `a` that `b` has too, each lemma once. */
function sharedWith(a: Clause, b: Clause): Word[] {
  return a.words.filter(
    (word, i) =>
      a.words.findIndex(({ lemma }) => lemma === word.lemma) === i &&
      b.words.some((other) => areKin(word.lemma, other.lemma)),
  );
}

/** Whether all telling words of a clause but names are among `shared`. */
function leftOver({ words }: Clause, shared: readonly Word[]): boolean {
  return words.every((word) => !word.matter || word.tag.startsWith('NNP') || shared.includes(word));
}

/** Whether what two clauses share is the name of one thing in both ("a temporary ban on visitors") and no verb: then they have one subject, and may claim anything of it. */
function isOneThing(a: Clause, ours: readonly Word[], b: Clause, theirs: readonly Word[]): boolean {
  const inOnePhrase = ({ words }: Clause, shared: readonly Word[]): boolean => {
    const telling = shared.filter(({ matter }) => matter);
    const [first, last] = [words.indexOf(telling[0]!), words.indexOf(telling.at(-1)!)];
    return !words.slice(first, last + 1).some(({ tag }) => /^(?:VB|MD)/.test(tag));
  };
  return inOnePhrase(a, ours) && inOnePhrase(b, theirs);
}

function rarity(words: readonly Word[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

function negates({ words }: Clause, language: Language): boolean {
  return words.some(({ form }) => language.isNegation(form));
}

/** Like words in reports a few days apart are one occasion told twice, more often than two. */
const SAME_OCCASION_DAYS = 3;
/** Letters from which the same words are no set phrase. */
const LEAST_LETTERS = 20;

/** Whether the one of two statements has all that the other's clause has, letter by letter. */
export function inSameWords(clause: Clause, other: Clause): boolean {
  const [short, long] = [clause, other]
    .map(({ words }) => words.map(lettersOf).join(''))
    .sort((x, y) => x.length - y.length) as [string, string];
  return short.length >= LEAST_LETTERS && long.includes(short);
}

/** Whether two reports that have like words tell of one occasion: within days, or, where a day is not known, the same words. */
export function isOneOccasion(a: Occasion, b: Occasion): boolean {
  if (a.version === b.version || a.time === b.time) return true;
  const [first, second] = [a.version.day, b.version.day];
  if (first !== null && second !== null)
    return Math.abs(Date.parse(first) - Date.parse(second)) <= SAME_OCCASION_DAYS * 86_400_000;
  const [short, long] = [a.letters, b.letters].sort((x, y) => x.length - y.length) as [string, string];
  return short.length >= LEAST_LETTERS && long.includes(short);
}
