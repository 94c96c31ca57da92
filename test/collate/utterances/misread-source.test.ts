import { describe, expect, it } from 'vitest';
import { isMisreadSource } from '../../../src/collate/utterances/misread-source.ts';
import type { Attribution, Mention } from '../../../src/core/annotations.ts';
import type { ReadDocument } from '../../../src/core/collation.ts';
import { english } from '../../../src/languages/en/language.ts';
import { readPlain } from '../plain-reading.ts';

/** A saying of `Ida Crane` in `text`, its parts found by their words. */
function sayingIn(text: string, parts: { source: string; cue: string; content: string }): Attribution {
  const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  return {
    ...{ id: 'a1', kind: 'indirect', mode: 'speech', speaker: 'p1', stance: 'neutral', judgement: null },
    ...{ source: [spanOf(parts.source)], cue: [spanOf(parts.cue)], content: [spanOf(parts.content)] },
    ...{ negated: false, within: null, occasion: null, time: null, reason: '', confidence: 1 },
  };
}

const ACTORS: Record<string, string> = { Crane: 'p1', Lorne: 'p2', Post: 'p1' };

/** The text read plainly, with the names of people and the pronoun "she" in it. */
function readWithNames(text: string): ReadDocument {
  const read = readPlain('d', text);
  const mentions = [...text.matchAll(/Ida Crane|Ada Lorne|Post|\bshe\b/g)].map(
    ({ index, 0: name }): Mention => ({
      ...{ start: index, end: index + name.length, kind: name === 'Post' ? 'organisation' : 'person', name },
      form: name === 'she' ? 'pronoun' : 'name',
      actor: ACTORS[name.split(' ').at(-1)!] ?? 'p1',
    }),
  );
  return { ...read, annotations: { ...read.annotations, mentions } };
}

function isMisread(text: string, source: string, cue: string, content: string): boolean {
  const saying = sayingIn(text, { source, cue, content });
  return isMisreadSource(saying, saying.source![0]!, readWithNames(text), english);
}

describe('isMisreadSource', () => {
  const content = 'the bridge shook twice';

  it('finds nothing against a name, a role or a pronoun that stands by', () => {
    expect(isMisread(`Ida Crane said ${content}.`, 'Ida Crane', 'said', content)).toBe(false);
    expect(isMisread(`A witness said ${content}.`, 'A witness', 'said', content)).toBe(false);
    expect(isMisread(`Ida Crane was there. Then she said ${content}.`, 'she', 'said', content)).toBe(false);
  });

  it.each([
    ['who quotes another', `The Post quoted a guard as saying ${content}.`, 'The Post', 'quoted'],
    ['the end of a longer name', `The Larn-Post said ${content}.`, 'Post', 'said'],
    ['whom a noun is about', `A woman who saw the fall of 16-year-old Ida Crane said ${content}.`, 'Ida Crane', 'said'],
    ['a pronoun after somebody else', `Ida Crane left. Ada Lorne waved, and she said ${content}.`, 'she', 'said'],
    ['one article and many people', `In a move groups said ${content}, it closed.`, 'a move groups', 'said'],
  ])('finds %s', (_what, text, source, cue) => {
    expect(isMisread(text, source, cue, content)).toBe(true);
  });

  it('finds a saying that ends with the tag of another', () => {
    const two = `${content}. “It was loud,” Ada Lorne said`;
    expect(isMisread(`Ida Crane said ${two}.`, 'Ida Crane', 'said', two)).toBe(true);
    const own = `${content}. “It was loud,” Ida Crane said`;
    expect(isMisread(`Ida Crane said ${own}.`, 'Ida Crane', 'said', own)).toBe(false);
  });
});
