import type { Command } from 'commander';
import { readCorrections } from '../app/corrections.ts';
import type { Correction } from '../core/correction.ts';

/** What commander makes of the option below. */
export interface CorrectionOptions {
  readonly corrections?: string;
}

/** Adds the option that names a file of corrections to a command that compares reports. */
export function withCorrections(command: Command): Command {
  return command.option('--corrections <FILE>', 'honour the corrections in this file (JSONL; see docs/corrections.md)');
}

/** The corrections that a user's options name; none without the option. */
export async function correctionsOf({ corrections }: CorrectionOptions): Promise<Correction[]> {
  return corrections === undefined ? [] : readCorrections(corrections);
}
