import type { Difference } from '../core/apparatus.ts';

/** A run of a witness's words, with how it stands to the base. Joined in order they are what the witness prints. */
export interface Run {
  /** The witness's own words with what stands before them (white space, ` … `); empty for an omission. */
  readonly text: string;
  readonly before: string;
  /** `null` where it agrees with the base; in the base itself, where it agrees with all; in a version told anew, where it is its own. */
  readonly difference: Difference | 'varies' | 'shared' | null;
  /** What the base has in its place; `null` where it agrees or is the base. */
  readonly base: string | null;
}

/** Classes of which a run of neighbours reads better as one: a list of single words struck out says less than a phrase. */
const JOINED: ReadonlySet<Run['difference']> = new Set([
  null,
  'varies',
  'shared',
  'omission',
  'addition',
  'paraphrase',
]);

/** Neighbours of one class are one run, where the class is one that joins. */
export function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    if (run.text === '' && !run.base) continue;
    const last = result.at(-1);
    const isOne = last !== undefined && last.difference === run.difference && JOINED.has(run.difference);
    if (!isOne || (last.text === '') !== (run.text === '')) {
      result.push(run);
      continue;
    }
    const base = run.base === null ? last.base : [last.base, run.base].filter((words) => words !== '').join(' ');
    const text = last.text === '' ? '' : last.text + run.before + run.text;
    result[result.length - 1] = { ...last, text, base };
  }
  return result;
}

/** Whether a run is of words that a version lacks and its report has elsewhere. */
export const isElsewhere = ({ text, difference }: Run): boolean => text === '' && difference === 'reordering';

/** Fewer words that a report has elsewhere only changed their places. */
const LEAST_GAP = 3;

/** `runs` with three dots for words that the report has beside the version: they are not left out. */
export function withGaps(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  let elsewhere = '';
  for (const run of runs) {
    if (isElsewhere(run)) elsewhere += ` ${run.base}`;
    else {
      addGap(result, elsewhere);
      elsewhere = '';
      const isAfterGap = result.at(-1)?.text === GAP && run.before === '';
      result.push(isAfterGap ? { ...run, before: ' ' } : run);
    }
  }
  addGap(result, elsewhere);
  return result;
}

const GAP = '…';

function addGap(runs: Run[], elsewhere: string): void {
  const words = elsewhere.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length >= LEAST_GAP)
    runs.push({ text: GAP, before: runs.length === 0 ? '' : ' ', difference: null, base: null });
}
