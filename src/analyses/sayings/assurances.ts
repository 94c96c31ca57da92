import type { Language, Signal } from '../../core/language.ts';
import { hull, type Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { meet, statesIn } from '../keys.ts';
import { areKin } from '../likeness.ts';
import { hullOf } from '../phrases.ts';
import { listed } from '../sentences.ts';
import {
  clauseAround,
  evidenceAt,
  quoted,
  type StoryInHand,
  sentenceAt,
  trimmed,
  type Word,
  wordsIn,
} from '../version.ts';
import { isNamed, named, type Saying, sameSpeaker, sayingsIn } from './saying.ts';

/** Acts that are done by saying something: who says "we threaten nobody" is set against a report that has him threaten. */
const ACTS: readonly Signal[] = ['threatens', 'accuses', 'complains', 'boasts', 'warns', 'spoken'];

/** Somebody says that he does not do such an act. */
interface Assurance {
  readonly saying: Saying;
  /** The word for the act. */
  readonly act: Word;
  /** Whether nobody at all does it: "no one is threatening anyone". */
  readonly isOfAll: boolean;
}

/** What goes ill with an assurance, and how it is told. */
interface Contrary {
  readonly saying: Saying;
  readonly span: Span;
  readonly how: 'verb' | 'suffered' | 'reprisal';
}

/**
 * What somebody says he does not do ("we threaten nobody"), where a report introduces words of his by the verb for it
 * ("threatened"), has him say that he suffers what he says nobody does, or has another of his state warn of reprisals.
 */
export function assuranceFindings({ versions, language }: StoryInHand): Draft[] {
  const sayings = versions.flatMap((version) => sayingsIn(version, 0)).filter((saying) => isNamed(saying));
  const assurances = sayings.flatMap((saying) => assuranceIn(saying, language) ?? []);
  const keyOf = ({ saying, act }: Assurance): string => `${saying.version.id} ${saying.speaker} ${act.lemma}`;
  const firsts = [...Map.groupBy(assurances, keyOf).values()].map(([first]) => first!).slice(0, MOST_ASSURANCES);
  const told = new Set<string>();
  return firsts.flatMap((assurance) => {
    const { saying, act } = assurance;
    const key = `${saying.speaker} ${act.lemma}`;
    if (told.has(key)) return [];
    const against = sayings.flatMap((other) => contraryTo(assurance, other, language) ?? []);
    if (against.length === 0) return [];
    told.add(key);
    return [draft(assurance, against)];
  });
}

/** What is compared with all sayings of a story: more than one has. */
const MOST_ASSURANCES = 30;

/** Words after a negation among which the act stands that it turns. */
const REACH = 4;

function assuranceIn(saying: Saying, language: Language): Assurance | null {
  const { words, attribution } = saying;
  if (attribution.negated || words.length > MOST_WORDS) return null;
  for (const [i, word] of words.entries()) {
    if (!language.isNegation(word.form)) continue;
    // "No one is threatening anyone".
    const act = words
      .slice(i + 1, i + 1 + REACH)
      .find(({ matter, form }) => matter && !language.signals(form).includes('one'));
    if (act === undefined || !isAct(act, language)) continue;
    return { saying, act, isOfAll: word.tag === 'DT' || word.tag.startsWith('NN') };
  }
  return null;
}

/** Above so many words a saying is a speech. */
const MOST_WORDS = 120;

function isAct({ form, lemma, tag }: Word, language: Language): boolean {
  if (!/^(?:VB|NN)/.test(tag)) return false;
  return [form, lemma].some((one) => language.signals(one).some((signal) => ACTS.includes(signal)));
}

function contraryTo({ saying, act, isOfAll }: Assurance, other: Saying, language: Language): Contrary | null {
  if (other === saying || other.attribution.negated) return null;
  const isSame = sameSpeaker(saying.speaker, other.speaker, language);
  if (isSame && isIntroducedBy(other, act)) return { saying: other, span: around(other), how: 'verb' };
  if (isSame && isOfAll) {
    const at = suffers(other, act, language);
    return at === null ? null : { saying: other, span: at, how: 'suffered' };
  }
  if (isSame || other.version !== saying.version) return null;
  return warnsOfReprisal(other, language) && meet(stateOf(saying, language), stateOf(other, language))
    ? { saying: other, span: other.span, how: 'reprisal' }
    : null;
}

/** "Threatened with countermeasures", of one who says that he threatens nobody. */
function isIntroducedBy({ version, attribution }: Saying, act: Word): boolean {
  return (attribution.cue ?? []).some((cue) =>
    wordsIn(version, cue).some(({ lemma, tag }) => tag.startsWith('VB') && areKin(lemma, act.lemma)),
  );
}

/** From who says it to the end of what is said, or the cue alone where they do not stand in one sentence. */
function around({ version, attribution, span }: Saying): Span {
  const sentence = sentenceAt(version, span);
  const parts = [...(attribution.source ?? []), ...(attribution.cue ?? []), span];
  const own = parts.filter(({ start }) => sentence !== null && start >= sentence.start && start < sentence.end);
  return trimmed(version, hull(own));
}

/** Where a speaker has the act done to him: "we feel threatened", "we were accused". */
function suffers({ version, words }: Saying, act: Word, language: Language): Span | null {
  const at = words.findIndex(
    ({ lemma, tag }, i) =>
      tag.startsWith('VB') &&
      areKin(lemma, act.lemma) &&
      !words.slice(Math.max(0, i - REACH), i).some(({ form }) => language.isNegation(form)) &&
      words.slice(Math.max(0, i - REACH), i).some(({ form }) => language.signals(form).includes('self')),
  );
  return at < 0 || !/^VBN|^VBD/.test(words[at]!.tag) ? null : sentenceWithin(version, words, words[at]!);
}

function sentenceWithin(version: Saying['version'], words: readonly Word[], word: Word): Span {
  const sentence = sentenceAt(version, word)!;
  const own = words.filter(({ start }) => start >= sentence.start && start < sentence.end);
  return { start: own[0]!.start, end: own.at(-1)!.end };
}

/** "Warned that an attack would end in the destruction of the country". */
function warnsOfReprisal({ version, words, attribution }: Saying, language: Language): boolean {
  const warns = (attribution.cue ?? []).some((cue) =>
    wordsIn(version, cue).some(({ form }) =>
      language.signals(form).some((signal) => signal === 'warns' || signal === 'threatens'),
    ),
  );
  const modal = words.findIndex(({ tag }) => tag === 'MD');
  return warns && modal >= 0 && words.slice(modal).some(({ form }) => language.signals(form).includes('reprisal'));
}

/** The states for which a speaker is said to speak, by the words for the source, else those of the subject of what is said. */
function stateOf({ version, attribution, words }: Saying, language: Language): readonly string[] {
  const source = (attribution.source ?? []).flatMap((span) => wordsIn(version, span));
  const own = statesIn(source, language);
  const verb = words.findIndex(({ tag }) => /^(?:VB|MD)/.test(tag));
  return own.length > 0 ? own : statesIn(words.slice(0, Math.max(verb, 0)), language);
}

const HOW: Readonly<Record<Contrary['how'], (speaker: string, other: string) => string>> = {
  verb: () => 'itself uses that verb of the same speaker',
  suffered: () => 'has the same speaker say that the speaker’s own side suffers it',
  reprisal: (_, other) => `has ${other}, of the same side, warn`,
};

function draft({ saying, act }: Assurance, all: readonly Contrary[]): Draft {
  const own = [...Map.groupBy(all, ({ saying: { version }, how }) => `${version.id} ${how}`).values()].map(
    ([first]) => first!,
  );
  const { version } = saying;
  const clause = hullOf(clauseAround(version, act).filter((word) => saying.words.includes(word)));
  // “We threaten nobody, and never have.”
  const spoken = { start: clause.start, end: sentenceWithin(version, saying.words, act).end };
  const against = own.map(
    ({ saying: other, span, how }) =>
      `${other.version === version ? 'the same report' : other.version.outlet} ${HOW[how](named(saying), named(other))}, “${quoted(other.version, span)}”`,
  );
  return {
    kind: 'contradiction',
    explanation: `${version.outlet} has ${named(saying)} say “${quoted(version, spoken)}”. Other words stand against it: ${listed(against)}.`,
    // Below what two sides say flatly against each other: the reader is left to conclude.
    strength: 0.45,
    evidence: [
      evidenceAt(version, spoken, named(saying)),
      ...own.map(({ saying: other, span }) => evidenceAt(other.version, span, named(other))),
    ],
    detail: { type: 'plain' },
  };
}
