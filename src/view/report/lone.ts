import type { Utterance, Witness } from '../../core/apparatus.ts';
import type { CollatedStory } from '../../core/collation.ts';
import { contains, hull, overlaps } from '../../core/span.ts';
import type { Edition, Place } from '../edition.ts';
import { introducedBy } from '../introduced.ts';
import { linksBySentence, standsAlone } from '../synopsis.ts';
import { tidied } from '../tidied.ts';
import { type Block, entry, heading } from './blocks.ts';
import { briefFinding } from './findings.ts';
import { left, where } from './places.ts';

/** Letters of a saying that is only listed. */
const LISTED_LENGTH = 200;

/** A saying on a line: who says it and how, in which words, where. How comes first: “refused: to talk” is not “to talk”. */
export function sayingLine(
  edition: Edition,
  { id, speaker }: Utterance,
  witness: Witness,
  depth: number,
  label: string,
): Block {
  const place = { document: witness.document, ...witness.content[0]! };
  const manner = introducedBy(edition, witness);
  // The matrix has it without the word that leads in to it ("that").
  const item = edition.storyOf.get(witness.document)?.carriage.items.find(({ utterance }) => utterance === id);
  const words = tidied(item?.label ?? witness.text);
  return entry(
    depth,
    label,
    { style: 'strong', text: speaker ?? 'Nobody named' },
    `${manner === null ? '' : ` ${manner}`}: ${words.length <= LISTED_LENGTH ? words : `${words.slice(0, LISTED_LENGTH).replace(/\s+\S*$/, '')} …`}`,
    where(edition, place),
  );
}

/** What one report alone has: what it has somebody say a line each, report after report, behind what a finding tells besides. */
export function onlyInOne(edition: Edition, story: CollatedStory, most: number): readonly Block[] {
  const alone = aloneIn(edition, story);
  const findings = story.findings.filter(({ kind }) => kind === 'only here');
  const others = findings.filter(({ evidence }) => !alone.some(({ witness }) => evidence.some(isOf(witness))));
  const lines = [
    ...others.map((finding) => briefFinding(edition, finding)),
    ...alone.map(({ utterance, witness }) => sayingLine(edition, utterance, witness, 0, witness.sigil)),
  ];
  if (lines.length === 0) return [];
  const shown = lines.length <= most + FEW_MORE ? lines.length : most;
  return [heading(4, 'Only in one report'), ...lines.slice(0, shown), ...left(lines.length - shown, 'sayings')];
}

/** So many more are shown rather than counted. */
const FEW_MORE = 3;

const isOf =
  ({ document, content }: Witness) =>
  (place: Place): boolean =>
    place.document === document && overlaps(hull(content), place);

interface Alone {
  readonly utterance: Utterance;
  readonly witness: Witness;
}

/**
 * The sayings that a finding says are only there; and those of one report in the matrix of who carries what that stand, in the
 * synopsis as well, in no sentence that another report was found to tell.
 */
function aloneIn(edition: Edition, story: CollatedStory): readonly Alone[] {
  const findings = story.findings.filter(({ kind }) => kind === 'only here').flatMap(({ evidence }) => evidence);
  const listed = new Set(
    story.carriage.items.flatMap(({ carriers, utterance }) => (carriers.length === 1 ? (utterance ?? []) : [])),
  );
  const synopsis = edition.synopses.get(story.id);
  const links = synopsis === undefined ? null : linksBySentence(synopsis);
  const found = story.utterances.flatMap((utterance): Alone[] => {
    const [witness, ...others] = utterance.witnesses;
    if (witness === undefined || others.some(({ document }) => document !== witness.document)) return [];
    const place = { document: witness.document, ...hull(witness.content) };
    const isTold = findings.some(isOf(witness));
    const isListed = listed.has(utterance.id) && utterance.speaker !== null;
    const isAlone = isListed && links !== null && standsAlone(synopsis!, links, place);
    return isTold || isAlone ? [{ utterance, witness }] : [];
  });
  const order = new Map(story.documents.map((id, index) => [id, index]));
  const rank = ({ witness }: Alone) => order.get(witness.document) ?? story.documents.length;
  const outer = found.filter((one) => !found.some((other) => one !== other && isWithin(one.witness, other.witness)));
  return outer.sort((a, b) => rank(a) - rank(b) || a.witness.content[0]!.start - b.witness.content[0]!.start);
}

/** Whether one stands within the other, as what a source is told to have heard. */
function isWithin(inner: Witness, outer: Witness): boolean {
  return inner.document === outer.document && contains(hull(outer.content), hull(inner.content));
}
