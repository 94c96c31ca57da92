/**
 * Grouping of a handful of reports, as people put them up: how often the stories are right, of how many piles.
 *   npm run -s node -- bench/small-piles.ts FOLDER        (FOLDER holds stories/dev.jsonl)
 * Piles of three to six reports of one gold story; of two like events (the twins of ECB+), two to six reports; of two other stories.
 */
import { groupStories } from '../src/collate/stories/group.ts';
import { english } from '../src/languages/en/language.ts';
import { type GoldDocument, goldDocuments, twinsApart } from '../training/stories/gold.ts';
import { type Random, randomOf } from './random.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder of the benchmarks');

type Pile = readonly GoldDocument[];

/** How many reports of either story a pile of two has. */
const LIKE = [
  [2, 2],
  [3, 1],
  [1, 3],
  [3, 3],
  [1, 1],
] as const;
const OTHER = [
  [2, 2],
  [3, 1],
  [3, 3],
] as const;

const gold = await goldDocuments(folder);
const ecb = gold.filter(({ set }) => set === 'ecb');
const random = randomOf(1);
const undatedTwins = piles('ECB+, without days', ecb, random);
const twins = piles('ECB+, days made up', twinsApart(ecb), random);
const others = piles(
  'the other sets',
  gold.filter(({ set }) => set !== 'ecb'),
  random,
);
for (const [name, all] of [...undatedTwins, ...twins, ...others]) {
  tell(name, all);
  if (!name.includes('without days')) tell(`${name}, one report undated`, all.map(oneUndated));
}

function piles(name: string, documents: readonly GoldDocument[], chance: Random): [string, Pile[]][] {
  const byStory = Map.groupBy(documents, ({ story }) => story!);
  const stories = [...byStory].filter(([, own]) => own.length >= 3);
  const some = (own: readonly GoldDocument[], count: number): GoldDocument[] => chance.shuffle(own).slice(0, count);
  const one = stories.flatMap(([, own]) => [0, 1].map(() => some(own, 3 + chance.below(4))));
  const like = stories.flatMap(([story, own]) => {
    const twin = byStory.get(story.replace(/e$/, 'p'));
    if (own[0]!.set !== 'ecb' || !story.endsWith('e') || twin === undefined) return [];
    return LIKE.map(([a, b]) => [...some(twin, b), ...some(own, a)]);
  });
  const other = stories.flatMap(([story, own]) => {
    const [otherStory, theirs] = chance.pick(stories);
    if (own[0]!.set === 'ecb' || story === otherStory) return [];
    return OTHER.map(([a, b]) => [...some(theirs, b), ...some(own, a)]);
  });
  const kinds: [string, Pile[]][] = [
    [`one story, ${name}`, one],
    [`two like events, ${name}`, like],
    [`two stories, ${name}`, other],
  ];
  return kinds.filter(([, all]) => all.length > 0);
}

/** The pile with nothing known of the days of its first report, neither its own nor those it tells. */
function oneUndated(pile: Pile): Pile {
  return pile.map((one, at) => {
    if (at > 0) return one;
    const { document, annotations } = one.read;
    const published = { ...document.published, value: null, known: 'unknown' as const };
    return { ...one, read: { document: { ...document, published }, annotations: { ...annotations, times: [] } } };
  });
}

function tell(name: string, all: readonly Pile[]): void {
  const judged = all.map(judge);
  const count = (verdict: string): number => judged.filter((one) => one === verdict).length;
  console.log(
    `${name}: ${(count('right') / all.length).toFixed(3)} of ${all.length} right, ${count('welded')} welded, ${count('torn')} torn`,
  );
}

function judge(pile: Pile): 'right' | 'welded' | 'torn' {
  const storyOf = new Map(pile.map(({ read, story }) => [read.document.id, story]));
  const { stories } = groupStories(
    pile.map(({ read }) => read),
    { language: english },
  );
  if (stories.some(({ documents }) => new Set(documents.map((id) => storyOf.get(id))).size > 1)) return 'welded';
  return stories.length > new Set(storyOf.values()).size ? 'torn' : 'right';
}
