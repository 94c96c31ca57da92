import type { Attribution } from '../../core/annotations.ts';
import type { Utterance, Witness } from '../../core/apparatus.ts';
import { contains, hull } from '../../core/span.ts';
import { type StoryInHand, type Version, wordsIn } from '../version.ts';
import type { Near } from './near.ts';

/** How sure it is that a gloss says no more than the quotation behind it: seven of nine of those read in forty invented stories. */
const SCORE = 0.45;

/** With more telling words an outlet says something besides (“regretted the decision and intended to go on governing”). */
const MOST_WORDS = 2;

/**
 * Where other reports have the quotation that a saying of one report alone leads in to: “said it was hard to celebrate. ‘I'm not proud of
 * tonight’” sums up in an outlet's few words what the next sentence quotes.
 */
export function glossedQuotations(story: StoryInHand, { witnesses }: Utterance): readonly Near[] {
  const [witness] = witnesses;
  const version = story.versions.find(({ id }) => id === witness?.document);
  if (witness === undefined || version === undefined || witnesses.length > 1 || !isBrief(version, witness)) return [];
  const quotation = quotationBehind(version, witness);
  const quoted = story.utterances.filter((other) =>
    other.witnesses.some(({ document, attribution }) => document === version.id && attribution === quotation?.id),
  );
  return quoted.flatMap((other) =>
    other.witnesses.flatMap(({ document, content }): Near[] => {
      const elsewhere = story.versions.find(({ id }) => id === document);
      return elsewhere === undefined || elsewhere === version
        ? []
        : [{ version: elsewhere, place: hull(content), score: SCORE }];
    }),
  );
}

/** Whether a rendering is a few words of the outlet's own. */
function isBrief(version: Version, { kind, content, text }: Witness): boolean {
  const telling = content.flatMap((part) => wordsIn(version, part)).filter(({ matter }) => matter);
  return kind === 'indirect' && !/["“”«»]/.test(text) && telling.length <= MOST_WORDS;
}

/** The quotation of the same speaker that comes next in the paragraph. */
function quotationBehind({ read }: Version, { attribution, content }: Witness): Attribution | undefined {
  const { attributions } = read.annotations;
  const own = attributions.find(({ id }) => id === attribution);
  const place = hull(content);
  const paragraph = read.document.blocks.find((block) => contains(block, place));
  const [next] = attributions
    .filter((one) => one !== own && one.content[0] !== undefined && one.content[0].start >= place.end)
    .sort((a, b) => a.content[0]!.start - b.content[0]!.start);
  if (own === undefined || paragraph === undefined || next === undefined) return undefined;
  const isTheirs = next.speaker !== null && next.speaker === own.speaker && next.kind !== 'indirect';
  return isTheirs && contains(paragraph, next.content[0]!) ? next : undefined;
}
