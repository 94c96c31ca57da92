import type { Difference } from '../../core/apparatus.ts';
import type { Language } from '../../core/language.ts';
import { strengthOf } from '../likeness.ts';
import type { CompareUnits, Unit } from './rendering.ts';

/** Says how a reading differs from the base's; neither list empty for both. */
export type ClassDifference = (base: readonly Unit[], reading: readonly Unit[]) => Difference;

/**
 * The rules, in order: nothing on one side; another figure; another name; a word of the same scale that says more or
 * less; then, if the words answer each other one by one, the farthest of synonym, inflection and spelling; else a
 * paraphrase.
 */
export function differenceRules(compare: CompareUnits, language: Language): ClassDifference {
  return (base, reading) => {
    if (base.length === 0) return 'addition';
    if (reading.length === 0) return 'omission';
    if (figuresDiffer(base, reading)) return 'figure';
    if (namesDiffer(base, reading, compare)) return 'name';
    return strengthDiffers(base, reading, language) ?? wordByWord(base, reading, compare) ?? 'paraphrase';
  };
}

function figuresDiffer(base: readonly Unit[], reading: readonly Unit[]): boolean {
  const left = figuresOf(base);
  const right = figuresOf(reading);
  return left.size > 0 && right.size > 0 && (left.size !== right.size || [...left].some((value) => !right.has(value)));
}

function figuresOf(words: readonly Unit[]): Set<string> {
  return new Set(words.flatMap((word) => word.figure ?? []));
}

/** Both name somebody and no name answers another: "Moscow" for "Russia"; not "Mr Smith" for "John Smith". */
function namesDiffer(base: readonly Unit[], reading: readonly Unit[], compare: CompareUnits): boolean {
  const left = base.filter((word) => word.kind === 'name');
  const right = reading.filter((word) => word.kind === 'name');
  if (left.length === 0 || right.length === 0) return false;
  return !left.some((a) => right.some((b) => compare(a, b).score > 0));
}

function strengthDiffers(base: readonly Unit[], reading: readonly Unit[], language: Language): Difference | null {
  for (const a of base) {
    const ours = strengthOf(a, language);
    if (ours === null) continue;
    for (const b of reading) {
      const theirs = strengthOf(b, language);
      if (theirs === null || theirs.scale !== ours.scale || theirs.value === ours.value) continue;
      return theirs.value < ours.value ? 'softened' : 'hardened';
    }
  }
  return null;
}

const FARTHEST_FIRST = [
  ['synonym', 'synonym'],
  ['derivation', 'inflection'],
  ['inflection', 'inflection'],
  ['spelling', 'spelling'],
  ['same', 'spelling'],
] as const;

function wordByWord(base: readonly Unit[], reading: readonly Unit[], compare: CompareUnits): Difference | null {
  if (base.length !== reading.length) return null;
  const kinds = base.map((word, index) => compare(word, reading[index]!).kind);
  if (kinds.includes('none')) return null;
  return FARTHEST_FIRST.find(([kind]) => kinds.includes(kind))?.[1] ?? null;
}
