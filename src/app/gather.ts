import type { InputError } from '../core/errors.ts';
import type { RawItem } from '../core/raw.ts';
import { readInputs } from '../intake/inputs.ts';
import type { Settings } from './settings.ts';

/** Whether an input names something on the web. */
const isAddress = (input: string): boolean => /^https?:\/\//i.test(input);

/**
 * The reports that `inputs` hold, files as `readInputs` reads them; an http address gives its page or, where it is a feed,
 * each of the feed's articles. In the order of the inputs; what cannot be had comes as an `InputError` in its place.
 */
export async function* gatherInputs(
  inputs: readonly string[],
  settings: Settings,
): AsyncIterable<RawItem | InputError> {
  const options = { sizeLimitBytes: settings.sizeLimitBytes };
  if (!inputs.some(isAddress)) return yield* readInputs(inputs, options);
  // Modules for the web are loaded only where an address is named: they are half of all that reading loads.
  const [{ createFetcher }, { privateAllowed }, { readAddress }] = await Promise.all([
    import('../network/fetcher.ts'),
    import('../network/options.ts'),
    import('./gather-address.ts'),
  ]);
  const fetcher = createFetcher({ ...options, ...(settings.allowPrivate ? privateAllowed : {}) });
  try {
    let files: string[] = [];
    for (const input of inputs) {
      if (!isAddress(input)) {
        files.push(input);
        continue;
      }
      // Files that stand together are read together, so that one named twice comes once.
      if (files.length > 0) yield* readInputs(files, options);
      files = [];
      yield* readAddress(input, fetcher, options);
    }
    if (files.length > 0) yield* readInputs(files, options);
  } finally {
    fetcher.close();
  }
}
