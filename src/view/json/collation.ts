import type { Apparatus, Utterance } from '../../core/apparatus.ts';
import type { CollatedStory, CollatedStoryline, Collation, NearPlace } from '../../core/collation.ts';
import type { Finding } from '../../core/finding.ts';
import type { Span } from '../../core/span.ts';
import type { Synopses, Synopsis } from '../../core/synopsis.ts';
import { NO_SYNOPSES } from '../edition.ts';
import { documentJson } from './document.ts';

/**
 * The answer of `variorum collate --json` in pieces that joined are one JSON object
 * (`docs/schema/collation.schema.json`): one document or story a line, so that no string grows with the collation.
 */
export function* collationJson(collation: Collation, synopses: Synopses = NO_SYNOPSES): Generator<string> {
  yield '{"documents":[';
  yield* lines(collation.documents, documentJson);
  yield '\n],"stories":[';
  yield* lines(collation.stories, (story) => storyJson(story, synopses));
  yield '\n],"storylines":[';
  yield* lines(collation.storylines, (line) => storylineJson(line, synopses));
  yield '\n]}\n';
}

function* lines<Item>(items: readonly Item[], form: (item: Item) => unknown): Generator<string> {
  for (const [i, item] of items.entries()) yield `${i === 0 ? '' : ','}\n${JSON.stringify(form(item))}`;
}

/** A story in the published form. */
export function storyJson(story: CollatedStory, synopses: Synopses) {
  const { id, title, documents, memberships, from, to, utterances, findings, figures, provenance, carriage } = story;
  return {
    id,
    title,
    from,
    to,
    documents,
    memberships,
    utterances: utterances.map(utteranceJson),
    findings: findings.map(findingJson),
    figures,
    provenance,
    carriage: carriage.items.map(({ near, ...item }) => ({ ...item, near: near?.map(nearJson) ?? null })),
    synopsis: synopsisJson(synopses.get(id)),
  };
}

function nearJson({ document, span, score }: NearPlace) {
  return { document, span: span === null ? null : [span.start, span.end], score };
}

function utteranceJson(utterance: Utterance) {
  return {
    ...utterance,
    witnesses: utterance.witnesses.map((witness) => ({
      ...witness,
      content: witness.content.map((span) => [span.start, span.end]),
    })),
    apparatus: utterance.apparatus === null ? null : apparatusJson(utterance.apparatus),
  };
}

function apparatusJson({ base, baseReason, sources, segments }: Apparatus) {
  const withSpans = <T extends { readonly spans: readonly (Span | null)[] }>(reading: T) => ({
    ...reading,
    spans: reading.spans.map((span) => (span === null ? null : [span.start, span.end])),
  });
  return {
    base,
    baseReason,
    sources: sources.map(withSpans),
    segments: segments.map(({ readings }) => ({ readings: readings.map(withSpans) })),
  };
}

/** A storyline in the published form. */
export function storylineJson(
  { id, name, stories, links, recurring, findings }: CollatedStoryline,
  synopses: Synopses,
) {
  const synopsis = synopsisJson(synopses.get(id));
  return { id, name, stories, links, recurring, findings: findings.map(findingJson), synopsis };
}

/** `null` where there is none. Spans are pairs, and a sentence is the numbers of its report and of itself there, from 0. */
function synopsisJson(synopsis: Synopsis | undefined) {
  if (synopsis === undefined) return null;
  const pair = ({ start, end }: Span) => [start, end];
  return {
    reports: synopsis.reports.map(({ document, sentences }) => ({ document, sentences: sentences.map(pair) })),
    links: synopsis.links.map(({ a, b, answers, ...link }) => ({
      ...link,
      a: [a.report, a.sentence],
      b: [b.report, b.sentence],
      answers: answers.map((answer) => ({ ...answer, a: pair(answer.a), b: pair(answer.b) })),
    })),
  };
}

/** Without the story's id, within which it stands. */
function findingJson({ story: _, ...finding }: Finding) {
  return finding;
}

/** One document as `variorum group --jsonl` prints it, in the order of the inputs. */
export function groupJson(collation: Pick<Collation, 'documents'> & Grouping) {
  const storylineOf = new Map(collation.storylines.flatMap((line) => line.stories.map((id) => [id, line.id] as const)));
  const storyOf = new Map(collation.stories.flatMap((story) => story.documents.map((id) => [id, story.id] as const)));
  return collation.documents.map(({ document: { id } }) => {
    const story = storyOf.get(id) ?? null;
    return { id, story, storyline: story === null ? null : (storylineOf.get(story) ?? null) };
  });
}

interface Grouping {
  readonly stories: readonly { readonly id: string; readonly documents: readonly string[] }[];
  readonly storylines: readonly { readonly id: string; readonly stories: readonly string[] }[];
}
