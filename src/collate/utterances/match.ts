import type { Utterance, Witness } from '../../core/apparatus.ts';
import type { ReadDocument } from '../../core/collation.ts';
import type { Correction } from '../../core/correction.ts';
import type { Language } from '../../core/language.ts';
import { markOfNth, sigilOf } from '../../core/sigils.ts';
import { sliceAll } from '../../core/span.ts';
import type { Story } from '../../core/story.ts';
import { buildApparatus } from '../apparatus/build.ts';
import { renderingOf } from '../apparatus/rendering.ts';
import { correctSayings } from '../corrections/sayings.ts';
import { wordComparison } from '../likeness.ts';
import type { Word } from '../words.ts';
import { besidesOf } from './besides.ts';
import type { Comparison, Spoken } from './comparison.ts';
import { Elsewhere } from './elsewhere.ts';
import { fuseGroups } from './fuse.ts';
import { groupSayings } from './group.ts';
import { countOrigins } from './origins.ts';
import { endsAsQuestion } from './questions.ts';
import { referencesOf } from './references.ts';
import { isQuotation, ownSentencesOf, type Saying, sayingsOf } from './sayings.ts';
import { type SpeakerOf, speakersOf } from './speakers.ts';
import { weightedWords } from './story-words.ts';
import { toldBy } from './told.ts';
import { findRetellings } from './unattributed.ts';
import { type Draft, draftsOf, reasonFor } from './witnesses.ts';

/**
 * Everything said in a story, each saying with every document's rendering of it, most witnesses first, then in the order
 * of the story. What only one document has is there too, as an utterance of one witness. `documents` are those of the
 * story, in any order; `corrections` are those that stand.
 */
export function matchUtterances(
  story: Story,
  documents: readonly ReadDocument[],
  language: Language,
  corrections: readonly Correction[] = [],
): Utterance[] {
  const read = readStory(story, documents, language);
  const textOf = (document: string): string => read.documents.get(document)!.document.text;
  const { sayings, groups } = groupSayings(read.sayings, read.comparison, textOf);
  const withRetellings = addRetellings(fuseGroups(sayings, groups), { ...read, sayings });
  return correctSayings(withRetellings, corrections)
    .filter((group) => group.some(({ attribution }) => attribution !== null) || documentsOf(group) > 1)
    .map((group) => utteranceOf(group, read, story))
    .sort((a, b) => b.witnesses.length - a.witnesses.length);
}

function documentsOf(group: readonly Spoken[]): number {
  return new Set(group.map(({ document }) => document)).size;
}

/** A story made ready for comparing: in its order, whatever the order of the documents given. */
export interface StoryReading {
  readonly documents: ReadonlyMap<string, ReadDocument>;
  readonly sigils: ReadonlyMap<string, string>;
  readonly words: ReadonlyMap<string, readonly Word[]>;
  readonly sayings: readonly Spoken[];
  readonly sentences: readonly Spoken[];
  readonly comparison: Comparison;
}

/** Also what the training of the weights reads a story with. */
export function readStory(story: Story, documents: readonly ReadDocument[], language: Language): StoryReading {
  const byId = new Map(documents.map((document) => [document.document.id, document]));
  const ordered = story.documents.flatMap((id) => byId.get(id) ?? []);
  const words = weightedWords(ordered, language);
  const speakerOf = speakersOf(ordered, language);
  const spoken = (saying: Saying): Spoken => ({ ...saying, speaker: speakerOfSaying(saying, speakerOf) });
  const own = ordered.map((read) => ownSentencesOf(read, words.get(read.document.id)!).map(spoken));
  const sayings = ordered.flatMap((read, index) => [
    ...sayingsOf(read, words.get(read.document.id)!, language).map(spoken),
    ...own[index]!.filter(isQuotation),
  ]);
  const sentences = own.flat().filter((sentence) => !isQuotation(sentence));
  return {
    documents: byId,
    sigils: new Map(story.documents.map((id, index) => [id, sigilOf(index)])),
    words,
    sayings,
    sentences,
    comparison: {
      compare: wordComparison(language),
      language,
      elsewhere: new Elsewhere([...sayings, ...sentences]),
      references: new Map(ordered.flatMap((one) => [...referencesOf(one, words.get(one.document.id)!, language)])),
    },
  };
}

function speakerOfSaying({ document, attribution }: Saying, speakerOf: SpeakerOf): Spoken['speaker'] {
  return attribution === null || attribution.speaker === null ? null : speakerOf(document, attribution.speaker);
}

function addRetellings(groups: readonly (readonly number[])[], read: StoryReading): Spoken[][] {
  const sayingGroups = groups.map((group) => group.map((index) => read.sayings[index]!));
  const groupOf = new Map(groups.flatMap((group, index) => group.map((saying) => [saying, index] as const)));
  const asks = ({ document, content }: Spoken): boolean =>
    endsAsQuestion(sliceAll(read.documents.get(document)!.document.text, content));
  for (const { sentence, saying } of findRetellings(read.sentences, read.sayings, read.comparison)) {
    const group = sayingGroups[groupOf.get(saying)!]!;
    const retelling = read.sentences[sentence]!;
    // What an interviewer or the outlet itself asks is no rendering of what somebody said.
    if (asks(retelling) && !asks(read.sayings[saying]!)) continue;
    if (group.every((other) => other.document !== retelling.document)) group.push(retelling);
  }
  return sayingGroups;
}

function utteranceOf(group: readonly Spoken[], read: StoryReading, story: Story): Utterance {
  const order = (draft: Draft): number => story.documents.indexOf(draft.document);
  const drafts = withoutRepeats(draftsOf(group, read.documents))
    .map((draft) => ({ ...draft, sigil: read.sigils.get(draft.document)! }))
    .sort((a, b) => order(a) - order(b) || a.content[0]!.start - b.content[0]!.start)
    .map((draft, index, all) => {
      const nth = all.slice(0, index + 1).filter(({ document }) => document === draft.document).length;
      return { ...draft, name: draft.sigil + markOfNth(nth) };
    });
  const witnesses = drafts.map((draft): Witness => {
    const { sigil, document, content, kind } = draft;
    const text = sliceAll(read.documents.get(document)!.document.text, content);
    const reason = reasonFor(draft, drafts, read.comparison);
    return { sigil, document, attribution: draft.attribution?.id ?? null, content, text, kind, reason };
  });
  const first = witnesses[0]!;
  return {
    id: `${first.document}:${first.content[0]!.start}-${first.content[0]!.end}`,
    speaker: speakerOfGroup(drafts),
    witnesses,
    apparatus: witnesses.length < 2 ? null : apparatusOf(drafts, read),
    origins: countOrigins(witnesses, read.documents, story.memberships, read.comparison.language),
  };
}

/** Renderings that one report may have of one saying: headline, summary, text, caption and more. A text that says one thing thousands of times has as many others in them. */
const MOST_OF_REPORT = 50;

const withoutRepeats = (drafts: readonly Draft[]): Draft[] =>
  [...Map.groupBy(drafts, ({ document }) => document).values()].flatMap((own) => own.slice(0, MOST_OF_REPORT));

/** Whom most renderings name; of equals, the first named. */
function speakerOfGroup(drafts: readonly Draft[]): string | null {
  const counts = new Map<string, number>();
  for (const { speaker } of drafts) if (speaker !== null) counts.set(speaker.name, (counts.get(speaker.name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function apparatusOf(drafts: readonly Draft[], read: StoryReading) {
  const renderings = drafts.map(({ document, content, kind }) =>
    renderingOf(read.documents.get(document)!.document.text, read.words.get(document)!, content, kind),
  );
  const { language, compare } = read.comparison;
  const told = drafts.map((draft) => toldBy(draft, read.documents.get(draft.document)!, language));
  const besides = drafts.map((draft) =>
    besidesOf(draft, drafts, read.documents.get(draft.document)!, read.words.get(draft.document)!),
  );
  return buildApparatus(renderings, language, compare, told, besides);
}
