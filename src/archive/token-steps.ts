import type { Tokens } from '../core/annotations.ts';

/**
 * Where the tokens of a text stand, as what a plain rule would not have guessed: runs of letters and digits, and each
 * other sign by itself. Of six hundred tokens some thirty are otherwise (`do|n't`, `U.S.`). The rule is a part of the
 * archive's format and never changes, so it knows no table of characters that grows: beyond ASCII all are letters but
 * the signs named here.
 */

/** Signs beyond ASCII that stand by themselves, as UTF-16 code units. */
const SIGNS = new Set([...'“”„‟‘’‚‛«»‹›—–‒―…•·¡¿€£¥§°'].map((sign) => sign.charCodeAt(0)));
const SPACES = new Set([...'\t\n\v\f\r \u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000'].map((c) => c.charCodeAt(0)));

function isSpace(code: number): boolean {
  return SPACES.has(code) || (code >= 0x2000 && code <= 0x200a);
}

function isLetter(code: number): boolean {
  if (code >= 128) return !SIGNS.has(code) && !isSpace(code);
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function guessed(text: string): Place[] {
  const places: Place[] = [];
  for (let start = 0; start < text.length; ) {
    const code = text.charCodeAt(start);
    let end = start + 1;
    if (isLetter(code)) while (end < text.length && isLetter(text.charCodeAt(end))) end++;
    if (!isSpace(code)) places.push({ start, end });
    start = end;
  }
  return places;
}

/**
 * The tokens as numbers: how many are as guessed; then how many guesses are left out and how many tokens stand in their
 * place, each as its distance from the end of the one before and its length; and so on.
 */
export function tokenSteps(text: string, { starts, ends }: Pick<Tokens, 'starts' | 'ends'>): number[] {
  const guesses = guessed(text);
  const steps: number[] = [];
  const isAt = (i: number, j: number): boolean => guesses[i]!.start === starts[j] && guesses[i]!.end === ends[j];
  let [i, j] = [0, 0];
  while (j < starts.length || i < guesses.length) {
    const from = j;
    while (i < guesses.length && j < starts.length && isAt(i, j)) {
      i++;
      j++;
    }
    steps.push(j - from);
    const [guess, token] = [i, j];
    while (i < guesses.length && j < starts.length && !isAt(i, j)) {
      // Whichever ends first is passed over; at the same end both are.
      const [a, b] = [guesses[i]!.end, ends[j]!];
      if (a <= b) i++;
      if (b <= a) j++;
    }
    if (i === guesses.length || j === starts.length) [i, j] = [guesses.length, starts.length];
    if (i === guess && j === token) continue;
    steps.push(i - guess, j - token);
    for (let k = token; k < j; k++) steps.push(starts[k]! - (k === 0 ? 0 : ends[k - 1]!), ends[k]! - starts[k]!);
  }
  return steps;
}

/** The tokens whose steps those are in `text`. Throws `RangeError` where they are of another text. */
export function tokensFromSteps(text: string, steps: readonly number[], tags: Uint8Array): Tokens {
  const guesses = guessed(text);
  const starts = new Uint32Array(tags.length);
  const ends = new Uint32Array(tags.length);
  let [i, j, at] = [0, 0, 0];
  const put = (start: number, end: number): void => {
    if (j >= tags.length || end > text.length || start > end) throw new RangeError('These are tokens of another text');
    starts[j] = start;
    ends[j++] = end;
  };
  while (at < steps.length) {
    for (let run = steps[at++]!; run > 0; run--) {
      const guess = guesses[i++];
      put(guess?.start ?? Number.NaN, guess?.end ?? Number.POSITIVE_INFINITY);
    }
    if (at >= steps.length) break;
    i += steps[at++]!;
    for (let count = steps[at++] ?? 0; count > 0; count--) {
      const start = (j === 0 ? 0 : ends[j - 1]!) + steps[at++]!;
      put(start, start + steps[at++]!);
    }
  }
  return { starts, ends, tags };
}
