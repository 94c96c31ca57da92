import { Command } from 'commander';
import { refuseUnknown } from '../../app/check-correction.ts';
import type { Correction } from '../../core/correction.ts';
import { UsageError } from '../../core/errors.ts';
import { print } from '../output.ts';
import type { Finish } from '../program.ts';
import { updateStories } from './stories.ts';
import { type ArchiveOptions, usingLibrary, withArchive } from './where.ts';

const EXAMPLES = `
Try:  variorum correct '{"op": "split", "documents": ["8f2c41d09a3b"],
                         "who": "Ada", "why": "another quake"}'
      variorum correct '{"op": "undo", "undone": "c1"}'

docs/corrections.md lists what can be corrected.`;

/** `variorum correct`: a person overrules the program. */
export function correctCommand(finish: Finish): Command {
  const command = new Command('correct')
    .summary('overrule the program: merge, split, move, name, another speaker, undo')
    .description('Keep a correction in the archive; it takes effect at once and in every later run.')
    .argument('<JSON>', 'the correction')
    .addHelpText('after', EXAMPLES);
  return withArchive(command).action(async (json: string, options: ArchiveOptions) => {
    const correction = await usingLibrary(options, 'write', async (library) => {
      const fields = objectIn(json);
      await refuseUnknown(fields, library);
      const kept = await library.correct(fields);
      await updateStories(library);
      return kept;
    });
    await print(
      `${correction.id} kept; take it back with: variorum correct '{"op":"undo","undone":"${correction.id}"}'\n`,
    );
    finish(0);
  });
}

/** `variorum corrections`: what was overruled, by whom and why, as lines that `--corrections` takes. */
export function correctionsCommand(finish: Finish): Command {
  const command = new Command('corrections')
    .summary('list what was corrected, by whom and why')
    .description('Print every correction in its order, a line of JSON each, as --corrections takes them.');
  return withArchive(command).action(async (options: ArchiveOptions) => {
    const corrections: Correction[] = await usingLibrary(options, 'read', (library) => library.corrections());
    await print(corrections.map((correction) => `${JSON.stringify(correction)}\n`).join(''));
    finish(0);
  });
}

function objectIn(json: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new UsageError(`The correction is not valid JSON (${(error as Error).message})`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UsageError('The correction is not a JSON object');
  }
  return value as Readonly<Record<string, unknown>>;
}
