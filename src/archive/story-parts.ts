import type { Utterance } from '../core/apparatus.ts';
import type { CarriageItem, CollatedStory } from '../core/collation.ts';
import { packColumns, unpackColumns } from './pack.ts';
import type { StoryTable } from './schema.ts';

/** What is kept apart of a story, so that a page of many stories reads no more of each than it shows. */
type StoryParts = Pick<StoryTable, 'body' | 'telling' | 'links'>;

/** What an outlet's page needs of a story. */
export type Telling = Pick<CollatedStory, 'findings' | 'provenance' | 'carriage'>;

export function packStory(story: CollatedStory): StoryParts {
  const { findings, provenance, carriage, ...body } = story;
  const telling: Telling = { findings, provenance, carriage };
  return { body: packColumns(body), telling: packColumns(telling), links: packColumns(linksOf(story)) };
}

export function unpackStory({ body, telling }: Pick<StoryParts, 'body' | 'telling'>): CollatedStory {
  const kept = unpackColumns<Omit<CollatedStory, keyof Telling | 'figures'> & Partial<Pick<CollatedStory, 'figures'>>>(
    body,
  );
  // Stories kept before figures were laid beside each other have none.
  return {
    ...kept,
    figures: kept.figures ?? [],
    utterances: kept.utterances.map(withSources),
    ...unpackColumns<Telling>(telling),
  };
}

/** Stories kept before the apparatus told whom a saying is given to lack its sources. */
function withSources(utterance: Utterance): Utterance {
  const { apparatus } = utterance;
  if (apparatus === null || Object.hasOwn(apparatus, 'sources')) return utterance;
  return { ...utterance, apparatus: { ...apparatus, sources: [] } };
}

export function unpackTelling(telling: Uint8Array): Telling {
  const kept = unpackColumns<Telling>(telling);
  return { ...kept, carriage: { items: kept.carriage.items.map(withNear) } };
}

/** Of stories kept before nearness was looked for nothing is said of it. */
function withNear(item: CarriageItem): CarriageItem {
  return Object.hasOwn(item, 'near') ? item : { ...item, near: null };
}

/** Utterances of several renderings, as numbers into the lists, so that little is said twice. */
interface Links {
  readonly documents: readonly string[];
  readonly utterances: readonly string[];
  readonly renderings: readonly {
    readonly utterance: number;
    readonly document: number;
    readonly attribution: string;
  }[];
}

function linksOf({ documents, utterances }: CollatedStory): Links {
  const several = utterances.filter(({ witnesses }) => witnesses.length > 1);
  const place = new Map(documents.map((id, i) => [id, i]));
  const renderings = several.flatMap(({ witnesses }, utterance) =>
    witnesses.flatMap(({ document, attribution }) =>
      attribution === null ? [] : [{ utterance, document: place.get(document)!, attribution }],
    ),
  );
  return { documents, utterances: several.map(({ id }) => id), renderings };
}

/** A saying as a key: `utteranceOf` is asked by it. */
export const renderingKey = (document: string, attribution: string): string => `${document}\n${attribution}`;

/** By `renderingKey` the id of the utterance of several renderings that a saying is one of. */
export function utterancesIn(links: Uint8Array): [string, string][] {
  const { documents, utterances, renderings } = unpackColumns<Links>(links);
  return renderings.map(({ utterance, document, attribution }) => [
    renderingKey(documents[document]!, attribution),
    utterances[utterance]!,
  ]);
}
