import type { Utterance } from '../../core/apparatus.ts';
import { overlaps, type Span } from '../../core/span.ts';
import type { ReportSentences, SentencePlace } from '../../core/synopsis.ts';

/** Two sentences that have words of one saying which answer one another. */
export interface SaidAlike {
  readonly a: SentencePlace;
  readonly b: SentencePlace;
  readonly utterance: Utterance;
}

/** Of the words that the lighter of two sentences has of a saying so many stand where the other has words, or the two halves of a speech would face each other by a stray word. */
const LEAST_FACING = 0.25;

/** Of a saying that dozens print each is set against so many, the first. */
const MOST_FACED = 16;

/** The sentences of two reports that face one another in the apparatus of a saying, the report that comes first as `a`. */
export function saidAlike(utterances: readonly Utterance[], reports: readonly ReportSentences[]): SaidAlike[] {
  const numbers = new Map(reports.map(({ document }, index) => [document, index]));
  return utterances.flatMap((utterance) => facing(utterance, reports, numbers).map(([a, b]) => ({ a, b, utterance })));
}

function facing(
  { witnesses, apparatus }: Utterance,
  reports: readonly ReportSentences[],
  numbers: ReadonlyMap<string, number>,
): [SentencePlace, SentencePlace][] {
  if (apparatus === null) return [];
  const rows = apparatus.segments.map(({ readings }) => {
    const row: (SentencePlace | null)[] = witnesses.map(() => null);
    for (const { witnesses: own, spans } of readings) {
      own.forEach((witness, i) => {
        const span = spans[i];
        const report = numbers.get(witnesses[witness]!.document);
        if (span && report !== undefined) row[witness] = placeOf(span, report, reports[report]!);
      });
    }
    return row;
  });
  return pairsIn(rows);
}

function placeOf(span: Span, report: number, { sentences }: ReportSentences): SentencePlace | null {
  const sentence = sentences.findIndex((one) => overlaps(one, span));
  return sentence < 0 ? null : { report, sentence };
}

/** Sentences that stand in the same rows often enough; each row has a sentence for each witness, or none. */
function pairsIn(rows: readonly (readonly (SentencePlace | null)[])[]): [SentencePlace, SentencePlace][] {
  const own = new Map<string, number>();
  const both = new Map<string, { pair: [SentencePlace, SentencePlace]; count: number }>();
  for (const row of rows) {
    const there = [...new Map(row.flatMap((place) => (place === null ? [] : [[keyOf(place), place] as const])))];
    for (const [key] of there) own.set(key, (own.get(key) ?? 0) + 1);
    for (const [second, y] of there) {
      for (const [first, x] of there.slice(0, MOST_FACED)) {
        if (x.report >= y.report) continue;
        const key = `${first} ${second}`;
        const known = both.get(key);
        if (known === undefined) both.set(key, { pair: [x, y], count: 1 });
        else known.count++;
      }
    }
  }
  return [...both].flatMap(([key, { pair, count }]) => {
    const [first, second] = key.split(' ') as [string, string];
    return count >= LEAST_FACING * Math.min(own.get(first)!, own.get(second)!) ? [pair] : [];
  });
}

const keyOf = ({ report, sentence }: SentencePlace): string => `${report}:${sentence}`;
