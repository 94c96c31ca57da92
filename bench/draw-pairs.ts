// Pairs of sayings to judge for `bench/gold/utterance-pairs.jsonl`:
//   npm run -s node -- bench/draw-pairs.ts FOLDER tune|report|blind COUNT [SEED [LEAST]]
//   npm run -s node -- bench/draw-pairs.ts FOLDER hard COUNT [SEED]
// FOLDER is like `../shared/benchmarks`. `tune` draws from the stories of the gold's tuning part; `report` from those of
// its reporting part and from those that the gold does not have; `blind` from stories that no weights were made from.
// These are drawn without the utterance scorer: a saying drawn at random is paired with the one of another
// document that is nearest by TF-IDF cosine: two thirds with the nearest of all, evenly over bands of the cosine, a third
// with the nearest whose source shares a word; at most twelve of a story. With LEAST, only pairs of
// at least that cosine, for more that are one saying. `hard` draws from the tuning stories those about which the scorer
// is least sure, evenly over bands of its probability. Prints a line a pair: places with their check,
// story, and the words with who is said to have said them, for a reader who then adds `same` and `note`.
import { createHash } from 'node:crypto';
import { findCandidates } from '../src/collate/utterances/candidates.ts';
import type { Spoken } from '../src/collate/utterances/comparison.ts';
import { compareSayings } from '../src/collate/utterances/features.ts';
import { readStory, type StoryReading } from '../src/collate/utterances/match.ts';
import { probabilityOf } from '../src/collate/utterances/score.ts';
import type { ReadDocument } from '../src/core/collation.ts';
import { hull, sliceAll } from '../src/core/span.ts';
import { english } from '../src/languages/en/language.ts';
import { allStories, goldPairs } from './pairs.ts';
import { cosine } from './plain-measures.ts';
import { randomOf } from './random.ts';

const [folder = '.', part = 'tune', count = '200', seed = '1', least = '0.1'] = process.argv.slice(2);
const random = randomOf(Number(seed));
const MOST_OF_A_STORY = 12;
const BANDS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.75, 0.999];

/** Of the scorer's probability, for `hard`. */
const HARD_BANDS = [0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95];

interface Side {
  readonly saying: Spoken;
  readonly read: ReadDocument;
  readonly text: string;
}

interface Drawn {
  readonly story: string;
  readonly a: Side;
  readonly b: Side;
  readonly likeness: number;
}

const gold = goldPairs();
// The spare pairs are of the tuning part's stories, those within a report of either part's.
const partOf = new Map(
  gold
    .filter(({ part }) => part !== 'within')
    .map((pair) => ({ ...pair, part: pair.part === 'spare' ? 'tune' : pair.part }))
    .flatMap(({ a, b, part }) => [[a.document, part] as const, [b.document, part] as const]),
);
const known = new Set(gold.flatMap(({ a, b }) => [key(a, b), key(b, a)]));
const nearest: Drawn[] = [];
const nearestOfSource: Drawn[] = [];
for (const { story, documents } of await allStories(folder)) {
  const parts = new Set(story.documents.map((id) => partOf.get(id)));
  if (documents.length < 2 || !isOfPart(parts)) continue;
  const reading = readStory(story, documents, english);
  const { sayings, sentences } = reading;
  const byId = new Map(documents.map((read) => [read.document.id, read]));
  const sides = [...sayings, ...sentences.filter(({ words }) => words.some(({ quoted }) => quoted))].map((saying) => ({
    saying,
    read: byId.get(saying.document)!,
    text: sliceAll(byId.get(saying.document)!.document.text, saying.content),
  }));
  if (part === 'hard') nearest.push(...candidatesOf(reading, sides, story.id));
  else
    for (const a of sides) {
      const others = sides.filter((b) => b.saying.document !== a.saying.document);
      const like = others.map((b) => ({ story: story.id, a, b, likeness: cosine(a.text, b.text) }));
      like.sort((x, y) => y.likeness - x.likeness);
      const fresh = ({ b }: Drawn): boolean => !known.has(key(placeOf(a), placeOf(b)));
      if (like[0] !== undefined && fresh(like[0])) nearest.push(like[0]);
      const ofSource = like.find(({ b }) => sharedSource(a.saying, b.saying));
      if (ofSource !== undefined && ofSource !== like[0] && fresh(ofSource)) nearestOfSource.push(ofSource);
    }
}

const wanted = Number(count);
const taken = new Set<Drawn>();
const seen = new Set<string>();
const ofStory = new Map<string, number>();
const bands = part === 'hard' ? HARD_BANDS : BANDS;
const ofBands = part === 'hard' ? wanted : (2 / 3) * wanted;
for (let band = 1; band < bands.length; band++) {
  draw(
    nearest.filter(({ likeness }) => likeness >= Math.max(Number(least), bands[band - 1]!) && likeness < bands[band]!),
    ofBands / (bands.length - 1),
  );
}
draw(
  nearestOfSource.filter(({ likeness }) => Number(least) <= 0.1 || likeness >= Number(least)),
  wanted - taken.size,
);
for (const { story, a, b } of taken) {
  console.log(JSON.stringify({ story, a: placeOf(a), b: placeOf(b), part, words: [shown(a), shown(b)] }));
}

function draw(from: readonly Drawn[], some: number): void {
  let left = Math.round(some);
  for (const pair of random.shuffle(from)) {
    if (left <= 0) return;
    const both = [key(placeOf(pair.a), placeOf(pair.b)), key(placeOf(pair.b), placeOf(pair.a))];
    if (both.some((one) => seen.has(one)) || (ofStory.get(pair.story) ?? 0) >= MOST_OF_A_STORY) continue;
    taken.add(pair);
    seen.add(both[0]!);
    ofStory.set(pair.story, (ofStory.get(pair.story) ?? 0) + 1);
    left--;
  }
}

function isOfPart(parts: ReadonlySet<string | undefined>): boolean {
  if (part === 'tune' || part === 'hard') return parts.has('tune');
  return !parts.has('tune') && !(part === 'blind' && parts.has('report'));
}

/** All pairs that the program would compare, with their probability for a likeness. */
function candidatesOf({ comparison }: StoryReading, sides: readonly Side[], story: string): Drawn[] {
  const all = sides.map(({ saying }) => saying);
  const eligible = (a: number, b: number): boolean => all[a]!.document !== all[b]!.document;
  const limits = { most: 30, leastShared: 0.1 };
  return findCandidates(all, comparison.language, eligible, limits)
    .map(([i, j]) => ({ story, a: sides[i]!, b: sides[j]!, likeness: probability(all[i]!, all[j]!) }))
    .filter(({ a, b }) => !known.has(key(placeOf(a), placeOf(b))));

  function probability(a: Spoken, b: Spoken): number {
    return probabilityOf(compareSayings(a, b, comparison).features);
  }
}

function sharedSource(a: Spoken, b: Spoken): boolean {
  const names = new Set(a.source.filter(({ kind }) => kind !== 'grammar').map(({ lemma }) => lemma));
  return b.source.some(({ lemma }) => names.has(lemma));
}

function placeOf({ saying, read }: Side) {
  const { start, end } = hull(saying.content);
  const text = read.document.text.slice(start, end);
  return {
    document: saying.document,
    start,
    end,
    check: createHash('sha256').update(text).digest('hex').slice(0, 8),
  };
}

/** With the words around it that say who spoke. */
function shown({ saying, read, text }: Side): string {
  const source = saying.source.map(({ form }) => form).join(' ');
  const { start, end } = hull(saying.content);
  const before = read.document.text.slice(Math.max(0, start - 90), start).replace(/\s+/g, ' ');
  const after = read.document.text.slice(end, end + 70).replace(/\s+/g, ' ');
  return `${source} ⟨${before}⟩ ${text} ⟨${after}⟩`;
}

function key(a: { document: string; start: number }, b: { document: string; start: number }): string {
  return `${a.document}:${a.start} ${b.document}:${b.start}`;
}
