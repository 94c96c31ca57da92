// Plain measures of how alike two texts are, to stand beside ours.
import { english } from '../src/languages/en/language.ts';

/** The words in lower case, without marks. */
export function plain(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words in common over all words, 0 to 1 (Jaccard 1912). */
export function jaccard(a: string, b: string): number {
  const [left, right] = [new Set(plain(a)), new Set(plain(b))];
  const shared = [...left].filter((form) => right.has(form)).length;
  return shared / (left.size + right.size - shared);
}

/** Salton and Buckley 1988, over the forms, with the rarity of their lemmas; 0 to 1. */
export function cosine(a: string, b: string): number {
  const [left, right] = [vector(a), vector(b)];
  let dot = 0;
  for (const [form, weight] of left) dot += weight * (right.get(form) ?? 0);
  return dot / (Math.hypot(...left.values()) * Math.hypot(...right.values()) || 1);
}

const known = new Map<string, Map<string, number>>();

function vector(text: string): Map<string, number> {
  const found = known.get(text);
  if (found !== undefined) return found;
  const weights = new Map<string, number>();
  for (const form of plain(text)) {
    weights.set(form, (weights.get(form) ?? 0) + english.rarity(english.lemma(form, null)));
  }
  known.set(text, weights);
  return weights;
}
