import type { Utterance } from '../core/apparatus.ts';
import { documentOf, type Edition } from './edition.ts';

/** Letters at the head of two words for them to be one in two spellings ("Maresh", "Maresch"), or a noun and its plural. */
const SAME_HEAD = 4;

/**
 * Whom the report of a version gives it to, where that is not whom the saying stands under: a name ("by Ada Holm"), or the report's own
 * words for somebody without one ("by “The report”"). `null` where it is the same, shares a word with it or is an office that a report of
 * the saying gives him, or nobody was found.
 */
export function saidBy(edition: Edition, { speaker, witnesses }: Utterance, index: number): string | null {
  const { document, attribution } = witnesses[index]!;
  const { document: read, annotations } = documentOf(edition, document);
  const saying = annotations.attributions.find(({ id }) => id === attribution);
  const actor = annotations.actors.find(({ id }) => id === saying?.speaker);
  if (actor === undefined || speaker === null || isAlike(actor.name, speaker)) return null;
  const isHis = witnesses.some((witness) => holds(edition, witness.document, speaker, actor.name));
  if (isHis) return null;
  const span = saying?.source?.[0];
  if (/^\p{Lu}/u.test(actor.name) || span === undefined) return `by ${actor.name}`;
  return `by “${read.text.slice(span.start, span.end).replace(/,.*$/su, '')}”`;
}

/** Whether a report tells somebody of that name to hold an office by all its words: "Prime Minister" is Ada Holm, where another has "Prime Minister Ada Holm". */
function holds(
  edition: Edition,
  document: Utterance['witnesses'][number]['document'],
  speaker: string,
  office: string,
): boolean {
  const wanted = wordsOf(office);
  return documentOf(edition, document).annotations.actors.some(
    ({ name, roles }) =>
      isAlike(name, speaker) &&
      roles.some((role) => {
        const words = wordsOf(role);
        return wanted.every((word) => words.includes(word));
      }),
  );
}

const wordsOf = (name: string): string[] => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function isAlike(a: string, b: string): boolean {
  const others = wordsOf(b);
  return wordsOf(a).some((word) =>
    others.some((other) => word === other || (word.length >= SAME_HEAD && other.startsWith(word.slice(0, SAME_HEAD)))),
  );
}
