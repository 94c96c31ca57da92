import type { Provenance } from '../../core/collation.ts';
import type { Copy } from '../../core/story.ts';
import type { Draft } from '../draft.ts';
import { matterOf, sharedWeight, weightOf } from '../likeness.ts';
import { counted } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand, type Version, wordsIn } from '../version.ts';

/** Text that one document has from another, with what it left out. */
export function copyFindings(story: StoryInHand, provenance: Provenance): Draft[] {
  const byId = new Map(story.versions.map((version) => [version.id, version]));
  return story.story.memberships.flatMap(({ document, copyOf }) => {
    const linked = [byId.get(document), copyOf === null ? undefined : byId.get(copyOf.document)];
    // Comparing cannot tell who had it first where the days do not; the texts can.
    const turned = provenance.edges.some(({ from, to }) => from === copyOf?.document && to === document);
    const [copy, original] = turned ? linked.toReversed() : linked;
    if (copy === undefined || original === undefined || copyOf === null || copyOf.share < LEAST_SHARE) return [];
    return [draft(copy, original, copyOf, story)];
  });
}

/** Below it, two short reports of one event share what both quote. */
const LEAST_SHARE = 0.3;

function draft(copy: Version, original: Version, link: Copy, story: StoryInHand): Draft {
  const cut = link.kind === 'passage' ? [] : leftOut(copy, original, story);
  const [first] = cut;
  const share = `${Math.round(link.share * 100)} %`;
  const omission =
    first === undefined
      ? ''
      : ` ${copy.outlet} leaves out ${counted(cut.length, 'paragraph')}, the first beginning “${quoted(original, first, 70)}”.`;
  return {
    kind: 'copied text',
    explanation: `${copy.outlet} and ${original.outlet} share text: ${share} of the words of one also stand in the other.${omission}`,
    strength: link.kind === 'passage' ? 0.5 * link.share + 0.3 : Math.min(1, 0.4 + 0.6 * link.share),
    evidence: [
      evidenceAt(copy, copy.read.document.blocks[0] ?? { start: 0, end: copy.read.document.text.length }, copy.outlet),
      ...(first === undefined
        ? [evidenceAt(original, original.read.document.blocks[0] ?? { start: 0, end: 0 }, original.outlet)]
        : cut.map((block) => evidenceAt(original, block, `left out by ${copy.outlet}`))),
    ],
    detail: { type: 'plain' },
  };
}

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
