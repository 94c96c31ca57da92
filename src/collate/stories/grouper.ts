import type { ReadDocument } from '../../core/collation.ts';
import type { Link } from '../../text/average-link.ts';
import { DocumentFrequencies } from '../../text/frequencies.ts';
import { Memory } from './memory.ts';
import type { GroupingModel } from './model.ts';
import type { StoryChange } from './names.ts';
import { OpenStories, type OpenStory, type StoryDocuments } from './open-stories.ts';
import { defaultGroupingOptions, type GroupingOptions } from './options.ts';
import { Placing } from './placing.ts';
import { count, type Profile, profile } from './profile.ts';
import { Regrouping } from './regrouping.ts';
import { sketch } from './sketch.ts';
import type { GrouperState } from './state.ts';

/**
 * Places documents into stories as they come, singly or in bulk. Each is compared with a bounded number of candidates;
 * then the stories that it touches are grouped anew, so that two which turn out to be one are merged, and one which was
 * two is split. A story keeps its id as long as most of its documents stay together. Memory grows with the window only.
 */
export class Grouper {
  readonly #options: GroupingOptions;
  readonly #frequencies: DocumentFrequencies;
  readonly #stories = new OpenStories();
  readonly #placing: Placing;
  readonly #regrouping: Regrouping;

  constructor(options: Partial<GroupingOptions>, state: GrouperState | null = null) {
    this.#options = { ...defaultGroupingOptions, ...options };
    this.#frequencies = new DocumentFrequencies(state?.counts, state?.documents);
    const memory = new Memory();
    this.#placing = new Placing(this.#stories, memory, this.#options);
    const linkOf = (a: number, b: number): number => this.#placing.linkOf(a, b);
    this.#regrouping = new Regrouping(this.#stories, memory, this.#options, linkOf);
    if (state === null) return;
    this.#stories.restore(state);
    for (let slot = this.#stories.oldest; slot < this.#stories.next; slot++) {
      this.#placing.file(slot, this.#stories.profileOf(slot));
    }
  }

  /** Takes `documents` in; gives back what happened to the stories, in the order of their ids. */
  add(documents: readonly ReadDocument[]): StoryChange[] {
    const sketches = documents.map((read) => sketch(read, this.#options.language));
    for (const one of sketches) count(one, this.#frequencies);
    const first = this.#stories.next;
    const grown = new Set<string>();
    for (const one of sketches) {
      const story = this.#placing.place(profile(one, this.#frequencies));
      if (story !== null) grown.add(story);
    }
    const changes = this.#regrouping.settle(first);
    const { window, windowDays } = this.#options;
    for (const story of this.#stories.forget(window, windowDays)) this.#regrouping.forget(story);
    for (const { kind, story } of changes) if (kind === 'grew' || kind === 'merged') grown.delete(story);
    return [...changes, ...[...grown].sort().map((story) => ({ kind: 'grew' as const, story, other: null }))];
  }

  /** In the order of their first documents. */
  get stories(): OpenStory[] {
    return this.#stories.all;
  }

  /** Stories whose last document has left the window since this was last called. */
  takeClosed(): StoryDocuments[] {
    return this.#stories.takeClosed();
  }

  /** The open stories with all their documents, those too that have left the window, by id of story. */
  openDocuments(): StoryDocuments[] {
    return this.#stories.documents;
  }

  get model(): GroupingModel {
    return this.#options.model;
  }

  profileOf(slot: number): Profile {
    return this.#stories.profileOf(slot);
  }

  /** The links of one document to those it was compared with, not all of which need be in the window. */
  linksOf(slot: number): readonly Link[] {
    return this.#stories.at(slot).links;
  }

  /** All that a later run needs to go on where this one stands, without reading a document again. */
  get state(): GrouperState {
    return { counts: this.#frequencies.counts, documents: this.#frequencies.documents, ...this.#stories.state };
  }
}
