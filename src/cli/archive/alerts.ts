import { Command } from 'commander';
import type { AlertEvent, AlertRow } from '../../app/alerts/alerts.ts';
import { type NetworkOptions, usingNetwork, withNetwork } from '../network.ts';
import { print, printLines } from '../output.ts';
import type { Finish } from '../program.ts';
import { wholeNumber } from '../settings.ts';
import { type ArchiveOptions, usingLibrary, withArchive } from './where.ts';

/** `variorum alerts`: what to be told of, as Atom and to webhooks. */
export function alertsCommand(finish: Finish): Command {
  const command = new Command('alerts')
    .summary('be told when something is said, disputed, cut, confirmed or edited')
    .description('Say what to be told of when it comes; it is told as an Atom feed and to webhooks.');
  for (const make of [addAlerts, listAlerts, showAlerts, removeAlerts, deliver]) command.addCommand(make(finish));
  return command;
}

function addAlerts(finish: Finish): Command {
  const command = new Command('add')
    .description(
      'Add an alert. RULE is search (QUERY: as for variorum search), speaker (QUERY: a name; somebody says something new), ' +
        'figure (outlets give a figure differently), quotation (one is cut short), origin (a story gains one ' +
        'more) or edit (a report was changed after publication); for these QUERY is words that must occur, if any.',
    )
    .argument('<RULE>', 'search, speaker, figure, quotation, origin or edit')
    .argument('[QUERY...]', 'a search, a name, or words')
    .option('--name <NAME>', 'what to call it')
    .option('--webhook <ADDRESS>', 'post each event there, signed (Standard Webhooks)');
  return withArchive(command).action(
    async (rule: string, query: string[], options: ArchiveOptions & { name?: string; webhook?: string }) => {
      const { name = null, webhook = null } = options;
      const alert = await usingLibrary(options, 'write', (library) =>
        library.live.addAlert({ rule, query: query.join(' '), name, webhook }),
      );
      await printLines([`${alert.id}  ${alert.name}`]);
      if (webhook !== null)
        await printLines([`    to ${webhook}`, `    signed with ${alert.secret} (keep it: it is not shown again)`]);
      finish(0);
    },
  );
}

function listAlerts(finish: Finish): Command {
  const command = new Command('list').description('List the alerts.').option('--json', 'print one JSON list');
  return withArchive(command).action(async (options: ArchiveOptions & { json?: true }) => {
    const alerts = await usingLibrary(options, 'read', (library) => library.live.alerts());
    const shown = alerts.map(({ secret: _, cursor: __, ...alert }) => alert);
    if (options.json) await print(`${JSON.stringify(shown)}\n`);
    else if (alerts.length === 0) await print('There are no alerts; make one with: variorum alerts add RULE QUERY\n');
    else await printLines(alerts.flatMap(alertLines));
    finish(0);
  });
}

function alertLines({ id, name, webhook }: AlertRow): string[] {
  return [`${id}  ${name}`, ...(webhook === null ? [] : [`    to ${webhook}`])];
}

function showAlerts(finish: Finish): Command {
  const command = new Command('show')
    .description('Show what the alerts told of, the newest first.')
    .argument('[ID]', 'of one alert')
    .option('--atom', 'print an Atom feed')
    .option('--json', 'print one JSON list')
    .option('--limit <N>', 'at most so many', wholeNumber, 50);
  return withArchive(command).action(
    async (id: string | undefined, options: ArchiveOptions & { atom?: true; json?: true; limit: number }) => {
      await usingLibrary(options, 'read', async ({ live }) => {
        if (options.atom) return print(await live.alertAtom(id ?? null, ATOM_ADDRESSES));
        const events = await live.alertEvents(id ?? null, options.limit);
        if (options.json) return print(`${JSON.stringify(events)}\n`);
        if (events.length === 0) return print('Nothing was told of yet.\n');
        return printLines(events.flatMap((event, i) => [...(i === 0 ? [] : ['']), ...eventLines(event)]));
      });
      finish(0);
    },
  );
}

/** Where the reading room serves them by default. */
const ATOM_ADDRESSES = {
  self: 'http://localhost:8240/alerts.atom',
  addressOf: ({ document, story }: AlertEvent) =>
    `http://localhost:8240/${story === null ? `documents/${document}` : `stories/${story}`}`,
};

function eventLines({ at, title, summary, state, error }: AlertEvent): string[] {
  const went = state === 'kept' ? '' : ` · ${state}${error === null ? '' : `: ${error}`}`;
  const told = [title, ...summary.split('\n')].map((line) => `    ${line}`);
  return [`${at.slice(0, 16).replace('T', ' ')}${went}`, ...told];
}

function removeAlerts(finish: Finish): Command {
  const command = new Command('remove')
    .description('End alerts.')
    .argument('<ID...>', 'as variorum alerts list prints them');
  return withArchive(command).action(async (ids: string[], options: ArchiveOptions) => {
    await usingLibrary(options, 'write', async ({ live }) => {
      for (const id of ids) await live.endAlert(id);
    });
    finish(0);
  });
}

function deliver(finish: Finish): Command {
  const command = new Command('deliver').description(
    'Look for what alerts may tell of, and deliver what is due to webhooks; variorum watch does this by itself.',
  );
  return withNetwork(withArchive(command)).action(async (options: ArchiveOptions & NetworkOptions) => {
    const { told, delivered, failed } = await usingLibrary(options, 'write', ({ live }) =>
      usingNetwork(options, (fetcher) => live.deliver(fetcher)),
    );
    await print(`${told} new · ${delivered} delivered · ${failed} failed\n`);
    finish(failed);
  });
}
