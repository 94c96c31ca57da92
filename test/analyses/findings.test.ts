import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/core/finding.ts';
import { analysed, type Report } from './telling.ts';

interface Expected {
  readonly kind: string;
  /** For figures. */
  readonly relation?: string;
  /** What its explanation says, among other things. */
  readonly says?: readonly string[];
  /** Words that its evidence covers, as the reports have them. */
  readonly evidence?: readonly string[];
}

interface Case {
  readonly name: string;
  readonly reports: readonly Report[];
  readonly find: readonly Expected[];
  /** Kinds (or kind and relation) that must not be found. */
  readonly not?: readonly Expected[];
}

const folder = new URL('cases/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

function matches(finding: Finding, expected: Expected, wordsOf: (finding: Finding) => string[]): boolean {
  if (finding.kind !== expected.kind) return false;
  const { detail } = finding;
  if (expected.relation !== undefined && (detail.type !== 'figures' || detail.relation !== expected.relation))
    return false;
  if (!(expected.says ?? []).every((part) => finding.explanation.includes(part))) return false;
  const words = wordsOf(finding);
  return (expected.evidence ?? []).every((part) => words.some((text) => text.includes(part)));
}

for (const file of files) {
  const cases = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as readonly Case[];
  describe(file.replace('.json', '').replaceAll('-', ' '), () => {
    it.each(cases)('$name', ({ reports, find, not = [] }) => {
      const { documents, findings } = analysed(reports);
      const texts = new Map(documents.map(({ document }) => [document.id, document.text]));
      const wordsOf = (finding: Finding): string[] =>
        finding.evidence.map(({ document, start, end }) => texts.get(document)!.slice(start, end));
      const told = findings.map((finding) => `${finding.kind}: ${finding.explanation}`).join('\n');
      for (const expected of find) {
        expect(
          findings.some((finding) => matches(finding, expected, wordsOf)),
          `${JSON.stringify(expected)} in\n${told}`,
        ).toBe(true);
      }
      for (const unwanted of not) {
        // A bare word would match nothing, and the case could not fail.
        expect(unwanted.kind, JSON.stringify(unwanted)).toBeTypeOf('string');
        expect(
          findings.some((finding) => matches(finding, unwanted, wordsOf)),
          `no ${JSON.stringify(unwanted)} in\n${told}`,
        ).toBe(false);
      }
    });
  });
}

it('a headline of two hundred thousand open quotation marks is read in the time that it is long', () => {
  const text = 'Mayor Ada Lorne said that the old bridge would stay closed. The council met on Thursday.';
  const { findings } = analysed([{ outlet: 'North Star', title: "'a ".repeat(200_000), text }]);
  expect(findings).toEqual([]);
});

it('reports that give one sum a thousand times without a stop are compared in seconds', () => {
  const paid = (sum: string): string => `The firm paid ${sum} million `.repeat(1000);
  const { findings } = analysed([
    { outlet: 'North Star', published: '2024-05-02', text: paid('$3') },
    { outlet: 'South Star', published: '2024-05-02', text: paid('$4') },
  ]);
  expect(findings.filter(({ kind }) => kind === 'figures')).toHaveLength(1);
}, 20_000);
