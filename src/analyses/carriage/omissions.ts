import { hull } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { listed, someOutlets } from '../sentences.ts';
import { evidenceAt, quotedAll, type StoryInHand, type Version } from '../version.ts';
import { copiesOf, type Quote, quotesOf, tells } from './carriers.ts';

/** A quotation that fewer reports than this carry is not one that a reader would miss. */
const LEAST_CARRIERS = 3;
/** As for what stands only in one report: more than this of its matter may be an indirect rendering. */
const TOLD = 0.34;

/** Quotations that most reports of a story carry and one leaves out that quotes the same speaker on the same matter. */
export function omissionFindings(story: StoryInHand): Draft[] {
  const copies = copiesOf(story);
  const originals = story.versions.filter((version) => !copies.has(version.id));
  return quotesOf(story).flatMap((quote) => {
    const carriers = originals.filter((version) => carries(quote, version));
    if (carriers.length < LEAST_CARRIERS || carriers.length * 2 < originals.length) return [];
    const without = originals.filter(
      (version) => !carriers.includes(version) && leavesOut(quote, version, story) && isOfTheTime(version, carriers),
    );
    return without.length === 0 ? [] : [draft(quote, carriers, without)];
  });
}

function carries(quote: Quote, version: Version): boolean {
  return quote.utterance.witnesses.some(({ document }) => document === version.id);
}

/** Whether the report quotes the same speaker otherwise and does not tell this in any words. */
function leavesOut(quote: Quote, version: Version, story: StoryInHand): boolean {
  const quotesSpeaker = story.utterances.some(
    ({ speaker, witnesses }) =>
      speaker === quote.utterance.speaker && witnesses.some(({ document }) => document === version.id),
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

function draft(quote: Quote, carriers: readonly Version[], without: readonly Version[]): Draft {
  const names = listed(without.map(({ outlet }) => outlet));
  const have = someOutlets(carriers.map(({ outlet }) => outlet));
  return {
    kind: 'omission',
    explanation: `${names} ${without.length === 1 ? 'quotes' : 'quote'} ${quote.by} but ${without.length === 1 ? 'leaves' : 'leave'} out what ${have} carry: “${quotedAll(quote.version, quote.content)}”.`,
    strength: Math.min(1, 0.4 + 0.12 * carriers.length),
    evidence: carriers.flatMap((version) => evidenceOf(quote, version)),
    detail: { type: 'plain' },
  };
}

function evidenceOf(quote: Quote, version: Version) {
  const witness = quote.utterance.witnesses.find(({ document }) => document === version.id);
  return witness === undefined ? [] : [evidenceAt(version, hull(witness.content), version.outlet)];
}
