import { type Link, spread } from '../../text/average-link.ts';
import { Candidates } from './candidates.ts';
import { LINK_MARGIN } from './cluster.ts';
import { wordsCosine } from './meeting.ts';
import type { Memory } from './memory.ts';
import { pairLink } from './model.ts';
import type { OpenStories } from './open-stories.ts';
import type { GroupingOptions } from './options.ts';
import type { Profile } from './profile.ts';

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

/** Links new documents to those before them, and puts those into their story that certainly belong to it. */
export class Placing {
  readonly #stories: OpenStories;
  readonly #memory: Memory;
  readonly #options: GroupingOptions;
  readonly #candidates: Candidates;

  constructor(stories: OpenStories, memory: Memory, options: GroupingOptions) {
    this.#stories = stories;
    this.#memory = memory;
    this.#options = options;
    this.#candidates = new Candidates(options.window);
  }

  /** Makes a document findable. */
  file(slot: number, profile: Profile): void {
    this.#candidates.add(slot, profile, this.#stories.oldest);
  }

  /** Takes in a document and links it; gives back the story that it certainly belongs to, `null` where that is open. */
  place(one: Profile): string | null {
    const slot = this.#stories.next;
    const links: Link[] = [];
    this.#stories.add(one, links);
    this.#link(one, slot, links);
    this.file(slot, one);
    const story = this.#certainStory(slot, links);
    if (story !== null) this.#stories.join(slot, story);
    return story;
  }

  /** The log-odds of the documents in two slots, computed once. */
  linkOf(a: number, b: number): number {
    const known = this.#memory.link(a, b);
    return Number.isNaN(known) ? this.#newLink(a, b) : known;
  }

  #newLink(a: number, b: number): number {
    const score = pairLink(this.#stories.profileOf(a), this.#stories.profileOf(b), this.#options.model);
    this.#memory.keepLink(a, b, score);
    return score;
  }

  #link(one: Profile, slot: number, links: Link[]): void {
    const asked = new Map<string, number>();
    const oldest = Math.max(this.#stories.oldest, slot - this.#options.window + 1);
    for (const other of this.#candidates.find(one, this.#options.candidates, oldest)) {
      const known = this.#stories.at(other);
      const times = known.story === '' ? 0 : (asked.get(known.story) ?? 0);
      if (times === ASKED) continue;
      asked.set(known.story, times + 1);
      if (wordsCosine(one, known.profile) < LEAST_COSINE) continue;
      const score = this.#newLink(other, slot);
      if (score < this.#options.core - LINK_MARGIN) continue;
      const found = { a: other, b: slot, score };
      links.push(found);
      known.links.push(found);
    }
  }

  /**
   * The only story that even odds link the new document to, where reports from all over it agree: most reports of a
   * large event are placed so, and their story need not be grouped anew.
   */
  #certainStory(slot: number, links: readonly Link[]): string | null {
    let only: string | null = null;
    for (const { a, score } of links) {
      if (score < 0) continue;
      const { story } = this.#stories.at(a);
      if (story === '' || (only !== null && only !== story)) return null;
      only = story;
    }
    if (only === null) return null;
    const members = this.#stories.membersOf(only);
    if (members.length < SETTLED) return null;
    const some = spread(members, ASKED);
    const sum = some.reduce((total, other) => total + this.linkOf(other, slot), 0);
    return sum / some.length >= CERTAIN ? only : null;
  }
}
