import type { Figure } from '../../core/annotations.ts';
import type { ReadDocument } from '../../core/collation.ts';
import type { Language } from '../../core/language.ts';
import { contains, type Span } from '../../core/span.ts';
import type { SentencePlace } from '../../core/synopsis.ts';
import { weightedWords } from '../utterances/story-words.ts';
import { type Word, wordsWithin } from '../words.ts';

/** A sentence as it is compared. */
export interface Sentence extends SentencePlace, Span {
  readonly words: readonly Word[];
  readonly figures: readonly Figure[];
}

/** The sentences of a report that tell something: all but the headings between its paragraphs, which no report has from another. */
export function tellingSentences({ document, annotations }: ReadDocument): readonly Span[] {
  const starts = new Map(document.blocks.slice(1).map(({ start, end }) => [start, end]));
  return annotations.sentences.filter(({ start, end }) => {
    const isBlock = (starts.get(start) ?? Number.POSITIVE_INFINITY) <= end;
    return !isBlock || !isHeading(document.text.slice(start, end).trim());
  });
}

/** Words of a heading at most; a paragraph of more is one whose point was lost. */
const MOST_OF_HEADING = 8;

const isHeading = (line: string): boolean => /[\p{L}\p{N}]$/u.test(line) && line.split(/\s+/).length <= MOST_OF_HEADING;

/** All sentences of `documents` that tell something, report after report, words weighted by how much they tell among them. */
export function sentencesOf(documents: readonly ReadDocument[], language: Language): Sentence[] {
  const all = weightedWords(documents, language);
  return documents.flatMap((read, report) => {
    const words = withoutSources(all.get(read.document.id)!, read);
    const { figures } = read.annotations;
    return tellingSentences(read).map((span, sentence) => {
      const own = wordsWithin(words, [span]);
      return {
        ...span,
        report,
        sentence,
        words: isDateLine(own, read.document.text.slice(span.start, span.end)) ? [] : own,
        figures: figures.filter((figure) => contains(span, figure)),
      };
    });
  });
}

/** Telling words beside the date and the hour in a line that tells when a report came out: "Published", "EDT". */
const MOST_OF_DATE_LINE = 2;

/** "Posted: 08/02/2013 11:10 am EDT": no two such lines tell of one matter, however alike they are. */
function isDateLine(words: readonly Word[], text: string): boolean {
  const rest = words.filter(({ kind, isTime, form }) => kind !== 'grammar' && !isTime && !/\d/.test(form));
  const tells = words.some(({ isVerb, kind }, index) => isVerb && kind !== 'grammar' && index > 0);
  return /\d{4}|\d:\s?\d/.test(text) && rest.length <= MOST_OF_DATE_LINE && !tells;
}

/** What a word that only tells who spoke counts for: two sayings of one mayor are not yet of one matter. As much as a word of grammar. */
const SOURCE_WEIGHT = 0.25;

function withoutSources(words: readonly Word[], { annotations }: ReadDocument): Word[] {
  const telling = annotations.attributions.flatMap(({ source, cue }) => [...(source ?? []), ...(cue ?? [])]);
  const ofSource = new Set(wordsWithin(words, telling));
  return words.map((word) => (ofSource.has(word) ? { ...word, weight: Math.min(SOURCE_WEIGHT, word.weight) } : word));
}
