// The gold pairs with what the program sees at their places: for `bench/utterances.ts` and `training/utterances.ts`.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clean } from '../src/clean/clean.ts';
import type { Comparison, Spoken } from '../src/collate/utterances/comparison.ts';
import { compareSayings, type Features } from '../src/collate/utterances/features.ts';
import { readStory, type StoryReading } from '../src/collate/utterances/match.ts';
import { surroundingsOf } from '../src/collate/utterances/surroundings.ts';
import { wordsWithin } from '../src/collate/words.ts';
import type { ReadDocument } from '../src/core/collation.ts';
import type { Span } from '../src/core/span.ts';
import type { Story } from '../src/core/story.ts';
import { readInputs } from '../src/intake/inputs.ts';
import { english } from '../src/languages/en/language.ts';
import { createReader } from '../src/read/reader.ts';

interface Place extends Span {
  readonly document: string;
  /** First eight hexadecimal digits of the SHA-256 of the words: tells when cleaning has moved them. */
  readonly check: string;
}

export interface GoldPair {
  readonly a: Place;
  readonly b: Place;
  readonly same: boolean;
  /**
   * `blind`, `fresh`, `third`: judged before the scorer had seen them; read when all is done. `spare`: judged, of tuning stories, and not
   * learnt from. `within`: both places in one report, of stories of the tuning and reporting parts.
   */
  readonly part: 'tune' | 'report' | 'blind' | 'fresh' | 'third' | 'spare' | 'within';
  readonly note: string;
}

/** A gold pair as compared. */
export interface JudgedPair extends GoldPair {
  readonly story: string;
  readonly words: readonly [string, string];
  readonly features: Features;
  readonly comparison: Comparison;
  readonly sides: readonly [Spoken, Spoken];
}

export interface ReadGold {
  readonly pairs: readonly JudgedPair[];
  /** Pairs whose words have moved since they were judged; they are left out. */
  readonly moved: number;
  readonly stories: readonly { readonly story: Story; readonly documents: readonly ReadDocument[] }[];
}

/** The pairs as judged, without their words. */
export function goldPairs(): GoldPair[] {
  const lines = readFileSync(new URL('./gold/utterance-pairs.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as GoldPair);
}

/** Every gold story of `folder`, read. */
export async function allStories(folder: string): Promise<ReadGold['stories']> {
  const documents = await readDocuments(folder);
  const storyOf = storiesByDocument(folder, documents);
  return [...Map.groupBy(storyOf.keys(), (id) => storyOf.get(id)!)].map(([id, own]) => ({
    story: storyFrom(id, own),
    documents: own.flatMap((document) => documents.get(document) ?? []),
  }));
}

/** Reads the stories of `folder` (`stories/dev.jsonl`, and the seeds beside it) and what stands at the gold's places. */
export async function readGold(folder: string): Promise<ReadGold> {
  const gold = goldPairs();
  const documents = await readDocuments(folder);
  const storyOf = storiesByDocument(folder, documents);
  const wanted = new Set(gold.flatMap(({ a, b }) => [storyOf.get(a.document)!, storyOf.get(b.document)!]));
  const stories = [...wanted].map((id) =>
    storyFrom(
      id,
      [...storyOf].filter(([, s]) => s === id).map(([d]) => d),
    ),
  );
  const readings = new Map<string, StoryReading>();
  const own = (story: Story): ReadDocument[] => story.documents.map((id) => documents.get(id)!);
  for (const story of stories) readings.set(story.id, readStory(story, own(story), english));
  const still = gold.filter(({ a, b }) => [a, b].every((place) => unmoved(place, documents)));
  const pairs = still.map((pair) => judged(pair, storyOf.get(pair.a.document)!, readings, documents));
  return {
    pairs,
    moved: gold.length - still.length,
    stories: stories.map((story) => ({ story, documents: own(story) })),
  };
}

async function readDocuments(folder: string): Promise<Map<string, ReadDocument>> {
  const reader = createReader();
  const documents = new Map<string, ReadDocument>();
  const seeds = join(folder, '..', 'seeds');
  for await (const item of readInputs([join(folder, 'stories', 'dev.jsonl'), ...(existsSync(seeds) ? [seeds] : [])])) {
    if (item instanceof Error) continue;
    const document = clean(item);
    documents.set(document.id, { document, annotations: reader.read(document) });
  }
  return documents;
}

/** The gold story of each document; the seeds, which have none, are told by their interview. */
function storiesByDocument(folder: string, documents: ReadonlyMap<string, ReadDocument>): Map<string, string> {
  const records = readFileSync(join(folder, 'stories', 'dev.jsonl'), 'utf8')
    .trimEnd()
    .split('\n');
  const known = new Map(
    records.map((line) => JSON.parse(line) as { id: string; story: string }).map((r) => [r.id, r.story]),
  );
  for (const [id, { document }] of documents) {
    if (!known.has(id)) known.set(id, document.text.includes('CNN') ? 'seeds' : `alone ${id}`);
  }
  return known;
}

function storyFrom(id: string, documents: readonly string[]): Story {
  return { id, title: id, documents, memberships: [], from: null, to: null };
}

function unmoved(place: Place, documents: ReadonlyMap<string, ReadDocument>): boolean {
  const text = documents.get(place.document)?.document.text.slice(place.start, place.end) ?? '';
  return createHash('sha256').update(text).digest('hex').startsWith(place.check);
}

function judged(
  pair: GoldPair,
  story: string,
  readings: ReadonlyMap<string, StoryReading>,
  documents: ReadonlyMap<string, ReadDocument>,
): JudgedPair {
  const reading = readings.get(story)!;
  const a = sayingAt(pair.a, reading);
  const b = sayingAt(pair.b, reading);
  const textOf = ({ document, start, end }: Place): string => documents.get(document)!.document.text.slice(start, end);
  const features = compareSayings(a, b, reading.comparison).features;
  const words: [string, string] = [textOf(pair.a), textOf(pair.b)];
  return { ...pair, story, words, features, comparison: reading.comparison, sides: [a, b] };
}

/** What the reader found at a place, or, where it found nothing that fits, the place's own words without a speaker. */
function sayingAt(place: Place, reading: StoryReading): Spoken {
  const found = [...reading.sayings, ...reading.sentences]
    .filter((saying) => saying.document === place.document)
    .map((saying) => ({ saying, fit: fitOf(place, saying) }))
    .sort((x, y) => y.fit - x.fit)[0];
  if (found !== undefined && found.fit >= 0.8) return found.saying;
  const content = [{ start: place.start, end: place.end }];
  const words = wordsWithin(reading.words.get(place.document)!, content);
  const near = found !== undefined && found.fit > 0.3 ? found.saying : null;
  return {
    document: place.document,
    attribution: near?.attribution ?? null,
    content,
    words,
    speaker: near?.speaker ?? null,
    source: near?.source ?? [],
    cue: near?.cue ?? [],
    ...surroundingsOf(reading.documents.get(place.document)!, content, reading.words.get(place.document)!),
  };
}

/** Shared characters over all characters of both, 0 to 1. */
function fitOf(place: Span, saying: Spoken): number {
  const start = saying.content[0]!.start;
  const end = saying.content.at(-1)!.end;
  const shared = Math.max(0, Math.min(end, place.end) - Math.max(start, place.start));
  return shared / (end - start + place.end - place.start - shared);
}
