import type { Language } from '../../core/language.ts';
import type { Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { areKin, type Matter, matterOf, resemblance, sharedWeight, weightOf } from '../likeness.ts';
import { sayingsIn } from '../sayings/saying.ts';
import { oftenInWords, outletAndDay } from '../sentences.ts';
import { evidenceAt, quoted, sentenceAt, type Version, type Word } from '../version.ts';
import { type Clause, clausesOf, type Occasion } from './occasions.ts';

/** A claim at one time and what the speaker goes on with. */
interface Sequel {
  readonly version: Version;
  /** From the claim's first word to the sequel's last. */
  readonly span: Span;
  /** The sequel itself. */
  readonly own: Span;
  readonly matter: Matter;
}

/**
 * Where a speaker who says a thing again goes on with something else: "no ferry will stop, we have the money", later "no ferry will stop; a strike
 * would be madness". What follows must belong to the claim, in the same sentence or taking it up in the next, and at least one of two must be
 * nowhere in what the other report has of the speaker. `times`: the claim at each time. At most one finding.
 */
export function sequelFindings(
  speaker: string,
  times: readonly { readonly occasion: Occasion; readonly clause: Clause }[],
  language: Language,
): Draft[] {
  const sequels = times.flatMap(({ occasion, clause }) => sequelOf(occasion, clause, language) ?? []);
  const told: Sequel[] = [];
  for (const one of sequels) if (told.every((other) => differ(one, other, language))) told.push(one);
  if (told.length < 2) return [];
  const tell = ({ version, span }: Sequel): string => `“${quoted(version, span, 240)}” (${outletAndDay(version)})`;
  return [
    {
      kind: 'changed words',
      explanation: `${speaker} says the same ${oftenInWords(told.length)} and goes on differently: ${told.map(tell).join('; ')}.`,
      strength: 0.5,
      evidence: told.map(({ version, own }) => evidenceAt(version, own, outletAndDay(version))),
      detail: { type: 'plain' },
    },
  ];
}

/** The first clause after a claim that belongs to it; `null` where there is none. */
function sequelOf({ version, witness }: Occasion, clause: Clause, language: Language): Sequel | null {
  const last = clause.words.at(-1)!;
  const part = witness.content.find(({ start, end }) => start <= last.start && last.end <= end);
  const sentence = sentenceAt(version, last);
  if (part === undefined || sentence === null) return null;
  const [next] = clausesOf(version, { start: last.end, end: part.end }, language);
  // "When they were sent" only says more of the claim itself.
  if (next === undefined || next.words[0]!.tag === 'WRB') return null;
  const inSentence = next.words[0]!.start < sentence.end;
  if (!inSentence && !takesUp(next.words, clause.words, language)) return null;
  const own = { start: next.words[0]!.start, end: next.words.at(-1)!.end };
  const span = { start: clause.words[0]!.start, end: own.end };
  return { version, span, own, matter: next.matter };
}

/** Whether a clause points back or has a root of the claim's. */
function takesUp(words: readonly Word[], claim: readonly Word[], language: Language): boolean {
  const [first] = words;
  if (first !== undefined && language.signals(first.form).includes('refers')) return true;
  return words.some((word) => word.matter && claim.some((other) => other.matter && areKin(word.lemma, other.lemma)));
}

/** From this share on two sequels say the same, and from this share of it on a report has a sequel elsewhere. */
const SAME = 0.5;

/** Weight of the words of a sequel that make it worth telling: one rare word or two common ones. */
const LEAST_WEIGHT = 4;

function differ(a: Sequel, b: Sequel, language: Language): boolean {
  if (a.version === b.version || resemblance(a.matter, b.matter, language) >= SAME) return false;
  return isNewTo(a, b.version, language) || isNewTo(b, a.version, language);
}

/** Whether the reports of another time have nothing of a sequel in what they have of the same speaker. */
function isNewTo({ matter }: Sequel, other: Version, language: Language): boolean {
  if (weightOf(matter) < LEAST_WEIGHT) return false;
  const said = matterOf(sayingsIn(other, 0).flatMap(({ words }) => words));
  return sharedWeight(matter, said, language) < SAME * weightOf(matter);
}
