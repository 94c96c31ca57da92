import type { Utterance } from '../../core/apparatus.ts';
import type { ReadDocument } from '../../core/collation.ts';
import type { Language } from '../../core/language.ts';
import type { Reason } from '../../core/story.ts';
import type { Parallel, SentencePlace, Synopsis } from '../../core/synopsis.ts';
import { type CompareWords, wordComparison } from '../likeness.ts';
import { similarityOf } from '../utterances/similarity.ts';
import type { Word } from '../words.ts';
import { answersOf } from './answers.ts';
import { type ComparedPair, compareAll } from './compare.ts';
import { type SaidAlike, saidAlike } from './sayings.ts';
import { type Sentence, sentencesOf, tellingSentences } from './sentences.ts';

/** From here on two sentences are laid side by side: see docs/synopsis.md for what was read. */
const ONE_MATTER = 0.7;

/** Reports of two stories share the names and nouns of what goes on for months whatever they tell: see docs/synopsis.md for what was read. */
const ONE_MATTER_APART = 0.85;

/** From here on a sentence that has none is laid beside its nearest: so near, it is not said to stand alone. */
const PERHAPS = 0.5;

/** Of the sentences of one report those far behind the best are not laid beside it as well. */
const LEAST_OF_BEST = 0.6;

/** A sentence has so many beside it at most, sayings first, the surest first: in a story of hundreds of reports nobody reads more. */
const MOST_BESIDE = 16;

/**
 * The synopsis of reports of one story, or of stories that go on from one another: what every sentence has beside it in each
 * of the others. `documents` are in the order in which they are to stand, `utterances` all that were collated of them;
 * `storyOf` tells the story of the document at an index: of two stories more is asked.
 *
 * Aligning sentences of texts that were not made from one another, without regard to order (Barzilay and Elhadad 2003,
 * "Sentence alignment for monolingual comparable corpora", EMNLP; Hwang, Hajishirzi, Ostendorf and Wu 2015, "Aligning
 * sentences from Standard Wikipedia to Simple Wikipedia", NAACL): likeness weighted by rarity, evidence of the neighbours,
 * the best in each report.
 */
export function makeSynopsis(
  documents: readonly ReadDocument[],
  utterances: readonly Utterance[],
  language: Language,
  storyOf: (index: number) => string = () => '',
): Synopsis {
  const reports = documents.map((read) => ({ document: read.document.id, sentences: tellingSentences(read) }));
  const sentences = sentencesOf(documents, language);
  const compare = wordComparison(language);
  const made = new Making(documents, sentences, compare, language);
  const said = uniqueBy(saidAlike(utterances, reports), ({ a, b }) => pairKey(a, b));
  const inSayings = new Set(said.map(({ a, b }) => pairKey(a, b)));
  const compared = compareAll(sentences, compare, language).filter(({ a, b }) => !inSayings.has(pairKey(a, b)));
  const areApart = ({ a, b }: ComparedPair): boolean => storyOf(a.report) !== storyOf(b.report);
  const alike = linkable(compared).filter((pair) => !areApart(pair) || areSurely(pair, compare));
  const links = [...said.map((pair) => made.saying(pair)), ...alike.map((pair) => made.matter(pair))];
  const few = withinMost(links);
  return { reports, links: [...few, ...nearest(compared, few, made)].sort(inOrder) };
}

/** Whether two sentences are of one matter also where their reports tell of two events: of what is done they have the same word, in whatever form. */
function areSurely({ a, b, similarity, likelihood }: ComparedPair, compare: CompareWords): boolean {
  return (
    likelihood >= ONE_MATTER_APART &&
    similarity.pairs.some((pair) => isOneVerb(a.words[pair.a]!, b.words[pair.b]!, compare))
  );
}

function isOneVerb(ours: Word, theirs: Word, compare: CompareWords): boolean {
  if (![ours, theirs].every(({ kind }) => kind === 'matter') || !(ours.isVerb || theirs.isVerb)) return false;
  return ONE_WORD.has(compare(ours, theirs).kind);
}

/** How two words are alike that are forms of one. */
const ONE_WORD: ReadonlySet<ReturnType<CompareWords>['kind']> = new Set<ReturnType<CompareWords>['kind']>([
  'same',
  'spelling',
  'inflection',
  'derivation',
]);

/** The pairs that are sure enough, each near the best that either sentence has in the other's report. */
function linkable(compared: readonly ComparedPair[]): ComparedPair[] {
  const best = new Map<string, number>();
  const keys = ({ a, b }: ComparedPair): [string, string] => [
    `${placeKey(a)} ${b.report}`,
    `${placeKey(b)} ${a.report}`,
  ];
  for (const pair of compared)
    for (const key of keys(pair)) best.set(key, Math.max(best.get(key) ?? 0, pair.features.share));
  return compared.filter((pair) => {
    const most = Math.max(...keys(pair).map((key) => best.get(key)!));
    return pair.likelihood >= ONE_MATTER && pair.features.share >= LEAST_OF_BEST * most;
  });
}

/** For each sentence without any link its nearest, where that is near enough. */
function nearest(compared: readonly ComparedPair[], links: readonly Parallel[], made: Making): Parallel[] {
  const linked = new Set(links.flatMap(({ a, b }) => [placeKey(a), placeKey(b)]));
  const best = new Map<string, ComparedPair>();
  for (const pair of compared) {
    if (pair.likelihood < PERHAPS) continue;
    for (const key of [placeKey(pair.a), placeKey(pair.b)]) {
      if (!linked.has(key) && pair.likelihood > (best.get(key)?.likelihood ?? 0)) best.set(key, pair);
    }
  }
  return [...new Set(best.values())].map((pair) => ({ ...made.matter(pair), kind: 'perhaps' }));
}

/** Links that are among the first of either of their sentences. */
function withinMost(links: readonly Parallel[]): Parallel[] {
  const counts = new Map<string, number>();
  const ranked = [...links].sort(
    (x, y) =>
      Number(y.kind === 'saying') - Number(x.kind === 'saying') || y.reason.score - x.reason.score || inOrder(x, y),
  );
  return ranked.filter(({ a, b }) => {
    const keys = [placeKey(a), placeKey(b)];
    const isAmong = keys.some((key) => (counts.get(key) ?? 0) < MOST_BESIDE);
    if (isAmong) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return isAmong;
  });
}

/** Words of a reason that are named. */
const MOST_NAMED = 5;

/** Makes links of pairs. */
class Making {
  readonly #documents: readonly ReadDocument[];
  readonly #sentences: ReadonlyMap<string, Sentence>;
  readonly #compare: CompareWords;
  readonly #language: Language;

  constructor(
    documents: readonly ReadDocument[],
    sentences: readonly Sentence[],
    compare: CompareWords,
    language: Language,
  ) {
    this.#documents = documents;
    this.#sentences = new Map(sentences.map((sentence) => [placeKey(sentence), sentence]));
    this.#compare = compare;
    this.#language = language;
  }

  saying({ a, b, utterance }: SaidAlike): Parallel {
    const [ours, theirs] = [this.#sentences.get(placeKey(a))!, this.#sentences.get(placeKey(b))!];
    const { pairs } = similarityOf(ours.words, theirs.words, this.#compare);
    const speaker = utterance.speaker === null ? '' : ` of ${utterance.speaker}`;
    const reason: Reason = { score: 1, text: `Both have words of one saying${speaker}.`, evidence: [] };
    const answers = answersOf(ours, theirs, pairs, this.#compare, this.#language);
    return { kind: 'saying', a, b, utterance: utterance.id, reason, answers };
  }

  matter({ a, b, similarity, features, likelihood }: ComparedPair): Parallel {
    const evidence = [
      { what: 'share of both in common', weight: features.share },
      { what: 'figures in common', weight: features.figures },
      { what: 'share that the sentences beside them have in common', weight: features.beside },
    ].filter(({ weight }) => weight > 0);
    return {
      kind: 'matter',
      a: { report: a.report, sentence: a.sentence },
      b: { report: b.report, sentence: b.sentence },
      utterance: null,
      reason: { score: likelihood, text: this.#wordsInCommon(a, b, similarity.pairs), evidence },
      answers: answersOf(a, b, similarity.pairs, this.#compare, this.#language),
    };
  }

  /** The words that tell most, of both where they are not forms of one: “troops”, “garrison” for “soldiers”. */
  #wordsInCommon(a: Sentence, b: Sentence, pairs: ComparedPair['similarity']['pairs']): string {
    const answered = pairs.map((pair) => [a.words[pair.a]!, b.words[pair.b]!] as const);
    const telling = answered.filter(([{ kind }]) => kind !== 'grammar').sort(([x], [y]) => y.weight - x.weight);
    const named = new Set(telling.map(([ours, theirs]) => this.#inWords(a, ours, b, theirs)));
    const shown = [...named].slice(0, MOST_NAMED);
    return named.size === 0
      ? 'Both have the same small words.'
      : `Both tell of ${listed(shown, named.size - shown.length)}.`;
  }

  #inWords(a: Sentence, ours: Word, b: Sentence, theirs: Word): string {
    const [own, other] = [
      this.#documents[a.report]!.document.text.slice(ours.start, ours.end),
      this.#documents[b.report]!.document.text.slice(theirs.start, theirs.end),
    ];
    return ONE_WORD.has(this.#compare(ours, theirs).kind) ? `“${own}”` : `“${own}” (“${other}”)`;
  }
}

function listed(items: readonly string[], left: number): string {
  const all = left > 0 ? [...items, `${left} more`] : items;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

function uniqueBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item]).reverse() as [string, Item][]).values()];
}

const placeKey = ({ report, sentence }: SentencePlace): string => `${report}:${sentence}`;
const pairKey = (a: SentencePlace, b: SentencePlace): string => `${placeKey(a)} ${placeKey(b)}`;

function inOrder(x: Parallel, y: Parallel): number {
  return byPlace(x.a, y.a) || byPlace(x.b, y.b);
}

const byPlace = (x: SentencePlace, y: SentencePlace): number => x.report - y.report || x.sentence - y.sentence;
