import type { StreamReport } from '../../bench/stream-corpus.ts';
import { makeStream } from '../../bench/stream-corpus.ts';
import { Candidates } from '../../src/collate/stories/candidates.ts';
import { dayOf } from '../../src/collate/stories/days.ts';
import { evidence } from '../../src/collate/stories/evidence.ts';
import { defaultGroupingOptions } from '../../src/collate/stories/options.ts';
import { LEAST_COSINE } from '../../src/collate/stories/placing.ts';
import { count, type Profile, profile } from '../../src/collate/stories/profile.ts';
import { sketch } from '../../src/collate/stories/sketch.ts';
import { english } from '../../src/languages/en/language.ts';
import { DocumentFrequencies } from '../../src/text/frequencies.ts';
import { dot } from '../../src/text/vector.ts';
import type { Corpus, PairExample } from './examples.ts';
import { type GoldDocument, sameStory } from './gold.ts';

/** What is taken from a made-up stream. */
export interface StreamSample {
  readonly documentsPerDay: number;
  readonly seed: number;
  /** Reports that only tell how common words are, before the first that is taken. */
  readonly before: number;
  readonly taken: number;
}

/** Reports of one event that are taken: more teach nothing further. */
const TAKEN_OF_EVENT = 6;

/**
 * Reports of a made-up stream as examples: many small events of one country side by side, follow-ups and copies, which no
 * benchmark holds. Compared are the pairs that a grouper would compare, at the frequencies it would have seen. Seeds of
 * the training are not those of `bench/stream.ts`.
 */
export function streamCorpus(sample: StreamSample, weight: number): Corpus {
  const stream = makeStream(sample);
  const frequencies = new DocumentFrequencies();
  const read = (): StreamReport => stream.next().value as StreamReport;
  for (let i = 0; i < sample.before; i++) count(sketch(read().read, english), frequencies);
  const taken = new Map<number, number>();
  const gold: GoldDocument[] = [];
  const profiles: Profile[] = [];
  while (gold.length < sample.taken) {
    const report = read();
    const one = sketch(report.read, english);
    count(one, frequencies);
    const before = taken.get(report.event) ?? 0;
    taken.set(report.event, before + 1);
    if (before >= TAKEN_OF_EVENT) continue;
    gold.push(goldOf(report, sample));
    profiles.push(profile(one, frequencies));
  }
  return { gold, profiles, pairs: comparedPairs(gold, profiles, weight), weight };
}

function goldOf({ read, event, thread }: StreamReport, { seed, documentsPerDay }: StreamSample): GoldDocument {
  const name = `${documentsPerDay}-${seed}`;
  return {
    read,
    set: `stream ${name}`,
    story: `stream ${name} ${event}`,
    topic: `stream ${name} ${thread}`,
    day: dayOf(read.document.published.value!),
  };
}

function comparedPairs(gold: readonly GoldDocument[], profiles: readonly Profile[], weight: number): PairExample[] {
  const candidates = new Candidates(profiles.length);
  return profiles.flatMap((one, b) => {
    const found = candidates.find(one, defaultGroupingOptions.candidates, 0);
    candidates.add(b, one, 0);
    return found.flatMap((a) => {
      if (dot(one.words, profiles[a]!.words) < LEAST_COSINE) return [];
      const holds = sameStory(gold[a]!, gold[b]!)!;
      return [{ a, b, holds, weight, values: evidence(profiles[a]!, one) }];
    });
  });
}
