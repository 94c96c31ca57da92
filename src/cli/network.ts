import type { Command } from 'commander';
import type { Fetcher, LiveOptions } from '../app/live.ts';
import { defaultSettings, type Settings } from '../app/settings.ts';

import { wholeNumber } from './settings.ts';

/** What commander makes of the options below. */
export interface NetworkOptions {
  readonly allowPrivate?: true;
  readonly userAgent?: string;
  readonly hostDelay?: number;
}

/** Adds the options that say how the network is used, to a command that has no settings of reading. */
export function withNetwork(command: Command): Command {
  return withManners(command).option(
    '--allow-private',
    'also fetch from this machine and private networks, on any port',
  );
}

/** The same without the one that is also a setting of reading. */
export function withManners(command: Command): Command {
  return command
    .option('--user-agent <TEXT>', 'who is asking: your name and where to reach you, sent with every request')
    .option('--host-delay <MS>', 'milliseconds between two requests to one host (default: 1000)', wholeNumber);
}

/** What `work` gives back of a fetcher as the options ask for it, closed in any case. */
export async function usingNetwork<T>(
  options: NetworkOptions,
  work: (fetcher: Fetcher) => Promise<T>,
  settings: Settings = defaultSettings,
): Promise<T> {
  const { openNetwork } = await import('../app/live.ts');
  const asked: LiveOptions = {
    allowPrivate: options.allowPrivate ?? false,
    userAgent: options.userAgent ?? null,
    hostDelayMs: options.hostDelay ?? null,
  };
  const fetcher = openNetwork(asked, settings);
  try {
    return await work(fetcher);
  } finally {
    fetcher.close();
  }
}
