import type { Witness } from '../../core/apparatus.ts';
import type { ReadDocument } from '../../core/collation.ts';
import { contains, overlaps, type Span } from '../../core/span.ts';
import type { Reason } from '../../core/story.ts';
import type { Comparison, Spoken } from './comparison.ts';
import { compareSayings } from './features.ts';
import { probabilityOf } from './score.ts';

/** A document's rendering before it has its reason: pieces that follow one another in one attribution. */
export interface Draft extends Spoken {
  readonly kind: Witness['kind'];
}

/**
 * The renderings that a group of sayings makes: the pieces of one attribution as one, in the order of `group`. Of two
 * renderings that lie in one another (a saying told within a saying), the inner is kept.
 */
export function draftsOf(group: readonly Spoken[], texts: ReadonlyMap<string, ReadDocument>): Draft[] {
  const drafts: Draft[] = [];
  for (const piece of group) {
    const last = drafts.findIndex((draft) => draft.attribution !== null && draft.attribution === piece.attribution);
    if (last >= 0) drafts[last] = joined(drafts[last]!, piece, texts.get(piece.document)!.document.text);
    else drafts.push({ ...piece, kind: piece.attribution?.kind ?? 'unattributed' });
  }
  return drafts.filter((draft) => !drafts.some((other) => other !== draft && liesIn(other, draft)));
}

function joined(draft: Draft, piece: Spoken, text: string): Draft {
  return {
    ...draft,
    content: joinTouching(text, [...draft.content, ...piece.content]),
    words: [...draft.words, ...piece.words],
  };
}

/** Spans with nothing but white space between them become one. */
function joinTouching(text: string, spans: readonly Span[]): Span[] {
  const joinedSpans: Span[] = [];
  for (const span of spans) {
    const last = joinedSpans.at(-1);
    if (last !== undefined && text.slice(last.end, span.start).trim() === '') {
      joinedSpans[joinedSpans.length - 1] = { start: last.start, end: span.end };
    } else {
      joinedSpans.push(span);
    }
  }
  return joinedSpans;
}

/** Whether `inner` stands within `outer`; of two at the same place, the one found first counts as the inner. */
function liesIn(inner: Draft, outer: Draft): boolean {
  if (inner.document !== outer.document) return false;
  const touching = inner.content.some((a) => outer.content.some((b) => overlaps(a, b)));
  const within = inner.content.every((a) => outer.content.some((b) => contains(b, a)));
  const around = outer.content.every((a) => inner.content.some((b) => contains(b, a)));
  return touching && within && !(around && outer.attribution!.id < inner.attribution!.id);
}

/** A reason needs a near rendering, not the nearest of two hundred. */
const MOST_COMPARED = 8;

/** Why `draft` is a rendering of the same utterance as `others`: how it answers the one that it is most surely, by its `name`. */
export function reasonFor(
  draft: Draft,
  others: readonly (Draft & { readonly name: string })[],
  comparison: Comparison,
): Reason {
  const ranked = others
    .filter((other) => other !== draft)
    .slice(0, MOST_COMPARED)
    .map((other) => ({ other, ...compareSayings(draft, other, comparison) }))
    .map((compared) => ({ ...compared, score: probabilityOf(compared.features) }))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0];
  if (best === undefined) return { score: 1, text: 'Nobody else in this story gives it.', evidence: [] };
  const { features, similarity, other } = best;
  const telling = draft.words.filter((word) => word.kind !== 'grammar').length;
  const answered = similarity.pairs.filter((pair) => draft.words[pair.a]!.kind !== 'grammar');
  const alike = answered.filter((pair) => pair.score < 1).length;
  const speaker = draft.speaker !== null && draft.speaker === other.speaker ? `; both name ${draft.speaker.name}` : '';
  const inOtherWords = alike > 0 ? `, ${alike} of them in another form or by a synonym` : '';
  const text = `${answered.length} of its ${telling} telling words answer ${other.name}'s${inOtherWords}${speaker}.`;
  const evidence = [
    { what: 'share of both in common', weight: features.both },
    { what: 'share of the shorter in the longer', weight: features.contained },
    { what: 'same speaker', weight: features.sameSpeaker - features.otherSpeaker },
    { what: 'same occasion', weight: features.sameOccasion - features.otherOccasion },
    { what: 'names in common', weight: features.namesShared - features.namesApart },
    { what: 'figures in common', weight: features.figuresShared - features.figuresApart },
  ].filter(({ weight }) => weight !== 0);
  return { score: best.score, text, evidence };
}
