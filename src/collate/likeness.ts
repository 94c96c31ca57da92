import type { Language } from '../core/language.ts';
import { editDistance } from '../text/edit-distance.ts';
import type { Word } from './words.ts';

/** How two words go together. */
export interface Likeness {
  readonly kind:
    | 'same'
    | 'spelling'
    | 'inflection'
    | 'derivation'
    | 'synonym'
    | 'degree'
    | 'retelling'
    | 'complement'
    | 'none';
  /** 0 to 1; 1 for the same word. */
  readonly score: number;
}

/**
 * Says how two words go together. The scores were chosen on the tuning part of the gold pairs; their order is what matters.
 * That of `retelling` was chosen with stories of the seen pairs left out in turn, where 0.3 to 0.6 serve alike.
 */
export type CompareWords = (a: Word, b: Word) => Likeness;

const SAME: Likeness = { kind: 'same', score: 1 };
const SPELLING: Likeness = { kind: 'spelling', score: 0.95 };
/** That of two forms of one name that a caller knows to be one. */
export const SPELLED_OTHERWISE: Likeness = SPELLING;
const INFLECTION: Likeness = { kind: 'inflection', score: 0.95 };
const DERIVATION: Likeness = { kind: 'derivation', score: 0.85 };
const SYNONYM: Likeness = { kind: 'synonym', score: 0.75 };
const DEGREE: Likeness = { kind: 'degree', score: 0.6 };
const RETELLING: Likeness = { kind: 'retelling', score: 0.5 };
const COMPLEMENT: Likeness = { kind: 'complement', score: 0.6 };
const NONE: Likeness = { kind: 'none', score: 0 };

const LIKENESSES = [SAME, SPELLING, INFLECTION, DERIVATION, SYNONYM, DEGREE, RETELLING, COMPLEMENT, NONE];

/** Pairs of words whose likeness is kept: so many in a small story, so many at most (3 MB). */
const FEWEST_KEPT = 1 << 13;
const MOST_KEPT = 1 << 18;

/** The likeness of pairs of words by their numbers. A pair stands where its numbers say, in place of the one that was there. */
class KeptLikenesses {
  #size = FEWEST_KEPT;
  /** By slot the numbers of two words. */
  #pairs = new Int32Array(2 * FEWEST_KEPT);
  #likeness = new Uint8Array(FEWEST_KEPT);
  #missed = 0;

  /** `null` where it is not kept. */
  of(a: number, b: number): Likeness | null {
    const slot = this.#slotOf(a, b);
    const isKept = this.#pairs[2 * slot] === a && this.#pairs[2 * slot + 1] === b;
    return isKept ? LIKENESSES[this.#likeness[slot]!]! : null;
  }

  keep(a: number, b: number, likeness: Likeness): void {
    if (++this.#missed > this.#size && this.#size < MOST_KEPT) this.#grow();
    const slot = this.#slotOf(a, b);
    this.#pairs[2 * slot] = a;
    this.#pairs[2 * slot + 1] = b;
    this.#likeness[slot] = LIKENESSES.indexOf(likeness);
  }

  #slotOf(a: number, b: number): number {
    const mixed = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b);
    return (mixed >>> 12) & (this.#size - 1);
  }

  /** What was kept is found again: to compare a pair once more costs less than to move all. */
  #grow(): void {
    this.#missed = 0;
    this.#size *= 4;
    this.#pairs = new Int32Array(2 * this.#size);
    this.#likeness = new Uint8Array(this.#size);
  }
}

/** A comparison that asks the language once for each pair of lemmas. */
export function wordComparison(language: Language): CompareWords {
  const known = new Map<string, Map<string, Likeness>>();
  // Asked millions of times in a large story: by number first, which costs a tenth of looking up two forms.
  const kept = new KeptLikenesses();
  return (a, b) => {
    if (a.number === b.number) return SAME;
    const known = kept.of(a.number, b.number);
    if (known !== null) return known;
    const found = compare(a, b);
    kept.keep(a.number, b.number, found);
    return found;
  };

  function compare(a: Word, b: Word): Likeness {
    if (a.form === b.form) return SAME;
    if (a.figure !== null || b.figure !== null) return a.figure !== null && a.figure === b.figure ? SPELLING : NONE;
    if (a.lemma === b.lemma) return a.phraseLength > 0 === b.phraseLength > 0 ? INFLECTION : SYNONYM;
    if (a.kind === 'grammar' || b.kind === 'grammar') return NONE;
    if (answersAsComplement(a, b)) return COMPLEMENT;
    // Kept both ways round, which costs less than to put two forms in order.
    let row = known.get(a.form);
    if (row === undefined) {
      row = new Map();
      known.set(a.form, row);
    }
    let found = row.get(b.form);
    if (found === undefined) {
      found = known.get(b.form)?.get(a.form) ?? likenessOf(a, b, language);
      row.set(b.form, found);
    }
    return found;
  }
}

/** How strong a word is on its scale: its form comes first, as "creeping" and "alarming" are words of their own beside "creep" and "alarm". */
export function strengthOf({ form, lemma }: Word, language: Language): ReturnType<Language['strength']> {
  return language.strength(form) ?? language.strength(lemma);
}

function likenessOf(a: Word, b: Word, language: Language): Likeness {
  if (language.nameKey(a.form) === language.nameKey(b.form)) return SPELLING;
  const nouns = a.kind === 'name' || b.kind === 'name';
  const scaleA = strengthOf(a, language);
  const scaleB = strengthOf(b, language);
  if (scaleA !== null && scaleB !== null && scaleA.scale === scaleB.scale) {
    return scaleA.value === scaleB.value ? SYNONYM : DEGREE;
  }
  if (!nouns && synonymous(a.lemma, b.lemma, language)) return SYNONYM;
  if (misspelt(a.form, b.form)) return SPELLING;
  if (derived(a.lemma, b.lemma)) return DERIVATION;
  return !nouns && language.retellings(a.lemma).includes(b.lemma) ? RETELLING : NONE;
}

/** Whether one of them, negated, says what the other says: "not withdrawn", "kept". */
export function answersAsComplement(a: Word, b: Word): boolean {
  if (a.complements.length > 0 === b.complements.length > 0) return false;
  return a.complements.includes(b.lemma) || b.complements.includes(a.lemma);
}

function synonymous(a: string, b: string, language: Language): boolean {
  return language.synonyms(a).includes(b) || language.synonyms(b).includes(a);
}

/** One slip in a word long enough that it is not another word: "defense", "defence"; not "form", "from". */
function misspelt(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 6 && a[0] === b[0] && editDistance(a, b, 1) <= 1;
}

/** A long beginning in common: "invade" and "invasion", "Ukraine" and "Ukrainian"; not "contest" and "continue". */
function derived(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < shorter && a[shared] === b[shared]) shared++;
  return shared >= 4 && shared >= 0.65 * shorter && shared >= 0.45 * Math.max(a.length, b.length);
}
