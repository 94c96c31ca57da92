import type { Annotations, Attribution } from '../../../src/core/annotations.ts';
import type { Document } from '../../../src/core/document.ts';
import { identityOffsets } from '../../../src/core/offsets.ts';
import { overlaps, type Span } from '../../../src/core/span.ts';
import type { Reader } from '../../../src/read/reader.ts';
import { type MarkedAttribution, type MarkedCase, readMarked } from './marked.ts';

/** How well the attributions of cases were found. Shares are 0 to 1. */
export interface CaseScores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly speakersRight: number;
  readonly speakersAsked: number;
  /** What went wrong, a line each. */
  readonly misses: readonly string[];
}

/** A document that holds nothing but `text`, its paragraphs parted by blank lines. */
export function documentOf(text: string): Document {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'paragraph' as const,
  }));
  return {
    id: 'case',
    file: 'case',
    outlet: null,
    title: null,
    byline: null,
    url: null,
    published: { value: null, known: 'unknown', earliest: null, latest: null, evidence: '' },
    language: 'en',
    text,
    blocks,
    original: { sha256: '0'.repeat(64), sizeBytes: text.length, encoding: 'utf-8', format: 'record', field: 'text' },
    offsets: identityOffsets(text.length),
    removed: [],
    sourceLine: null,
  };
}

/**
 * Reads the cases and scores what is found: an attribution is right when at least half of the words of its and the gold's
 * content are the same (Jaccard) and the sources touch or both are absent. Optional ones count neither way.
 */
export function scoreCases(reader: Reader, cases: readonly MarkedCase[]): CaseScores {
  let [right, asked, found, speakersRight, speakersAsked] = [0, 0, 0, 0, 0];
  const misses: string[] = [];
  for (const written of cases) {
    const { text, attributions } = readMarked(written);
    const read = reader.read(documentOf(text));
    const matched = new Set<Attribution>();
    for (const gold of attributions) {
      const match = read.attributions.find((told) => !matched.has(told) && agrees(text, gold, told));
      if (match !== undefined) matched.add(match);
      if (gold.isOptional) {
        if (match !== undefined) found--;
        continue;
      }
      asked++;
      if (match === undefined) {
        misses.push(`${written.name}: missed ${gold.number}`);
        continue;
      }
      right++;
      if (gold.speaker === null) continue;
      speakersAsked++;
      const name = nameOf(read, match);
      if (sameName(name, gold.speaker)) speakersRight++;
      else misses.push(`${written.name}: ${gold.number} is by ${gold.speaker}, not ${name}`);
    }
    found += read.attributions.length;
  }
  const precision = found === 0 ? 0 : right / found;
  const recall = asked === 0 ? 0 : right / asked;
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, speakersRight, speakersAsked, misses };
}

const nameOf = (read: Annotations, told: Attribution): string | null =>
  read.actors.find((actor) => actor.id === told.speaker)?.name ?? null;

const sameName = (name: string | null, wanted: string): boolean =>
  name?.replace(/^(?:the|a|an) /i, '').toLowerCase() === wanted.replace(/^(?:the|a|an) /i, '').toLowerCase();

function agrees(text: string, gold: MarkedAttribution, told: Attribution): boolean {
  const source = told.source ?? [];
  const sourcesAgree =
    gold.source.length === 0 ? source.length === 0 : gold.source.some((a) => source.some((b) => overlaps(a, b)));
  return sourcesAgree && jaccard(wordsIn(text, gold.content), wordsIn(text, told.content)) >= 0.5;
}

/** The places of the words that spans cover. */
function wordsIn(text: string, spans: readonly Span[]): Set<number> {
  const places = new Set<number>();
  for (const { start, end } of spans) {
    for (const word of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) places.add(start + word.index);
  }
  return places;
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = [...a].filter((place) => b.has(place)).length;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}
