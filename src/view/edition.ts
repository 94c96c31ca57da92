import type { Utterance } from '../core/apparatus.ts';
import type { CollatedStory, Collation, ReadDocument } from '../core/collation.ts';
import { outletName as nameOf } from '../core/outlet-name.ts';
import { sigilOf } from '../core/sigils.ts';
import { slice } from '../core/span.ts';
import type { Storyline } from '../core/story.ts';
import type { Synopses } from '../core/synopsis.ts';
import { grouped } from './values.ts';

/** A collation with what the views look up in it, made once. */
export interface Edition {
  readonly collation: Collation;
  readonly documents: ReadonlyMap<string, ReadDocument>;
  readonly stories: ReadonlyMap<string, CollatedStory>;
  readonly storylineOf: ReadonlyMap<string, Storyline>;
  readonly storyOf: ReadonlyMap<string, CollatedStory>;
  readonly utterances: ReadonlyMap<string, { readonly utterance: Utterance; readonly story: CollatedStory }>;
  /** By document id: its short name in its story. */
  readonly sigils: ReadonlyMap<string, string>;
  readonly synopses: Synopses;
}

/** Where none were made. */
export const NO_SYNOPSES: Synopses = new Map();

/** The edition of a collation. Linear in its size. */
export function makeEdition(collation: Collation, synopses: Synopses = NO_SYNOPSES): Edition {
  const storylines = collation.storylines.flatMap((line) => line.stories.map((id) => [id, line] as const));
  const said = collation.stories.flatMap((story) =>
    story.utterances.map((u) => [u.id, { utterance: u, story }] as const),
  );
  return {
    collation,
    documents: new Map(collation.documents.map((read) => [read.document.id, read])),
    stories: new Map(collation.stories.map((story) => [story.id, story])),
    storylineOf: new Map(storylines),
    storyOf: new Map(collation.stories.flatMap((story) => story.documents.map((id) => [id, story] as const))),
    utterances: new Map(said),
    sigils: new Map(collation.stories.flatMap(sigilsOf)),
    synopses,
  };
}

/** The witnesses' own sigils; for a document without a witness, the one that its place in the story gives. */
function sigilsOf(story: CollatedStory): (readonly [string, string])[] {
  const byPlace = story.documents.map((id, index) => [id, sigilOf(index)] as const);
  const byWitness = story.utterances.flatMap((u) => u.witnesses.map((w) => [w.document, w.sigil] as const));
  return [...byPlace, ...byWitness];
}

/**
 * Sigils are of one story; in a storyline the story's number goes before them: `2A`. The edition with such sigils for the
 * documents of these stories; `all` are the ids of those of the storyline in order, which number them.
 */
export function numberedSigils<E extends Edition>(
  edition: E,
  stories: readonly CollatedStory[],
  all: readonly string[] = stories.map(({ id }) => id),
): E {
  const own = stories.flatMap(({ id, documents }) =>
    documents.map((document) => [document, `${all.indexOf(id) + 1}${edition.sigils.get(document) ?? ''}`] as const),
  );
  return { ...edition, sigils: new Map([...edition.sigils, ...own]) };
}

/** How many reports a collation has, earlier versions of one not counted. */
export function reportCount({ stories }: Collation): number {
  return stories.reduce((sum, { documents }) => sum + documents.length, 0);
}

/** The document of that id. Throws when the collation has none. */
export function documentOf(edition: Edition, id: string): ReadDocument {
  const found = edition.documents.get(id);
  if (found === undefined) throw new Error(`Document ${id} is not in the collation`);
  return found;
}

/** Who published the document of that id: the outlet, else the site, else the file. */
export function outletName(edition: Edition, id: string): string {
  return nameOf(documentOf(edition, id).document);
}

/** The words at a place. */
export function wordsAt(edition: Edition, place: Place): string {
  return slice(documentOf(edition, place.document).document.text, place);
}

/** A stretch of one document's text. */
export interface Place {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

/** `1 report`, `2 reports`. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${grouped(number)} ${number === 1 ? singular : plural}`;
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
