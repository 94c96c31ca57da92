import { Command, Option } from 'commander';
import type { Hit } from '../../core/hit.ts';
import { print } from '../output.ts';
import type { Finish } from '../program.ts';
import { wholeNumber } from '../settings.ts';
import { hitLines } from './hits.ts';
import { type ArchiveOptions, usingLibrary, withArchive } from './where.ts';

interface SearchOptions extends ArchiveOptions {
  readonly order: 'relevance' | 'time';
  readonly limit: number;
  readonly cursor?: string;
  readonly json?: true;
}

const LANGUAGE = `
A search is words and "exact phrases", each of which must occur; -word must not;
begin* is the beginning of a word. Fields narrow it:
  speaker:Name    what somebody said; spellings and slips are followed
  said:word       within what anybody said
  figure:value    with that figure, however it is written (figure:$40m,
                  figure:"1,250 people")
  outlet:Name     from this outlet
  after:2022-01   from a day, month or year on; before:2022 up to one
  story:ID        within a story

Try:  variorum search 'speaker:Kolenko said:bridge after:2031'`;

/** `variorum search`: full text over what the archive keeps. */
export function searchCommand(finish: Finish): Command {
  const command = new Command('search')
    .summary('search what the archive keeps')
    .description('Search documents, or sayings where a speaker or something said is asked for.')
    .argument('<WORDS...>', 'the search; put it in quotation marks where the shell would read it otherwise')
    .addHelpText('after', LANGUAGE);
  return withPages(withArchive(command)).action(async (words: string[], options: SearchOptions) => {
    await showSearch(words.join(' '), options);
    finish(0);
  });
}

/** `variorum quotes`: what somebody said, as a search without its language. */
export function quotesCommand(finish: Finish): Command {
  const command = new Command('quotes')
    .summary('what somebody said, or what was said about something')
    .description('List sayings with their speaker, outlet, day and place.')
    .option('--by <NAME>', 'who said it; spellings and slips are followed')
    .option('--about <WORDS>', 'words that the saying has')
    .option('--since <DAY>', 'from this day, month or year on (2022, 2022-01 or 2022-01-16)')
    .option('--until <DAY>', 'up to this day, month or year');
  return withPages(withArchive(command)).action(
    async (options: SearchOptions & { by?: string; about?: string; since?: string; until?: string }) => {
      const parts = [
        options.by && `speaker:"${bare(options.by)}"`,
        ...(options.about?.split(/\s+/).map((word) => `said:"${bare(word)}"`) ?? ['']),
        options.since && `after:"${bare(options.since)}"`,
        options.until && `before:"${bare(options.until)}"`,
      ].filter(Boolean);
      if (!options.by && !options.about) command.error('error: say --by whom or --about what');
      await showSearch(parts.join(' '), options);
      finish(0);
    },
  );
}

const bare = (words: string): string => words.replace(/["“”„]/g, ' ');

function withPages(command: Command): Command {
  return command
    .addOption(new Option('--order <by>', 'order of what is found').choices(['relevance', 'time']).default('relevance'))
    .option('--limit <N>', 'at most so many', wholeNumber, 20)
    .option('--cursor <CURSOR>', 'go on from the page before, which printed it')
    .option('--json', 'print one JSON object');
}

async function showSearch(typed: string, { json, order, limit, cursor, ...where }: SearchOptions): Promise<void> {
  const page = { order, limit: Math.max(1, Math.min(limit, 1000)), cursor: cursor ?? null };
  const found = await usingLibrary(where, 'read', (library) => library.search(typed, page));
  if (json) return print(`${JSON.stringify(found)}\n`);
  if (found.hits.length === 0) return print('Nothing found.\n');
  await print(found.hits.map((hit: Hit) => `${hitLines(hit).join('\n')}\n`).join('\n'));
  if (found.cursor !== null) await print(`\nMore: add --cursor ${found.cursor}\n`);
}
