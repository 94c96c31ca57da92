import type { Mention, Tokens } from '../../core/annotations.ts';
import type { Models } from '../models.ts';
import type { TaggedSentence } from '../tags/tag-sentences.ts';
import { NAME_KINDS, type NameKind } from './labels.ts';

const KINDS: Readonly<Record<NameKind, Mention['kind']>> = {
  PERSON: 'person',
  ORG: 'organisation',
  PLACE: 'place',
  OTHER: 'other',
};

/** The names of a document, in text order, each by its own words: which of them are one is for `resolveActors` to say. */
export function nameMentions(
  text: string,
  tokens: Tokens,
  sentences: readonly TaggedSentence[],
  models: Models,
): Mention[] {
  return models.recognise(sentences).flatMap((ranges, s) =>
    ranges.map((range) => {
      const first = sentences[s]!.first;
      const start = tokens.starts[first + range.start]!;
      const end = tokens.ends[first + range.end - 1]!;
      const kind = KINDS[NAME_KINDS[range.kind]!];
      return { start, end, kind, form: 'name', name: text.slice(start, end), actor: null };
    }),
  );
}
