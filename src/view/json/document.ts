import type { Actor, Attribution } from '../../core/annotations.ts';
import type { ReadDocument } from '../../core/collation.ts';
import type { Span } from '../../core/span.ts';

/** `[start, end]`, half-open, UTF-16 code units into the document's `text`. */
type Pair = readonly [number, number];

const pair = (span: Span): Pair => [span.start, span.end];
const pairs = (spans: readonly Span[]): Pair[] => spans.map(pair);
const pairsOrNull = (spans: readonly Span[] | null): Pair[] | null => (spans === null ? null : pairs(spans));

/**
 * One document as `variorum read --jsonl` prints it: the published form (`docs/schema/document.schema.json`), which stays
 * when the types inside change.
 */
export function documentJson({ document, annotations }: ReadDocument) {
  const actors = new Map(annotations.actors.map((actor) => [actor.id, actor]));
  return {
    id: document.id,
    file: document.file,
    title: document.title,
    outlet: document.outlet,
    byline: document.byline,
    url: document.url,
    published: document.published,
    language: document.language,
    text: document.text,
    blocks: document.blocks.map(({ kind, start, end }) => ({ kind, start, end })),
    original: document.original,
    sourceLine: document.sourceLine,
    removed: document.removed,
    sentences: pairs(annotations.sentences),
    attributions: annotations.attributions.map((attribution) => attributionJson(attribution, actors)),
    actors: annotations.actors,
    mentions: annotations.mentions.map(({ start, end, kind, name, form, actor }) => ({
      start,
      end,
      kind,
      name,
      form,
      actor,
    })),
    figures: annotations.figures.map((figure) => ({
      ...figure,
      of: figure.of === null ? null : pair(figure.of),
      asOf: figure.asOf === null ? null : pair(figure.asOf),
    })),
    times: annotations.times,
    citations: annotations.citations,
  };
}

function attributionJson(attribution: Attribution, actors: ReadonlyMap<string, Actor>) {
  const { speaker, judgement, time, ...rest } = attribution;
  return {
    ...rest,
    source: pairsOrNull(attribution.source),
    cue: pairsOrNull(attribution.cue),
    content: pairs(attribution.content),
    speaker: speaker === null ? null : (actors.get(speaker)?.name ?? null),
    actor: speaker,
    judgement: judgement === null ? null : pair(judgement),
    time: time === null ? null : pair(time),
  };
}
