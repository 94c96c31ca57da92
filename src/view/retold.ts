import { joined, type Run } from './runs.ts';

/** A version as it is shown. */
export interface Version {
  readonly runs: readonly Run[];
  /** Less than half of its words are the base's, so that what both have is marked: word by word, nearly all would be. */
  readonly isRetold: boolean;
}

/**
 * Share of the words of both, as far as the version goes, that are the same (Dice 1945, "Measures of the amount of ecologic
 * association between species"): below one half a reader sees more marks than words, as in 59 versions read (docs/page.md).
 */
const LEAST_SHARED = 0.5;

/** Runs whose words stand in both, also in another form. */
const SAME: ReadonlySet<Run['difference']> = new Set([null, 'varies', 'spelling', 'inflection']);

/** Whether a version is told in words of its own. What the base has before its first word and after its last is left out, not retold. */
export function isRetold(runs: readonly Run[]): boolean {
  const isOwn = ({ text }: Run): boolean => wordCount(text) > 0;
  const covered = runs.slice(runs.findIndex(isOwn), runs.findLastIndex(isOwn) + 1);
  const own = covered.reduce((sum, run) => sum + wordCount(run.text), 0);
  const base = covered.reduce((sum, run) => sum + wordCount(run.base ?? run.text), 0);
  const same = covered.filter(isSame).reduce((sum, run) => sum + wordCount(run.text), 0);
  return 2 * same < LEAST_SHARED * (own + base);
}

const isSame = ({ difference }: Run): boolean => SAME.has(difference);

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** A version that is told anew: marked is what the base has too, and where it has another figure. */
export function toldAnew(runs: readonly Run[]): Version {
  const own = runs.filter(({ text }) => text !== '');
  const plain = joined(
    own.map((run): Run => (isSame(run) ? { ...run, difference: 'shared', base: null } : asOwn(run))),
  );
  const telling = plain.map((run) => (run.difference === 'shared' && !isTelling(run) ? asOwn(run) : run));
  return { runs: joined(telling), isRetold: true };
}

const asOwn = (run: Run): Run => (run.difference === 'figure' ? run : { ...run, difference: null, base: null });

/** A short word that stands by itself is grammar in most languages; a name or a number is not. */
const isTelling = ({ text }: Run): boolean => wordCount(text) > 1 || text.length > 4 || /[\p{Lu}\p{N}]/u.test(text);
