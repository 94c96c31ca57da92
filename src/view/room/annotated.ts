import type { ReadDocument } from '../../core/collation.ts';
import type { Span } from '../../core/span.ts';
import { html } from '../html.ts';
import type { Draw, Marked } from '../parts/marks.ts';
import { figureInWords, timeInWords } from './in-words.ts';

/** What reading says of a stretch of text, as the reader sees it: a class for its look, and words for what it is. */
export interface TextMark extends Marked {
  readonly kind: 'at' | 'said' | 'who' | 'figure' | 'time' | 'cites';
  readonly words: string;
}

/** Everything that is marked in a document, and the fragments of the place that was asked for. */
export function marksOf({ document, annotations }: ReadDocument, at: readonly Span[]): readonly TextMark[] {
  const speakers = new Map(annotations.actors.map((actor) => [actor.id, actor.name]));
  const asked: readonly TextMark[] = at.length === 0 ? [] : [{ kind: 'at', parts: at, words: 'the place of the link' }];
  const said = annotations.attributions.flatMap(({ content, source, cue, speaker, kind }): TextMark[] => {
    const name = speaker === null ? 'somebody not named' : (speakers.get(speaker) ?? 'somebody not named');
    const by = [...(source ?? []), ...(cue ?? [])].sort((a, b) => a.start - b.start);
    return [
      { kind: 'said', parts: content, words: `${name}, ${kind === 'indirect' ? 'in the outlet’s words' : 'quoted'}` },
      ...by.map((part): TextMark => ({ kind: 'who', parts: [part], words: name })),
    ];
  });
  return [
    ...asked,
    ...said,
    ...annotations.figures.map(
      (figure): TextMark => ({ kind: 'figure', parts: [figure], words: figureInWords(figure, document.text) }),
    ),
    ...annotations.times.map((time): TextMark => ({ kind: 'time', parts: [time], words: timeInWords(time) })),
    ...annotations.citations.map(
      (citation): TextMark => ({ kind: 'cites', parts: [citation], words: `cites ${citation.outlet}` }),
    ),
  ];
}

/** A mark as an element; the place that was asked for is where the address leads. */
export const drawMark: Draw<TextMark> = ({ mark, isFirst }, body) =>
  mark.kind === 'at'
    ? html`<mark class="at"${isFirst && html` id="at" tabindex="-1"`}>${body}</mark>`
    : html`<span class="m-${mark.kind}" title="${mark.words}">${body}</span>`;
