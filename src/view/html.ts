/**
 * Markup that may stand in a page as it is. Only `html` and `trusted` make it, so that every string that comes from a
 * report passes through the one escape below.
 */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }

  toString(): string {
    return this.markup;
  }
}

/** What a template may hold. `null`, `undefined` and `false` print nothing; lists print their members one after the other. */
export type Value = Html | string | number | null | undefined | false | readonly Value[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Control characters, those of C1 too, have no place in markup, and half a surrogate pair none in UTF-8; both show as U+FFFD. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** What has none of these, as most of what a page shows, is written as it is. */
const SPECIAL = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/;

/** `text` as it must be written in markup, in an element or in a quoted attribute, to be read as just that text. */
export function escapeHtml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .toWellFormed()
    .replace(UNPRINTABLE, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

function print(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  let markup = '';
  for (const member of value) markup += print(member);
  return markup;
}

/** A template whose every value is escaped unless it is markup already. Attribute values must stand in quotes. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  let markup = strings[0]!;
  for (let i = 0; i < values.length; i++) markup += print(values[i]) + strings[i + 1]!;
  return new Html(markup);
}

/** The project's own markup, style or script, as it is. Never for anything that a report says. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

/** `url` where a reader may follow it: the web only, never `javascript:` or a file; `null` for all else. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
