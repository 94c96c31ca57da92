import type { Language } from '../../core/language.ts';
import { timesApart } from '../../core/times-apart.ts';
import type { Draft } from '../draft.ts';
import { type Matter, matterOf, sharedWeight } from '../likeness.ts';
import { type Saying, sameSpeaker, sayingsIn } from '../sayings/saying.ts';
import { outletAndDay } from '../sentences.ts';
import { clauseAround, evidenceAt, quoted, sentenceAt, type Version, type Word } from '../version.ts';

/**
 * Positions reversed in few words that lean on what stands before them: "That is not our business" of the ferries in spring, "It is our
 * business" of the ferries in autumn. Both quoted of one speaker, word for word the same but for the negation, of reports weeks
 * apart, and what stands before each must be of one matter. One finding a speaker and wording.
 */
export function leaningReversals(versions: readonly Version[], language: Language): Draft[] {
  const leaning = versions.flatMap((version) => leaningIn(version, language));
  const told = new Set<string>();
  return leaning.flatMap((a, i) =>
    leaning.slice(i + 1).flatMap((b) => {
      if (!isReversed(a, b, language)) return [];
      const key = `${language.nameKey(a.saying.speaker!)} ${a.core}`;
      if (told.has(key)) return [];
      told.add(key);
      return [draft(...([a, b].sort((x, y) => (dayOf(x) < dayOf(y) ? -1 : 1)) as [Leaning, Leaning]))];
    }),
  );
}

/** A quoted clause whose subject points back. */
interface Leaning {
  readonly saying: Saying;
  readonly clause: readonly Word[];
  /** Its lemmas without subject, negation and adverbs. */
  readonly core: string;
  readonly negated: boolean;
  /** What the sentences before it are about. */
  readonly before: Matter;
}

const dayOf = ({ saying }: Leaning): string => saying.version.day!;

/** Words that such a clause has at most: a longer one says itself what it is about. */
const MOST_WORDS = 8;
/** How much of it must tell something, a noun among it: "it is true", "that is the case" are said of anything. */
const LEAST_WEIGHT = 1.5;
/** Sentences before it that say what it points to. */
const BEFORE = 3;

function leaningIn(version: Version, language: Language): Leaning[] {
  if (version.day === null) return [];
  return sayingsIn(version, 0)
    .filter(({ attribution, speaker }) => attribution.kind === 'direct' && speaker !== null && !attribution.negated)
    .flatMap((saying) => pointing(saying, language).flatMap((clause) => leaningOf(saying, clause, language) ?? []));
}

/** The clauses of a saying that begin with a word that points back: at the start of a sentence, in the quotation or its own. */
function pointing({ version, words }: Saying, language: Language): (readonly Word[])[] {
  const starts = words.filter(
    (word, i) =>
      /^(?:DT|PRP)$/.test(word.tag) &&
      language.signals(word.form).includes('refers') &&
      (sentenceAt(version, word)?.first === version.words.indexOf(word) ||
        /^[^\p{L}]*$/u.test(words[i - 1]?.form ?? '')),
  );
  return starts.map((start) => clauseAround(version, start).filter(({ form }) => /\p{L}/u.test(form)));
}

function leaningOf(saying: Saying, clause: readonly Word[], language: Language): Leaning | null {
  const { version } = saying;
  const [subject, ...rest] = clause;
  if (subject === undefined || clause.length > MOST_WORDS || !/^(?:VB[DPZ]|MD)$/.test(rest[0]?.tag ?? '')) return null;
  const core = rest.filter(({ tag, form }) => !/^RB/.test(tag) && !language.isNegation(form));
  const says = ({ tag, form }: Word): boolean => tag.startsWith('NN') && !language.signals(form).includes('true');
  if (!core.some(says) || core.reduce((sum, { weight }) => sum + weight, 0) < LEAST_WEIGHT) return null;
  const at = version.sentences.findIndex(({ start, end }) => start <= subject.start && subject.start < end);
  const before = version.sentences.slice(Math.max(0, at - BEFORE), at);
  return {
    saying,
    clause,
    core: core.map(({ lemma }) => lemma).join(' '),
    negated: rest.some(({ form }) => language.isNegation(form)),
    before: matterOf(before.flatMap(({ first, last }) => version.words.slice(first, last))),
  };
}

/** What the sentences before both must share, in rarity, to be of one matter: two words that tell something, names of what the speaker always speaks of being lighter. */
const SAME_MATTER = 8;

function isReversed(a: Leaning, b: Leaning, language: Language): boolean {
  if (a.negated === b.negated || a.core !== b.core) return false;
  if (!sameSpeaker(a.saying.speaker, b.saying.speaker, language)) return false;
  if (timesApart([a, b], dayOf).length < 2) return false;
  return sharedWeight(a.before, b.before, language) >= SAME_MATTER;
}

function draft(a: Leaning, b: Leaning): Draft {
  const spanOf = ({ clause }: Leaning) => ({ start: clause[0]!.start, end: clause.at(-1)!.end });
  const tell = (one: Leaning): string =>
    `“${quoted(one.saying.version, spanOf(one))}” (${outletAndDay(one.saying.version)})`;
  return {
    kind: 'changed words',
    explanation: `${a.saying.speaker} is later quoted with the opposite, on the same matter by what stands before it: first ${tell(a)}, then ${tell(b)}.`,
    strength: 0.8,
    evidence: [a, b].map((one) => evidenceAt(one.saying.version, spanOf(one), outletAndDay(one.saying.version))),
    detail: { type: 'plain' },
  };
}
