/** Least number of places: a report of ordinary length is found in almost without collisions. */
const LEAST_PLACES = 1024;
/** Places a term: with so many free ones nearly every term that is not there is known to be so at the first look. */
const PLACES_A_TERM = 8;

/** Where the terms that two lists share stand in each, in the order of the list that was asked for. */
export interface SharedPlaces {
  /** How many of the places hold. */
  readonly count: number;
  /** In the list that was filled in. Used for one list after another: not to be kept. */
  readonly own: Int32Array;
  /** In the list that was asked for. */
  readonly theirs: Int32Array;
}

/**
 * Where each term of a list stands in it, asked for the terms of many others: a hash table with open addressing (Knuth
 * 1998, section 6.4) that is filled anew for one list after another. Two ascending lists walked in parallel cost a
 * mispredicted branch a step; asking here costs a load.
 */
export class TermIndex {
  #terms: Uint32Array = new Uint32Array();
  #places = new Int32Array(LEAST_PLACES);
  #mask = LEAST_PLACES - 1;
  #own = new Int32Array(LEAST_PLACES);
  #theirs = new Int32Array(LEAST_PLACES);

  /** Takes `terms`, hashes that differ from one another and do not change until others are taken. */
  fill(terms: Uint32Array): void {
    this.#clear();
    let size = LEAST_PLACES;
    while (size < PLACES_A_TERM * terms.length) size *= 2;
    if (size > this.#places.length) this.#places = new Int32Array(size);
    if (terms.length > this.#own.length) {
      this.#own = new Int32Array(size);
      this.#theirs = new Int32Array(size);
    }
    this.#mask = size - 1;
    this.#terms = terms;
    for (let i = 0; i < terms.length; i++) {
      let place = terms[i]! & this.#mask;
      while (this.#places[place] !== 0) place = (place + 1) & this.#mask;
      this.#places[place] = i + 1;
    }
  }

  /** Where `term` stands in the list; -1 where it does not. */
  at(term: number): number {
    const places = this.#places;
    const terms = this.#terms;
    const mask = this.#mask;
    for (let place = term & mask; ; place = (place + 1) & mask) {
      const index = places[place]! - 1;
      if (index < 0 || terms[index] === term) return index;
    }
  }

  /** Which of other `terms` the list has. Linear in their number. */
  shared(terms: Uint32Array): SharedPlaces {
    const own = this.#own;
    const theirs = this.#theirs;
    let count = 0;
    for (let i = 0; i < terms.length; i++) {
      const index = this.at(terms[i]!);
      if (index < 0) continue;
      own[count] = index;
      theirs[count++] = i;
    }
    return { count, own, theirs };
  }

  /** Where a term stands is found again from the term, but for those pushed on: the whole run behind it is emptied. */
  #clear(): void {
    const terms = this.#terms;
    for (let i = 0; i < terms.length; i++) {
      for (let place = terms[i]! & this.#mask; this.#places[place] !== 0; place = (place + 1) & this.#mask) {
        this.#places[place] = 0;
      }
    }
  }
}
