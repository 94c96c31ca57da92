import type { Language } from '../../core/language.ts';
import { answersAsComplement } from '../likeness.ts';
import { isNegated, type Word } from '../words.ts';
import type { MatchedWords } from './soft-match.ts';

/** When what a verb tells is: behind, now, or ahead (to come, wanted or only possible). */
type Phase = 'behind' | 'now' | 'ahead';

/** What the words of a saying tell of its claim, each by its index. */
export interface Predicates {
  readonly words: readonly Word[];
  /** 1 for the words of a clause that hangs on another ("after …", "who …"), up to the next mark. */
  readonly hanging: Uint8Array;
  /** 1 for a word that is denied: by a negation (“did not pay”), a word of leaving undone (“failed to pay”) or what it takes (“paid no tax”). */
  readonly negated: Uint8Array;
  /** `null` for what is no verb, and for a verb that has no tense of its own ("saying"). */
  readonly phases: readonly (Phase | null)[];
  /** Whether the act denies what is said ("denied", "refused"). */
  readonly isDenied: boolean;
  /** Whether it asks and claims nothing ("whether …"). */
  readonly asks: boolean;
}

export function predicatesOf(words: readonly Word[], isDenied: boolean, language: Language): Predicates {
  const hanging = hangingOf(words, language);
  return {
    words,
    hanging,
    negated: negatedOf(words, hanging, language),
    phases: words.map((_, index) => phaseOf(words, index, hanging[index] === 1, language)),
    isDenied,
    asks: words.length > 0 && language.signals(words[0]!.form).includes('asks'),
  };
}

function hangingOf(words: readonly Word[], language: Language): Uint8Array {
  const hanging = new Uint8Array(words.length);
  let isHanging = false;
  for (let index = 1; index < words.length; index++) {
    const before = words[index - 1]!;
    if (before.outer.end > before.end) isHanging = false;
    if (language.signals(words[index]!.form).includes('subordinates')) isHanging = true;
    hanging[index] = Number(isHanging);
  }
  return hanging;
}

function negatedOf(words: readonly Word[], hanging: Uint8Array, language: Language): Uint8Array {
  const negated = new Uint8Array(words.length);
  // Another clause begins, or nothing is negated after all (“not only”).
  const isBroken = (index: number): boolean =>
    hanging[index - 1] !== hanging[index] || language.signals(words[index]!.form).includes('restores');
  for (let index = 0; index < words.length; index++) {
    const undoes = undoerOf(words, index, language);
    const isDenied = undoes < 0 ? isNegated(words, index, isBroken) : negated[undoes] === 0;
    negated[index] = Number(isDenied !== takesNone(words, index));
  }
  return negated;
}

/** Whether what a verb takes is negated and the verb with it ("paid no tax"). */
function takesNone(words: readonly Word[], index: number): boolean {
  return words[index]!.isVerb && (words[index + 1]?.negates ?? false);
}

/** The word that says of the verb at `index` that it was not done ("failed to", "yet to"); below 0 for none. */
function undoerOf(words: readonly Word[], index: number, language: Language): number {
  if (!words[index]!.isVerb) return -1;
  for (let before = index - 1; before >= Math.max(0, index - REACH); before--) {
    if (language.signals(words[before]!.form).includes('undoes')) return before;
    if (words[before]!.isVerb) return -1;
  }
  return -1;
}

/** An auxiliary stands so many words before its verb at most, with only grammar between. */
const REACH = 3;

const PHASES = { past: 'behind', present: 'now', bare: 'ahead' } as const;

function phaseOf(words: readonly Word[], index: number, isHanging: boolean, language: Language): Phase | null {
  const { verbForm } = words[index]!;
  if (verbForm === null || verbForm === 'going') return null;
  for (let before = index - 1; before >= Math.max(0, index - REACH); before--) {
    const signals = language.signals(words[before]!.form);
    if (signals.includes('ahead')) return 'ahead';
    if (signals.includes('behind')) return 'behind';
    if (words[before]!.kind !== 'grammar') break;
  }
  // The present of “if the town joins the league” and “after the bridge opens” may be ahead.
  return isHanging && verbForm === 'present' ? null : PHASES[verbForm];
}

/**
 * Share of the verbs that answer which the two put at different times, the less the more of what both claim is answered: "has caught
 * the pirates", "asks for help to catch the pirates". 0 to 1.
 */
export function phasesApart(pairs: readonly MatchedWords[], a: Predicates, b: Predicates): number {
  let [verbs, apart] = [0, 0];
  for (const pair of pairs) {
    const [ours, theirs] = [a.phases[pair.a]!, b.phases[pair.b]!];
    if (ours === null || theirs === null) continue;
    verbs++;
    if (!isSamePhase(ours, theirs, a.words[pair.a]!.quoted && b.words[pair.b]!.quoted)) apart++;
  }
  return apart === 0 ? 0 : (apart / verbs) * (1 - claimAnswered(pairs, a, b));
}

/** What is quoted keeps its tense; what is told is put back ("the dam holds", that "the dam held"). */
function isSamePhase(a: Phase, b: Phase, areQuoted: boolean): boolean {
  return a === b || (!areQuoted && a !== 'ahead' && b !== 'ahead');
}

/** Share of what each claims beside the clauses that hang on it which the other answers, of the one that is answered less. */
function claimAnswered(pairs: readonly MatchedWords[], a: Predicates, b: Predicates): number {
  const [answeredA, answeredB] = [new Uint8Array(a.words.length), new Uint8Array(b.words.length)];
  for (const pair of pairs) {
    answeredA[pair.a] = 1;
    answeredB[pair.b] = 1;
  }
  return Math.min(claimShare(a, answeredA), claimShare(b, answeredB));
}

function claimShare({ words, hanging }: Predicates, answered: Uint8Array): number {
  let [found, all] = [0, 0];
  words.forEach((word, index) => {
    if (word.kind === 'grammar' || hanging[index] === 1) return;
    all += word.weight;
    if (answered[index] === 1) found += word.weight;
  });
  return all === 0 ? 0 : found / all;
}

/**
 * Whether the one denies a verb of the other that hangs on none: by a negation right before it or by the act ("denied that the dam was unsafe", "conceded
 * that the dam was unsafe"). Where a question is told nothing is denied.
 */
export function contradicts(pairs: readonly MatchedWords[], a: Predicates, b: Predicates): boolean {
  if (a.asks || b.asks) return false;
  return pairs.some((pair) => {
    const [ours, theirs] = [a.words[pair.a]!, b.words[pair.b]!];
    if (ours.kind !== 'matter' || !ours.isVerb || !theirs.isVerb) return false;
    if (a.hanging[pair.a] === 1 || b.hanging[pair.b] === 1) return false;
    const isOursDenied = (a.negated[pair.a] === 1) !== a.isDenied;
    const isTheirsDenied = (b.negated[pair.b] === 1) !== b.isDenied;
    return (isOursDenied !== isTheirsDenied) !== answersAsComplement(ours, theirs);
  });
}
