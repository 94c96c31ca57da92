import type { Language, Signal } from '../../core/language.ts';
import { overlaps } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { sharedWeight, weightOf } from '../likeness.ts';
import { atStart, outletAndDay } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand, sentenceAt, type Word, wordsIn } from '../version.ts';
import { isDenial } from './denials.ts';
import { isNamed, named, type Saying, sameSpeaker, sayingsOf } from './saying.ts';

/** What somebody grants that goes against what he says or denies elsewhere: "said …, but conceded that …"; denied in one report and admitted in another. */
export function concessionFindings(story: StoryInHand): Draft[] {
  const { language } = story;
  const sayings = sayingsOf(story, LEAST_WEIGHT).filter((saying) => isNamed(saying));
  const granted = sayings.filter((saying) => grants(saying, language));
  if (granted.length === 0) return [];
  const denials = sayings.filter((saying) => isDenial(saying, language));
  return granted.flatMap((saying) => {
    const other =
      sayings.find((one) => isLimitedBy(one, saying, language)) ??
      denials.find((denial) => isDeniedOf(denial, saying, language));
    return other === undefined ? [] : [draft(other, saying, denials.includes(other), language)];
  });
}

/** "No fraud", "was there". */
const LEAST_WEIGHT = 4;

const cueOf = ({ version, attribution }: Saying): readonly Word[] =>
  (attribution.cue ?? []).flatMap((part) => wordsIn(version, part));

const has = ({ form }: Word, signal: Signal, language: Language): boolean => language.signals(form).includes(signal);

const isClause = ({ words }: Saying): boolean => words.some(({ tag }) => /^(?:VB[DPZ]|MD)$/.test(tag));

function grants(saying: Saying, language: Language): boolean {
  const { attribution } = saying;
  return (
    !attribution.negated &&
    attribution.within === null &&
    isClause(saying) &&
    cueOf(saying).some((word) => has(word, 'concedes', language))
  );
}

/** Whether the concession follows in the same sentence after a "but", of the same speaker and at another time: "said on Monday …, but conceded on Friday …". */
function isLimitedBy(saying: Saying, granted: Saying, language: Language): boolean {
  const { version, span } = saying;
  if (version !== granted.version || saying === granted || span.end > granted.span.start) return false;
  const sentence = sentenceAt(version, span);
  if (!isClause(saying) || sentence === null || sentence !== sentenceAt(version, granted.span)) return false;
  const between = wordsIn(version, { start: span.end, end: granted.span.start });
  const times = version.read.annotations.times.filter(
    (time) => overlaps(time, sentence) && !overlaps(time, span) && !overlaps(time, granted.span),
  );
  return (
    times.length > 1 &&
    sameSpeaker(saying.speaker, granted.speaker, language) &&
    !grants(saying, language) &&
    between.some((word) => has(word, 'contrast', language))
  );
}

/** How much of what is denied the concession must have, two words of it at least. */
const LEAST_SHARE = 0.5;
const LEAST_SHARED = 2;

function isDeniedOf(denial: Saying, granted: Saying, language: Language): boolean {
  if (!sameSpeaker(denial.speaker, granted.speaker, language)) return false;
  if (granted.words.some(({ form }) => language.isNegation(form))) return false;
  const shared = [...denial.matter].filter(
    ([lemma, weight]) => sharedWeight(new Map([[lemma, weight]]), granted.matter, language) > 0,
  );
  return shared.length >= LEAST_SHARED && weightOf(new Map(shared)) >= LEAST_SHARE * weightOf(denial.matter);
}

function draft(other: Saying, granted: Saying, isDenied: boolean, language: Language): Draft {
  const verb = cueOf(granted).find((word) => has(word, 'concedes', language) && word.tag === 'VBD')?.form ?? 'conceded';
  const said = `${atStart(named(granted))} ${isDenied ? 'denied that' : 'said'} “${quoted(other.version, other.span)}”`;
  const one = other.version === granted.version;
  return {
    kind: 'contradiction',
    explanation: one
      ? `${said} but ${verb} “${quoted(granted.version, granted.span)}” (${granted.version.outlet}).`
      : `${said} (${outletAndDay(other.version)}) and ${verb} “${quoted(granted.version, granted.span)}” (${outletAndDay(granted.version)}).`,
    strength: 0.8 * Math.min(other.attribution.confidence, granted.attribution.confidence),
    evidence: [
      evidenceAt(other.version, other.span, isDenied ? 'denied' : 'said'),
      evidenceAt(granted.version, granted.span, verb),
    ],
    detail: { type: 'plain' },
  };
}
