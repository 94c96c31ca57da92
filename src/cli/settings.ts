import { type Command, InvalidArgumentError, Option } from 'commander';
import { defaultSettings, type Settings } from '../app/settings.ts';

/** What commander makes of the options below. */
export interface SettingOptions {
  readonly sizeLimit: number;
  readonly workers?: number;
  readonly modes: Settings['modes'];
  readonly allowPrivate?: true;
}

const MEGABYTE = 1_000_000;

/** Adds the options that stand for the settings to a command that reads reports. */
export function withSettings(command: Command): Command {
  return command
    .option(
      '--size-limit <MB>',
      'largest report read, in megabytes',
      megabytes,
      defaultSettings.sizeLimitBytes / MEGABYTE,
    )
    .option('--workers <N>', 'threads that read; 0 does all in one (default: by the machine)', wholeNumber)
    .option('--allow-private', 'also fetch from this machine and private networks, on any port')
    .addOption(
      new Option('--modes <which>', 'sayings kept: speech leaves out what somebody is only said to think or want')
        .choices(['speech', 'all'])
        .default(defaultSettings.modes),
    );
}

/** The settings that a user's options ask for. */
export function settingsOf({ sizeLimit, workers, modes, allowPrivate }: SettingOptions): Settings {
  return {
    ...defaultSettings,
    sizeLimitBytes: sizeLimit * MEGABYTE,
    workers: workers ?? defaultSettings.workers,
    modes,
    allowPrivate: allowPrivate ?? false,
  };
}

/** An option's value as a whole number from 0. Throws commander's own error, which ends as wrong usage. */
export function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It takes a whole number.');
  return Number(value);
}

function megabytes(value: string): number {
  const number = Number(value);
  if (!(number > 0 && number <= 4000)) throw new InvalidArgumentError('It takes a number of megabytes, up to 4000.');
  return number;
}
