import type { Witness } from '../../core/apparatus.ts';
import type { Language } from '../../core/language.ts';
import { hull, type Span } from '../../core/span.ts';
import { type Version, type Word, wordsIn } from '../version.ts';
import { type Quote, toldAt } from './carriers.ts';

/** A quotation as one report prints it, with those that have its words. */
export interface Carried extends Printed {
  readonly carriers: readonly { readonly version: Version; readonly place: Span }[];
  /** Whether they have its words, not only what it tells. */
  readonly isVerbatim: boolean;
}

interface Printed {
  readonly version: Version;
  readonly content: readonly Span[];
}

/**
 * Of the versions that `reports` print of a quotation the one whose words most of them have, with those alone: a report that cut a “but” or
 * an “if” from it, or made another sentence of it, carries something else. Where no two have the words of
 * one, all with `share` of its matter.
 */
export function versionOfMost(quote: Quote, reports: readonly Version[], share: number, language: Language): Carried {
  const versions = reports.flatMap((version) => printedBy(quote, version));
  const carried = [quote, ...versions].map(({ version, content }): Carried => {
    const words = content.flatMap((part) => wordsIn(version, part));
    const carriers = reports.flatMap((report) => {
      const place = placeOf(words, quote, report, language);
      return place === null ? [] : [{ version: report, place }];
    });
    return { version, content, carriers, isVerbatim: true };
  });
  const best = carried.reduce((most, one) => (one.carriers.length > most.carriers.length ? one : most));
  if (best.carriers.length >= LEAST_AGREEING) return best;
  const telling = reports.flatMap((version) => {
    const place = toldAt(version, quote.matter, share, language);
    return place === null ? [] : [{ version, place }];
  });
  return { version: quote.version, content: quote.content, carriers: telling, isVerbatim: false };
}

/** What one report alone prints the others do not carry. */
const LEAST_AGREEING = 2;

/** What a report prints of a quotation in marks: of a clause that leads in to it (“that he had ‘sold it’”) the part within. */
function printedBy({ utterance }: Quote, version: Version): Printed[] {
  return witnessesOf(utterance.witnesses, version).flatMap(({ kind, content, text }): Printed[] => {
    if (kind === 'direct' && !/^[^"“]+["“]/u.test(text)) return [{ version, content }];
    return kind === 'direct' || kind === 'mixed' ? markedIn(version, hull(content)) : [];
  });
}

const witnessesOf = (witnesses: readonly Witness[], { id }: Version): Witness[] =>
  witnesses.filter(({ document }) => document === id);

function markedIn(version: Version, { start, end }: Span): Printed[] {
  const text = version.read.document.text.slice(start, end + 1);
  return [...text.matchAll(/["“][^"“”]+["”]/gu)].flatMap(({ index, 0: marked }): Printed[] => {
    const span = { start: start + index, end: start + index + marked.length };
    return wordsIn(version, span).length < LEAST_MARKED ? [] : [{ version, content: [span] }];
  });
}

/** Fewer words in marks are a phrase. */
const LEAST_MARKED = 8;

/** Where a report has the words of a quotation: in its rendering, else in one or two sentences. */
function placeOf(words: readonly Word[], { utterance }: Quote, version: Version, language: Language): Span | null {
  const renderings = witnessesOf(utterance.witnesses, version).map(({ content }) => hull(content));
  const { sentences } = version;
  const pairs = sentences.map(({ start, end }, i) => ({ start, end: sentences[i + 1]?.end ?? end }));
  const places = [...renderings, ...sentences, ...pairs];
  return places.find((place) => hasWords(wordsIn(version, place), words, language)) ?? null;
}

/** Whether a stretch has nine tenths of some words near each other, with each that turns or limits what is said, and no condition of its own. */
function hasWords(own: readonly Word[], words: readonly Word[], language: Language): boolean {
  const needed = words.filter(isSpoken);
  const limits = ({ form }: Word): boolean =>
    language.isNegation(form) ||
    language.signals(form).some((signal) => signal === 'contrast' || signal === 'condition');
  const wanted = new Set(needed.map(({ lemma }) => lemma));
  const has = own.filter(isSpoken);
  if (has.some((word) => !wanted.has(word.lemma) && language.signals(word.form).includes('condition'))) return false;
  const length = needed.length + Math.max(LEAST_BETWEEN, needed.length / 4);
  return has.some(({ lemma }, at) => {
    if (!wanted.has(lemma)) return false;
    const near = new Set(has.slice(at, at + length).map((word) => word.lemma));
    const found = needed.filter((word) => near.has(word.lemma));
    return found.length >= NEARLY_ALL * needed.length && needed.every((word) => near.has(word.lemma) || !limits(word));
  });
}

const isSpoken = ({ form }: Word): boolean => /[\p{L}\p{N}]/u.test(form);

const NEARLY_ALL = 0.9;

/** Words that may stand between them, or a quarter more: “he told reporters in Larn”. */
const LEAST_BETWEEN = 4;
