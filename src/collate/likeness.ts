import type { Language } from '../core/language.ts';
import { editDistance } from '../text/edit-distance.ts';
import type { Word } from './words.ts';

/** How two words go together. */
interface Likeness {
  readonly kind: 'same' | 'spelling' | 'inflection' | 'derivation' | 'synonym' | 'degree' | 'none';
  /** 0 to 1; 1 for the same word. */
  readonly score: number;
}

/** Says how two words go together. The scores were chosen on the tuning part of the gold pairs; their order is what matters. */
export type CompareWords = (a: Word, b: Word) => Likeness;

const SAME: Likeness = { kind: 'same', score: 1 };
const SPELLING: Likeness = { kind: 'spelling', score: 0.95 };
const INFLECTION: Likeness = { kind: 'inflection', score: 0.95 };
const DERIVATION: Likeness = { kind: 'derivation', score: 0.85 };
const SYNONYM: Likeness = { kind: 'synonym', score: 0.75 };
const DEGREE: Likeness = { kind: 'degree', score: 0.6 };
const NONE: Likeness = { kind: 'none', score: 0 };

/** A comparison that asks the language once for each pair of lemmas. */
export function wordComparison(language: Language): CompareWords {
  const known = new Map<string, Map<string, Likeness>>();
  return (a, b) => {
    if (a.form === b.form) return SAME;
    if (a.figure !== null || b.figure !== null) return a.figure !== null && a.figure === b.figure ? SPELLING : NONE;
    if (a.lemma === b.lemma) return a.phrasal === b.phrasal ? INFLECTION : SYNONYM;
    if (a.kind === 'grammar' || b.kind === 'grammar') return NONE;
    // Asked millions of times in a large story: kept both ways round, which costs less than to put two forms in order.
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
  };
}

function likenessOf(a: Word, b: Word, language: Language): Likeness {
  if (language.nameKey(a.form) === language.nameKey(b.form)) return SPELLING;
  const nouns = a.kind === 'name' || b.kind === 'name';
  const scaleA = language.strength(a.lemma);
  const scaleB = language.strength(b.lemma);
  if (scaleA !== null && scaleB !== null && scaleA.scale === scaleB.scale) {
    return scaleA.value === scaleB.value ? SYNONYM : DEGREE;
  }
  if (!nouns && synonymous(a.lemma, b.lemma, language)) return SYNONYM;
  if (misspelt(a.form, b.form)) return SPELLING;
  return derived(a.lemma, b.lemma) ? DERIVATION : NONE;
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
