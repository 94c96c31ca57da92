import type { Attribution } from '../../core/annotations.ts';
import type { Language } from '../../core/language.ts';
import type { Signal } from '../../core/signal.ts';
import { overlaps, type Span } from '../../core/span.ts';
import { isSomebody } from '../agency/acts.ts';
import { type Matter, matterOf } from '../likeness.ts';
import { type Version, type Word, wordsIn } from '../version.ts';
import { isBrokenOff } from '../voice.ts';
import { type Saying, sayingsIn } from './saying.ts';

/** What somebody is told to have said in one sentence. */
export interface Claim {
  readonly saying: Saying;
  readonly standing: 'side' | 'body';
  readonly span: Span;
  readonly words: readonly Word[];
  readonly matter: Matter;
}

/** What one side says in a version, sentence by sentence. */
export function claimsIn(version: Version, language: Language): Claim[] {
  const denials = version.read.annotations.attributions.filter(
    (one) => one.speaker !== null && has(cuesOf(version, one), 'denies', language),
  );
  return sayingsIn(version).flatMap((saying) => {
    const standing = isSaid(saying, language) ? standingOf(saying, denials, language) : null;
    if (standing === null) return [];
    const sentences = version.sentences.filter((sentence) => overlaps(sentence, saying.span));
    return sentences.flatMap((sentence) => {
      const words = saying.words.filter((word) => overlaps(sentence, word));
      const [first, last] = [words[0], words.at(-1)];
      if (first === undefined || last === undefined || !words.some(({ tag }) => /^(?:VB[DPZ]|MD)$/.test(tag)))
        return [];
      return [{ saying, standing, span: { start: first.start, end: last.end }, words, matter: matterOf(words) }];
    });
  });
}

/** How sure it must be that somebody said it. */
const SURE = 0.5;

/** Whether it is surely told as said, by somebody whom the report names or tells by a noun ("his lawyers"). */
function isSaid(saying: Saying, language: Language): boolean {
  const { version, attribution, speaker } = saying;
  const { negated, within, cue, source, confidence } = attribution;
  if (speaker === null || source === null || negated || within !== null || confidence < SURE) return false;
  const cues = (cue ?? []).flatMap((span) => wordsIn(version, span));
  const isTold = cues.some(({ form }) => language.signals(form).includes('speech'));
  return isTold && !isBrokenOff(version, attribution) && isOfSomebody(saying, language);
}

function isOfSomebody({ version, attribution }: Saying, language: Language): boolean {
  const actor = version.read.annotations.actors.find(({ id }) => id === attribution.speaker);
  const nouns = sourceWords(version, attribution);
  if (nouns.length > 0 && nouns.every(({ tag }) => tag === 'PRP')) return actor !== undefined;
  return nouns.some(
    (word) =>
      isSomebody(version, word, language) ||
      language.isRole(word.lemma) ||
      language.signals(word.lemma).some((signal) => signal === 'advocate' || signal === 'interested'),
  );
}

/** How much a claim is one side's: `side` where it is "claimed", said by who speaks for one ("his lawyers") or by who denies something in the same breath; `body` where a government or firm speaks. */
function standingOf(
  { version, attribution, span }: Saying,
  denials: readonly Attribution[],
  language: Language,
): 'side' | 'body' | null {
  const at = version.sentences.findIndex((sentence) => overlaps(sentence, span));
  const near = version.sentences.slice(Math.max(0, at - 1), at + 2);
  const isDenier = denials.some(
    ({ speaker, content }) =>
      speaker === attribution.speaker && near.some((sentence) => content.some((part) => overlaps(part, sentence))),
  );
  if (isDenier || has(cuesOf(version, attribution), 'disclaims', language)) return 'side';
  const role = sourceWords(version, attribution).findLast(({ tag }) => /^NNS?$/.test(tag));
  const signals = role === undefined ? [] : language.signals(role.lemma);
  return signals.includes('advocate') ? 'side' : signals.includes('interested') ? 'body' : null;
}

const cuesOf = (version: Version, { cue }: Attribution): readonly Word[] =>
  (cue ?? []).flatMap((part) => wordsIn(version, part));

const has = (words: readonly Word[], signal: Signal, language: Language): boolean =>
  words.some(({ form }) => language.signals(form).includes(signal));

/** The nouns for a speaker, up to what hangs on them ("results in the journal" are nobody). */
export function sourceWords(version: Version, { source }: Attribution): readonly Word[] {
  const words = (source ?? []).slice(0, 1).flatMap((span) => wordsIn(version, span));
  const hangs = words.findIndex(({ tag }) => tag === 'IN');
  return words.slice(0, hangs < 0 ? words.length : hangs).filter(({ tag }) => /^(?:NN|PRP$)/.test(tag));
}
