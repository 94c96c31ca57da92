import { describe, expect, it } from 'vitest';
import { asidesOf } from '../../../src/collate/utterances/asides.ts';
import { compareSayings } from '../../../src/collate/utterances/features.ts';
import { readStory } from '../../../src/collate/utterances/match.ts';
import { wordsOf } from '../../../src/collate/words.ts';
import { english } from '../../../src/languages/en/language.ts';
import { plainLanguage, readPlain } from '../plain-reading.ts';
import { storyOf } from '../told-story.ts';

/** The words that stand in a circumstance. */
function aside(text: string): string {
  const words = wordsOf(readPlain('doc', text), english);
  const asides = asidesOf(words, english);
  return words.flatMap(({ form }, index) => (asides[index] === 1 ? form : [])).join(' ');
}

describe('a circumstance', () => {
  it('goes from its preposition to the next mark', () => {
    expect(aside('The ferries stay in port because of the storm, the harbour master said')).toBe(
      'because of the storm',
    );
    expect(aside('In light of the strike, trains will not run')).toBe('in light of the strike');
  });

  it('is opened by “given” only after a mark', () => {
    expect(aside('Ferries stay in port, given the storm')).toBe('given the storm');
    expect(aside('The town was given the harbour')).toBe('');
  });

  it('is a condition, too', () => {
    expect(aside('The club will sell its captain if the bank calls in the loan')).toBe('if the bank calls in the loan');
    expect(aside('Unless the storm turns, ferries stay in port')).toBe('unless the storm turns');
  });

  it('is no clause of its own', () => {
    expect(aside('The ferries stay in port because the storm goes on')).toBe('');
  });
});

describe('what answers', () => {
  const asideOf = (a: string, b: string, language = plainLanguage, texts = [`[i:${a}]`, `[i:${b}]`]): number => {
    const { documents, story } = storyOf(texts);
    const { sayings, comparison } = readStory(story, documents, language);
    return compareSayings(sayings[0]!, sayings[1]!, comparison).features.aside;
  };

  it('is aside where the one claims what goes with the claim of the other', () => {
    expect(asideOf('ferries stay moored due to heavy storms', 'heavy storms batter northern islands')).toBe(1);
  });

  it('is not aside where both claim it, or both put something down to it', () => {
    expect(asideOf('ferries stay moored due to heavy storms', 'ferries stay moored tonight')).toBe(0);
    expect(asideOf('ferries stay moored due to heavy storms', 'schools stay shut amid heavy storms')).toBe(0);
  });
  it('is aside where the one claims what the other makes a condition', () => {
    expect(asideOf('miners will strike if their union loses', 'their union loses', english)).toBe(1);
    expect(asideOf('if their union loses', 'their union loses', english)).toBe(0);
  });

  it('is not asked of one report', () => {
    const [a, b] = ['ferries stay moored due to heavy storms', 'heavy storms batter northern islands'];
    expect(asideOf(a, b, plainLanguage, [`[i:${a}] [i:${b}]`])).toBe(0);
  });
});
