import type { Citation } from '../../core/annotations.ts';
import { contains, overlaps } from '../../core/span.ts';
import { editDistance } from '../../text/edit-distance.ts';
import { sentenceAt, type Version } from '../version.ts';

/** Where a report names another of the story, and how it leans on it. */
export type Mention = Pick<Citation, 'start' | 'end' | 'outlet' | 'kind'>;

/**
 * Where a report leans on another of its story by a name that no list of outlets has ("according to NNA", "an NNA reporter saw",
 * "boasted to a foreign paper, the Larn Cal"), but in what somebody else is quoted with. In text order for each name.
 */
export function mentionsOf(version: Version, others: readonly Version[]): readonly Mention[] {
  const known = MENTIONS.get(version) ?? findMentions(version, others);
  MENTIONS.set(version, known);
  return known;
}

/** Asked for twice of each version, with the same others. */
const MENTIONS = new WeakMap<Version, readonly Mention[]>();

function findMentions(version: Version, others: readonly Version[]): Mention[] {
  const { citations, attributions } = version.read.annotations;
  const quoted = attributions.flatMap(({ kind, content }) => (kind === 'direct' ? content : []));
  return places(version, others).flatMap(({ start, end, outlet }): Mention[] => {
    const span = { start, end };
    if (citations.some((known) => overlaps(known, span)) || quoted.some((words) => contains(words, span))) return [];
    const sentence = sentenceAt(version, span);
    if (sentence === null) return [];
    const { text } = version.read.document;
    const leaning = version.language.leaningOn(text.slice(sentence.start, start), text.slice(end, sentence.end));
    if (leaning === null) return [];
    return [{ start: start - leaning.before, end: end + leaning.after, outlet, kind: leaning.kind }];
  });
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly outlet: string;
}

/** Where the names of the outlets of other versions stand; of overlapping ones the longest. */
export function places(version: Version, others: readonly Version[]): Place[] {
  const { text } = version.read.document;
  const known = new Set(version.words.map(({ form }) => form));
  const outlets = new Set(others.map(({ outlet }) => outlet));
  outlets.delete(version.outlet);
  const found = [...outlets].flatMap((outlet) =>
    formsOf(outlet, version).flatMap((form) => {
      const own = inText(form, text, known).map((start) => ({ start, end: start + form.length, outlet }));
      return own.length > 0 ? own : misspelt(form, outlet, text, known);
    }),
  );
  const longest = found.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const kept: Place[] = [];
  for (const one of longest) if (!kept.some((other) => overlaps(other, one))) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}

const FORMS = new Map<string, readonly string[]>();

/** The names of an outlet, made once for all reports of its story. */
function formsOf(outlet: string, { language }: Version): readonly string[] {
  const key = `${language.code} ${outlet}`;
  const forms = FORMS.get(key) ?? language.outletForms(outlet);
  if (FORMS.size > MOST_FORMS) FORMS.clear();
  FORMS.set(key, forms);
  return forms;
}

/** So many outlets are kept in mind; a story has a few hundred at most. */
const MOST_FORMS = 1000;

function inText(form: string, text: string, known: ReadonlySet<string>): number[] {
  // Most reports name none of the others: the first word tells at the price of one look.
  const first = /^[\p{L}\p{N}]+/u.exec(form)?.[0].toLowerCase();
  if (first === undefined || (!known.has(first) && /\s/.test(form))) return [];
  const starts: number[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
    const isWhole =
      !/[\p{L}\p{N}]/u.test(`${text[at - 1] ?? ' '}`) && !/[\p{L}\p{N}]/u.test(text[at + form.length] ?? ' ');
    if (isWhole) starts.push(at);
  }
  return starts;
}

/** Letters of a name's first word from which one may be wrong. */
const LONG_WORD = 5;

/** "the Brenick Post" for the Brennick Post: a name of two words, the first a letter off. */
function misspelt(form: string, outlet: string, text: string, known: ReadonlySet<string>): Place[] {
  const [first = '', last, ...more] = form.split(' ');
  if (last === undefined || more.length > 0 || first.length < LONG_WORD || !known.has(last.toLowerCase())) return [];
  return [...text.matchAll(/(?<![\p{L}\p{N}])(\p{Lu}[\p{L}-]+) (\p{Lu}[\p{L}-]+)(?![\p{L}\p{N}])/gu)].flatMap(
    (match) =>
      match[2] === last && editDistance(match[1]!, first, 1) === 1
        ? [{ start: match.index, end: match.index + match[0].length, outlet }]
        : [],
  );
}
