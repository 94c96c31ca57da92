import type { Segment } from '../../core/apparatus.ts';
import type { CompareWords } from '../likeness.ts';
import type { Word } from '../words.ts';
import { MOVED, partedByDifference } from './reordering.ts';
import type { Stretch } from './segments.ts';

/** What a report has beside a rendering: words that are one passage, and how much of what the rendering lacks must stand there. */
export interface Beside {
  readonly words: readonly Word[];
  /** Share of the telling words that the rendering lacks, 0 to 1. */
  readonly leastShare: number;
  /** How many of them. */
  readonly leastCount: number;
}

/** Less alike, words are of one subject rather than one: synonyms count. */
const LEAST_ALIKE = 0.75;

/**
 * `segments` with what a rendering only seems to leave out told as reordering: its report has it in a passage beside,
 * which was matched as another saying or as none. `besides` are by rendering; `places` are the words of the segments.
 * A stretch of places where a rendering has nothing is asked for as one.
 */
export function findBeside(
  segments: readonly Segment[],
  places: readonly Stretch[],
  base: number,
  besides: readonly (readonly Beside[])[],
  compare: CompareWords,
): Segment[] {
  const moved = segments.map(() => new Map<number, 'reordering'>());
  besides.forEach((own, witness) => {
    for (const stretch of lackedBy(segments, witness)) {
      const lost = stretch.flatMap((at) => places[at]!.flatMap((row) => row[base] ?? []));
      if ([...own, ownWords(segments, places, witness)].some((beside) => standsIn(lost, beside, compare))) {
        for (const at of stretch) moved[at]!.set(witness, 'reordering');
      }
    }
  });
  return segments.map(({ readings }, at) => ({
    readings: moved[at]!.size === 0 ? readings : readings.flatMap((one) => partedByDifference(one, moved[at]!)),
  }));
}

/** The runs of segments that a witness leaves out, by their indices; what neither it nor the base has goes with those around. */
function lackedBy(segments: readonly Segment[], witness: number): number[][] {
  const runs: number[][] = [[]];
  segments.forEach(({ readings }, at) => {
    const reading = readings.find(({ witnesses }) => witnesses.includes(witness))!;
    const isEmpty = reading.spans[reading.witnesses.indexOf(witness)] === null;
    if (isEmpty && reading.difference === 'omission') runs.at(-1)!.push(at);
    else if (!isEmpty) runs.push([]);
  });
  return runs.filter((run) => run.length > 0);
}

/** The words that a rendering has where it parts from the base: it may have put them elsewhere ("not a vote against a party"). */
function ownWords(segments: readonly Segment[], places: readonly Stretch[], witness: number): Beside {
  const words = segments.flatMap(({ readings }, at) => {
    const isOwn = readings.find(({ witnesses }) => witnesses.includes(witness))!.difference !== null;
    return isOwn ? places[at]!.flatMap((row) => row[witness] ?? []) : [];
  });
  return { words, leastShare: MOVED, leastCount: 1 };
}

/** Share of what a rendering lacks that must stand elsewhere for it not to be left out. Chosen by reading the 103 marks of thirty stories of which half or more stood in some sentence of the report. */
export const MOST_OF_IT = 0.6;

function standsIn(lost: readonly Word[], beside: Beside, compare: CompareWords): boolean {
  return standsInRow(lost, beside) || standsInParts(lost.filter(isTelling), beside, compare);
}

/** Whether it stands there word for word: then few of its words need tell anything ("I would have done it too"). */
function standsInRow(lost: readonly Word[], { words }: Beside): boolean {
  return (
    lost.length >= LEAST_IN_ROW && words.some((_, at) => lost.every(({ form }, i) => words[at + i]?.form === form))
  );
}

/** Fewer words in a row may stand anywhere ("in the north of"). */
const LEAST_IN_ROW = 5;

function standsInParts(
  lost: readonly Word[],
  { words, leastShare, leastCount }: Beside,
  compare: CompareWords,
): boolean {
  const found = lost.filter((word) =>
    words.some((other) => isTelling(other) && compare(word, other).score >= LEAST_ALIKE),
  );
  return lost.length > 0 && found.length >= leastCount && found.length >= leastShare * lost.length;
}

const isTelling = ({ kind }: Word): boolean => kind !== 'grammar';
