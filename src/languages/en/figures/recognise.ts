import type { Draft } from './draft.ts';
import { openNumber, quantity } from './quantity.ts';
import { score } from './score.ts';
import { fractionOf } from './share.ts';

/** Where a quantity can begin: a figure, a number word, an open number, a part. */
export const CANDIDATE =
  /(?<![\p{L}\p{N}])(?:a (?=(?:hundred|thousand|million|billion|dozen|quarter|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|half)\b)|(?:several|a few) (?=(?:dozen|hundred|thousand|million|billion)\b)|(?:\d|[½¼¾]|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|scores|tens|half)(?![a-z]*(?:th|fold)\b))/giu;

/** In order: what is most of its own kind first. */
const RECOGNISERS: readonly ((text: string, start: number) => Draft | null)[] = [
  score,
  fractionOf,
  openNumber,
  quantity,
];

/** The figure whose number begins at `start`; `null` where what stands there is none. */
export function recognise(text: string, start: number): Draft | null {
  for (const recogniser of RECOGNISERS) {
    const draft = recogniser(text, start);
    if (draft !== null) return draft;
  }
  return null;
}
