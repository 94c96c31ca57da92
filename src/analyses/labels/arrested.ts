import type { Language } from '../../core/language.ts';
import type { Draft } from '../draft.ts';
import { groupStart, hullOf } from '../phrases.ts';
import type { StoryInHand, Version, Word } from '../version.ts';
import { chargesOf, type Named, rowsOf, toldRows } from './rows.ts';
import { isQuoted } from './term.ts';

/**
 * What reports call the many whom the police took ("72 yobs were nicked", "27 people were arrested"), where one outlet has a charged noun
 * for them and another a plain one. Of one story they are the same, however many each report counts. One finding a story.
 */
export function arrestedFindings({ versions }: StoryInHand): Draft[] {
  const all = versions.flatMap(arrestedIn);
  const charged = all.filter((one) => one.charged !== null);
  const nouns = new Set(charged.map(({ term }) => term));
  const having = new Set(
    versions.filter(({ words }) => words.some(({ lemma }) => nouns.has(lemma))).map(({ outlet }) => outlet),
  );
  const plain = all.filter((one) => one.charged === null && !having.has(one.version.outlet));
  if (charged.length === 0 || plain.length === 0) return [];
  const shown = [...charged, ...plain];
  const rows = rowsOf(shown);
  return [
    {
      kind: 'labels',
      explanation: `The reports have different words for those whom the police took: ${toldRows(rows, shown)}.${chargesOf(rows)}`,
      strength: 0.7,
      evidence: rows.flatMap(({ evidence }) => evidence),
      detail: { type: 'labels', of: 'those whom the police took', rows },
    },
  ];
}

function arrestedIn(version: Version): Named[] {
  const { language } = version;
  return version.sentences.flatMap((sentence) => {
    const words = version.words.slice(sentence.first, sentence.last);
    return language
      .outcomeTerms(words.map(({ lemma }) => lemma))
      .flatMap(({ start, end, field, step, isSubject }) =>
        field === 'custody' && step > 1 && !isSubject ? (takenBy(version, words, start, end) ?? []) : [],
      );
  });
}

/** Of the verb from `start` to `end` the noun for the several people whom it tells to be taken; `null` where none is told. */
function takenBy(version: Version, words: readonly Word[], start: number, end: number): Named | null {
  const { language } = version;
  const verb = words[start]!;
  const from = groupStart(words, start, language);
  const group = words.slice(from, start);
  const isOpen = group.some(({ form, tag }) => /^(?:MD|TO)$/.test(tag) || language.isNegation(form));
  if (!/^VB[DN]$/.test(verb.tag) || isOpen || isQuoted(version, verb)) return null;
  const isPassive = group.some(({ lemma }) => language.signals(lemma).includes('passive'));
  const [first, last] = isPassive ? [countBefore(words, from), from] : [end, countEnd(words, end)];
  const head = words[last - 1];
  if (first >= last || head === undefined || isOne(words.slice(first, last), language)) return null;
  const term = language.peopleTerms([head.lemma])[0];
  // "Three smugglers" may be others than "two men".
  const charged = term?.unruly ? term.charged : null;
  const span = hullOf(isPassive ? words.slice(first, end) : words.slice(start, last));
  return { version, term: head.tag === 'CD' ? '' : head.lemma, charged, span };
}

/** Whether a number says one, or a name stands there. */
const isOne = (words: readonly Word[], language: Language): boolean =>
  words.some(({ form, tag, capital }) => language.signals(form).includes('one') || (capital && tag !== 'CD'));

const WITHIN = /^(?:CD|JJ|NN|VBN|HYPH)$/;

/** Where "27", "72 masked yobs" begins that ends before `end`; `end` where none does. */
function countBefore(words: readonly Word[], end: number): number {
  if (!/^(?:NNS|CD)$/.test(words[end - 1]?.tag ?? '')) return end;
  let from = end - 1;
  while (from > 0 && WITHIN.test(words[from - 1]!.tag)) from--;
  return from;
}

/** Where "27", "72 masked yobs", "72 of the yobs" ends that begins at `from`; `from` where none does. */
function countEnd(words: readonly Word[], from: number): number {
  const isPartOf = words[from]?.tag === 'CD' && words[from + 1]?.tag === 'IN' && words[from + 2]?.tag === 'DT';
  let end = isPartOf ? from + 3 : from;
  while (WITHIN.test(words[end]?.tag ?? '')) end++;
  if (words[end]?.tag === 'NNS') return end + 1;
  // "Arrested 23 Larnish …" goes on.
  return words[from]?.tag === 'CD' && end === from + 1 && !words[end]?.tag.startsWith('NN') ? end : from;
}
