import type { Link } from '../../text/average-link.ts';
import { hash32 } from '../../text/hash.ts';
import type { NamedGroup, StoryChange } from './names.ts';
import { pack, unpack } from './packed.ts';
import type { Profile } from './profile.ts';
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

/** The documents in the window, by slot, which is the order in which they came, and the stories that they belong to. */
export class OpenStories {
  /** By slot from `#first` on. */
  #placed: (PlacedDocument | null)[] = [];
  #first = 0;
  #oldest = 0;
  #newestDay = Number.NEGATIVE_INFINITY;
  readonly #stories = new Map<string, number[]>();
  /** Documents that left the window, of stories that are still open. */
  readonly #gone = new Map<string, string[]>();
  #closed: StoryDocuments[] = [];

  /** The slot of the oldest document in the window. */
  get oldest(): number {
    return this.#oldest;
  }

  /** The slot that the next document takes. */
  get next(): number {
    return this.#first + this.#placed.length;
  }

  /** What is known of the document in a slot; `null` where none is in the window. */
  find(slot: number): PlacedDocument | null {
    return this.#placed[slot - this.#first] ?? null;
  }

  /** What is known of the document in a slot of the window. */
  at(slot: number): PlacedDocument {
    return this.#placed[slot - this.#first]!;
  }

  profileOf(slot: number): Profile {
    return this.at(slot).profile;
  }

  /** The documents of an open story that are in the window, ascending. */
  membersOf(story: string): readonly number[] {
    return this.#stories.get(story)!;
  }

  /** In the order of their first documents. */
  get all(): OpenStory[] {
    const stories = [...this.#stories].map(([id, members]) => ({ id, members }));
    return stories.sort((a, b) => a.members[0]! - b.members[0]!);
  }

  /** The open stories with all their documents, those too that have left the window, by id of story. */
  get documents(): StoryDocuments[] {
    return this.all.map(({ id, members }) => {
      const documents = [...(this.#gone.get(id) ?? []), ...members.map((slot) => this.profileOf(slot).id)];
      return { id, documents };
    });
  }

  /** Stories whose last document has left the window since this was last called. */
  takeClosed(): StoryDocuments[] {
    const closed = this.#closed;
    this.#closed = [];
    return closed;
  }

  /** Takes a document into the next slot, as yet without a story. */
  add(profile: Profile, links: Link[]): PlacedDocument {
    const placed: PlacedDocument = { profile, links, story: '' };
    this.#placed.push(placed);
    for (const day of profile.published) this.#newestDay = Math.max(this.#newestDay, day);
    return placed;
  }

  /** Puts a document that has no story, the newest, into an open one. */
  join(slot: number, story: string): void {
    this.at(slot).story = story;
    this.#stories.get(story)!.push(slot);
  }

  /** Takes over what grouping anew made of some stories. */
  record(named: readonly NamedGroup[], changes: readonly StoryChange[]): void {
    for (const { before } of named) for (const story of before) this.#stories.delete(story);
    for (const { id, slots } of named) {
      this.#stories.set(id, [...slots]);
      for (const slot of slots) this.at(slot).story = id;
    }
    for (const { kind, story, other } of changes) {
      if (kind !== 'merged' || other === null) continue;
      this.#gone.set(other, [...(this.#gone.get(other) ?? []), ...(this.#gone.get(story) ?? [])]);
      this.#gone.delete(story);
    }
  }

  /**
   * Lets go of documents that are more than `window` or older than `windowDays`; those of a story that is left without
   * any close it. The ids of the stories that closed.
   */
  forget(window: number, windowDays: number): string[] {
    const closed: string[] = [];
    for (; this.#oldest < this.next; this.#oldest++) {
      const oldest = this.at(this.#oldest);
      const day = oldest.profile.published[0] ?? Number.POSITIVE_INFINITY;
      if (this.next - this.#oldest <= window && day >= this.#newestDay - windowDays) break;
      if (this.#leave(this.#oldest, oldest)) closed.push(oldest.story);
    }
    // What is in front is taken out when it is half, so that each document is moved once or so.
    if (this.#oldest - this.#first > this.#placed.length / 2) {
      this.#placed = this.#placed.slice(this.#oldest - this.#first);
      this.#first = this.#oldest;
    }
    return closed;
  }

  /** Whether its story closed by it. */
  #leave(slot: number, { profile: { id }, story }: PlacedDocument): boolean {
    this.#placed[slot - this.#first] = null;
    const gone = this.#gone.get(story) ?? [];
    gone.push(id);
    const members = this.#stories.get(story)!;
    // Members ascend and the oldest leave first.
    members.shift();
    if (members.length > 0) {
      this.#gone.set(story, gone);
      return false;
    }
    this.#stories.delete(story);
    this.#gone.delete(story);
    this.#closed.push({ id: story, documents: gone });
    return true;
  }

  /** Made from the first document: the earliest published, of those the smallest id, so that the order of coming does not matter. */
  newId(slots: readonly number[]): string {
    const day = (one: Profile): number => one.published[0] ?? Number.POSITIVE_INFINITY;
    const profiles = slots.map((slot) => this.profileOf(slot));
    const first = profiles.reduce((a, b) => (day(b) < day(a) || (day(b) === day(a) && b.id < a.id) ? b : a));
    const hashes = [hash32(first.id), hash32(first.id, 1)].map((hash) => hash.toString(16).padStart(8, '0'));
    let id = `s${hashes.join('')}`.slice(0, 13);
    while (this.#stories.has(id)) id += '+';
    return id;
  }

  /** What `restore` goes on from. */
  get state(): Pick<GrouperState, 'placed' | 'gone' | 'next'> {
    const kept = this.#placed.slice(this.#oldest - this.#first);
    return {
      placed: pack(
        kept.map((one) => one!),
        this.#oldest,
      ),
      gone: [...this.#gone],
      next: this.next,
    };
  }

  /** Takes over a state; only before anything was added. */
  restore(state: Pick<GrouperState, 'placed' | 'gone' | 'next'>): void {
    this.#first = state.next - state.placed.count;
    this.#oldest = this.#first;
    for (const { profile, links, story } of unpack(state.placed, this.#first)) {
      const slot = this.next;
      this.add(profile, links).story = story;
      const members = this.#stories.get(story);
      if (members === undefined) this.#stories.set(story, [slot]);
      else members.push(slot);
    }
    for (const [story, documents] of state.gone) this.#gone.set(story, [...documents]);
  }
}
