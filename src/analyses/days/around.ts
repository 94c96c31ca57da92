import type { TemporalExpression } from '../../core/annotations.ts';
import { contains, overlaps, type Span } from '../../core/span.ts';
import type { Surroundings } from '../figures/surroundings.ts';
import type { Version, Word } from '../version.ts';

/** Whether a sentence ends as sentences do: the lines that say when a page was made do not. */
export function isProse({ read }: Version, { start, end }: Span): boolean {
  return /[.!?]["'”’)\s]*$/u.test(read.document.text.slice(start, end));
}

/** The verb nearest to a time; `null` where the words have none that tells anything. */
export function nearestVerb(words: readonly Word[], time: TemporalExpression): Word | null {
  const distance = (word: Word): number => (word.end <= time.start ? time.start - word.end : word.start - time.end);
  const verbs = words.filter(({ tag, matter }) => tag.startsWith('VB') && matter);
  return verbs.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** Four words away a word counts half, as around figures. */
const HALF_AWAY = 4;
const NAME_WEIGHT = 0.5;

/** The words of matter around a time, each by its rarity and nearness; names of speakers, figures and other times left out. */
export function surroundingsIn(words: readonly Word[], time: TemporalExpression, { read }: Version): Surroundings {
  const { times, figures, attributions } = read.annotations;
  const taken = [
    ...times,
    ...figures,
    ...attributions.flatMap(({ source, cue }) => [...(source ?? []), ...(cue ?? [])]),
  ];
  const at = words.findIndex((word) => contains(time, word));
  const weights = new Map<string, number>();
  words.forEach((word, i) => {
    if (!word.matter || word.tag === 'CD' || taken.some((span) => overlaps(span, word))) return;
    const isName = word.tag.startsWith('NNP');
    const weight = (word.weight * (isName ? NAME_WEIGHT : 1)) / (1 + Math.abs(i - at) / HALF_AWAY);
    weights.set(word.lemma, Math.max(weights.get(word.lemma) ?? 0, weight));
  });
  return { weights, names: [] };
}
