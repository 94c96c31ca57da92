import type { Reason, Storyline } from '../../core/story.ts';
import { averageLink, type Link } from '../../text/average-link.ts';
import { Postings } from '../../text/postings.ts';
import { dot, heaviest, meanVector, type TermVector } from '../../text/vector.ts';
import { namesOf } from './outline.ts';
import type { Profile } from './profile.ts';

/** A story with the documents that it is made of. */
export interface StoryTexts {
  readonly id: string;
  readonly profiles: readonly Profile[];
}

/** What storylines compare: the mean of a story's documents. */
interface Outline {
  readonly id: string;
  readonly words: TermVector;
  readonly names: TermVector;
  readonly forms: ReadonlyMap<number, string>;
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * Mean of the cosines of words and of names from which two stories continue one another. Among the 169 gold stories of
 * the development set all but one of the 28 pairs above it are one affair told in instalments (two summits of one
 * dispute, arrest and trial), and below it pairs begin that share only a capital or a head of state.
 */
const CONTINUES = 0.42;
/** Added to it for every year between the stories beyond the first: names come back in other affairs. */
const PER_YEAR = 0.05;
const YEAR_DAYS = 365;
/** How far under it links are remembered for groups to rise. */
const MARGIN = 0.15;
/** Heaviest words and names that a story is sought under, and stories read for each. */
const FILED = 16;
const READ = 64;
/** Names that make up the name of a storyline. */
const NAMED = 3;

/** Threads of stories that continue one another; every story in exactly one. Most stories first, then by id. */
export function findStorylines(stories: readonly StoryTexts[]): Storyline[] {
  const outlines = stories.map(outline).sort(byTime);
  const linkOf = (i: number, j: number): number => continuity(outlines[i]!, outlines[j]!);
  const options = { threshold: 0, margin: MARGIN, representatives: 6 };
  const groups = averageLink(outlines.length, candidates(outlines, linkOf), linkOf, options);
  const lines = groups.map((group) => tell(group.map((i) => outlines[i]!)));
  return lines.sort((a, b) => b.stories.length - a.stories.length || (a.id < b.id ? -1 : 1));
}

function outline({ id, profiles }: StoryTexts): Outline {
  const ones = profiles.map(() => 1);
  const days = profiles.flatMap((one) => [...one.published]);
  return {
    id,
    words: meanVector(
      profiles.map((one) => one.words),
      ones,
    ),
    names: meanVector(
      profiles.map((one) => namesOf(one.words)),
      ones,
    ),
    forms: new Map(
      profiles.flatMap(({ forms }) => Array.from(forms.terms, (term, i) => [term, forms.texts[i]!] as const)),
    ),
    from: days.length > 0 ? Math.min(...days) : null,
    to: days.length > 0 ? Math.max(...days) : null,
  };
}

/** How far two stories are over (or, negative, under) what is asked of a continuation. */
function continuity(a: Outline, b: Outline): number {
  const likeness = (dot(a.words, b.words) + dot(a.names, b.names)) / 2;
  const apart = a.from === null || b.from === null ? 0 : Math.abs(a.from - b.from);
  return likeness - CONTINUES - PER_YEAR * Math.max(0, apart / YEAR_DAYS - 1);
}

function candidates(outlines: readonly Outline[], linkOf: (i: number, j: number) => number): Link[] {
  const postings = new Postings(Math.max(1, outlines.length * 2 * FILED));
  const links: Link[] = [];
  outlines.forEach((one, b) => {
    const terms = new Set([...heaviest(one.words, FILED), ...heaviest(one.names, FILED)].map(({ term }) => term));
    const found = new Set<number>();
    for (const term of terms) postings.each(term, READ, (a) => found.add(a));
    for (const a of found) links.push({ a, b, score: linkOf(a, b) });
    for (const term of terms) postings.add(term, b);
  });
  return links;
}

function tell(outlines: readonly Outline[]): Storyline {
  const links = outlines.slice(1).map((one, i) => continuation(one, outlines.slice(0, i + 1)));
  return {
    id: `l${outlines[0]!.id.slice(1)}`,
    name: nameOf(outlines),
    stories: outlines.map((one) => one.id),
    links,
    recurring: [],
  };
}

/** Why `one` continues what came before it: its likeness to the nearest of them. */
function continuation(one: Outline, before: readonly Outline[]): Reason {
  const nearest = before.reduce((best, other) => (continuity(one, other) > continuity(one, best) ? other : best));
  const shared = products(one.names, nearest.names)
    .filter(({ term }) => one.forms.has(term))
    .slice(0, 5)
    .map(({ term, weight }) => ({ what: `the name “${one.forms.get(term)}”`, weight }));
  const apart = one.from === null || nearest.to === null ? null : Math.abs(one.from - nearest.to);
  const when = apart === null ? '' : `, ${apart} days apart`;
  const names = shared.map(({ what }) => what).join(', ');
  const score = Math.max(0, Math.min(1, continuity(one, nearest) + CONTINUES));
  return { score, text: `Continues an earlier story: shares ${names}${when}.`, evidence: shared };
}

/** The names that its stories share most, heaviest first; for a story of its own, its heaviest names. */
function nameOf(outlines: readonly Outline[]): string {
  const sums = new Map<number, number>();
  for (const { names } of outlines) {
    names.terms.forEach((term, i) => {
      sums.set(term, (sums.get(term) ?? 0) + Math.sqrt(names.weights[i]!));
    });
  }
  const forms = new Map<number, string>();
  for (const [term, form] of outlines.flatMap((one) => [...one.forms])) {
    // Datelines and headlines shout; the name as a sentence has it says the same.
    if (!forms.has(term) || forms.get(term) === forms.get(term)!.toUpperCase()) forms.set(term, form);
  }
  const ranked = [...sums].filter(([term]) => forms.has(term)).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return ranked
    .slice(0, NAMED)
    .map(([term]) => forms.get(term))
    .join(', ');
}

function products(a: TermVector, b: TermVector): { term: number; weight: number }[] {
  const theirs = new Map<number, number>();
  b.terms.forEach((term, i) => {
    theirs.set(term, b.weights[i]!);
  });
  const found: { term: number; weight: number }[] = [];
  a.terms.forEach((term, i) => {
    const weight = theirs.get(term);
    if (weight !== undefined) found.push({ term, weight: weight * a.weights[i]! });
  });
  return found.sort((x, y) => y.weight - x.weight || x.term - y.term);
}

function byTime(a: Outline, b: Outline): number {
  const day = (one: Outline): number => one.from ?? Number.MAX_SAFE_INTEGER;
  return day(a) - day(b) || (a.id < b.id ? -1 : 1);
}
