import type { Utterance } from '../../core/apparatus.ts';
import type { Language } from '../../core/language.ts';
import type { Draft } from '../draft.ts';
import { areKin } from '../likeness.ts';
import { listed } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand, sentenceAt, type Version, wordsIn } from '../version.ts';
import { type Item, type List, listsIn } from './lists.ts';
import { isTold } from './quotation.ts';

/** A list in one rendering of a saying. */
interface Told {
  readonly version: Version;
  readonly list: List;
}

/** A longer list and another report's, with the things that either report alone has. */
interface Pair {
  readonly long: Told;
  readonly other: Told;
  readonly onlyLong: readonly Item[];
  readonly onlyOther: readonly Item[];
}

/**
 * Renderings of one saying that list not the same things ("roads, dams and mines", "roads and dams"), where one report has a thing of the other's
 * list nowhere. Only within quotation marks: told from any words, eight of ten on the benchmark's stories were wrong. Of each saying the pair that differs most, with all other reports that lack as much.
 */
export function shortenedListFindings(story: StoryInHand): Draft[] {
  return story.utterances.flatMap((utterance) => {
    const told = utterance.witnesses.flatMap(({ document, content, kind }): Told[] => {
      const version = story.versions.find(({ id }) => id === document);
      if (version === undefined || (kind !== 'direct' && kind !== 'mixed')) return [];
      const words = content.flatMap((part) => wordsIn(version, part));
      if (!words.some(({ tag }) => tag === 'CC')) return [];
      const sentences = [...Map.groupBy(words, (word) => sentenceAt(version, word)).values()];
      return sentences.flatMap((own) => listsIn(own, story.language).map((list) => ({ version, list })));
    });
    if (told.length < 2) return [];
    const pairs = told.flatMap((long) => told.flatMap((other) => pairOf(long, other, story.language) ?? []));
    const most = pairs.toSorted((a, b) => b.onlyLong.length - a.onlyLong.length)[0];
    if (most === undefined) return [];
    const same = pairs.filter(({ long, onlyLong }) => long === most.long && hasAll(onlyLong, most.onlyLong));
    const onePerReport = [...new Map(same.toReversed().map((pair) => [pair.other.version.outlet, pair])).values()];
    return [draft(most, onePerReport.toReversed(), utterance)];
  });
}

const hasAll = (items: readonly Item[], all: readonly Item[]): boolean => all.every((item) => items.includes(item));

/** A list is of three things at least; what another has of it, of two. */
const LEAST_LONG = 3;
const LEAST_SHARED = 2;
/** Telling words beyond which an item is a clause more than a thing. */
const MOST_WORDS = 6;

function pairOf(long: Told, other: Told, language: Language): Pair | null {
  if (long.version.outlet === other.version.outlet || long.list.items.length < LEAST_LONG) return null;
  const rest = [...other.list.items];
  let areCountedApart = false;
  const left = long.list.items.filter((item) => {
    const at = rest.findIndex((one) => areOne(item, one, language));
    const [one] = at < 0 ? [] : rest.splice(at, 1);
    areCountedApart ||= one !== undefined && isAnotherCount(item, one);
    return at < 0;
  });
  if (areCountedApart) return null;
  const shared = long.list.items.length - left.length;
  // Of two things and others the rest may be no list.
  if (shared < LEAST_SHARED || (rest.length > 0 && other.list.items.length < LEAST_LONG)) return null;
  const lacking = (items: readonly Item[], version: Version): Item[] =>
    items.filter(
      ({ isThing, words, whole }) =>
        isThing && whole.length <= MOST_WORDS && ![words, whole].some((own) => isTold(own, version, language)),
    );
  const [onlyLong, onlyOther] = [lacking(left, other.version), lacking(rest, long.version)];
  return onlyLong.length === 0 ? null : { long, other, onlyLong, onlyOther };
}

/** Fourteen rifles and six are of two finds, or a figure that reports tell differently. */
function isAnotherCount({ count: a }: Item, { count: b }: Item): boolean {
  return a !== null && b !== null && a !== b;
}

function areOne(a: Item, b: Item, language: Language): boolean {
  return a.nouns.some((one) =>
    b.nouns.some(
      ({ lemma }) =>
        areKin(one.lemma, lemma) ||
        language.synonyms(one.lemma).includes(lemma) ||
        language.retellings(one.lemma).includes(lemma),
    ),
  );
}

function draft({ long, onlyLong }: Pair, others: readonly Pair[], { speaker }: Utterance): Draft {
  const words = ({ version }: Told, items: readonly Item[]): string =>
    listed(items.map((item) => `“${quoted(version, item)}”`));
  const tell = ({ other, onlyOther }: Pair): string => {
    const alone =
      onlyOther.length === 0 ? '' : `, with ${words(other, onlyOther)}, which ${long.version.outlet} has nowhere`;
    return `${other.version.outlet} has “${quoted(other.version, other.list, 240)}”${alone}`;
  };
  return {
    kind: 'omission',
    explanation: `What ${speaker ?? 'a speaker who is not named'} lists is not the same everywhere: ${long.version.outlet} has “${quoted(long.version, long.list, 240)}”, with ${words(long, onlyLong)}, which ${listed(others.map(({ other }) => other.version.outlet))} ${others.length > 1 ? 'have' : 'has'} nowhere; ${others.map(tell).join('; ')}.`,
    strength: 0.7,
    evidence: [
      ...onlyLong.map((item) => evidenceAt(long.version, item, 'only here')),
      ...others.map(({ other }) => evidenceAt(other.version, other.list)),
    ],
    detail: { type: 'plain' },
  };
}
