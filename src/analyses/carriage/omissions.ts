import type { Draft } from '../draft.ts';
import { matterOf } from '../likeness.ts';
import { listed, someOutlets } from '../sentences.ts';
import { evidenceAt, quotedAll, type StoryInHand, type Version, wordsIn } from '../version.ts';
import { copiesOf, hasNamesake, type Quote, quotesOf, tells } from './carriers.ts';
import { nearPlaces } from './near.ts';
import { type Carried, versionOfMost } from './version-of-most.ts';

/** A quotation that fewer reports than this carry is not one that a reader would miss. */
const LEAST_CARRIERS = 3;
/** More of its matter than this, in two sentences of a report, may be an indirect rendering: less than for what stands only in one report, for what many carry is retold in few words. */
const TOLD = 0.25;
/** From this score on something near may be it (`nearPlaces`). */
const MAY_BE_TOLD = 0.6;
/** Less of its matter than this is not carried, but another saying matched with it. */
const CARRIED = 0.5;

/** Quotations that most reports of a story carry and one leaves out that quotes the same speaker on the same matter. */
export function omissionFindings(story: StoryInHand): Draft[] {
  const copies = copiesOf(story);
  const originals = story.versions.filter((version) => !copies.has(version.id));
  const enough = (count: number): boolean => count >= LEAST_CARRIERS && count * 2 >= originals.length;
  const namesakes = new Map<string, boolean>();
  const hasOther = (speaker: string): boolean => {
    const known = namesakes.get(speaker) ?? hasNamesake(speaker, story);
    namesakes.set(speaker, known);
    return known;
  };
  const quotes = quotesOf(story).filter(({ utterance, isLed }) => !isLed && !hasOther(utterance.speaker!));
  return quotes.flatMap((quote) => {
    const witnesses = originals.filter((version) => isWitness(quote, version));
    if (!enough(witnesses.length)) return [];
    const carriers = witnesses.filter((version) => tells(version, quote.matter, CARRIED, story.language));
    if (!enough(carriers.length)) return [];
    const silent = originals.filter(
      (version) => !witnesses.includes(version) && leavesOut(quote, version, story) && isOfTheTime(version, carriers),
    );
    if (silent.length === 0) return [];
    const near = nearPlaces(story, [quote], new Set(witnesses.map(({ id }) => id))) ?? [];
    const isNear = (one: Version): boolean =>
      near.some(({ version, score }) => version === one && score >= MAY_BE_TOLD);
    const without = silent.filter((one) => !isNear(one));
    if (without.length === 0) return [];
    const told = versionOfMost(quote, carriers, CARRIED, story.language);
    const printed = matterOf(told.content.flatMap((part) => wordsIn(told.version, part)));
    const lacking = without.filter((version) => !tells(version, printed, CARRIED, story.language));
    return lacking.length === 0 ? [] : [draft(quote, told, lacking)];
  });
}

function isWitness(quote: Quote, version: Version): boolean {
  return quote.utterance.witnesses.some(({ document }) => document === version.id);
}

/** Whether the report quotes the same speaker otherwise, in marks, and does not tell this in any words. */
function leavesOut(quote: Quote, version: Version, story: StoryInHand): boolean {
  const quotesSpeaker = story.utterances.some(
    ({ speaker, witnesses }) =>
      speaker === quote.utterance.speaker &&
      witnesses.some(({ document, kind }) => document === version.id && (kind === 'direct' || kind === 'mixed')),
  );
  return quote.by !== null && quotesSpeaker && !tells(version, quote.matter, TOLD, story.language);
}

/** Reports farther apart than this tell of different days of a story, when others may have spoken. */
const MOST_DAYS = 3;

function isOfTheTime(version: Version, carriers: readonly Version[]): boolean {
  const day = version.day;
  if (day === null) return true;
  const far = (other: string): boolean => Math.abs(Date.parse(day) - Date.parse(other)) > MOST_DAYS * 86_400_000;
  return carriers.every((carrier) => carrier.day === null || !far(carrier.day));
}

function draft(quote: Quote, { version, content, carriers, isVerbatim }: Carried, without: readonly Version[]): Draft {
  const names = listed(without.map(({ outlet }) => outlet));
  const have = someOutlets(carriers.map(({ version: { outlet } }) => outlet));
  return {
    kind: 'omission',
    explanation: `${names} ${without.length === 1 ? 'quotes' : 'quote'} ${quote.by} but ${without.length === 1 ? 'leaves' : 'leave'} out what ${have} carry${isVerbatim ? '' : ', each in other words'}: “${quotedAll(version, content)}”${isVerbatim ? '' : ` (${version.outlet})`}.`,
    strength: Math.min(1, 0.4 + 0.12 * carriers.length),
    evidence: carriers.map((carrier) => evidenceAt(carrier.version, carrier.place, carrier.version.outlet)),
    detail: { type: 'plain' },
  };
}
