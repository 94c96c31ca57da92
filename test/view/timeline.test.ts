import { expect, it } from 'vitest';
import type { CollatedStory, ReadDocument } from '../../src/core/collation.ts';
import { html } from '../../src/view/html.ts';
import { pageContext } from '../../src/view/parts/context.ts';
import { defaultLimits } from '../../src/view/parts/limits.ts';
import { withSigla } from '../../src/view/parts/story.ts';
import { timeline } from '../../src/view/parts/timeline.ts';
import { readPlain } from '../collate/plain-reading.ts';

function report(id: string, day: string | null, latest: string | null = null): ReadDocument {
  const read = readPlain(id, 'The harbour was shut.');
  const published = { ...read.document.published, value: day, latest };
  return { ...read, document: { ...read.document, published } };
}

const contextOf = (documents: readonly ReadDocument[]) =>
  pageContext({ documents, stories: [], storylines: [] }, defaultLimits, {});

const drawn = (...documents: ReadDocument[]): string =>
  timeline(
    contextOf(documents),
    documents.map(({ document }) => document.id),
    'When',
  )!.markup;

it('a report of uncertain day far from the others is told beside the axis, and does not press them into a corner', () => {
  const far = drawn(report('a', '2031-03-03'), report('b', '2031-03-05'), report('c', null, '2031-11-12'));
  expect(far).toContain('(not after 12 November 2031)');
  expect(far.match(/<circle/g)).toHaveLength(2);
  expect(far).not.toContain('Nov<');
  const near = drawn(report('a', '2031-03-03'), report('b', '2031-03-05'), report('c', null, '2031-03-06'));
  expect(near.match(/<circle/g)).toHaveLength(3);
  expect(near).toContain('A dashed rim');
});

it('a day that ends before its first report is marked on the axis, not before it', () => {
  const evening = drawn(report('a', '2031-03-03T19:45'), report('b', '2031-03-06'));
  const ticks = [...evening.matchAll(/class="tick" x="(-?[\d.]+)%"/g)].map((match) => Number(match[1]));
  expect(ticks.length).toBeGreaterThan(2);
  expect(ticks.every((x) => x >= 8 && x <= 92)).toBe(true);
});

it('an axis of two days says hours only where a report tells its own', () => {
  const days = drawn(report('a', '2031-03-03'), report('b', '2031-03-04'));
  expect(days).toContain('>3 Mar<');
  expect(days).not.toContain(':00');
  expect(drawn(report('a', '2031-03-03T08:00'), report('b', '2031-03-04'))).toContain('>3 Mar, 08:00<');
});

it('letters of reports stand open, of few their list as well, of many neither', () => {
  const shown = (count: number): string => {
    const documents = Array.from({ length: count }, (_, i) => report(`d${i}`, null));
    const story = { documents: documents.map(({ document }) => document.id) } as unknown as CollatedStory;
    return withSigla(contextOf(documents), story, html`<ol>list</ol>`).markup;
  };
  expect(shown(3)).toBe('<ol>list</ol>');
  expect(shown(9).match(/class="sigil"/g)).toHaveLength(9);
  expect(shown(9)).toContain('<details');
  expect(shown(40)).not.toContain('class="sigla"');
});
