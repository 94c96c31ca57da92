import { describe, expect, it } from 'vitest';
import { attributesOf } from '../../../src/read/attribution/attributes.ts';
import { closingTag } from '../../../src/read/attribution/tag-last.ts';
import { charactersOf, viewOf } from '../../../src/read/attribution/view.ts';
import { englishModels } from '../../../src/read/models.ts';
import { splitSentences } from '../../../src/read/sentences.ts';
import { tagSentences } from '../../../src/read/tags/tag-sentences.ts';
import { tokenise } from '../../../src/read/tokens.ts';

/** Who tells the first sentence of a text at its end, and what; `null` for nobody. */
function closing(text: string): string[] | null {
  const tokens = tokenise(text);
  const sentences = splitSentences(text, tokens, []);
  tagSentences(text, tokens, sentences, englishModels());
  const view = viewOf(text, tokens, sentences);
  const sentence = view.sentences[0]!;
  const tag = closingTag(view, attributesOf(view, []), sentence, sentence.end - 1);
  const words = (range: { start: number; end: number }): string => {
    const { start, end } = charactersOf(view, range);
    return text.slice(start, end);
  };
  return tag === null ? null : [words(tag.speaker), view.words[tag.verb]!, words(tag.told)];
}

describe('a clause with its speaker after it', () => {
  it.each([
    [
      'Three miners were brought up alive from the flooded shaft, the coast guard said in a statement.',
      ['the coast guard', 'said', 'Three miners were brought up alive from the flooded shaft'],
    ],
    [
      'The bank will not raise its rate before spring, board member Ada Orlan said late Friday.',
      ['board member Ada Orlan', 'said', 'The bank will not raise its rate before spring'],
    ],
    [
      'The ferry, which had left Larn at dawn, never reached the island, the harbour office has confirmed.',
      ['the harbour office', 'confirmed', 'The ferry, which had left Larn at dawn, never reached the island'],
    ],
    [
      'The keeper was offered a new contract on Sunday, people with knowledge of the talks said.',
      ['people with knowledge of the talks', 'said', 'The keeper was offered a new contract on Sunday'],
    ],
    [
      'Two of the wells were closed after the quake, Norvik News reports.',
      ['Norvik News', 'reports', 'Two of the wells were closed after the quake'],
    ],
  ])('%s', (text, expected) => {
    expect(closing(text)).toEqual(expected);
  });

  it.each([
    'The village was cut off by snow, although no injuries were reported.',
    'The council voted for the dam, a plan the minister announced.',
    'While some in the valley welcomed the vote, others warned.',
    'He never liked the harbour, which the town had praised, and he said so.',
    'The house was sold in spring, as the owner had announced.',
  ])('none in “%s”', (text) => {
    expect(closing(text)).toBeNull();
  });
});
