import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { ArchiveError, CursorError, InputError, SearchSyntaxError, UsageError } from '../core/errors.ts';
import { addCommand } from './archive/add.ts';
import { alertsCommand } from './archive/alerts.ts';
import { correctCommand, correctionsCommand } from './archive/correct.ts';
import { feedsCommand } from './archive/feeds.ts';
import { backupCommand, exportCommand, verifyCommand } from './archive/keep.ts';
import { changesCommand, documentsCommand, speakersCommand } from './archive/lists.ts';
import { quotesCommand, searchCommand } from './archive/search.ts';
import { rereadCommand, storiesCommand, storyCommand } from './archive/stories.ts';
import { watchCommand } from './archive/watch.ts';
import { collateCommand } from './collate.ts';
import { groupCommand } from './group.ts';
import { complain, endQuietlyWhenUnread } from './output.ts';
import { readCommand } from './read.ts';
import { serveCommand } from './serve.ts';
import { tokenCommand } from './token.ts';

/** All went well; some inputs failed, the rest is done; wrong usage. */
const EXIT = { done: 0, someFailed: 1, usage: 2 } as const;

/** One file a command: a new one is a line here. Each sets its exit status through `finish`. */
const COMMANDS = [
  collateCommand,
  readCommand,
  groupCommand,
  serveCommand,
  tokenCommand,
  addCommand,
  feedsCommand,
  watchCommand,
  alertsCommand,
  storiesCommand,
  storyCommand,
  searchCommand,
  quotesCommand,
  documentsCommand,
  speakersCommand,
  correctCommand,
  correctionsCommand,
  changesCommand,
  rereadCommand,
  verifyCommand,
  exportCommand,
  backupCommand,
];

/** How a command says how it went: the number of inputs that failed. */
export type Finish = (failureCount: number) => void;

/** Runs the command line `args` (without the program's name) and gives its exit status. */
export async function run(args: readonly string[]): Promise<number> {
  endQuietlyWhenUnread();
  let status: number = EXIT.done;
  const program = createProgram((failureCount) => {
    status = failureCount === 0 ? EXIT.done : EXIT.someFailed;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    return failure(error);
  }
}

/** The program with all its commands, as `--help` describes it. */
export function createProgram(finish: Finish): Command {
  const program = new Command('variorum')
    .description(
      'Compare what several outlets published about the same events: who said what, in whose words, how it ' +
        'changed in the retelling, where it came from, and who left it out. Nothing is generated: every line ' +
        'is a place in a report.',
    )
    .version(version(), '-V, --version', 'print the version')
    .helpCommand('help [command]', 'print the help of a command')
    .configureHelp({ showGlobalOptions: false })
    .addHelpText('after', INPUTS);
  for (const make of COMMANDS) program.addCommand(make(finish));
  for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)])
    command
      .helpOption('-h, --help', 'print this help')
      .exitOverride()
      .showHelpAfterError('(add --help for what it can do)');
  return program;
}

const INPUTS = `
INPUT is any mix of files, folders, globs ("reports/**/*.html"), http addresses
of pages and feeds, and - for standard input. It reads .txt .md .html .htm .jsonl
.json .pdf, browsers' saved pages (.mhtml .mht), feeds (.rss .atom .xml), mail
(.eml .mbox) and web archives (.warc .wacz), each also gzipped (.gz) or in
Zstandard (.zst).

Exit status: 0 when all went well, 1 when some inputs failed (named on standard
error, the rest is done), 2 for wrong usage.

Try:  variorum collate examples/
      variorum collate examples/ --html page.html
      variorum serve examples/`;

function failure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof UsageError) {
    complain(error.message);
    return EXIT.usage;
  }
  if (error instanceof SearchSyntaxError || error instanceof CursorError) {
    complain(error.message);
    return EXIT.usage;
  }
  if (error instanceof InputError || error instanceof ArchiveError) {
    complain(error.message);
    return EXIT.someFailed;
  }
  throw error;
}

/** The version of this package: `package.json` stands two folders up from here in a checkout and in the package. */
function version(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
}
