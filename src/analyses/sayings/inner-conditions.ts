import type { Language } from '../../core/language.ts';
import { contains } from '../../core/span.ts';
import type { Word } from '../version.ts';
import { opensCondition } from './cut-beginnings.ts';
import { answers, isTold, type Quotation } from './quotation.ts';

/** A sentence that one report quotes without the condition that opens it in another. */
export interface LostCondition {
  readonly condition: readonly Word[];
  /** The sentence without it. */
  readonly kept: readonly Word[];
}

/** Fewer words (“If so, we go”) are no condition of their own. */
const LEAST_CONDITION = 4;

/** So many words at the beginning of what holds under the condition must begin the other's sentence. */
const SHARED = 4;

/**
 * The condition that opens a sentence of `long` (“If the tests confirm it, we close the port”) and that `short` leaves off within its quotation,
 * other sentences before it; `null` where there is none, or the report tells it elsewhere.
 */
export function innerCondition(long: Quotation, short: Quotation, language: Language): LostCondition | null {
  for (const { condition, opening } of openingsOf(long, language)) {
    const kept = sentenceBeginning(short, opening, language);
    if (kept !== null && !isTold(condition, short.version, language)) return { condition, kept };
  }
  return null;
}

/** A condition that opens a sentence, and the words with which what holds under it begins. */
interface Opening {
  readonly condition: readonly Word[];
  readonly opening: readonly Word[];
}

const OPENINGS = new WeakMap<Quotation, readonly Opening[]>();

/** The conditions that open sentences of a quotation, looked for once: it is compared with all others of its utterance. */
function openingsOf(quotation: Quotation, language: Language): readonly Opening[] {
  const known = OPENINGS.get(quotation);
  if (known !== undefined) return known;
  const found = quotation.version.sentences.flatMap((sentence): Opening[] => {
    const words = quotation.around.filter((word) => contains(sentence, word));
    const [first] = words;
    if (first === undefined || !opensCondition(first, language)) return [];
    const comma = words.findIndex((word, i) => i >= LEAST_CONDITION && isBehindComma(quotation, words[i - 1]!, word));
    return comma < 0 ? [] : [{ condition: words.slice(0, comma), opening: words.slice(comma, comma + SHARED) }];
  });
  OPENINGS.set(quotation, found);
  return found;
}

function isBehindComma({ version }: Quotation, before: Word, after: Word): boolean {
  return /^\s*,/.test(version.read.document.text.slice(before.end, after.start));
}

/** The words of the quotation's sentence, not its first, that begins with `opening`. */
function sentenceBeginning(
  { version, words }: Quotation,
  opening: readonly Word[],
  language: Language,
): readonly Word[] | null {
  if (opening.length < SHARED) return null;
  for (const sentence of version.sentences) {
    const own = words.filter((word) => contains(sentence, word));
    const begins = opening.every((word, i) => own[i] !== undefined && answers(word, own[i]!, language));
    if (begins && own[0] !== words[0]) return own;
  }
  return null;
}
