import type { Utterance, Witness } from '../../core/apparatus.ts';
import type { CorrectionAct } from '../../core/correction.ts';
import type { StoryPage } from '../../core/room.ts';
import { hull } from '../../core/span.ts';
import type { Membership } from '../../core/story.ts';
import { type Html, html, type Value } from '../html.ts';
import { ROOM } from './addresses.ts';
import { csrfField, type Frame } from './frame.ts';
import { inShort } from './in-words.ts';

/**
 * A form that posts one correction to `/corrections`. Its fields are those of `CorrectionAct`, flat: lists are repeated
 * (`documents`), places have dots (`a.document`, `a.start`, `a.end`); beside them `op`, `why`, `csrf`, and `back`, the page
 * to return to.
 */
export function correctionForm(
  op: CorrectionAct['op'],
  frame: Frame,
  fields: Value,
  button: string,
  { asksWhy = true } = {},
): Html {
  const why = asksWhy && html`<label>Why <input name="why" maxlength="500" autocomplete="off"></label>`;
  return html`<form class="correct" method="post" action="${ROOM.corrections}"><input type="hidden" name="op" value="${op}"><input type="hidden" name="back" value="${frame.path}">${csrfField(frame)}${fields}${why}<button>${button}</button></form>`;
}

/** A field that the reader does not see. */
export const hidden = (name: string, value: string | number): Html =>
  html`<input type="hidden" name="${name}" value="${value}">`;

/** A place as the hidden fields of a form. */
const placeFields = (name: string, place: { document: string; start: number; end: number }): Html =>
  html`${hidden(`${name}.document`, place.document)}${hidden(`${name}.start`, place.start)}${hidden(`${name}.end`, place.end)}`;

/** To name a story and to merge it with one near it; nothing for who may not correct. */
export function correctStory({ story, near }: StoryPage, frame: Frame): Html | null {
  if (!frame.mayCorrect) return null;
  const document = story.documents[0]!;
  const name = correctionForm(
    'name',
    frame,
    html`${hidden('document', document)}<label>Call it <input name="title" required maxlength="300" value="${story.title}"></label>`,
    'Name',
  );
  const others = near.map((other) => html`<option value="${other.id}">${other.title}</option>`);
  const merge =
    near.length > 0 &&
    correctionForm(
      'merge-stories',
      frame,
      html`${hidden('documents', document)}<label>Merge with <select name="story">${others}</select></label>`,
      'Merge',
    );
  return html`<section class="part corrections-here" id="correct" tabindex="-1"><h2>Correct it</h2><p class="meta">A correction is kept beside what the program computes, survives every later run, and can be undone under <a href="${ROOM.corrections}">Corrections</a>.</p>${name}${merge}</section>`;
}

/** To take a report out of its story or put it into one near it; nothing for who may not correct. */
export function correctReport({ document }: Membership, { story, near }: StoryPage, frame: Frame): Html | null {
  if (!frame.mayCorrect || story.documents.length < 2) return null;
  const options = near.map((other) => html`<option value="${other.id}">${other.title}</option>`);
  const move =
    near.length > 0 &&
    correctionForm(
      'move',
      frame,
      html`${hidden('document', document)}<label>Move to <select name="story">${options}</select></label>`,
      'Move',
    );
  return html`${move}${correctionForm('split', frame, hidden('documents', document), 'A story of its own')}`;
}

/** To part versions that are not one saying, and to say that somebody else said it; nothing for who may not correct. */
export function correctSaying(utterance: Utterance, frame: Frame): Html | null {
  if (!frame.mayCorrect) return null;
  const place = ({ document, content }: Witness) => ({ document, ...hull(content) });
  const base = utterance.witnesses[utterance.apparatus?.base ?? 0]!;
  const others = utterance.witnesses.filter((witness) => witness !== base);
  const part = others.map(
    (witness) =>
      html`<li><p><span class="sigil">${witness.sigil}</span> <q>${inShort(witness.text)}</q></p> ${correctionForm('not-one-utterance', frame, html`${placeFields('a', place(base))}${placeFields('b', place(witness))}`, `Not what ${base.sigil} has`)}</li>`,
  );
  const speaker = correctionForm(
    'not-that-person',
    frame,
    html`${placeFields('place', place(base))}<label>Said by <input name="speaker" maxlength="200" placeholder="nobody known" autocomplete="off"></label>`,
    `Not ${utterance.speaker ?? 'nobody'}`,
  );
  return html`<details class="correct-saying"><summary>Correct</summary>${speaker}<ul>${part}</ul></details>`;
}
