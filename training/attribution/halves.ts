import { hashWord } from '../../src/languages/en/attribution/word-groups.ts';

/** The half of the training articles, 0 or 1, that one belongs to. */
export function halfOf(articleId: string): number {
  return (hashWord(articleId) >>> 7) & 1;
}
