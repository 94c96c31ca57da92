import type { ReadDocument } from '../../core/collation.ts';
import type { Link } from '../../text/average-link.ts';
import { DocumentFrequencies } from '../../text/frequencies.ts';
import { hash32 } from '../../text/hash.ts';
import { Candidates } from './candidates.ts';
import { cluster, LINK_MARGIN } from './cluster.ts';
import { type GroupingModel, pairLink } from './model.ts';
import { defaultGroupingOptions, type GroupingOptions } from './options.ts';
import { count, type Profile, profile } from './profile.ts';
import { sketch } from './sketch.ts';

/** A story while documents still come: who belongs to it, by the order in which they came. */
export interface OpenStory {
  readonly id: string;
  readonly members: readonly number[];
}

/** Something that happened to a story that had been given out. */
export interface StoryChange {
  readonly kind: 'opened' | 'grew' | 'merged' | 'split';
  readonly story: string;
  /** The story that it was merged into, or that was split off it; `null` for the other kinds. */
  readonly other: string | null;
}

/**
 * Places documents into stories as they come, singly or in bulk. Each is compared with a bounded number of candidates;
 * then the stories that it touches are grouped anew from their documents, so that two which turn out to be one are
 * merged, and one which was two is split. A story keeps its id as long as most of its documents stay together.
 */
export class Grouper {
  readonly #options: GroupingOptions;
  readonly #frequencies = new DocumentFrequencies();
  readonly #candidates: Candidates;
  readonly #profiles: Profile[] = [];
  readonly #links: Link[][] = [];
  readonly #storyOf: string[] = [];
  readonly #stories = new Map<string, readonly number[]>();

  constructor(options: Partial<GroupingOptions>) {
    this.#options = { ...defaultGroupingOptions, ...options };
    this.#candidates = new Candidates(this.#options.window);
  }

  /** Takes `documents` in; gives back what happened to the stories, in the order of their ids. */
  add(documents: readonly ReadDocument[]): StoryChange[] {
    const sketches = documents.map((read) => sketch(read, this.#options.language));
    for (const one of sketches) count(one, this.#frequencies);
    const first = this.#profiles.length;
    for (const one of sketches) this.#place(profile(one, this.#frequencies));
    return this.#settle(first);
  }

  /** In the order of their first documents. */
  get stories(): OpenStory[] {
    const stories = [...this.#stories].map(([id, members]) => ({ id, members }));
    return stories.sort((a, b) => a.members[0]! - b.members[0]!);
  }

  get model(): GroupingModel {
    return this.#options.model;
  }

  profileOf(slot: number): Profile {
    return this.#profiles[slot]!;
  }

  /** The links of one document to those it was compared with. */
  linksOf(slot: number): readonly Link[] {
    return this.#links[slot]!;
  }

  storyOf(slot: number): string {
    return this.#storyOf[slot]!;
  }

  #place(one: Profile): void {
    const slot = this.#profiles.length;
    const links: Link[] = [];
    for (const other of this.#candidates.find(one, this.#options.candidates)) {
      const score = pairLink(one, this.#profiles[other]!, this.#options.model);
      if (score < this.#options.core - LINK_MARGIN) continue;
      const found = { a: other, b: slot, score };
      links.push(found);
      this.#links[other]!.push(found);
    }
    this.#profiles.push(one);
    this.#links.push(links);
    this.#candidates.add(slot, one);
  }

  /** Groups anew what the documents from `first` on touch. */
  #settle(first: number): StoryChange[] {
    const region = this.#region(first);
    const at = new Map(region.map((slot, i) => [slot, i]));
    const links: Link[] = [];
    for (const slot of region) {
      for (const { a, b, score } of this.#links[slot]!) {
        const [i, j] = [at.get(a), at.get(b)];
        if (b === slot && i !== undefined && j !== undefined) links.push({ a: i, b: j, score });
      }
    }
    const groups = cluster(
      region.map((slot) => this.#profiles[slot]!),
      links,
      this.#options,
    );
    return this.#name(groups.map((group) => group.map((i) => region[i]!)));
  }

  /** The new documents, and all documents of the stories that they may belong to, ascending. */
  #region(first: number): number[] {
    const region = new Set<number>();
    for (let slot = first; slot < this.#profiles.length; slot++) {
      region.add(slot);
      for (const { a, score } of this.#links[slot]!) {
        if (a >= first || score < this.#options.join) continue;
        for (const member of this.#stories.get(this.#storyOf[a]!)!) region.add(member);
      }
    }
    return [...region].sort((a, b) => a - b);
  }

  /** Gives each group the id of the story that most of it came from, else a new one, and notes what changed. */
  #name(groups: readonly (readonly number[])[]): StoryChange[] {
    const changes: StoryChange[] = [];
    const claims = groups.flatMap((group, at) => this.#claims(group, at));
    claims.sort((a, b) => b.shared - a.shared || a.at - b.at);
    const idOf = new Map<number, string>();
    const taken = new Map<string, number>();
    for (const { at, story } of claims) {
      if (idOf.has(at) || taken.has(story)) continue;
      idOf.set(at, story);
      taken.set(story, at);
    }
    for (const { story } of claims) this.#stories.delete(story);
    groups.forEach((group, at) => {
      const id = idOf.get(at) ?? this.#newId(group);
      const before = new Set(claims.filter((claim) => claim.at === at).map((claim) => claim.story));
      if (before.size === 0) changes.push({ kind: 'opened', story: id, other: null });
      for (const story of before) {
        if (story === id) changes.push({ kind: 'grew', story: id, other: null });
        else if (!taken.has(story)) changes.push({ kind: 'merged', story, other: id });
        else changes.push({ kind: 'split', story, other: id });
      }
      this.#stories.set(id, group);
      for (const slot of group) this.#storyOf[slot] = id;
    });
    return changes.sort((a, b) => (a.story < b.story ? -1 : a.story > b.story ? 1 : 0));
  }

  #claims(group: readonly number[], at: number): { at: number; story: string; shared: number }[] {
    const shared = new Map<string, number>();
    for (const slot of group) {
      const story = this.#storyOf[slot];
      if (story !== undefined) shared.set(story, (shared.get(story) ?? 0) + 1);
    }
    return [...shared].map(([story, number]) => ({ at, story, shared: number }));
  }

  /** Made from the first document: the earliest published, of those the smallest id, so that the order of coming does not matter. */
  #newId(group: readonly number[]): string {
    const profiles = group.map((slot) => this.#profiles[slot]!);
    const day = (one: Profile): number => one.published[0] ?? Number.POSITIVE_INFINITY;
    const first = profiles.reduce((a, b) => (day(b) < day(a) || (day(b) === day(a) && b.id < a.id) ? b : a));
    return `s${[hash32(first.id), hash32(first.id, 1)].map((h) => h.toString(16).padStart(8, '0')).join('')}`.slice(
      0,
      13,
    );
  }
}
