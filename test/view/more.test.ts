import { expect, it } from 'vitest';
import { more, pageContext } from '../../src/view/parts/context.ts';
import { defaultLimits } from '../../src/view/parts/limits.ts';
import { fixture } from './fixture.ts';

it('what a page leaves out is said to be in the data that its surface has', () => {
  const inFile = pageContext(fixture, defaultLimits);
  const inRoom = pageContext(fixture, defaultLimits, { links: { data: () => '/stories/s1.json' } });
  expect(more(inFile, 0, 'reports')).toBeNull();
  expect(String(more(inFile, 3, 'reports'))).toContain('and 3 more reports, all in <code>--json</code>');
  expect(String(more(inRoom, 3, 'reports'))).toContain('all in <a href="/stories/s1.json">this page’s JSON</a>');
});
