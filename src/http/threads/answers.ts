import type { Answer } from '../routes/route.ts';

/** Bytes of pages that a thread remembers: some hundred long ones. */
const MOST_BYTES = 32_000_000;

/** Pages as they were answered, for as long as nothing was written to the archive. */
export interface Answers {
  /** The page asked for by `key` in that state of the archive; `undefined` where it must be made. */
  get(key: string, state: number): Answer | null | undefined;
  set(key: string, state: number, answer: Answer | null): void;
}

/** Remembers the answers of one state of the archive: in another one all of them may be others. */
export function rememberAnswers(mostBytes: number = MOST_BYTES): Answers {
  const answers = new Map<string, Answer | null>();
  let bytes = 0;
  let known = Number.NaN;
  const forget = (): void => {
    answers.clear();
    bytes = 0;
  };
  return {
    get: (key, state) => (state === known ? answers.get(key) : undefined),
    set: (key, state, answer) => {
      const size = key.length + (answer?.body.length ?? 0);
      if (state !== known || bytes + size > mostBytes) forget();
      known = state;
      if (size > mostBytes) return;
      answers.set(key, answer);
      bytes += size;
    },
  };
}
