import type { Provenance } from '../../core/collation.ts';
import type { Copy } from '../../core/story.ts';
import type { Draft } from '../draft.ts';
import { matterOf, sharedWeight, weightOf } from '../likeness.ts';
import { counted } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand, type Version, wordsIn } from '../version.ts';
import { sharedRuns } from './runs.ts';

/** Text that one document has from another, with what it left out. */
export function copyFindings(story: StoryInHand, provenance: Provenance): Draft[] {
  const byId = new Map(story.versions.map((version) => [version.id, version]));
  return story.story.memberships.flatMap(({ document, copyOf }) => {
    const linked = [byId.get(document), copyOf === null ? undefined : byId.get(copyOf.document)];
    // Comparing cannot tell who had it first where the days do not; the texts can.
    const turned = provenance.edges.some(({ from, to }) => from === copyOf?.document && to === document);
    const [copy, original] = turned ? linked.toReversed() : linked;
    if (copy === undefined || original === undefined || copyOf === null) return [];
    // What changed between two versions of one report is told by its edits.
    if (story.revisions.some(({ before, after }) => before === original && after === copy)) return [];
    return draft(copy, original, copyOf, story) ?? [];
  });
}

/** Less than this of a report's words in common runs is what two reports of one event share when both quote the same people. */
const LEAST_SHARE = 0.2;

function draft(copy: Version, original: Version, link: Copy, story: StoryInHand): Draft | null {
  const { share, longest } = sharedRuns(copy, original);
  if (share < LEAST_SHARE || longest === null) return null;
  const cut = link.kind === 'passage' || share < MOST_OF_IT ? [] : leftOut(copy, original, story);
  const [first] = cut;
  const omission =
    first === undefined
      ? ''
      : ` ${copy.outlet} leaves out ${counted(cut.length, 'paragraph')}, the first beginning “${quoted(original, first, 70)}”.`;
  return {
    kind: 'copied text',
    explanation: `${copy.outlet} and ${original.outlet} share text: ${Math.round(100 * share)} % of the words of the first stand in the second in runs of eight words or more, the longest “${quoted(copy, longest.here, 120)}”.${omission}`,
    strength: Math.min(1, 0.4 + 0.6 * share),
    evidence: [
      evidenceAt(copy, longest.here, copy.outlet),
      evidenceAt(original, longest.there, original.outlet),
      ...cut.map((block) => evidenceAt(original, block, `left out by ${copy.outlet}`)),
    ],
    detail: { type: 'plain' },
  };
}

/** What a report leaves out of another's is told only where it takes most of its own text from there. */
const MOST_OF_IT = 0.5;

/** A paragraph counts as left out when less than this share of its words' weight stands anywhere in the copy: below it, what is shared is names. */
const LEFT_OUT = 0.4;
/** Shorter paragraphs are headings and captions. */
const LEAST_WORDS = 8;

function leftOut(copy: Version, original: Version, { language }: StoryInHand) {
  const all = matterOf(copy.words);
  return original.read.document.blocks.filter((block) => {
    const words = wordsIn(original, block);
    const matter = matterOf(words);
    return words.length >= LEAST_WORDS && sharedWeight(matter, all, language) < LEFT_OUT * weightOf(matter);
  });
}
