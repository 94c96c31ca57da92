import type { Figure } from '../../core/annotations.ts';
import type { Language } from '../../core/language.ts';
import { contains, overlaps, type Span } from '../../core/span.ts';
import { areKin } from '../likeness.ts';
import type { Version, Word } from '../version.ts';
import type { FigureFact } from './fact.ts';
import { type Stretch, stretchAround } from './predicate.ts';

/** What stands around a figure in the part of its sentence that tells of it: each lemma's weight, less the farther it stands. */
export interface Surroundings {
  readonly weights: ReadonlyMap<string, number>;
  /** Names among it, word by word. */
  readonly names: readonly string[];
}

/** Four words away a word counts half. By what told the planted pairs apart; from two to eight little changes. */
const HALF_AWAY = 4;
/** A name is shared by many sentences of a story and tells little of what is counted. */
const NAME_WEIGHT = 0.5;

const known = new WeakMap<FigureFact, Surroundings>();

export function surroundingsOf(fact: FigureFact, language: Language): Surroundings {
  const found = known.get(fact) ?? gather(fact, language);
  known.set(fact, found);
  return found;
}

function gather({ version, sentence, figure }: FigureFact, language: Language): Surroundings {
  const words = version.words.slice(sentence.first, sentence.last);
  const at = words.findIndex((word) => contains(figure, word));
  const end = words.findLastIndex((word) => word.start < figure.end);
  const { from, to } = withinOthers(stretchAround(words, at, language), words, version, figure);
  const weights = new Map<string, number>();
  const names: string[] = [];
  const taken = takenOf(version, sentence);
  for (let i = from; i < to; i++) {
    const word = words[i]!;
    const isCounted = figure.of !== null && contains(figure.of, word);
    if (!tellsSomething(word, language, isCounted) || (!isCounted && taken.some((span) => overlaps(span, word))))
      continue;
    const isName = word.tag.startsWith('NNP');
    if (isName) names.push(word.lemma);
    const away = isCounted ? 0 : Math.max(at - i, i - end, 0);
    const weight = (word.weight * (isName ? NAME_WEIGHT : 1)) / (1 + away / HALF_AWAY);
    weights.set(word.lemma, Math.max(weights.get(word.lemma) ?? 0, weight));
  }
  return { weights, names };
}

/** A list ("52 percent to Egypt, 39 percent to Taiwan") says of each of its figures only what stands next to it. */
function withinOthers({ from, to }: Stretch, words: readonly Word[], version: Version, figure: Figure): Stretch {
  const start = words[from]!.start;
  const end = words[to - 1]!.end;
  const others = version.read.annotations.figures.filter(
    (other) => other.unit === figure.unit && other.start >= start && other.end <= end,
  );
  if (others.length < LIST) return { from, to };
  const before = others.findLast((other) => other.end <= figure.start);
  const after = others.find((other) => other.start >= figure.end);
  const first = before === undefined ? from : words.findIndex((word) => word.start >= before.end);
  const last = after === undefined ? to : words.findIndex((word) => word.start >= after.start);
  return { from: first, to: last };
}

/** So many figures of one unit are a list. */
const LIST = 3;

function tellsSomething(word: Word, language: Language, isCounted: boolean): boolean {
  return word.matter && word.tag !== 'CD' && (isCounted || !language.signals(word.lemma).includes('amount'));
}

/** Times, figures and who tells it are not what a figure is of. */
function takenOf({ read: { annotations } }: Version, sentence: Span): Span[] {
  const { times, figures, attributions } = annotations;
  const told = attributions.flatMap(({ source, cue }) => [...(source ?? []), ...(cue ?? [])]);
  return [...times, ...figures, ...told].filter((span) => overlaps(span, sentence));
}

/** How much two figures' surroundings have in common, from 0, and in how many words. A synonym counts three quarters, what retells it less. Symmetric but for rounding. */
export function commonGround(
  a: Surroundings,
  b: Surroundings,
  language: Language,
): { readonly weight: number; readonly words: number } {
  const free = new Map(b.weights);
  let weight = 0;
  let words = 0;
  for (const [lemma, own] of a.weights) {
    let best = { lemma: '', weight: 0 };
    for (const [other, its] of free) {
      const both = likeness(lemma, other, language) * Math.sqrt(own * its);
      if (both > best.weight) best = { lemma: other, weight: both };
    }
    if (best.weight === 0) continue;
    free.delete(best.lemma);
    weight += best.weight;
    words++;
  }
  return { weight, words };
}

/** How much one lemma stands for another, 0 to 1. */
export function likeness(a: string, b: string, language: Language): number {
  if (a === b) return 1;
  if (language.synonyms(a).includes(b) || areKin(a, b) || language.countAlike(a, b)) return 0.75;
  return language.retellings(a).includes(b) ? 0.6 : 0;
}
