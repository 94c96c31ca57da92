import { describe, expect, it } from 'vitest';
import { answerOf } from '../../src/http/routes/route.ts';
import { rememberAnswers } from '../../src/http/threads/answers.ts';

describe('answers that are remembered', () => {
  const page = (text: string) => answerOf('text/plain', text);

  it('are those of the archive as it is', () => {
    const answers = rememberAnswers();
    answers.set('a', 1, page('one'));
    answers.set('none', 1, null);
    expect(answers.get('a', 1)).toEqual(page('one'));
    expect(answers.get('none', 1)).toBeNull();
    expect(answers.get('b', 1)).toBeUndefined();
    expect(answers.get('a', 2)).toBeUndefined();
    answers.set('b', 2, page('two'));
    expect(answers.get('a', 2)).toBeUndefined();
    expect(answers.get('b', 2)).toEqual(page('two'));
  });

  it('take no more room than they are given', () => {
    const answers = rememberAnswers(100);
    answers.set('a', 1, page('x'.repeat(60)));
    answers.set('b', 1, page('x'.repeat(60)));
    expect([answers.get('a', 1), answers.get('b', 1) !== undefined]).toEqual([undefined, true]);
    answers.set('c', 1, page('x'.repeat(200)));
    expect(answers.get('c', 1)).toBeUndefined();
  });
});
