import type { Annotations } from '../../../src/core/annotations.ts';
import type { ReadDocument } from '../../../src/core/collation.ts';
import { identityOffsets } from '../../../src/core/offsets.ts';

/** What a test tells of a report; the rest of the document follows from it. */
export interface Told {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly byline?: string;
  readonly url?: string;
  readonly published?: string;
}

/** A document of which reading found nothing: grouping must manage with its text. */
export function documentOf(told: Told): ReadDocument {
  const { id, text } = told;
  const published = told.published ?? null;
  return {
    document: {
      id,
      file: `${id}.txt`,
      outlet: told.outlet ?? null,
      title: told.title ?? null,
      byline: told.byline ?? null,
      url: told.url ?? null,
      published: {
        value: published,
        known: published === null ? 'unknown' : 'metadata',
        earliest: null,
        latest: null,
        evidence: '',
      },
      sourceLine: null,
      language: 'en',
      text,
      blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
      original: { sha256: '', sizeBytes: text.length, encoding: 'utf-8', format: 'record', field: 'text' },
      offsets: identityOffsets(text.length),
      removed: [],
    },
    annotations: nothingRead(id),
  };
}

function nothingRead(document: string): Annotations {
  return {
    document,
    tokens: { starts: new Uint32Array(), ends: new Uint32Array(), tags: new Uint8Array() },
    sentences: [],
    mentions: [],
    actors: [],
    attributions: [],
    figures: [],
    times: [],
    citations: [],
  };
}
