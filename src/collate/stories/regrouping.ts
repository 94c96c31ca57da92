import { type Link, spread } from '../../text/average-link.ts';
import { type Clustered, cluster, type LinkOf, OUTLINED, partsOf } from './cluster.ts';
import type { Memory } from './memory.ts';
import { assignIds, type StoryChange } from './names.ts';
import type { OpenStories } from './open-stories.ts';
import type { GroupingOptions } from './options.ts';
import { type Outline, together } from './outline.ts';

/**
 * A story of more documents than this is taken as a whole when others come: it may be joined, but is not taken apart
 * again, so that placing a document into a story of hundreds costs as much as into one of this size.
 */
const TAKEN_APART = 12;
/** Documents of a story taken as a whole that stand for it where it is linked. */
const STAND_FOR = 4;

/** Groups anew the stories that new documents touch. */
export class Regrouping {
  readonly #stories: OpenStories;
  readonly #memory: Memory;
  readonly #options: GroupingOptions;
  /** The link of the documents in two slots. */
  readonly #linkOf: LinkOf;
  /** Stories taken as wholes, with how many documents they then had. */
  readonly #outlines = new Map<string, { outline: Outline; members: number }>();

  constructor(stories: OpenStories, memory: Memory, options: GroupingOptions, linkOf: LinkOf) {
    this.#stories = stories;
    this.#memory = memory;
    this.#options = options;
    this.#linkOf = linkOf;
  }

  /** Groups anew what the documents from slot `first` on touch; gives back what became of the stories. */
  settle(first: number): StoryChange[] {
    const items = this.#items(first);
    const groups = cluster(this.#given(items), this.#options);
    const { named, changes } = assignIds(
      groups.map((group) => slotsOf(group, items)),
      (slot) => this.#stories.at(slot).story,
      (slots) => this.#stories.newId(slots),
    );
    this.#stories.record(named, changes);
    for (const { kind, story } of changes) if (kind === 'merged') this.#outlines.delete(story);
    return changes;
  }

  /** Forgets a story that closed. */
  forget(story: string): void {
    this.#outlines.delete(story);
  }

  #given(items: readonly (readonly number[])[]): Clustered {
    const documentOf = (item: number): Outline => this.#outlineOf(items[item]!);
    const linkOf = this.#itemLinkOf(items);
    const groupOf = (members: readonly number[]) =>
      this.#memory.group(slotsOf(members, items), () => partsOf(members, documentOf));
    return { count: items.length, documentOf, links: this.#itemLinks(items, linkOf), linkOf, groupOf };
  }

  /**
   * Links between single documents are remembered. That of a whole story is the mean of those of some of its documents: taken
   * together they tell of so much that nearly any report of their kind would be found among it.
   */
  #itemLinkOf(items: readonly (readonly number[])[]): LinkOf {
    return (i, j) => {
      const some = spread(items[i]!, STAND_FOR);
      const others = spread(items[j]!, STAND_FOR);
      let sum = 0;
      for (const a of some) for (const b of others) sum += this.#linkOf(a, b);
      return sum / (some.length * others.length);
    };
  }

  /** What is grouped: new documents that have no story yet and those of the small stories they touch one by one, large stories as wholes. */
  #items(first: number): number[][] {
    const stories = new Set<string>();
    const items: number[][] = [];
    for (let slot = first; slot < this.#stories.next; slot++) {
      const { story: own, links } = this.#stories.at(slot);
      if (own !== '') continue;
      items.push([slot]);
      for (const { a, score } of links) {
        const story = this.#stories.find(a)?.story ?? '';
        // Neither step of clustering puts together what no pair of even odds links.
        if (story !== '' && score >= 0) stories.add(story);
      }
    }
    for (const story of stories) {
      const members = this.#stories.membersOf(story);
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
    const itemOf = new Map<number, number>();
    items.forEach((slots, at) => {
      for (const slot of slots) itemOf.set(slot, at);
    });
    const links = new Map<number, Link>();
    const link = (i: number, j: number, known: number | null): void => {
      const key = Math.min(i, j) * items.length + Math.max(i, j);
      if (i !== j && !links.has(key)) links.set(key, { a: i, b: j, score: known ?? linkOf(i, j) });
    };
    items.forEach((slots, i) => {
      if (slots.length > 1) return;
      const large = new Set<number>();
      for (const { a, b, score } of this.#stories.at(slots[0]!).links) {
        const j = itemOf.get(a === slots[0] ? b : a);
        if (j === undefined) continue;
        const isLarge = items[j]!.length > 1;
        link(Math.min(i, j), Math.max(i, j), isLarge ? null : score);
        if (isLarge) large.add(j);
      }
      for (const x of large) for (const y of large) if (x < y) link(x, y, null);
    });
    return [...links.values()];
  }

  /** A story's outline is made anew when the story has grown by a quarter. */
  #outlineOf(slots: readonly number[]): Outline {
    if (slots.length === 1) return this.#stories.profileOf(slots[0]!);
    const { story } = this.#stories.at(slots[0]!);
    const known = this.#outlines.get(story);
    if (known !== undefined && known.members <= slots.length && slots.length < 1.25 * known.members) {
      return { ...known.outline, documents: slots.length };
    }
    const some = spread(slots, OUTLINED).map((slot) => this.#stories.profileOf(slot));
    const outline = { ...together(some), documents: slots.length };
    this.#outlines.set(story, { outline, members: slots.length });
    return outline;
  }
}

function slotsOf(group: readonly number[], items: readonly (readonly number[])[]): number[] {
  return group.flatMap((item) => items[item]!).sort((a, b) => a - b);
}
