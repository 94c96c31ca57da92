import { dot } from '../../text/vector.ts';
import type { Profile } from './profile.ts';

/** A headline is sought among this many documents: each is compared with all of them. */
const CONSIDERED = 24;
/** Longest first line that serves as a headline, characters. */
const LONGEST_LINE = 120;

/**
 * The headline of the most central document: the one with the words nearest to the others' on average. Of equals, the first.
 * Where none of them has a headline, the first line of the most central text, cut at a word.
 */
export function titleOf(profiles: readonly Profile[], texts: ReadonlyMap<string, string>): string {
  const titled = profiles.filter((one) => one.title !== null);
  const considered = (titled.length > 0 ? titled : profiles).slice(0, CONSIDERED);
  const centrality = (one: Profile): number =>
    considered.reduce((sum, other) => (other === one ? sum : sum + dot(one.words, other.words)), 0);
  let best = considered[0]!;
  let most = centrality(best);
  for (const one of considered.slice(1)) {
    const sum = centrality(one);
    if (sum > most) [best, most] = [one, sum];
  }
  return best.title ?? firstLine(texts.get(best.id) ?? '');
}

function firstLine(text: string): string {
  const line = text.trimStart().split('\n', 1)[0]!.trimEnd();
  if (line.length <= LONGEST_LINE) return line;
  const cut = line.lastIndexOf(' ', LONGEST_LINE);
  return `${line.slice(0, cut > 0 ? cut : LONGEST_LINE)} …`;
}
