import { describe, expect, it } from 'vitest';
import { isWithinQuotation } from '../../src/text/open-quotation.ts';

describe('a sentence within a quotation', () => {
  it.each([
    ['curly marks', 'He said: “It was dark. [The gate stood open.] Nobody came.”', true],
    ['straight marks', 'He said, "It was dark. [The gate stood open.]"', true],
    ['marks with blanks before them', 'It was a "quiet night. [The gate stood open.] " He left.', true],
    ['a treebank’s marks', "`` It was dark. [The gate stood open.] ''", true],
    ['a single mark closing after it', "He called it 'dark. [Very, very dark.] ' Then he left.", true],
    ['a paragraph that opens anew', '‘It was dark. [The gate stood open.]\n\n‘Nobody came.’', true],
    ['after a quotation', 'He said: “It was dark.” [The gate stood open.]', false],
    ['after one with a blank before its end', 'He said, "It was dark. " [The gate stood open.]', false],
    [
      'after one whose beginning lies too far back',
      `"${'It was dark. '.repeat(60)}Yes." [The gate stood open.]`,
      false,
    ],
    ['after inches', 'The wall is 12" thick. [The gate stood open.]', false],
    ['before an apostrophe', "[The gate stood open.] It's dark.", false],
  ])('%s: %s', (_, marked, expected) => {
    const start = marked.indexOf('[');
    const end = marked.indexOf(']') - 1;
    expect(isWithinQuotation(marked.replace('[', '').replace(']', ''), start, end)).toBe(expected);
  });
});
