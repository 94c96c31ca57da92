import { expect, it } from 'vitest';
import { resolvesAcross } from '../../src/analyses/resolves/findings.ts';
import { versionOf } from '../../src/analyses/version.ts';
import { english } from '../../src/languages/en/language.ts';
import { readReport } from './telling.ts';

const refused = readReport({
  outlet: 'North Star',
  published: '2031-05-02',
  text: 'The port was quiet. Halvern would not withdraw its ships from the strait, the ministry said.',
});
const done = readReport({
  outlet: 'South Star',
  published: '2031-09-20',
  text: 'After a long week, Halvern withdrew its ships from the strait.',
});
const told = (apart: boolean) =>
  resolvesAcross(
    [refused, done].map((read) => versionOf(read, english)),
    english,
    () => apart,
  );

it('what was not to be done in one story and is done in another is two accounts, and no contradiction', () => {
  expect(told(true).map(({ kind }) => kind)).toEqual(['account']);
  expect(told(true)[0]!.explanation).toContain('perhaps at another time');
});

it('what reports of one story have stands with that story', () => {
  expect(told(false)).toEqual([]);
});
