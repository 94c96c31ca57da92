import type { Utterance } from '../core/apparatus.ts';
import type { CollatedStory, ReadDocument } from '../core/collation.ts';
import { hull } from '../core/span.ts';
import { count, documentOf, type Edition, listed, type Place } from './edition.ts';
import { linksBySentence, otherEnd, placeKey, sentencesAt } from './synopsis.ts';

/** How many reports of a story have a saying, and by their letters those where nothing near it was found: “in 2 of 3 reports, none found in C”. */
export function carriersInWords(edition: Edition, story: CollatedStory, utterance: Utterance): string {
  const having = new Set(utterance.witnesses.map(({ document }) => document)).size;
  return `in ${having} of ${count(story.documents.length, 'report')}${noneIn(edition, story, utterance)}`;
}

/** Of so many reports that leave a saying out each is named. */
const MOST_LEAVING_OUT = 4;

/**
 * Which reports have a saying neither as a version, nor by the matrix of who carries what, nor in a sentence that the synopsis has beside
 * one of its versions or that has a third of the telling words of one: there it may be told in other words.
 */
function noneIn(edition: Edition, story: CollatedStory, { id, witnesses }: Utterance): string {
  const carriers = story.carriage.items.find(({ utterance }) => utterance === id)?.carriers ?? [];
  const having = new Set([...witnesses, ...carriers].map(({ document }) => document));
  const lacking = story.documents.filter((one) => !having.has(one) && edition.sigils.has(one));
  if (lacking.length === 0 || lacking.length > MOST_LEAVING_OUT) return '';
  const places = witnesses.map(({ document, content }) => ({ document, ...hull(content) }));
  const beside = besideIn(edition, story, places);
  const told = witnesses.map(({ text }) => tellingWords(text)).filter(({ size }) => size >= LEAST_WORDS);
  const isFound = (one: string): boolean =>
    beside.has(one) || told.some((words) => isNear(words, documentOf(edition, one)));
  const none = told.length === 0 ? [] : lacking.filter((one) => !isFound(one));
  return none.length === 0 ? '' : `, none found in ${listed(none.map((one) => edition.sigils.get(one)!))}`;
}

/** The reports that have a sentence beside one of the places, or one of which it is the nearest. */
function besideIn(edition: Edition, story: CollatedStory, places: readonly Place[]): ReadonlySet<string> {
  const synopsis = edition.synopses.get(story.id);
  if (synopsis === undefined) return new Set();
  const links = linksBySentence(synopsis);
  const sentences = places.flatMap((place) => sentencesAt(synopsis, place));
  const reports = sentences.flatMap((one) =>
    (links.get(placeKey(one)) ?? []).map((link) => synopsis.reports[otherEnd(link, one).report]!.document),
  );
  return new Set(reports);
}

/**
 * Share of a version's telling words that a sentence must have for the saying to be, perhaps, told there. Of 130 times that no
 * version of a saying of ten invented stories was found in a report, readers found it there 19 times.
 */
const NEAR = 1 / 3;
/** Of fewer telling words nothing can be said. */
const LEAST_WORDS = 2;
/** One word alone may stand in any sentence. */
const LEAST_SHARED = 2;

function isNear(words: ReadonlySet<string>, report: ReadDocument): boolean {
  const least = Math.max(LEAST_SHARED, NEAR * words.size);
  return sentenceWords(report).some((own) => [...words].filter((word) => own.has(word)).length >= least);
}

const kept = new WeakMap<ReadDocument, readonly ReadonlySet<string>[]>();

function sentenceWords(report: ReadDocument): readonly ReadonlySet<string>[] {
  const known = kept.get(report);
  if (known !== undefined) return known;
  const { text } = report.document;
  const words = report.annotations.sentences.map(({ start, end }) => tellingWords(text.slice(start, end)));
  kept.set(report, words);
  return words;
}

/** Letters that words of one root mostly share. */
const ROOT = 5;

/** The numbers of a text, and its words of five letters or more by their first five. */
function tellingWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{N}[\p{N}.,:]*\p{N}|\p{N}|[\p{L}’'-]{5,}/gu) ?? [];
  return new Set(words.map((word) => (/^\p{N}/u.test(word) ? word : word.slice(0, ROOT))));
}
