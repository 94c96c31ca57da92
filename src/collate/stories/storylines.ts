import type { Reason, Storyline } from '../../core/story.ts';
import { averageLink, type Link, spread } from '../../text/average-link.ts';
import { Postings } from '../../text/postings.ts';
import { dot, heaviest, meanVector, type TermVector } from '../../text/vector.ts';
import { namesOf } from './outline.ts';
import type { Profile } from './profile.ts';
import { isName, storylineName } from './storyline-name.ts';

/** A story with the documents that it is made of. */
export interface StoryTexts {
  readonly id: string;
  readonly profiles: readonly Profile[];
}

/** What storylines compare: the mean of a story's documents. */
interface Outline {
  readonly id: string;
  readonly documents: readonly string[];
  readonly words: TermVector;
  readonly phrases: TermVector;
  readonly names: TermVector;
  readonly forms: ReadonlyMap<number, string>;
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * Likeness from which two stories continue one another: the mean of the cosines of words and of names and the root of
 * that of neighbouring words. Names alone do not do: a capital and a head of state come back in every affair of a
 * country, and what a matter is called does not. Chosen on affairs that a reader marked among the gold stories of the
 * benchmark and on two made-up streams (`bench/storylines.ts`).
 */
const CONTINUES = 0.35;
/** Added to it where of either it is not known when it came out: what is alike may be years apart. */
const UNDATED = 0.08;
/** Added to it for every year between the stories beyond the first: names come back in other affairs. */
const PER_YEAR = 0.05;
const YEAR_DAYS = 365;
/** How far under it links are remembered for groups to rise. */
const MARGIN = 0.15;
/** Heaviest words and names that a story is sought under, and stories read for each. */
const FILED = 16;
const READ = 64;
/** Texts that tell how names are written. */
const NAMED_FROM = 12;

/** What a name is made from besides the stories themselves; nothing by default. */
export interface NamingSources {
  /** Texts by the id of their document, for how names are written in full. */
  readonly texts: ReadonlyMap<string, string>;
  readonly isFunctionWord: (form: string) => boolean;
}

const NO_SOURCES: NamingSources = { texts: new Map(), isFunctionWord: () => false };

/** Threads of stories that continue one another; every story in exactly one. Most stories first, then by id. */
export function findStorylines(stories: readonly StoryTexts[], sources: NamingSources = NO_SOURCES): Storyline[] {
  const outlines = stories.map(outline).sort(byTime);
  const linkOf = (i: number, j: number): number => continuity(outlines[i]!, outlines[j]!);
  const options = { threshold: 0, margin: MARGIN, representatives: 6 };
  const groups = averageLink(outlines.length, candidates(outlines, linkOf), linkOf, options);
  const lines = groups.map((group) =>
    tell(
      group.map((i) => outlines[i]!),
      sources,
    ),
  );
  return lines.sort((a, b) => b.stories.length - a.stories.length || (a.id < b.id ? -1 : 1));
}

function outline({ id, profiles }: StoryTexts): Outline {
  const ones = profiles.map(() => 1);
  const days = profiles.flatMap((one) => [...one.published]);
  return {
    id,
    documents: profiles.map((one) => one.id),
    words: meanVector(
      profiles.map((one) => one.words),
      ones,
    ),
    phrases: meanVector(
      profiles.map((one) => one.phrases),
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
  const apart = daysApart(a, b);
  const late = apart === null ? UNDATED : PER_YEAR * Math.max(0, apart / YEAR_DAYS - 1);
  return likeness(a, b) - CONTINUES - late;
}

function likeness(a: Outline, b: Outline): number {
  return (dot(a.words, b.words) + dot(a.names, b.names) + Math.sqrt(dot(a.phrases, b.phrases))) / 3;
}

/** Days between the last report of the one and the first of the other; `null` where that is not known. */
function daysApart(a: Outline, b: Outline): number | null {
  if (a.from === null || a.to === null || b.from === null || b.to === null) return null;
  return Math.max(0, a.from - b.to, b.from - a.to);
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

function tell(outlines: readonly Outline[], sources: NamingSources): Storyline {
  const links = outlines.slice(1).map((one, i) => continuation(one, outlines.slice(0, i + 1)));
  return {
    id: `l${outlines[0]!.id.slice(1)}`,
    name: nameOf(outlines, sources),
    stories: outlines.map((one) => one.id),
    links,
    recurring: [],
  };
}

/** Why `one` continues what came before it: its likeness to the nearest of them. */
function continuation(one: Outline, before: readonly Outline[]): Reason {
  const nearest = before.reduce((best, other) => (continuity(one, other) > continuity(one, best) ? other : best));
  const shared = products(one.names, nearest.names)
    .filter(({ term }) => isName(one.forms.get(term) ?? ''))
    .slice(0, 5)
    .map(({ term, weight }) => ({ name: `“${one.forms.get(term)}”`, weight }));
  const apart = daysApart(one, nearest);
  const when = apart === null ? '' : `, ${apart} days apart`;
  const names = inOneList(shared.map(({ name }) => name));
  const score = Math.min(1, likeness(one, nearest));
  const evidence = shared.map(({ name, weight }) => ({ what: `the name ${name}`, weight }));
  // Of a story without a day nothing tells whether it came later.
  const what = apart === null ? 'Belongs with another story' : 'Continues an earlier story';
  return { score, text: `${what}: shares ${names}${when}.`, evidence };
}

/** "the name “Larn”", "the names “Larn” and “Merrin”". */
function inOneList(names: readonly string[]): string {
  const [last, ...others] = names.toReversed();
  if (last === undefined) return 'no name';
  return others.length === 0 ? `the name ${last}` : `the names ${others.toReversed().join(', ')} and ${last}`;
}

/** The names that its stories share most; for a story of its own, its heaviest names. */
function nameOf(outlines: readonly Outline[], { texts, isFunctionWord }: NamingSources): string {
  const sums = new Map<number, number>();
  for (const { names } of outlines) {
    names.terms.forEach((term, i) => {
      sums.set(term, (sums.get(term) ?? 0) + Math.sqrt(names.weights[i]!));
    });
  }
  const forms = new Map<number, string>();
  for (const [term, form] of outlines.flatMap((one) => [...one.forms])) {
    if (!forms.has(term) || isShouted(forms.get(term)!)) forms.set(term, form);
  }
  const ranked = [...sums].filter(([term]) => forms.has(term)).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const own = outlines.flatMap((one) => one.documents.flatMap((document) => texts.get(document) ?? []));
  return storylineName(
    ranked.map(([term]) => forms.get(term)!),
    spread([...own.keys()], NAMED_FROM).map((at) => own[at]!),
    isFunctionWord,
  );
}

/** Datelines and headlines shout, and a name may be a common word elsewhere; as a sentence has it, it says more. */
function isShouted(form: string): boolean {
  return form === form.toUpperCase() || form === form.toLowerCase();
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
