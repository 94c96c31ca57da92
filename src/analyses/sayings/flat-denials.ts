import type { Attribution } from '../../core/annotations.ts';
import type { Language, Signal } from '../../core/language.ts';
import { hull, overlaps } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { matterOf, weightOf } from '../likeness.ts';
import { atStart } from '../sentences.ts';
import {
  evidenceAt,
  quoted,
  type Sentence,
  type StoryInHand,
  sentenceAt,
  trimmed,
  type Version,
  type Word,
  wordsIn,
} from '../version.ts';
import { namesSomebody, speakerName } from '../voice.ts';
import { isNotDenied } from './not-denied.ts';
import { LEAST_WEIGHT } from './saying.ts';

/** Denials that do not say again what they deny: "denies the allegation", "That is not true", which lean on the sentence before them. */
export function flatDenialFindings(story: StoryInHand): Draft[] {
  return story.versions.flatMap((version) =>
    version.read.annotations.attributions.flatMap((saying) => {
      const speaker = speakerName(version, saying);
      if (saying.mode !== 'speech' || saying.content.length === 0 || saying.within !== null) return [];
      if (speaker === null || !namesSomebody(version, saying, speaker)) return [];
      const denial = layOut(version, saying, speaker);
      return leaning(denial, story.language) ?? [];
    }),
  );
}

interface FlatDenial {
  readonly version: Version;
  readonly saying: Attribution;
  readonly speaker: string;
  readonly cue: readonly Word[];
  readonly words: readonly Word[];
}

function layOut(version: Version, saying: Attribution, speaker: string): FlatDenial {
  const cue = (saying.cue ?? []).flatMap((part) => wordsIn(version, part));
  const words = saying.content
    .flatMap((part) => wordsIn(version, part))
    .filter(({ form }) => /[\p{L}\p{N}]/u.test(form));
  return { version, saying, speaker, cue, words };
}

const has = (word: Word | undefined, signal: Signal, language: Language): boolean =>
  word !== undefined && language.signals(word.form).includes(signal);

/** What leans on the sentence before it, if that tells a claim. */
function leaning(denial: FlatDenial, language: Language): Draft | null {
  const pointsOnly = deniesClaim(denial, language);
  if (!pointsOnly && !callsUntrue(denial, language)) return null;
  const { version, saying, speaker } = denial;
  const before = claimBefore(denial, language);
  if (before === null) return null;
  const span = trimmed(version, hull(saying.content));
  return {
    kind: 'denial',
    explanation: `${atStart(speaker)} denies${pointsOnly ? '' : ` (“${quoted(version, span)}”)`} what ${version.outlet} tells right before: “${quoted(version, before)}”.`,
    strength: 0.65 * saying.confidence,
    evidence: [evidenceAt(version, span, `denied by ${speaker}`), evidenceAt(version, before, 'what is denied')],
    detail: { type: 'plain' },
  };
}

/** Words of a content that only points to a claim: "the allegations made against him". */
const MOST_OF_POINTER = 4;

/** "Denies the allegation": a verb of denying whose object is the word for a claim and nothing of what it says. */
function deniesClaim({ version, cue, words }: FlatDenial, language: Language): boolean {
  const [first] = cue;
  if (first === undefined || !cue.some((word) => has(word, 'denies', language) || has(word, 'rejects', language)))
    return false;
  const at = version.words.indexOf(first);
  if (isNotDenied(version, cue, language)) return false;
  // What says enough to be compared is told with the other denials.
  if (weightOf(matterOf(words)) >= LEAST_WEIGHT) return false;
  // "Had denied" tells of earlier days: it does not answer the sentence before.
  if (version.words.slice(Math.max(0, at - 3), at + cue.length).some((word) => has(word, 'past', language)))
    return false;
  // "Denied this", "denied it".
  const [only] = words;
  if (words.length === 1 && has(only, 'refers', language)) return cue.some((word) => has(word, 'denies', language));
  const matter = words.filter((word) => word.matter);
  return words.length <= MOST_OF_POINTER && matter.length > 0 && matter.every((word) => has(word, 'claim', language));
}

/** Words of a saying that says no more than that something is not so: longer ones say what. */
const MOST_OF_UNTRUE = 9;

/** "That is not true", "These claims are nonsense": about what was told before, not about what it says itself. */
function callsUntrue({ saying, words }: FlatDenial, language: Language): boolean {
  if (saying.kind !== 'direct' || words.length > MOST_OF_UNTRUE) return false;
  const [first, second] = words;
  const points = has(first, 'refers', language) || (first?.tag === 'DT' && has(second, 'claim', language));
  return points && words.some((word, i) => isUntrue(words, word, i, language));
}

function isUntrue(words: readonly Word[], word: Word, i: number, language: Language): boolean {
  const negated = words.slice(Math.max(0, i - 3), i).some(({ form }) => language.isNegation(form));
  return negated ? has(word, 'true', language) : has(word, 'untrue', language);
}

/** The sentence before the denial's own, where somebody is said in it to claim something; `null` otherwise. */
function claimBefore({ version, saying, speaker, words: denied }: FlatDenial, language: Language): Sentence | null {
  const spans = [...(saying.source ?? []), ...(saying.cue ?? []), ...saying.content];
  const own = sentenceAt(version, hull(spans.toSorted((a, b) => a.start - b.start)));
  const before = own === null ? undefined : version.sentences[version.sentences.indexOf(own) - 1];
  if (
    before === undefined ||
    version.words.slice(before.first, before.last).some(({ form }) => language.isNegation(form))
  )
    return null;
  const words = version.words.slice(before.first, before.last);
  // "She found the allegations disturbing": the claim itself stands further up.
  if (words.some((word) => has(word, 'claim', language) && word.tag.startsWith('NN'))) return null;
  // "While some speculated that …, he denied it": the claim stands in the same sentence.
  const inOwn = version.read.annotations.attributions.some(
    (other) => other !== saying && other.content.some((span) => overlaps(span, own!) && span.end <= hull(spans).start),
  );
  if (inOwn) return null;
  const claims = words.some((word) => has(word, 'claim', language) && word.tag.startsWith('VB'));
  // "Denied wrongdoing" answers what names the speaker, not whatever was said before.
  const ofFault = denied.some((word) => has(word, 'fault', language));
  if (ofFault && !claims && !tellsOf(words, speaker)) return null;
  const others = version.read.annotations.attributions.some(
    (other) =>
      other.content.some((span) => overlaps(span, before)) &&
      other.stance !== 'denying' &&
      speakerName(version, other) !== null &&
      speakerName(version, other) !== speaker,
  );
  return claims || others ? before : null;
}

/** Whether words tell of somebody by a part of the name; "a firm run by Quill's brother" tells nothing of Quill. */
export function tellsOf(words: readonly Word[], name: string): boolean {
  const names = name.toLowerCase().split(/\s+/);
  return words.some(({ form }, i) => names.includes(form) && words[i + 1]?.tag !== 'POS');
}
