import type { CollatedStory, Collation } from '../../core/collation.ts';
import { type Edition, makeEdition, type Place } from '../edition.ts';
import { type Html, html, type Value } from '../html.ts';
import { named } from '../plural.ts';
import { atMost, type Limits } from './limits.ts';

/** What the parts of a page share: the edition, the limits, and the numbers that make the page's own addresses. */
export interface PageContext extends Edition {
  readonly limits: Limits;
  /** Stories shown in full, those of one report that are listed, and how many of each are left out. */
  readonly full: readonly CollatedStory[];
  readonly fullLeft: number;
  readonly single: readonly CollatedStory[];
  readonly singleLeft: number;
  /** By document id, for those whose text the page holds. */
  readonly reportNumber: ReadonlyMap<string, number>;
  readonly storyNumber: ReadonlyMap<string, number>;
  /** Only of the sayings that the page shows. */
  readonly utteranceNumber: ReadonlyMap<string, number>;
}

/** The context of a page of `collation`. */
export function pageContext(collation: Collation, limits: Limits): PageContext {
  const edition = makeEdition(collation);
  const several = atMost(
    collation.stories.filter((story) => story.documents.length > 1),
    limits.stories,
  );
  const alone = atMost(
    collation.stories.filter((story) => story.documents.length === 1),
    limits.singles,
  );
  const stories = [...several.shown, ...alone.shown];
  const reports = stories.flatMap((story) => story.documents).slice(0, limits.texts);
  const utterances = stories.flatMap((story) => {
    const { several, lone } = sayings(story, limits);
    return [...several.shown, ...lone.shown];
  });
  return {
    ...edition,
    limits,
    full: several.shown,
    fullLeft: several.left,
    single: alone.shown,
    singleLeft: alone.left,
    reportNumber: numbered(reports),
    storyNumber: numbered(stories.map((story) => story.id)),
    utteranceNumber: numbered(utterances.map((utterance) => utterance.id)),
  };
}

/** A story's sayings that several witnesses print, and those that one does, within the limits. */
export function sayings(story: CollatedStory, limits: Limits) {
  const several = story.utterances.filter((utterance) => utterance.witnesses.length > 1);
  const lone = story.utterances.filter((utterance) => utterance.witnesses.length === 1);
  return { several: atMost(several, limits.sayings), lone: atMost(lone, limits.loneSayings) };
}

/** Numbers from 1: ids come from outside and may hold anything, addresses within a page may not. */
function numbered(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, index) => [id, index + 1]));
}

/** The address of a report's text in the page; `null` where the page does not hold it. */
export function reportAddress(context: PageContext, document: string): string | null {
  const number = context.reportNumber.get(document);
  return number === undefined ? null : `r${number}`;
}

/** The address of a place in a report's text; `null` where the page does not hold the text. */
export function placeAddress(context: PageContext, { document, start, end }: Place): string | null {
  const report = reportAddress(context, document);
  return report === null ? null : `${report}-${start}-${end}`;
}

/** A link to a place in a report's text; only the words where the page does not hold it. */
export function placeLink(context: PageContext, place: Place, words: Value, kind = 'to'): Html {
  const address = placeAddress(context, place);
  return address === null
    ? html`<span class="${kind}">${words}</span>`
    : html`<a class="${kind}" href="#${address}">${words}</a>`;
}

/** A document's short name in its story, as a link to its text. */
export function sigilLink(context: PageContext, document: string, place: Place | null = null): Html {
  const sigil = context.sigils.get(document) ?? '·';
  const address = place === null ? reportAddress(context, document) : placeAddress(context, place);
  return address === null
    ? html`<span class="sigil">${sigil}</span>`
    : html`<a class="sigil" href="#${address}">${sigil}</a>`;
}

/** `and 12 more`, for what a limit leaves out; nothing where it leaves out nothing. */
export function more(left: number, what: string): Html | null {
  return left === 0
    ? null
    : html`<p class="more">and ${left.toLocaleString('en')} more ${named(left, what)}, all in <code>--json</code></p>`;
}
