import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCorpus } from '../../../bench/corpus.ts';
import { groupStories } from '../../../src/collate/stories/group.ts';
import { english } from '../../../src/languages/en/language.ts';
import affair from './cases/running-affair.json' with { type: 'json' };
import similar from './cases/similar-events.json' with { type: 'json' };
import { documentOf } from './made.ts';

const corpus = [...makeCorpus(40, 3)];
const documents = corpus.map((report) => documentOf(report));

describe('groupStories', () => {
  it('keeps two quakes and two trials apart, and each together', () => {
    const { stories } = groupStories(similar.documents.map(documentOf), { language: english });
    const gold = Map.groupBy(similar.documents, (told) => told.story);
    const expected = [...gold.values()].map((told) => told.map(({ id }) => id).sort());
    expect(stories.map((story) => [...story.documents].sort()).sort()).toEqual(expected.sort());
  });

  it('threads the instalments of one affair, and nothing that shares only its town', () => {
    const { stories, storylines } = groupStories(affair.documents.map(documentOf), { language: english });
    expect(stories).toHaveLength(affair.documents.length);
    const storyOf = new Map(stories.map((story) => [story.id, story.documents[0]!.replace(/-\d+$/, '')]));
    expect(storylines.map((line) => line.stories.map((id) => storyOf.get(id)))).toEqual(
      expect.arrayContaining([['strike-call', 'strike-talks', 'strike-end'], ['opera'], ['vaccine']]),
    );
    expect(storylines[0]!.name).toMatch(/Velmouth|Oosten|Solvik|Halvard/);
    expect(storylines[0]!.links).toHaveLength(2);
  });

  it('says that a story continues another only where the days tell which came first', () => {
    const undated = affair.documents.map((one) =>
      one.id.startsWith('strike-end') ? { ...one, published: undefined } : one,
    );
    const links = (told: readonly object[]) =>
      groupStories(
        told.map((one) => documentOf(one as Parameters<typeof documentOf>[0])),
        { language: english },
      )
        .storylines.find(({ stories }) => stories.length === 3)!
        .links.map(({ text }) => text);
    expect(links(affair.documents)).toEqual(Array(2).fill(expect.stringMatching(/^Continues an earlier story:/)));
    expect(links(undated)).toContainEqual(expect.stringMatching(/^Belongs with another story: shares the names?/));
  });

  it('names a thread as sentences do, not as headlines in capitals', () => {
    const last = affair.documents.find(({ id }) => id === 'strike-end-3')!;
    const shouted = affair.documents.map((one) =>
      one === last ? { ...one, text: `VELMOUTH, HALVARD, SOLVIK, OOSTEN, May 3 - ${one.text}` } : one,
    );
    const { storylines } = groupStories(shouted.map(documentOf), { language: english });
    expect(storylines[0]!.name).toMatch(/Velmouth|Oosten|Solvik|Halvard/);
    expect(storylines[0]!.name).not.toMatch(/\p{Lu}{3}/u);
  });

  it('puts every document into one story, every story into one storyline, and says why', () => {
    const { stories, storylines } = groupStories(documents, {});
    expect(stories.flatMap((story) => story.documents).sort()).toEqual(corpus.map((report) => report.id).sort());
    expect(storylines.flatMap((line) => line.stories).sort()).toEqual(stories.map((story) => story.id).sort());
    for (const story of stories) {
      expect(story.memberships.map((one) => one.document)).toEqual(story.documents);
      for (const { reason } of story.memberships) expect(reason.text).toMatch(/^[A-Z].*\.$/s);
    }
  });

  it('gives the same stories in whatever order the documents come', () => {
    const expected = groupStories(documents, {});
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
        expect(groupStories(shuffled, {})).toEqual(expected);
      }),
      { numRuns: 3 },
    );
  });

  it('gives nothing for nothing', () => {
    expect(groupStories([], {})).toEqual({ stories: [], storylines: [] });
  });
});
