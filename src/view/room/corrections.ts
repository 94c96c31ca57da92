import type { Place } from '../../core/correction.ts';
import type { CorrectionLine, DocumentLine, ListPage } from '../../core/room.ts';
import { headline } from '../headline.ts';
import { type Html, html, type Value } from '../html.ts';
import { documentAddress, placeAddress } from './addresses.ts';
import { correctionForm, hidden } from './correct.ts';
import type { Frame, RoomPage } from './frame.ts';
import { inShort } from './in-words.ts';
import { empty, heading, pager, time } from './lists.ts';

/** What people overruled, the latest first, with the way to undo each. */
export function correctionsPage(data: ListPage<CorrectionLine>, frame: Frame): RoomPage {
  return {
    title: 'Corrections',
    section: 'corrections',
    crumbs: [],
    forms: ['json'],
    body: html`${heading('Corrections', { deck: 'What people overruled. The program’s own result is kept beside it; an undo is a correction too, so the history is whole.' })}${
      data.items.length === 0
        ? empty(
            'Nothing was corrected yet',
            'Open a story: its reports, its sayings and its name can be corrected there.',
          )
        : html`<ol class="rows">${data.items.map((line) => item(line, frame))}</ol>${pager(data, frame)}`
    }`,
  };
}

function item(line: CorrectionLine, frame: Frame): Html {
  const { correction, at, undoneBy } = line;
  const { id, who, why } = correction;
  const undo =
    frame.mayCorrect &&
    undoneBy === null &&
    correctionForm('undo', frame, hidden('undone', id), 'Undo', { asksWhy: false });
  return html`<li class="row stop correction${undoneBy !== null && ' undone'}" id="${`c-${id}`}" tabindex="-1"><p class="meta">${time(at)}${who && ` · ${who}`} · <code>${id}</code>${undoneBy !== null && html` <span class="tag">undone by <a href="#c-${undoneBy}">${undoneBy}</a></span>`}</p>
<p>${inWords(line)}</p>${why && html`<p class="meta">Because: ${why}</p>`}${undo}</li>`;
}

/** What a correction says, in a sentence: reports by their headlines, places by their words. */
function inWords({ correction, documents, words }: CorrectionLine): Html {
  const report = (id: string): Html => reportNamed(id, documents);
  const place = (where: Place): Html => wordsNamed(where, words, documents);
  switch (correction.op) {
    case 'merge-stories':
      return html`One story: those of ${listOf(correction.documents.map(report))}.`;
    case 'split':
      return html`A story of ${correction.documents.length === 1 ? 'its' : 'their'} own: ${listOf(correction.documents.map(report))}.`;
    case 'move':
      return html`${report(correction.document)} belongs to the story of ${report(correction.to)}.`;
    case 'name':
      return html`The story of ${report(correction.document)} is called “${correction.title}”.`;
    case 'one-utterance':
      return html`One saying: ${place(correction.a)} and ${place(correction.b)}.`;
    case 'not-one-utterance':
      return html`Not one saying: ${place(correction.a)} and ${place(correction.b)}.`;
    case 'not-that-person':
      return html`${place(correction.place)} was ${correction.speaker === null ? 'not said by the person it was given to; by whom is not known' : html`said by ${correction.speaker}`}.`;
    case 'undo':
      return html`<a href="#c-${correction.undone}">The correction <code>${correction.undone}</code></a> no longer holds.`;
  }
}

/** A report by its outlet and headline; by its id where it is not kept. */
function reportNamed(id: string, documents: readonly DocumentLine[]): Html {
  const line = documents.find((one) => one.id === id);
  return line === undefined
    ? html`a report that is not here (<code>${id}</code>)`
    : html`<a href="${documentAddress(id)}">${headline(line)}</a> (${line.publisher})`;
}

/** A place by its words and the outlet; by its characters where it is not kept. */
function wordsNamed(place: Place, words: CorrectionLine['words'], documents: readonly DocumentLine[]): Html {
  const line = documents.find((one) => one.id === place.document);
  const found = words.find(
    ({ document, start, end }) => document === place.document && start === place.start && end === place.end,
  );
  return line === undefined || found === undefined
    ? html`a place that is not here (<code>${place.document}</code>, ${place.start}–${place.end})`
    : html`<a href="${placeAddress(place)}"><q>${inShort(found.text)}</q></a> (${line.publisher})`;
}

/** `A, B and C`. */
const listOf = (items: readonly Html[]): Value =>
  items.map((item, i) => html`${i > 0 && (i === items.length - 1 ? ' and ' : ', ')}${item}`);
