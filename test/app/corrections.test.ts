import { describe, expect, it } from 'vitest';
import { makeCorpus } from '../../bench/corpus.ts';
import { collate } from '../../src/app/collate.ts';
import { createReadOne } from '../../src/app/crew.ts';
import type { ReadDocument } from '../../src/core/collation.ts';
import type { Correction, CorrectionAct } from '../../src/core/correction.ts';

const readOne = createReadOne();
const documents = [...makeCorpus(8, 3)].map(({ text, event: _, ...given }) => {
  const raw = { file: given.id, bytes: new Uint8Array(0), sha256: given.id, sizeBytes: 0, encoding: 'utf-8' };
  return readOne({ ...raw, field: 'text', format: 'record', text, given }) as ReadDocument;
});
const by = (act: CorrectionAct): Correction => ({
  id: '1',
  who: 'Ada',
  when: '2031-02-03T10:00:00Z',
  why: 'I was there',
  ...act,
});

describe('a collation under corrections', () => {
  it('puts documents where people put them, and says so', () => {
    const plain = collate(documents);
    const story = plain.stories.find((one) => one.documents.length > 1)!;
    const [first, ...rest] = story.documents;
    const corrections = [by({ op: 'split', documents: [first!] })];
    const corrected = collate(documents, { corrections });
    expect(corrected.stories.find((one) => one.id === story.id)!.documents).toEqual(rest);
    const alone = corrected.stories.find((one) => one.documents.includes(first!))!;
    expect(alone.documents).toEqual([first]);
    expect(alone.memberships[0]!.reason.text).toBe('Put here by Ada on 2031-02-03: I was there.');
    expect(corrected.storylines.flatMap((line) => line.stories)).toContain(alone.id);
  });

  it('names stories, and gives a saying to whom people say', () => {
    const read = documents.find((one) => one.annotations.attributions.some((a) => a.speaker !== null))!;
    const attribution = read.annotations.attributions.find((a) => a.speaker !== null)!;
    const place = { document: read.document.id, ...attribution.content[0]! };
    const corrections = [
      by({ op: 'not-that-person', place, speaker: 'Mira Kolenko' }),
      { ...by({ op: 'name', document: read.document.id, title: 'The right name' }), id: '2' },
    ];
    const { stories, documents: corrected } = collate(documents, { corrections });
    const story = stories.find((one) => one.documents.includes(read.document.id))!;
    expect(story.title).toBe('The right name');
    const now = corrected.find((one) => one.document.id === read.document.id)!.annotations;
    const speaker = now.attributions.find((a) => a.id === attribution.id)!.speaker;
    expect(now.actors.find((actor) => actor.id === speaker)).toMatchObject({ name: 'Mira Kolenko' });
  });
});
