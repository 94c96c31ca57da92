/** How many features may be summed into lanes that began at 0: a lane of 16 bits holds the sum of this many bytes. */
export const MOST_SUMMED = 256;

/** What makes a weight a byte that is not negative. */
const BIAS = 128;
/** In the last byte of a feature's words: it is one; and another feature's home is the same. */
const TAKEN = 1;
const SHARED = 2;
/** Where the second of them stands in a word. */
const SHARED_SHIFT = 25;
/** A word's bytes 0 and 2; after a shift by 8, bytes 1 and 3; of the last word, byte 1 and whether it is taken. */
const EVEN_BYTES = 0x00ff00ff;
const ODD_BYTES = 0x00ff00ff;
const LAST_ODD_BYTES = 0x000100ff;
/** With more words than this a feature's weights stand apart from its key, so that keys lie close together. */
const MOST_INLINE_WORDS = 2;

/**
 * Weights of features, looked up by key: a byte a label. Most of reading is looking up here, so it is built for that.
 *
 * A feature's weights, each plus 128, fill words of four bytes; the last byte says that there is a feature. Words are added
 * up two bytes at a time, in lanes of 16 bits, so that the last lane counts the features found and with it how often 128 was
 * added. A key has one home; those that find it taken go to a second table, and the home says that there are some. So the
 * first pass over a place's keys has no branch that depends on them, and the processor, which cannot foretell which
 * features are known, never has to guess.
 */
export class FeatureTable {
  /** Weights a feature. */
  readonly labels: number;
  /** Numbers in an array of lanes: two a word, the sums of its bytes 0 and 2 and of its bytes 1 and 3. */
  readonly laneCount: number;
  /** Words of weights a feature. */
  readonly #words: number;
  readonly #mask: number;
  readonly #stride: number;
  /** Read by nobody; without it the fetching would be left out as idle. */
  fetched = 0;
  /** By home: the key, then its words or, where they stand apart, `(row << 2) | SHARED | TAKEN`. */
  readonly #homes: Int32Array;
  readonly #spilled: Int32Array;
  readonly #spilledMask: number;
  /** Words by row; empty where they stand with the keys. */
  readonly #rows: Int32Array;
  /** Keys that were not at home, to be looked up in the second table. */
  readonly #waiting = new Int32Array(MOST_SUMMED + 1);
  /** Rows found. */
  readonly #found = new Int32Array(MOST_SUMMED + 1);

  /** `keys`, each once, and the weights of each, in the same order. */
  constructor(keys: Int32Array, weights: WeightRows) {
    this.labels = weights.labels;
    this.#words = weights.stride / 4;
    this.laneCount = 2 * this.#words;
    const isApart = this.#words > MOST_INLINE_WORDS;
    const words = new Int32Array(weights.bytes.buffer);
    const stride = isApart ? 2 : 1 + this.#words;
    const size = powerOver(keys.length * (isApart ? 1.5 : 2));
    this.#mask = size - 1;
    this.#stride = stride;
    this.#homes = new Int32Array(size * stride);
    this.#rows = isApart ? words : new Int32Array(0);
    const homes = this.#homes;
    const mask = this.#mask;
    const shared = isApart ? SHARED : SHARED << 24;
    const others: number[] = [];
    for (let feature = 0; feature < keys.length; feature++) {
      const at = (keys[feature]! & mask) * stride;
      if (homes[at + stride - 1] === 0) this.#put(homes, at, keys[feature]!, feature, words);
      else {
        homes[at + stride - 1]! |= shared;
        others.push(feature);
      }
    }
    this.#spilledMask = powerOver(others.length * 2) - 1;
    this.#spilled = new Int32Array((this.#spilledMask + 1) * stride);
    for (const feature of others)
      this.#put(this.#spilled, this.#spilledAt(keys[feature]!, stride), keys[feature]!, feature, words);
  }

  /** Writes a feature's key and its words, or where they stand, at a place of `table`. */
  #put(table: Int32Array, at: number, key: number, feature: number, words: Int32Array): void {
    const count = this.#words;
    table[at] = key;
    if (count > MOST_INLINE_WORDS) table[at + 1] = (feature << 2) | TAKEN;
    else for (let w = 0; w < count; w++) table[at + 1 + w] = words[feature * count + w]!;
  }

  /** Where `key` stands in the second table, or the free place where it would. */
  #spilledAt(key: number, stride: number): number {
    const table = this.#spilled;
    // Other bits than those of the home, which these keys have in common.
    let slot = (key >>> 12) & this.#spilledMask;
    while (table[slot * stride + stride - 1] !== 0 && table[slot * stride] !== key)
      slot = (slot + 1) & this.#spilledMask;
    return slot * stride;
  }

  /**
   * Adds to `lanes` what the features from `from` to `to` of `keys` give; `MOST_SUMMED` at most since they were 0. All homes are
   * fetched before any is looked at, so that the processor waits for many at once.
   */
  sum(keys: Int32Array, from: number, to: number, lanes: Int32Array): void {
    const homes = this.#homes;
    const mask = this.#mask;
    const stride = this.#stride;
    let fetched = 0;
    for (let i = from; i < to; i++) fetched |= homes[(keys[i]! & mask) * stride]!;
    this.fetched = fetched;
    if (this.#words === 1) this.#sumOneWord(keys, from, to, lanes);
    else if (this.#words === 2) this.#sumTwoWords(keys, from, to, lanes);
    else this.#sumRows(this.#findRows(keys, from, to), lanes);
  }

  /** Up to three labels. */
  #sumOneWord(keys: Int32Array, from: number, to: number, lanes: Int32Array): void {
    const homes = this.#homes;
    const mask = this.#mask;
    const waiting = this.#waiting;
    let [even, odd, count] = [0, 0, 0];
    for (let i = from; i < to; i++) {
      const key = keys[i]!;
      const at = (key & mask) << 1;
      const other = homes[at]! ^ key;
      // All ones unless the key is at home.
      const miss = (other | -other) >> 31;
      const word = homes[at + 1]!;
      waiting[count] = key;
      count += (word >>> SHARED_SHIFT) & miss & 1;
      const own = word & ~miss;
      even = (even + (own & EVEN_BYTES)) | 0;
      odd = (odd + ((own >>> 8) & LAST_ODD_BYTES)) | 0;
    }
    for (let i = 0; i < count; i++) {
      const word = this.#spilled[this.#spilledAt(waiting[i]!, 2) + 1]!;
      even = (even + (word & EVEN_BYTES)) | 0;
      odd = (odd + ((word >>> 8) & LAST_ODD_BYTES)) | 0;
    }
    lanes[0] = lanes[0]! + even;
    lanes[1] = lanes[1]! + odd;
  }

  /** Up to seven. */
  #sumTwoWords(keys: Int32Array, from: number, to: number, lanes: Int32Array): void {
    const homes = this.#homes;
    const mask = this.#mask;
    const waiting = this.#waiting;
    let [even, odd, evenAfter, oddAfter, count] = [0, 0, 0, 0, 0];
    for (let i = from; i < to; i++) {
      const key = keys[i]!;
      const at = (key & mask) * 3;
      const other = homes[at]! ^ key;
      const miss = (other | -other) >> 31;
      const last = homes[at + 2]!;
      waiting[count] = key;
      count += (last >>> SHARED_SHIFT) & miss & 1;
      const word = homes[at + 1]! & ~miss;
      const after = last & ~miss;
      even = (even + (word & EVEN_BYTES)) | 0;
      odd = (odd + ((word >>> 8) & ODD_BYTES)) | 0;
      evenAfter = (evenAfter + (after & EVEN_BYTES)) | 0;
      oddAfter = (oddAfter + ((after >>> 8) & LAST_ODD_BYTES)) | 0;
    }
    for (let i = 0; i < count; i++) {
      const at = this.#spilledAt(waiting[i]!, 3);
      const word = this.#spilled[at + 1]!;
      const after = this.#spilled[at + 2]!;
      even = (even + (word & EVEN_BYTES)) | 0;
      odd = (odd + ((word >>> 8) & ODD_BYTES)) | 0;
      evenAfter = (evenAfter + (after & EVEN_BYTES)) | 0;
      oddAfter = (oddAfter + ((after >>> 8) & LAST_ODD_BYTES)) | 0;
    }
    lanes[0] = lanes[0]! + even;
    lanes[1] = lanes[1]! + odd;
    lanes[2] = lanes[2]! + evenAfter;
    lanes[3] = lanes[3]! + oddAfter;
  }

  /** Puts where the rows of the features begin into `#found`; gives how many there are. */
  #findRows(keys: Int32Array, from: number, to: number): number {
    const homes = this.#homes;
    const mask = this.#mask;
    const waiting = this.#waiting;
    const found = this.#found;
    const words = this.#words;
    let [count, waitingCount] = [0, 0];
    for (let i = from; i < to; i++) {
      const key = keys[i]!;
      const at = (key & mask) << 1;
      const other = homes[at]! ^ key;
      const miss = (other | -other) >> 31;
      const place = homes[at + 1]!;
      waiting[waitingCount] = key;
      waitingCount += (place >>> 1) & miss & 1;
      found[count] = (place >> 2) * words;
      count += place & ~miss & TAKEN;
    }
    for (let i = 0; i < waitingCount; i++) {
      const place = this.#spilled[this.#spilledAt(waiting[i]!, 2) + 1]!;
      if (place !== 0) found[count++] = (place >> 2) * words;
    }
    return count;
  }

  /** Adds up rows word by word, so that the sums of a word stay in the processor's registers. */
  #sumRows(count: number, lanes: Int32Array): void {
    const rows = this.#rows;
    const found = this.#found;
    for (let w = 0; w < this.#words; w++) {
      let [even, odd] = [0, 0];
      for (let i = 0; i < count; i++) {
        const word = rows[found[i]! + w]!;
        even = (even + (word & EVEN_BYTES)) | 0;
        odd = (odd + ((word >>> 8) & ODD_BYTES)) | 0;
      }
      lanes[2 * w] = lanes[2 * w]! + even;
      lanes[2 * w + 1] = lanes[2 * w + 1]! + odd;
    }
  }

  /** Adds the sums of `lanes` to `scores`, a number a label. */
  addLanes(lanes: Int32Array, scores: Int32Array): void {
    const bias = BIAS * (lanes[lanes.length - 1]! >>> 16);
    let y = 0;
    for (let w = 0; y + 3 < this.labels; y += 4, w += 2) {
      const even = lanes[w]!;
      const odd = lanes[w + 1]!;
      scores[y] = scores[y]! + (even & 0xffff) - bias;
      scores[y + 1] = scores[y + 1]! + (odd & 0xffff) - bias;
      scores[y + 2] = scores[y + 2]! + (even >>> 16) - bias;
      scores[y + 3] = scores[y + 3]! + (odd >>> 16) - bias;
    }
    for (; y < this.labels; y++) {
      const lane = lanes[((y >> 2) << 1) | (y & 1)]!;
      scores[y] = scores[y]! + ((y & 2) === 0 ? lane & 0xffff : lane >>> 16) - bias;
    }
  }
}

/** Sets all numbers of a short list to 0: `fill` takes as long to be called as this takes for fifty of them. */
export function clear(list: Int32Array): void {
  for (let i = 0; i < list.length; i++) list[i] = 0;
}

/** The least power of two that is not under `count`, 16 at least. */
function powerOver(count: number): number {
  return 1 << Math.max(4, Math.ceil(Math.log2(count)));
}

/** Rows of weights, all 0 at first, in the form in which a table takes them. */
export class WeightRows {
  readonly labels: number;
  /** Bytes a row. */
  readonly stride: number;
  readonly bytes: Uint8Array;

  constructor(labels: number, count: number) {
    this.labels = labels;
    this.stride = 4 * Math.ceil((labels + 1) / 4);
    this.bytes = new Uint8Array(this.stride * count).fill(BIAS);
    for (let last = this.stride - 1; last < this.bytes.length; last += this.stride) this.bytes[last] = TAKEN;
  }

  /** Sets a weight, -128 to 127. */
  set(row: number, label: number, weight: number): void {
    this.bytes[row * this.stride + label] = weight + BIAS;
  }
}

/**
 * Sums of features that come up again and again, kept by a number that says which features they are. A sum stands where its
 * number says, in place of the one that was there, so that memory stays as it is.
 */
export class KeptSums {
  readonly #table: FeatureTable;
  readonly #size: number;
  readonly #shift: number;
  readonly #owners: Int32Array;
  readonly #lanes: Int32Array;
  /** The sum about to be kept. */
  readonly #sum: Int32Array;

  /** `count`: sums kept, a power of two. */
  constructor(table: FeatureTable, count: number) {
    this.#table = table;
    this.#size = table.laneCount;
    this.#shift = Math.clz32(count - 1);
    this.#owners = new Int32Array(count).fill(-1);
    this.#lanes = new Int32Array(count * this.#size);
    this.#sum = new Int32Array(this.#size);
  }

  /** Adds to `lanes` the sum kept for `number`, 0 or more; `false` where none is. */
  add(number: number, lanes: Int32Array): boolean {
    const slot = this.#slotOf(number);
    if (this.#owners[slot] !== number) return false;
    const kept = this.#lanes;
    for (let k = 0, at = slot * this.#size; k < this.#size; k++) lanes[k] = lanes[k]! + kept[at + k]!;
    return true;
  }

  /** Keeps for `number` the sum of the first `count` of `keys`, and adds it to `lanes`. */
  keep(number: number, keys: Int32Array, count: number, lanes: Int32Array): void {
    const slot = this.#slotOf(number);
    const sum = this.#sum;
    clear(sum);
    this.#table.sum(keys, 0, count, sum);
    this.#owners[slot] = number;
    const kept = this.#lanes;
    for (let k = 0, at = slot * this.#size; k < this.#size; k++) {
      kept[at + k] = sum[k]!;
      lanes[k] = lanes[k]! + sum[k]!;
    }
  }

  #slotOf(number: number): number {
    return Math.imul(number, 0x9e3779b1) >>> this.#shift;
  }
}
