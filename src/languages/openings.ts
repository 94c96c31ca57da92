/** A text's words, lower case, with where each begins: what a reader's tokens tell. */
export interface WordPlaces {
  readonly lower: readonly string[];
  readonly tokens: { readonly starts: Uint32Array };
}

/**
 * Patterns that are tried only where a word stands that they can begin with, in place of a search through the text for each:
 * a report has some eight hundred words, of which a pattern can begin with a dozen.
 */
export class Openings {
  readonly #patterns: readonly RegExp[];
  /** The patterns, by number, that can begin with a word. */
  readonly #byWord = new Map<string, number[]>();

  /** For each pattern the words, lower case, parted by blanks, of which every match of it begins with one. Flags are kept. */
  constructor(patterns: readonly { readonly opens: string; readonly pattern: RegExp }[]) {
    this.#patterns = patterns.map(({ pattern }) => new RegExp(pattern.source, `${pattern.flags.replace('g', '')}y`));
    patterns.forEach(({ opens }, p) => {
      for (const word of opens.split(' ')) this.#byWord.set(word, [...(this.#byWord.get(word) ?? []), p]);
    });
  }

  /**
   * The matches of each pattern in text order, those of one pattern apart from one another. `before` gives for the beginning of
   * a word the places at which a match that begins with it may stand, the first one first.
   */
  in(
    text: string,
    { lower, tokens }: WordPlaces,
    before: (start: number) => number[] = (start) => [start],
  ): RegExpExecArray[][] {
    const found = this.#patterns.map((): RegExpExecArray[] => []);
    const free = new Uint32Array(found.length);
    for (let i = 0; i < lower.length; i++) {
      const patterns = this.#byWord.get(lower[i]!);
      if (patterns === undefined) continue;
      for (const p of patterns) {
        for (const place of before(tokens.starts[i]!)) {
          if (place < free[p]!) continue;
          const pattern = this.#patterns[p]!;
          pattern.lastIndex = place;
          const match = pattern.exec(text);
          if (match === null) continue;
          found[p]!.push(match);
          free[p] = place + match[0].length;
          break;
        }
      }
    }
    return found;
  }
}
