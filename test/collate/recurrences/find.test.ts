import { describe, expect, it } from 'vitest';
import { findRecurrences } from '../../../src/collate/recurrences/find.ts';
import { matchUtterances } from '../../../src/collate/utterances/match.ts';
import type { ReadDocument } from '../../../src/core/collation.ts';
import type { Story, Storyline } from '../../../src/core/story.ts';
import { plainLanguage } from '../plain-reading.ts';
import { storyOf } from '../told-story.ts';

const NAMES = ['spring', 'summer', 'autumn'];

/** Each text a story of its own; all sayings of one mayor. */
function storylineOf(texts: readonly string[]) {
  const documents: ReadDocument[] = [];
  const told = texts.map((text, index) => {
    const id = NAMES[index]!;
    const { documents: made, story } = storyOf([text]);
    const read = spokenByMayor(made[0]!, id);
    documents.push(read);
    const ownStory: Story = { ...story, id, documents: [id] };
    return { story: ownStory, utterances: matchUtterances(ownStory, [read], plainLanguage) };
  });
  const line: Storyline = { id: 'l', name: '', stories: told.map(({ story }) => story.id), links: [], recurring: [] };
  return { line, told, documents };
}

function spokenByMayor(read: ReadDocument, id: string): ReadDocument {
  const { document, annotations } = read;
  const actors = [{ id: 'p1', kind: 'person', name: 'Ada Brell', roles: ['mayor'], reasons: [] }] as const;
  const attributions = annotations.attributions.map((attribution) => ({ ...attribution, speaker: 'p1' }));
  return { document: { ...document, id }, annotations: { ...annotations, document: id, actors, attributions } };
}

describe('findRecurrences', () => {
  it('finds a claim that comes back in another sentence, and nothing else', () => {
    const { line, told, documents } = storylineOf([
      '[d:“The bridge will be finished. The harbour is not sinking.”] she said.',
      '[d:“Let me say it again, clearly: the harbour is not sinking, whatever divers report.”] she said.',
      '[d:“The market opens on Monday, the harbour later.”] she said.',
    ]);
    const found = findRecurrences(line, told, documents, plainLanguage);
    expect(found.map(({ utterances }) => utterances.map((id) => id.split(':')[0]))).toEqual([['spring', 'summer']]);
    expect(found[0]!.speaker).toBe('Ada Brell');
  });

  it('does not take a claim and its denial for one', () => {
    const { line, told, documents } = storylineOf([
      '[d:“The harbour wall is not sinking.”] she said.',
      '[d:“The harbour wall is sinking.”] she said.',
    ]);
    expect(findRecurrences(line, told, documents, plainLanguage)).toEqual([]);
  });
});
