import type { Utterance } from '../../core/apparatus.ts';
import type { CollatedStory, Collation } from '../../core/collation.ts';
import type { Synopses, Synopsis } from '../../core/synopsis.ts';
import { type Edition, makeEdition, NO_SYNOPSES, type Place } from '../edition.ts';
import { type Html, html, type Value } from '../html.ts';
import { named } from '../plural.ts';
import { NOT_NAMED } from '../told.ts';
import { grouped } from '../values.ts';
import { atMost, type Limits } from './limits.ts';

/** Where the parts' links lead: within one page, or from page to page. `null`: the words stand without a link. */
export interface Links {
  report(document: string): string | null;
  place(place: Place): string | null;
  story(id: string): string | null;
  /** A saying of the story in hand. */
  utterance(id: string): string | null;
  /** Everything that somebody said, by name. */
  speaker(name: string): string | null;
  /** All of the story's data, of which a page may leave some out. */
  data(): string | null;
}

/** What the parts of a page share: the edition, the limits, and the numbers that make the page's own addresses. */
export interface PageContext extends Edition {
  readonly limits: Limits;
  readonly links: Links;
  /** The documents whose versions of a saying are shown under its base; `null` for all. */
  readonly only: ReadonlySet<string> | null;
  /** The level of the headings of sayings and kinds of finding: one below that of the parts. */
  readonly itemLevel: 3 | 4;
  /** What a page adds to a saying that is shown whole: ways to correct it. */
  readonly underSaying: (utterance: Utterance) => Html | null;
  /** How a reader chooses the report that the synopsis is read down; `null` where each is there to be opened. */
  readonly baseChoice: BaseChoice | null;
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

/** A choice of the report that a synopsis is read down. */
export interface BaseChoice {
  /** The one that was chosen; `null` or one that is not there for none. */
  readonly document: string | null;
  /** What the choice is made with; `base` is the index of the report that is shown. */
  readonly form: (edition: Edition, synopsis: Synopsis, base: number) => Html;
}

/** The context of a page of `collation`. */
export function pageContext(
  collation: Collation,
  limits: Limits,
  {
    links,
    itemLevel = 4,
    only = null,
    underSaying = () => null,
    baseChoice = null,
    synopses = NO_SYNOPSES,
  }: { readonly links?: Partial<Links>; readonly synopses?: Synopses } & Partial<
    Pick<PageContext, 'itemLevel' | 'only' | 'underSaying' | 'baseChoice'>
  > = {},
): PageContext {
  const edition = makeEdition(collation, synopses);
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
  const numbers = {
    reportNumber: numbered(reports),
    storyNumber: numbered(stories.map((story) => story.id)),
    utteranceNumber: numbered(utterances.map((utterance) => utterance.id)),
  };
  return {
    ...edition,
    limits,
    links: { ...linksWithin(numbers), ...links },
    itemLevel,
    only,
    underSaying,
    baseChoice,
    ...numbers,
    full: several.shown,
    fullLeft: several.left,
    single: alone.shown,
    singleLeft: alone.left,
  };
}

/** Links from place to place of one page, by the numbers that it gives. */
function linksWithin(numbers: Pick<PageContext, 'reportNumber' | 'storyNumber' | 'utteranceNumber'>): Links {
  const to = (letter: string, number: number | undefined) => (number === undefined ? null : `#${letter}${number}`);
  const report = (document: string) => to('r', numbers.reportNumber.get(document));
  return {
    report,
    place: ({ document, start, end }) => {
      const address = report(document);
      return address === null ? null : `${address}-${start}-${end}`;
    },
    story: (id) => to('s', numbers.storyNumber.get(id)),
    utterance: (id) => to('u', numbers.utteranceNumber.get(id)),
    speaker: () => null,
    data: () => null,
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

/** A link to a place in a report's text; only the words where the page does not hold it. */
export function placeLink(context: PageContext, place: Place, words: Value, kind = 'to'): Html {
  const address = context.links.place(place);
  return address === null
    ? html`<span class="${kind}">${words}</span>`
    : html`<a class="${kind}" href="${address}">${words}</a>`;
}

/** A document's short name in its story, as a link to its text, with what follows it (`nthMark`). */
export function sigilLink(context: PageContext, document: string, place: Place | null = null, mark = ''): Html {
  const sigil = (context.sigils.get(document) ?? '·') + mark;
  const address = place === null ? context.links.report(document) : context.links.place(place);
  return address === null
    ? html`<span class="sigil">${sigil}</span>`
    : html`<a class="sigil" href="${address}">${sigil}</a>`;
}

/** `and 12 more`, for what a limit leaves out, and where it is; nothing where it leaves out nothing. */
export function more({ links }: PageContext, left: number, what: string): Html | null {
  if (left === 0) return null;
  const data = links.data();
  const where = data === null ? html`<code>--json</code>` : html`<a href="${data}">this page’s JSON</a>`;
  return html`<p class="more">and ${grouped(left)} more ${named(left, what)}, all in ${where}</p>`;
}

/** Who said it, as a link to all that they said where the page has one. */
export function speakerLink(context: PageContext, name: string | null, after = ''): Html {
  const address = name === null ? null : context.links.speaker(name);
  const words = `${name ?? NOT_NAMED}${after}`;
  return address === null
    ? html`<span class="speaker">${words}</span>`
    : html`<a class="speaker" href="${address}">${words}</a>`;
}

/** The heading of a saying or of a kind of finding. */
export function itemHeading({ itemLevel }: PageContext, words: Value): Html {
  return itemLevel === 3 ? html`<h3 class="item">${words}</h3>` : html`<h4 class="item">${words}</h4>`;
}
