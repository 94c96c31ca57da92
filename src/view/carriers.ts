import type { Utterance, Witness } from '../core/apparatus.ts';
import type { CollatedStory } from '../core/collation.ts';
import { isWorthPointing } from '../core/near.ts';
import { overlaps } from '../core/span.ts';
import { count, type Edition, listed } from './edition.ts';
import { paragraphOf } from './paragraphs.ts';

/**
 * How many reports of a story have a saying, by their letters those of which a sentence comes near it, and those where nothing was found:
 * “in 2 of 4 reports, D ¶3 comes near, none found in C”.
 */
export function carriersInWords(edition: Edition, story: CollatedStory, utterance: Utterance): string {
  const having = new Set(utterance.witnesses.map(({ document }) => document)).size;
  return `in ${having} of ${count(story.documents.length, 'report')}${othersInWords(edition, story, utterance)}`;
}

/** Of so many reports without a version each is named. */
const MOST_NAMED = 4;

/** What the matrix of who carries what has of the reports without a version; nothing where it looked for nothing. */
function othersInWords(edition: Edition, story: CollatedStory, { id, witnesses }: Utterance): string {
  const item = story.carriage.items.find(({ utterance }) => utterance === id);
  const near = item?.near ?? null;
  if (item === undefined || near === null) return '';
  const having = new Set([...witnesses, ...item.carriers].map(({ document }) => document));
  const lacking = story.documents.filter((one) => !having.has(one) && edition.sigils.has(one));
  if (lacking.length === 0 || lacking.length > MOST_NAMED) return '';
  const sigil = (one: string): string => edition.sigils.get(one)!;
  const coming = near
    .filter((place) => isWorthPointing(place) && lacking.includes(place.document))
    .map(({ document, span }) =>
      span === null
        ? `${sigil(document)}’s headline`
        : `${sigil(document)} ¶${paragraphOf(edition, { document, ...span })}`,
    );
  // With another number it is another's version, which no shared words tell: of 54 such “none found” in thirty invented stories 10 were false, of 192 others 11.
  const isCount = witnesses.some((witness) => hasFigure(edition, witness));
  const none = isCount ? [] : lacking.filter((one) => !near.some(({ document }) => document === one)).map(sigil);
  return [
    coming.length === 0 ? '' : `, ${listed(coming)} ${coming.length === 1 ? 'comes' : 'come'} near`,
    none.length === 0 ? '' : `, none found in ${listed(none)}`,
  ].join('');
}

function hasFigure(edition: Edition, { document, content }: Witness): boolean {
  const figures = edition.documents.get(document)?.annotations.figures ?? [];
  return figures.some((figure) => content.some((span) => overlaps(span, figure)));
}
