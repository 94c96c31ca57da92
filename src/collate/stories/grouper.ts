import type { ReadDocument } from '../../core/collation.ts';
import { type Link, spread } from '../../text/average-link.ts';
import { DocumentFrequencies } from '../../text/frequencies.ts';
import { hash32 } from '../../text/hash.ts';
import { Candidates } from './candidates.ts';
import { cluster, LINK_MARGIN, type LinkOf, OUTLINED, partsOf, remembered } from './cluster.ts';
import { wordsCosine } from './meeting.ts';
import { Memory } from './memory.ts';
import { type GroupingModel, pairLink } from './model.ts';
import { assignIds, type NamedGroup, type StoryChange } from './names.ts';
import { defaultGroupingOptions, type GroupingOptions } from './options.ts';
import { type Outline, together } from './outline.ts';
import { count, type Profile, profile } from './profile.ts';
import { sketch } from './sketch.ts';
import type { GrouperState, PlacedDocument } from './state.ts';

/** A story while documents still come: who of those in the window belongs to it, by the order in which they came. */
export interface OpenStory {
  readonly id: string;
  readonly members: readonly number[];
}

/** A story with all its documents. */
export interface StoryDocuments {
  readonly id: string;
  readonly documents: readonly string[];
}

/**
 * A story of more documents than this is taken as a whole when others come: it may be joined, but is not taken apart
 * again, so that placing a document into a story of hundreds costs as much as into one of this size.
 */
const TAKEN_APART = 12;

/**
 * Cosine of words under which a pair is not looked at further: of 32,790 candidate pairs of the development set 73 %
 * lie under it, 3 of them with odds of one story.
 */
export const LEAST_COSINE = 0.12;

/** Reports of one story that a new report is compared with: the nearest of them; more change its place hardly ever. */
const ASKED = 4;
/** Reports from which a story takes in a new one without being grouped anew. */
const SETTLED = 3;
/** Mean log-odds with reports from all over a story from which a report that nothing links elsewhere belongs to it. */
const CERTAIN = 2;

/**
 * Places documents into stories as they come, singly or in bulk. Each is compared with a bounded number of candidates;
 * then the stories that it touches are grouped anew, so that two which turn out to be one are merged, and one which was
 * two is split. A story keeps its id as long as most of its documents stay together. Memory grows with the window only.
 */
export class Grouper {
  readonly #options: GroupingOptions;
  readonly #frequencies: DocumentFrequencies;
  readonly #candidates: Candidates;
  readonly #placed = new Map<number, PlacedDocument>();
  readonly #stories = new Map<string, number[]>();
  /** Documents that left the window, of stories that are still open. */
  readonly #gone = new Map<string, string[]>();
  readonly #memory = new Memory();
  readonly #outlines = new Map<string, { outline: Outline; members: number }>();
  #closed: StoryDocuments[] = [];
  #next = 0;
  #oldest = 0;
  #newestDay = Number.NEGATIVE_INFINITY;

  constructor(options: Partial<GroupingOptions>, state: GrouperState | null = null) {
    this.#options = { ...defaultGroupingOptions, ...options };
    this.#candidates = new Candidates(this.#options.window);
    this.#frequencies = new DocumentFrequencies(state?.counts, state?.documents);
    if (state !== null) this.#restore(state);
  }

  /** Takes `documents` in; gives back what happened to the stories, in the order of their ids. */
  add(documents: readonly ReadDocument[]): StoryChange[] {
    const sketches = documents.map((read) => sketch(read, this.#options.language));
    for (const one of sketches) count(one, this.#frequencies);
    const first = this.#next;
    const grown = new Set<string>();
    for (const one of sketches) {
      const story = this.#place(profile(one, this.#frequencies));
      if (story !== null) grown.add(story);
    }
    const changes = this.#settle(first);
    this.#forget();
    for (const { kind, story } of changes) if (kind === 'grew' || kind === 'merged') grown.delete(story);
    return [...changes, ...[...grown].sort().map((story) => ({ kind: 'grew' as const, story, other: null }))];
  }

  /** In the order of their first documents. */
  get stories(): OpenStory[] {
    const stories = [...this.#stories].map(([id, members]) => ({ id, members }));
    return stories.sort((a, b) => a.members[0]! - b.members[0]!);
  }

  /** Stories whose last document has left the window since this was last called. */
  takeClosed(): StoryDocuments[] {
    const closed = this.#closed;
    this.#closed = [];
    return closed;
  }

  /** The open stories with all their documents, those too that have left the window, by id of story. */
  openDocuments(): StoryDocuments[] {
    return this.stories.map(({ id, members }) => {
      const documents = [...(this.#gone.get(id) ?? []), ...members.map((slot) => this.profileOf(slot).id)];
      return { id, documents };
    });
  }

  get model(): GroupingModel {
    return this.#options.model;
  }

  profileOf(slot: number): Profile {
    return this.#placed.get(slot)!.profile;
  }

  /** The links of one document to those it was compared with, not all of which need be in the window. */
  linksOf(slot: number): readonly Link[] {
    return this.#placed.get(slot)!.links;
  }

  /** All that a later run needs to go on where this one stands, without reading a document again. */
  get state(): GrouperState {
    return {
      counts: this.#frequencies.counts,
      documents: this.#frequencies.documents,
      placed: [...this.#placed],
      gone: [...this.#gone],
      next: this.#next,
    };
  }

  #restore(state: GrouperState): void {
    for (const [slot, one] of state.placed) {
      this.#placed.set(slot, { ...one, links: [...one.links] });
      this.#candidates.add(slot, one.profile, state.placed[0]![0]);
      this.#stories.set(one.story, [...(this.#stories.get(one.story) ?? []), slot]);
      this.#newestDay = Math.max(this.#newestDay, ...one.profile.published);
    }
    for (const [story, documents] of state.gone) this.#gone.set(story, [...documents]);
    this.#next = state.next;
    this.#oldest = state.placed[0]?.[0] ?? state.next;
  }

  /** Links a document to those before it; gives back the story that it certainly belongs to, `null` where that is open. */
  #place(one: Profile): string | null {
    const slot = this.#next++;
    const placed: PlacedDocument = { profile: one, links: this.#link(one, slot), story: '' };
    this.#placed.set(slot, placed);
    this.#candidates.add(slot, one, this.#oldest);
    this.#newestDay = Math.max(this.#newestDay, ...one.published);
    const story = this.#certainStory(slot, placed.links);
    if (story === null) return null;
    placed.story = story;
    this.#stories.get(story)!.push(slot);
    return story;
  }

  #link(one: Profile, slot: number): Link[] {
    const links: Link[] = [];
    const asked = new Map<string, number>();
    const oldest = Math.max(this.#oldest, slot - this.#options.window + 1);
    for (const other of this.#candidates.find(one, this.#options.candidates, oldest)) {
      const known = this.#placed.get(other)!;
      const times = known.story === '' ? 0 : (asked.get(known.story) ?? 0);
      if (times === ASKED) continue;
      asked.set(known.story, times + 1);
      if (wordsCosine(one, known.profile) < LEAST_COSINE) continue;
      const score = this.#pairLink(other, slot, known.profile, one);
      if (score < this.#options.core - LINK_MARGIN) continue;
      const found = { a: other, b: slot, score };
      links.push(found);
      known.links.push(found);
    }
    return links;
  }

  #pairLink(a: number, b: number, one: Profile, other: Profile): number {
    const known = this.#memory.link(a, b);
    if (!Number.isNaN(known)) return known;
    const score = pairLink(one, other, this.#options.model);
    this.#memory.keepLink(a, b, score);
    return score;
  }

  /**
   * The only story that even odds link the new document to, where reports from all over it agree: most reports of a
   * large event are placed so, and their story need not be grouped anew.
   */
  #certainStory(slot: number, links: readonly Link[]): string | null {
    let only: string | null = null;
    for (const { a, score } of links) {
      if (score < 0) continue;
      const { story } = this.#placed.get(a)!;
      if (story === '' || (only !== null && only !== story)) return null;
      only = story;
    }
    if (only === null) return null;
    const members = this.#stories.get(only)!;
    if (members.length < SETTLED) return null;
    const own = this.profileOf(slot);
    const some = spread(members, ASKED);
    const sum = some.reduce((total, other) => total + this.#pairLink(other, slot, this.profileOf(other), own), 0);
    return sum / some.length >= CERTAIN ? only : null;
  }

  /** Groups anew what the documents from `first` on touch. */
  #settle(first: number): StoryChange[] {
    const items = this.#items(first);
    const documents = items.map((slots) => this.#outlineOf(slots));
    const linkOf = this.#linkOf(items, documents);
    const slotsOf = (group: readonly number[]): number[] => group.flatMap((item) => items[item]!).sort(ascending);
    const given = {
      documents,
      links: this.#itemLinks(items, linkOf),
      linkOf,
      groupOf: (members: readonly number[]) => this.#memory.group(slotsOf(members), () => partsOf(members, documents)),
    };
    const groups = cluster(given, this.#options).map(slotsOf);
    const { named, changes } = assignIds(
      groups,
      (slot) => this.#placed.get(slot)!.story,
      (slots) => this.#newId(slots),
    );
    this.#record(named, changes);
    return changes;
  }

  /** Links between single documents are remembered from one batch to the next, those of whole stories within one. */
  #linkOf(items: readonly (readonly number[])[], documents: readonly Outline[]): LinkOf {
    const whole = remembered(documents, [], this.#options.model);
    return (i, j) => {
      const [a, b] = [items[i]!, items[j]!];
      if (a.length > 1 || b.length > 1) return whole(i, j);
      return this.#pairLink(a[0]!, b[0]!, this.profileOf(a[0]!), this.profileOf(b[0]!));
    };
  }

  /** What is grouped: new documents that have no story yet and those of the small stories they touch one by one, large stories as wholes. */
  #items(first: number): number[][] {
    const stories = new Set<string>();
    const items: number[][] = [];
    for (let slot = first; slot < this.#next; slot++) {
      if (this.#placed.get(slot)!.story !== '') continue;
      items.push([slot]);
      for (const { a, score } of this.#placed.get(slot)!.links) {
        const story = this.#placed.get(a)?.story ?? '';
        // Neither step of clustering puts together what no pair of even odds links.
        if (story !== '' && score >= 0) stories.add(story);
      }
    }
    for (const story of stories) {
      const members = this.#stories.get(story)!;
      if (members.length > TAKEN_APART) items.push([...members]);
      else items.push(...members.map((slot) => [slot]));
    }
    return items.sort((a, b) => a[0]! - b[0]!);
  }

  /**
   * One link for each two items that any of their documents links; of two large stories, where a single document links
   * to both.
   */
  #itemLinks(items: readonly (readonly number[])[], linkOf: LinkOf): Link[] {
    const itemOf = new Map(items.flatMap((slots, at) => slots.map((slot) => [slot, at] as const)));
    const links = new Map<number, Link>();
    const link = (i: number, j: number): void => {
      const key = Math.min(i, j) * items.length + Math.max(i, j);
      if (i !== j && !links.has(key)) links.set(key, { a: i, b: j, score: linkOf(i, j) });
    };
    items.forEach((slots, i) => {
      if (slots.length > 1) return;
      const large = new Set<number>();
      for (const { a, b } of this.#placed.get(slots[0]!)!.links) {
        const j = itemOf.get(a === slots[0] ? b : a);
        if (j === undefined) continue;
        link(Math.min(i, j), Math.max(i, j));
        if (items[j]!.length > 1) large.add(j);
      }
      for (const x of large) for (const y of large) if (x < y) link(x, y);
    });
    return [...links.values()];
  }

  /** A story's outline is made anew when the story has grown by a quarter. */
  #outlineOf(slots: readonly number[]): Outline {
    if (slots.length === 1) return this.profileOf(slots[0]!);
    const { story } = this.#placed.get(slots[0]!)!;
    const known = this.#outlines.get(story);
    if (known !== undefined && known.members <= slots.length && slots.length < 1.25 * known.members) {
      return { ...known.outline, documents: slots.length };
    }
    const outline = {
      ...together(spread(slots, OUTLINED).map((slot) => this.profileOf(slot))),
      documents: slots.length,
    };
    this.#outlines.set(story, { outline, members: slots.length });
    return outline;
  }

  #record(named: readonly NamedGroup[], changes: readonly StoryChange[]): void {
    for (const { before } of named) for (const story of before) this.#stories.delete(story);
    for (const { id, slots } of named) {
      this.#stories.set(id, [...slots]);
      for (const slot of slots) this.#placed.get(slot)!.story = id;
    }
    for (const { kind, story, other } of changes) {
      if (kind !== 'merged' || other === null) continue;
      this.#outlines.delete(story);
      this.#gone.set(other, [...(this.#gone.get(other) ?? []), ...(this.#gone.get(story) ?? [])]);
      this.#gone.delete(story);
    }
  }

  /** Lets go of documents that are too many or too old; those of a story that is left without any close it. */
  #forget(): void {
    const { window, windowDays } = this.#options;
    for (; this.#oldest < this.#next; this.#oldest++) {
      const oldest = this.#placed.get(this.#oldest)!;
      const day = oldest.profile.published[0] ?? Number.POSITIVE_INFINITY;
      if (this.#next - this.#oldest <= window && day >= this.#newestDay - windowDays) return;
      this.#leave(this.#oldest, oldest);
    }
  }

  #leave(slot: number, { profile: { id }, story }: PlacedDocument): void {
    this.#placed.delete(slot);
    const gone = [...(this.#gone.get(story) ?? []), id];
    const rest = this.#stories.get(story)!.filter((other) => other !== slot);
    if (rest.length > 0) {
      this.#stories.set(story, rest);
      this.#gone.set(story, gone);
      return;
    }
    this.#stories.delete(story);
    this.#outlines.delete(story);
    this.#gone.delete(story);
    this.#closed.push({ id: story, documents: gone });
  }

  /** Made from the first document: the earliest published, of those the smallest id, so that the order of coming does not matter. */
  #newId(slots: readonly number[]): string {
    const day = (one: Profile): number => one.published[0] ?? Number.POSITIVE_INFINITY;
    const profiles = slots.map((slot) => this.profileOf(slot));
    const first = profiles.reduce((a, b) => (day(b) < day(a) || (day(b) === day(a) && b.id < a.id) ? b : a));
    const hashes = [hash32(first.id), hash32(first.id, 1)].map((hash) => hash.toString(16).padStart(8, '0'));
    let id = `s${hashes.join('')}`.slice(0, 13);
    while (this.#stories.has(id)) id += '+';
    return id;
  }
}

function ascending(a: number, b: number): number {
  return a - b;
}
