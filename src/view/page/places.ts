import type { CollatedStory } from '../../core/collation.ts';
import type { Finding } from '../../core/finding.ts';
import { hull, inTextOrder, type Span } from '../../core/span.ts';
import type { Place } from '../edition.ts';
import { type Html, html } from '../html.ts';
import type { PageContext } from '../parts/context.ts';
import type { Draw, Marked } from '../parts/marks.ts';
import { synopsisPlaces } from '../parts/synopsis.ts';

/** A place in a text that a link of the page leads to. */
export interface LinkedPlace extends Marked {
  /** The page's address of it. */
  readonly address: string;
  /** Set after its last fragment: the way back to the saying that it is a witness of; `null` for none. */
  readonly after: Html | null;
}

/** A place as an element: of one in several pieces the first has the address and the others name it. */
export const drawPlace: Draw<LinkedPlace> = ({ mark, isFirst, isLast }, body) =>
  isFirst
    ? html`<span class="place" id="${mark.address}" tabindex="-1">${body}</span>${isLast ? mark.after : null}`
    : html`<span class="place" data-of="${mark.address}">${body}</span>${isLast ? mark.after : null}`;

/** By document id, the places that links of the page lead to, in text order. */
export type PlacesOf = ReadonlyMap<string, readonly LinkedPlace[]>;

/** Every place that a part of the page may link to, with its fragments. */
export function textPlaces(context: PageContext): PlacesOf {
  const found = new Map<string, Map<string, LinkedPlace>>();
  const add = (place: Place, parts: readonly Span[], after: Html | null): void => {
    const address = context.links.place(place)?.slice(1) ?? null;
    if (address === null) return;
    const own = found.get(place.document) ?? new Map<string, LinkedPlace>();
    found.set(place.document, own);
    const known = own.get(address);
    own.set(address, { address, parts: known?.parts ?? parts, after: known?.after ?? after });
  };
  for (const story of [...context.full, ...context.single]) {
    for (const { document, parts, after } of witnessPlaces(context, story))
      add({ document, ...hull(parts) }, parts, after);
    for (const place of otherPlaces(story)) add(place, [place], null);
  }
  for (const synopsis of context.synopses.values())
    for (const place of synopsisPlaces(synopsis)) add(place, [place], null);
  const ofStorylines = context.collation.storylines.flatMap((line) => line.findings.flatMap(findingPlaces));
  for (const place of ofStorylines) add(place, [place], null);
  return new Map(
    [...found].map(([id, own]) => [id, [...own.values()].sort((a, b) => inTextOrder(a.parts[0]!, b.parts[0]!))]),
  );
}

function witnessPlaces(context: PageContext, story: CollatedStory) {
  return story.utterances.flatMap((utterance) =>
    utterance.witnesses.map((witness) => {
      const others = utterance.witnesses
        .filter((other) => other.document !== witness.document)
        .map((other) => other.sigil);
      const number = context.utteranceNumber.get(utterance.id);
      const after =
        others.length === 0 || number === undefined
          ? null
          : html`<a class="back" href="#u${number}"><span class="sr">Compare with </span>${[...new Set(others)].slice(0, 6).join(' ')}</a>`;
      return { document: witness.document, parts: witness.content, after };
    }),
  );
}

function otherPlaces(story: CollatedStory): readonly Place[] {
  const cited = story.provenance.edges.flatMap((edge) => edge.evidence ?? []);
  const carried = story.carriage.items.flatMap(({ carriers, near }) => [
    ...carriers,
    ...(near ?? []).flatMap(({ document, span }) => (span === null ? [] : [{ document, ...span }])),
  ]);
  const beside = story.figures.flatMap(({ rows }) => rows.map(({ evidence }) => evidence));
  return [...story.findings.flatMap(findingPlaces), ...beside, ...cited, ...carried];
}

function findingPlaces({ evidence, detail }: Finding): readonly Place[] {
  switch (detail.type) {
    case 'plain':
      return evidence;
    case 'figures':
    case 'verbs':
      return [...evidence, ...detail.rows.map((row) => row.evidence)];
    case 'labels':
      return [...evidence, ...detail.rows.flatMap((row) => row.evidence)];
    case 'chain':
      return [...evidence, ...detail.steps.flatMap((step) => step.evidence ?? [])];
  }
}
