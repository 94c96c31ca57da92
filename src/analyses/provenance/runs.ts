import type { Span } from '../../core/span.ts';
import type { Version } from '../version.ts';

/** Words in a row that two reports share only where one has them from the other or both from a third. Eleven is common in plagiarism research; eight still leaves out set phrases and titles. */
const RUN = 8;

/** What one report has word for word from another. */
export interface SharedRuns {
  /** Share of its words that stand in such runs, 0 to 1. */
  readonly share: number;
  /** The longest run, in it and in the other; `null` where there is none. */
  readonly longest: { readonly here: Span; readonly there: Span } | null;
}

/** The runs of words that `version` shares with `other`. Linear in the length of both. */
export function sharedRuns(version: Version, other: Version): SharedRuns {
  const [own, theirs] = [plain(version), plain(other)];
  const places = new Map<string, number>();
  for (let i = theirs.length - RUN; i >= 0; i--) places.set(runAt(theirs, i), i);
  let covered = 0;
  let best = { start: 0, length: 0, there: 0 };
  for (let i = 0; i + RUN <= own.length; ) {
    const there = places.get(runAt(own, i));
    if (there === undefined) {
      i++;
      continue;
    }
    let length = RUN;
    while (own[i + length] !== undefined && own[i + length]?.form === theirs[there + length]?.form) length++;
    if (length > best.length) best = { start: i, length, there };
    covered += length;
    i += length;
  }
  return {
    share: own.length === 0 ? 0 : covered / own.length,
    longest:
      best.length === 0
        ? null
        : { here: span(own, best.start, best.length), there: span(theirs, best.there, best.length) },
  };
}

type Form = Version['words'][number];

function plain(version: Version): Form[] {
  return version.words.filter(({ form }) => /[\p{L}\p{N}]/u.test(form));
}

function runAt(words: readonly Form[], at: number): string {
  return words
    .slice(at, at + RUN)
    .map(({ form }) => form)
    .join(' ');
}

function span(words: readonly Form[], at: number, length: number): Span {
  return { start: words[at]!.start, end: words[at + length - 1]!.end };
}
