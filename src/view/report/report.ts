import type { CollatedStory, CollatedStoryline, Collation } from '../../core/collation.ts';
import { publishedInWords } from '../days.ts';
import { count, documentOf, type Edition, makeEdition, numberedSigils, outletName, reportCount } from '../edition.ts';
import { mostDirectAtEachTime } from '../renderings.ts';
import { type Block, entry, heading, paragraph, quiet } from './blocks.ts';
import { markdown } from './markdown.ts';
import { findingBlocks, left, type ReportLimits, sigil, storyBlocks } from './story.ts';
import { type TerminalOptions, terminal } from './terminal.ts';

/** A terminal is read from top to bottom in one sitting: the strongest of each kind. */
const TERMINAL_LIMITS: ReportLimits = { findings: 5, evidence: 4, sayings: 25, loneSayings: 0, rows: 30, columns: 20 };
/** A file is searched and passed on: nearly everything. */
const MARKDOWN_LIMITS: ReportLimits = {
  findings: 40,
  evidence: 12,
  sayings: 400,
  loneSayings: 400,
  rows: 200,
  columns: 40,
};
/** Stories told in full, and those of one report that are listed. */
const STORIES = { full: 100, single: 200 } as const;

/** The report for a terminal: `width` columns, with colour or without. */
export function terminalReport(collation: Collation, options: TerminalOptions): string {
  return terminal([legend(), ...blocksOf(collation, TERMINAL_LIMITS)], options);
}

/** The report as Markdown (CommonMark with tables and strikethrough). */
export function markdownReport(collation: Collation): string {
  return markdown(blocksOf(collation, MARKDOWN_LIMITS));
}

function legend(): Block {
  return paragraph(
    quiet('Versions stand under their base: '),
    { style: 'difference', difference: 'synonym', text: 'other words' },
    quiet(', '),
    { style: 'difference', difference: 'addition', text: 'added' },
    quiet(', '),
    { style: 'difference', difference: 'omission', text: 'left out' },
    quiet(', '),
    { style: 'difference', difference: 'hardened', text: 'harder' },
    quiet(', '),
    { style: 'difference', difference: 'softened', text: 'softer' },
  );
}

function blocksOf(collation: Collation, limits: ReportLimits): readonly Block[] {
  const edition = makeEdition(collation);
  const several = collation.stories.filter((story) => story.documents.length > 1);
  const single = collation.stories.filter((story) => story.documents.length === 1);
  const { stories, storylines } = collation;
  const counts = `${count(reportCount(collation), 'report')}, ${count(stories.length, 'story', 'stories')}`;
  return [
    heading(1, 'Variorum', counts),
    ...several.slice(0, STORIES.full).flatMap((story) => storyBlocks(edition, story, limits)),
    ...left(several.length - STORIES.full, 'stories'),
    ...storylines.slice(0, STORIES.full).flatMap((line) => storylineBlocks(edition, line, limits)),
    ...singleBlocks(edition, single),
  ];
}

function storylineBlocks(edition: Edition, line: CollatedStoryline, limits: ReportLimits): readonly Block[] {
  if (line.stories.length < 2) return [];
  const stories = line.stories.flatMap((id) => edition.stories.get(id) ?? []);
  const numbered = numberedSigils(edition, stories);
  return [
    heading(2, `Storyline: ${line.name}`, count(stories.length, 'story', 'stories')),
    ...stories
      .slice(0, limits.rows)
      .map((story, i) => entry(0, `${i + 1}`, story.title, quiet(aside(story.title, firstDay(edition, story))))),
    ...left(stories.length - limits.rows, 'stories'),
    ...recurring(numbered, line),
    ...findingBlocks(numbered, line, limits),
  ];
}

function recurring(edition: Edition, line: CollatedStoryline): readonly Block[] {
  if (line.recurring.length === 0) return [];
  const dayOf = (id: string): string | null => documentOf(edition, id).document.published.value;
  const blocks = line.recurring.flatMap(({ speaker, utterances }) => {
    const times = utterances.flatMap((id) => {
      const utterance = edition.utterances.get(id)?.utterance;
      if (utterance === undefined) return [];
      return mostDirectAtEachTime(utterance, dayOf).map((index) => utterance.witnesses[index]!);
    });
    return [
      paragraph({ style: 'speaker', text: speaker }, quiet(` ${count(times.length, 'time')}`)),
      ...times.map((witness) => {
        const { published } = documentOf(edition, witness.document).document;
        const where = quiet(` ${publishedInWords(published)}, ${outletName(edition, witness.document)}`);
        return entry(0, sigil(edition, witness.document), witness.text, where);
      }),
    ];
  });
  return [heading(3, 'Said again and again'), ...blocks];
}

function singleBlocks(edition: Edition, stories: readonly CollatedStory[]): readonly Block[] {
  if (stories.length === 0) return [];
  const lines = stories.slice(0, STORIES.single).map((story) => {
    const said = story.utterances.length === 0 ? '' : `; ${count(story.utterances.length, 'saying')}`;
    const name = outletName(edition, story.documents[0]!);
    return entry(0, '•', story.title, quiet(aside(story.title, `${name}, ${firstDay(edition, story)}${said}`)));
  });
  return [heading(2, 'Told by one report'), ...lines, ...left(stories.length - STORIES.single, 'stories')];
}

/** What is told of a title after it, parted from it by a comma unless the title ends with a mark of its own. */
const aside = (title: string, words: string): string => (/[.!?…]$/.test(title) ? ` ${words}` : `, ${words}`);

const firstDay = (edition: Edition, story: CollatedStory): string =>
  publishedInWords(documentOf(edition, story.documents[0]!).document.published);
