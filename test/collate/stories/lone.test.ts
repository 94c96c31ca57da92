import { describe, expect, it } from 'vitest';
import { groupStories } from '../../../src/collate/stories/group.ts';
import { english } from '../../../src/languages/en/language.ts';
import { documentOf, type Told } from './made.ts';

/** A wire report, a newspaper's of the next day, and a loud one of no day, of one fire. */
const WIRE: Told = {
  id: 'wire',
  published: '2031-05-06',
  title: 'Fire destroys market hall in Tallow, six hurt',
  text: 'A fire destroyed the market hall of Tallow on Tuesday and hurt six people, the fire brigade said. Brigade chief Nora Imrie said that a gas cooker in a fish stall had been left burning. Some forty traders lost their goods. Mayor Bertil Ask promised a tent on the harbour square by Friday and money for the traders.',
};
const NEXT_DAY: Told = {
  id: 'next',
  published: '2031-05-07',
  title: 'Tallow mourns its market hall',
  text: 'Only the iron ribs of the market hall stood in Tallow yesterday. Six people were hurt when it burnt down on Tuesday, and forty traders lost their goods. Nora Imrie, who leads the fire brigade, spoke of a gas cooker in a fish stall. Mayor Bertil Ask wants a tent on the harbour square.',
};
const LOUD: Told = {
  id: 'loud',
  title: 'They let it burn',
  text: 'Furious traders of Tallow stand before the ashes of their market hall. Mayor Ask offers a tent! The engines came twenty minutes late, stallholder Gus Perrin says. “They stood there and coiled their hoses.” The brigade blames a cooker. Who pays?',
};
/** Another fire, of another town. */
const OTHER: Told = {
  id: 'other',
  title: 'Barn burns near Orsk Mill',
  text: 'A barn with three hundred bales of straw burnt down near Orsk Mill. The farmer, Inga Lodd, saved her calves. Neighbours formed a chain with buckets until engines came from the valley.',
};

const grouped = (...told: readonly Told[]) => groupStories(told.map(documentOf), { language: english }).stories;

const filler = (at: number): Told => ({
  id: `filler${at}`,
  title: `Choir ${at} sings`,
  text: `Choir number ${at} of parish ${at * 37} sang ${at} songs of the ${['sea', 'hills', 'rain', 'snow', 'moon', 'wind'][at]} in a chapel.`,
});

describe('a report that stands alone in a small pile', () => {
  it('joins the only story that it could belong to, and says so', () => {
    const [story, ...others] = grouped(WIRE, NEXT_DAY, LOUD);
    expect(others).toEqual([]);
    const loud = story!.memberships.find(({ document }) => document === 'loud')!;
    expect(loud.reason.text).toMatch(/^The only story of these few reports that it could belong to\. /);
  });

  it('stays alone where it is of something else', () => {
    expect(grouped(WIRE, NEXT_DAY, OTHER).map(({ documents }) => documents.length)).toEqual([2, 1]);
  });

  it('stays alone among many, of which some may tell of anything', () => {
    const fillers = [0, 1, 2, 3, 4, 5].map(filler);
    const story = grouped(WIRE, NEXT_DAY, LOUD, ...fillers).find(({ documents }) => documents.includes('loud'))!;
    expect(story.documents).toEqual(['loud']);
  });

  it('is not joined to one other: there is no story yet', () => {
    expect(grouped(WIRE, LOUD)).toHaveLength(2);
  });
});
