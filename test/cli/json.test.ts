import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { collationJson } from '../../src/view/json/collation.ts';
import { fixture } from '../view/fixture.ts';
import { variorum } from './program.ts';

const schema = (name: string) => JSON.parse(readFileSync(`docs/schema/${name}.schema.json`, 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
const isDocument = ajv.compile(schema('document'));
const isCollation = ajv.compile(schema('collation'));
const isGroup = ajv.compile(schema('group'));

/** What a schema finds wrong, a line each. */
function faults(check: typeof isCollation, value: unknown): string[] {
  check(value);
  return (check.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

type Pair = readonly [number, number];

interface Answer {
  readonly documents: readonly {
    readonly id: string;
    readonly text: string;
    readonly published: { readonly evidence: string };
    readonly sentences: readonly Pair[];
  }[];
  readonly stories: readonly {
    readonly id: string;
    readonly documents: readonly string[];
    readonly utterances: readonly {
      readonly witnesses: readonly {
        readonly document: string;
        readonly content: readonly Pair[];
        readonly text: string;
      }[];
      readonly apparatus: { readonly segments: readonly { readonly readings: readonly Reading[] }[] } | null;
    }[];
    readonly findings: readonly { readonly evidence: readonly Evidence[] }[];
  }[];
  readonly storylines: readonly { readonly stories: readonly string[] }[];
}

interface Reading {
  readonly witnesses: readonly number[];
  readonly spans: readonly (Pair | null)[];
  readonly text: string;
}

interface Evidence {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

const jsonLines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('the published JSON', () => {
  it('of a made collation with every kind of finding keeps to the schema', () => {
    expect(faults(isCollation, JSON.parse([...collationJson(fixture)].join('')))).toEqual([]);
  });

  it('is refused by the schema when a field is missing or a span is none', () => {
    const answer = JSON.parse([...collationJson(fixture)].join(''));
    delete answer.documents[0].published;
    answer.stories[0].utterances[0].witnesses[0].content[0] = [5];
    expect(faults(isCollation, answer)).toHaveLength(2);
  });
});

describe('the JSON of the sample', () => {
  let answer: Answer;
  let read: string;
  let groups: { readonly id: string; readonly story: string | null; readonly storyline: string | null }[];

  beforeAll(async () => {
    const [collated, each, grouped] = await Promise.all([
      variorum(['collate', 'examples', '--json']),
      variorum(['read', 'examples', '--jsonl', '--workers', '0']),
      variorum(['group', 'examples', '--jsonl', '--workers', '2']),
    ]);
    expect([collated.status, each.status, grouped.status, collated.stderr]).toEqual([0, 0, 0, '']);
    answer = JSON.parse(collated.stdout);
    read = each.stdout;
    groups = jsonLines(grouped.stdout);
  }, 60_000);

  it('keeps to the schemas', () => {
    expect(faults(isCollation, answer)).toEqual([]);
    expect(jsonLines(read).flatMap((line) => faults(isDocument, line))).toEqual([]);
    expect(groups.flatMap((line) => faults(isGroup, line))).toEqual([]);
  });

  it('tells the same of each document whichever command is asked and however many threads read', () => {
    // A dateline without a year has one only where other reports lie beside it, and “Wednesday” its day with it.
    type Told = (typeof answer.documents)[number];
    const isLent = ({ published }: Told) => published.evidence.endsWith('in the year of the reports beside it');
    const lent = new Set(answer.documents.filter(isLent).map(({ id }) => id));
    const unknown = { value: null, known: 'unknown', evidence: 'nothing tells' };
    const alone = (document: Told) =>
      lent.has(document.id) ? { ...document, times: [], published: { ...document.published, ...unknown } } : document;
    const alike = jsonLines(read) as Told[];
    expect(alike.map(alone)).toEqual(answer.documents.map(alone));
    // A weekday in such a report is known by its week only where the year is.
    const dated = (documents: readonly Told[]) => JSON.stringify(documents.filter(({ id }) => lent.has(id)));
    expect(dated(alike)).toContain('"XXXX-');
    expect(dated(answer.documents)).not.toContain('"XXXX-');
    const storyOf = new Map(answer.stories.flatMap((story) => story.documents.map((id) => [id, story.id])));
    expect(groups.map(({ id, story }) => [id, story])).toEqual(answer.documents.map(({ id }) => [id, storyOf.get(id)]));
  });

  it('holds only spans that slice to the text claimed', () => {
    const texts = new Map(answer.documents.map(({ id, text }) => [id, text]));
    const sliced = (document: string, spans: readonly Pair[]) =>
      spans.map(([s, e]) => texts.get(document)!.slice(s, e)).join(' … ');
    const utterances = answer.stories.flatMap((story) => story.utterances);
    expect(utterances.length).toBeGreaterThan(10);
    for (const { witnesses, apparatus } of utterances) {
      for (const { document, content, text } of witnesses) expect(sliced(document, content)).toBe(text);
      for (const { readings } of apparatus?.segments ?? []) {
        for (const reading of readings) {
          const first = reading.spans[0] ?? null;
          expect(first === null ? '' : sliced(witnesses[reading.witnesses[0]!]!.document, [first])).toBe(reading.text);
        }
      }
    }
    for (const { document, start, end } of answer.stories.flatMap((s) => s.findings.flatMap((f) => f.evidence))) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(texts.get(document)!.length);
    }
  });
});
