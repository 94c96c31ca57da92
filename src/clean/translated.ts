import { NOTE_OF_TRANSLATION, TRANSLATED_FROM } from '../languages/en/saved-page.ts';
import { daysIn } from './calendar.ts';
import type { LineKind } from './lines.ts';

/** Such a note is a few sentences. */
const LONGEST = 400;

/**
 * What a bracketed note of who translated or recorded a report tells of it: "[Translated from the Norn. Source: La Voz de
 * Larn, 4 March 2031, page 2]". Empty for other lines.
 */
export function translationNote(text: string, language: string): readonly LineKind[] {
  if (text.length > LONGEST || !NOTE_OF_TRANSLATION.test(text)) return [];
  const name = TRANSLATED_FROM.exec(text)?.groups?.name;
  const days = daysIn(text, language).filter(({ day }) => day !== null);
  return [
    { kind: 'credit', reason: 'note of who translated it' },
    ...(days.length === 1 ? [{ kind: 'date', days, name: null } as const] : []),
    ...(name === undefined ? [] : [{ kind: 'outlet', name } as const]),
  ];
}
