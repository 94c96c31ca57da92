import type { Correction, Place } from '../../core/correction.ts';
import type { CorrectionLine, ListPage } from '../../core/room.ts';
import { count } from '../edition.ts';
import { type Html, html, type Value } from '../html.ts';
import { documentAddress, placeAddress } from './addresses.ts';
import { correctionForm, hidden } from './correct.ts';
import type { Frame, RoomPage } from './frame.ts';
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
            'Open a story: its reports, sayings and name can be corrected there, by who may.',
          )
        : html`<ol class="rows">${data.items.map((line) => item(line, frame))}</ol>${pager(data, frame)}`
    }`,
  };
}

function item({ correction, at, undoneBy }: CorrectionLine, frame: Frame): Html {
  const { id, who, why } = correction;
  const undo =
    frame.mayCorrect &&
    undoneBy === null &&
    correctionForm('undo', frame, hidden('undone', id), 'Undo', { asksWhy: false });
  return html`<li class="row stop correction${undoneBy !== null && ' undone'}" id="${`c-${id}`}" tabindex="-1"><p class="meta"><b>${id}</b> · ${time(at)}${who && ` · ${who}`}${undoneBy !== null && html` <span class="tag">undone by ${undoneBy}</span>`}</p>
<p>${inWords(correction)}</p>${why && html`<blockquote>${why}</blockquote>`}${undo}</li>`;
}

const report = (id: string): Html => html`<a href="${documentAddress(id)}">report ${id.slice(0, 12)}</a>`;
const place = (where: Place): Html =>
  html`<a href="${placeAddress(where)}">report ${where.document.slice(0, 12)}, ${where.start}–${where.end}</a>`;
const reports = (ids: readonly string[]): Value => ids.map((id, i) => html`${i > 0 && ', '}${report(id)}`);

/** What a correction says, in a sentence. */
function inWords(correction: Correction): Html {
  switch (correction.op) {
    case 'merge-stories':
      return html`The stories of ${reports(correction.documents)} are one.`;
    case 'split':
      return html`${reports(correction.documents)} ${correction.documents.length === 1 ? 'is' : 'are'} a story by ${count(correction.documents.length, 'itself', 'themselves').replace(/^[\d,]+ /, '')}.`;
    case 'move':
      return html`${report(correction.document)} belongs to the story of ${report(correction.to)}.`;
    case 'name':
      return html`The story of ${report(correction.document)} is called “${correction.title}”.`;
    case 'one-utterance':
      return html`What is said at ${place(correction.a)} and at ${place(correction.b)} is one saying.`;
    case 'not-one-utterance':
      return html`What is said at ${place(correction.b)} is not what is said at ${place(correction.a)}.`;
    case 'not-that-person':
      return html`What is said at ${place(correction.place)} was said by ${correction.speaker ?? 'somebody not known'}.`;
    case 'undo':
      return html`The correction ${correction.undone} no longer holds.`;
  }
}
