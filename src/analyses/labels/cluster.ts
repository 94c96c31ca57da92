import type { Language } from '../../core/language.ts';
import { averageLink, defaultAverageLinkOptions, type Link } from '../../text/average-link.ts';

/** Words by which texts name something, and where they do so. */
export interface Phrase {
  /** As written. */
  readonly words: string;
  /** The sentences that it stands in. */
  readonly sentences: readonly string[];
}

/** How alike two phrases' uses must be on average to name one thing. Tuned on events 0–6 of NewsWCL50 (bench/labels.ts). */
const THRESHOLD = 0.08;

/**
 * Phrases that name the same thing, as groups of indices: by their heads, names and other words, by apposition ("the
 * Kremlin spokesman, Dmitry Peskov") and by what stands about them. Average link; quadratic in the phrases.
 */
export function clusterPhrases(phrases: readonly Phrase[], language: Language): number[][] {
  const shapes = phrases.map((phrase) => shapeOf(phrase, language));
  const linkOf = (a: number, b: number): number => likeness(shapes[a]!, shapes[b]!, language);
  const links: Link[] = [];
  for (let a = 0; a < shapes.length; a++) {
    for (let b = a + 1; b < shapes.length; b++) {
      const score = linkOf(a, b);
      if (score > 0) links.push({ a, b, score });
    }
  }
  return averageLink(phrases.length, links, linkOf, {
    ...defaultAverageLinkOptions,
    threshold: THRESHOLD,
    margin: THRESHOLD,
  });
}

/** A phrase taken apart. */
interface Shape {
  readonly phrase: Phrase;
  /** The last word before the first preposition, as a lemma: of "the former head of the agency", `head`. */
  readonly head: string;
  /** Whether the head is a name. */
  readonly named: boolean;
  /** Lemmas of the words of the head's own group, the head left out. */
  readonly own: ReadonlySet<string>;
  /** Lemmas of all words that tell something, by weight. */
  readonly matter: ReadonlyMap<string, number>;
  /** The same of its sentences without it: what it is spoken of with. */
  readonly around: ReadonlyMap<string, number>;
}

function shapeOf(phrase: Phrase, language: Language): Shape {
  const words = phrase.words.match(/[\p{L}\p{N}][\p{L}\p{N}.-]*/gu) ?? [phrase.words];
  const tells = (word: string): boolean => !language.isFunctionWord(word.toLowerCase());
  const from = Math.max(0, words.findIndex(tells));
  const next = words.findIndex((word, i) => i > from && !tells(word) && word !== 's');
  const group = words.slice(from, next < 0 ? words.length : next).filter((word) => word !== 's');
  const headWord = group.at(-1) ?? words[0]!;
  const lemma = (word: string): string => language.lemma(word.toLowerCase().replace(/\.(?=\p{L}|$)/gu, ''), null);
  const matter = new Map(words.filter(tells).map((word) => [lemma(word), language.rarity(lemma(word))] as const));
  const around = new Map(
    phrase.sentences
      .flatMap((sentence) => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}.-]*/gu) ?? [])
      .filter(tells)
      .map((word) => [lemma(word), language.rarity(lemma(word))] as const)
      .filter(([word]) => !matter.has(word)),
  );
  return {
    phrase,
    head: lemma(headWord),
    named: /^\p{Lu}/u.test(headWord),
    own: new Set(group.slice(0, -1).map(lemma)),
    matter,
    around,
  };
}

/** What likeness of the sentences around adds: more, and what is told of together becomes one. Tuned with the threshold. */
const CONTEXT = 0.2;

/** How likely two phrases name one thing, 0 to 1. */
function likeness(a: Shape, b: Shape, language: Language): number {
  return Math.min(1, formLikeness(a, b, language) + CONTEXT * overlap(a.around, b.around));
}

function formLikeness(a: Shape, b: Shape, language: Language): number {
  if (apposed(a, b) || apposed(b, a)) return 1;
  const shared = overlap(a.matter, b.matter);
  if (a.head === b.head) return a.named === b.named || shared > 0.5 ? sameHead(a, b, shared) : shared;
  // "Kim" within "Kim Jong Un", "the memos" within "James Comey's memos".
  if (a.named && b.named && (b.own.has(a.head) || a.own.has(b.head)))
    return a.own.size === 0 || b.own.size === 0 ? 0.8 : 0.3;
  const alike = language.synonyms(a.head).includes(b.head) || language.synonyms(b.head).includes(a.head);
  return alike ? 0.4 + 0.4 * shared : 0.6 * shared;
}

/** One head, of which the other words may tell two things apart: "the Trump campaign", "the Clinton campaign". */
function sameHead(a: Shape, b: Shape, shared: number): number {
  const differ = [...a.own].some((word) => !b.own.has(word)) && [...b.own].some((word) => !a.own.has(word));
  if (a.named) return differ && shared < 0.5 ? 0.4 : 1;
  return differ ? 0.35 + 0.4 * shared : 0.7;
}

/** Share of the lighter one's weight that both have. */
function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const weigh = (matter: ReadonlyMap<string, number>): number =>
    [...matter.values()].reduce((sum, weight) => sum + weight, 0);
  let shared = 0;
  for (const [lemma, weight] of a) if (b.has(lemma)) shared += weight;
  const least = Math.min(weigh(a), weigh(b));
  return least === 0 ? 0 : shared / least;
}

/** Whether some sentence has the two side by side with nothing or a comma between, one of them a name. */
function apposed(a: Shape, b: Shape): boolean {
  if (a.named === b.named) return false;
  const [first, second] = [a.phrase.words, b.phrase.words];
  return a.phrase.sentences.some(
    (sentence) => sentence.includes(`${first} ${second}`) || sentence.includes(`${first}, ${second}`),
  );
}
