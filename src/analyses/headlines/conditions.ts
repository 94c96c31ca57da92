import type { Language } from '../../core/language.ts';
import type { Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { hullOf } from '../phrases.ts';
import { asQuotation, listed } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand, trimmed, type Version, type Word } from '../version.ts';
import { covered, type HeadlineClause, type HeadlineWord, headlineOf, isOne } from './headline.ts';

/** Whether a form opens a condition: if, unless, until. */
export function opensCondition(form: string, language: Language): boolean {
  const signals = language.signals(form);
  return signals.includes('condition') && signals.includes('circumstance');
}

/** The condition that begins at a word, to the next mark; `null` where none does: "even if", "asked if". */
function conditionAt(words: readonly Word[], at: number, language: Language): readonly Word[] | null {
  if (!opensCondition(words[at]!.form, language) || /^(?:VB.?|RB)$/.test(words[at - 1]?.tag ?? '')) return null;
  const end = words.findIndex(({ tag }, i) => i > at && /^(?:[,.:]|``|''|-[LR]RB-)$/.test(tag));
  const condition = words.slice(at, end < 0 ? words.length : end);
  return condition.some(({ tag }) => tag.startsWith('VB')) ? condition : null;
}

/** The condition of a verb: one that its sentence begins with, or that follows it with no other finite verb between; `null` where it has none. */
export function conditionOf(words: readonly Word[], verb: number, language: Language): readonly Word[] | null {
  const first = words.findIndex(({ matter, tag }) => matter || tag === 'IN');
  const ahead = first < 0 || first > verb ? null : conditionAt(words, first, language);
  if (ahead !== null && words.indexOf(ahead.at(-1)!) < verb) return ahead;
  for (let at = verb + 1; at < words.length; at++) {
    const condition = conditionAt(words, at, language);
    if (condition !== null) return condition;
    if (/^(?:VB[DPZ]|MD|:|``|''|WDT|WP)$/.test(words[at]!.tag)) return null;
  }
  return null;
}

/**
 * Headlines whose condition names another than the same condition in their text does: "if more League ships come" above "if
 * Orland sends ships". One finding a headline.
 */
export function headlineConditionFindings({ versions, language }: StoryInHand): Draft[] {
  return versions.flatMap((version) => {
    const own = headlineOf(version, language).clauses.flatMap(
      (clause) => headlineCondition(clause, version, language) ?? [],
    );
    return own.flatMap((condition) => draft(condition, version, language) ?? []).slice(0, 1);
  });
}

interface HeadlineCondition {
  readonly text: string;
  /** Where it begins in its clause. */
  readonly from: number;
  readonly opener: string;
  readonly names: readonly HeadlineWord[];
  readonly plain: readonly HeadlineWord[];
}

function headlineCondition(
  { text, words }: HeadlineClause,
  version: Version,
  language: Language,
): HeadlineCondition | null {
  const at = words.findIndex(({ form }) => opensCondition(form, language));
  const opener = words[at];
  if (opener === undefined) return null;
  const own = words.slice(at + 1).filter(({ matter }) => matter);
  // A headline may have a capital on every word; its text has it on names.
  const named = new Set(version.words.filter(isName).map(({ form }) => form));
  const names = own.filter(({ form }) => named.has(form));
  return {
    text: text.slice(opener.start),
    from: opener.start,
    opener: opener.form,
    names,
    plain: own.filter((word) => !names.includes(word)),
  };
}

const isName = ({ tag, capital }: Word): boolean => capital && tag.startsWith('NNP');

/** Share of what a headline's condition tells but its names that the text's must have. */
const SAME = 0.6;

/** Plain words of a headline's condition that the text's must have: "more troops deployed" and "deploys troops". */
const LEAST_WORDS = 2;

function draft(headline: HeadlineCondition, version: Version, language: Language): Draft | null {
  const same = version.sentences.flatMap(({ first, last }) => {
    const words = version.words.slice(first, last);
    return words.flatMap((_, at) => {
      const condition = conditionAt(words, at, language);
      return condition !== null && isSame(condition, headline, language) ? [{ sentence: words, condition }] : [];
    });
  });
  const has = (words: readonly Word[], name: HeadlineWord): boolean =>
    words.some((word) => isOne(word, name, language));
  const missing = headline.names.filter((name) => !same.some(({ sentence }) => has(sentence, name)));
  const others = same.map(({ condition }) =>
    condition.filter((word) => isName(word) && !headline.names.some((name) => isOne(word, name, language))),
  );
  const at = others.findIndex((names) => names.length > 0);
  if (at < 0 || missing.length === 0) return null;
  const place = hullOf(same[at]!.condition);
  const near = nearest(headline, missing, version, language);
  const theirs = missing.map(({ start, end }) => headline.text.slice(start - headline.from, end - headline.from));
  return {
    kind: 'headline',
    explanation: `The headline of ${version.outlet} has “${asQuotation(headline.text)}”, its text “${quoted(version, place)}”: the headline’s condition names ${listed(theirs)}, the text’s ${quoted(version, hullOf(others[at]!))}.${near === null ? '' : ` Nearest to it in the text: “${quoted(version, near)}”.`}`,
    strength: 0.8,
    evidence: [
      evidenceAt(version, place, 'the text’s condition'),
      ...(near === null ? [] : [evidenceAt(version, near, 'nearest to the headline')]),
    ],
    detail: { type: 'plain' },
  };
}

/** The sentence that has most of a headline's condition and somebody whom it names; `null` where none has half. */
function nearest(
  { names, plain }: HeadlineCondition,
  missing: readonly HeadlineWord[],
  version: Version,
  language: Language,
): Span | null {
  const all = version.sentences.flatMap((sentence) => {
    const words = version.words.slice(sentence.first, sentence.last);
    const isNamed = missing.some((name) => words.some((word) => isOne(word, name, language)));
    return isNamed ? [{ sentence, share: covered([...names, ...plain], words, language) }] : [];
  });
  const best = all.toSorted((a, b) => b.share - a.share)[0];
  return best === undefined || best.share < NEAREST ? null : trimmed(version, best.sentence);
}

/** Share of a headline's condition below which no sentence is near to it. */
const NEAREST = 0.5;

function isSame(condition: readonly Word[], { opener, plain }: HeadlineCondition, language: Language): boolean {
  const shared = plain.filter((one) => condition.some((word) => isOne(word, one, language)));
  if (shared.length < LEAST_WORDS || covered(plain, condition, language) < SAME) return false;
  const negates = (forms: readonly { readonly form: string }[]): boolean =>
    forms.some(({ form }) => language.isNegation(form));
  return condition[0]!.form === opener && !negates(condition) && !negates(plain);
}
