import { describe, expect, it } from 'vitest';
import { attributesOf } from '../../../src/read/attribution/attributes.ts';
import { withoutMisfits } from '../../../src/read/attribution/misfits.ts';
import { viewOf } from '../../../src/read/attribution/view.ts';
import { englishModels } from '../../../src/read/models.ts';
import { splitSentences } from '../../../src/read/sentences.ts';
import { tagSentences } from '../../../src/read/tags/tag-sentences.ts';
import { tokenise } from '../../../src/read/tokens.ts';

/** Whether a frame with these words of a text for its cue and content is kept. */
function isKept(text: string, cue: string, content: string, source: string | null = null): boolean {
  const tokens = tokenise(text);
  const sentences = splitSentences(text, tokens, []);
  tagSentences(text, tokens, sentences, englishModels());
  const view = viewOf(text, tokens, sentences);
  const count = view.words.length;
  const syntax = { heads: new Int32Array(count).fill(-1), relations: new Uint8Array(count), need: () => {} };
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const frame = {
    source: source === null ? null : [span(source)],
    cue: [span(cue)],
    content: [span(content)],
    reason: 'test',
    confidence: 0.5,
  };
  return withoutMisfits(view, attributesOf(view, []), syntax, [frame]).length === 1;
}

describe('who is accused', () => {
  it('is not what is said', () => {
    expect(isKept('She dismissed the letters accusing the mayor.', 'accusing', 'the mayor')).toBe(false);
  });

  it('goes on with what of', () => {
    const text = 'The letters accused the mayor of fraud.';
    expect(isKept(text, 'accused', 'the mayor of fraud')).toBe(true);
    expect(isKept(text, 'accused', 'the mayor')).toBe(true);
  });
});

describe('what is done', () => {
  it('is not said', () => {
    expect(isKept('Troops called in helicopters over the valley.', 'called in', 'helicopters over the valley')).toBe(
      false,
    );
    expect(isKept('The gunmen attacked the office.', 'attacked', 'the office', 'The gunmen')).toBe(false);
    expect(isKept('The senator attacked the plan.', 'attacked', 'the plan', 'The senator')).toBe(true);
  });
});

describe('what a court does to somebody', () => {
  it('is not said by them', () => {
    expect(isKept('Reyl was sentenced to nine years.', 'was sentenced to', 'nine years', 'Reyl')).toBe(false);
    expect(isKept('Reyl has been found guilty of fraud.', 'has been found guilty', 'of fraud', 'Reyl')).toBe(false);
    expect(isKept('Reyl pleaded guilty to fraud.', 'pleaded', 'guilty to fraud', 'Reyl')).toBe(true);
    expect(isKept('Reyl was told that he would go.', 'was told', 'that he would go', 'Reyl')).toBe(true);
  });
});

describe('the rules under which something holds', () => {
  it('say nothing themselves', () => {
    const text = 'Under port rules Selt has until May to answer.';
    expect(isKept(text, 'rules', 'Selt has until May to answer', 'port')).toBe(false);
    expect(isKept('The court rules Selt has until May.', 'rules', 'Selt has until May', 'The court')).toBe(true);
  });
});

describe('the label of a line', () => {
  it('says nothing', () => {
    expect(isKept('UPDATED: Friday, 9 pm', ':', 'Friday, 9 pm', 'UPDATED')).toBe(false);
    expect(isKept('ROE: Nobody was warned.', ':', 'Nobody was warned.', 'ROE')).toBe(true);
  });

  it('nor does “that said”', () => {
    expect(isKept('That said, the pier was closed.', 'said', 'the pier was closed', 'That')).toBe(false);
  });
});
