import type { Language } from '../../core/language.ts';
import type { Draft } from '../draft.ts';
import { asQuotation } from '../sentences.ts';
import { evidenceAt, quoted, type Sentence, type StoryInHand, trimmed, type Version } from '../version.ts';
import { covered, type HeadlineClause, headlineOf, isOne } from './headline.ts';

/**
 * Headlines that make an admission, a threat or a boast of what their text tells in no such word: "Minister admits troops
 * crossed" above "was not able to rule it out". One finding a headline.
 */
export function headlineVerbFindings({ versions, language }: StoryInHand): Draft[] {
  return versions.flatMap((version) =>
    headlineOf(version, language)
      .clauses.flatMap((clause) => draft(clause, version, language) ?? [])
      .slice(0, 1),
  );
}

/** What a verb of saying may make of what is said, with what it is called. */
const ACTS = { concedes: 'an admission', threatens: 'a threat', boasts: 'a boast' } as const;
type Act = keyof typeof ACTS;

/** Share of the rest of a headline's clause that the sentence must have which tells what was said. */
const NEAREST = 0.4;

function draft(clause: HeadlineClause, version: Version, language: Language): Draft | null {
  const at = clause.words.findIndex(({ form }, i) => i > 0 && actOf(form, language) !== null);
  const verb = clause.words[at];
  const act = verb === undefined ? null : actOf(verb.form, language);
  // "Admits he lied": somebody must be named before it, and what is said told after it.
  if (verb === undefined || act === null || clause.words.slice(at + 1).filter(({ matter }) => matter).length < 2)
    return null;
  const isTold = version.words.some((word) => isOne(word, verb, language) || tells(word.form, act, language));
  const place = isTold ? null : nearest(clause, at, version, language);
  if (place === null) return null;
  return {
    kind: 'headline',
    explanation: `The headline of ${version.outlet} makes ${ACTS[act]} of what its text tells in no such word: “${asQuotation(clause.text)}”, where the text has “${quoted(version, place, 240)}”.`,
    strength: 0.75,
    evidence: [evidenceAt(version, place, 'in the text')],
    detail: { type: 'plain' },
  };
}

function actOf(form: string, language: Language): Act | null {
  const signals = language.signals(form);
  return (Object.keys(ACTS) as Act[]).find((act) => signals.includes(act)) ?? null;
}

/** Whether a word of the text makes the same of it, or grants, takes for true or excuses something. */
function tells(form: string, act: Act, language: Language): boolean {
  const signals = language.signals(form);
  return signals.includes(act) || (act === 'concedes' && (signals.includes('vouches') || signals.includes('convicts')));
}

/** The sentence that has most of what the headline tells beside its verb; `null` where none has enough. */
function nearest({ words }: HeadlineClause, at: number, version: Version, language: Language): Sentence | null {
  const rest = words.filter((_, i) => i !== at);
  const scored = version.sentences.map((sentence) => ({
    sentence: { ...sentence, ...trimmed(version, sentence) },
    share: covered(rest, version.words.slice(sentence.first, sentence.last), language),
  }));
  const best = scored.toSorted((a, b) => b.share - a.share)[0];
  return best === undefined || best.share < NEAREST ? null : best.sentence;
}
