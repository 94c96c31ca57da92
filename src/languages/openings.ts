/** A text's words, lower case, with where each begins: what a reader's tokens tell. */
export interface WordPlaces {
  readonly lower: readonly string[];
  readonly tokens: { readonly starts: Uint32Array };
}

/** For each word that any pattern begins with the patterns of each list, by their number. */
const LISTS_BY_WORD = new Map<string, (readonly number[] | undefined)[]>();
let lists = 0;

/** The words of a text that patterns begin with, and the patterns of each list. */
interface Places {
  readonly words: readonly number[];
  readonly patterns: readonly (readonly (readonly number[] | undefined)[])[];
  /** How many lists there were. */
  readonly lists: number;
}

/** Of the last texts: each is asked for all lists, one after the other. */
const PLACES = new WeakMap<readonly string[], Places>();

function placesOf(lower: readonly string[]): Places {
  let places = PLACES.get(lower);
  if (places === undefined || places.lists !== lists) {
    const words: number[] = [];
    const patterns: (readonly (readonly number[] | undefined)[])[] = [];
    for (let i = 0; i < lower.length; i++) {
      const own = LISTS_BY_WORD.get(lower[i]!);
      if (own === undefined) continue;
      words.push(i);
      patterns.push(own);
    }
    places = { words, patterns, lists };
    PLACES.set(lower, places);
  }
  return places;
}

/**
 * Patterns that are tried only where a word stands that they can begin with, in place of a search through the text for each:
 * a report has some eight hundred words, of which a pattern can begin with a dozen.
 */
export class Openings {
  readonly #patterns: readonly RegExp[];
  readonly #list = lists++;

  /** For each pattern the words, lower case, parted by blanks, of which every match of it begins with one. Flags are kept. */
  constructor(patterns: readonly { readonly opens: string; readonly pattern: RegExp }[]) {
    this.#patterns = patterns.map(({ pattern }) => new RegExp(pattern.source, `${pattern.flags.replace('g', '')}y`));
    patterns.forEach(({ opens }, p) => {
      for (const word of opens.split(' ')) {
        const own = LISTS_BY_WORD.get(word) ?? [];
        own[this.#list] = [...(own[this.#list] ?? []), p];
        LISTS_BY_WORD.set(word, own);
      }
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
    const { words, patterns } = placesOf(lower);
    for (let k = 0; k < words.length; k++) {
      const own = patterns[k]![this.#list];
      if (own === undefined) continue;
      for (const p of own) {
        for (const place of before(tokens.starts[words[k]!]!)) {
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
