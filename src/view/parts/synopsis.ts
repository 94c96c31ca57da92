import type { SentencePlace, Synopsis } from '../../core/synopsis.ts';
import { documentOf, outletName, type Place } from '../edition.ts';
import { type Html, html, type Value } from '../html.ts';
import type { Run } from '../runs.ts';
import {
  type Beside,
  besideVersion,
  chosenBase,
  haveMost,
  type LinksOf,
  linksBySentence,
  linksShown,
  otherEnd,
  placeKey,
  placeOf,
  rowsOf,
  rowsToShow,
  type SynopsisRow,
  standing,
  tallyInWords,
  tallyOf,
} from '../synopsis.ts';
import { more, type PageContext, placeLink, sigilLink } from './context.ts';
import { atMost } from './limits.ts';
import { runMarkup } from './saying.ts';

/** What is shown of one report against the others. */
interface InHand {
  readonly context: PageContext;
  readonly id: string;
  readonly synopsis: Synopsis;
  readonly links: LinksOf;
  readonly base: number;
}

/**
 * The reports of a story or storyline sentence by sentence: one down the page, beside each sentence what the others have
 * on its matter. On a page that answers nobody each report can be opened as that one; where a server answers, the reader chooses.
 */
export function synopsisPart(context: PageContext, id: string): Html | null {
  const synopsis = context.synopses.get(id);
  if (synopsis === undefined || synopsis.reports.filter(({ sentences }) => sentences.length > 0).length < 2)
    return null;
  const links = linksBySentence(synopsis);
  const first = chosenBase(synopsis, links);
  const inHand = (base: number): InHand => ({ context, id, synopsis, links, base });
  if (context.baseChoice !== null) {
    const asked = synopsis.reports.findIndex(({ document }) => document === context.baseChoice!.document);
    const base = asked < 0 ? first : asked;
    return html`${context.baseChoice.form(context, synopsis, base)}<p class="tally">${tally(inHand(base))}</p>${KEY}${rows(inHand(base))}`;
  }
  const bases = [first, ...synopsis.reports.map((_, report) => report).filter((report) => report !== first)];
  const { shown, left } = atMost(
    bases.filter((report) => shownRows(inHand(report)).some(({ base }) => base !== null)),
    context.limits.bases,
  );
  if (shown.length === 0) return null;
  return html`${KEY}${shown.map((base, i) => openable(inHand(base), i === 0))}${more(context, left, 'reports')}`;
}

const KEY = html`<p class="meta">One report down the page; beside each sentence what the others have on its matter, its differing words marked as in the sayings. What it was not found to tell stands where its own report has it. <b class="tag">same saying</b>: both render one saying. <b class="tag alone">only here</b>: no other report was found to tell it. Where nothing stands beside a sentence that is not marked, another comes near it, and it may be told there.</p>`;

function openable(one: InHand, isOpen: boolean): Html {
  const { document } = one.synopsis.reports[one.base]!;
  const line = one.context.collation.storylines.findIndex((storyline) => storyline.id === one.id);
  const name = `synopsis-${one.context.storyNumber.get(one.id) ?? `line${line}`}`;
  return html`<details class="synopsis" name="${name}"${isOpen && html` open`}><summary>${sigil(one.context, document)} ${outletName(one.context, document)}: <span class="tally">${tally(one)}</span></summary>${rows(one)}</details>`;
}

const sigil = (context: PageContext, document: string): Html =>
  html`<b class="sigil">${context.sigils.get(document) ?? '·'}</b>`;

function tally({ synopsis, links, base }: InHand): string {
  return `${tallyInWords(tallyOf(synopsis, base, links))}.`;
}

/** What is shown down a report; of a storyline only what crosses its stories, as the texts stand beside the page. */
function shownRows({ context, id, synopsis, base, links }: InHand): readonly SynopsisRow[] {
  const all = rowsToShow(context, id, synopsis, rowsOf(synopsis, base, links));
  return context.stories.has(id) ? all : all.filter(({ beside }) => beside.some(({ link }) => link !== null));
}

function rows(one: InHand): Html {
  const { shown, left } = atMost(shownRows(one), one.context.limits.sentences);
  return html`<ol class="passages">${shown.map((row) => rowMarkup(one, row))}</ol>${more(one.context, left, 'passages')}`;
}

function rowMarkup(one: InHand, { base, beside }: SynopsisRow): Html {
  const { shown, left } = atMost(beside, one.context.limits.beside);
  const others = html`<ul class="parallels">${shown.map((other) => besideMarkup(one, base ?? beside[0]!.place, other, beside))}</ul>${left > 0 && html`<p class="more">and ${left} more</p>`}`;
  if (base === null) {
    const name = one.context.sigils.get(one.synopsis.reports[one.base]!.document) ?? 'the base';
    const note = html`<span${!haveMost(one.synopsis, { base, beside }) && html` class="sr"`}>not in ${name}</span>`;
    return html`<li class="lacking"><p class="own meta">${note}</p><div>${others}</div></li>`;
  }
  const state = standing(one.links.get(placeKey(base)) ?? []);
  const alone = state === 'alone' && html` <b class="tag alone">only here</b>`;
  return html`<li><div class="own">${numbered(one, base)}${alone}</div><div>${beside.length > 0 && others}</div></li>`;
}

function numbered(one: InHand, place: SentencePlace): Html {
  const at = placeOf(one.synopsis, place);
  const { text } = documentOf(one.context, at.document).document;
  return html`<span class="nth">${place.sentence + 1}</span> ${placeLink(one.context, at, text.slice(at.start, at.end), 'words')}`;
}

/** A sentence of another report as it stands to the one that it is laid beside: to the base's, or to the first that has what the base lacks. */
function besideMarkup(one: InHand, to: SentencePlace, { place, link }: Beside, row: readonly Beside[]): Html {
  const { context, synopsis } = one;
  const at = placeOf(synopsis, place);
  const { text } = documentOf(context, at.document).document;
  const words: Value =
    link === null
      ? text.slice(at.start, at.end)
      : besideVersion(
          text,
          at,
          link,
          place,
          documentOf(context, placeOf(synopsis, to).document).document.text,
        ).runs.map((run: Run) => runMarkup(run));
  const note = link === null ? elsewhere(one, place, row) : why(context, link);
  return html`<li>${sigilLink(context, at.document, at)} <div><span class="words">${words}</span> ${note}</div></li>`;
}

/** Of the first that has what the base lacks: that it stands alone, or beside which sentences it is told where these are told of. */
function elsewhere({ context, synopsis, links }: InHand, place: SentencePlace, row: readonly Beside[]): Html | null {
  if (standing(links.get(placeKey(place)) ?? []) === 'alone') return html`<b class="tag alone">only here</b>`;
  const own = linksShown(links, place);
  const here = new Set(row.map((other) => placeKey(other.place)));
  const others = own.map((link) => otherEnd(link, place)).filter((other) => !here.has(placeKey(other)));
  if (others.length === 0) return null;
  const shown = others.slice(0, context.limits.beside).map((other) => {
    const at = placeOf(synopsis, other);
    return html`${sigilLink(context, at.document, at)} `;
  });
  return html`<span class="meta">also beside ${shown}, shown elsewhere</span>`;
}

function why(context: PageContext, link: Beside['link']): Html | null {
  if (link === null) return null;
  if (link.kind !== 'saying') {
    return html`<span class="meta">${link.reason.text} ${Math.round(link.reason.score * 100)} % sure.</span>`;
  }
  const address = link.utterance === null ? null : context.links.utterance(link.utterance);
  return address === null
    ? html`<b class="tag">same saying</b>`
    : html`<a class="tag" href="${address}">same saying</a>`;
}

/** The places that the part links to. */
export function synopsisPlaces(synopsis: Synopsis | undefined): readonly Place[] {
  return (synopsis?.reports ?? []).flatMap(({ document, sentences }) =>
    sentences.map((span) => ({ document, ...span })),
  );
}
