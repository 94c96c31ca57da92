import { expect, it } from 'vitest';
import { quotationOf } from '../../src/analyses/sayings/quotation.ts';
import { type StoryInHand, versionOf } from '../../src/analyses/version.ts';
import type { Witness } from '../../src/core/apparatus.ts';
import { english } from '../../src/languages/en/language.ts';
import { readReport } from './telling.ts';

const text = 'The quay “…” is shut. “We counted the cranes, but not the boats,” Ada Lorne said on Thursday.';
const version = versionOf(readReport({ outlet: 'North Star', text }), english);
const story = { versions: [version] } as unknown as StoryInHand;

/** What is quoted where a witness has the words given. */
function quotedAt(words: string) {
  const start = version.read.document.text.indexOf(words);
  const content = [{ start, end: start + words.length }];
  return quotationOf({ document: 'North Star', kind: 'direct', content } as unknown as Witness, story);
}

it('has all that is said around what was matched', () => {
  const { words, around } = quotedAt('We counted the cranes')!;
  expect(words.map(({ form }) => form)).toEqual(['we', 'counted', 'the', 'cranes']);
  expect(around.map(({ form }) => form)).toEqual(['we', 'counted', 'the', 'cranes', 'but', 'not', 'the', 'boats']);
});

it('is none where no word is quoted', () => {
  expect(quotedAt('“…”')).toBeNull();
});
