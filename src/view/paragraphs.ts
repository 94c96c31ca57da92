import { documentOf, type Edition, type Place } from './edition.ts';

/** The number of the paragraph of its report in which a place begins, from 1. */
export function paragraphOf(edition: Edition, { document, start }: Place): number {
  const { blocks } = documentOf(edition, document).document;
  return (
    Math.max(
      blocks.findLastIndex((block) => block.start <= start),
      0,
    ) + 1
  );
}
