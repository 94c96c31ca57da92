import { expect, it } from 'vitest';
import { tellingsIn } from '../../src/analyses/manners/tellings.ts';
import { versionOf } from '../../src/analyses/version.ts';
import { english } from '../../src/languages/en/language.ts';
import { readReport } from './telling.ts';

const lemmas = (text: string): string[] =>
  tellingsIn(versionOf(readReport({ outlet: 'North Star', text }), english)).map(({ lemma }) => lemma);

it.each([
  'Mayor Ada Holm once again falsely claimed there was “no leak” at the dam.',
  'The press secretary, Ada Holm, spoke. The press secretary once again falsely claimed there was “no leak at the dam,” though it was seen.',
])('counts a verb behind adverbs, which a tagger takes for a participle: %s', (text) => {
  expect(lemmas(text)).toContain('claim');
});

it('counts no verb that is done to somebody', () => {
  expect(lemmas('A leak was once again falsely claimed by rivals, the mayor, Ada Holm, said.')).not.toContain('claim');
});
