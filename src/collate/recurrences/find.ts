import type { Utterance } from '../../core/apparatus.ts';
import type { ReadDocument } from '../../core/collation.ts';
import type { Language } from '../../core/language.ts';
import type { Recurrence, Story, Storyline } from '../../core/story.ts';
import { timesApart } from '../../core/times-apart.ts';
import { type CompareWords, wordComparison } from '../likeness.ts';
import type { Link } from '../utterances/cluster.ts';
import { similarityOf } from '../utterances/similarity.ts';
import { storyWeights } from '../utterances/weights.ts';
import { type Word, wordsOf } from '../words.ts';
import { type Clause, clausesOf } from './clauses.ts';

/** A story of the storyline with what was said in it. */
export interface ToldStory {
  readonly story: Story;
  readonly utterances: readonly Utterance[];
}

/** Share of two clauses that must answer for the one to be the other said again. Chosen on the seeds and the sample: at 0.6 clauses that share only their subject join. */
const LEAST_SHARED = 0.68;

/** What the answering words must tell, in natural logarithms of rarity, to count in full: one telling word ("threaten"); "we will see" tells too little. Chosen likewise. */
const AMPLE_WEIGHT = 2.8;

/**
 * What one speaker says again in several stories of a storyline, or weeks apart in one, earliest first, each with its utterances by time:
 * one alone where reports of several times have it. Clauses are compared, not whole sayings: the claim comes back in another sentence. Both must affirm or both negate.
 * `stories` are those of the storyline, `documents` at least theirs.
 */
export function findRecurrences(
  storyline: Storyline,
  stories: readonly ToldStory[],
  documents: readonly ReadDocument[],
  language: Language,
): Recurrence[] {
  const said = weighted(sayingsInOrder(storyline, stories, documents, language), language);
  const compare = wordComparison(language);
  const bySpeaker = Map.groupBy(said, ({ speakerKey }) => speakerKey);
  return [...bySpeaker.values()].flatMap((sayings) => recurrencesOf(sayings, compare));
}

/** An utterance at one time, with the clauses of its witnesses of that time. */
interface Said {
  readonly story: Story;
  readonly utterance: Utterance;
  /** ISO; `null` where none of its reports is dated. */
  readonly day: string | null;
  readonly speakerKey: string;
  readonly clauses: readonly Clause[];
}

function sayingsInOrder(
  storyline: Storyline,
  stories: readonly ToldStory[],
  documents: readonly ReadDocument[],
  language: Language,
): Said[] {
  const wanted = new Set(stories.flatMap(({ story }) => story.documents));
  const byId = new Map(
    documents.filter(({ document }) => wanted.has(document.id)).map((read) => [read.document.id, read]),
  );
  const words = new Map<string, readonly Word[]>();
  const wordsIn = (id: string): readonly Word[] => {
    if (!words.has(id)) words.set(id, wordsOf(byId.get(id)!, language));
    return words.get(id)!;
  };
  const told = new Map(stories.map((one) => [one.story.id, one]));
  const ordered = storyline.stories.flatMap((id) => told.get(id) ?? []);
  return ordered.flatMap(({ story, utterances }) =>
    utterances.flatMap((utterance): Said[] => {
      const { speaker } = utterance;
      if (speaker === null) return [];
      const dayOf = ({ document }: { document: string }): string | null =>
        byId.get(document)!.document.published.value?.slice(0, 10) ?? null;
      return timesApart(utterance.witnesses, dayOf).map((witnesses) => {
        const clauses = witnesses
          .filter(({ kind }) => kind !== 'unattributed')
          .flatMap(({ document, content }) =>
            clausesOf(byId.get(document)!.document.text, wordsIn(document), content, language),
          );
        const day = witnesses.map(dayOf).find((known) => known !== null) ?? null;
        return { story, utterance, day, speakerKey: speakerKey(speaker, language), clauses };
      });
    }),
  );
}

/** The same, each word weighted by how much it tells among all clauses. */
function weighted(said: readonly Said[], language: Language): Said[] {
  const weigh = storyWeights(
    said.flatMap(({ clauses }) => clauses.map((words) => ({ words }))),
    language,
  );
  return said.map((one) => ({
    ...one,
    clauses: one.clauses.map((clause) => clause.map((word) => ({ ...word, weight: weigh(word) }))),
  }));
}

/** The last part of the name: within a storyline "Mr Peskov" and "Dmitry Peskov" are taken for one. */
function speakerKey(name: string, language: Language): string {
  return language.nameKey(name.split(/\s+/).at(-1)!);
}

function recurrencesOf(sayings: readonly Said[], compare: CompareWords): Recurrence[] {
  if (timesOf(sayings) < 2) return [];
  const sureness = (a: number, b: number): number => nearestClauses(sayings[a]!, sayings[b]!, compare);
  const links = candidates(sayings).map(([a, b]): Link => ({ a, b, probability: sureness(a, b) }));
  const groups = connected(sayings.length, links);
  return groups
    .map((group) => group.map((index) => sayings[index]!))
    .filter((group) => timesOf(group) > 1)
    .map((group) => recurrenceOf(group, links, sayings));
}

/** At how many times sayings were told: in how many stories, and weeks apart in one. */
function timesOf(sayings: readonly Said[]): number {
  const byStory = [...Map.groupBy(sayings, ({ story }) => story.id).values()];
  return byStory.reduce((sum, own) => sum + timesApart(own, ({ day }) => day).length, 0);
}

/** Rare words of a clause that find the others of it: one that is said again shares at least one of them. */
const MOST_KEYS = 3;

/** A word that more sayings have brings none together by itself: it is what the speaker always speaks of. */
const MOST_POSTINGS = 60;

/**
 * The pairs worth comparing, by an index from the rarest words of each clause (their first letters, so that "threaten"
 * finds "threat") to sayings: without it the pairs grow with the square of what one speaker says over months.
 */
function candidates(sayings: readonly Said[]): [number, number][] {
  const index = new Map<string, Set<number>>();
  sayings.forEach(({ clauses }, saying) => {
    for (const key of new Set(clauses.flatMap(keysOf))) {
      const known = index.get(key);
      if (known) known.add(saying);
      else index.set(key, new Set([saying]));
    }
  });
  const found = new Map<string, [number, number]>();
  for (const postings of index.values()) {
    if (postings.size > MOST_POSTINGS) continue;
    const list = [...postings];
    list.forEach((a, i) => {
      for (const b of list.slice(i + 1)) found.set(`${a} ${b}`, [a, b]);
    });
  }
  return [...found.values()].sort(([a, b], [c, d]) => a - c || b - d);
}

function keysOf(clause: Clause): string[] {
  return clause
    .filter(({ kind }) => kind !== 'grammar')
    .map(({ lemma, weight }) => ({ key: lemma.slice(0, KEY_LETTERS), weight }))
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_KEYS)
    .map(({ key }) => key);
}

const KEY_LETTERS = 5;

/** Sayings that even odds or better lead between, over others too: the words of a claim drift from month to month. */
function connected(count: number, links: readonly Link[]): number[][] {
  const groupOf = Array.from({ length: count }, (_, item) => item);
  for (const { a, b } of links.filter(({ probability }) => probability >= 0.5)) {
    const [kept, gone] = [groupOf[a]!, groupOf[b]!];
    groupOf.forEach((group, item) => {
      if (group === gone) groupOf[item] = kept;
    });
  }
  return [...Map.groupBy(groupOf.keys(), (item) => groupOf[item]!).values()];
}

/** How much of the two clauses nearest to one another answers, scaled so that `LEAST_SHARED` is even odds. */
function nearestClauses(a: Said, b: Said, compare: CompareWords): number {
  let best = 0;
  for (const ours of a.clauses) {
    for (const theirs of b.clauses) {
      if (negates(ours) !== negates(theirs)) continue;
      const { both, weight } = similarityOf(ours, theirs, compare);
      best = Math.max(best, both * Math.min(1, weight / AMPLE_WEIGHT));
    }
  }
  return Math.min(1, (best * 0.5) / LEAST_SHARED);
}

/** Once or more: "is not closing and has never closed" does not affirm. */
function negates(clause: Clause): boolean {
  return clause.some((word) => word.negates);
}

function recurrenceOf(group: readonly Said[], links: readonly Link[], sayings: readonly Said[]): Recurrence {
  const within = links.filter(({ a, b }) => group.includes(sayings[a]!) && group.includes(sayings[b]!));
  const score = within.reduce((sum, link) => sum + link.probability, 0) / Math.max(1, within.length);
  const utterances = [...new Set(group.map(({ utterance }) => utterance))];
  const [first] = utterances as [Utterance, ...Utterance[]];
  const evidence = utterances.slice(1).map((utterance) => {
    const link = within.find(({ a, b }) => sayings[a]!.utterance === first && sayings[b]!.utterance === utterance);
    return { what: utterance.witnesses[0]!.text, weight: link?.probability ?? 0 };
  });
  const text = `${first.speaker} says much the same at ${timesOf(group)} times.`;
  return { speaker: first.speaker!, utterances: utterances.map(({ id }) => id), reason: { score, text, evidence } };
}
