import type { Document } from '../core/document.ts';
import { openingOf } from '../core/opening.ts';
import type { DocumentLine } from '../core/room.ts';
import { html, type Value } from './html.ts';

/** A report's headline; its first words where it has none. */
export function headline({ title, opening }: Pick<DocumentLine, 'title' | 'opening'>): Value {
  return title ?? html`<i>No headline:</i> ${opening}`;
}

/** The same of a report whose text is at hand. */
export function headlineOf({ title, text }: Pick<Document, 'title' | 'text'>): Value {
  return headline({ title, opening: title === null ? openingOf(text) : null });
}
