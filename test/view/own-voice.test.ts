import { describe, expect, it } from 'vitest';
import type { Utterance } from '../../src/core/apparatus.ts';
import { createReader } from '../../src/read/reader.ts';
import { makeEdition } from '../../src/view/edition.ts';
import { isInOwnVoice } from '../../src/view/own-voice.ts';
import { documentOf } from '../read/attribution/score-cases.ts';

const reader = createReader();

/** Whether a report tells one of its sentences as its own, under the name of `speaker`. */
function isOwn(text: string, sentence: string, speaker: string, kind = 'unattributed'): boolean {
  const document = { ...documentOf(text), id: 'd0' };
  const start = text.indexOf(sentence);
  const witness = { document: 'd0', kind, content: [{ start, end: start + sentence.length }], text: sentence };
  const collation = { documents: [{ document, annotations: reader.read(document) }], stories: [], storylines: [] };
  const edition = makeEdition(collation as unknown as Parameters<typeof makeEdition>[0]);
  return isInOwnVoice(edition, { speaker, witnesses: [witness] } as unknown as Utterance, 0);
}

describe('what a report tells as its own', () => {
  const sunk = 'Fourteen boats sank off Larn in the storm.';

  it('is a whole sentence in which nobody speaks', () => {
    expect(isOwn(`${sunk} The harbour is shut.`, sunk, 'coastguard')).toBe(true);
    expect(isOwn(`${sunk} The harbour is shut.`, sunk, 'coastguard', 'indirect')).toBe(false);
  });

  it('is not a headline, a quotation or a sentence that names who says it', () => {
    expect(isOwn('Fourteen boats sink off Larn', 'Fourteen boats sink off Larn', 'coastguard')).toBe(false);
    expect(
      isOwn('Fourteen boats “sank like stones” off Larn.', 'Fourteen boats “sank like stones” off Larn.', 'X'),
    ).toBe(false);
    const counted = 'The coastguard counted fourteen boats off Larn.';
    expect(isOwn(counted, counted, 'Larn coastguard')).toBe(false);
  });

  it('is no answer of an interview', () => {
    const questions = 'Were you there? Who else was? And the harbour? What now? When?';
    expect(isOwn(`${questions} ${sunk}`, sunk, 'Ada Holm')).toBe(false);
    expect(isOwn(`What now? ${sunk}`, sunk, 'Ada Holm')).toBe(true);
  });

  it('does not go on with what somebody said', () => {
    const next = 'She had never seen such a storm.';
    expect(isOwn(`Ada Holm said that fourteen boats had sunk. ${next}`, next, 'Ada Holm')).toBe(false);
  });
});
