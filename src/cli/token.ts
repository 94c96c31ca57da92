import { Command, Option } from 'commander';
import { addToken, listTokens, type Role, revokeToken } from '../app/tokens.ts';
import { type ArchiveOptions, withArchive } from './archive/where.ts';
import { print } from './output.ts';
import type { Finish } from './program.ts';

/** `variorum token`: who may read and correct an archive that is served beyond this machine. */
export function tokenCommand(finish: Finish): Command {
  const command = new Command('token')
    .summary('give out and take back the tokens that serve --host asks for')
    .description(
      'Tokens let people and programs into an archive that is served beyond this machine. They are kept beside the ' +
        'archive (FILE.tokens.json), as hashes: a token is shown once, when it is made.',
    );
  command.addCommand(
    withArchive(
      new Command('add')
        .description('Make a token and print it, once.')
        .argument('<NAME>', 'whose it is')
        .addOption(
          new Option('--role <role>', 'what it is good for: reading, or also correcting and adding')
            .choices(['reading', 'correcting'])
            .default('reading'),
        ),
    ).action(async (name: string, { archive, role }: ArchiveOptions & { role: Role }) => {
      await print(`${addToken(archive, name, role)}\n`);
      finish(0);
    }),
  );
  command.addCommand(
    withArchive(new Command('list').description('Print whose tokens there are, what for and since when.')).action(
      async ({ archive }: ArchiveOptions) => {
        for (const { name, role, made } of listTokens(archive)) await print(`${name}\t${role}\t${made.slice(0, 10)}\n`);
        finish(0);
      },
    ),
  );
  command.addCommand(
    withArchive(
      new Command('revoke')
        .description('Take a token back: it lets nobody in from now on.')
        .argument('<NAME>', 'whose'),
    ).action(async (name: string, { archive }: ArchiveOptions) => {
      revokeToken(archive, name);
      finish(0);
    }),
  );
  return command;
}
