import { publishedInWords } from '../days.ts';
import { documentOf, type Edition, outletName } from '../edition.ts';
import { html } from '../html.ts';
import type { BaseChoice } from '../parts/context.ts';
import type { Frame } from './frame.ts';

/** The report that a synopsis is read down, by a plain form: the page comes back with it, and with what else `chosen` has of its address. */
export function baseChoice({ path, query }: Frame, chosen: Readonly<Record<string, string>> = {}): BaseChoice {
  return {
    document: query.get('base'),
    form: (edition, synopsis, base) => {
      const kept = Object.entries(chosen).map(
        ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
      );
      const options = synopsis.reports.map(
        ({ document }, report) =>
          html`<option value="${document}"${report === base && html` selected`}>${named(edition, document)}</option>`,
      );
      return html`<form class="choose-base" action="${path}#synopsis">${kept}<label>Read down <select name="base">${options}</select></label> <button>Show</button></form>`;
    },
  };
}

function named(edition: Edition, id: string): string {
  const day = publishedInWords(documentOf(edition, id).document.published);
  return `${edition.sigils.get(id) ?? ''} ${outletName(edition, id)}, ${day}`;
}
