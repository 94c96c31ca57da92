import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { variorum } from './program.ts';

interface Witness {
  readonly document: string;
  readonly content: readonly (readonly [number, number])[];
}
interface Saying {
  readonly speaker: string | null;
  readonly witnesses: readonly Witness[];
}
interface Answer {
  readonly stories: readonly {
    readonly id: string;
    readonly title: string;
    readonly documents: readonly string[];
    readonly utterances: readonly Saying[];
  }[];
}
interface Place {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

const folder = mkdtempSync(join(tmpdir(), 'variorum-corrections-'));
const file = join(folder, 'corrections.jsonl');
const collate = async (...args: string[]): Promise<Answer> => {
  const { status, stdout, stderr } = await variorum(['collate', '--json', ...args]);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout) as Answer;
};
const place = ({ document, content }: Witness): Place => {
  const [start, end] = content[0]!;
  return { document, start, end };
};
const sayings = ({ stories }: Answer): Saying[] => stories.flatMap((story) => story.utterances);
const sayingAt = (answer: Answer, { document, start, end }: Place): Saying =>
  sayings(answer).find(({ witnesses }) =>
    witnesses.some((one) => one.document === document && one.content.some(([from, to]) => from < end && start < to)),
  )!;
const storyOf = ({ stories }: Answer, document: string) => stories.find((one) => one.documents.includes(document))!;

afterAll(() => rmSync(folder, { recursive: true }));

describe('--corrections FILE', () => {
  let plain: Answer;
  let corrected: Answer;
  let grouped: Map<string, string>;
  let named: Record<'older' | 'late' | 'moved' | 'kept' | 'split' | 'mate', string>;
  let places: Record<'a' | 'b' | 'given' | 'one' | 'other', Place>;

  beforeAll(async () => {
    plain = await collate('examples/strait');
    const [large, small] = plain.stories;
    const [split, mate, moved, kept] = large!.documents;
    named = { older: small!.documents[0]!, late: small!.documents[1]!, split, mate, moved, kept } as typeof named;
    const staying = (one: Witness): boolean =>
      !['split', 'mate', 'moved'].some((key) => named[key as 'split'] === one.document);
    const shared = large!.utterances
      .map(({ witnesses }) => witnesses.filter(staying))
      .filter((witnesses) => new Set(witnesses.map((one) => one.document)).size > 1);
    const apart = shared[0]!;
    const alone = small!.utterances
      .filter(({ witnesses }) => witnesses.length === 1)
      .map(({ witnesses }) => witnesses[0]!);
    places = {
      a: place(apart[0]!),
      b: place(apart.find((one) => one.document !== apart[0]!.document)!),
      given: place(shared[1]![0]!),
      one: place(alone[0]!),
      other: place(alone[1]!),
    };
    const lines = [
      { op: 'split', documents: [named.split, named.mate], who: 'Ada' },
      { op: 'move', document: named.moved, to: named.older },
      { op: 'name', document: named.kept, title: 'A name of ours' },
      { op: 'not-one-utterance', a: places.a, b: places.b },
      { op: 'one-utterance', a: places.one, b: places.other },
      { op: 'not-that-person', place: places.given, speaker: 'Mira Kolenko' },
      { id: 'rash', op: 'merge-stories', documents: [named.kept, named.late] },
      { op: 'undo', undone: 'rash' },
    ];
    writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    // Later there is more, in another order.
    corrected = await collate('examples/dam', 'examples/strait', '--corrections', file);
    const { stdout } = await variorum(['group', 'examples/strait', '--corrections', file]);
    const told = stdout.trimEnd().split('\n');
    grouped = new Map(
      told.map((line) => JSON.parse(line) as { id: string; story: string }).map(({ id, story }) => [id, story]),
    );
  }, 120_000);

  it('splits, moves and names stories, on a later run with more reports too', () => {
    expect([...storyOf(corrected, named.split).documents].sort()).toEqual([named.split, named.mate].sort());
    expect(storyOf(corrected, named.moved)).toBe(storyOf(corrected, named.older));
    expect(storyOf(corrected, named.kept).title).toBe('A name of ours');
  });

  it('takes back what was undone', () => {
    expect(storyOf(corrected, named.kept)).not.toBe(storyOf(corrected, named.late));
  });

  it('parts and joins sayings, and gives one to whom a person says', () => {
    expect(sayingAt(plain, places.a)).toBe(sayingAt(plain, places.b));
    expect(sayingAt(corrected, places.a)).not.toBe(sayingAt(corrected, places.b));
    expect(sayingAt(plain, places.one)).not.toBe(sayingAt(plain, places.other));
    expect(sayingAt(corrected, places.one)).toBe(sayingAt(corrected, places.other));
    expect(sayingAt(plain, places.given).speaker).not.toBe('Mira Kolenko');
    expect(sayingAt(corrected, places.given).speaker).toBe('Mira Kolenko');
  });

  it('does the same on group, under the same ids', () => {
    for (const { id, documents } of corrected.stories) {
      for (const document of documents) if (grouped.has(document)) expect(grouped.get(document)).toBe(id);
    }
    expect(grouped.size).toBe(plain.stories.flatMap((story) => story.documents).length);
  });

  it('merges stories', async () => {
    const merging = join(folder, 'merging.jsonl');
    writeFileSync(merging, `${JSON.stringify({ op: 'merge-stories', documents: [named.older, named.kept] })}\n`);
    const { stdout } = await variorum(['group', 'examples/strait', '--corrections', merging]);
    const stories = stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { story: string }).story);
    expect(new Set(stories).size).toBe(plain.stories.length - 1);
  });

  it('takes all reports as one story where that is asked for, and parts them again by a file', async () => {
    const storiesOf = async (more: readonly string[]) => {
      const { stdout } = await variorum(['collate', 'examples/strait', '--json', '--one-story', ...more]);
      return (JSON.parse(stdout) as { stories: { documents: string[]; memberships: { reason: { text: string } }[] }[] })
        .stories;
    };
    expect(plain.stories.length).toBeGreaterThan(1);
    expect(await storiesOf([])).toHaveLength(1);
    const splitting = join(folder, 'splitting.jsonl');
    writeFileSync(splitting, `${JSON.stringify({ op: 'split', documents: [named.older] })}\n`);
    const parted = await storiesOf(['--corrections', splitting]);
    expect(parted.map(({ documents }) => documents.length).sort()[0]).toBe(1);
    expect(parted).toHaveLength(2);
  });
});
