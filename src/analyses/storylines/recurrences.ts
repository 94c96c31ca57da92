import type { Utterance, Witness } from '../../core/apparatus.ts';
import type { Language, Signal } from '../../core/language.ts';
import { hull } from '../../core/span.ts';
import type { Recurrence } from '../../core/story.ts';
import type { Draft } from '../draft.ts';
import { counted, listed } from '../sentences.ts';
import { evidenceAt, quoted, type Version, type Word, wordsIn } from '../version.ts';

/** A recurring statement on one occasion, by the witness that renders it best. */
interface Occasion {
  readonly version: Version;
  readonly witness: Witness;
  readonly words: readonly Word[];
}

/** What a speaker says again over the stories of a storyline, and where the words change. */
export function recurrenceFindings(
  recurrence: Recurrence,
  utterances: ReadonlyMap<string, Utterance>,
  versions: ReadonlyMap<string, Version>,
  language: Language,
): Draft[] {
  const occasions = recurrence.utterances.flatMap((id) => occasionOf(utterances.get(id), versions) ?? []);
  if (occasions.length < 2) return [];
  const changes = occasions.slice(1).flatMap((later, i) => changed(recurrence.speaker, occasions[i]!, later, language));
  return [again(recurrence, occasions), ...changes];
}

/** The first direct witness, else the first: a recurrence is a matter of words. */
function occasionOf(utterance: Utterance | undefined, versions: ReadonlyMap<string, Version>): Occasion | null {
  if (utterance === undefined) return null;
  const witness = utterance.witnesses.find(({ kind }) => kind === 'direct') ?? utterance.witnesses[0];
  const version = witness === undefined ? undefined : versions.get(witness.document);
  if (witness === undefined || version === undefined) return null;
  return { version, witness, words: witness.content.flatMap((part) => wordsIn(version, part)) };
}

function tell({ version, witness }: Occasion): string {
  const when = version.day === null ? '' : `, ${version.day}`;
  return `“${quoted(version, hull(witness.content))}” (${version.outlet}${when})`;
}

function again({ speaker, reason }: Recurrence, occasions: readonly Occasion[]): Draft {
  return {
    kind: 'recurrence',
    explanation: `${speaker} says this on ${counted(occasions.length, 'occasion')}: ${listed(occasions.map(tell))}.`,
    strength: Math.min(1, 0.4 + 0.15 * occasions.length) * Math.min(1, 0.5 + reason.score / 2),
    evidence: occasions.map((occasion) => evidenceOf(occasion)),
    detail: { type: 'plain' },
  };
}

function evidenceOf({ version, witness }: Occasion) {
  return evidenceAt(version, hull(witness.content), version.day);
}

/** Signals whose coming or going turns or limits a statement. */
const TURNS: readonly Signal[] = ['contrast', 'condition', 'possible', 'planned'];

/** The words that negate, limit or turn, or that stand on a scale of strength, and are in `words` but not in `others`. */
function gone(words: readonly Word[], others: readonly Word[], language: Language): Word[] {
  const there = new Set(others.map(({ lemma }) => lemma));
  // "Nobody is", "it is not": one negation for another changes nothing.
  const negated = others.some(({ form }) => language.isNegation(form));
  const seen = new Set<string>();
  return words.filter((word) => {
    if (there.has(word.lemma) || seen.has(word.lemma) || !bears(word, language)) return false;
    if (negated && language.isNegation(word.form)) return false;
    return seen.add(word.lemma);
  });
}

function bears(word: Word, language: Language): boolean {
  return language.isNegation(word.form) || language.signals(word.form).some((signal) => TURNS.includes(signal));
}

function changed(speaker: string, earlier: Occasion, later: Occasion, language: Language): Draft[] {
  // In indirect speech the tense and the mood are the outlet's.
  if (earlier.witness.kind !== 'direct' || later.witness.kind !== 'direct') return [];
  // Without both days nothing tells which came first.
  if (earlier.version.day === null || later.version.day === null || earlier.version.day >= later.version.day) return [];
  const dropped = gone(earlier.words, later.words, language);
  const added = gone(later.words, earlier.words, language);
  if (dropped.length + added.length === 0) return [];
  const changes = [tellWords('no longer has', dropped), tellWords('newly has', added)].filter((text) => text !== '');
  return [
    {
      kind: 'changed words',
      explanation: `${speaker} changes the words: ${tell(earlier)}; later ${tell(later)}. The later one ${listed(changes)}.`,
      strength: 0.7,
      evidence: [evidenceOf(earlier), evidenceOf(later)],
      detail: { type: 'plain' },
    },
  ];
}

function tellWords(verb: string, words: readonly Word[]): string {
  return words.length === 0 ? '' : `${verb} ${listed(words.map(({ form }) => `“${form}”`))}`;
}
