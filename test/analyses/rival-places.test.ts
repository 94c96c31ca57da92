import { expect, it } from 'vitest';
import { rivalTermFindings } from '../../src/analyses/labels/rivals.ts';
import { versionOf } from '../../src/analyses/version.ts';
import type { ReadDocument } from '../../src/core/collation.ts';
import { english } from '../../src/languages/en/language.ts';
import { readReport } from './telling.ts';

/** A report whose names were all read as people's. */
function misread({ document, annotations }: ReadDocument): ReadDocument {
  const mentions = annotations.mentions.map((mention) => ({ ...mention, kind: 'person' as const }));
  return { document, annotations: { ...annotations, mentions } };
}

const north = readReport({
  outlet: 'North Star',
  text: 'The Hollin Heights, a ridge in the north, rejoined Carvia in 2009 after a short war. Goats graze there.',
});
const south = readReport({
  outlet: 'South Star',
  text: 'Carvia said that Orlenia had shot first. The hills were hers until 2009, when Carvia annexed them after a short war.',
});
const told = (reads: readonly ReadDocument[]) =>
  rivalTermFindings(
    reads.map((read) => versionOf(read, english)),
    english,
  );

it('a name that one report has as a place is one where another was read to have somebody', () => {
  expect(told([north, misread(south)])[0]?.explanation).toContain('“rejoined” (North Star) and “annexed” (South Star)');
});

it('a name that no report has as a place ties nothing', () => {
  expect(told([misread(north), misread(south)])).toEqual([]);
});

/** A report of which the first name, though somebody's last one, was read as a place's. */
function firstAsPlace({ document, annotations }: ReadDocument): ReadDocument {
  const [first, ...others] = annotations.mentions;
  return { document, annotations: { ...annotations, mentions: [{ ...first!, kind: 'place' }, ...others] } };
}

it('a name that is oftener the last one of somebody named in full ties nothing', () => {
  const ends = [
    'He went home. Storms had hit the coast.',
    'Ana Larn, the mayor, was told. Larn slept. Larn had worked.',
  ];
  const reports = (end: string) =>
    [
      { outlet: 'North Star', text: `The rioters in Larn burnt cars on Friday. ${end}` },
      { outlet: 'South Star', text: `The protesters in Larn burnt cars on Friday. ${end}` },
    ].map((report) => firstAsPlace(readReport(report)));
  expect(told(reports(ends[0]!)).map(({ kind }) => kind)).toEqual(['labels']);
  expect(told(reports(ends[1]!))).toEqual([]);
});

it('an outlet that has the plain word too takes no side by a charged one', () => {
  const day = 'on 6 May 2024';
  const plain = readReport({ outlet: 'South Star', text: `Talks between Carvia and Orlenia began in Larn ${day}.` });
  const charged = `Negotiations between Carvia and Orlenia began in Larn ${day}.`;
  const both = `${charged} The talks between Carvia and Orlenia ${day} went on until noon.`;
  const strengthOf = (text: string) => told([plain, readReport({ outlet: 'North Star', text })])[0]!.strength;
  expect(strengthOf(charged)).toBeGreaterThan(0.7);
  expect(strengthOf(both)).toBe(0.4);
});

it('a change of rule is named by the place that most tell of and by the one that fewest do', () => {
  const reports = [
    'Germany annexed the French region of Alsace in 1871.',
    'The region of Alsace rejoined Germany after a war with France in 1871.',
    'Soldiers marched through the invaded French towns in 1871.',
  ].map((text, i) => readReport({ outlet: `${['North', 'South', 'East'][i]} Star`, text }));
  expect(told(reports)[0]?.explanation).toContain('that involves Germany and Alsace, in 1871');
});
