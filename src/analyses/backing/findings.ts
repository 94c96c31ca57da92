import type { Language } from '../../core/language.ts';
import { overlaps, type Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { meet, placesIn, statesIn } from '../keys.ts';
import { hullOf } from '../phrases.ts';
import { atStart, listed } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand, type Version } from '../version.ts';
import { type DeniedHand, deniedHands } from './denied.ts';
import { type Backing, backingsIn } from './told.ts';

/** Somebody denies a hand in a conflict, and another report tells as a fact that they help one of its sides. */
export function backingFindings({ versions, language }: StoryInHand): Draft[] {
  return backingAcross(versions, language, () => true);
}

/** The same across the stories of a storyline; `apart` tells which two versions are of two stories. */
export function backingAcross(
  versions: readonly Version[],
  language: Language,
  apart: (a: Version, b: Version) => boolean,
): Draft[] {
  const denied = versions.flatMap((version) => deniedHands(version, language));
  if (denied.length === 0) return [];
  const told = versions.flatMap((version) => toldIn(version, language));
  return denied.flatMap((denial) => {
    const own = told.filter(
      (one) => one.version.outlet !== denial.version.outlet && apart(one.version, denial.version),
    );
    const denier = statesOfName(denial.speaker, denial.version, language);
    const places = placesIn(denial.version, denial.around, language).filter((place) => !denier.includes(place));
    const against = onePerOutlet(own.filter((one) => goesAgainst(one, denier, places)));
    return against.length === 0 ? [] : [draft(denial, against)];
  });
}

interface Told extends Backing {
  readonly version: Version;
  readonly span: Span;
  /** The states of who helps. */
  readonly states: readonly string[];
  /** The places that its sentence names. */
  readonly places: readonly string[];
}

/** What a version tells in its own voice of who helps whom, without marks around it. */
function toldIn(version: Version, language: Language): Told[] {
  return version.sentences.flatMap(({ first, last }) => {
    const words = version.words.slice(first, last);
    return backingsIn(words, language).flatMap((backing) => {
      const span = hullOf(backing.words);
      // The verb may have been read as one of saying ("supports"), not so who does it.
      if (isSaid(version, hullOf(backing.backer))) return [];
      const states = statesIn(backing.backer, language);
      return [{ ...backing, version, span, states, places: placesIn(version, words, language) }];
    });
  });
}

/** Whether a saying has any of it: then it is not the outlet's alone. */
function isSaid(version: Version, span: Span): boolean {
  return version.read.annotations.attributions.some(({ content }) => content.some((part) => overlaps(part, span)));
}

/** Whether it is told of the states of the one who denies it, in the same country or of another of the same names. */
function goesAgainst(told: Told, denier: readonly string[], places: readonly string[]): boolean {
  if (denier.length === 0 || !meet(denier, told.states)) return false;
  return meet(
    told.places.filter((place) => !denier.includes(place)),
    places,
  );
}

function statesOfName(speaker: string, { words }: Version, language: Language): readonly string[] {
  const parts = new Set(speaker.toLowerCase().split(/\s+/));
  return statesIn(words.filter(({ form }) => parts.has(form)).slice(0, parts.size), language);
}

function onePerOutlet(told: readonly Told[]): readonly Told[] {
  return [...new Map(told.toReversed().map((one) => [one.version.outlet, one])).values()].toReversed();
}

function draft(denial: DeniedHand, told: readonly Told[]): Draft {
  const { version, speaker, span, claim } = denial;
  const isLeaning = !overlaps(claim, span);
  const before = isLeaning ? `, after “${quoted(version, claim)}”` : '';
  const others = told.map((one) => `${one.version.outlet} has “${quoted(one.version, one.span)}”`);
  return {
    kind: 'denial',
    explanation: `${atStart(speaker)} denies it (${version.outlet}: “${quoted(version, span)}”${before}), but ${told.length === 1 ? 'another report tells as a fact what goes' : 'others tell as a fact what goes'} against that: ${listed(others)}.`,
    strength: 0.7,
    evidence: [
      evidenceAt(version, span, `denied by ${speaker}`),
      ...(isLeaning ? [evidenceAt(version, claim, 'what is denied')] : []),
      ...told.map((one) => evidenceAt(one.version, one.span, 'told as a fact')),
    ],
    detail: { type: 'plain' },
  };
}
