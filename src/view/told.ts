import { type Attribution, PENN_TAGS } from '../core/annotations.ts';
import type { Utterance, Witness } from '../core/apparatus.ts';
import type { ReadDocument } from '../core/collation.ts';
import { overlaps } from '../core/span.ts';
import { documentOf, type Edition } from './edition.ts';
import { introducedBy } from './introduced.ts';
import { tidied } from './tidied.ts';

/** What stands in a speaker's place where none is named: “Somebody not named accused each other” is true, “Nobody named accused …” is not. */
export const NOT_NAMED = 'Somebody not named';

/** Letters of a saying that is only listed: three lines of a terminal. */
const LISTED_LENGTH = 280;

/** What is listed of a saying behind its speaker: a mark right behind the name, and after a space the words. */
interface Told {
  readonly mark: ':' | '';
  readonly words: string;
}

/**
 * What follows the speaker of a listed saying. In the report's own sentence where that runs from the verb to the words
 * (“asked Norland to clarify the orders”, which by itself is no more than “to clarify the orders”), else after a colon, and
 * before that how it is introduced where that does more than say: “refused: to talk” is not “to talk”.
 */
export function toldOf(edition: Edition, { id }: Utterance, witness: Witness): Told {
  const read = documentOf(edition, witness.document);
  const running = runningWords(read, witness);
  if (running !== null) return { mark: '', words: cut(running) };
  const rest = restBehind(read, witness);
  const manner = introducedBy(edition, witness);
  // The matrix has it without the word that leads in to it ("that").
  const item = edition.storyOf.get(witness.document)?.carriage.items.find(({ utterance }) => utterance === id);
  const own = tidied(item?.label ?? witness.text);
  const words = cut(rest === null ? own : `${own} … ${rest}`);
  return manner === null ? { mark: ':', words } : { mark: '', words: `${manner}: ${words}` };
}

/**
 * How the sentence goes on behind who says it, where that stands between commas before a “to”, “in” or the like: “A copy went, the list says, to
 * the owner” says little without it. `null` where it does not.
 */
function restBehind(
  { document: { text }, annotations }: ReadDocument,
  { attribution, content }: Witness,
): string | null {
  const saying = annotations.attributions.find(({ id }) => id === attribution);
  const framing = [...(saying?.source ?? []), ...(saying?.cue ?? [])];
  const said = content.at(-1);
  const sentence = annotations.sentences.find(
    ({ start, end }) => said !== undefined && start < said.end && said.end <= end,
  );
  if (said === undefined || sentence === undefined || framing.length === 0) return null;
  const [start, end] = [Math.min(...framing.map((span) => span.start)), Math.max(...framing.map((span) => span.end))];
  const isBetween =
    start >= said.end && end < sentence.end && /^,/.test(text.slice(said.end - 1, start).replace(/^[^,]/, ''));
  const comma = /^,\s+/.exec(text.slice(end, sentence.end));
  if (!isBetween || comma === null) return null;
  const rest = { start: end + comma[0].length, end: sentence.end };
  const { starts, tags } = annotations.tokens;
  const tag = PENN_TAGS[tags[starts.indexOf(rest.start)] ?? -1] ?? '';
  const isSaid = annotations.attributions.some((one) =>
    [...one.content, ...(one.cue ?? []), ...(one.source ?? [])].some((span) => overlaps(span, rest)),
  );
  return isSaid || !/^(?:TO|IN)$/.test(tag)
    ? null
    : text
        .slice(rest.start, rest.end)
        .replace(/\s+/g, ' ')
        .replace(/[.!?\s]+$/, '');
}

const cut = (words: string): string =>
  words.length <= LISTED_LENGTH ? words : `${words.slice(0, LISTED_LENGTH).replace(/\s+\S*$/, '')} …`;

/** More letters than these between verb and words are a clause of their own. */
const LONGEST_GAP = 60;

/** The report's words from the finite verb to the end of what is said; `null` where somebody or something else stands between. */
function runningWords(read: ReadDocument, { attribution, content, kind }: Witness): string | null {
  const saying = read.annotations.attributions.find(({ id }) => id === attribution);
  const [cue, said] = [saying?.cue?.[0], content[0]];
  if (saying === undefined || cue === undefined || said === undefined || kind === 'direct') return null;
  if (content.length > 1 || saying.cue!.length > 1 || cue.end > said.start) return null;
  const { text } = read.document;
  const between = { start: cue.end, end: said.start };
  const gap = text.slice(between.start, between.end);
  if (gap.length > LONGEST_GAP || /[.!?;:,()"“”]/.test(gap)) return null;
  if (saying.source?.some((span) => overlaps(span, between))) return null;
  const start = finiteStart(read, saying);
  return start === null ? null : tidied(text.slice(start, said.end));
}

/** Forms of “be”: before a participle they make a passive, of which the speaker is not the subject. */
const BE = /^(?:am|is|are|was|were|be|been|being|[’']re)$/i;

/** Where the verb of the act begins, with what stands before it (“did not”, “has”, “also”); `null` where it is not finite or passive. */
function finiteStart({ document, annotations }: ReadDocument, { cue }: Attribution): number | null {
  const { starts, ends, tags } = annotations.tokens;
  const { start, end } = cue![0]!;
  const tagAt = (at: number) => PENN_TAGS[tags[at] ?? -1] ?? '';
  const isTensed = (at: number) => /^(?:VBD|VBZ|VBP|MD)$/.test(tagAt(at));
  const afterAdverbs = (at: number): number => (/^RB/.test(tagAt(at)) ? afterAdverbs(at + 1) : at);
  const first = starts.indexOf(start);
  const verb = afterAdverbs(first);
  if (!/^(?:VB|MD)/.test(tagAt(verb)) || starts[verb]! >= end) return null;
  let from = first;
  while (!isTensed(verb) && !isTensed(from) && /^(?:RB|VB|MD)/.test(tagAt(from - 1))) from--;
  if (!isTensed(verb) && !isTensed(from)) return null;
  for (let at = from; starts[at]! < end; at++) {
    const isBe = BE.test(document.text.slice(starts[at], ends[at]));
    if (isBe && tagAt(afterAdverbs(at + 1)) === 'VBN') return null;
  }
  return starts[from]!;
}
