import type { Utterance } from '../../core/apparatus.ts';
import type { Language } from '../../core/language.ts';
import { contains, type Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { someOutlets } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand, type Version, type Word } from '../version.ts';
import { droppedBeginning } from './cut-beginnings.ts';
import { droppedEnd } from './cut-ends.ts';
import { innerCondition } from './inner-conditions.ts';
import { firstRun, lastRun, type Quotation, quotationOf, withinMarks } from './quotation.ts';

/**
 * Quotations of which one outlet prints a contrast or condition ("…, but only if …") that another leaves off, so that the
 * sense changes. One finding for all that leave off the same.
 */
export function cutQuotationFindings(story: StoryInHand): Draft[] {
  return story.utterances.flatMap((utterance) => cutsIn(utterance, story));
}

function cutsIn(utterance: Utterance, story: StoryInHand): Draft[] {
  const own = utterance.witnesses.flatMap((witness) => quotationOf(witness, story) ?? []);
  const quotations = [...own, ...scrapsOf(utterance, own, story)];
  const cuts = quotations.flatMap((short) => {
    const contrasts = contrastsAround(short, story.language);
    const found = quotations.flatMap((long) => cutsBetween(long, short, contrasts, story.language));
    return found.sort((a, b) => lengthOf(b.left) - lengthOf(a.left)).slice(0, 1);
  });
  const alike = Map.groupBy(cuts, ({ whole, left }) => `${whole.id} ${left.start} ${left.end}`);
  return [...alike.values()].map((own) => draft(own as [Cut, ...Cut[]], utterance.speaker));
}

/** More words are matched with what they are of. */
const MOST_OF_SCRAP = 6;

/** What other sayings of the speaker quote alone and these quotations have in a row: a clause too short to be matched with them (“We quarrelled”). */
function scrapsOf({ id, speaker }: Utterance, quotations: readonly Quotation[], story: StoryInHand): Quotation[] {
  if (speaker === null || quotations.length === 0) return [];
  const alone = story.utterances.filter(
    (other) => other.id !== id && other.speaker === speaker && other.witnesses.length === 1,
  );
  return alone.flatMap(({ witnesses }) => {
    const scrap = witnesses[0]!.kind === 'direct' ? quotationOf(witnesses[0]!, story) : null;
    if (scrap === null || scrap.words.length > MOST_OF_SCRAP || scrap.words.length !== scrap.around.length) return [];
    const isPart = ({ version, around }: Quotation): boolean =>
      version !== scrap.version &&
      around.some((_, i) => scrap.words.every((word, k) => around[i + k]?.form === word.form));
    return quotations.some(isPart) ? [scrap] : [];
  });
}

interface Cut {
  readonly whole: Version;
  readonly cut: Version;
  readonly kept: Span;
  /** What the cut one leaves off, in the whole one. */
  readonly left: Span;
  readonly from: 'beginning' | 'condition' | 'inside' | 'end';
}

/**
 * What `long` has before, within or after all that `short` has, if the one is turned or limited by the other. Nothing where the sentence
 * around what `short` quotes has a contrast that `long` has not: it may say in its own words what is left off.
 */
function cutsBetween(long: Quotation, short: Quotation, contrasts: readonly Word[], language: Language): Cut[] {
  const [whole, cut] = [long.version, short.version];
  if (whole === cut || contrasts.some(({ lemma }) => !long.around.some((other) => other.lemma === lemma))) return [];
  const cuts: Cut[] = [];
  const add = (from: Cut['from'], kept: readonly Word[], left: readonly Word[]): void => {
    cuts.push({ whole, cut, kept: extentOf(kept), left: extentOf(left), from });
  };
  const beginning = droppedBeginning(long, short, language);
  if (beginning !== null)
    add(beginning.isCondition ? 'condition' : 'beginning', firstRun(cut, withinMarks(short)), beginning.words);
  const inner = innerCondition(long, short, language);
  if (inner !== null) add('inside', inner.kept, inner.condition);
  const end = droppedEnd(long, short, language);
  if (end !== null) add('end', lastRun(cut, withinMarks(short)), end);
  return cuts;
}

/** The words of contrast in the sentence around what is quoted. */
function contrastsAround({ version, words }: Quotation, language: Language): Word[] {
  const sentence = version.sentences.find((one) => contains(one, words.at(-1)!));
  return version.words
    .slice(sentence?.first, sentence?.last)
    .filter(({ form }) => language.signals(form).includes('contrast'));
}

function extentOf(words: readonly Word[]): Span {
  return { start: words[0]!.start, end: words.at(-1)!.end };
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

function draft(cuts: readonly [Cut, ...Cut[]], speaker: string | null): Draft {
  const [{ whole, left, cut, kept, from }] = cuts;
  const outlets = [...new Set(cuts.map((one) => one.cut.outlet))];
  const verb = (one: string): string => (outlets.length > 1 ? one : `${one}s`);
  const by = speaker ?? 'the speaker';
  const words = { kept: quoted(cut, kept), left: quoted(whole, left) };
  const telling: Record<Cut['from'], string> = {
    end: `${verb('end')} the quotation of ${by} at “${words.kept}”; ${whole.outlet} has it go on: “… ${words.left}”, which limits or turns what stands before`,
    beginning: `${verb('begin')} the quotation of ${by} at “${words.kept}”; ${whole.outlet} has it begin: “${words.left} …”, which what follows is set against`,
    condition: `${verb('begin')} the quotation of ${by} at “${words.kept}”; ${whole.outlet} has it begin: “${words.left} …”, the condition of what follows`,
    inside: `${verb('quote')} ${by} as saying “${words.kept}”; ${whole.outlet} has right before it: “${words.left} …”, the condition of what follows`,
  };
  return {
    kind: 'cut quotation',
    explanation: `${someOutlets(outlets)} ${telling[from]}.`,
    strength: 1,
    evidence: [...cuts.map((one) => evidenceAt(one.cut, one.kept, 'cut here')), evidenceAt(whole, left, 'left off')],
    detail: { type: 'plain' },
  };
}
