import type { Utterance } from '../../core/apparatus.ts';
import type { Language } from '../../core/language.ts';
import { hull, type Span } from '../../core/span.ts';
import { type Matter, matterOf, sharedWeight, weightOf } from '../likeness.ts';
import { type StoryInHand, type Version, wordsIn } from '../version.ts';
import { voiceOf } from '../voice.ts';

/** Whether any one or two sentences in a row of `version` hold `share` of the matter, in whatever words. */
export function tells(version: Version, matter: Matter, share: number, language: Language): boolean {
  const needed = share * weightOf(matter);
  return version.sentences.some((sentence, i) => {
    const end = version.sentences[i + 1]?.last ?? sentence.last;
    return sharedWeight(matter, matterOf(version.words.slice(sentence.first, end)), language) >= needed;
  });
}

/** A saying by where it stands first. */
export interface Quote {
  readonly utterance: Utterance;
  /** Whoever said it, as a sentence names them: "Marta Oyelund", "the company"; `null` where the report names nobody ("one"). */
  readonly by: string | null;
  readonly version: Version;
  readonly span: Span;
  /** Its fragments. */
  readonly content: readonly Span[];
  readonly matter: Matter;
  readonly wordCount: number;
}

/** The utterances that are quotations with a known speaker, by their first witness. */
export function quotesOf(story: StoryInHand): Quote[] {
  const byId = new Map(story.versions.map((version) => [version.id, version]));
  return story.utterances.flatMap((utterance) => {
    const witness = utterance.witnesses.find(({ kind }) => kind === 'direct');
    const version = witness === undefined ? undefined : byId.get(witness.document);
    if (witness === undefined || version === undefined || utterance.speaker === null) return [];
    const words = witness.content.flatMap((part) => wordsIn(version, part));
    return {
      utterance,
      by: /^\p{Lu}/u.test(utterance.speaker) ? utterance.speaker : voiceOf(version, witness.content[0]!),
      version,
      span: hull(witness.content),
      content: witness.content,
      matter: matterOf(words),
      wordCount: words.length,
    };
  });
}

/** Ids of the documents that copy another of the story wholly or nearly: what they carry or leave out is told with the copy. */
export function copiesOf(story: StoryInHand): ReadonlySet<string> {
  const copies = story.story.memberships.filter(({ copyOf }) => copyOf !== null && copyOf.kind !== 'passage');
  return new Set(copies.map(({ document }) => document));
}
