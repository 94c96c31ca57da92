import type { Utterance } from '../../core/apparatus.ts';
import type { CollatedStory, CollatedStoryline, Collation } from '../../core/collation.ts';
import type { Synopses } from '../../core/synopsis.ts';
import { publishedInWords } from '../days.ts';
import {
  count,
  documentOf,
  type Edition,
  makeEdition,
  NO_SYNOPSES,
  numberedSigils,
  outletName,
  reportCount,
} from '../edition.ts';
import { findingGroups } from '../kinds.ts';
import { statement } from '../statement.ts';
import { storyName } from '../story-name.ts';
import { type Block, entry, heading, type Inline, paragraph, quiet } from './blocks.ts';
import { findingBlocks } from './findings.ts';
import { sayingLine } from './lone.ts';
import { markdown } from './markdown.ts';
import { left } from './places.ts';
import { type ReportLimits, storyBlocks } from './story.ts';
import { synopsisBlocks } from './synopsis.ts';
import { type TerminalOptions, terminal } from './terminal.ts';

/** A terminal is read from top to bottom in one sitting: the strongest of each kind. */
const TERMINAL_LIMITS: ReportLimits = {
  findings: 5,
  brief: 10,
  evidence: 4,
  sayings: 25,
  alone: 15,
  loneSayings: 0,
  ofSingle: 20,
  wholeMatrix: false,
  rows: 30,
  columns: 20,
  passages: 8,
  everySentence: false,
};
/** What a reader gets who asks for every sentence. */
const EVERY_SENTENCE = { passages: 400, everySentence: true } as const;
/** A file is searched and passed on: nearly everything. */
const MARKDOWN_LIMITS: ReportLimits = {
  findings: 40,
  brief: 0,
  evidence: 12,
  sayings: 400,
  alone: 200,
  loneSayings: 400,
  ofSingle: 200,
  wholeMatrix: true,
  rows: 200,
  columns: 40,
  passages: 400,
  everySentence: true,
};
/** Stories told in full, and those of one report that are listed. */
const STORIES = { full: 100, single: 200 } as const;

/** The report for a terminal: `width` columns, with colour or without; `sentences` for every sentence of the reports. */
export function terminalReport(
  collation: Collation,
  { sentences = false, ...options }: TerminalOptions & { readonly sentences?: boolean },
  synopses: Synopses = NO_SYNOPSES,
): string {
  const limits = sentences ? { ...TERMINAL_LIMITS, ...EVERY_SENTENCE } : TERMINAL_LIMITS;
  const blocks = blocksOf(collation, limits, synopses);
  return terminal([legend(blocks), ...blocks], options);
}

/** The report as Markdown (CommonMark with tables and strikethrough). */
export function markdownReport(collation: Collation, synopses: Synopses = NO_SYNOPSES): string {
  return markdown(blocksOf(collation, MARKDOWN_LIMITS, synopses));
}

/** What the marks of versions are called, but for that of other words, which stands for all that have none of their own. */
const MARKS = [
  ['addition', 'added'],
  ['omission', 'left out'],
  ['hardened', 'harder'],
  ['softened', 'softer'],
] as const;

/** What the marks in a report mean; of those that it does not have nothing is said. */
function legend(blocks: readonly Block[]): Block {
  const runs = blocks.flatMap((block) => (block.type === 'entry' || block.type === 'paragraph' ? block.text : []));
  const used = new Set(
    runs.map((run) => (typeof run === 'object' && run.style === 'difference' ? run.difference : null)),
  );
  const marks = MARKS.filter(([difference]) => used.has(difference));
  return paragraph(
    quiet('Versions stand under their base: '),
    { style: 'difference', difference: 'synonym', text: 'other words' },
    ...marks.flatMap(([difference, text]): Inline[] => [quiet(', '), { style: 'difference', difference, text }]),
    quiet('; “retold” is mostly in words of its own, and '),
    { style: 'evidence', text: 'these' },
    quiet(' are the base’s too'),
  );
}

function blocksOf(collation: Collation, limits: ReportLimits, synopses: Synopses): readonly Block[] {
  const edition = makeEdition(collation, synopses);
  const several = collation.stories.filter((story) => story.documents.length > 1);
  const single = collation.stories.filter((story) => story.documents.length === 1);
  const { stories, storylines } = collation;
  const counts = `${count(reportCount(collation), 'report')}, ${count(stories.length, 'story', 'stories')}`;
  return [
    heading(1, 'Variorum', counts),
    ...several.slice(0, STORIES.full).flatMap((story) => storyBlocks(edition, story, limits)),
    ...left(several.length - STORIES.full, 'stories'),
    ...storylines.slice(0, STORIES.full).flatMap((line) => storylineBlocks(edition, line, limits)),
    ...singleBlocks(edition, single, limits),
  ];
}

function storylineBlocks(edition: Edition, line: CollatedStoryline, limits: ReportLimits): readonly Block[] {
  if (line.stories.length < 2) return [];
  const stories = line.stories.flatMap((id) => edition.stories.get(id) ?? []);
  const numbered = numberedSigils(edition, stories);
  return [
    heading(2, `Storyline: ${line.name}`, count(stories.length, 'story', 'stories')),
    ...stories.slice(0, limits.rows).map((story, i) => {
      const { text, by } = storyName(numbered, story);
      const day = firstDay(edition, story);
      // Where nothing tells its day a story stands behind the others, which says nothing of when it was.
      const order = day === 'day unknown' && i > 0 ? ' (and so listed last)' : '';
      return entry(0, `${i + 1}`, text, quiet(`, ${by === null ? '' : `${by}, `}${day}${order}`));
    }),
    ...left(stories.length - limits.rows, 'stories'),
    ...findingBlocks(numbered, line, limits),
    ...synopsisBlocks(numbered, line.id, limits),
  ];
}

/** Of more reports than these that stand by themselves the sayings are only counted. */
const FEW_SINGLES = 5;

function singleBlocks(edition: Edition, stories: readonly CollatedStory[], limits: ReportLimits): readonly Block[] {
  if (stories.length === 0) return [];
  const most = stories.length > FEW_SINGLES ? 0 : limits.ofSingle;
  const lines = stories.slice(0, STORIES.single).flatMap((story) => {
    const said = story.utterances.length === 0 ? '' : `; ${count(story.utterances.length, 'saying')}`;
    const name = outletName(edition, story.documents[0]!);
    const title = entry(0, '•', story.title, quiet(aside(story.title, `${name}, ${firstDay(edition, story)}${said}`)));
    // Small ones are denials, which the list of all that is said there has too.
    const groups = findingGroups(story).filter(({ kind }) => kind !== 'slight' || most === 0);
    const findings = groups.flatMap((group) => group.findings);
    return [
      title,
      ...findings.slice(0, limits.findings).map((finding) => entry(1, '–', statement(edition, finding))),
      ...left(findings.length - limits.findings, 'findings', 1),
      ...(most === 0 ? [] : sayingsOfOne(edition, story, most)),
    ];
  });
  return [heading(2, 'Told by one report'), ...lines, ...left(stories.length - STORIES.single, 'stories')];
}

/** What a report that stands by itself has people say, in its order. */
function sayingsOfOne(edition: Edition, { utterances }: CollatedStory, most: number): readonly Block[] {
  const first = ({ witnesses }: Utterance): number => witnesses[0]!.content[0]!.start;
  const told = utterances.toSorted((a, b) => first(a) - first(b));
  return [
    ...told.slice(0, most).map((utterance) => sayingLine(edition, utterance, utterance.witnesses[0]!, 1, '·')),
    ...left(told.length - most, 'sayings', 1),
  ];
}

/** What is told of a title after it, parted from it by a comma unless the title ends with a mark of its own. */
const aside = (title: string, words: string): string => (/[.!?…]$/.test(title) ? ` ${words}` : `, ${words}`);

const firstDay = (edition: Edition, story: CollatedStory): string =>
  publishedInWords(documentOf(edition, story.documents[0]!).document.published);
