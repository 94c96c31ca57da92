import { describe, expect, it } from 'vitest';
import { makeStream, type StreamReport } from '../../../bench/stream-corpus.ts';
import { Grouper } from '../../../src/collate/stories/grouper.ts';
import { english } from '../../../src/languages/en/language.ts';
import { bCubed } from '../../../training/stories/b-cubed.ts';

const DOCUMENTS = 2500;

describe('a stream of ten thousand reports a day', () => {
  it('is told apart though like events break side by side, and no large story takes in what is about it', {
    timeout: 60_000,
  }, () => {
    const stream = makeStream({ documentsPerDay: 10_000, seed: 23 });
    const reports = Array.from({ length: DOCUMENTS }, () => stream.next().value as StreamReport);
    const grouper = new Grouper({ language: english, windowDays: 3 });
    for (let at = 0; at < DOCUMENTS; at += 250) grouper.add(reports.slice(at, at + 250).map(({ read }) => read));
    const gold = new Map(reports.map(({ read, event }) => [read.document.id, String(event)]));
    const found = new Map(grouper.openDocuments().flatMap(({ id, documents }) => documents.map((one) => [one, id])));
    const { precision, recall } = bCubed(gold, found);
    expect(precision).toBeGreaterThan(0.985);
    expect(recall).toBeGreaterThan(0.995);
  });
});
