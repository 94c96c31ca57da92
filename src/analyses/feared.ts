import type { Language } from '../core/language.ts';
import type { Span } from '../core/span.ts';
import type { Draft } from './draft.ts';
import { meet, statesIn } from './keys.ts';
import { hullOf, phraseAt, subjectBefore } from './phrases.ts';
import { listed } from './sentences.ts';
import { evidenceAt, quoted, type StoryInHand, type Version, type Word } from './version.ts';

/** Something that is feared, planned or held possible, not told as done. */
interface Feared {
  readonly version: Version;
  readonly field: string;
  /** From 0, the mildest of its field. */
  readonly grade: number;
  readonly span: Span;
  /** The states that its sentence names. */
  readonly states: readonly string[];
}

/** What one outlet has at its gravest. */
interface Gravest {
  readonly one: Feared;
  readonly outlet: string;
}

/**
 * What is feared in one story by words of different reach: "planning to escalate", "the threat of an invasion". Each outlet's gravest word is
 * compared, so that nobody is said to be mild who is grave elsewhere.
 */
export function fearedFindings({ versions, language }: StoryInHand): Draft[] {
  const all = versions.flatMap((version) => fearedIn(version, language));
  return [...Map.groupBy(all, ({ field }) => field).values()].flatMap((own) => {
    const gravest = [...Map.groupBy(own, ({ version }) => version.outlet)].map(([outlet, told]): Gravest => {
      const most = Math.max(...told.map(({ grade }) => grade));
      return { outlet, one: told.find(({ grade }) => grade === most)! };
    });
    const [low] = gravest.toSorted((a, b) => a.one.grade - b.one.grade);
    const graver = gravest.filter(({ one }) => one.grade > low!.one.grade && areOfOne(one, low!.one));
    if (graver.length === 0) return [];
    const mild = gravest.filter(
      ({ one }) => one.grade === low!.one.grade && graver.some((it) => areOfOne(it.one, one)),
    );
    const without = mild.filter((it) => !tellsGraver(it, graver, language));
    return without.length === 0 ? [] : [draft(without, graver)];
  });
}

/** States that both sentences must name where either names two: who and against whom. */
const LEAST_STATES = 2;

function areOfOne(a: Feared, b: Feared): boolean {
  const shared = a.states.filter((state) => meet([state], b.states));
  return shared.length >= Math.min(LEAST_STATES, a.states.length, b.states.length);
}

/** Words before an act in which stands whose it is: `NATO's "gradual invasion"`. */
const OWNER = 4;

/** Whether a report of the milder word has a graver one too, in whatever mood, unless it says that it is another's doing. */
function tellsGraver(
  { one: { version, field, states } }: Gravest,
  graver: readonly Gravest[],
  language: Language,
): boolean {
  const least = Math.min(...graver.map(({ one }) => one.grade));
  return version.sentences.some(({ first, last }) => {
    const words = version.words.slice(first, last);
    return words.some(({ lemma }, at) => {
      if (!language.menaces(lemma).some((it) => it.field === field && it.grade >= least)) return false;
      const owners = words.slice(Math.max(0, at - OWNER), at).filter(({ capital, matter }) => capital && matter);
      return owners.length === 0 || meet(statesIn(owners, language), states);
    });
  });
}

/** Words before an act in which stands what makes it only feared ("the danger, long seen in the capital, of another and wider attack"). */
const BEFORE = 14;
/** Words after it in which a modal verb leaves it open ("an invasion of Ombria could begin"). */
const AFTER = 5;

function fearedIn(version: Version, language: Language): Feared[] {
  return version.sentences.flatMap((sentence) => {
    const words = version.words.slice(sentence.first, sentence.last);
    return words.flatMap((word, at) => {
      const kinds = /^(?:NNS?|VBP?)$/.test(word.tag) && !word.capital ? language.menaces(word.lemma) : [];
      if (kinds.length === 0) return [];
      const span = spanOf(version, words, at, language);
      const states = [...new Set(statesIn(words, language))];
      return span === null ? [] : kinds.map((kind) => ({ version, ...kind, span, states }));
    });
  });
}

/** From what makes an act only feared to the end of the act; `null` where it is told as done, or not feared but denied. */
function spanOf(version: Version, words: readonly Word[], at: number, language: Language): Span | null {
  const from = Math.max(0, at - BEFORE);
  const before = words.slice(from, at);
  const breaks = before.findLastIndex(({ tag, form }) => /^VB[DZ]$|^[;:]$/.test(tag) || language.isNegation(form));
  const opens = before.findIndex(
    ({ lemma, form }, i) => i > breaks && (language.isAhead(lemma) || language.isAhead(form)),
  );
  const rest = phraseAt(words, at + 1)?.words ?? phraseAt(words, at)?.words ?? [];
  const end = [words[at]!, ...rest, ...hanging(words, at)];
  if (opens >= 0) {
    // "Is not planning to attack".
    if (before.slice(Math.max(0, opens - 2), opens).some(({ form }) => language.isNegation(form))) return null;
    const between = before.slice(opens + 1);
    const opener = before[opens]!;
    const subject = opener.tag === 'MD' ? (subjectBefore(version, words, from + opens, language)?.words ?? []) : [];
    return hullOf([...subject, opener, ...between, ...end]);
  }
  if (words[at]!.tag.startsWith('VB')) return null;
  const after = words.slice(at + 1, at + 1 + AFTER + rest.length);
  const modal = after.findIndex(({ tag, form }) => tag === 'MD' && language.isAhead(form));
  if (modal < 0) return null;
  const own = subjectBefore(version, words, at + 1 + modal, language)?.words ?? [words[at]!];
  return own.includes(words[at]!) ? hullOf([...own, ...after.slice(0, modal + 2)]) : null;
}

/** What hangs on a noun after it: "of this country". */
function hanging(words: readonly Word[], at: number): readonly Word[] {
  const phrase = words[at]!.tag.startsWith('NN') ? phraseAt(words, at) : null;
  return phrase?.words ?? [];
}

function draft(mild: readonly Gravest[], graver: readonly Gravest[]): Draft {
  const tell = ({ outlet, one: { version, span } }: Gravest): string => {
    return `${outlet} has “${quoted(version, span)}”`;
  };
  return {
    kind: 'account',
    explanation: `What is feared goes further in some reports than in others: ${listed(graver.map(tell))}; ${listed(mild.map((it) => tell(it).replace(' has “', ' has no more than “')))}.`,
    strength: 0.7,
    evidence: [...graver, ...mild].map(({ one: { version, span } }) => evidenceAt(version, span)),
    detail: { type: 'plain' },
  };
}
