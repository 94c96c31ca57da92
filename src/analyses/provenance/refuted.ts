import type { Citation } from '../../core/annotations.ts';
import { contains } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { evidenceAt, type Sentence, type StoryInHand, sentenceAt, type Version, wordsIn } from '../version.ts';
import { mentionsOf } from './mentions.ts';

type Cited = Pick<Citation, 'start' | 'end' | 'outlet' | 'kind'>;

/** "He denied a report in the Larn Wire": who is told to have denied it, not the report, speaks of that paper. */
export function isRefused(version: Version, { start, kind }: Cited): boolean {
  const sentence = sentenceAt(version, { start, end: start + 1 });
  if (sentence === null || kind !== 'reports') return false;
  const before = version.words.slice(sentence.first, sentence.last).filter((word) => word.end <= start);
  const verb = before.findLastIndex(({ tag }) => tag.startsWith('VB') || /^[,:.]$/.test(tag));
  return isDenying(version, before[verb]?.form ?? '');
}

/** "The Larn Wire did not report this", "has never spoken to the Larn Wire": a report that says so has nothing from there. */
export function isNegated(version: Version, { start, end }: Cited): boolean {
  const first = version.words.findIndex((word) => word.start >= start);
  const [before, verb] = [version.words[first - 1], version.words[first]];
  const isBefore = before !== undefined && version.language.isNegation(before.form);
  if (isBefore && verb?.tag.startsWith('VB')) return true;
  return wordsIn(version, { start, end }).some(({ form }) => version.language.isNegation(form));
}

function isDenying({ language }: Version, form: string): boolean {
  const signals = language.signals(form);
  return signals.includes('denies') || signals.includes('rejects');
}

/** How many sentences of its paragraph a denial may stand before the sentence that says who reported what is denied. */
const SENTENCES_BEFORE = 4;

/**
 * Where a report tells a claim as denied and then says who made it ("Reports that he had known were rejected by Roe. … The Larn Wire
 * had reported this"): the sentence of the denial; `null` where the citation is none of that kind.
 */
export function deniedBefore(version: Version, { start, end, kind }: Cited): Sentence | null {
  const at = version.sentences.findIndex((sentence) => sentence.start <= start && start < sentence.end);
  if (kind !== 'reports' || at < 1 || !refersBack(version, version.sentences[at]!, end)) return null;
  const block = version.read.document.blocks.find((one) => contains(one, { start, end }));
  const before = version.sentences.slice(Math.max(0, at - SENTENCES_BEFORE), at);
  return (
    before.find((sentence) => block !== undefined && contains(block, sentence) && deniesClaim(version, sentence)) ??
    null
  );
}

/** Whether the word behind the citation stands for what was told before: "reported this". */
function refersBack(version: Version, { first, last }: Sentence, end: number): boolean {
  const next = version.words.slice(first, last).find((word) => word.start >= end);
  return next !== undefined && !next.capital && version.language.signals(next.form).includes('refers');
}

function deniesClaim(version: Version, { first, last }: Sentence): boolean {
  const words = version.words.slice(first, last);
  // "Press reports that …" is easily taken for a verb.
  const isNoun = (tag: string, next: string | undefined): boolean => tag === 'NNS' || (tag === 'VBZ' && next === 'IN');
  const claims = words.some(
    ({ form, tag }, i) => isNoun(tag, words[i + 1]?.tag) && version.language.signals(form).includes('claim'),
  );
  return claims && words.some(({ form, tag }) => tag.startsWith('VB') && isDenying(version, form));
}

/** Which reports cite another to say that what it reports is denied: they do not rest on it. */
export function refutedFindings(story: StoryInHand): Draft[] {
  return story.versions.flatMap((version) => {
    const others = story.versions.filter((other) => other !== version);
    const cited = [...version.read.annotations.citations, ...mentionsOf(version, others)];
    return cited.flatMap((citation): Draft[] => {
      const denial = deniedBefore(version, citation);
      if (denial === null) return [];
      return [
        {
          kind: 'citation chain',
          explanation: `${version.outlet} names ${citation.outlet} as the one that reported what it tells as denied; it does not rest on it.`,
          strength: 0.5,
          evidence: [
            evidenceAt(version, denial, version.outlet),
            evidenceAt(version, { start: citation.start, end: citation.end }, citation.outlet),
          ],
          detail: { type: 'plain' },
        },
      ];
    });
  });
}
