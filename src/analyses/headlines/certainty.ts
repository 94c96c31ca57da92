import type { Language } from '../../core/language.ts';
import type { Signal } from '../../core/signal.ts';
import type { Draft } from '../draft.ts';
import { groupStart, hullOf } from '../phrases.ts';
import { asQuotation } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand, trimmed, type Version, type Word } from '../version.ts';
import { conditionOf, opensCondition } from './conditions.ts';
import { type HeadlineClause, type HeadlineWord, headlineOf, tellingsOf } from './headline.ts';

/**
 * Headlines that tell as done what their text leaves open ("Mayor took bribes" above "is suspected of taking bribes"), or
 * as settled what it puts under a condition ("Pilots to strike" above "will strike unless …"). Readers keep what such a
 * headline says, also where they read on (Ecker, Lewandowsky, Chang and Pillai 2014, "The effects of subtle
 * misinformation in news headlines"; Chesney, Liakata, Poesio and Purver 2017, "Incongruent headlines"). Told only where
 * every sentence that tells of it leaves it open.
 */
export function headlineCertaintyFindings({ versions, language }: StoryInHand): Draft[] {
  return versions.flatMap((version) => {
    const { clauses, says } = headlineOf(version, language);
    if (says) return [];
    return clauses.flatMap((clause) =>
      QUESTIONS.flatMap((question) => draft(question, clause, version, language) ?? []).slice(0, 1),
    );
  });
}

/** What may be asked of a headline's statement and of the sentences that tell it. */
interface Question {
  readonly told: string;
  readonly label: string;
  /** Signals of a word by which a headline says so itself. */
  readonly own: readonly Signal[];
  /** Words that say so in a sentence whose word at `verb` is the headline's verb; `null` where none do. */
  readonly find: (words: readonly Word[], verb: number, language: Language) => readonly Word[] | null;
}

const QUESTIONS: readonly Question[] = [
  {
    told: 'tells as a fact what its text leaves open',
    label: 'left open',
    own: ['possible', 'planned', 'infinitive', 'doubt', 'hedges', 'speech', 'disclaims', 'accuses', 'asks', 'general'],
    find: hedgeOf,
  },
  {
    told: 'tells as settled what its text puts under a condition',
    label: 'its condition',
    own: ['possible', 'doubt', 'hedges', 'speech', 'disclaims', 'accuses', 'asks', 'general', 'threatens', 'warns'],
    find: conditionOf,
  },
];

function draft(question: Question, clause: HeadlineClause, version: Version, language: Language): Draft | null {
  if (clause.words.some((_, at) => saysItself(clause, at, question, version, language))) return null;
  const tellings = tellingsOf(clause, version, language);
  const found = tellings.flatMap((telling) => {
    const verb = telling.words.findIndex((word) => isVerbOf(word, clause, language));
    const words = verb < 0 ? null : question.find(telling.words, verb, language);
    return words === null ? [] : [{ ...telling, words }];
  });
  const [first] = found;
  if (first === undefined || found.length < tellings.length) return null;
  const place = trimmed(version, first.sentence);
  return {
    kind: 'headline',
    explanation: `The headline of ${version.outlet} ${question.told} (“${quoted(version, hullOf(first.words))}”): “${asQuotation(clause.text)}”, where the text has “${quoted(version, place, 240)}”.`,
    strength: 0.8,
    evidence: [evidenceAt(version, place, question.label)],
    detail: { type: 'plain' },
  };
}

function saysItself(
  { words }: HeadlineClause,
  at: number,
  { own }: Question,
  version: Version,
  language: Language,
): boolean {
  const { form } = words[at]!;
  const signals = language.signals(form).filter((signal) => own.includes(signal));
  if (signals.includes('infinitive')) return isVerb(words[at + 1], version);
  return opensCondition(form, language) || signals.length > 0;
}

/** Whether a word of a headline may be a verb: where the text has it, it is one there ("to leave", not "to Leith"). */
function isVerb(word: HeadlineWord | undefined, version: Version): boolean {
  const same = version.words.filter(({ form }) => form === word?.form);
  return word !== undefined && (same.length === 0 || same.some(({ tag }) => tag.startsWith('VB')));
}

/** Whether a word of the text may be the headline's verb, or tells what it does ("kills dozens", "dozens are dead"). */
function isVerbOf({ tag, form, lemma, matter }: Word, { words }: HeadlineClause, language: Language): boolean {
  if (!matter || !/^(?:VB|JJ)/.test(tag) || language.signals(form).includes('speech')) return false;
  if (tag.startsWith('VB') && words.some((one) => one.matter && one.lemmas.includes(lemma))) return true;
  const befell = language.stateOf(lemma);
  return befell !== null && words.some((one) => one.lemmas.some((own) => language.stateOf(own) === befell));
}

/** Words between a hedge and what it hedges: "is suspected | of having". */
const REACH = 3;

/** "May have", "reportedly", "is suspected of", "is believed to have" before a verb. */
function hedgeOf(words: readonly Word[], verb: number, language: Language): readonly Word[] | null {
  const from = groupStart(words, verb, language);
  const inGroup = words.slice(from, verb).filter((word) => isHedge(word, language));
  if (inGroup.length > 0) return inGroup;
  const before = words.slice(Math.max(0, from - REACH), verb);
  const hedge = before.findLastIndex(({ form }) => language.signals(form).includes('hedges'));
  const tied = before.slice(hedge + 1);
  // "Are feared dead", but no "suspected killed".
  const isTied =
    tied.every(({ tag }) => /^(?:IN|TO|VB.?|RB)$/.test(tag)) && (tied.length > 0 || words[verb]!.tag === 'JJ');
  return hedge >= 0 && isTied ? [before[hedge]!] : null;
}

function isHedge({ form, tag }: Word, language: Language): boolean {
  const signals = language.signals(form);
  // "Could" is also what somebody was able to do, and "would" reported speech.
  return signals.includes('doubt') || (tag === 'MD' && signals.includes('possible') && !signals.includes('backshift'));
}
