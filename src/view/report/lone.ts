import type { Utterance, Witness } from '../../core/apparatus.ts';
import type { CollatedStory } from '../../core/collation.ts';
import { onlyInOne, restInWords, restOf } from '../alone.ts';
import { type Edition, outletName } from '../edition.ts';
import { NOT_NAMED, toldOf } from '../told.ts';
import { type Block, entry, heading, paragraph, quiet } from './blocks.ts';
import { briefFinding } from './findings.ts';
import { left, sigil, where } from './places.ts';
import type { ReportLimits } from './story.ts';

/** A saying on a line: who says it and how, in which words, where. */
export function sayingLine(
  edition: Edition,
  utterance: Utterance,
  witness: Witness,
  depth: number,
  label: string,
): Block {
  const place = { document: witness.document, ...witness.content[0]! };
  const speaker = { style: 'strong', text: utterance.speaker ?? NOT_NAMED } as const;
  const { mark, words } = toldOf(edition, utterance, witness);
  return entry(depth, label, speaker, `${mark} ${words}`, where(edition, place));
}

/** What one report alone has: what it has somebody say a line each, report after report, behind what a finding tells besides. */
export function onlyInOneBlocks(
  edition: Edition,
  story: CollatedStory,
  { alone: most, loneSayings }: Pick<ReportLimits, 'alone' | 'loneSayings'>,
): readonly Block[] {
  const { others, reports } = onlyInOne(edition, story);
  const total = reports.reduce((sum, { sayings }) => sum + sayings.length, others.length);
  if (total === 0) return [];
  const room = total <= most + FEW_MORE ? total : most;
  const first = others.slice(0, room);
  const each = shared(
    room - first.length,
    reports.map(({ sayings }) => sayings.length),
  );
  const lists = reports.flatMap(({ document, sayings }, i) => {
    const shown = sayings.slice(0, each[i]);
    return shown.length === 0
      ? []
      : [
          entry(0, sigil(edition, document), quiet(outletName(edition, document))),
          ...shown.map(({ utterance, witness }) => sayingLine(edition, utterance, witness, 1, '·')),
        ];
  });
  const shown = first.length + lists.filter((block) => block.type === 'entry' && block.depth === 1).length;
  return [
    heading(4, 'Only in one report'),
    ...first.map((finding) => briefFinding(edition, finding)),
    ...lists,
    ...left(total - shown, 'sayings'),
    ...restBlocks(restOf(story, reports), loneSayings),
  ];
}

/** How much of the room each of several gets, one after the other by turns, until it is full or nobody has more. */
function shared(room: number, wanted: readonly number[]): number[] {
  const each = wanted.map(() => 0);
  for (let left = room; left > 0 && each.some((got, i) => got < wanted[i]!); ) {
    for (const [i, got] of each.entries()) {
      if (left === 0 || got >= wanted[i]!) continue;
      each[i] = got + 1;
      left--;
    }
  }
  return each;
}

/** That the list is a selection, and where the rest is. */
function restBlocks(rest: number, loneSayings: number): readonly Block[] {
  if (rest === 0) return [];
  const where = loneSayings === 0 ? '(--markdown lists them)' : '(they are under “In one report only”)';
  return [paragraph(quiet(`${restInWords(rest)} ${where}`))];
}

/** So many more are shown rather than counted. */
const FEW_MORE = 3;
