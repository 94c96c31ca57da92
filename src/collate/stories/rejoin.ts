import type { CollatedStoryline } from '../../core/collation.ts';
import type { Reason } from '../../core/story.ts';

/** Why a story stands in a line that began before the stories that were compared. */
const AS_BEFORE: Reason = { score: 0, text: 'Continues an earlier story, as was found before.', evidence: [] };

/**
 * Storylines of a part of the stories, put together with those that `earlier` runs found: a line that had stories outside
 * of the part keeps them and goes on with the new line that holds most of the others it had. `dayOf` gives the ISO day of
 * a story, empty where it is not known. What is said to recur on either side is kept; nothing is sought across.
 */
export function rejoin(
  lines: readonly CollatedStoryline[],
  earlier: readonly CollatedStoryline[],
  dayOf: ReadonlyMap<string, string>,
): CollatedStoryline[] {
  const inPart = new Set(lines.flatMap((line) => line.stories));
  const joined = new Map<CollatedStoryline, CollatedStoryline[]>();
  const alone: CollatedStoryline[] = [];
  for (const old of earlier) {
    const outside = old.stories.filter((story) => dayOf.has(story) && !inPart.has(story));
    if (outside.length === 0) continue;
    const next = heir(old, lines);
    if (next === null) alone.push(only(old, outside, dayOf));
    else joined.set(next, [...(joined.get(next) ?? []), old]);
  }
  return [
    ...lines.map((line) => (joined.get(line) ?? []).reduce((whole, old) => join(old, whole, inPart, dayOf), line)),
    ...alone,
  ];
}

/** The line that holds most stories of `old`; `null` where none holds any. */
function heir(old: CollatedStoryline, lines: readonly CollatedStoryline[]): CollatedStoryline | null {
  const shared = (line: CollatedStoryline): number =>
    line.stories.filter((story) => old.stories.includes(story)).length;
  let best: CollatedStoryline | null = null;
  for (const line of lines) if (shared(line) > (best === null ? 0 : shared(best))) best = line;
  return best;
}

/** `line` with no other stories than `stories`. */
function only(
  line: CollatedStoryline,
  stories: readonly string[],
  dayOf: ReadonlyMap<string, string>,
): CollatedStoryline {
  return arranged(line, stories, reasonsOf(line), dayOf);
}

function join(
  old: CollatedStoryline,
  line: CollatedStoryline,
  inPart: ReadonlySet<string>,
  dayOf: ReadonlyMap<string, string>,
): CollatedStoryline {
  const reasons = new Map([...reasonsOf(old), ...reasonsOf(line)]);
  const outside = old.stories.filter((story) => dayOf.has(story) && !inPart.has(story));
  const whole = arranged(line, [...outside, ...line.stories], reasons, dayOf);
  const findings = [...old.findings, ...line.findings].map((finding) => ({ ...finding, story: whole.id }));
  return {
    ...whole,
    name: old.name,
    recurring: unique([...old.recurring, ...line.recurring], (one) => one.utterances.join('\n')),
    findings: unique(findings, (one) => one.explanation).sort((a, b) => b.strength - a.strength),
  };
}

function arranged(
  line: CollatedStoryline,
  stories: readonly string[],
  reasons: ReadonlyMap<string, Reason>,
  dayOf: ReadonlyMap<string, string>,
): CollatedStoryline {
  const day = (story: string): string => dayOf.get(story) || '9999';
  const ordered = [...stories].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a < b ? -1 : 1));
  const links = ordered.slice(1).map((story) => reasons.get(story) ?? AS_BEFORE);
  return { ...line, id: `l${ordered[0]!.slice(1)}`, stories: ordered, links };
}

function reasonsOf(line: CollatedStoryline): Map<string, Reason> {
  return new Map(line.stories.slice(1).map((story, i) => [story, line.links[i]!]));
}

function unique<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
