import { expect, it } from 'vitest';
import { named } from '../../src/view/plural.ts';

it('names one thing in the singular, by its first word', () => {
  expect(named(1, 'findings')).toBe('finding');
  expect(named(1, 'stories of several reports')).toBe('story of several reports');
  expect(named(2, 'stories')).toBe('stories');
});
