import type { Attribution } from '../../core/annotations.ts';
import type { ReadDocument } from '../../core/collation.ts';
import { contains, firstFrom, hull, overlaps, type Span } from '../../core/span.ts';
import { type Beside, MOST_OF_IT } from '../apparatus/beside.ts';
import { placesWithin, type Word } from '../words.ts';

/** A rendering as far as it tells what stands beside it. */
interface Rendered {
  readonly document: string;
  readonly attribution: Attribution | null;
  readonly content: readonly Span[];
  readonly words: readonly Word[];
}

/** What a report tells at most so many sentences before or after a rendering goes with it. Further off, of ten marks that half stood there only two were false. */
const SENTENCES_BESIDE = 2;

/** In its own sentence, or where the same speech goes on, less will do: "time until the winter. That promise was not kept", where others have "and the promise was broken". */
const HALF = 0.5;

/** Elsewhere one word alone says nothing. */
const LEAST_ELSEWHERE = 2;

/** What the rest of its sentence and the next have together ("but voiced concern. They had been …") must be more than a pair of words. */
const LEAST_GOING_ON = 3;

/** Words of a sentence that are looked at on either side of a rendering: some texts are one sentence. */
const MOST_WORDS = 100;

/** What the report of `draft` has beside it, `drafts` being all renderings of the saying and `words` those of the report. */
export function besidesOf<R extends Rendered>(
  draft: R,
  drafts: readonly R[],
  read: ReadDocument,
  words: readonly Word[],
): Beside[] {
  const { sentences } = read.annotations;
  const within = hull(draft.content);
  const end = firstFrom(sentences, within.end);
  const start = Math.max(0, firstFrom(sentences, within.start + 1) - 1);
  const from = Math.max(0, start - SENTENCES_BESIDE);
  const nearby = sentences.slice(from, end + SENTENCES_BESIDE).map((sentence, index): Beside => {
    const own = around(sentence, draft.content, words);
    const isSame = from + index >= start && from + index < end;
    const goesOn = draft.attribution?.content.some((span) => overlaps(span, sentence)) ?? false;
    return isSame || goesOn
      ? { words: own, leastShare: HALF, leastCount: 1 }
      : { words: own, leastShare: MOST_OF_IT, leastCount: LEAST_ELSEWHERE };
  });
  const own = nearby.slice(end - 1 - from, end + 1 - from).flatMap(({ words: their }) => their);
  const goingOn: Beside = { words: own, leastShare: MOST_OF_IT, leastCount: LEAST_GOING_ON };
  const others = drafts
    .filter((other) => other !== draft && other.document === draft.document)
    .map((other): Beside => ({ words: other.words, leastShare: MOST_OF_IT, leastCount: 1 }));
  return [...nearby, goingOn, ...others];
}

/** The words of a sentence that are not of `content`, as far as they stand near it. */
function around(sentence: Span, content: readonly Span[], words: readonly Word[]): Word[] {
  const { start, end } = placesWithin(words, sentence);
  const places = placesWithin(words, hull(content));
  return words
    .slice(Math.max(start, places.start - MOST_WORDS), Math.min(end, places.end + MOST_WORDS))
    .filter((word) => !content.some((span) => contains(span, word)));
}
