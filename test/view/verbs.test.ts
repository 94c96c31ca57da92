import { describe, expect, it } from 'vitest';
import type { Collation } from '../../src/core/collation.ts';
import type { Manner, VerbRow } from '../../src/core/finding.ts';
import { collationPage } from '../../src/view/page/page.ts';
import { markdownReport } from '../../src/view/report/report.ts';
import { fixture } from './fixture.ts';

const [story] = fixture.stories;
const [first, second] = story!.documents as [string, string];

const row = (document: string, start: number, verb: string, manner: Manner): VerbRow => ({
  by: 'the union',
  verb,
  manner,
  evidence: { document, start, end: start + 4, label: verb },
});

const rows = [
  row(first, 0, 'claim', 'doubting'),
  row(first, 5, 'accuse', 'judging'),
  row(first, 10, 'claim', 'doubting'),
  row(second, 0, 'say', 'plain'),
  row(second, 5, 'point out', 'endorsing'),
];

/** The fixture with two findings that have the same verbs. */
function withVerbs(): Collation {
  const [finding] = story!.findings;
  const told = ['v1', 'v2'].map((id) => ({
    ...finding!,
    id,
    kind: 'stance' as const,
    evidence: rows.map(({ evidence }) => evidence),
    detail: { type: 'verbs' as const, of: 'the union', rows },
  }));
  const others = fixture.stories.slice(1);
  return { ...fixture, stories: [{ ...story!, findings: [...story!.findings, ...told] }, ...others] };
}

describe('how each report has sources speak', () => {
  it('stands on the page with a sign for each manner, every verb a link to its place', () => {
    const page = collationPage(withVerbs());
    const part = page.slice(page.indexOf('How each has them speak'), page.indexOf('Where it comes from'));
    expect(part.match(/the union/g)).toHaveLength(1);
    expect(part).toMatch(/<a [^>]*>claim \?<\/a> <span class="meta">×2<\/span>/);
    expect(part).toMatch(/<a [^>]*>accuse !<\/a>/);
    expect(part).toMatch(/<a [^>]*>say<\/a>/);
    expect(part).toMatch(/<a [^>]*>point out ✓<\/a>/);
  });

  it('stands in the report, a row for each report', () => {
    const report = markdownReport(withVerbs());
    expect(report).toContain('How each has them speak');
    expect(report).toMatch(/the union \| \S+ \| claim \? ×2, accuse ! \|/);
    expect(report).toMatch(/\| \S+ \| say, point out ✓ \|/);
  });

  it('stands nowhere where no finding tells of verbs', () => {
    expect(collationPage(fixture)).not.toContain('How each has them speak');
    expect(markdownReport(fixture)).not.toContain('How each has them speak');
  });
});
